import type { ExportCell } from './content.ts';
import { plain } from './plain-text.ts';

/** What a spreadsheet takes for the beginning of a formula, in half or full width, or strips to come to one; apostrophes may stand before it. */
const FORMULA = /^'*(?:[\t\r\n ]*[=+\-@＝＋－＠]|[\t\r\n])/;
/** The most that a cell of Excel holds, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/** A cell's words made harmless: what would be read as a formula gets an apostrophe in front. Numbers never come here. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell's words as they were before `harmless`, which gives words of their own apostrophe (`'=1`) a second one. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** Tags as one cell; one that holds a separator stands in quotation marks, doubled within, as a cell of CSV does (RFC 4180, 2.5–2.7). */
export function tagsCell(tags: readonly string[], separator: string): string {
  return tags.map((tag) => (SPLITS.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(separator);
}

/** The tags of such a cell, or of one that somebody typed with commas, semicolons or 、 between. */
export function tagsOf(cell: string): string[] {
  return [...cell.matchAll(/\s*"((?:[^"]|"")*)"\s*(?=[、,，;；]|$)|[^、,，;；]+/g)].map(
    ([plainTag, quoted]) => quoted?.replaceAll('""', '"') ?? plainTag,
  );
}
const SPLITS = /[、,，;；"]/;

/** A cell's words without what XML forbids, short enough for Excel; cut ends are told by `…`, whole characters only. */
export function cellText(text: string): string {
  const words = plain(text);
  if (words.length < LONGEST_CELL) return words;
  return `${words
    .slice(0, LONGEST_CELL - 2)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}

/** 20–30人: two numbers in a cell are none that can be reckoned with; -3 is one. */
function isRange(text: string): boolean {
  return /\d\s*[-–—~～至到]\s*\d/.test(text);
}

/** The number that a cell may hold as a number; undefined where it holds words, a range, or none that a spreadsheet can hold. */
export function numberOf({ text, value }: ExportCell): number | undefined {
  return value === undefined || !Number.isFinite(value) || isRange(text) ? undefined : value;
}
