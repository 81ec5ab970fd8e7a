import { describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../../lib/corpus/own-report.ts';
import { answer, type Call, callLibrary, type Reply, type WorkerEnd } from '../../../lib/library/calls.ts';
import type { Library } from '../../../lib/library/library.ts';
import { linesOf } from '../../../lib/library/lines-of.ts';
import { createOwnCorpusPort } from '../../../lib/ports/own-corpus-port.ts';
import { addAll, countyReport, draftOf, pageOf, startedLibrary, unwrap } from './reports.ts';

const COUNTIES = ['石桥县', '松岩县', '青木县', '白沙县', '长岭县'];
const DRAFTS = COUNTIES.flatMap((county) => [2021, 2022].map((year) => draftOf(countyReport(county, year))));

/** A worker that answers in this very thread, what goes to and fro being copied as between threads. */
function workerOf(library: Library): WorkerEnd {
  const target = new EventTarget();
  return {
    postMessage(call: Call) {
      void answer(library, structuredClone(call)).then((reply: Reply) =>
        target.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) })),
      );
    },
    // As a Worker's.
    addEventListener: target.addEventListener.bind(target) as unknown as WorkerEnd['addEventListener'],
  };
}

describe('many reports', () => {
  it('are added one by one with progress; doubles and refused ones are told of in their places', async () => {
    const { library } = startedLibrary();
    const port = createOwnCorpusPort(callLibrary(() => workerOf(library)));
    const seen: number[] = [];
    const drafts = [...DRAFTS.slice(0, 2), DRAFTS[0] ?? draftOf(''), draftOf(''), DRAFTS[2] ?? draftOf('')];
    const { outcomes, cancelled } = await port.addMany(drafts, { progress: (done) => seen.push(done) });
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.state : outcome.error))).toEqual([
      'added',
      'added',
      'duplicate',
      'invalid',
      'added',
    ]);
    expect([seen, cancelled]).toEqual([[1, 2, 3, 4, 5], false]);
    expect(unwrap(await port.list()).reports).toHaveLength(3);
  });

  it('cancelled: what is in stays in, no further draft is read', async () => {
    const { library } = startedLibrary();
    const port = createOwnCorpusPort(callLibrary(() => workerOf(library)));
    const stop = new AbortController();
    let asked = 0;
    async function* reading(): AsyncGenerator<ReportDraft> {
      for (const draft of DRAFTS) {
        asked++;
        yield draft;
      }
    }
    const many = await port.addMany(reading(), { signal: stop.signal, progress: (done) => done === 3 && stop.abort() });
    expect([many.outcomes.length, many.cancelled, asked]).toEqual([3, true, 3]);
    expect(unwrap(await port.list()).reports).toHaveLength(3);
    expect(await port.addMany(DRAFTS, { signal: stop.signal })).toEqual({ outcomes: [], cancelled: true });
  });

  it('are in few pieces of the index, each report in one; compared with in turn none is made anew', async () => {
    const { library, database } = startedLibrary();
    const texts = Array.from({ length: 70 }, (_, i) => countyReport(`${'甲乙丙丁戊己庚'[i % 7]}山县`, 2010 + Math.floor(i / 7)));
    const ids = await addAll(library, texts);
    const rows = await database.reportSegments.toArray();
    expect(rows.flatMap((row) => row.ids).sort()).toEqual(ids);
    expect(rows.length).toBeLessThan(20);
    expect(rows.every((row) => row.size === row.ids.length)).toBe(true);

    // More than are kept in memory: what is crowded out is read again, and nothing is made anew.
    let written = 0;
    database.reportFacts.hook('updating', () => void written++);
    for (const text of [...texts.slice(0, 7), ...texts.slice(0, 7)]) {
      const { comparison } = await library.compare(pageOf(text), { kind: 'automatic' });
      expect(comparison.reports.length).toBeGreaterThanOrEqual(9);
    }
    expect(written).toBe(0);
  });

  it('a fault in the worker rejects the call with its message', async () => {
    const { library } = startedLibrary();
    const broken = { ...library, list: () => Promise.reject(new TypeError('no such thing')) };
    await expect(callLibrary(() => workerOf(broken)).list()).rejects.toThrow('no such thing');
  });
});

describe('a corpus as a file', () => {
  it('is taken in elsewhere as it was, twice without doubles', async () => {
    const from = startedLibrary().library;
    const group = unwrap(await from.createGroup('我县'));
    const other = unwrap(await from.createGroup('空的'));
    const ids = await addAll(
      from,
      DRAFTS.slice(0, 3).map(({ text }) => text),
      [group.id],
    );
    unwrap(await from.updateInfo([{ id: ids[0] ?? '', info: { title: '改过的题目' } }]));
    const file = unwrap(await from.exportOf('all'));

    const to = startedLibrary().library;
    const port = createOwnCorpusPort(to);
    const imported = unwrap(await port.importAll(file));
    expect(imported).toMatchObject({ damagedLines: [], cancelled: false });
    expect(imported.outcomes.map((outcome) => outcome.ok && outcome.value.state)).toEqual(['added', 'added', 'added']);
    const [before, after] = [unwrap(await from.list()), unwrap(await to.list())];
    const named = ({ reports, groups }: typeof before) =>
      reports.map((report) => ({ ...report, groups: report.groups.map((id) => groups.find((one) => one.id === id)?.name) }));
    expect(named(after)).toEqual(named(before));
    expect(after.groups.map(({ name }) => name)).toEqual([other.name, group.name]);
    expect(unwrap(await to.text(ids[1] ?? ''))).toBe(DRAFTS[1]?.text);

    const again = unwrap(await port.importAll(file));
    expect(again.outcomes.every((outcome) => outcome.ok && outcome.value.state === 'duplicate')).toBe(true);
    expect(unwrap(await to.list())).toEqual(after);
  });

  it('is taken in where its reports were removed and may still be put back', async () => {
    const { library } = startedLibrary();
    const ids = await addAll(
      library,
      DRAFTS.slice(0, 3).map(({ text }) => text),
    );
    const file = unwrap(await library.exportOf('all'));
    const { token } = unwrap(await library.remove(ids));
    const imported = unwrap(await createOwnCorpusPort(library).importAll(file));
    expect(imported.outcomes.map((outcome) => outcome.ok && outcome.value.state)).toEqual(['added', 'added', 'added']);
    // Their texts are there again: nothing is doubled.
    expect(unwrap(await library.restore(token))).toBe(0);
    expect(unwrap(await library.list()).reports).toHaveLength(3);
  });

  it('holds what was chosen, and the groups that it is in', async () => {
    const { library } = startedLibrary();
    const group = unwrap(await library.createGroup('我县'));
    unwrap(await library.createGroup('空的'));
    const ids = await addAll(
      library,
      DRAFTS.slice(0, 3).map(({ text }) => text),
      [group.id],
    );
    const lines = (await unwrap(await library.exportOf(ids.slice(1, 2))).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ formatName: 'gongjian-corpus', formatVersion: 1, groups: [group], reports: 1 });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ id: ids[1], draft: { text: DRAFTS[1]?.text } });
  });

  it.each([
    ['nothing', '', 'not-a-corpus'],
    ['another JSON', '{"a":1}\n', 'not-a-corpus'],
    ['a text', '石桥县总工会\n', 'not-a-corpus'],
    ['a newer one', '{"formatName":"gongjian-corpus","formatVersion":2}\n', 'newer-version'],
  ])('%s is refused', async (_, text, code) => {
    const { library } = startedLibrary();
    expect(await createOwnCorpusPort(library).importAll(new Blob([text]))).toEqual({ ok: false, error: { code } });
  });

  it('damaged lines are told of by number, the others are taken in; cancelling keeps what is in', async () => {
    const from = startedLibrary().library;
    await addAll(
      from,
      DRAFTS.slice(0, 4).map(({ text }) => text),
    );
    const lines = (await unwrap(await from.exportOf('all')).text()).trimEnd().split('\n');
    lines[2] = '{"draft":';
    lines.splice(4, 0, '', '{"id":"x","added":"yesterday","draft":{"text":"a","origin":{"kind":"pasted"},"groups":[]}}');
    const file = new Blob([`\uFEFF${lines.join('\r\n')}`]);
    const { library } = startedLibrary();
    expect(unwrap(await createOwnCorpusPort(library).importAll(file))).toMatchObject({ damagedLines: [3, 6], outcomes: { length: 3 } });
    const stop = new AbortController();
    const elsewhere = startedLibrary().library;
    const some = await createOwnCorpusPort(elsewhere).importAll(file, { signal: stop.signal, progress: () => stop.abort() });
    expect(unwrap(some)).toMatchObject({ cancelled: true, outcomes: { length: 1 } });
    expect(unwrap(await elsewhere.list()).reports).toHaveLength(1);
  });

  it('its lines are read over the borders of what the disk gives at a time', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => '石'.repeat(i * 997));
    const read: string[] = [];
    for await (const line of linesOf(new Blob([lines.join('\n')]))) read.push(line);
    expect(read).toEqual(lines);
  });
});

describe('a worker that cannot be had', () => {
  const port = createOwnCorpusPort(
    callLibrary(() => {
      throw new Error('no workers here');
    }),
  );
  it('is a store that cannot be had', async () => {
    const unavailable = { ok: false, error: 'unavailable' };
    expect(await port.list()).toEqual(unavailable);
    expect((await port.addMany(DRAFTS.slice(0, 1))).outcomes).toEqual([unavailable]);
    expect(await port.importAll(new Blob(['{}']))).toEqual({ ok: false, error: { code: 'store', error: 'unavailable' } });
  });
});
