/** A way to another address without a new document, in real Chromium and real Firefox. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, startBrowser } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as InPage from './in-page.ts';

declare const gongjian: typeof InPage;
declare global {
  var places: string[];
}

const script = await bundle('in-page.ts', 'gongjian');

describe.each(BROWSERS)('addresses in %s', (name) => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    browser = await startBrowser(name);
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><p>页</p>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it.each([
    { how: 'by the Navigation API', has: true },
    { how: 'by looking, where that is missing', has: false },
  ])('are noticed $how', async ({ has }) => {
    const page = await browser.newPage();
    // A listening server has an address of this kind.
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a`);
    await page.evaluate(script);
    await page.evaluate((keep) => {
      if (!keep) Object.defineProperty(window, 'navigation', { value: undefined });
      globalThis.places = [];
      const controller = new AbortController();
      gongjian.watchAddress(window, controller.signal, () => {
        places.push(location.pathname + location.hash);
        if (location.hash === '#end') controller.abort();
      });
      history.pushState(null, '', '/b');
    }, has);
    await page.waitForFunction(() => places.length === 1);
    await page.evaluate(() => history.replaceState(null, '', '/b'));
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => places.length === 2);
    await page.evaluate(() => {
      location.hash = 'end';
    });
    await page.waitForFunction(() => places.length === 3);
    await page.evaluate(() => history.pushState(null, '', '/c'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => places)).toEqual(['/b', '/a', '/a#end']);
    await page.close();
  });
});
