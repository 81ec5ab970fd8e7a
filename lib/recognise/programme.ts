import type { Span } from '../text/span.ts';
import { pickBest } from './disjoint.ts';
import type { Accept } from './lexicon.ts';
import type { ProgrammeMention } from './mention.ts';
import { findPlaces, HEAD, OPENING, PlaceMarks, type Places, PROGRAMME, SHORT } from './places.ts';
import { ACTION_HEADS, actionEndingAt, THEMED_TIMES, themedTimeEndingAt } from './programme/actions.ts';
import { awardAt, HONOURS, LEVELLED, PRIZES, prizeEndingAt, TITLES, titleEndingAt } from './programme/awards.ts';
import type { Candidate } from './programme/candidate.ts';
import { CONTEST_HEADS, contestEndingAt } from './programme/contests.ts';
import { listedAt, lookUpIn, markListed, programmeJudge } from './programme/listed.ts';
import { findQuoted } from './programme/quoted.ts';
import { findMarked, type Quotation } from './programme/quotes.ts';
import { SERVICE_HEADS, serviceEndingAt } from './programme/services.ts';
import { type Source, sourceOf } from './source.ts';
import { isOneOf, unitSet } from './unit-set.ts';
import { longestWordBefore, WordTrie } from './word-trie.ts';

/** Judges a place where a head noun ends. */
type Finder = (text: string, word: string, end: number) => Candidate | undefined;

/** A head noun and who judges it. */
interface Head {
  word: string;
  finder: Finder;
}

const HEADS: Head[] = [];
function register(words: readonly string[], finder: Finder): void {
  for (const word of words) HEADS.push({ word, finder });
}
for (const head of ACTION_HEADS) register([head], (text, _word, end) => actionEndingAt(text, head, end));
register(CONTEST_HEADS, contestEndingAt);
register(SERVICE_HEADS, serviceEndingAt);
register(PRIZES, prizeEndingAt);
register(TITLES, titleEndingAt);
register([...HONOURS, ...LEVELLED], (text, word, end) => awardAt(text, word, end - word.length, end));
register(THEMED_TIMES, themedTimeEndingAt);

/** The heads, read from their ends; the values: one more than the place in `ENDING`. */
const BACKWARDS = new WordTrie(HEADS.reduce((units, { word }) => units + word.length, 0));
/** For each word that is a head those that end where it ends, itself and shorter ones. */
const ENDING: (readonly Head[] | undefined)[] = [];
for (const { word } of HEADS) BACKWARDS.addBackwards(word, ENDING.push(undefined));

/** The heads that end where the `index`th ends: put together when it is first met. */
function headsEndingWith(index: number): readonly Head[] {
  const longest = HEADS[index]?.word ?? '';
  const heads = ENDING[index] ?? HEADS.filter(({ word }) => longest.endsWith(word));
  ENDING[index] = heads;
  return heads;
}

/** Marks the units that programmes are looked for at. */
export function markProgrammes(marks: PlaceMarks): void {
  markListed(marks);
  for (const { word } of HEADS) marks.addEnding(word, HEAD);
  marks.addUnits('“《', OPENING);
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
    const longest = longestWordBefore(BACKWARDS, units, end);
    if (longest === 0) return;
    for (const { word, finder } of headsEndingWith(longest - 1)) this.add(HEADED, finder(text, word, end));
  }

  private add(rank: number, candidate: Candidate | undefined): void {
    if (candidate === undefined || (rank > QUOTED && this.isCutOut(candidate)) || this.meetsTitle(candidate)) return;
    this.found.push(candidate);
    this.weights.push((candidate.end - candidate.start) * RANKS - rank);
  }

  /** “春风送岗促就业”专场: a name that is only a part of a quoted phrase is not meant; “送温暖、送清凉” holds two whole ones. */
  private isCutOut({ start, end }: Candidate): boolean {
    const phrase = this.phrases.lastBefore(start);
    if (!phrase || end >= phrase.end) return false;
    const { text } = this.source;
    return !(isOneOf(IN_FRONT_OF_WHOLE, text, start - 1) && isOneOf(BEHIND_WHOLE, text, end));
  }

  private meetsTitle(candidate: Candidate): boolean {
    const title = this.titles.lastBefore(candidate.end);
    return title !== undefined && title.end > candidate.start;
  }
}

/** Where a name inside of a phrase is one of its parts, whole. */
const [IN_FRONT_OF_WHOLE, BEHIND_WHOLE] = [unitSet('“、，·和'), unitSet('”、，·和等')];
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
