/** The reader's own corpus in the built extension's worker, over real IndexedDB. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../lib/library/library.ts';
import type { PageToCompare } from '../../lib/library/page-facts.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { readSource } from '../../scripts/read-source.ts';
import { BROWSERS, startWorld, type World } from './harness.ts';

type Args<Name extends keyof Library> = Parameters<Library[Name]>;
type Answer<Name extends keyof Library> = Awaited<ReturnType<Library[Name]>>;

/** Calls the worker as the extension's pages do; a worker for each call, as if its page were opened and closed again. */
async function call<Name extends keyof Library>(page: Page, name: Name, ...args: Args<Name>): Promise<Answer<Name>> {
  const reply = await page.evaluate(
    (name, args) =>
      new Promise<{ value?: unknown; thrown?: string }>((resolve, reject) => {
        const worker = new Worker('/library.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ number: 1, name, args });
      }),
    name,
    // Plain data, which puppeteer copies.
    args as never,
  );
  if (reply.thrown !== undefined) throw new Error(reply.thrown);
  return reply.value as Answer<Name>; // What `answer` was given by the library's function of that name.
}

async function textOf(year: number): Promise<string> {
  const read = await readSource(join(import.meta.dirname, `../pages/report-${year}.html`));
  if (!read.ok) throw new Error(read.error);
  return read.value.text;
}

const draft = (text: string) => ({ text, origin: { kind: 'pasted' as const }, groups: [] });

describe.each(BROWSERS)('the own corpus in %s', (name) => {
  let world: World;
  let page: Page;
  const ids: string[] = [];
  beforeAll(async () => {
    world = await startWorld(name);
    page = await world.extension.openOwnPage('/options.html');
  });
  afterAll(() => world?.close());

  it('takes reports in; the same one twice is a duplicate', async () => {
    for (const year of [2021, 2022]) {
      const added = await call(page, 'add', draft(await textOf(year)));
      if (!added.ok || added.value.state !== 'added') throw new Error(JSON.stringify(added));
      expect(added.value.report.info).toMatchObject({ organisation: '青澜区总工会', period: { label: `${year}年` } });
      ids.push(added.value.report.id);
    }
    expect(await call(page, 'add', draft(await textOf(2021)))).toMatchObject({
      ok: true,
      value: { state: 'duplicate', of: { id: ids[0] } },
    });
  });

  it('sets a page against them, the report before for reference, and against a chosen one', async () => {
    const text = await textOf(2023);
    const page2023: PageToCompare = { url: 'https://example.org/', title: '', text, mentions: recognise(text, { lineBreaks: 'hard' }) };
    const { comparison, texts, ownError } = await call(page, 'compare', page2023, { kind: 'automatic' });
    expect(ownError).toBeUndefined();
    expect(comparison.reference).toBe(`own:${ids[1]}`);
    expect(
      comparison.figures.filter(({ counterparts }) => counterparts.some(({ source }) => source === `own:${ids[1]}`)).length,
    ).toBeGreaterThan(5);
    expect(texts[`own:${ids[0]}`]).toBe(await textOf(2021));
    const chosen = await call(page, 'compare', page2023, { kind: 'report', source: `own:${ids[0]}` });
    expect(chosen.comparison.reference).toBe(`own:${ids[0]}`);
  });

  it('removes and restores', async () => {
    const removed = await call(page, 'remove', [ids[0] ?? '']);
    expect(removed).toMatchObject({ ok: true, value: { reports: 1 } });
    const left = await call(page, 'list');
    expect(left.ok && left.value.reports.map(({ id }) => id)).toEqual([ids[1]]);
    expect(await call(page, 'restore', removed.ok ? removed.value.token : '')).toEqual({ ok: true, value: 1 });
    const after = await call(page, 'list');
    expect(after.ok && after.value.reports.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});
