import { pickBest } from './disjoint.ts';
import type { Mention, ProgrammeMention, SloganMention } from './mention.ts';
import { isListedProgramme } from './programme/listed.ts';
import { isBalanced } from './programme/quoted-content.ts';
import { isFormula } from './slogan/listed.ts';
import { isPledge } from './slogan/quoted.ts';

/**
 * Picks mentions so that no two overlap, and returns them in text order. By the guidelines a number inside a name is no figure,
 * and a slogan inside a programme's name is part of it (乡村振兴劳模出彩行动); a longer slogan takes a programme inside it. But a slogan
 * that fills the quotation marks of a drive whose theme it is stands alone (“中国梦·劳动美”主题宣传教育).
 * Spans and texts must be of one and the same text. Linear where the mentions come nearly in text order.
 */
export function withoutOverlaps<M extends Mention>(mentions: readonly M[]): M[] {
  const sorted = isInOrder(mentions) ? mentions : mentions.toSorted((a, b) => a.start - b.start);
  const standing: M[] = [];
  const weights: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const mention = sorted[i] as M; // i is in range.
    if (mention.class === 'programme' && yieldsToTheme(mention, sorted, i)) continue;
    standing.push(mention);
    weights.push(weightOf(mention));
  }
  return pickBest(standing, weights);
}

function isInOrder(mentions: readonly Mention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if ((mentions[i] as Mention).start < (mentions[i - 1] as Mention).start) return false;
  return true;
}

/** Longer before shorter, programme before slogan of equal length, every name before every figure. */
function weightOf(mention: Mention): number {
  const length = mention.end - mention.start;
  if (mention.class === 'figure') return length - 1e6;
  return 4 * length + (mention.class === 'programme' ? 2 : 1);
}

/** The longest slogan that begins one unit behind the mention at `index`; mentions are in the order of their starts. */
function sloganInside(mentions: readonly Mention[], index: number): SloganMention | undefined {
  const start = (mentions[index] as Mention).start + 1;
  let longest: SloganMention | undefined;
  for (let i = index + 1; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start > start) break;
    if (mention.class === 'slogan' && mention.start === start && mention.end > (longest?.end ?? 0)) longest = mention;
  }
  return longest;
}

/** True where a slogan fills the programme's quotation marks and is the theme of what follows, or nothing follows. */
function yieldsToTheme(programme: ProgrammeMention, mentions: readonly Mention[], index: number): boolean {
  if (programme.text.charCodeAt(0) !== OPENING_MARK) return false;
  const slogan = sloganInside(mentions, index);
  const closing = slogan === undefined ? -1 : programme.text.indexOf('”');
  if (closing < 0 || !slogan || isListedProgramme(programme.text.slice(1, closing))) return false;
  const tail = programme.text.slice(closing + 1);
  // “中国梦·劳动美——喜迎二十大”主题读书活动: the formula may be the first part of the theme.
  const rest = programme.start + closing - slogan.end;
  // “中国梦·劳动美——我与工厂”演讲比赛: whatever is added to it.
  if (slogan.name.startsWith('中国梦')) return true;
  if (rest > 0) {
    return tail.includes('主题') && slogan.kind !== 'numbered' && rest <= slogan.end - slogan.start;
  }
  if (slogan.kind === 'numbered') return STUDIED.test(tail) || (tail === '' && isFormula(slogan.name));
  const isTheme = tail === '' || tail.includes('主题');
  if (isPledge(slogan.text)) return isTheme || THEME_OF.test(tail);
  // “安全伴我行”主题演讲比赛: a wording outside of the word list is a formula only by its form.
  if (!isFormula(slogan.name)) return isTheme && (slogan.name.startsWith('中国梦') || isBalanced(programme.text.slice(1, closing)));
  return isTheme || (slogan.kind === 'rallying' && THEME_OF.test(tail));
}

const OPENING_MARK = '“'.charCodeAt(0);
/** “五位一体”职工技能素质提升工程 and “六送”活动 are programmes, but “四史”宣讲活动 is about the slogan. */
const STUDIED = /^(?:主题)?(?:学习|宣传|教育|宣讲|专题|党日)/;
/** “中国梦·劳动美”演讲比赛 has a theme and no name; “当一周工人、体工会初心”活动 is called so. */
const THEME_OF = /(?:竞赛|大赛|比赛|赛|大比武|演出|汇演|征文|征文活动|会|展|巡讲|宣讲|宣讲活动|宣传教育活动|教育)$/;
