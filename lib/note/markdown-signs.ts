/** Apart from `markdown.ts`, so that its parser is loaded with the first note that needs it. */

/** A longer text is shown as it was typed: hostile ones (`1. 1. 1. …`) take time that grows with the square of their length. */
const LONGEST_MARKDOWN = 4000;

const SIGNS = /[*_`~<\\]|\[|&#?\w{1,32};|^[ \t]*(?:[#>]|={2,}|-{2,}|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$))|^(?: {4}|\t)/m;

/** False for words in which Markdown can have no part, as most notes are; then they are shown as they are. */
export function hasMarkdown(text: string): boolean {
  return text.length <= LONGEST_MARKDOWN && SIGNS.test(text);
}
