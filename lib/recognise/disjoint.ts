import type { Span } from '../text/span.ts';

/** Spans are short, names some ten units: a cell of this width holds a handful of them. */
const CELL = 64;

/**
 * Takes spans from the front of `ranked` as long as they touch none taken before, and returns those taken in text order.
 * Kept spans are looked up in cells of the text, so time is linear but for the last sort.
 */
function pickDisjoint<S extends Span>(ranked: readonly S[]): S[] {
  const kept: S[] = [];
  const taken = new Map<number, S[]>();
  for (const span of ranked) {
    const first = Math.floor(span.start / CELL);
    const last = Math.floor((span.end - 1) / CELL);
    let isFree = true;
    for (let cell = first; cell <= last && isFree; cell++) {
      isFree = !taken.get(cell)?.some((other) => other.start < span.end && span.start < other.end);
    }
    if (!isFree) continue;
    kept.push(span);
    for (let cell = first; cell <= last; cell++) {
      const inCell = taken.get(cell);
      if (inCell) inCell.push(span);
      else taken.set(cell, [span]);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Heaps of overlapping spans larger than this are left to `pickDisjoint`. */
const SMALL_HEAP = 12;

/**
 * Picks of `spans` so that no two overlap, those of greater weight before others and, of equals, the one that begins first; in text
 * order. Left out are spans that begin or end inside one of `holes` (in text order, apart). `spans` and their `weights` come
 * nearly in text order and are sorted; nearly all of them overlap nothing, so time is linear as long as spans are short. Gives `spans` back,
 * with nothing but what is kept.
 */
export function pickBest<S extends Span>(spans: S[], weights: number[], holes: readonly Span[] = []): S[] {
  sortByStart(spans, weights);
  let kept = 0;
  for (let i = 0; i < spans.length; ) {
    let last = i + 1;
    let end = (spans[i] as S).end; // i is in range, as are the indices below.
    while (last < spans.length && (spans[last] as S).start < end) end = Math.max(end, (spans[last++] as S).end);
    if (last - i === 1) {
      if (holes.length === 0 || !isInHole(spans[i] as S, holes)) spans[kept++] = spans[i] as S;
    } else kept = pickFromHeap(spans, weights, i, last, holes, kept);
    i = last;
  }
  spans.length = kept;
  return spans;
}

/** Insertion: each span moves past the few that it begins before. */
function sortByStart<S extends Span>(spans: S[], weights: number[]): void {
  for (let i = 1; i < spans.length; i++) {
    const span = spans[i] as S;
    // Nearly always.
    if ((spans[i - 1] as S).start <= span.start) continue;
    const weight = weights[i] as number;
    let to = i;
    for (; to > 0 && (spans[to - 1] as S).start > span.start; to--) {
      spans[to] = spans[to - 1] as S;
      weights[to] = weights[to - 1] as number;
    }
    spans[to] = span;
    weights[to] = weight;
  }
}

/** Moves what is picked of the spans from `from` to `to`, which touch, to where those kept end, `kept`; returns where they end now. */
function pickFromHeap<S extends Span>(
  spans: S[],
  weights: readonly number[],
  from: number,
  to: number,
  holes: readonly Span[],
  kept: number,
): number {
  if (to - from > SMALL_HEAP) return pickFromLargeHeap(spans, weights, from, to, holes, kept);
  for (let i = from; i < to; i++) fate[i - from] = holes.length > 0 && isInHole(spans[i] as S, holes) ? OUT : OPEN;
  for (;;) {
    let best = -1;
    for (let i = from; i < to; i++)
      if (fate[i - from] === OPEN && (best < 0 || (weights[i] as number) > (weights[best] as number))) best = i;
    if (best < 0) break;
    const { start, end } = spans[best] as S;
    for (let i = from; i < to; i++) if ((spans[i] as S).start < end && (spans[i] as S).end > start) fate[i - from] = OUT;
    fate[best - from] = KEPT;
  }
  let end = kept;
  for (let i = from; i < to; i++) if (fate[i - from] === KEPT) spans[end++] = spans[i] as S;
  return end;
}

const [OPEN, KEPT, OUT] = [0, 1, 2];
/** What has become of each span of the heap that is being picked from. */
const fate = new Uint8Array(SMALL_HEAP);

function pickFromLargeHeap<S extends Span>(
  spans: S[],
  weights: readonly number[],
  from: number,
  to: number,
  holes: readonly Span[],
  kept: number,
): number {
  const ranked: number[] = [];
  for (let i = from; i < to; i++) if (!isInHole(spans[i] as S, holes)) ranked.push(i);
  ranked.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  let end = kept;
  for (const span of pickDisjoint(ranked.map((i) => spans[i] as S))) spans[end++] = span;
  return end;
}

function isInHole({ start, end }: Span, holes: readonly Span[]): boolean {
  return isIn(start, holes) || isIn(end - 1, holes);
}

function isIn(at: number, holes: readonly Span[]): boolean {
  let [low, high] = [0, holes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle] as Span).start <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < (holes[low - 1] as Span).end;
}
