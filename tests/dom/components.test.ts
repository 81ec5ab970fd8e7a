/** The in-page interface in real Chromium and real Firefox: axe, both themes, narrow windows, both languages, keys. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, freshPages } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as Components from './components-page.tsx';

declare const components: typeof Components;
declare global {
  var axe: typeof import('axe-core');
}

const script = await bundle('components-page.tsx', 'components');
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Rules for whole pages say nothing about a box on somebody's page. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'document-title', 'html-has-lang'];

describe.each(BROWSERS)('in-page interface in %s', (name) => {
  const fresh = freshPages(name, { width: 900, height: 700 });
  let page: Page;
  beforeEach(async () => {
    page = fresh();
    await page.setContent('<!doctype html><html lang="zh"><meta charset="utf-8"><title>页</title><body><p>页面</p>');
    await page.evaluate(axeScript);
  });

  async function open(locale: 'zh_CN' | 'en' = 'zh_CN'): Promise<void> {
    await page.evaluate((name) => {
      globalThis.localeOfTest = name;
    }, locale);
    await page.evaluate(script);
  }

  const problems = () =>
    page.evaluate(async (rules) => {
      const options = { rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])) };
      const { violations } = await globalThis.axe.run(document, options);
      return violations.flatMap((violation: Result) =>
        violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`),
      );
    }, PAGE_RULES);

  const key = (...keys: Parameters<Page['keyboard']['press']>[0][]) =>
    keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve());
  const shown = (selector: string) => page.evaluate((sought) => components.shadow.querySelector(sought)?.textContent ?? null, selector);
  const focused = () =>
    page.evaluate(() => components.shadow.activeElement?.className || components.shadow.activeElement?.localName || null);
  const calls = () => page.evaluate(() => [...components.calls]);

  it.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
    if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    else if (theme === 'dark') return console.log('Firefox: the driver cannot choose the theme; looked at in Chromium');
    await open();
    for (const view of await page.evaluate(() => components.VIEWS)) {
      await page.evaluate((which) => components.show(which, { text: '已删除笔记', undo: () => {} }), view);
      expect(await problems(), view).toEqual([]);
    }
    return undefined;
  });

  it.each(['zh_CN', 'en'] as const)('nothing sticks out in a narrow window, in %s', async (locale) => {
    await open(locale);
    for (const width of [900, 320, 240]) {
      await page.setViewport({ width, height: 480 });
      for (const view of await page.evaluate(() => components.VIEWS)) {
        await page.evaluate((which) => components.show(which), view);
        await page.evaluate(() => components.placed());
        expect(await page.evaluate(() => components.overflowing()), `${view} at ${width}px`).toEqual([]);
      }
    }
  });

  it.each([
    'newNote',
    'wordForm',
  ] as const)('%s in its frame is seen whole at every width, and is written and saved as elsewhere', async (view) => {
    await open();
    for (const width of [900, 320, 240]) {
      await page.setViewport({ width, height: 480 });
      await page.evaluate((view) => components.showFramed(view), view);
      await page.waitForFunction(() => components.frameHeights().content > 0);
      await page.waitForFunction(() => components.frameHeights().frame === components.frameHeights().content);
      expect(await page.evaluate(() => components.frameHeights().isScrolled), `${width}px`).toBe(false);
    }
    if (view === 'wordForm') {
      await key('ArrowDown', 'Tab', 'Tab', 'ArrowDown', 'Tab', 'Enter');
      expect((await calls())[0]).toContain('"kind":"contest"');
      return;
    }
    await page.keyboard.type('口径不同');
    await page.keyboard.down('Control');
    await key('Enter');
    await page.keyboard.up('Control');
    expect(await calls()).toEqual(['save {"text":"口径不同","tags":[]}']);
  });

  it('no word stands outside of the frames, and no frame is too small for its words', async () => {
    await open();
    const text = '已删除笔记';
    for (const width of [900, 240]) {
      await page.setViewport({ width, height: 700 });
      for (const view of await page.evaluate(() => components.VIEWS)) {
        await page.evaluate((view, text) => components.showFramed(view, { text, undo: () => {} }, true), view, text);
        await page.waitForFunction(() => {
          const { inside, cut } = components.inFrames();
          return inside.length > 1 && inside.every((words) => words !== '') && cut.length === 0;
        });
        expect(await page.evaluate(() => components.inFrames().outside), view).toBe('');
      }
    }
  }, 90_000);

  it('what is copied is heard by no page, where the browser has no other way than by a field', async () => {
    await open();
    await page.evaluate(() => components.showFramed('cutOff'));
    await page.waitForFunction(() => components.frameHeights().content > 0);
    const heard = await page.evaluate(async () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      const heard: string[] = [];
      for (const type of ['copy', 'focusin', 'select'])
        addEventListener(type, (event) => heard.push(`${event.type} ${getSelection()}`), true);
      await components.copyText(components.shadow, '只给自己看的话');
      return heard;
    });
    expect(heard).toEqual([]);
  });

  it('the card says value, places and corpus', async () => {
    await open();
    await page.evaluate(() => components.show('figureCard'));
    expect(await shown('.card-name')).toBe('4.8万余人次');
    expect(await shown('.card-value')).toBe('超过 48,000 人次 （4.8万人次）');
    expect(await shown('.card-steps .soft')).toBe('本页第 1 处，共 3 处');
    expect(await focused()).toBe('floating');
    await page.evaluate(() => components.show('sloganCard'));
    expect(await shown('.card-items')).toBe('政治意识大局意识核心意识看齐意识');
    expect(await page.evaluate(() => components.shadow.querySelectorAll('.card-reports li').length)).toBe(4);
    expect(await page.evaluate(() => components.shadow.querySelector('.card-reports')?.closest('[aria-live=polite]') !== null)).toBe(true);
    await key('Tab', 'Tab', 'Tab', 'Enter');
    expect(await calls()).toEqual(['same 1']);
  });

  it('the card asks where it is none; Escape puts the question away and leaves the card', async () => {
    await open();
    await page.evaluate(() => components.show('sloganCard'));
    const press = () => page.evaluate(() => components.shadow.querySelector<HTMLElement>('.deny')?.click());
    await press();
    await page.waitForFunction(() => components.shadow.activeElement?.textContent === '仅此处');
    expect(await problems()).toEqual([]);
    await key('Escape');
    await page.waitForFunction(() => components.shadow.activeElement?.classList.contains('deny'));
    expect(await shown('.deny-choice')).toBeNull();
    await press();
    await page.waitForFunction(() => components.shadow.activeElement?.textContent === '仅此处');
    await key('Tab', 'Enter');
    expect(await calls()).toEqual(['deny "everywhere"']);
  });

  it('a wording becomes a mark by keyboard alone', async () => {
    await open();
    await page.evaluate(() => components.show('wordForm'));
    await key('ArrowDown', 'Tab', 'Tab', 'ArrowDown', 'Tab', 'Enter');
    expect(await calls()).toEqual([
      'saveWord {"class":"programme","kind":"contest","wording":"“幸福石桥、活力石桥”","name":"幸福石桥、活力石桥"} ""',
    ]);
  });

  it('a figure without a quantity is not kept, and what was written stays', async () => {
    await open();
    await page.evaluate(() => components.show('wordForm'));
    await key('ArrowUp', 'Tab', 'End', 'Enter');
    expect(await shown('[role=alert]')).toContain('数据要写明一个数量');
    expect(await calls()).toEqual([]);
    expect(await problems()).toEqual([]);
    await page.keyboard.type('12个');
    await key('Enter');
    expect((await calls())[0]).toContain('"name":"幸福石桥、活力石桥12个"');
  });

  it('Ctrl+Enter saves text and tags, also one that was still being typed', async () => {
    await open();
    await page.evaluate(() => components.show('newNote'));
    expect(await focused()).toBe('textarea');
    await page.keyboard.type('  口径不同 ');
    await key('Tab');
    await page.keyboard.type('#口径 困');
    expect(await shown('.tag-choices')).toBe('困难帮扶');
    await key('ArrowDown', 'Enter');
    await page.keyboard.type('重点');
    await page.keyboard.down('Control');
    await key('Enter');
    await page.keyboard.up('Control');
    expect(await calls()).toEqual(['save {"text":"口径不同","tags":["口径","困难帮扶","重点"]}']);
  });

  it('a tag of the list is taken as it stands, with its blank', async () => {
    await open();
    await page.evaluate(() => components.show('newNote'));
    await key('Tab');
    await page.keyboard.type('对比');
    await key('ArrowDown', 'Enter');
    await page.keyboard.down('Control');
    await key('Enter');
    await page.keyboard.up('Control');
    expect(await calls()).toEqual(['save {"text":"","tags":["历年 对比"]}']);
  });

  it('while an input method is composing no key is ours, and what it has composed stays', async () => {
    await open();
    await page.evaluate(() => components.show('keeping'));
    const during = await page.evaluate(() => {
      const area = components.shadow.querySelector('textarea') as HTMLTextAreaElement;
      const press = (key: string, ctrlKey = false) =>
        area.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey, isComposing: true, bubbles: true, composed: true, cancelable: true }),
        );
      area.value = 'gong';
      area.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
      const left = [press('Enter'), press('Enter', true), press('Escape')];
      return { left, value: area.value, asking: components.shadow.querySelector('[role=alertdialog]') !== null };
    });
    // Not one was taken: an event that was is told to be by `dispatchEvent`.
    expect(during).toEqual({ left: [true, true, true], value: 'gong', asking: false });
    if (name === 'chromium') {
      // A real composition, as an input method makes it.
      const session = await page.createCDPSession();
      await session.send('Input.imeSetComposition', { text: 'zhigong', selectionStart: 7, selectionEnd: 7 });
      await key('Enter');
      await session.send('Input.insertText', { text: '职工' });
    }
    expect((await calls()).filter((call) => call.startsWith('save') || call === 'close')).toEqual([]);
    expect(await page.evaluate(() => components.shadow.querySelector('textarea')?.value)).toMatch(name === 'chromium' ? /职工/ : /gong/);
  });

  it('what is written is kept at a pause and when the page is left; nothing is where nothing was written', async () => {
    await open();
    await page.evaluate(() => components.show('keeping'));
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(await calls()).toEqual([]);
    await page.keyboard.type('一');
    await page.waitForFunction(() => components.calls.length === 1);
    await page.keyboard.type('二');
    expect(
      await page.evaluate(() => {
        window.dispatchEvent(new Event('pagehide'));
        return components.calls.at(-1);
      }),
    ).toBe('keep {"text":"一二","tags":[]}');
    await key('Escape', 'Tab', 'Enter');
    await page.waitForFunction(() => components.calls.at(-1) === 'close');
    expect((await calls()).slice(-2)).toEqual(['discard', 'close']);
  });

  it('cut off from the extension, the words stay and can be copied', async () => {
    await open();
    await page.evaluate(() => components.show('cutOff'));
    await page.keyboard.type('要紧的话');
    await page.waitForFunction(() => components.shadow.querySelector('[role=alert]') !== null);
    expect(await shown('[role=alert]')).toContain('请复制文字');
    expect(await problems()).toEqual([]);
    await page.evaluate(() => components.shadow.querySelector<HTMLElement>('[role=alert] button')?.click());
    await page.waitForFunction(() => components.shadow.querySelector('[role=alert] button')?.textContent === '已复制');
  });

  it('a passage that changed shows its difference, and is confirmed or given what is selected', async () => {
    await open();
    await page.evaluate(() => components.show('changedNote'));
    expect(await shown('.editor-change p[lang]')).toBe('帮扶困难职工删去：86新增：93户新增：（含农民工）');
    await page.evaluate(() => {
      for (const button of components.shadow.querySelectorAll<HTMLElement>('.editor-change button')) button.click();
    });
    expect(await calls()).toEqual(['confirm', 'reattach']);
    await page.waitForFunction(() => components.shadow.querySelector('.editor-change [role=status]')?.textContent !== '');
  });

  it('a suggested tag is added with a press, a colour chosen with the arrows', async () => {
    await open();
    await page.evaluate(() => components.show('newNote'));
    await page.evaluate(() => components.shadow.querySelector<HTMLElement>('.tag-suggested button')?.click());
    await page.evaluate(() => components.shadow.querySelector<HTMLElement>('.colours input')?.focus());
    await key('ArrowRight', 'Tab', ' ');
    await page.evaluate(() => components.shadow.querySelector<HTMLElement>('.editor .main')?.click());
    await page.waitForFunction(() => components.calls.length > 0);
    expect(await calls()).toEqual(['save {"text":"","tags":["送温暖"],"colour":"green","kind":"note"}']);
  });

  it('Escape closes at once where nothing was written, and asks where something was', async () => {
    await open();
    // An imported note may have blanks around it.
    for (const untouched of ['kept', 'blanks'] as const) {
      await page.evaluate((name) => components.show(name), untouched);
      await key('Escape');
      expect(await calls()).toEqual(['close']);
      await open();
    }
    await page.evaluate(() => components.show('newNote'));
    await page.keyboard.type('要紧的话');
    await key('Escape');
    expect(await calls()).toEqual([]);
    expect(await shown('[role=alertdialog] span')).toBe('写下的内容还没有保存。');
    await key('Enter');
    expect(await focused()).toBe('textarea');
    await key('Escape', 'Tab', 'Enter');
    expect(await calls()).toEqual(['close']);
  });

  it('Escape closes the list of tags in use first, then the editor', async () => {
    await open();
    await page.evaluate(() => components.show('newNote'));
    await key('Tab');
    const isListed = () => page.evaluate(() => components.shadow.querySelector('[role=combobox]')?.getAttribute('aria-expanded'));
    expect(await isListed()).toBe('true');
    await key('Escape');
    expect([await isListed(), await calls()]).toEqual(['false', []]);
    await key('Escape');
    expect(await calls()).toEqual(['close']);
  });

  it('a refusal is told and what was written stays', async () => {
    await open();
    await page.evaluate(() => components.show('refused'));
    await page.keyboard.type('要紧的话');
    await page.keyboard.down('Control');
    await key('Enter');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => components.shadow.querySelector('[role=alert]') !== null);
    expect(await shown('[role=alert]')).toContain('磁盘空间不足');
    expect(await page.evaluate(() => components.shadow.querySelector('textarea')?.value)).toBe('要紧的话');
    expect(await problems()).toEqual([]);
  });

  it('Backspace takes the last tag, a click takes any', async () => {
    await open();
    await page.evaluate(() => components.show('kept'));
    await key('Tab', 'Tab', 'Tab', 'Backspace');
    expect(
      await page.evaluate(() => [...components.shadow.querySelectorAll('.tag')].map((tag) => tag.textContent?.replace('×', ''))),
    ).toEqual(['数据']);
    await page.evaluate(() => components.shadow.querySelector<HTMLElement>('.tag button')?.click());
    await page.waitForFunction(() => components.shadow.querySelectorAll('.tag').length === 0);
  });

  it('the toolbar leaves the selection alone', async () => {
    await open();
    await page.evaluate(() => components.show('toolbar'));
    const names = () => [...components.shadow.querySelectorAll('[role][aria-label]')].map((one) => one.getAttribute('aria-label'));
    expect(await page.evaluate(names)).toHaveLength(1);
    const selected = await page.evaluate(async () => {
      components.show('toolbar');
      await components.placed();
      getSelection()?.selectAllChildren(document.querySelector('p') as Element);
      const box = components.shadow.querySelector('.toolbar button')?.getBoundingClientRect() as DOMRect;
      return { x: box.left + 5, y: box.top + 5 };
    });
    await page.mouse.click(selected.x, selected.y);
    expect(await calls()).toEqual(['note']);
    expect(await page.evaluate(() => String(getSelection()))).toBe('页面');
  });
});
