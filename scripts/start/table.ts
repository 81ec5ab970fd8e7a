/** Columns for a terminal, where a Chinese character is two cells wide. */

const isWide = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  code > 0x1ffff;
/** Quotation marks are wide in Chinese fonts; terminals draw them narrow. */
const widthOf = (text: string) => [...text].reduce((width, character) => width + (isWide(character.codePointAt(0) ?? 0) ? 2 : 1), 0);

/** The text cut to `width` cells, with `…` where something was cut. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cells = 1;
  let kept = '';
  for (const character of text) {
    cells += widthOf(character);
    if (cells > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text cut or filled to exactly `width` cells. */
export function fill(text: string, width: number): string {
  const kept = cut(text, width);
  return kept + ' '.repeat(width - widthOf(kept));
}

/** Rows as lines, each column as wide as its longest cell but at most `widest`. The first row is underlined. */
export function table(rows: readonly (readonly string[])[], widest: readonly number[]): string[] {
  const widths = widest.map((most, column) => Math.min(most, Math.max(...rows.map((row) => widthOf(row[column] ?? '')))));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => fill(row[column] ?? '', width))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows;
  if (head === undefined) return [];
  return [line(head), widths.map((width) => '─'.repeat(width)).join('──'), ...body.map(line)];
}
