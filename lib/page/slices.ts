/** How long we work before the page gets its turn. A frame is 16 ms; half of it is left to the page. */
const SLICE_MS = 8;

/** When our present turn is over. Shared, for one piece of work that follows another at once is in the same task of the browser's. */
let turnEnds = Number.NEGATIVE_INFINITY;

/** Runs a generator's steps, letting the page work between slices. Returns undefined when `signal` aborts before the end. */
export async function runInSlices<Value>(steps: Generator<void, Value>, signal: AbortSignal): Promise<Value | undefined> {
  // Over for longer, it was another task.
  if (performance.now() > turnEnds + SLICE_MS) turnEnds = performance.now() + SLICE_MS;
  for (;;) {
    if (performance.now() >= turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + SLICE_MS;
    }
    if (signal.aborted) return undefined;
    const step = steps.next();
    if (!step.done) continue;
    turnEnds = Math.max(turnEnds, performance.now());
    return step.value;
  }
}

/** Resolves after the page has had a chance to handle input and to paint. */
export function nextTurn(): Promise<void> {
  // Chromium 129, Firefox 142; it comes back before timers that the page has waiting.
  if (globalThis.scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** A hidden page has no frames; a page in sight seldom has to be waited for so long. */
const LONGEST_FRAME_MS = 60;

/** Resolves when the page has been painted as it is now, or could have been. */
export function nextFrame(): Promise<void> {
  if (document.hidden) return nextTurn();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  });
}
