import { pickDisjoint } from './disjoint.ts';
import type { Mention, ProgrammeMention, SloganMention } from './mention.ts';
import { isListedProgramme } from './programme/listed.ts';

/**
 * Picks mentions so that no two overlap, and returns them in text order. By the guidelines a number inside a name is no figure,
 * and a slogan inside a programme's name is part of it (乡村振兴劳模出彩行动); a longer slogan takes a programme inside it. But a slogan
 * that fills the quotation marks of a drive whose theme it is stands alone (“中国梦·劳动美”主题宣传教育).
 * Spans and texts must be of one and the same text. O(n log n).
 */
export function withoutOverlaps<M extends Mention>(mentions: readonly M[]): M[] {
  const slogans = new Map<string, SloganMention>();
  for (const mention of mentions) if (mention.class === 'slogan') slogans.set(`${mention.start}:${mention.end}`, mention);
  const standing = mentions.filter((mention) => mention.class !== 'programme' || !yieldsToTheme(mention, slogans));
  return pickDisjoint(standing.sort((a, b) => rank(b) - rank(a) || a.start - b.start));
}

/** Longer before shorter, programme before slogan of equal length, every name before every figure. */
function rank(mention: Mention): number {
  if (mention.class === 'figure') return (mention.end - mention.start) / 1e6;
  return mention.end - mention.start + (mention.class === 'programme' ? 0.5 : 0.25);
}

/** True where a slogan fills the programme's quotation marks and is the theme of what follows, or nothing follows. */
function yieldsToTheme(programme: ProgrammeMention, slogans: ReadonlyMap<string, SloganMention>): boolean {
  if (!programme.text.startsWith('“')) return false;
  const closing = programme.text.indexOf('”');
  if (closing < 0) return false;
  const slogan = slogans.get(`${programme.start + 1}:${programme.start + closing}`);
  // “五位一体”职工技能素质提升工程, “六送”活动: a number with a head noun is a programme.
  if (!slogan || slogan.kind === 'numbered' || isListedProgramme(programme.text.slice(1, closing))) return false;
  const tail = programme.text.slice(closing + 1);
  return tail === '' || tail.includes('主题') || (slogan.kind === 'rallying' && THEME_OF.test(tail));
}

/** “中国梦·劳动美”演讲比赛 has a theme and no name; “当一周工人、体工会初心”活动 is called so. */
const THEME_OF = /(?:竞赛|大赛|比赛|赛|大比武|演出|汇演|晚会|征文|展|巡讲|教育)$/;
