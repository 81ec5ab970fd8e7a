/** Control characters but for line breaks and tabs: no program shows them, XML forbids them, and some stop reading there. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;
/** Not allowed in XML 1.0 (2.2 Char) beside control characters and lone surrogates. */
const NO_CHARACTER = /[\ufffe\uffff]/g;

/** One kind of line break, no control characters, no lone surrogates (they cannot be written as UTF-8), nothing XML forbids. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(CONTROL, '')
    .replace(NO_CHARACTER, '');
}

/** The same on one line, white space folded. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}

/** Text for HTML and XML, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
