/** What is said on a page and goes by itself, in real Chromium and real Firefox. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, freshPages } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as OverlayPage from './overlay-page.ts';

declare const toasts: typeof OverlayPage;

const script = await bundle('overlay-page.ts', 'toasts');

describe.each(BROWSERS)('a toast in %s', (name) => {
  const fresh = freshPages(name);
  it('with a way back can be reached by keyboard: there is time, and it stays while the focus is in it', async () => {
    const page = fresh();
    await page.setContent('<!doctype html><a href="#x">正文</a>');
    await page.evaluate(script);
    await page.evaluate(() => toasts.say());
    // What is said stands in a frame, which comes by and by.
    await page.waitForFunction(() => toasts.button() !== null);
    const seen = await page.evaluate(() => {
      toasts.button()?.focus();
      const time = toasts.pass();
      const whileUsed = toasts.button() !== null;
      document.querySelector('a')?.focus();
      toasts.pass();
      return { time, whileUsed, afterwards: toasts.button() !== null };
    });
    expect(seen.time).toBeGreaterThanOrEqual(20_000);
    expect(seen).toMatchObject({ whileUsed: true, afterwards: false });
  });
});
