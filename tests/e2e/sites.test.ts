/**
 * Sites that mark reports by themselves. Firefox grants a site as the reader does, by the popup's switch, for its question can be
 * switched off. Chromium's cannot: there a copy of the build with host permission for the loopback stands for a granted site (the
 * manifest of the production build is asserted in tests/unit/manifest).
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Score } from '../../lib/sites/report-score.ts';
import { ENOUGH_POINTS } from '../../lib/sites/report-score.ts';
import { tabIdOf } from '../../scripts/extension-browser/extension-browser.ts';
import { type PageServer, servePages } from '../../scripts/serve-pages.ts';
import { reportPdf } from '../pages/documents/samples.ts';
import { BROWSERS, grantLoopback, LOOPBACK, startWorld, until, type World } from './harness.ts';
import { MarkedPage, markup, painted, untilPainted } from './reader.ts';

const HEADLINES = Array.from({ length: 50 }, (_, at) => `<li><a href="/n${at}">区总工会慰问一线职工${at + 1}0人</a>`).join('');
const INDEX = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>北塘区总工会</title><ul>${HEADLINES}</ul>`;
const REPORT =
  '<h1>北塘区总工会2023年工作报告</h1>' +
  '<p>一、坚持围绕大局，扎实推进产业工人队伍建设改革，全年举办劳动竞赛18场，参与职工2.6万人次，着力提升职工技能水平。</p>' +
  '<p>二、聚焦民生保障，健全帮扶机制，慰问困难职工286人，发放帮扶资金57万元，维护职工权益，服务基层工会组织120家。</p>';
/** A page that becomes a report without being loaded anew. */
const APP = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>北塘区总工会</title><main>请选择。</main><script>
addEventListener('go', () => {
  history.pushState(null, '', '/app/report');
  document.title = '北塘区总工会2023年工作报告';
  document.querySelector('main').innerHTML = '${REPORT}';
});
</script>`;

/** The extension's API as its own pages have it; what these tests use of it. */
interface Own {
  chrome: {
    runtime: { id: string; sendMessage(message: object): Promise<{ res?: unknown }> };
    scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
    tabs: {
      query(all: object): Promise<{ id: number; url?: string; discarded?: boolean }[]>;
      discard(tabId: number): Promise<unknown>;
      update(tabId: number, changes: object): Promise<unknown>;
      remove(tabId: number): Promise<void>;
    };
    action: { getBadgeText(tab: object): Promise<string> };
  };
}

const registered = (own: Page) =>
  own.evaluate(async () =>
    (await (globalThis as unknown as Own).chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
  );

/** Has the first script say what it decided; when it has answered it has looked. */
function scoreOf(own: Page, address: string): Promise<Score | undefined> {
  return own.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as Own;
    const tabId = (await chrome.tabs.query({})).findLast(({ url }) => url === address)?.id;
    const message = { id: 1, timestamp: Date.now(), type: 'scorePage', data: { tabId } };
    return (await chrome.runtime.sendMessage(message)).res as Score | undefined;
  }, address);
}

const badgeOf = (own: Page, address: string) =>
  own.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as Own;
    const tabId = (await chrome.tabs.query({})).findLast(({ url }) => url === address)?.id;
    return chrome.action.getBadgeText({ tabId });
  }, address);

describe.each(BROWSERS)('sites that are switched on in %s', (name) => {
  let world: World;
  /** Another origin, which the grant takes in. */
  let other: PageServer;
  let own: Page;
  /** Of a page that is marked, to be compared with the same page unmarked. */
  let nodes: string;
  const openOptions = async () => {
    own = await world.extension.openOwnPage('/options.html#sites');
    await own.waitForSelector('.site-list');
  };
  const serve = () => {
    world.server.pages.set('/index', INDEX);
    world.server.pages.set('/app', APP);
    other.pages.set('/small', '<!doctype html><meta charset="utf-8"><p>走访企业19家。</p>');
    world.server.pages.set(
      '/framed',
      `<!doctype html><title>门户</title><iframe src="${other.origin}/report-2022.html" width="800" height="600"></iframe>`,
    );
  };
  beforeAll(async () => {
    world = await startWorld(name, name === 'chromium' ? grantLoopback : undefined);
    other = await servePages();
    serve();
    await openOptions();
  });
  afterAll(async () => {
    await world?.close();
    await other?.close();
  });

  it('nothing runs before a site is switched on', async () => {
    if (name === 'chromium') return;
    expect(await registered(own)).toEqual([]);
  });

  it('the popup’s switch asks for the site, and the first script is registered for it', async () => {
    if (name === 'firefox') {
      const marked = await MarkedPage.press(world, await world.open('/report-2023.html'));
      await marked.popup.waitForSelector('.site-switch input');
      await marked.popup.click('.site-switch input');
      await until('the switch on', () => marked.popup.$eval('.site-switch input', (input) => (input as HTMLInputElement).checked));
      await marked.close();
    }
    await until('the registration', async () => (await registered(own)).join() === LOOPBACK);
    await until('the site in the list', () => own.$eval('.site-list', (list) => list.textContent?.includes('127.0.0.1') === true));
  });

  it('a report is marked by itself, with the count on the button', async () => {
    const page = await world.open('/report-2023.html');
    await untilPainted(page, 'figure', '2.3万人次');
    nodes = await markup(page);
    expect(Number(await until('the count', async () => (await badgeOf(own, page.url())) || undefined))).toBeGreaterThan(50);
    await page.close();
  });

  it('a list of headlines is not, until the reader says so', async () => {
    const page = await world.open('/index');
    const score = await until('a score', () => scoreOf(own, page.url()));
    expect(score.points).toBeLessThan(ENOUGH_POINTS);
    expect(await painted(page)).toEqual({});
    const marked = await MarkedPage.press(world, page);
    const { popup } = marked;
    await popup.waitForSelector('.site-why summary');
    await popup.click('.site-why summary');
    await popup.click('.site-acts button');
    await until('the choice', () => own.evaluate(() => document.body.textContent?.includes('/index') === true));
    await page.reload();
    await untilPainted(page, 'figure', '10人');
    await marked.close();
  });

  // Firefox makes no page ready in advance.
  if (name === 'chromium') {
    it('a report that the browser makes ready in advance is marked once it is come to, and not the page before', async () => {
      const rules = JSON.stringify({ prerender: [{ urls: ['/ready'], eagerness: 'immediate' }] });
      // The page made ready says in the storage of the two when its script has run.
      const report = `<!doctype html><meta charset="utf-8">${REPORT}<script>localStorage.isReady = document.prerendering</script>`;
      world.server.pages.set('/ready', report);
      const link = `<p>走访企业19家。</p><a href="/ready">报告</a><script type="speculationrules">${rules}</script>`;
      world.server.pages.set('/before', `<!doctype html><meta charset="utf-8">${link}`);
      const page = await world.open('/before');
      await until('the report made ready', () => page.evaluate(() => localStorage.isReady === 'true'));
      // Until the same report has been found where it was opened later.
      const later = await world.open('/ready');
      await untilPainted(later, 'figure', '286人');
      await later.close();
      expect(await painted(page)).toEqual({});
      await page.bringToFront();
      await Promise.all([page.waitForNavigation(), page.click('a')]);
      await untilPainted(page, 'figure', '286人');
      await page.close();
    });
  }

  it('a report in a frame of another site that is on is marked, and so is a frame that comes later', async () => {
    const page = await world.open('/framed');
    const frameOf = (path: string) => until(`the frame ${path}`, async () => page.frames().find((frame) => frame.url().endsWith(path)));
    const looksIn = async (path: string) =>
      (await frameOf(path))
        .evaluate(() => {
          const count = [...(CSS.highlights.get('gongjian-figure') ?? [])].length;
          return count > 0 && getComputedStyle(document.body, '::highlight(gongjian-figure)').textDecorationLine.includes('underline');
        })
        // The frame's document comes in the place of an empty one.
        .catch(() => false);
    await until('marks in the frame', () => looksIn('/report-2022.html'));
    await page.evaluate((source) => {
      document.body.insertAdjacentHTML('beforeend', `<iframe src="${source}/small" width="700" height="200"></iframe>`);
    }, other.origin);
    await until('marks in the frame that came later', () => looksIn('/small'));
    // The page itself has none; those of its frames are told of apart, and come as they are found.
    const marked = await MarkedPage.press(world, page);
    const inFrames = () => marked.popup.$eval('.frame-count', (line) => Number(/\d+/.exec(line.textContent ?? '')?.[0])).catch(() => 0);
    const frames = await Promise.all(['/report-2022.html', '/small'].map(frameOf));
    await until('the count', async () => {
      const counts = await Promise.all(frames.map((frame) => frame.evaluate(() => CSS.highlights.get('gongjian-figure')?.size ?? 0)));
      return (await inFrames()) >= counts.reduce((sum, count) => sum + count) && counts.every((count) => count > 0);
    });
    expect(await marked.badge()).not.toMatch(/[1-9]/);
    await marked.close();
  });

  it('a document that lies on it is opened from a page of another site, without a question', async () => {
    // A server of another origin, as a browser keeps origins apart: it lets no page have its files, but the extension.
    other.pages.set('/report.pdf', reportPdf());
    const page = await world.open('/index');
    const tab = await tabIdOf(own, page.url());
    const reader = await world.extension.openOwnPage(
      `/reader.html?${new URLSearchParams({ tab: `${tab}`, url: `${other.origin}/report.pdf` })}`,
    );
    await untilPainted(reader, 'figure', '13.65万人次');
    for (const one of [reader, page]) await one.close();
  });

  it('a page that becomes a report without a load is marked then', async () => {
    const page = await world.open('/app');
    await until('a look', () => scoreOf(own, page.url()));
    expect(await painted(page)).toEqual({});
    await page.bringToFront();
    await page.evaluate(() => dispatchEvent(new Event('go')));
    await untilPainted(page, 'figure', '286人');
    await page.close();
  });

  it('a tab that the browser has put away is marked again when it comes back, and nobody stumbles over it meanwhile', async () => {
    const page = await world.open('/report-2023.html');
    await untilPainted(page, 'figure', '2.3万人次');
    await own.bringToFront();
    const address = page.url();
    /** Does something to the tab, which may have another number since it was put away; puppeteer's page is gone with it. */
    const inTab = (act: 'look' | 'discard' | 'update' | 'remove') =>
      own.evaluate(
        async (address, act) => {
          const { tabs } = (globalThis as unknown as Own).chrome;
          const tab = (await tabs.query({})).findLast(({ url }) => url === address);
          if (tab === undefined || act === 'look') return tab;
          await (act === 'update' ? tabs.update(tab.id, { active: true }) : tabs[act](tab.id));
          return tab;
        },
        address,
        act,
      );
    await inTab('discard');
    const { id } = await until('the tab put away', async () => ((tab) => tab?.discarded === true && tab)(await inTab('look')));
    const panel = await world.extension.openOwnPage(`/sidepanel.html?tab=${id}`);
    // Not marked; or read already, where the browser loads the page for who asks for it.
    await panel.waitForSelector('.message, .switch-count');
    // The background tells all tabs.
    await own.evaluate(() => {
      const { runtime } = (globalThis as unknown as Own).chrome;
      return runtime.sendMessage({ id: 2, timestamp: Date.now(), type: 'notesEdited' });
    });
    await inTab('update');
    await until('the count', async () => /[1-9]/.test(await badgeOf(own, address)));
    await panel.close();
    await inTab('remove');
  });

  it('it is so after a restart of the browser', async () => {
    await world.restart();
    await openOptions();
    const page = await world.open('/report-2022.html');
    await until('marks', async () => ((await painted(page)).figure ?? []).length > 10);
    await page.close();
  });

  it('not any more once it is switched off in the options, and its nodes are as they were with the marks', async () => {
    await own.bringToFront();
    await own.evaluate(() => {
      const row = [...document.querySelectorAll('.site-list li')].find((one) => one.textContent?.includes('127.0.0.1'));
      row?.querySelector('button')?.click();
    });
    if (name === 'firefox') await until('no registration', async () => (await registered(own)).length === 0);
    // What stands for a grant cannot be given back: the host is paused, as under a wider grant.
    else await until('paused', () => own.evaluate(() => /已暂停|paused/.test(document.querySelector('.site-list')?.textContent ?? '')));
    const page = await world.open('/report-2023.html');
    if (name === 'chromium') expect((await until('a look', () => scoreOf(own, page.url()))).points).toBeGreaterThanOrEqual(ENOUGH_POINTS);
    expect(await painted(page)).toEqual({});
    expect(await markup(page)).toBe(nodes);
    await page.close();
  });

  it('a revocation in the browser’s own settings is followed, and so is a grant there', async () => {
    if (name === 'firefox') return;
    const settings = await world.extension.browser.newPage();
    await settings.goto('chrome://extensions');
    const id = new URL(world.extension.origin).host;
    const setAccess = (hostAccess: string) =>
      settings.evaluate(
        (update) => {
          // The browser's own page of extensions.
          const { chrome } = globalThis as unknown as {
            chrome: { developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> } };
          };
          return chrome.developerPrivate.updateExtensionConfiguration(update);
        },
        { extensionId: id, hostAccess },
      );
    await setAccess('ON_CLICK');
    await until('no registration', async () => (await registered(own)).length === 0);
    await setAccess('ON_ALL_SITES');
    await until('the registration back', async () => (await registered(own)).join() === LOOPBACK);
    await settings.close();
  });
});
