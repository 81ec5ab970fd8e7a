// What `foldCode` gives for characters that are no text of their own; all below any code that it gives for text.

/** For a character that is left out. */
export const DROPPED = 0;
/** For the end of a line or a paragraph. */
export const BREAK = 1;
/** For the end of a table's cell. */
export const CELL_END = 2;
/** For a blank of any kind. */
export const SPACE = 32;
/** For a double quotation mark of any form. */
export const QUOTE = 3;
/** For a single one. */
export const SINGLE_QUOTE = 4;

/**
 * For each code unit the bits in which its one form differs from it: 0 for nearly all, so that a new page has only the exceptions to
 * write down, and folding is a look without a branch.
 */
export const DIFFERENCE = new Uint16Array(65536);

// Radicals that fonts of PDF files give for the words themselves (⼯会, 人⺠): Unicode has forms for those up to 0x2fd5, and none for these.
const RADICALS = '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻥鱼⻩黄⻬齐⻰龙⻣骨⼾户';
const PAIRS = [RADICALS, '–-−-‐-‑-〜~∼~', '「“」”『‘』’〝“〞”', '•·‧·・·●·∙·⋅·', '(（)）', '％%．.＋+－-／/～~･·'];

function set(code: number, folded: number): void {
  DIFFERENCE[code] = code ^ folded;
}

function setAll(codes: Iterable<number>, folded: number): void {
  for (const code of codes) set(code, folded);
}

function* range(first: number, last: number): Generator<number> {
  for (let code = first; code <= last; code++) yield code;
}

// Control characters are noise but for Word's end of a table cell (7) and the breaks.
setAll(range(0, 31), DROPPED);
setAll([7, 9], CELL_END);
setAll([10, 11, 12, 13, 0x85, 0x2028, 0x2029], BREAK);
setAll([32, 0xa0, 0x3000, 0x202f, 0x205f, ...range(0x2000, 0x200a)], SPACE);
setAll([0xad, 0x2060, 0xfeff, ...range(0x200b, 0x200f)], DROPPED);
setAll([0x22, 0xff02], QUOTE);
setAll([0x27, 0xff07], SINGLE_QUOTE);
// Its form of ⼾ (862⼾) is 戶, which a font of the mainland never means: that one comes after.
for (const code of range(0x2f00, 0x2fd5)) set(code, String.fromCharCode(code).normalize('NFKC').charCodeAt(0));
for (const pairs of PAIRS) for (let i = 0; i < pairs.length; i += 2) set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
for (const [first, last] of [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const) {
  for (const code of range(first, last)) set(code, code - 0xfee0);
}

/** What does more than fold is at most SPACE; all of it is white space or nothing but the straight quotation marks. */
export const isBlank = (folded: number): boolean => folded <= SPACE && folded !== QUOTE && folded !== SINGLE_QUOTE;

/** One code unit in its one form (１ → 1, ％ → %, 「 → “), or one of the constants above. 1:1, so offsets stay. */
export function foldCode(code: number): number {
  return code ^ (DIFFERENCE[code] as number); // In range for every code unit.
}
