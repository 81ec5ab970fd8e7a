/** The best of several runs in milliseconds, at least `floor`: other work on the machine makes single runs long. */
export function bestTime(run: () => void, floor = 1): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return Math.max(best, floor);
}
