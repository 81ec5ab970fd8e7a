/** The overlay of a page for the test beside; its timers run when the test says so. */
import { Overlay } from '../../entrypoints/in-page/overlay.tsx';

const timers: { run: () => void; after: number }[] = [];
Object.assign(globalThis, { setTimeout: (run: () => void, after = 0) => timers.push({ run, after }), clearTimeout: () => {} });

/** Says something with a way back, as after a deletion. */
export const overlay = new Overlay();
export const say = () => overlay.say({ text: '已删除', undo: () => {} });
export const button = () => overlay.root.querySelector('button');
/** Lets the time of the last toast pass; gives how long that was, in ms. */
export function pass(): number {
  const last = timers.findLast(({ after }) => after >= 1000);
  last?.run();
  return last?.after ?? 0;
}
