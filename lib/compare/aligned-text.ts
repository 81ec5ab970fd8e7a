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
  return { text, keys: keys.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
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

/** The stretches of five tokens of a page, in drawers by their hashes. */
export interface GramIndex {
  /** Of the stretch at each place; as many as there are tokens, those of the last four are none. */
  hashes: Int32Array;
  /** The last place in each drawer, and for each place the one before in its drawer; -1 for none. */
  last: Int32Array;
  before: Int32Array;
}

/** Indexes the stretches of a page, to hold one text after the other against it. */
export function indexGrams({ keys }: AlignedText): GramIndex {
  const hashes = gramHashes(keys);
  const last = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2))).fill(-1);
  const before = new Int32Array(keys.length).fill(-1);
  for (let at = 0; at + GRAM <= keys.length; at++) {
    const drawer = (hashes[at] ?? 0) & (last.length - 1);
    before[at] = last[drawer] ?? -1;
    last[drawer] = at;
  }
  return { hashes, last, before };
}

function gramHashes(keys: Uint32Array): Int32Array {
  const hashes = new Int32Array(keys.length);
  for (let at = 0; at + GRAM <= keys.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ (keys[i] ?? 0), 0x01000193);
    hashes[at] = hash ^ (hash >>> 15);
  }
  return hashes;
}

/** The longest stretches of five tokens or more that both texts have, by their place in the page. */
export function sharedRuns(page: AlignedText, { hashes, last, before }: GramIndex, other: AlignedText): Run[] {
  const runs: Run[] = [];
  // By diagonal: the token of the other text behind which its last run ends.
  const doneUpTo = new Int32Array(page.keys.length + other.keys.length);
  const otherHashes = gramHashes(other.keys);
  for (let at = 0; at + GRAM <= other.keys.length; at++) {
    const hash = otherHashes[at] ?? 0;
    let place = last[hash & (last.length - 1)] ?? -1;
    for (let tried = 0; place >= 0 && tried < MOST_PLACES; place = before[place] ?? -1) {
      if (hashes[place] !== hash) continue;
      tried++;
      const diagonal = at - place + page.keys.length;
      if ((doneUpTo[diagonal] ?? 0) > at) continue;
      let length = 0;
      while (other.keys[at + length] !== undefined && other.keys[at + length] === page.keys[place + length]) length++;
      if (length < GRAM) continue;
      doneUpTo[diagonal] = at + length;
      runs.push({ page: place, other: at, length });
    }
  }
  return runs.sort((a, b) => a.page - b.page || a.other - b.other);
}
