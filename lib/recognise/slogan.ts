import type { Span } from '../text/span.ts';
import { pickBest } from './disjoint.ts';
import type { Accept } from './lexicon.ts';
import type { SloganMention } from './mention.ts';
import { findPlaces, markEndings, OPENING, PATTERN, PlaceMarks, type Places, SHORT, SLOGAN } from './places.ts';
import { JOINED_ENDINGS, joinedSpeechAt, joinedWritingsAt, LEADER_ENDINGS, leaderThoughtAt } from './slogan/leader.ts';
import { listedAt, markListed, sloganJudge } from './slogan/listed.ts';
import { quotedAt } from './slogan/quoted.ts';
import { SPIRIT_RANKS, Spirits } from './slogan/spirit.ts';
import { type Source, sourceOf } from './source.ts';

/** Marks the units that slogans are looked for at. */
export function markSlogans(marks: PlaceMarks): void {
  markListed(marks);
  markEndings(marks, [...LEADER_ENDINGS, ...JOINED_ENDINGS, '精神'], PATTERN);
  marks.addUnits('“‘《', OPENING);
}

let ownMarks: PlaceMarks | undefined;

/** Of two formulas of one length the one found by the earlier in this list is kept. */
const [LISTED, LEADER, WRITINGS, SPEECH, SPIRIT] = [0, 1, 2, 3, 4];
const QUOTED = SPIRIT + SPIRIT_RANKS;

const RANKS = QUOTED + 1;
/** A formula in a title is a part of it. */
const TITLES = /《[^《》\u2029]{1,100}》/y;
/** In a longer quotation somebody speaks, and marks inside it are looked at by themselves. */
const LONGEST_NAME = 42;
const [NEAR, SPIRIT_END, ABOUT, TITLE] = ['近', '神', '关', '《'].map((unit) => unit.charCodeAt(0));

/**
 * Finds the fixed political formulas of a prepared text (lib/text/prepare.ts), in text order, none overlapping another:
 * where two do, the longest fixed form wins, then the word list before a pattern. Nothing is found inside a title 《…》.
 * `leaveOut` switches off the word-list entries that are there only because of that source text (`001`).
 */
export function findSlogans(text: string, leaveOut?: string): SloganMention[] {
  if (ownMarks === undefined) {
    ownMarks = new PlaceMarks();
    markSlogans(ownMarks);
  }
  return slogansAt(sourceOf(text), findPlaces(text, ownMarks), leaveOut);
}

/** The same at places that have been found already. */
export function slogansAt(source: Source, places: Places, leaveOut: string | undefined): SloganMention[] {
  return new Search(source, leaveOut).run(places);
}

class Search {
  private readonly source: Source;
  private readonly text: string;
  private readonly accept: Accept;
  private readonly found: SloganMention[] = [];
  private readonly weights: number[] = [];
  private readonly titles: Span[] = [];
  private readonly spirits: Spirits;
  private writingsEnd = 0;
  private speechEnd = 0;
  private quotationEnd = 0;
  private readonly add = (rank: number, mention: SloganMention): void => {
    this.found.push(mention);
    this.weights.push((mention.end - mention.start) * RANKS - rank);
  };

  constructor(source: Source, leaveOut: string | undefined) {
    const { text } = source;
    this.source = source;
    this.text = text;
    this.accept = sloganJudge(text, leaveOut);
    this.spirits = new Spirits(source);
  }

  run({ at, flags, count }: Places): SloganMention[] {
    for (let i = 0; i < count; i++) {
      const flag = flags[i] as number; // i is below count, here and below.
      if ((flag & (SLOGAN | SHORT | PATTERN | OPENING)) === 0) continue;
      const place = at[i] as number;
      if (flag & SLOGAN && place > 1) this.listed(place - 2);
      if (flag & SHORT && place > 0) this.listed(place - 1);
      if (flag & PATTERN) this.pattern(place);
      if (flag & OPENING) this.opening(place);
    }
    return pickBest(this.found, this.weights, this.titles);
  }

  private listed(start: number): void {
    const mention = listedAt(this.source, start, this.accept);
    if (mention) this.add(LISTED, mention);
  }

  /** A place where a word of the patterns ends, or so it seems. */
  private pattern(at: number): void {
    const text = this.text;
    switch (this.source.units[at]) {
      case NEAR: {
        const mention = leaderThoughtAt(text, at - 1);
        if (mention) this.add(LEADER, mention);
        return;
      }
      case SPIRIT_END:
        if (text[at - 1] === '精') this.spirits.endingAt(at + 1, this.add);
        return;
      case ABOUT: {
        const mention = at < this.writingsEnd ? undefined : joinedWritingsAt(text, at);
        if (mention) this.add(WRITINGS, mention);
        this.writingsEnd = mention?.end ?? this.writingsEnd;
        return;
      }
      default: {
        const mention = at < this.speechEnd ? undefined : joinedSpeechAt(text, at);
        if (mention) this.add(SPEECH, mention);
        this.speechEnd = mention?.end ?? this.speechEnd;
      }
    }
  }

  private opening(at: number): void {
    const text = this.text;
    if (this.source.units[at] === TITLE) {
      TITLES.lastIndex = at;
      if (TITLES.test(text)) this.titles.push({ start: at, end: TITLES.lastIndex });
    } else if (at >= this.quotationEnd) {
      const { mention, end } = quotedAt(this.source, at);
      if (mention) this.add(QUOTED, mention);
      // ‘五比五看’ in what somebody says is looked at by itself.
      if (mention || end - at <= LONGEST_NAME) this.quotationEnd = Math.max(end, this.quotationEnd);
    }
  }
}
