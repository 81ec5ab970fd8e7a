/** What is chosen among stretches that lie on one another. */
export interface Stretches<One> {
  /** From, and behind the end, on the page; in whatever unit. */
  spanOf: (one: One) => readonly [number, number];
  /** How wide the drawers are in which neighbours are looked for; of the order of a passage's length, in the same unit. */
  drawer: number;
}

/**
 * Of stretches in order of preference those that do not lie by more than half on one that was kept before. Each is held
 * against its neighbours only, so the cost grows with their number and not with its square.
 */
export function withoutCovered<One>(preferredFirst: readonly One[], { spanOf, drawer }: Stretches<One>): One[] {
  const kept: One[] = [];
  const near = new Map<number, One[]>();
  for (const one of preferredFirst) {
    const [from, to] = spanOf(one);
    const drawers: number[] = [];
    for (let at = Math.floor(from / drawer); at * drawer < to; at++) drawers.push(at);
    const covers = (other: One) => {
      const [start, end] = spanOf(other);
      return Math.min(end, to) - Math.max(start, from) > (to - from) / 2;
    };
    if (drawers.some((at) => near.get(at)?.some(covers))) continue;
    kept.push(one);
    for (const at of drawers) near.set(at, [...(near.get(at) ?? []), one]);
  }
  return kept;
}
