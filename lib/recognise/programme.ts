import type { Span } from '../text/span.ts';
import type { ProgrammeMention } from './mention.ts';
import { ACTION_HEADS, actionEndingAt, THEMED_TIMES, themedTimeEndingAt } from './programme/actions.ts';
import { awardAt, HONOURS, LEVELLED, PRIZES, prizeEndingAt, TITLES, titleEndingAt } from './programme/awards.ts';
import { type Candidate, pickLongest } from './programme/candidate.ts';
import { CONTEST_HEADS, contestEndingAt } from './programme/contests.ts';
import { findListed, lookUpIn } from './programme/listed.ts';
import { findQuoted } from './programme/quoted.ts';
import { findQuotations, findTitles, type Quotation } from './programme/quotes.ts';
import { SERVICE_HEADS, serviceEndingAt } from './programme/services.ts';
import { eachEnding, endingTable } from './programme/words-at.ts';

/** Judges a place where a head noun ends. */
type Finder = (text: string, word: string, end: number) => Candidate | undefined;

const finders = new Map<string, Finder[]>();
function register(words: readonly string[], finder: Finder): void {
  for (const word of words) finders.set(word, [...(finders.get(word) ?? []), finder]);
}
for (const head of ACTION_HEADS) register([head], (text, _word, end) => actionEndingAt(text, head, end));
register(CONTEST_HEADS, contestEndingAt);
register(SERVICE_HEADS, serviceEndingAt);
register(PRIZES, prizeEndingAt);
register(TITLES, titleEndingAt);
register([...HONOURS, ...LEVELLED], (text, word, end) => awardAt(text, word, end - word.length, end));
register(THEMED_TIMES, themedTimeEndingAt);
const heads = endingTable(finders.keys());

/**
 * Finds the programmes of a prepared text (lib/text/prepare.ts): quoted names with their head nouns, honours, contests, actions and
 * services by their structure, and those of the word list. Returns mentions in text order that do not overlap, offsets in the
 * text given; nothing inside 《…》. `leaveOut` switches off list entries that are there only because of that source text.
 * Never throws; time is linear in the length of the text.
 */
export function findProgrammes(text: string, leaveOut?: string): ProgrammeMention[] {
  const quotations = findQuotations(text);
  const bare = notCutOut(text, quotations, [...findListed(text, leaveOut), ...findByHead(text)]);
  const candidates = [...findQuoted(text, quotations, lookUpIn(leaveOut)), ...bare];
  const titles = findTitles(text);
  return pickLongest(outside(titles, candidates)).map(({ start, end, kind, name }) => ({
    class: 'programme',
    kind,
    start,
    end,
    text: text.slice(start, end),
    name,
  }));
}

function findByHead(text: string): Candidate[] {
  const found: Candidate[] = [];
  eachEnding(heads, text, (word, end) => {
    for (const finder of finders.get(word) ?? []) {
      const candidate = finder(text, word, end);
      if (candidate) found.push(candidate);
    }
  });
  return found;
}

/** Quotations up to this length are read as one name or phrase; in longer ones names stand as in running text. */
const LONGEST_PHRASE = 20;

/** “春风送岗促就业”专场: a name that is only a part of a quoted phrase is not meant; “送温暖、送清凉” holds two whole ones. */
function notCutOut(text: string, quotations: readonly Quotation[], candidates: readonly Candidate[]): Candidate[] {
  const phrases = quotations.filter(({ content }) => content.length <= LONGEST_PHRASE);
  return candidates.filter(({ start, end }) => {
    const phrase = lastStartingBefore(phrases, start);
    if (!phrase || end >= phrase.end) return true;
    return /[“、，·和]/.test(text[start - 1] ?? '') && /[”、，·和等]/.test(text[end] ?? '');
  });
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

function outside(titles: readonly Span[], candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    const title = lastStartingBefore(titles, candidate.end);
    return !title || title.end <= candidate.start;
  });
}
