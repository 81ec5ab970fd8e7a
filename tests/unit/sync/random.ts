/** Numbers that are random but the same at each run (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (count: number) => Math.floor(next() * count),
    /** Undefined for an empty list. */
    of: <One>(list: readonly One[]): One | undefined => list[Math.floor(next() * list.length)],
  };
}
export type Random = ReturnType<typeof randomFrom>;
