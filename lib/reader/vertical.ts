import { isWide, type TextRun } from './text-run.ts';

/** As parts of all letters, and of their height: letters that stand below one another. */
const MOST_LETTERS = 0.5;
const SAME_PLACE = 0.1;
const STEP = { least: 0.8, most: 1.5 };

/** True for a page whose text runs from top to bottom, each letter drawn by itself, as programs without vertical fonts do. */
export function isStacked(runs: readonly TextRun[]): boolean {
  const letters = runs.filter(({ text }) => text.trim() !== '');
  const stacked = letters.filter((run, i) => {
    const next = letters[i + 1];
    if (next === undefined || run.text.length > 1 || !isWide(run.text)) return false;
    const step = (next.baseline - run.baseline) / run.size;
    return Math.abs(next.left - run.left) <= SAME_PLACE * run.size && step >= STEP.least && step <= STEP.most;
  });
  return letters.length > 0 && stacked.length > letters.reduce((sum, { text }) => sum + text.length, 0) * MOST_LETTERS;
}
