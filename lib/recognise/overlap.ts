import { pickDisjoint } from './disjoint.ts';
import type { Mention, ProgrammeMention, SloganMention } from './mention.ts';
import { isListedProgramme } from './programme/listed.ts';
import { isBalanced } from './programme/quoted-content.ts';
import { isFormula } from './slogan/listed.ts';

/**
 * Picks mentions so that no two overlap, and returns them in text order. By the guidelines a number inside a name is no figure,
 * and a slogan inside a programme's name is part of it (乡村振兴劳模出彩行动); a longer slogan takes a programme inside it. But a slogan
 * that fills the quotation marks of a drive whose theme it is stands alone (“中国梦·劳动美”主题宣传教育).
 * Spans and texts must be of one and the same text. O(n log n).
 */
export function withoutOverlaps<M extends Mention>(mentions: readonly M[]): M[] {
  const slogans = new Map<number, SloganMention>();
  for (const mention of mentions) {
    if (mention.class === 'slogan' && mention.end > (slogans.get(mention.start)?.end ?? 0)) slogans.set(mention.start, mention);
  }
  const standing = mentions.filter((mention) => mention.class !== 'programme' || !yieldsToTheme(mention, slogans));
  return pickDisjoint(standing.sort((a, b) => rank(b) - rank(a) || a.start - b.start));
}

/** Longer before shorter, programme before slogan of equal length, every name before every figure. */
function rank(mention: Mention): number {
  if (mention.class === 'figure') return (mention.end - mention.start) / 1e6;
  return mention.end - mention.start + (mention.class === 'programme' ? 0.5 : 0.25);
}

/** True where a slogan fills the programme's quotation marks and is the theme of what follows, or nothing follows. */
function yieldsToTheme(programme: ProgrammeMention, slogans: ReadonlyMap<number, SloganMention>): boolean {
  if (!programme.text.startsWith('“')) return false;
  const closing = programme.text.indexOf('”');
  const slogan = slogans.get(programme.start + 1);
  if (closing < 0 || !slogan || isListedProgramme(programme.text.slice(1, closing))) return false;
  const tail = programme.text.slice(closing + 1);
  // “中国梦·劳动美——喜迎二十大”主题读书活动: the formula may be the first part of the theme.
  const rest = programme.start + closing - slogan.end;
  if (rest > 0) return tail.includes('主题') && slogan.kind !== 'numbered' && rest <= slogan.end - slogan.start;
  if (slogan.kind === 'numbered') return STUDIED.test(tail);
  const isTheme = tail === '' || tail.includes('主题');
  // “安全伴我行”主题演讲比赛: a wording outside of the word list is a formula only by its form.
  if (!isFormula(slogan.name)) return isTheme && isBalanced(programme.text.slice(1, closing));
  return isTheme || (slogan.kind === 'rallying' && THEME_OF.test(tail));
}

/** “五位一体”职工技能素质提升工程 and “六送”活动 are programmes, but “四史”宣讲活动 is about the slogan. */
const STUDIED = /^(?:主题)?(?:学习|宣传|教育|宣讲|专题|党日)/;
/** “中国梦·劳动美”演讲比赛 has a theme and no name; “当一周工人、体工会初心”活动 is called so. */
const THEME_OF = /(?:竞赛|大赛|比赛|赛|大比武|演出|汇演|晚会|征文|展|巡讲|教育)$/;
