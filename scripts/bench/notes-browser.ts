/**
 * `npm run bench -- notes-browser [COUNT]`: the built extension in Chromium with so many notes (100,000) in its database: how long
 * popup, panel and options take to their first view and to the list, and how evenly the list scrolls.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Note } from '../../lib/note/note.ts';
import { findBrowser } from '../browsers.ts';
import { buildIfStale } from '../builds.ts';
import { startChromium } from '../extension-browser/chromium.ts';
import { tabIdOf } from '../extension-browser/extension-browser.ts';
import { servePages } from '../serve-pages.ts';
import { manyNotes } from './many-notes.ts';

const ROUNDS = 5;
const PER_WRITE = 2000;
/** A frame later than this was dropped: two of 60 a second. */
const LATE_MS = 34;
const STEPS = 180;

/** Prints what was measured. */
export async function run([count = '100000']: string[]): Promise<void> {
  const found = findBrowser('chromium');
  const build = buildIfStale('chrome');
  if (found === undefined || !build.ok) throw new Error(build.ok ? 'no Chromium found' : build.error);
  const profile = mkdtempSync(join(tmpdir(), 'gongjian-bench-'));
  const server = await servePages();
  const extension = await startChromium({ executable: found.path, extension: build.value, profile, headless: true });
  try {
    await fill(await extension.openOwnPage('/options.html'), manyNotes(Number(count)));
    const page = await extension.browser.newPage();
    await page.goto(`${server.origin}/gov-cms.html`);
    await extension.pressButton(page);
    const popup = await extension.popup(page);
    await popup.waitForSelector('.reader-head, .message');
    const tabId = await tabIdOf(await extension.openOwnPage('/options.html#privacy'), page.url());
    console.log(`${count} notes in the database; ms, medians of ${ROUNDS}`);
    for (const [name, path, ready] of [
      ['popup: first view', `/popup.html?tab=${tabId}`, '.reader-head, .message'],
      ['panel: first view', `/sidepanel.html?tab=${tabId}`, '.reader-head, .message'],
      ['options: list of notes', '/options.html#notes', '.notes-list tr[aria-rowindex]'],
    ] as const) {
      const times: number[] = [];
      for (let i = 0; i < ROUNDS; i++) times.push(await timeTo(extension.browser, `${extension.origin}${path}`, ready));
      times.sort((a, b) => a - b);
      console.log(`${name.padEnd(28)} ${times[ROUNDS >> 1]?.toFixed(0).padStart(6)}  (${times.map((ms) => ms.toFixed(0)).join(' ')})`);
    }
    await scroll(await extension.openOwnPage('/options.html#notes'), count);
  } finally {
    await extension.browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Puts notes into the database that the extension has made. */
async function fill(page: Page, notes: readonly Note[]): Promise<void> {
  await page.waitForSelector('.notes-view .soft');
  for (let from = 0; from < notes.length; from += PER_WRITE) {
    await page.evaluate(
      (rows) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('gongjian');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('notes', 'readwrite');
            for (const row of rows) writing.objectStore('notes').put(row);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            writing.onerror = () => reject(writing.error);
          };
        }),
      notes.slice(from, from + PER_WRITE),
    );
  }
  await page.close();
}

/** From the beginning of the navigation to the frame after the element is there. */
async function timeTo(browser: Browser, url: string, selector: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((selector) => {
    const look = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { shownAt: performance.now() })));
    });
    look.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(url);
  const handle = await page.waitForFunction(() => (globalThis as unknown as { shownAt?: number }).shownAt, { timeout: 60_000 });
  const ms = Number(await handle.jsonValue());
  await page.close();
  return ms;
}

async function scroll(page: Page, count: string): Promise<void> {
  await page.bringToFront();
  const from = Date.now();
  await page.waitForFunction(
    (count) => document.querySelector('.note-search [role=status]')?.textContent?.replaceAll(',', '').includes(count),
    { timeout: 60_000 },
    count,
  );
  console.log(`${'options: all notes read'.padEnd(28)} ${String(Date.now() - from).padStart(6)}`);
  // What the end of the reading sets off is not scrolling.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const gaps = await page.evaluate(async (steps) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const gaps: number[] = [];
    let last = await frame();
    for (let i = 0; i < steps; i++) {
      // Now and then a leap, as with the scroll bar.
      scrollBy(0, i % 60 === 59 ? 200_000 : 240);
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  }, STEPS);
  const late = gaps.filter((gap) => gap > LATE_MS).length;
  console.log(
    `${'options: scrolling'.padEnd(28)} longest frame ${Math.max(...gaps).toFixed(0)} ms, ${late} of ${STEPS} later than ${LATE_MS} ms`,
  );
  const typed = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    const times: number[] = [];
    for (const query of ['工', '工会', '工会 待', '工会 待核', '没有这个词']) {
      const from = performance.now();
      if (input) input.value = query;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - from);
    }
    return times;
  });
  console.log(`${'options: letter to list'.padEnd(28)} ${typed.map((ms) => ms.toFixed(0)).join(' ')}`);
}
