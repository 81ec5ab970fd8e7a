/**
 * `npm run bench -- notes [COUNT…]`: search over notes in memory, and anchoring; made-up notes, medians. The peers: indexOf over
 * the joined texts without anything around it (the limit), a filter over the notes one by one.
 */
import { anchorAll, anchorSteps } from '../../lib/note/anchor.ts';
import { describe } from '../../lib/note/describe.ts';
import { facetsOf, sortNotes } from '../../lib/state/notes-filter.ts';
import { foldedText, prepareSearch } from '../../lib/state/notes-search.ts';
import { editCharacters } from '../../tests/unit/note/edits.ts';
import { randomFrom } from '../../tests/unit/note/random.ts';
import { plainText, repeatedText } from '../../tests/unit/note/sample-text.ts';
import { manyNotes } from './many-notes.ts';

const ROUNDS = 15;
const QUERIES = ['工会', '劳模精神', '困难职工 柳林', '户外职工驿站 待核', '4７场', '没有这个词', '全 年 会 职'];

/** Prints the tables. */
export async function run(args: string[]): Promise<void> {
  const counts = args.map(Number).filter((count) => count > 0);
  for (const count of counts.length > 0 ? counts : [10_000, 100_000]) measureSearch(count);
  measureAnchoring();
}

function measureSearch(count: number): void {
  const notes = manyNotes(count);
  const [built] = timed(() => prepareSearch(notes), 1);
  const [again, search] = timed(() => prepareSearch(notes), 3);
  const texts = notes.map(foldedText);
  const joined = texts.join('\u0000');
  console.log(
    `\n${count} notes, ${(joined.length / 1e6).toFixed(1)} M units: made ready in ${built.toFixed(0)} ms, again ${again.toFixed(0)} ms`,
  );
  console.log(
    `facets ${timed(() => facetsOf(notes), 5)[0].toFixed(1)} ms, sorted by page ${timed(() => sortNotes([...notes], 'page'), 3)[0].toFixed(0)} ms`,
  );
  console.log('query'.padEnd(14) + ['found', 'ours ms', 'indexOf ms', 'filter ms'].map((head) => head.padStart(11)).join(''));
  for (const query of QUERIES) {
    const words = query.toLowerCase().split(' ');
    const [ours, found] = timed(() => search.find(query), ROUNDS);
    const [limit] = timed(() => words.map((word) => occurrences(joined, word)), ROUNDS);
    const [filter] = timed(() => texts.filter((text) => words.every((word) => text.includes(word))), ROUNDS);
    const numbers = [String(found.length), ...[ours, limit, filter].map((ms) => ms.toFixed(2))];
    console.log(query.padEnd(14) + numbers.map((number) => number.padStart(11)).join(''));
  }
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

function measureAnchoring(): void {
  console.log('\n1,000 notes on 1 M characters, 2 % of them edited: ms in all, longest step, found');
  for (const [name, make] of [
    ['plain', plainText],
    ['near twins', repeatedText],
  ] as const) {
    const random = randomFrom(7);
    const text = make(random, 1_000_000);
    const selectors = Array.from({ length: 1000 }, (_, i) => {
      const start = Math.floor((i * (text.length - 600)) / 1000) + random.below(500);
      return describe(text, { start, end: start + 6 + random.below(60) });
    });
    const edited = editCharacters(random, text, { start: 0, end: 0 }, 0.02).text;
    for (const round of ['cold', 'warm', 'warm'] as const) {
      const [all] = timed(() => anchorAll(edited, selectors), round === 'cold' ? 1 : 3);
      const { longest, found } = stepped(edited, selectors);
      console.log(`${name.padEnd(11)} ${round}  ${all.toFixed(0).padStart(5)} ${longest.toFixed(1).padStart(6)} ${found}`);
    }
  }
}

function stepped(text: string, selectors: Parameters<typeof anchorSteps>[1]): { longest: number; found: number } {
  const steps = anchorSteps(text, selectors);
  let longest = 0;
  for (;;) {
    const from = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - from);
    if (step.done) return { longest, found: step.value.filter(({ state }) => state === 'anchored').length };
  }
}

/** The median of the times in ms, and the last outcome. */
function timed<Value>(work: () => Value, rounds: number): [number, Value] {
  const times: number[] = [];
  let value: Value;
  do {
    const from = performance.now();
    value = work();
    times.push(performance.now() - from);
  } while (times.length < rounds);
  times.sort((a, b) => a - b);
  return [times[times.length >> 1] ?? 0, value];
}
