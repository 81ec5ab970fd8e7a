/** Popup, side panel, options and the page for new readers: large letters in both languages, the focus, few colours, no motion. */
import { join } from 'node:path';
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

  it('letters and words further apart (WCAG 1.4.12): no mark in the list of the page is cut off', async () => {
    await open('popup', 320);
    await page.click('[data-tab="page"]');
    await page.waitForSelector('.item-line b');
    await page.addStyleTag({
      content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
    });
    const cut = await page.$$eval('.item-line b', (all) =>
      all
        .filter((mark) => mark.getBoundingClientRect().right > (mark.closest('.item-line')?.getBoundingClientRect().right ?? 0) + 1)
        .map((mark) => mark.textContent),
    );
    expect(cut).toEqual([]);
  });

  // WCAG 2.5.8: a target of less than 24 px has a circle of 24 px to itself.
  it.each([
    ['panel-years', 'compare', '.matrix tbody :is(button, summary)'],
    ['options-notes-long', 'tags', '.tag-manager .link'],
  ])('%s, %s: what is pressed is large enough or far enough from the next', async (state, tab, targets) => {
    await open(state);
    await page.click(`[data-tab="${tab}"]`);
    await page.waitForSelector(targets);
    const near = await page.$$eval(targets, (all) => {
      const boxes = all.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
      const middle = (box: DOMRect) => [box.x + box.width / 2, box.y + box.height / 2] as const;
      const isSmall = ({ width, height }: DOMRect) => width < 24 || height < 24;
      return boxes.filter((box) => {
        const [x, y] = middle(box);
        const reaches = (other: DOMRect) => {
          const [dx, dy] = [x - Math.max(other.left, Math.min(x, other.right)), y - Math.max(other.top, Math.min(y, other.bottom))];
          const [ox, oy] = middle(other);
          return Math.hypot(dx, dy) < 12 || (isSmall(other) && Math.hypot(x - ox, y - oy) < 24);
        };
        return isSmall(box) && boxes.some((other) => other !== box && reaches(other));
      }).length;
    });
    expect(near).toBe(0);
  });

  it('what stands in an empty field is as dark as other soft words', async () => {
    await open('options');
    await page.waitForSelector('[type=search]');
    const looks = await page.$eval('[type=search]', (field) => {
      const { color, opacity } = getComputedStyle(field, '::placeholder');
      return { opacity, isSoft: color === getComputedStyle(document.querySelector('.soft') as Element).color };
    });
    expect(looks).toEqual({ opacity: '1', isSoft: true });
  });

  it('in the English interface Chinese is told to be Chinese, and English is not', async () => {
    await open('panel-years&lang=en');
    await page.click('[data-tab="compare"]');
    await page.waitForSelector('.figures .change');
    const langOf = (selector: string) => page.$eval(selector, (element) => element.closest('[lang]')?.getAttribute('lang'));
    const [title, name, figure, movement] = ['h1', '.matrix-name', '.figures td.this-page button > span', '.figures .change'];
    expect([await langOf(title), await langOf(name), await langOf(figure), await langOf(movement)]).toEqual(['zh', 'zh', 'zh', 'en']);
  });

  it('what has changed in a passage carried over is told apart in the name of its button', async () => {
    await open('panel-years');
    await page.click('[data-tab="compare"]');
    await page.waitForSelector('.reuse button :is(del, ins)');
    const bare = await page.$$eval('.reuse button :is(del, ins)', (all) =>
      all.map((piece) => piece.textContent ?? '').filter((words) => !/^(?:删去|新增)：/.test(words)),
    );
    expect(bare).toEqual([]);
  });

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

    it('marks on a page: notes are more than a tint where more contrast is wanted, and in forced colours no class looks like another', async () => {
      const web = await page.browser().newPage();
      await web.setContent('<!doctype html><p>两个维护</p><p>两个维护</p><p>两个维护</p>');
      await web.addStyleTag({ path: join(import.meta.dirname, '../../entrypoints/marks/style.css') });
      await web.evaluate(() => {
        for (const [i, name] of ['figure', 'slogan', 'programme'].entries()) {
          const range = new Range();
          range.selectNodeContents(document.querySelectorAll('p')[i] as Element);
          CSS.highlights.set(`gongjian-${name}`, new Highlight(range));
        }
      });
      const session = await web.createCDPSession();
      const emulateOnWeb = (name: string, value: string) => session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
      const line = () => web.evaluate(() => getComputedStyle(document.documentElement, '::highlight(gongjian-note)').textDecorationLine);
      expect(await line()).toBe('none');
      await emulateOnWeb('prefers-contrast', 'more');
      expect(await line()).toBe('underline');
      await emulateOnWeb('forced-colors', 'active');
      const pictures: string[] = [];
      for (const words of await web.$$('p')) pictures.push(await words.screenshot({ encoding: 'base64' }));
      expect(new Set(pictures).size).toBe(3);
      await web.close();
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

/** What is pressed by keyboard, one after the other, and goes from the page by it; where the focus is then. */
const GONE: [state: string, presses: string[], place: string][] = [
  ['popup', ['.add-page button'], '.add-page *'],
  ['popup', ['.add-page button', '.add-page .soft + button'], '.reader-head'],
  ['popup', ['.footer-last'], '.surface-footer'],
  ['panel-notes', ['[data-tab=notes]', '.notes-plain li:nth-child(2) .note-actions button:last-child'], '.notes-plain li:nth-child(2)'],
  ['panel-notes', ['[data-tab=notes]', '.note-versions button'], '.note-row *'],
  ['options-notes-many', ['.notes-list .note-actions button:last-child'], '.notes-list tr[aria-rowindex="1"]'],
  ['options', ['[data-tab=tags]', '.tag-manager tbody tr:first-child .link:last-child'], '.tag-manager tbody tr:first-child'],
  ['options', ['[data-tab=bin]', '.bin-acts button:last-child'], '.bin-acts [role=alert]'],
  ['options-corrections', ['li button'], 'li:first-child'],
  ['panel-overfull', ['[data-tab=compare]', '.group-gone ~ tr .show-more button'], '.group-gone ~ tr:nth-child(27)'],
  ['options-sites', ['main li button'], 'main li'],
];

describe.each(BROWSERS)('what had the focus has gone, in %s', (name) => {
  const fresh = freshPages(name, { width: 640, height: 800 });
  it.each(GONE)('%s, %s: who works by keyboard goes on in its place', async (state, presses, place) => {
    const page = fresh();
    await page.goto(`${inject('surfaces')}?state=${state}`);
    for (const selector of presses) {
      await page.waitForSelector(selector);
      await page.focus(selector);
      await page.keyboard.press('Enter');
      await page.waitForFunction((selector) => document.activeElement !== document.body || document.querySelector(selector), {}, selector);
    }
    await page.waitForFunction((place) => document.activeElement?.matches(place), {}, place);
  });

  it('a press of the mouse leaves no mark of the focus on what stands there then', async () => {
    const page = fresh();
    await page.goto(`${inject('surfaces')}?state=options-corrections`);
    const button = await page.waitForSelector('main li button');
    const words = await page.$eval('main li', (item) => item.textContent);
    await button?.click();
    await page.waitForFunction((words) => document.querySelector('main li')?.textContent !== words, {}, words);
    expect(await page.evaluate(() => document.querySelector('[tabindex="-1"]:focus'))).toBeNull();
  });
});
