import { overlaps } from '../text/span.ts';
import type { Mention, MentionClass } from './mention.ts';

/** Guidelines, first paragraph: a number inside a name is no figure, a slogan inside a programme's name is part of it. */
const PRIORITY: Record<MentionClass, number> = { programme: 2, slogan: 1, figure: 0 };

/**
 * Picks mentions so that no two overlap: between two of one class the longer, between classes programme before slogan
 * before figure, but a longer slogan beats a programme inside it. Returns them in text order.
 */
export function withoutOverlaps<M extends Mention>(mentions: readonly M[]): M[] {
  const ranked = [...mentions].sort((a, b) => rank(b) - rank(a) || a.start - b.start);
  const kept: M[] = [];
  for (const mention of ranked) if (!kept.some((other) => overlaps(other, mention))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

function rank(mention: Mention): number {
  return mention.class === 'figure' ? 0 : (mention.end - mention.start) * 4 + PRIORITY[mention.class];
}
