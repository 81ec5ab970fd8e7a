/** Pages that set their numbers large, each alone over the line that says what it counts (数说工会: 38家 / 基层工会挂牌成立，总数增至911家). */
import { HARD_BREAK } from '../text/prepare.ts';
import type { Clause } from './clauses.ts';

/**
 * Joins each number that stands alone on its line with the line below, where the text is laid out so: the line above it belongs to something
 * else, and there is more than one such number. `clauses` are those of the whole prepared text; others are given back as they are.
 */
export function joinNumbersFirst(clauses: readonly Clause[], text: string): readonly Clause[] {
  const lines = linesOf(clauses);
  const joined = new Set<number>();
  lines.forEach((line, i) => {
    const [above, below] = [lines[i - 1], lines[i + 1]];
    if (!isLoneFigure(line, text) || below === undefined || isLoneFigure(below, text) || !tells(below, text)) return;
    if (above === undefined || joined.has(i - 2) || isClosed(above, text)) joined.add(i);
  });
  if (joined.size < LEAST) return clauses;
  return lines.flatMap((line, i) => {
    if (joined.has(i)) return [];
    const [number, [first, ...rest]] = [joined.has(i - 1) ? lines[i - 1]?.[0] : undefined, line];
    if (number === undefined || first === undefined) return line;
    return [{ ...first, start: number.start, mentions: [...number.mentions, ...first.mentions] }, ...rest];
  });
}

const LEAST = 2;

function linesOf(clauses: readonly Clause[]): Clause[][] {
  const lines: Clause[][] = [];
  for (const clause of clauses) {
    if (clause.breakBefore === 'block' || lines.length === 0) lines.push([]);
    lines.at(-1)?.push(clause);
  }
  return lines;
}

function isLoneFigure(line: readonly Clause[], text: string): boolean {
  const [only, more] = line;
  const figure = only?.mentions[0];
  if (only === undefined || more !== undefined || figure === undefined || figure.figure < 0) return false;
  return text.slice(only.start, only.end).trim() === text.slice(figure.start, figure.end);
}

/** True for a line that may tell what a number counts: no heading, and no number at its beginning. */
function tells([first]: readonly Clause[], text: string): boolean {
  if (first === undefined) return false;
  const words = text.slice(first.start, first.end).trim();
  const begins = first.mentions.find((one) => one.figure >= 0)?.start === first.start;
  return words.length >= 2 && !begins && !IS_HEADING.test(words);
}
const IS_HEADING = /^(?:【|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]+[部章节篇])/;

/** True for a line that cannot be the head of a number below it: a heading, or a whole sentence. */
function isClosed(line: readonly Clause[], text: string): boolean {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return true;
  return (
    IS_HEADING.test(text.slice(first.start, first.end).trim()) ||
    /[。！？!?…]/.test(text.slice(last.end - 1, last.end + 1).replace(HARD_BREAK, ''))
  );
}
