import type { Span } from '../text/span.ts';
import type { ProgrammeMention } from './mention.ts';
import { ACTION_HEADS, actionEndingAt } from './programme/actions.ts';
import { awardAt, HONOURS, LEVELLED, PRIZES, prizeEndingAt } from './programme/awards.ts';
import { type Candidate, pickLongest } from './programme/candidate.ts';
import { CONTEST_HEADS, contestEndingAt } from './programme/contests.ts';
import { findListed, lookUpIn } from './programme/listed.ts';
import { findQuoted } from './programme/quoted.ts';
import { findTitles } from './programme/quotes.ts';
import { SERVICE_HEADS, serviceEndingAt } from './programme/services.ts';
import { wordTable } from './programme/words-at.ts';

/** Judges a place where a head noun ends. */
type Finder = (text: string, word: string, end: number) => Candidate | undefined;

const finders = new Map<string, Finder>();
for (const head of ACTION_HEADS) finders.set(head, (text, _word, end) => actionEndingAt(text, head, end));
for (const head of CONTEST_HEADS) finders.set(head, contestEndingAt);
for (const head of SERVICE_HEADS) finders.set(head, serviceEndingAt);
for (const head of PRIZES) finders.set(head, prizeEndingAt);
for (const word of [...HONOURS, ...LEVELLED]) finders.set(word, (text, _word, end) => awardAt(text, word, end - word.length, end));
const heads = wordTable([...finders.keys()].join(' '));
const endsHead = new Uint8Array(65536);
for (const unit of heads.byLast.keys()) endsHead[unit] = 1;

/**
 * Finds the programmes of a prepared text (lib/text/prepare.ts): quoted names with their head nouns, honours, contests, actions and
 * services by their structure, and those of the word list. Returns mentions in text order that do not overlap, offsets in the
 * text given; nothing inside 《…》. `leaveOut` switches off list entries that are there only because of that source text.
 * Never throws; time is linear in the length of the text.
 */
export function findProgrammes(text: string, leaveOut?: string): ProgrammeMention[] {
  const candidates = [...findQuoted(text, lookUpIn(leaveOut)), ...findListed(text, leaveOut), ...findByHead(text)];
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
  for (let end = 1; end <= text.length; end++) {
    const unit = text.charCodeAt(end - 1);
    if (endsHead[unit] !== 1) continue;
    for (const word of heads.byLast.get(unit) ?? []) {
      if (!text.startsWith(word, end - word.length) || word.length > end) continue;
      const candidate = finders.get(word)?.(text, word, end);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

function outside(titles: readonly Span[], candidates: readonly Candidate[]): Candidate[] {
  if (titles.length === 0) return [...candidates];
  const starts = titles.map((title) => title.start);
  return candidates.filter((candidate) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < candidate.end) low = middle + 1;
      else high = middle;
    }
    const title = titles[low - 1];
    return !title || title.end <= candidate.start;
  });
}
