import { isWide, type PageRuns, type TextRun } from './text-run.ts';

/** A piece of text as pdf.js tells of it, on the page as it is shown; lengths in points, from the left and the top. */
export interface Piece extends TextRun {
  /** In degrees, clockwise: 0 for letters in their usual row, 90 for a row that goes down the page. */
  angle: number;
  /** How far down the page the piece goes, where its font sets letters below one another, the first one's top at `baseline` and its middle at `left`. */
  drop?: number | undefined;
}

/** In degrees: what is turned further is a stamp or a watermark. */
const UPRIGHT = 2;
/** As parts of all letters, and of their height: letters that stand below one another. */
const MOST_LETTERS = 0.5;
const SAME_PLACE = 0.1;
const STEP = { least: 0.8, most: 1.5 };
/** Digits set side by side in a column of vertical text (12月) take no more room, and stand no further from its letters, in heights of the letters. */
const SIDE_BY_SIDE = 1.3;
const FROM_COLUMN = { aside: 0.3, along: 1.6 };
/** Letters reach so far above what they stand on, in heights; the middle of a letter lies so far above. */
const ASCENT = 0.88;
const MIDDLE = 0.38;
/** In heights of the letters: those of one column that follow one another as closely are one run. */
const NEXT = 0.4;

/**
 * The runs of a page of this width. A page most of whose letters stand below one another is read from top to bottom, its columns from right to
 * left, as if it were turned: see `PageRuns.isVertical`. There a row of letters across the columns (a page's number) is left out, elsewhere
 * whatever is turned or set from top to bottom.
 */
export function runsOfPage(pieces: readonly Piece[], pageWidth: number): Pick<PageRuns, 'runs' | 'isVertical'> {
  const letters = pieces.filter(({ text }) => text.trim() !== '');
  if (isVertical(letters))
    return {
      runs: joined(letters.flatMap((piece, i) => turned(piece, [letters[i - 1], letters[i + 1]], pageWidth) ?? [])),
      isVertical: true,
    };
  const upright = pieces.filter(({ angle, drop }) => drop === undefined && Math.abs(angle) <= UPRIGHT);
  return { runs: upright.map(({ text, left, width, baseline, size }) => ({ text, left, width, baseline, size })) };
}

/** By fonts that are made for it, or each letter drawn by itself, as programs without such fonts do. */
function isVertical(letters: readonly Piece[]): boolean {
  let below = 0;
  for (const [i, piece] of letters.entries()) {
    if (piece.drop !== undefined) below += piece.text.length;
    else if (isAbove(piece, letters[i + 1])) below++;
  }
  return below > letters.reduce((sum, { text }) => sum + text.length, 0) * MOST_LETTERS;
}

function isAbove(piece: Piece, next: Piece | undefined): boolean {
  if (next === undefined || next.drop !== undefined || piece.text.length > 1 || !isWide(piece.text)) return false;
  const step = (next.baseline - piece.baseline) / piece.size;
  return Math.abs(next.left - piece.left) <= SAME_PLACE * piece.size && step >= STEP.least && step <= STEP.most;
}

/** A piece of a column as a run of a line; undefined for one that lies across. `beside`: what was drawn before and after it. */
function turned(piece: Piece, beside: readonly (Piece | undefined)[], pageWidth: number): TextRun | undefined {
  const { text, left, width, baseline, size, angle, drop } = piece;
  if (drop !== undefined) return { text, size, left: baseline, width: drop, baseline: pageWidth - left + MIDDLE * size };
  // Latin letters and numbers lie on their side, their heads to the right.
  if (Math.abs(angle - 90) <= UPRIGHT) return { text, size, left: baseline, width, baseline: pageWidth - left };
  const isOfColumn = /\p{Script=Han}/u.test(text) || beside.some((other) => other !== undefined && isInColumn(piece, other));
  if (Math.abs(angle) > UPRIGHT || width > SIDE_BY_SIDE * size || !isOfColumn) return undefined;
  return { text, size, left: baseline - ASCENT * size, width: size, baseline: pageWidth - left - width / 2 + MIDDLE * size };
}

/** A page's number stands alone. */
function isInColumn(piece: Piece, other: Piece): boolean {
  const middle = ({ left, width, drop }: Piece) => (drop === undefined ? left + width / 2 : left);
  const aside = Math.abs(middle(piece) - middle(other));
  const along = Math.abs(piece.baseline - other.baseline - (piece.baseline > other.baseline ? (other.drop ?? 0) : 0));
  return aside <= FROM_COLUMN.aside * piece.size && along <= FROM_COLUMN.along * piece.size;
}

/** Letters drawn one by one as runs: a page would have an element for each of them. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const found: TextRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    const isNext =
      last !== undefined &&
      [last.text.at(-1), run.text[0]].every(isWide) &&
      last.size === run.size &&
      Math.abs(run.baseline - last.baseline) <= SAME_PLACE * run.size &&
      Math.abs(run.left - last.left - last.width) <= NEXT * run.size;
    if (isNext) found[found.length - 1] = { ...last, text: last.text + run.text, width: run.left + run.width - last.left };
    else found.push(run);
  }
  return found;
}
