import { browser } from 'wxt/browser';
import { cleanAddress } from '../../lib/page/address.ts';
import { watchAddress } from '../../lib/page/watch.ts';
import { mayBeReport, type Score, scorePage } from '../../lib/sites/report-score.ts';
import { CHOICES_KEY, isToBeMarked, readChoices } from '../../lib/sites/site-choices.ts';
import { sketchOf } from './sketch.ts';

/** Pages that write their text by script do so within this; a page that has not grown since is not looked at again. */
const LOOK_AGAIN_MS = [700, 2500, 7000];
/** So much larger a page has to be. */
const GROWTH = 1.1;

/** Of a page whose words alone say that it is none. */
const NO_REPORT: Score = { points: 0, parts: [] };

/** Looks at a page until it is a report, or has come to rest as none. One signal owns timers and listeners. */
export class Sniffer {
  private readonly controller = new AbortController();
  private readonly isConnected: () => boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private elements = 0;
  private last: Score | undefined;

  /** `isConnected` is false once the extension has been updated or removed and this script is cut off. */
  constructor(isConnected: () => boolean) {
    this.isConnected = isConnected;
  }

  isAlive(): boolean {
    return this.isConnected();
  }

  start(): void {
    const { signal } = this.controller;
    signal.addEventListener('abort', () => clearTimeout(this.timer));
    watchAddress(window, signal, () => this.begin());
    this.begin();
  }

  stop(): void {
    this.controller.abort();
  }

  /** What the page looks like: as it did when it was last looked at. */
  score(): Score {
    this.last ??= scorePage(sketchOf(document));
    return this.last;
  }

  /** Looks now, and again while the page is growing. */
  private begin(): void {
    clearTimeout(this.timer);
    this.elements = 0;
    void this.look(0);
  }

  private async look(turn: number): Promise<void> {
    if (!this.isConnected()) return this.stop();
    const { length } = document.getElementsByTagName('*');
    if (length > this.elements * GROWTH) {
      this.elements = length;
      this.last = mayBeReport(document.body?.textContent ?? '') ? scorePage(sketchOf(document)) : undefined;
      if (await this.isWanted(this.last ?? NO_REPORT)) return this.ask();
    }
    const wait = LOOK_AGAIN_MS[turn];
    if (wait === undefined || this.controller.signal.aborted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(turn + 1), wait);
  }

  private async isWanted(score: Score): Promise<boolean> {
    const stored = await browser.storage.local.get(CHOICES_KEY).catch(() => ({}) as Record<string, unknown>);
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const page = { address: location.href, cleaned: cleanAddress(location.href, canonical), score };
    return !this.controller.signal.aborted && isToBeMarked(readChoices(stored[CHOICES_KEY]), page);
  }

  /** From here on the page belongs to the script that marks it, which follows the page's changes and the reader's word. */
  private ask(): void {
    this.stop();
    // In the form of lib/messages, without its library: this script is loaded on every page of a site.
    void browser.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'reportFound' }).catch(() => undefined);
  }
}
