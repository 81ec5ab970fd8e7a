/** A text cut for aligning: one token a counted character, one a number. */
export interface AlignedText {
  text: string;
  /** What each token is compared by; numbers are all one, so that a frame with other numbers is found. */
  keys: Uint32Array;
  /** Where each token begins and ends in the text. */
  starts: Int32Array;
  ends: Int32Array;
}

/** Stands for every number; no character has this code. */
export const NUMBER = 0x110000;
const FULL_WIDTH = [0xff10, 0xff5a] as const;

const isDigit = (code: number) => code >= 48 && code <= 57;
const isCounted = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Cuts a text into tokens. White space and punctuation are no tokens; a number with its decimals is one (48.45). */
export function alignedText(text: string): AlignedText {
  const keys = new Uint32Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = foldedCode(text, at);
    const isNumber = isDigit(code);
    if (!isNumber && !isCounted(code)) continue;
    keys[count] = isNumber ? NUMBER : code;
    starts[count] = at;
    if (isNumber) while (isDigit(foldedCode(text, at + 1)) || (text[at + 1] === '.' && isDigit(foldedCode(text, at + 2)))) at++;
    ends[count++] = at + 1;
  }
  return { text, keys: keys.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= FULL_WIDTH[0] && code <= FULL_WIDTH[1] ? code - 0xfee0 : code;
}

/** A token as it stands, for telling 84 from 188. */
export function tokenText({ text, starts, ends }: AlignedText, token: number): string {
  return text.slice(starts[token], ends[token]);
}

/** A stretch of tokens that two texts share, numbers taken as equal. */
export interface Run {
  page: number;
  other: number;
  length: number;
}

/** So many tokens in a row are asked of a shared stretch: fewer stand in every sentence of the genre. */
const GRAM = 5;
/** A stretch of five that stands more often than this in the page (以习近平新时代) is followed at its last places only. */
const MOST_PLACES = 12;

/** For each stretch of five tokens its last place, and for each place the one before with the same stretch (-1 for none). */
export interface GramIndex {
  last: ReadonlyMap<number, number>;
  before: Int32Array;
}

/** Indexes the stretches of a page, to hold one text after the other against it. */
export function indexGrams({ keys }: AlignedText): GramIndex {
  const last = new Map<number, number>();
  const before = new Int32Array(keys.length).fill(-1);
  for (let at = 0; at + GRAM <= keys.length; at++) {
    const hash = gramHash(keys, at);
    before[at] = last.get(hash) ?? -1;
    last.set(hash, at);
  }
  return { last, before };
}

function gramHash(keys: Uint32Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ (keys[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The longest stretches of five tokens or more that both texts have, by their place in the page. */
export function sharedRuns(page: AlignedText, pageIndex: GramIndex, other: AlignedText): Run[] {
  const runs: Run[] = [];
  // By diagonal: the token of the other text behind which its last run ends.
  const doneUpTo = new Map<number, number>();
  for (let at = 0; at + GRAM <= other.keys.length; at++) {
    let place = pageIndex.last.get(gramHash(other.keys, at)) ?? -1;
    for (let tried = 0; place >= 0 && tried < MOST_PLACES; tried++, place = pageIndex.before[place] ?? -1) {
      const diagonal = at - place;
      if ((doneUpTo.get(diagonal) ?? -1) > at) continue;
      let length = 0;
      while (other.keys[at + length] !== undefined && other.keys[at + length] === page.keys[place + length]) length++;
      if (length < GRAM) continue;
      doneUpTo.set(diagonal, at + length);
      runs.push({ page: place, other: at, length });
    }
  }
  return runs.sort((a, b) => a.page - b.page || a.other - b.other);
}
