/** The overlay of a page for the test beside; its long timers run when the test says so. */
import { Overlay } from '../../entrypoints/in-page/overlay.tsx';

const LONG_MS = 1000;
const timers: { run: () => void; after: number }[] = [];
const soon = setTimeout;
Object.assign(globalThis, {
  setTimeout: (run: () => void, after = 0) => (after < LONG_MS ? soon(run, after) : timers.push({ run, after })),
});

/** Says something with a way back, as after a deletion. */
export const overlay = new Overlay(() => {});
export const say = () => overlay.say({ text: '已删除', undo: () => {} });
export const button = () => overlay.root.querySelector('iframe')?.contentDocument?.querySelector('button') ?? null;
/** Lets the time of the last toast pass; gives how long that was, in ms. */
export function pass(): number {
  const last = timers.at(-1);
  last?.run();
  return last?.after ?? 0;
}
