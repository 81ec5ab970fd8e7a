/** Popup, side panel, options and the page for new readers: large letters in both languages, the focus, few colours, no motion. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { BROWSERS, freshPages } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

/** At 200 % a window is half as wide: of the popup the browser gives 800 px at most, a panel is dragged wider. */
const WIDTHS: Record<string, number> = {
  popup: 400,
  'popup-restless': 400,
  'popup-site-on': 400,
  'popup-overfull': 400,
  panel: 320,
  'panel-notes': 320,
  'panel-overfull': 320,
  options: 640,
  'options-notes-long': 640,
  'options-notes-many': 640,
  'options-corrections': 640,
  'options-backup': 640,
  'options-sites': 640,
  'options-keys': 640,
  'options-privacy': 640,
  'options-report': 640,
  welcome: 640,
};

describe.each(BROWSERS)('surfaces for every reader in %s', (name) => {
  const { errors, go, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });
  const open = async (state: string, width = WIDTHS[state] ?? 1000) => {
    await go(state, width);
    await page.waitForSelector('h1, h2, [role=tab], .skeleton');
    // What is still being read has no width yet, and a page left while a module of its comes throws in Firefox.
    if (!state.includes('loading')) await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  };

  it.each(['zh', 'en'])('at 200 % nothing but tables is wider than the window, in %s', async (lang) => {
    const wide: string[] = [];
    for (const [state, width] of Object.entries(WIDTHS)) {
      await open(`${state}&lang=${lang}`, width);
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (sticksOut) wide.push(state);
    }
    expect(wide).toEqual([]);
  }, 90_000);

  // Only Chromium's driver can choose these.
  if (name === 'chromium') {
    const emulate = async (feature: string, value: string) => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: feature, value }] });
      return session;
    };

    it('in forced colours the classes are told apart by their lines, and the chosen tab by more than a colour', async () => {
      const session = await emulate('forced-colors', 'active');
      await open('popup');
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const lines = await page.evaluate(() =>
        ['figure', 'slogan', 'programme'].map(
          (name) => getComputedStyle(document.querySelector(`.line-${name}`) as Element).textDecorationStyle,
        ),
      );
      expect(lines).toEqual(['solid', 'wavy', 'double']);
      const tabs = await page.$$eval('[role=tab]', (all) =>
        all.map((tab) => {
          const { borderBottomColor, borderBottomStyle, fontWeight, textDecorationLine } = getComputedStyle(tab);
          return [tab.getAttribute('aria-selected'), `${borderBottomStyle} ${borderBottomColor} ${fontWeight} ${textDecorationLine}`];
        }),
      );
      const chosen = tabs.find(([selected]) => selected === 'true')?.[1];
      expect(tabs.filter(([selected, looks]) => selected !== 'true' && looks === chosen)).toEqual([]);
      await session.detach();
    });

    it.each(['popup-loading', 'popup', 'panel', 'options'])('%s: nothing moves for readers who want no motion', async (state) => {
      const session = await emulate('prefers-reduced-motion', 'reduce');
      await open(state);
      expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0);
      await session.detach();
    });
  }

  it('raise no error', () => {
    expect(errors.join('\n')).toBe('');
  });
});

// A page of its own for each: Firefox remembers how the last one of a tab was left.
describe.each(BROWSERS)('the focus in %s', (name) => {
  const fresh = freshPages(name, { width: 640, height: 800 });
  it.each(['popup', 'panel', 'options-sites', 'options-keys', 'welcome'])('%s: whatever has the focus by Tab shows it', async (state) => {
    const page = fresh();
    await page.goto(`${inject('surfaces')}?state=${state}`);
    await page.waitForSelector('h1, h2');
    const bare = new Set<string>();
    let reached = 0;
    for (; reached < 40; reached++) {
      await page.keyboard.press('Tab');
      const looks = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body || active === document.documentElement) return undefined;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active);
        const isShown = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
        return { isShown, what: active.outerHTML.slice(0, 100) };
      });
      if (looks === undefined) break;
      if (!looks.isShown) bare.add(looks.what);
    }
    expect(reached).toBeGreaterThan(2);
    expect([...bare]).toEqual([]);
  });
});
