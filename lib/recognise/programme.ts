import type { Span } from '../text/span.ts';
import { pickBest } from './disjoint.ts';
import type { Accept } from './lexicon.ts';
import type { ProgrammeMention } from './mention.ts';
import { findPlaces, HEAD, PlaceMarks, type Places, PROGRAMME, SHORT } from './places.ts';
import { ACTION_HEADS, actionEndingAt, THEMED_TIMES, themedTimeEndingAt } from './programme/actions.ts';
import { awardAt, HONOURS, LEVELLED, PRIZES, prizeEndingAt, TITLES, titleEndingAt } from './programme/awards.ts';
import type { Candidate } from './programme/candidate.ts';
import { CONTEST_HEADS, contestEndingAt } from './programme/contests.ts';
import { eachListedBeginning, listedAt, lookUpIn, programmeJudge } from './programme/listed.ts';
import { findQuoted } from './programme/quoted.ts';
import { findQuotations, findTitles, type Quotation } from './programme/quotes.ts';
import { SERVICE_HEADS, serviceEndingAt } from './programme/services.ts';

/** Judges a place where a head noun ends. */
type Finder = (text: string, word: string, end: number) => Candidate | undefined;

/** A head noun and who judges it. */
interface Head {
  word: string;
  /** The last unit but two, which most of those that end alike differ in; -1 for none. */
  before: number;
  finder: Finder;
}

/** The heads that end with a pair of units, under the pair's hash: what is looked up at every twentieth unit must cost little. */
const groups: Head[][] = [[]];
const groupOf = new Uint16Array(65536);
function register(words: readonly string[], finder: Finder): void {
  for (const word of words) {
    const ending = endingOf(word, word.length);
    if (groupOf[ending] === 0) groupOf[ending] = groups.push([]) - 1;
    groups[groupOf[ending] as number]?.push({ word, before: word.length > 2 ? word.charCodeAt(word.length - 3) : -1, finder }); // Inside of the table.
  }
}
for (const head of ACTION_HEADS) register([head], (text, _word, end) => actionEndingAt(text, head, end));
register(CONTEST_HEADS, contestEndingAt);
register(SERVICE_HEADS, serviceEndingAt);
register(PRIZES, prizeEndingAt);
register(TITLES, titleEndingAt);
register([...HONOURS, ...LEVELLED], (text, word, end) => awardAt(text, word, end - word.length, end));
register(THEMED_TIMES, themedTimeEndingAt);

function endingOf(text: string, end: number): number {
  return ((text.charCodeAt(end - 2) * 31) ^ text.charCodeAt(end - 1)) & 0xffff;
}

/** Marks the units that programmes are looked for at. */
export function markProgrammes(marks: PlaceMarks): void {
  eachListedBeginning(marks.beginnings(PROGRAMME));
  marks.addEndings(
    groups.flat().map(({ word }) => word),
    HEAD,
  );
}

let ownMarks: PlaceMarks | undefined;

function ownPlaces(text: string): Places {
  if (ownMarks === undefined) {
    ownMarks = new PlaceMarks();
    markProgrammes(ownMarks);
  }
  return findPlaces(text, ownMarks);
}

/**
 * Finds the programmes of a prepared text (lib/text/prepare.ts): quoted names with their head nouns, honours, contests, actions and
 * services by their structure, and those of the word list. Returns mentions in text order that do not overlap, offsets in the
 * text given; nothing inside 《…》. `leaveOut` switches off list entries that are there only because of that source text. `places`:
 * those of the text where they have been found already. Never throws; time is linear in the length of the text.
 */
export function findProgrammes(text: string, leaveOut?: string, places: Places = ownPlaces(text)): ProgrammeMention[] {
  const quotations = findQuotations(text);
  const titles = findTitles(text);
  const phrases = quotations.filter(({ content }) => content.length <= LONGEST_PHRASE);
  const found: Candidate[] = [];
  const weights: number[] = [];
  const add = (rank: number, candidate: Candidate | undefined) => {
    if (candidate === undefined || (rank > QUOTED && isCutOut(text, phrases, candidate)) || meetsTitle(titles, candidate)) return;
    found.push(candidate);
    weights.push((candidate.end - candidate.start) * RANKS - rank);
  };
  findAtPlaces(text, places, programmeJudge(text, leaveOut), findQuoted(text, quotations, lookUpIn(leaveOut)), add);
  return pickBest(found, weights).map(({ start, end, kind, name }) => ({
    class: 'programme',
    kind,
    start,
    end,
    text: text.slice(start, end),
    name,
  }));
}

/** Of two names of one length the one that was found by the earlier of these is kept. */
const [QUOTED, LISTED, HEADED] = [0, 1, 2];
const RANKS = 3;

/** Adds what is found at the places, and what has been found in quotation marks where it belongs in text order. */
function findAtPlaces(
  text: string,
  { at, flags, count }: Places,
  accept: Accept,
  quoted: readonly Candidate[],
  add: (rank: number, found: Candidate | undefined) => void,
): void {
  let next = 0;
  for (let i = 0; i < count; i++) {
    const flag = flags[i] as number; // i is below count, here and below.
    if ((flag & (PROGRAMME | SHORT | HEAD)) === 0) continue;
    const place = at[i] as number;
    while (next < quoted.length && (quoted[next] as Candidate).start < place) add(QUOTED, quoted[next++]);
    if (flag & PROGRAMME && place > 1) add(LISTED, listedAt(text, place - 2, accept));
    if (flag & SHORT && place > 0) add(LISTED, listedAt(text, place - 1, accept));
    if ((flag & HEAD) === 0) continue;
    const end = place + 1;
    const heads = groups[groupOf[endingOf(text, end)] as number] as Head[]; // Group 0 is empty.
    const before = end > 2 ? text.charCodeAt(end - 3) : -1;
    for (let j = 0; j < heads.length; j++) {
      const head = heads[j] as Head; // j is in range.
      if (head.before !== before && head.before >= 0) continue;
      if (text.startsWith(head.word, end - head.word.length)) add(HEADED, head.finder(text, head.word, end));
    }
  }
  while (next < quoted.length) add(QUOTED, quoted[next++]);
}

/** Quotations up to this length are read as one name or phrase; in longer ones names stand as in running text. */
const LONGEST_PHRASE = 20;

/** “春风送岗促就业”专场: a name that is only a part of a quoted phrase is not meant; “送温暖、送清凉” holds two whole ones. */
function isCutOut(text: string, phrases: readonly Quotation[], { start, end }: Candidate): boolean {
  const phrase = lastStartingBefore(phrases, start);
  if (!phrase || end >= phrase.end) return false;
  return !(/[“、，·和]/.test(text[start - 1] ?? '') && /[”、，·和等]/.test(text[end] ?? ''));
}

/** Of spans in text order the last one that begins before `at`. */
function lastStartingBefore<S extends Span>(spans: readonly S[], at: number): S | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

function meetsTitle(titles: readonly Span[], candidate: Candidate): boolean {
  const title = lastStartingBefore(titles, candidate.end);
  return title !== undefined && title.end > candidate.start;
}
