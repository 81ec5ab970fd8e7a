/** What becomes of a record that differs here and there; and runs of files, which stay few. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/note/note.ts';
import { isDue, type Occasion } from '../../../lib/sync/due.ts';
import { packLines, readEntry, unpackEntries } from '../../../lib/sync/entry.ts';
import { followsOn, type Manifest, nextManifest, readManifest, startOfRun } from '../../../lib/sync/manifest.ts';
import { type Decision, decide, mergedRecord, type Standing } from '../../../lib/sync/merge.ts';
import { hashOf } from '../../../lib/sync/record.ts';
import { sampleNote } from '../store/sample-note.ts';

describe('decide', () => {
  it.each<[string, Standing, Decision]>([
    ['the same here and there', { base: 'a', local: 'b', remote: 'b' }, 'agreed'],
    ['deleted here and there', { base: 'a', local: '', remote: '' }, 'agreed'],
    ['changed there', { base: 'a', local: 'a', remote: 'b' }, 'take'],
    ['deleted there', { base: 'a', local: 'a', remote: '' }, 'take'],
    ['new there', { base: undefined, local: '', remote: 'b' }, 'take'],
    ['back there after a deletion', { base: '', local: '', remote: 'b' }, 'take'],
    ['changed here alone', { base: 'a', local: 'b', remote: 'a' }, 'keep'],
    ['changed here, deleted there', { base: 'a', local: 'b', remote: '', was: 'a' }, 'keep'],
    ['deleted here, changed there', { base: 'a', local: '', remote: 'b' }, 'take'],
    ['changed in both', { base: 'a', local: 'b', remote: 'c' }, 'merge'],
    ['never agreed on, and different', { base: undefined, local: 'b', remote: 'c' }, 'merge'],
    ['never agreed on; what was deleted there is what is here', { base: undefined, local: 'b', remote: '', was: 'b' }, 'take'],
    ['never agreed on; something else was deleted there', { base: undefined, local: 'b', remote: '', was: 'c' }, 'keep'],
  ])('%s', (_, standing, decision) => {
    expect(decide(standing)).toBe(decision);
  });
});

describe('two versions of a note', () => {
  const note = (text: string, modified = '2026-03-02T08:00:00.000Z'): Note => ({ ...sampleNote('n', { text }), modified });
  const textsOf = ({ body, conflicts = [] }: Note) => [body.text, ...conflicts.map((version) => version.body.text)];

  it('are both kept, whatever the clocks say', () => {
    for (const [here, there] of [
      ['2026', '2031'],
      ['2031', '2026'],
    ]) {
      const merged = mergedRecord('note', note('甲', `${here}-03-02T08:00:00.000Z`), note('乙', `${there}-03-02T08:00:00.000Z`));
      expect(textsOf(merged.value)).toEqual(['甲', '乙']);
    }
  });

  it('are one where they say the same', () => {
    expect(textsOf(mergedRecord('note', note('甲', '2026-03-03T08:00:00.000Z'), note('甲')).value)).toEqual(['甲']);
  });

  it('are two notes where one id was given twice', () => {
    const other = { ...sampleNote('n', { text: '乙', exact: '另一处', source: 'https://other.example/' }, '2026-04-01T08:00:00.000Z') };
    const merged = mergedRecord('note', note('甲'), other);
    expect(merged.value).toEqual(other);
    expect(merged.also?.body.text).toBe('甲');
    expect(merged.also?.id).not.toBe('n');
  });

  it('never become more than a note may have', () => {
    const many = {
      ...note('甲'),
      conflicts: Array.from({ length: 100 }, (_, i) => ({ body: { text: `版${i}`, tags: [] }, modified: '2026-03-02T08:00:00.000Z' })),
    };
    const merged = mergedRecord('note', many, note('乙'));
    expect([...textsOf(merged.value), ...(merged.also === undefined ? [] : textsOf(merged.also))]).toEqual(
      expect.arrayContaining(['甲', '乙', '版99']),
    );
    expect(merged.value.conflicts?.length ?? 0).toBeLessThanOrEqual(100);
  });
});

describe('runs', () => {
  const file = (bytes: number) => [{ name: `${'0'.repeat(32)}.gj`, bytes }];
  const ids = { id: 'i', repository: 'r' };

  it('follow each other without a gap, and stay few', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 300 }), (sizes) => {
        let manifest: Manifest | undefined;
        for (const size of sizes) {
          const from = startOfRun(manifest?.runs ?? [], size);
          const absorbed = manifest?.runs.filter(({ to }) => to > from).reduce((sum, run) => sum + (run.files[0]?.bytes ?? 0), 0) ?? 0;
          manifest = nextManifest(manifest, ids, from, file(size + absorbed));
          expect(readManifest(manifest).ok).toBe(true);
        }
        expect(manifest?.generation).toBe(sizes.length);
        expect(manifest?.runs.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('a large one is not written again for a small change', () => {
    expect(startOfRun([{ from: 0, to: 7, files: file(5_000_000) }], 300)).toBe(7);
    expect(startOfRun([{ from: 0, to: 7, files: file(1500) }], 300)).toBe(0);
  });

  it('make a history by which forks and old states are known', () => {
    const first = nextManifest(undefined, { id: 'a', repository: 'r' }, 0, file(1));
    const second = nextManifest(first, { id: 'b', repository: 'r' }, 1, file(1));
    const rival = nextManifest(first, { id: 'c', repository: 'r' }, 1, file(1));
    const third = nextManifest(rival, { id: 'd', repository: 'r' }, 2, file(1));
    expect(followsOn(second, first)).toBe('yes');
    expect(followsOn(first, second)).toBe('older');
    expect(followsOn(rival, second)).toBe('older');
    expect(followsOn(third, second)).toBe('forked');
  });

  it.each<[string, object, string]>([
    [
      'a gap',
      {
        runs: [
          { from: 0, to: 1, files: [] },
          { from: 2, to: 3, files: [] },
        ],
      },
      'damaged',
    ],
    ['a name that is a way out', { runs: [{ from: 0, to: 3, files: [{ name: '../../etc/passwd', bytes: 1 }] }] }, 'damaged'],
    ['garbage that is none of ours', { garbage: ['读我.txt'] }, 'damaged'],
    ['a generation beyond its runs', { generation: 4 }, 'damaged'],
    ['a newer version', { formatVersion: 2 }, 'newer-version'],
    ['no format', { formatName: 'x' }, 'damaged'],
  ])('a manifest with %s is refused', (_, over, error) => {
    const good = { ...nextManifest(undefined, ids, 0, []), generation: 3, runs: [{ from: 0, to: 3, files: [] }] };
    expect(readManifest(good).ok).toBe(true);
    expect(readManifest({ ...good, ...over })).toEqual({ ok: false, error });
  });
});

describe('entries', () => {
  const value = sampleNote('n1');
  const entry = { key: 'note:n1', rev: 1, value };

  it('come back as they went', async () => {
    expect(await unpackEntries(await packLines([JSON.stringify(entry), '{"key":"note:n2","rev":3,"was":"ab"}']))).toEqual([
      entry,
      { key: 'note:n2', rev: 3, was: 'ab' },
    ]);
  });

  it.each<[string, unknown]>([
    ['another note than the key says', { ...entry, key: 'note:n2' }],
    ['a kind that is not known', { ...entry, key: 'gadget:n1' }],
    ['no generation', { key: 'note:n1', value }],
    ['a note that is none', { ...entry, value: { ...value, body: null } }],
    ['a page that is a script', { ...entry, value: { ...value, target: { ...value.target, source: 'javascript:alert(1)' } } }],
    ['a key of prototypes', JSON.parse('{"key":"__proto__","rev":1,"value":{}}')],
    ['a list', []],
  ])('with %s are refused', (_, json) => {
    expect(readEntry(json).ok).toBe(false);
  });

  it('one that is wrong spoils the file, and a bomb is not unpacked', async () => {
    await expect(unpackEntries(await packLines([JSON.stringify(entry), '{']))).rejects.toThrow('damaged');
    const bomb = new Blob([new Uint8Array(130 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream('gzip'));
    await expect(unpackEntries(new Uint8Array(await new Response(bomb).arrayBuffer()))).rejects.toThrow('damaged');
  });

  it('a report has one hash, whatever its text and the order of its keys', () => {
    const info = { title: '题', place: '石桥' };
    const report = {
      id: 'r',
      added: '2026-03-01T08:00:00.000Z',
      counts: { figure: 0, slogan: 0, programme: 0 },
      draft: { text: '文', origin: { kind: 'pasted' as const }, groups: ['乙', '甲'], info },
    };
    const again = { ...report, id: 's', draft: { ...report.draft, text: '', groups: ['甲', '乙'], info: { place: '石桥', title: '题' } } };
    expect(hashOf('report', again)).toBe(hashOf('report', report));
    expect(hashOf('report', { ...report, draft: { ...report.draft, info: { title: '另' } } })).not.toBe(hashOf('report', report));
  });
});

describe('a sync by itself', () => {
  const NOW = Date.parse('2026-11-21T08:00:00.000Z');
  const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
  it.each<[Occasion, { done?: string; failed?: string }, boolean]>([
    ['changed', { done: ago(0) }, true],
    ['changed', { failed: ago(1) }, false],
    ['changed', { failed: ago(3) }, true],
    ['opened', {}, true],
    ['opened', { done: ago(4) }, false],
    ['opened', { done: ago(6) }, true],
    ['opened', { done: ago(6), failed: ago(1) }, false],
    ['online', { done: ago(5), failed: ago(0) }, true],
    ['started', { failed: ago(0) }, true],
    // The clock was set back by a day.
    ['opened', { done: ago(-24 * 60) }, true],
  ])('when %s after %o: %s', (occasion, last, due) => {
    expect(isDue({ ...last, overruled: 0 }, occasion, NOW)).toBe(due);
  });
});
