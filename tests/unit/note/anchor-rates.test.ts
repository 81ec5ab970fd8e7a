/**
 * How often notes are found again, in a wrong place, or not at all, by kind of edit, beside Hypothesis' rule on the same
 * pages. The table is printed for who changes a weight; the limits are those of the project’s goal.
 */
import { afterAll, expect, describe as group, it } from 'vitest';
import { anchor, anchorAll } from '../../../lib/note/anchor.ts';
import { describe } from '../../../lib/note/describe.ts';
import type { NotePlace } from '../../../lib/note/note.ts';
import type { Span } from '../../../lib/text/span.ts';
import { type Edited, editCharacters, editQuote, editSentences, removeQuote, scatterSpaces } from './edits.ts';
import { anchorByHypothesisRule } from './hypothesis-rule.ts';
import { type Random, randomFrom } from './random.ts';
import { plainText, repeatedText } from './sample-text.ts';

const SEED = 20261121;
const NOTES = 1000;
/** Of the notes that the baseline is run on: every fourth, as it takes several milliseconds each. */
const BASELINE_STEP = 4;
/** Selections of 2–4, 5–12, 13–40 and 41–120 units in turn. */
const LENGTHS = [
  [2, 4],
  [5, 12],
  [13, 40],
  [41, 120],
] as const;

type Edit = (random: Random, text: string, span: Span) => Edited;
interface Limits {
  right?: number;
  wrong: number;
}

const elsewhere = (random: Random, text: string, length: number) => {
  const at = random.below(text.length - length);
  return text.slice(at, at + length);
};
const INTACT = { right: 0.995, wrong: 0.001 };
const GONE = { wrong: 0.005 };
const KINDS: { name: string; edit: Edit; plain: Limits; repeated: Limits }[] = [
  { name: '1 % of characters', edit: (r, t, s) => editCharacters(r, t, s, 0.01), plain: INTACT, repeated: { right: 0.9, wrong: 0.005 } },
  { name: '5 % of characters', edit: (r, t, s) => editCharacters(r, t, s, 0.05), plain: INTACT, repeated: { right: 0.85, wrong: 0.005 } },
  { name: '1 % of sentences', edit: (r, t, s) => editSentences(r, t, s, 0.01), plain: INTACT, repeated: { right: 0.85, wrong: 0.01 } },
  {
    name: '5 % of sentences',
    edit: (r, t, s) => editSentences(r, t, s, 0.05),
    plain: { right: 0.99, wrong: 0.001 },
    repeated: { right: 0.7, wrong: 0.02 },
  },
  { name: 'white space everywhere', edit: (r, t, s) => scatterSpaces(r, t, s, 0.03), plain: INTACT, repeated: { right: 0.7, wrong: 0.02 } },
  { name: 'quotation deleted', edit: (r, t, s) => removeQuote(r, t, s, ''), plain: GONE, repeated: GONE },
  {
    name: 'quotation replaced',
    edit: (r, t, s) => removeQuote(r, t, s, elsewhere(r, t, s.end - s.start)),
    plain: GONE,
    repeated: { wrong: 0.01 },
  },
  { name: 'one edit in quotation', edit: (r, t, s) => editQuote(r, t, s, 1), plain: GONE, repeated: GONE },
];

function pickSpan(random: Random, text: string, turn: number): Span {
  const [least, most] = LENGTHS[turn % LENGTHS.length] ?? LENGTHS[0];
  const length = least + random.below(most - least + 1);
  for (;;) {
    const start = random.below(text.length - length);
    const span = { start, end: start + length };
    if (!/^\s|\s$/.test(text.slice(span.start, span.end))) return span;
  }
}

/** Right is the very span; a place that is half of it or less is wrong. */
function judge(place: NotePlace, span: Span | undefined): 'right' | 'near' | 'wrong' | 'orphan' {
  if (place.state !== 'anchored') return 'orphan';
  if (span === undefined) return 'wrong';
  if (place.start === span.start && place.end === span.end) return 'right';
  const shared = Math.min(place.end, span.end) - Math.max(place.start, span.start);
  return shared * 2 > span.end - span.start ? 'near' : 'wrong';
}

const table: string[] = [];
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

function measure(texts: readonly string[], edit: Edit) {
  const random = randomFrom(SEED);
  const ours = { right: 0, near: 0, wrong: 0, orphan: 0 };
  const theirs = { right: 0, near: 0, wrong: 0, orphan: 0 };
  for (let i = 0; i < NOTES; i++) {
    const text = texts[i % texts.length] ?? '';
    const span = pickSpan(random, text, i);
    const selectors = describe(text, span);
    const edited = edit(random, text, span);
    ours[judge(anchor(edited.text, selectors), edited.span)]++;
    if (i % (BASELINE_STEP * LENGTHS.length) < LENGTHS.length) theirs[judge(anchorByHypothesisRule(edited.text, selectors), edited.span)]++;
  }
  return { ours, theirs };
}

const random = randomFrom(SEED);
const PAGES = {
  plain: [plainText(random, 6000), plainText(random, 12000)],
  repeated: [repeatedText(random, 12000)],
} as const;

group.each(['plain', 'repeated'] as const)('notes on %s pages', (page) => {
  it.each(KINDS)('$name', { timeout: 60_000 }, ({ name, edit, ...limits }) => {
    const { ours, theirs } = measure(PAGES[page], edit);
    const all = theirs.right + theirs.near + theirs.wrong + theirs.orphan;
    const row = (outcome: typeof ours, count: number) =>
      percent(outcome.right + outcome.near, count) + percent(outcome.wrong, count) + percent(outcome.orphan, count);
    table.push(`${page.padEnd(9)} ${name.padEnd(23)} ${row(ours, NOTES)}  |${row(theirs, all)}`);
    expect(ours.wrong / NOTES).toBeLessThanOrEqual(limits[page].wrong);
    if (limits[page].right !== undefined) expect(ours.right / NOTES).toBeGreaterThanOrEqual(limits[page].right);
    expect(ours.wrong / NOTES).toBeLessThanOrEqual(theirs.wrong / all);
  });
});

it('a thousand notes on one page with near twins help one another', () => {
  const source = randomFrom(SEED);
  const text = repeatedText(source, 300_000);
  const spans: Span[] = [];
  for (let at = 0; at + 700 < text.length; at += 280) {
    const start = at + source.below(150);
    spans.push({ start, end: start + 6 + source.below(70) });
  }
  const parts: string[] = [];
  const now: Span[] = [];
  let length = 0;
  let at = 0;
  for (const span of spans) {
    const between = editCharacters(source, text.slice(at, span.start), { start: 0, end: 0 }, 0.03).text;
    now.push({ start: length + between.length, end: length + between.length + span.end - span.start });
    parts.push(between, text.slice(span.start, span.end));
    length += between.length + span.end - span.start;
    at = span.end;
  }
  const places = anchorAll(
    parts.join(''),
    spans.map((span) => describe(text, span)),
  );
  const outcomes = places.map((place, i) => judge(place, now[i]));
  const count = (outcome: string) => outcomes.filter((other) => other === outcome).length;
  table.push(
    `repeated  ${spans.length} notes, 3 % of chars    ${percent(count('right') + count('near'), spans.length)}${percent(count('wrong'), spans.length)}${percent(count('orphan'), spans.length)}`,
  );
  expect(count('wrong') / spans.length).toBeLessThanOrEqual(0.001);
  expect((count('right') + count('near')) / spans.length).toBeGreaterThanOrEqual(0.99);
});

afterAll(() => {
  console.info(
    ['page      edit                       ours: right  wrong  orphan  |  Hypothesis: right  wrong  orphan', ...table].join('\n'),
  );
});
