import type { SloganMention } from './mention.ts';
import { findListed } from './slogan/listed.ts';
import { findQuoted } from './slogan/quoted.ts';
import { findLeaderThoughts, findMeetingSpirits, findNamedSpirits } from './slogan/thought.ts';

/**
 * Finds the fixed political formulas of a prepared text (lib/text/prepare.ts), in text order, none overlapping another:
 * where two do, the longest fixed form wins, then the word list before a pattern. Nothing is found inside a title 《…》.
 * `leaveOut` switches off the word-list entries that are there only because of that source text (`001`).
 */
export function findSlogans(text: string, leaveOut?: string): SloganMention[] {
  const found = [
    ...findListed(text, leaveOut),
    ...findLeaderThoughts(text),
    ...findMeetingSpirits(text),
    ...findNamedSpirits(text),
    ...findQuoted(text),
  ];
  return withoutOverlaps(found, inTitles(text));
}

/** Longest first; a later one is kept where neither of its ends is taken: what is kept is never shorter, so it cannot lie inside. */
function withoutOverlaps(found: readonly SloganMention[], taken: Uint8Array): SloganMention[] {
  const kept: SloganMention[] = [];
  // Sorting is stable: of two equal spans the word list's, found first, is kept.
  for (const mention of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (taken[mention.start] || taken[mention.end - 1]) continue;
    taken.fill(1, mention.start, mention.end);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** 1 for each unit inside 《…》, where a formula is part of a title. */
function inTitles(text: string): Uint8Array {
  const taken = new Uint8Array(text.length);
  for (const match of text.matchAll(/《[^《》\u2029]{1,100}》/g)) taken.fill(1, match.index, match.index + match[0].length);
  return taken;
}
