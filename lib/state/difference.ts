import { diffChars } from 'diff/lib/diff/character.js';

/** A piece of two texts side by side. */
export interface Piece {
  /** In both; only in the old one; only in the new one. */
  type: 'same' | 'gone' | 'come';
  text: string;
}

/** More edits than these are no small change, and would be slow to find: the two texts are then shown one after the other. */
const MOST_EDITS = 400;

/** What has changed from `old` to `now`, character by character: 帮扶86户 → 帮扶93户 is 帮扶, −86, +93, 户. Empty texts give no pieces. */
export function differenceOf(old: string, now: string): Piece[] {
  const changes = diffChars(old, now, { maxEditLength: MOST_EDITS });
  const pieces: Piece[] =
    changes === undefined
      ? [
          { type: 'gone', text: old },
          { type: 'come', text: now },
        ]
      : changes.map(({ added, removed, value }) => ({ type: added ? 'come' : removed ? 'gone' : 'same', text: value }));
  return pieces.filter(({ text }) => text !== '');
}
