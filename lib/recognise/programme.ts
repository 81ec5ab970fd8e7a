import type { Span } from '../text/span.ts';
import { pickBest } from './disjoint.ts';
import type { Accept } from './lexicon.ts';
import type { ProgrammeMention } from './mention.ts';
import { findPlaces, HEAD, markEndings, OPENING, PlaceMarks, type Places, PROGRAMME, SHORT } from './places.ts';
import { ACTION_HEADS, actionEndingAt, THEMED_TIMES, themedTimeEndingAt } from './programme/actions.ts';
import {
  awardAt,
  BESTS,
  bestFrom,
  HONOURS,
  LEVELLED,
  PRAISES,
  PRIZES,
  praisedFrom,
  prizeEndingAt,
  TITLES,
  titleEndingAt,
} from './programme/awards.ts';
import type { Candidate } from './programme/candidate.ts';
import { CONTEST_HEADS, contestEndingAt } from './programme/contests.ts';
import { listedAt, lookUpIn, markListed, programmeJudge } from './programme/listed.ts';
import { findQuoted } from './programme/quoted.ts';
import { findMarked, type Quotation } from './programme/quotes.ts';
import { PLATFORMS, platformEndingAt, SERVICE_HEADS, serviceEndingAt } from './programme/services.ts';
import { type Source, sourceOf } from './source.ts';
import { isOneOf, unitSet } from './unit-set.ts';
import { longestWordBefore } from './word-trie.ts';
import { wordTable } from './words-at.ts';

/** Judges a place where a head noun ends. */
type Finder = (text: string, word: string, end: number) => Candidate | undefined;

/** A head noun and who judges it. */
interface Head {
  word: string;
  finder: Finder;
}

/** Who judges which words, in the order in which they are asked. */
const FINDERS: readonly (readonly [words: readonly string[], finder: Finder])[] = [
  ...ACTION_HEADS.map((head): readonly [readonly string[], Finder] => [[head], (text, _word, end) => actionEndingAt(text, head, end)]),
  [CONTEST_HEADS, contestEndingAt],
  [SERVICE_HEADS, serviceEndingAt],
  [PLATFORMS, platformEndingAt],
  [PRIZES, prizeEndingAt],
  [TITLES, titleEndingAt],
  [HONOURS, honourEndingAt],
  [LEVELLED, honourEndingAt],
  [BESTS, bestFrom],
  [PRAISES, praisedFrom],
  [THEMED_TIMES, themedTimeEndingAt],
];
const HEADS = FINDERS.flatMap(([words]) => words);
const TABLE = wordTable(HEADS.join(' '));
/** For each head by its number from the end those that end where it ends, itself and shorter ones: put together when it is first met. */
const ENDING: (readonly Head[] | undefined)[] = [];

function honourEndingAt(text: string, word: string, end: number): Candidate | undefined {
  return awardAt(text, word, end - word.length, end);
}

/** In the order of `FINDERS` and of their words. */
function headsWithin(longest: string): readonly Head[] {
  const heads: Head[] = [];
  const endings = Array.from(longest, (_, at) => longest.slice(at));
  for (const [words, finder] of FINDERS) {
    const found = endings.filter((word) => words.includes(word)).sort((a, b) => words.indexOf(a) - words.indexOf(b));
    for (const word of found) heads.push({ word, finder });
  }
  return heads;
}

/** Marks the units that programmes are looked for at. */
export function markProgrammes(marks: PlaceMarks): void {
  markListed(marks);
  markEndings(marks, HEADS, HEAD);
  marks.addUnits('“‘《', OPENING);
}

let ownMarks: PlaceMarks | undefined;

/**
 * Finds the programmes of a prepared text (lib/text/prepare.ts): quoted names with their head nouns, honours, contests, actions and
 * services by their structure, and those of the word list. Returns mentions in text order that do not overlap, offsets in the
 * text given; nothing inside 《…》. `leaveOut` switches off list entries that are there only because of that source text.
 * Never throws; time is linear in the length of the text.
 */
export function findProgrammes(text: string, leaveOut?: string): ProgrammeMention[] {
  if (ownMarks === undefined) {
    ownMarks = new PlaceMarks();
    markProgrammes(ownMarks);
  }
  return programmesAt(sourceOf(text), findPlaces(text, ownMarks), leaveOut);
}

/** The same at places that have been found already. */
export function programmesAt(source: Source, places: Places, leaveOut: string | undefined): ProgrammeMention[] {
  return new Search(source, places, leaveOut).run();
}

/** Of two names of one length the one that was found by the earlier of these is kept. */
const [QUOTED, LISTED, HEADED] = [0, 1, 2];
const RANKS = 3;

class Search {
  private readonly source: Source;
  private readonly places: Places;
  private readonly accept: Accept;
  private readonly quoted: readonly Candidate[];
  private readonly phrases: Spans<Quotation>;
  private readonly titles: Spans<Span>;
  private readonly found: Candidate[] = [];
  private readonly weights: number[] = [];

  constructor(source: Source, places: Places, leaveOut: string | undefined) {
    const { quotations, titles } = findMarked(source, places);
    this.source = source;
    this.places = places;
    this.accept = programmeJudge(source.text, leaveOut);
    this.quoted = findQuoted(source.text, quotations, lookUpIn(leaveOut));
    this.phrases = new Spans(quotations.filter(({ content }) => content.length <= LONGEST_PHRASE));
    this.titles = new Spans(titles);
  }

  run(): ProgrammeMention[] {
    const source = this.source;
    const quoted = this.quoted;
    const { at, flags, count } = this.places;
    let next = 0;
    for (let i = 0; i < count; i++) {
      const flag = flags[i] as number; // i is below count, here and below.
      if ((flag & (PROGRAMME | SHORT | HEAD)) === 0) continue;
      const place = at[i] as number;
      // What has been found in quotation marks comes where it belongs in text order.
      while (next < quoted.length && (quoted[next] as Candidate).start < place) this.add(QUOTED, quoted[next++]);
      if (flag & PROGRAMME && place > 1) this.add(LISTED, listedAt(source, place - 2, this.accept));
      if (flag & SHORT) this.add(LISTED, listedAt(source, place - 1, this.accept));
      if (flag & HEAD) this.headed(place + 1);
    }
    while (next < quoted.length) this.add(QUOTED, quoted[next++]);
    const { text } = source;
    return pickBest(this.found, this.weights).map(({ start, end, kind, name }) => ({
      class: 'programme',
      kind,
      start,
      end,
      text: text.slice(start, end),
      name,
    }));
  }

  private headed(end: number): void {
    const { text, units } = this.source;
    const longest = longestWordBefore(TABLE.byLast, units, end);
    if (longest === 0) return;
    let heads = ENDING[longest];
    if (heads === undefined) {
      heads = headsWithin(TABLE.wordOf(-longest));
      ENDING[longest] = heads;
    }
    for (const { word, finder } of heads) this.add(HEADED, finder(text, word, end));
  }

  private add(rank: number, candidate: Candidate | undefined): void {
    if (candidate === undefined || (rank > QUOTED && this.isCutOut(candidate, rank)) || this.meetsTitle(candidate)) return;
    this.found.push(candidate);
    this.weights.push((candidate.end - candidate.start) * RANKS - rank);
  }

  /** “春风送岗促就业”专场: a name that is only a part of a quoted phrase is not meant; “送温暖、送清凉” holds two whole ones. */
  private isCutOut({ start, end }: Candidate, rank: number): boolean {
    const phrase = this.phrases.lastBefore(start);
    if (!phrase || end >= phrase.end) return false;
    const { text } = this.source;
    // What fills its marks has been judged with them: 建“温馨之家”.
    if (rank === HEADED && start === phrase.start + 1 && end === phrase.end - 1) return true;
    return !(isOneOf(IN_FRONT_OF_WHOLE, text, start - 1) && isOneOf(BEHIND_WHOLE, text, end));
  }

  private meetsTitle(candidate: Candidate): boolean {
    const title = this.titles.lastBefore(candidate.end);
    return title !== undefined && title.end > candidate.start;
  }
}

/** Where a name inside of a phrase is one of its parts, whole. */
const [IN_FRONT_OF_WHOLE, BEHIND_WHOLE] = [unitSet('“‘、，·和'), unitSet('”’、，·和等')];
/** Quotations up to this length are read as one name or phrase; in longer ones names stand as in running text. */
const LONGEST_PHRASE = 20;

/** Spans in text order that are asked for places which come nearly in text order: each question begins where the last one ended. */
class Spans<S extends Span> {
  private readonly spans: readonly S[];
  private next = 0;

  constructor(spans: readonly S[]) {
    this.spans = spans;
  }

  /** The last one that begins before `at`. */
  lastBefore(at: number): S | undefined {
    const spans = this.spans;
    while (this.next < spans.length && (spans[this.next] as S).start < at) this.next++; // In range, here and below.
    while (this.next > 0 && (spans[this.next - 1] as S).start >= at) this.next--;
    return this.next > 0 ? spans[this.next - 1] : undefined;
  }
}
