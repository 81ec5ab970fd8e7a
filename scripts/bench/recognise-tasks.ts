import { recognise } from '../../lib/recognise/index.ts';
import { programmeList, sloganList } from '../../lib/recognise/words/lists.ts';
import { termTexts } from '../../lib/recognise/words/terms.ts';

// Runs in Node and, bundled, in Chromium.

/** What is measured: reads a text, returns a number that depends on what was found, so that nothing is optimised away. */
export type Task = (text: string) => number;

/** One pass over the text: nothing that looks at every character is faster. */
export function limit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}

/** The recogniser whole: preparing the text, figures, slogans, programmes, what overlaps. */
export function ours(text: string): number {
  return recognise(text, { lineBreaks: 'hard' }).length;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** The browser's own cutting into words, paragraph by paragraph. */
export function segment(text: string): number {
  let words = 0;
  for (const line of text.split('\n')) for (const { isWordLike } of segmenter.segment(line)) if (isWordLike) words++;
  return words;
}

let alternation: RegExp | undefined;
/** All wordings of both word lists as one RegExp, longest first. */
function alternatives(text: string): number {
  alternation ??= new RegExp(
    [...termTexts(sloganList.terms), ...termTexts(programmeList.terms)]
      .sort((a, b) => b.length - a.length)
      .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );
  let found = 0;
  for (const _ of text.matchAll(alternation)) found++;
  return found;
}

/** Named, with how much of a text each is given: the slow ones a piece, for they are told per character. */
export const TASKS: readonly { name: string; task: Task; most: number }[] = [
  { name: 'charCodeAt pass (the limit)', task: limit, most: Number.POSITIVE_INFINITY },
  { name: 'ours, whole', task: ours, most: Number.POSITIVE_INFINITY },
  { name: 'alternation RegExp of the word lists', task: alternatives, most: 100_000 },
  { name: 'Intl.Segmenter zh, by paragraph', task: segment, most: 100_000 },
];

/** A task is measured for about so long in each round, or for one run. */
const MEASURED_MS = 40;

/** Runs tasks in rounds, their order rotated in each; returns for each the nanoseconds a character in each round. */
export function measure(text: string, tasks: readonly { task: Task; most: number }[], rounds: number, warmMs: number): number[][] {
  const pieces = tasks.map(({ most }) => [...text.slice(0, most)].join(''));
  const times = tasks.map((): number[] => []);
  // Short runs are repeated, for the clock of a page is coarse.
  const repeats = tasks.map(({ task, most }, i) => {
    const from = performance.now();
    const until = from + (most < text.length ? warmMs / 4 : warmMs);
    let runs = 0;
    do task(pieces[i] ?? '');
    while (performance.now() < until && ++runs);
    return Math.ceil(MEASURED_MS / ((performance.now() - from) / (runs + 1)));
  });
  let sink = 0;
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < tasks.length; step++) {
      const i = (round + step) % tasks.length;
      const [piece, task] = [pieces[i] ?? '', tasks[i]?.task ?? limit];
      const from = performance.now();
      const runs = repeats[i] ?? 1;
      for (let n = 0; n < runs; n++) sink += task(piece);
      times[i]?.push(((performance.now() - from) / runs / piece.length) * 1e6);
    }
  }
  if (Number.isNaN(sink)) throw new Error('a task returned no number');
  return times;
}

/** `measure` for a page: of all TASKS. */
export function measureAll(text: string, rounds: number, warmMs: number): number[][] {
  return measure(text, TASKS, rounds, warmMs);
}
