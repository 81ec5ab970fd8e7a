import type { SloganMention } from '../mention.ts';
import { thought } from './thought.ts';

/** Nothing of this may stand inside a formula. */
const STOPS = '[^。；！？：，,\\u2029《》“”‘’]';
const SPEECH = '(?:讲话|指示批示|批示指示|指示要求|指示|批示|回信|贺信|训词|训令)';
const SPEECHES = `(?:系列)?重要${SPEECH}(?:(?:、|和|及|以及|与)?(?:系列)?(?:重要)?${SPEECH})*(?:重要)?`;
/** 对山东工作的重要指示要求和视察菏泽重要讲话精神: a second occasion under the same head. */
const SECOND = `(?:(?:、|和|及|以及)(?:对|视察|考察|在)(?:(?!习近平|精神|论述)${STOPS}){1,20}?${SPEECHES})?`;
/** A leader's title: 习近平总书记 in party and union texts, 习近平主席 in the army's and in diplomacy. */
const LEADER = '习近平(?:总书记|主席|同志)?';

const SPEECH_SPIRIT = new RegExp(
  `${LEADER}(?<about>(?:“[^“”\\u2029]{1,6}”)?(?:(?!习近平|精神|思想|论述|关于)${STOPS}){0,40}?)(?<speeches>${SPEECHES}${SECOND})(?<spirit>精神)?`,
  'y',
);
const ABOUT = new RegExp(
  `${LEADER}(?:总书记)?关于(?<about>(?:(?!习近平|关于|精神)${STOPS}){2,36}?)的?(?:系列)?重要(?<head>论述摘编|论述|思想|指示批示精神|批示指示精神|指示精神|批示精神|讲话精神|讲话和?重要?指示(?:批示)?精神)`,
  'y',
);
/** 习近平总书记给某校学员的回信精神: a letter has no 重要 before it. */
const LETTER_SPIRIT = new RegExp(
  `${LEADER}(?<about>(?:给|致|向)(?:(?!习近平|精神|重要)${STOPS}){1,40}?)(?:的)?(?<letter>回信|贺信|复信)精神`,
  'y',
);
/** 习近平总书记关于群团改革的重要论述，特别是关于工人阶级和工会工作的重要论述: the second shares the head of the first. */
const ABOUT_WITHOUT_LEADER = new RegExp(
  `(?<=(?:论述|思想|精神)(?:、|和|及|，?以及|，|[，、]?(?:特别|尤其)是))关于(?<about>(?:(?!习近平|关于|精神)${STOPS}){2,36}?)的?(?:一?系列)?重要(?<head>论述|思想|指示批示精神|指示精神|讲话精神)`,
  'y',
);
/** 习近平总书记关于工会工作的重要论述和对某省系列重要讲话、重要指示精神: the same for a speech. */
const SPEECH_WITHOUT_LEADER = new RegExp(
  `(?<=(?:论述|思想|精神)(?:、|和|及|，?以及|，))(?<about>(?:对|视察|考察)(?:(?!习近平|精神|论述)${STOPS}){1,16}?)(?<speeches>${SPEECHES})精神`,
  'y',
);

/** The leader's name is marked by its first two characters; what stands without it by a joint and its own first character. */
export const LEADER_ENDINGS = ['习近'];
export const JOINED_ENDINGS = ['、', '和', '及', '，']
  .flatMap((joint) => ['关', '对', '视', '考'].map((first) => joint + first))
  .concat('是关');

/**
 * What is called after a leader's speeches and writings, whatever their subject, with his name at `at`:
 * 习近平总书记对云南重要讲话和重要指示精神, 习近平总书记关于安全生产的重要论述, and next year's.
 */
export function leaderThoughtAt(text: string, at: number): SloganMention | undefined {
  if (!text.startsWith(NAME, at)) return undefined;
  // One look at what stands behind the name and the title says which of them it may be.
  const next = text[behindTitles(text, at + NAME.length)] ?? ' ';
  const about = next === '关' ? matchAt(ABOUT, text, at) : undefined;
  if (about) return about.groups?.head === '论述摘编' ? undefined : thought(text, at, ABOUT.lastIndex, aboutName(about));
  if ('给致向'.includes(next) && matchAt(LETTER_SPIRIT, text, at))
    return thought(text, at, LETTER_SPIRIT.lastIndex, text.slice(at, LETTER_SPIRIT.lastIndex));
  const speech = matchAt(SPEECH_SPIRIT, text, at);
  if (!speech || !(speech.groups?.spirit || kindsOf(speech).length > 1)) return undefined;
  return thought(text, at, SPEECH_SPIRIT.lastIndex, speechName(speech));
}

/** The same without the name, which stands before the one in front of it. */
export function joinedWritingsAt(text: string, at: number): SloganMention | undefined {
  const match = matchAt(ABOUT_WITHOUT_LEADER, text, at);
  return match && thought(text, at, ABOUT_WITHOUT_LEADER.lastIndex, aboutName(match));
}

export function joinedSpeechAt(text: string, at: number): SloganMention | undefined {
  const match = matchAt(SPEECH_WITHOUT_LEADER, text, at);
  return match && thought(text, at, SPEECH_WITHOUT_LEADER.lastIndex, speechName(match));
}

const NAME = '习近平';
const TITLES = ['总书记', '主席', '同志'];

/** Behind the titles that stand at `at`, if any do. */
function behindTitles(text: string, at: number): number {
  for (const title of TITLES) if (text.startsWith(title, at)) return behindTitles(text, at + title.length);
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** With or without 的, with or without the leader before it: one canonical form. */
function aboutName(match: RegExpMatchArray): string {
  return `习近平总书记关于${match.groups?.about ?? ''}的重要${match.groups?.head ?? ''}`;
}

/** 重要批示指示, 重要指示、重要讲话: order and joints fold into 重要讲话和重要指示批示精神. */
function speechName(match: RegExpMatchArray): string {
  const about = (match.groups?.about ?? '').replace(/(?:系列|时的?|的)+$/, '');
  return `习近平总书记${about}${kindsOf(match)
    .map((kind) => `重要${kind}`)
    .join('和')}精神`;
}

function kindsOf(match: RegExpMatchArray): string[] {
  const speeches = match.groups?.speeches ?? '';
  const written = `${speeches.includes('指示') ? '指示' : ''}${speeches.includes('批示') ? '批示' : ''}`;
  const others = ['讲话', '回信', '贺信', '训词', '训令'].filter((kind) => speeches.includes(kind));
  return written === '' ? others : [...others, written];
}
