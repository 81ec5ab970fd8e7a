/** A stretch of a text; `isWhole` where no line may end inside of it. */
export interface Piece {
  text: string;
  isWhole: boolean;
}

/** A year; a number with its unit before a bracket, a mark, a space or the end (11.5万元, 0.2个百分点); a middle dot with what it follows. */
const WHOLE = /\d{4}年|\d[\d.,]*[万亿]?[^\d（(）)、，；。\s]{0,4}(?=[（(、，；。\s]|$)|.·/g;

/**
 * The pieces of a short text in which what belongs together stays together where it is broken into lines: 比2023年增加11.5万元（6.3%） keeps
 * its amount, and no line begins with the middle dot of 中国梦·劳动美. Joined, they are the text.
 */
export function unbrokenPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isWhole: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), isWhole });
  };
  let at = 0;
  for (const { index, 0: whole } of text.matchAll(WHOLE)) {
    add(at, index, false);
    at = index + whole.length;
    add(index, at, true);
  }
  add(at, text.length, false);
  return pieces;
}
