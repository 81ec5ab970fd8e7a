/**
 * The best of several runs in milliseconds of this thread's work, at least `floor`: other work on the machine makes runs long by the clock.
 * No more are made after one that took less than `enough`. Node before 23.9 tells no thread's work, and the clock must do.
 */
export function bestTime(run: () => void, { floor = 1, rounds = 5, enough = 0 } = {}): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best >= enough; round++) {
    const start = worked();
    run();
    best = Math.min(best, worked() - start);
  }
  return Math.max(best, floor);
}

function worked(): number {
  if (!('threadCpuUsage' in process)) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
