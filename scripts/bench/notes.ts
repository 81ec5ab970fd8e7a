/**
 * `npm run bench -- notes [COUNT…]`: search over notes in memory, and anchoring; made-up notes, medians. The peers: indexOf over
 * the joined texts without anything around it (the limit), a filter over the notes one by one.
 */
import { facetsOf, sortNotes } from '../../lib/state/notes-filter.ts';
import { foldedText, prepareSearch } from '../../lib/state/notes-search.ts';
import { measureAnchoring } from './anchoring-pages.ts';
import { manyNotes } from './many-notes.ts';

const ROUNDS = 15;
const QUERIES = ['工会', '劳模精神', '困难职工 柳林', '户外职工驿站 待核', '4７场', '没有这个词', '全 年 会 职'];

/** Prints the tables. */
export async function run(args: string[]): Promise<void> {
  const counts = args.map(Number).filter((count) => count > 0);
  for (const count of counts.length > 0 ? counts : [10_000, 100_000]) measureSearch(count);
  await measureAnchoring();
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
