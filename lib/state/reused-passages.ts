import type { Reuse } from '../compare/comparison.ts';
import { holdsAll } from './search.ts';

/** A stretch of a passage, and whether the other report has other words there. */
export interface PassagePart {
  start: number;
  text: string;
  isChanged: boolean;
  /** What the other report has in its place, where its text is at hand; may be empty. */
  was?: string;
}

/** A passage carried over, cut where it was changed. */
export interface ReusedPassage {
  reuse: Reuse;
  parts: PassagePart[];
}

/** Passages that say something, and formulas said every year; only those that hold all words looked for. */
export function reusedPassages(
  reuse: readonly Reuse[],
  text: string,
  words: readonly string[],
  texts: Record<string, string> = {},
): { passages: ReusedPassage[]; ritual: ReusedPassage[] } {
  const found = reuse
    .filter(({ start, end }) => holdsAll(words, [text.slice(start, end)]))
    .map((one) => ({ reuse: one, parts: partsOf(one, text, texts[one.source]) }));
  return { passages: found.filter(({ reuse: { ritual } }) => !ritual), ritual: found.filter(({ reuse: { ritual } }) => ritual) };
}

/** Without known changes the passage is one part; what was left out on the page shows only where the other text is at hand. */
function partsOf({ start, end, changes = [] }: Reuse, text: string, other: string | undefined): PassagePart[] {
  const parts: PassagePart[] = [];
  const addSame = (from: number, to: number) => {
    if (to > from) parts.push({ start: from, text: text.slice(from, to), isChanged: false });
  };
  let at = start;
  for (const change of changes) {
    addSame(at, change.start);
    const words = text.slice(change.start, change.end);
    const was = other?.slice(change.sourceStart, change.sourceEnd);
    if (words !== '' || was) parts.push({ start: change.start, text: words, isChanged: true, ...(was === undefined ? {} : { was }) });
    at = change.end;
  }
  addSame(at, end);
  return parts;
}
