import type { SloganMention } from '../mention.ts';

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
/** 习近平总书记关于群团改革的重要论述、关于工人阶级和工会工作的重要论述: the second shares the head of the first. */
const ABOUT_WITHOUT_LEADER = new RegExp(
  `(?<=(?:论述|思想|精神)(?:、|和|及|以及|，))关于(?<about>(?:(?!习近平|关于|精神)${STOPS}){2,36}?)的?(?:系列)?重要(?<head>论述|思想)`,
  'g',
);
/** 习近平总书记关于工会工作的重要论述和对某省系列重要讲话、重要指示精神: the same for a speech. */
const SPEECH_WITHOUT_LEADER = new RegExp(
  `(?<=(?:论述|思想|精神)(?:、|和|及|以及|，))(?<about>(?:对|视察|考察)(?:(?!习近平|精神|论述)${STOPS}){1,16}?)(?<speeches>${SPEECHES})精神`,
  'g',
);

/**
 * Finds what is called after a leader's speeches and writings, whatever their subject:
 * 习近平总书记对云南重要讲话和重要指示精神, 习近平总书记关于安全生产的重要论述, and next year's.
 */
export function findLeaderThoughts(text: string): SloganMention[] {
  const found: SloganMention[] = [];
  for (let at = text.indexOf('习近平'); at >= 0; at = text.indexOf('习近平', at + 1)) {
    ABOUT.lastIndex = at;
    SPEECH_SPIRIT.lastIndex = at;
    const about = ABOUT.exec(text);
    if (about) {
      if (about.groups?.head !== '论述摘编') found.push(thought(text, at, ABOUT.lastIndex, aboutName(about)));
      continue;
    }
    LETTER_SPIRIT.lastIndex = at;
    const letter = LETTER_SPIRIT.exec(text);
    if (letter) {
      found.push(thought(text, at, LETTER_SPIRIT.lastIndex, text.slice(at, LETTER_SPIRIT.lastIndex)));
      continue;
    }
    const speech = SPEECH_SPIRIT.exec(text);
    if (speech && (speech.groups?.spirit || kindsOf(speech).length > 1))
      found.push(thought(text, at, SPEECH_SPIRIT.lastIndex, speechName(speech)));
  }
  for (const match of text.matchAll(ABOUT_WITHOUT_LEADER))
    found.push(thought(text, match.index, match.index + match[0].length, aboutName(match)));
  for (const match of text.matchAll(SPEECH_WITHOUT_LEADER))
    found.push(thought(text, match.index, match.index + match[0].length, speechName(match)));
  return found;
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

const NUMERAL = '[一二三四五六七八九十]';
const PLENUM = `${NUMERAL}中(?:、${NUMERAL}中){0,6}`;
const SESSIONS = `${NUMERAL}{1,3}届(?:${PLENUM}|历次|历届)全会`;
/**
 * 党的二十大精神, 二十届四中、五中全会精神, 党的二十大和二十届三中全会精神 (one label by the guidelines). In a list that shares
 * one head (党的十九大、二十大精神) only the part with the head is taken.
 */
const CONGRESS = new RegExp(
  `(?<party>党的)?(?:(?<congress>${NUMERAL}{1,3})大(?:和|以及)(?:党的)?(?<joined>${SESSIONS}|历届全会|历次全会)|(?<sessions>${SESSIONS}|历届全会)|(?<alone>${NUMERAL}{1,3})大)精神`,
  'g',
);
const PARTY_IN_FULL = new RegExp(`(?:中国共产党|党的?)第?(?<congress>${NUMERAL}{1,3})次(?:全国)?代表大会精神`, 'g');
/** 中国工会十八大精神, 团的十九大精神, 中国妇女十三大精神. */
const MASS_ORGANISATION = new RegExp(
  `(?<body>中国工会|工会|共青团|团的?|中国妇女|妇女|中国科协|中国侨联|中国残联)第?(?<congress>${NUMERAL}{1,3})(?:大|次全国代表大会|次全国会员代表大会)精神`,
  'g',
);
/** 中央经济工作会议精神, 中央党的群团工作会议精神. */
const CENTRAL_MEETING =
  /(?:中央(?:全面依法治国|党的群团|城市|农村|经济|人才|民族|统战|外事|政法|金融|社会|新疆|西藏|港澳|军委政治|扶贫开发|城镇化|财经|民族|组织|宣传|教育|科技|水利|巡视|周边|区域协调){0,2}工作会议|全国两会|全国“两会”)精神/g;

/** Finds the spirit of congresses, plenums and central meetings, those to come included. */
export function findMeetingSpirits(text: string): SloganMention[] {
  const found: SloganMention[] = [];
  for (const match of text.matchAll(CONGRESS)) {
    const { party, congress, joined, sessions, alone } = match.groups ?? {};
    const before = text[match.index - 1] ?? '';
    // 中国工会十八大精神 is another congress; 五大精神, 一大精神 count something; 第二十大 is no session.
    if (!party && (/[会团女协联第一二三四五六七八九十]/.test(before) || (alone?.length === 1 && alone !== '十'))) continue;
    const what = congress ? `${congress}大和${joined}` : (sessions ?? `${alone}大`);
    found.push(thought(text, match.index, match.index + match[0].length, `党的${what}精神`));
  }
  for (const match of text.matchAll(PARTY_IN_FULL))
    found.push(thought(text, match.index, match.index + match[0].length, `党的${match.groups?.congress}大精神`));
  for (const match of text.matchAll(MASS_ORGANISATION)) {
    const body = (match.groups?.body ?? '').replace(/^(?:共青团|团的?)$/, '团的').replace(/^(工会|妇女)$/, '中国$1');
    // 省工会第十五次代表大会精神: a province's own congress is none of the national ones.
    if (/[省市区县州旗]$/.test(text[match.index - 1] ?? '')) continue;
    found.push(thought(text, match.index, match.index + match[0].length, `${body}${match.groups?.congress}大精神`));
  }
  for (const match of text.matchAll(CENTRAL_MEETING))
    found.push(thought(text, match.index, match.index + match[0].length, match[0].replace(/[“”]/g, '')));
  return found;
}

/** 弘扬红旗渠精神: without a word list only the verb says where the spirit's name begins. */
const SPIRIT_AFTER_VERB =
  /(?<=(?:弘扬|传承|发扬|赓续|践行|秉承|秉持|继承)(?:和(?:弘扬|传承|发扬|践行|培育))?)(?<free>(?:伟大的|新时代|时代|优秀的|优良的|崇高的)*)(?<name>(?:(?!精神|的)[\u4e00-\u9fff]){2,8})精神/g;
/** …、奉献精神、创造精神: after another spirit the list says where it begins. */
const SPIRIT_IN_LIST = /(?<=精神(?:、|和|与|以及))(?<free>(?:伟大的|新时代|时代)*)(?<name>(?:(?!精神|的)[\u4e00-\u9fff]){2,6})精神/g;
const QUOTED_SPIRIT = /“(?<name>[\u4e00-\u9fff]{2,8})”精神/g;
/** 会议精神, 文件精神: what a meeting or a paper says, no spirit. 精神文明, 精神生活: the word goes on. */
const NO_SPIRIT =
  /(?:会|会议|讲话|指示|批示|文件|通知|决定|决议|报告|论述|思想|回信|贺信|要求|部署|工作|党代会|规定|条例|办法|意见|方案|重要|和|及|以及|等)$/;
const GOES_ON =
  /^(?:文明|文化|生活|风貌|面貌|状态|食粮|家园|力量|支柱|品格|谱系|内涵|实质|动力|财富|世界|需求|追求|卫生|病|障碍|损害|富裕|富足|抚慰|慰藉|激励|奖励|鼓励|共同)/;

/** Finds named spirits that no list has: 弘扬某某精神, and those that follow another in a list. */
export function findNamedSpirits(text: string): SloganMention[] {
  const found: SloganMention[] = [];
  for (const match of [...text.matchAll(SPIRIT_AFTER_VERB), ...text.matchAll(SPIRIT_IN_LIST), ...text.matchAll(QUOTED_SPIRIT)]) {
    const name = match.groups?.name ?? '';
    const end = match.index + match[0].length;
    if (NO_SPIRIT.test(name) || GOES_ON.test(text.slice(end, end + 4)) || name.includes('习近平') || /[大届]$/.test(name)) continue;
    found.push(thought(text, match.index + (match.groups?.free ?? '').length, end, `${name}精神`));
  }
  return found;
}

function thought(text: string, start: number, end: number, name: string): SloganMention {
  return { class: 'slogan', kind: 'thought', start, end, text: text.slice(start, end), name };
}
