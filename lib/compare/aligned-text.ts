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
/** A stretch of five that stands more often than this in the other text (以习近平新时代) is followed at its first places only. */
const MOST_PLACES = 12;

/** For each stretch of five tokens its places. */
export type GramIndex = ReadonlyMap<number, readonly number[]>;

/** Indexes the stretches of a text, for one `sharedRuns` after the other. */
export function indexGrams({ keys }: AlignedText): GramIndex {
  const index = new Map<number, number[]>();
  for (let at = 0; at + GRAM <= keys.length; at++) {
    const hash = gramHash(keys, at);
    const places = index.get(hash);
    if (places === undefined) index.set(hash, [at]);
    else if (places.length < MOST_PLACES) places.push(at);
  }
  return index;
}

function gramHash(keys: Uint32Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ (keys[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The longest stretches of five tokens or more that both texts have, by their place in the page. */
export function sharedRuns(page: AlignedText, other: AlignedText, otherIndex: GramIndex): Run[] {
  const runs: Run[] = [];
  // By diagonal: the token of the page behind which its last run ends.
  const doneUpTo = new Map<number, number>();
  for (let at = 0; at + GRAM <= page.keys.length; at++) {
    for (const place of otherIndex.get(gramHash(page.keys, at)) ?? []) {
      const diagonal = at - place;
      if ((doneUpTo.get(diagonal) ?? -1) > at) continue;
      let length = 0;
      while (page.keys[at + length] !== undefined && page.keys[at + length] === other.keys[place + length]) length++;
      if (length < GRAM) continue;
      doneUpTo.set(diagonal, at + length);
      runs.push({ page: at, other: place, length });
    }
  }
  return runs;
}
