/** A cell to be copied: its words, and the number that it holds where it holds one. */
export interface CopiedCell {
  text: string;
  value?: number;
}

/** A table to be copied: plain text, and HTML for programs that take tables. */
export interface CopiedTable {
  text: string;
  html: string;
}

/** What a spreadsheet takes for the beginning of a formula, in half or full width. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** How a table is copied. */
export interface CopyManner {
  asNumbers: boolean;
  /** True where the first row is the table's head; a row alone has none. */
  hasHead: boolean;
}

/**
 * A table as tab-separated text and as HTML (Word pastes it as a table, Excel as cells). With `asNumbers` a cell that holds a number is that number alone (4.8万人次 → 48000); otherwise it is as printed. What a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
export function copiedTable(rows: readonly (readonly CopiedCell[])[], { asNumbers, hasHead }: CopyManner): CopiedTable {
  const plain = rows.map((cells) => cells.map((cell) => ({ ...cell, words: wordsOf(cell, asNumbers) })));
  const tag = (row: number) => (hasHead && row === 0 ? 'th' : 'td');
  const body = plain.map((cells, row) => {
    const html = cells.map(({ words, value }) => {
      // Excel turns 2023年 or 1-2 into dates unless told that a cell is text.
      const style = asNumbers && value !== undefined ? '' : ` style="mso-number-format:'\\@'"`;
      return `<${tag(row)}${style}>${escaped(words)}</${tag(row)}>`;
    });
    return `<tr>${html.join('')}</tr>`;
  });
  return {
    text: plain.map((cells) => `${cells.map(({ words }) => words).join('\t')}\r\n`).join(''),
    html: `<meta charset="utf-8"><table border="1" style="border-collapse:collapse">${body.join('')}</table>`,
  };
}

function wordsOf({ text, value }: CopiedCell, asNumbers: boolean): string {
  if (asNumbers && value !== undefined) return String(value);
  const line = text.replace(/\s+/g, ' ').trim();
  return FORMULA.test(line) ? `'${line}` : line;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
