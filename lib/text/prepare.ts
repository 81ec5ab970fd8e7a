import type { Span } from './span.ts';

/**
 * A text made ready for recognising: characters folded to one form each, white space inside Chinese wording
 * dropped, paragraph borders turned into one hard character; with the way back to the original.
 */
export interface PreparedText {
  /** What the recognisers read. Borders that nothing may cross are `HARD_BREAK`. */
  text: string;
  /** For each code unit of `text` its index in the original; one more entry for the end. */
  origin: Int32Array;
}

/**
 * How line breaks are to be read. `hard`: every one ends a block (text collected from a page, where blocks, table
 * cells and `<br>` end lines). `soft`: a break in mid-sentence may be one that a PDF conversion left (a text file).
 */
export type LineBreaks = 'hard' | 'soft';

/** Stands where a paragraph, a table cell or a line ends for good; no mention crosses it. */
export const HARD_BREAK = '\u2029';

const FOLDED = new Map<string, string>([
  ['％', '%'], ['．', '.'], ['＋', '+'], ['－', '-'], ['／', '/'], ['～', '~'], ['〜', '~'], ['∼', '~'],
  ['–', '-'], ['−', '-'], ['‐', '-'], ['‑', '-'],
  ['「', '“'], ['」', '”'], ['『', '‘'], ['』', '’'], ['〝', '“'], ['〞', '”'],
  ['•', '·'], ['‧', '·'], ['・', '·'], ['●', '·'], ['･', '·'], ['∙', '·'],
  ['(', '（'], [')', '）'], ['\u00a0', ' '], ['\u3000', ' '], ['\u202f', ' '], ['\t', '\t'],
]);
const isDropped = (c: number) => (c >= 0x200b && c <= 0x200d) || c === 0xfeff || c === 0x00ad || c === 0x2060;
const isSpace = (c: number) => c === 32 || (c >= 0x2000 && c <= 0x200a) || c === 0x205f;
const isWordUnit = (c: number) =>
  (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 0x25 || c === 0x2e || c === 0x2c;
const ENDS_PARAGRAPH = /[。！？；：!?;:…”’》】]$/;
const STARTS_PARAGRAPH = /^(?:[ \t]{2,}|\u3000|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条]|[●○■◆▪•·\-—*])/;
/** 组建工会20⏎万家: a numeral in running text at the end of a line, its unit on the next. */
const CUT_IN_A_FIGURE = /[\u4e00-\u9fff].*[\d万亿]$/;
/** A line shorter than this is a heading or a list entry and not one that a converter has cut. */
const SHORTEST_CUT_LINE = 14;

/** Folds one code unit; 1:1, so offsets stay. Full-width ASCII becomes plain but for sentence punctuation. */
function foldUnit(text: string, i: number): string {
  const ch = text[i] as string;
  const known = FOLDED.get(ch);
  if (known !== undefined) return known;
  const c = ch.charCodeAt(0);
  if ((c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a)) return String.fromCharCode(c - 0xfee0);
  if (isSpace(c)) return ' ';
  return ch;
}

/** Says for each line break of `text` whether words may run on over it. */
function isSoftBreak(line: string, next: string): boolean {
  const before = line.trimEnd();
  if (CUT_IN_A_FIGURE.test(before) && /^[ \u00a0]?[\u4e00-\u9fff]/.test(next)) return true;
  if (before.trimStart().length < SHORTEST_CUT_LINE || next.trim() === '') return false;
  return !ENDS_PARAGRAPH.test(before) && !STARTS_PARAGRAPH.test(next);
}

/**
 * Prepares `text`: `prepare('服务 ４.８\u00a0万人次').text` is `服务4.8万人次`. Straight quotation marks become paired
 * ones, brackets full-width, middle dots `·`. Never fails; the empty string gives the empty string.
 */
export function prepare(text: string, lineBreaks: LineBreaks = 'soft'): PreparedText {
  const out: string[] = [];
  const origin: number[] = [];
  let quoteOpen = false;
  let singleOpen = false;
  const push = (ch: string, at: number) => { out.push(ch); origin.push(at); };
  const endBlock = (at: number) => {
    while (out.at(-1) === ' ') { out.pop(); origin.pop(); }
    quoteOpen = false;
    singleOpen = false;
    if (out.length > 0 && out.at(-1) !== HARD_BREAK) push(HARD_BREAK, at);
  };
  let at = 0;
  while (at < text.length) {
    const ch = foldUnit(text, at);
    const c = ch.charCodeAt(0);
    if (ch === '\n' || ch === '\r' || c === 0x2028 || c === 0x2029 || ch === '\t' || ch === '\f' || ch === '\v') {
      let end = at;
      // A run of breaks is judged as one: a page break in a converted PDF leaves an empty line in mid-sentence.
      while (end < text.length && /[\n\r\u2028\u2029\t\f\v \u00a0]/.test(text[end] as string) && (text[end] !== '\t' || ch === '\t')) end++;
      const lineEnd = text.indexOf('\n', end);
      const lineStart = Math.max(text.lastIndexOf('\n', at - 1), 0);
      const run = text.slice(at, end);
      const indent = /[ \u00a0]*$/.exec(run)?.[0] ?? '';
      const next = indent + text.slice(end, lineEnd < 0 ? Math.min(text.length, end + 80) : Math.min(lineEnd, end + 80));
      const soft = lineBreaks === 'soft' && !run.includes('\t') && isSoftBreak(text.slice(lineStart, at), next);
      if (!soft) endBlock(at);
      at = end;
      continue;
    }
    if (isDropped(c)) { at++; continue; }
    if (ch === ' ') {
      let end = at;
      while (end < text.length && (foldUnit(text, end) === ' ' || isDropped(text.charCodeAt(end)))) end++;
      const left = out.at(-1)?.charCodeAt(0) ?? 0;
      const right = end < text.length ? foldUnit(text, end).charCodeAt(0) : 0;
      if (isWordUnit(left) && isWordUnit(right)) push(' ', at);
      at = end;
      continue;
    }
    if (ch === '"' || ch === '＂') {
      push(quoteOpen ? '”' : '“', at);
      quoteOpen = !quoteOpen;
    } else if (ch === "'" || ch === '＇') {
      push(singleOpen ? '’' : '‘', at);
      singleOpen = !singleOpen;
    } else push(ch, at);
    at++;
  }
  origin.push(text.length);
  return { text: out.join(''), origin: Int32Array.from(origin) };
}

/** The span of the original text that a span of the prepared text stands for; white space inside is covered. */
export function toOriginal(prepared: PreparedText, span: Span): Span {
  const last = prepared.origin[span.end - 1];
  const first = prepared.origin[span.start];
  if (first === undefined || last === undefined) throw new RangeError(`span ${span.start}–${span.end} is outside of the text`);
  return { start: first, end: last + 1 };
}
