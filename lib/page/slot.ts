import type { Mention } from '../recognise/mention.ts';
import type { InterfaceHost, PageInterface } from './interface.ts';

/**
 * Where our scripts in one page find one another: they share a world that the page's own scripts do not see into. The first
 * (`marks.js`) makes it anew for each session, so that nothing which an earlier release left there is used; the others, brought
 * in when wanted, leave here what they hold.
 */
export interface Slot {
  /** What runs in this page; one that an update of the extension has cut off says that it is not alive. `count`: of its marks. */
  readonly session: { isAlive(): boolean; stop(): void; readonly count: number };
  /** Of `english.js`. */
  english?: EnglishRecogniser;
  /** Of `in-page.js`. */
  openInterface?: (host: InterfaceHost) => PageInterface;
}

/** What pages in English need besides. */
export interface EnglishRecogniser {
  /** The mentions of lines of a page in English. */
  recognise(lines: string): Mention[];
  /** Mentions of both languages as one list. */
  withoutOverlaps(mentions: readonly Mention[]): Mention[];
}

const world: typeof globalThis & { gongjian?: Slot } = globalThis;

/** The slot of this page; undefined where the first script has not run. */
export function currentSlot(): Slot | undefined {
  return world.gongjian;
}

/** Begins anew with the slot of a new session. */
export function setSlot(slot: Slot): void {
  world.gongjian = slot;
}
