import { diffArrays } from 'diff/lib/diff/array.js';
import type { Report, ReportFigure } from '../corpus/report.ts';
import { firstIndex } from '../text/first-index.ts';
import { type AlignedText, type Run, tokenText } from './aligned-text.ts';
import type { PlacePair, Reuse } from './comparison.ts';
import { withoutCovered } from './uncovered.ts';
import { foldUnit } from './units.ts';

/** Shared stretches may be so many tokens apart and still belong to one passage with changes in between. */
const WIDEST_GAP = 16;
/** So many tokens may have been put in or taken out between two of them. */
const MOST_DRIFT = 12;
/** Passages of 20 counted characters are wanted. */
export const SHORTEST = 20;
/** The least share of equal tokens, numbers taken as equal: a frame with new numbers is a passage, two sentences on one thing are none. */
const LEAST_SIMILAR = 0.6;
/** A page of a book's length against another: no more chains are kept open than a sentence can belong to. */
const MOST_OPEN = 64;

/** 既是是党…: a doubled character makes two stretches lie over one another. */
const MOST_OVERLAP = 2;
/** So few tokens of the next paragraph (三、) are no part of a passage. */
const FEW_BEHIND_BREAK = 6;

interface Chain {
  runs: Run[];
  /** How many tokens its runs share. */
  shared: number;
}

/** Joins stretches that go on in step in both texts and keeps of those that lie on one another the longest. */
export function chainRuns(runs: readonly Run[]): Run[][] {
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (const run of runs) {
    open = open.filter((chain) => run.page - pageEnd(chain) <= WIDEST_GAP).slice(-MOST_OPEN);
    let fitting: Chain | undefined;
    for (const chain of open) if (chain.shared > (fitting?.shared ?? 0) && followsOn(chain, run)) fitting = chain;
    if (fitting !== undefined) {
      fitting.runs.push(run);
      fitting.shared += run.length;
    } else {
      const chain = { runs: [run], shared: run.length };
      chains.push(chain);
      open.push(chain);
    }
  }
  const longEnough = chains.filter(({ shared }) => shared >= SHORTEST / 2).sort((a, b) => b.shared - a.shared);
  const spanOf = (chain: Chain) => [chain.runs[0]?.page ?? 0, pageEnd(chain)] as const;
  return withoutCovered(longEnough, { spanOf, drawer: STRETCH }).map(({ runs }) => runs);
}

const last = (chain: Chain) => chain.runs.at(-1) ?? { page: 0, other: 0, length: 0 };
const pageEnd = (chain: Chain) => last(chain).page + last(chain).length;

function followsOn(chain: Chain, run: Run): boolean {
  const [ahead, otherAhead] = [run.page - pageEnd(chain), run.other - last(chain).other - last(chain).length];
  return ahead >= -MOST_OVERLAP && otherAhead >= -MOST_OVERLAP && otherAhead <= WIDEST_GAP && Math.abs(ahead - otherAhead) <= MOST_DRIFT;
}

/** Units of the page's tokens; of the order of a passage's length. */
const STRETCH = 128;

/** A chain as a passage with its similarity, its changes and the figures in the same place of both; undefined where too little is shared. */
export function passageOf(
  chain: readonly Run[],
  page: AlignedText,
  other: AlignedText,
  reports: readonly [Report, Report],
): Reuse | undefined {
  const runs = withoutTail(chain, page);
  const [first, final] = [runs[0], runs.at(-1)];
  if (first === undefined || final === undefined) return undefined;
  const [from, otherFrom] = atClause(...afterBreak(first, page), first, page);
  const [to, otherTo] = beforeBreak(final, page);
  if (Math.min(to - from, otherTo - otherFrom) < SHORTEST) return undefined;
  const steps = stepsOf(page, other, [from, to], [otherFrom, otherTo]);
  const lengths = to - from + otherTo - otherFrom;
  const numbers = steps.filter((step) => step.isNumberOnly).length;
  const equal = steps.filter(({ isEqual }) => isEqual).reduce((sum, step) => sum + step.page[1] - step.page[0], 0);
  if ((2 * (equal + numbers)) / lengths < LEAST_SIMILAR) return undefined;
  const changes = steps.filter(({ isEqual }) => !isEqual).map((step) => placeOf(step, page, other));
  const figures = figurePairs(steps, page, other, reports);
  const [end, sourceEnd] = [page.ends[to - 1] ?? 0, other.ends[otherTo - 1] ?? 0];
  // 做到“两个维护”: the mark that closes what the passage opens is part of it.
  const closing = /[”’」』》）]/.test(page.text[end] ?? '') && page.text[end] === other.text[sourceEnd] ? 1 : 0;
  return {
    start: page.starts[from] ?? 0,
    end: end + closing,
    source: reports[1].source,
    sourceStart: other.starts[otherFrom] ?? 0,
    sourceEnd: sourceEnd + closing,
    similarity: Math.round(((2 * equal) / lengths) * 1000) / 1000,
    ...(changes.length > 0 ? { changes } : {}),
    ...(figures.length > 0 ? { figures } : {}),
  };
}

/** Where a passage begins: behind a paragraph border that stands among its first tokens. */
function afterBreak({ page: at, other, length }: Run, page: AlignedText): [number, number] {
  for (let step = Math.min(FEW_BEHIND_BREAK, length - 1); step > 0; step--)
    if (isBreakBefore(page, at + step)) return [at + step, other + step];
  return [at, other];
}

/** 受理劳动争议案件…, 代理劳动争议案件…: the tail of a clause that begins otherwise is no beginning of a passage of several stretches. */
function withoutTail(chain: readonly Run[], page: AlignedText): readonly Run[] {
  const [first, second] = chain;
  if (first === undefined || second === undefined || first.length > MOST_OF_TAIL || first.page === 0) return chain;
  for (let token = first.page; token < first.page + first.length; token++) if (isClauseBefore(page, token)) return chain;
  return chain.slice(1);
}
const MOST_OF_TAIL = 10;

/** A passage that begins inside a clause (…员带头，开展…) begins with the next one, where that costs a few characters of the same run. */
function atClause(from: number, otherFrom: number, { page: at, length }: Run, page: AlignedText): [number, number] {
  if (from === 0 || isClauseBefore(page, from)) return [from, otherFrom];
  for (let step = 1; step <= FEW_OF_CLAUSE && from + step < at + length; step++)
    if (isClauseBefore(page, from + step)) return [from + step, otherFrom + step];
  return [from, otherFrom];
}
/** More tokens than these are words that a reader would miss. */
const FEW_OF_CLAUSE = 4;

function isClauseBefore({ text, starts, ends }: AlignedText, token: number): boolean {
  return /[，。；：！？、,;:!?\n\r]/.test(text.slice(ends[token - 1], starts[token]));
}

/** Where a passage ends: before a paragraph border that stands among its last tokens. */
function beforeBreak({ page: at, other, length }: Run, page: AlignedText): [number, number] {
  for (let step = 1; step <= Math.min(FEW_BEHIND_BREAK, length - 1); step++)
    if (isBreakBefore(page, at + length - step)) return [at + length - step, other + length - step];
  return [at + length, other + length];
}

function isBreakBefore({ text, starts, ends }: AlignedText, token: number): boolean {
  return token > 0 && /[\n\r]/.test(text.slice(ends[token - 1], starts[token]));
}

/** A stretch of tokens of the page and of the other text that is equal or stands in place of one another. */
interface Step {
  isEqual: boolean;
  /** One number in place of one number. */
  isNumberOnly: boolean;
  page: readonly [number, number];
  other: readonly [number, number];
}

function stepsOf(
  page: AlignedText,
  other: AlignedText,
  [from, to]: readonly [number, number],
  otherSpan: readonly [number, number],
): Step[] {
  const tokens = (text: AlignedText, start: number, end: number) =>
    Array.from({ length: end - start }, (_, i) => tokenText(text, start + i));
  const steps: Step[] = [];
  let [at, otherAt] = [from, otherSpan[0]];
  for (const part of diffArrays(tokens(other, ...otherSpan), tokens(page, from, to))) {
    const count = part.value.length;
    const [toPage, toOther] = [part.removed ? at : at + count, part.added ? otherAt : otherAt + count];
    const isEqual = !part.added && !part.removed;
    const before = steps.at(-1);
    if (!isEqual && before !== undefined && !before.isEqual) {
      steps[steps.length - 1] = { ...before, page: [before.page[0], toPage], other: [before.other[0], toOther] };
    } else steps.push({ isEqual, isNumberOnly: false, page: [at, toPage], other: [otherAt, toOther] });
    [at, otherAt] = [toPage, toOther];
  }
  return steps.map((step) => ({ ...step, isNumberOnly: !step.isEqual && isNumber(page, step.page) && isNumber(other, step.other) }));
}

function isNumber(text: AlignedText, [from, to]: readonly [number, number]): boolean {
  return to - from === 1 && /^[\d０-９]/.test(tokenText(text, from));
}

function placeOf({ page, other }: Step, pageText: AlignedText, otherText: AlignedText): PlacePair {
  const [start, end] = spanOf(pageText, page);
  const [sourceStart, sourceEnd] = spanOf(otherText, other);
  return { start, end, sourceStart, sourceEnd };
}

/** A stretch in the text; an empty one stands right behind the token before it. */
function spanOf({ starts, ends }: AlignedText, [from, to]: readonly [number, number]): [number, number] {
  if (to > from) return [starts[from] ?? 0, ends[to - 1] ?? 0];
  const at = from > 0 ? (ends[from - 1] ?? 0) : (starts[from] ?? 0);
  return [at, at];
}

/** Figures that begin at the same equal token, or are the first number of the same change, and have one unit. */
function figurePairs(
  steps: readonly Step[],
  page: AlignedText,
  other: AlignedText,
  [pageReport, otherReport]: readonly [Report, Report],
): PlacePair[] {
  const [mine, theirs] = [
    figuresByStart(pageReport, page, steps[0]?.page[0], steps.at(-1)?.page[1]),
    figuresByStart(otherReport, other, steps[0]?.other[0], steps.at(-1)?.other[1]),
  ];
  const pairs: PlacePair[] = [];
  for (const step of steps) {
    const own = within(mine, page, step.page);
    const counterparts = within(theirs, other, step.other);
    if (own.length !== counterparts.length) continue;
    own.forEach((figure, i) => {
      const counterpart = counterparts[i];
      if (counterpart === undefined || foldUnit(figure.unit, figure.kind).unit !== foldUnit(counterpart.unit, counterpart.kind).unit)
        return;
      pairs.push({ start: figure.start, end: figure.end, sourceStart: counterpart.start, sourceEnd: counterpart.end });
    });
  }
  return pairs;
}

function figuresByStart({ figures }: Report, text: AlignedText, from = 0, to = 0): ReportFigure[] {
  const [start, end] = [text.starts[from] ?? 0, text.ends[Math.max(from, to - 1)] ?? 0];
  const found: ReportFigure[] = [];
  for (let i = firstIndex(figures.length, (at) => (figures[at]?.start ?? 0) >= start); i < figures.length; i++) {
    const figure = figures[i];
    if (figure === undefined || figure.start >= end) break;
    found.push(figure);
  }
  return found;
}

function within(figures: readonly ReportFigure[], text: AlignedText, [from, to]: readonly [number, number]): ReportFigure[] {
  if (to <= from) return [];
  const [start, end] = [text.starts[from] ?? 0, text.ends[to - 1] ?? 0];
  return figures.filter((figure) => figure.start >= start && figure.start < end);
}
