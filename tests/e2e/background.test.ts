/** The background asked directly, from one of the extension's own pages: notes, corpus, marking, and its own end. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describe as selectorsOf } from '../../lib/note/describe.ts';
import type { Note, NoteDraft } from '../../lib/note/note.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { MarkedPage, untilPainted } from './reader.ts';

/** The extension's API as its own page has it; what these tests use of it. */
interface OwnPageGlobal {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    tabs: { create(options: object): Promise<{ id: number }>; remove(id: number): Promise<void> };
  };
}

/** Sends a message to the background; gives its answer, or the error that it threw. */
async function ask(ownPage: Page, type: string, data?: object): Promise<{ res?: unknown; err?: unknown }> {
  const answer = await ownPage.evaluate(
    (message) => (globalThis as unknown as OwnPageGlobal).chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message }),
    { type, data },
  );
  return answer as { res?: unknown; err?: unknown }; // @webext-core/messaging, generic.ts
}

async function stopWorker({ extension }: World): Promise<void> {
  const target = await extension.browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(extension.origin));
  await (await target.worker())?.close();
}

describe.each(BROWSERS)('the background in %s', (name) => {
  let world: World;
  let marked: MarkedPage;
  let note: Note;
  const own = () => marked.popup;

  beforeAll(async () => {
    world = await startWorld(name);
    marked = await MarkedPage.press(world, await world.open('/gov-cms.html'));
  });
  afterAll(() => world?.close());

  it('saves a note, and the page hears of it', async () => {
    const { text, url, title, notes } = await marked.read();
    expect(notes).toEqual([]);
    const start = text.indexOf('工会');
    const draft: NoteDraft = {
      target: { source: url, title, selector: selectorsOf(text, { start, end: start + 2 }) },
      body: { text: '核对', tags: ['待核'] },
    };
    const { res } = await ask(own(), 'saveNote', draft);
    expect(res).toMatchObject({ ok: true, value: draft });
    note = (res as { value: Note }).value;
    const [placed] = await until('the note on the page', async () => {
      const found = (await marked.read()).notes;
      return found.length > 0 && found;
    });
    expect(placed).toEqual({ note, place: { state: 'anchored', start, end: start + 2 } });
  });

  it('updates, deletes, restores and lists', async () => {
    const { res } = await ask(own(), 'updateNote', { id: note.id, body: { text: '已核', tags: ['已核'] } });
    expect(res).toMatchObject({ ok: true, value: { id: note.id, body: { text: '已核', tags: ['已核'] } } });
    expect((await ask(own(), 'listTagsInUse')).res).toEqual({ ok: true, value: [{ name: '已核', count: 1 }] });
    note = (res as { value: Note }).value;
    expect((await ask(own(), 'deleteNote', { id: note.id })).res).toEqual({ ok: true, value: note });
    expect((await ask(own(), 'listAllNotes')).res).toEqual({ ok: true, value: [] });
    // Asked again, for the answer was not heard: it is in the bin already.
    expect((await ask(own(), 'deleteNote', { id: note.id })).res).toEqual({ ok: true, value: note });
    expect((await ask(own(), 'deleteNote', { id: 'nobody-wrote-it' })).res).toEqual({ ok: false, error: 'not-found' });
    expect((await ask(own(), 'restoreNote', note)).res).toEqual({ ok: true, value: note });
    expect((await ask(own(), 'listNotesOfPage', { url: note.target.source })).res).toEqual({ ok: true, value: [note] });
    expect((await ask(own(), 'countDamagedNotes')).res).toEqual({ ok: true, value: 0 });
  });

  it('refuses what is no note and no message of ours', async () => {
    expect((await ask(own(), 'saveNote', { target: {}, body: {} })).res).toEqual({ ok: false, error: 'invalid' });
    for (const [type, data] of [
      ['markTab', { tabId: 'x' }],
      ['updateNote', {}],
      ['findInCorpus', { class: 'place', name: '' }],
    ] as const) {
      expect((await ask(own(), type, data)).err).toMatchObject({ name: 'MessageRefused' });
    }
  });

  it('knows where a slogan stands in the bundled corpus, and what it stands for', async () => {
    const { res } = await ask(own(), 'findInCorpus', { class: 'slogan', name: '四个意识' });
    const { ok, value } = res as { ok: boolean; value: { reports: { count: number; title: string }[]; items: string[] } };
    expect(ok).toBe(true);
    expect(value.items).toHaveLength(4);
    expect(value.reports.length).toBeGreaterThan(0);
    for (const report of value.reports) expect(report.count).toBeGreaterThan(0);
  });

  it('says where it may not run, and where nothing is', async () => {
    // Firefox lets no extension open about:license; the page of a new tab is the browser's own too.
    const options = name === 'chromium' ? { url: 'chrome://version', active: false } : { active: false };
    const forbidden = await own().evaluate(
      async (options) => (await (globalThis as unknown as OwnPageGlobal).chrome.tabs.create(options)).id,
      options,
    );
    const answer = await until('an answer about the browser’s page', async () => {
      const { res } = await ask(own(), 'markTab', { tabId: forbidden });
      return (res as { error?: string }).error === 'forbidden' && res;
    });
    expect(answer).toEqual({ ok: false, error: 'forbidden' });
    await own().evaluate((id) => (globalThis as unknown as OwnPageGlobal).chrome.tabs.remove(id), forbidden);
    expect((await ask(own(), 'markTab', { tabId: forbidden })).res).toEqual({ ok: false, error: 'unreachable' });
  });

  // Firefox gives tests no way to end its event page.
  if (name === 'chromium') {
    it('answers on after its worker was stopped', async () => {
      await stopWorker(world);
      expect((await ask(own(), 'listAllNotes')).res).toEqual({ ok: true, value: [note] });
      expect((await ask(own(), 'markTab', { tabId: marked.tabId })).res).toMatchObject({ ok: true, value: { notes: [{ note }] } });
    });

    it('marks what has come on a page while its worker was stopped', async () => {
      await stopWorker(world);
      await marked.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>走访企业9917家。</p>'));
      await untilPainted(marked.page, 'figure', '9917家');
    });
  }

  it('takes everything back', async () => {
    await ask(own(), 'unmarkTab', { tabId: marked.tabId });
    expect(await marked.badge()).toBe('');
    await expect(marked.read()).rejects.toThrow();
    expect(await marked.page.evaluate(() => [...CSS.highlights.keys()].filter((key) => key.startsWith('gongjian')))).toEqual([]);
  });
});
