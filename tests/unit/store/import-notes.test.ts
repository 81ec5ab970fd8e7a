import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupContent, writeBackup } from '../../../lib/export/backup.ts';
import { toWebAnnotations } from '../../../lib/export/web-annotation.ts';
import type { ImportMode } from '../../../lib/import/import-summary.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { taggedContent } from '../../../lib/import/tagged.ts';
import type { Note } from '../../../lib/note/note.ts';
import { createBulkStore } from '../../../lib/store/bulk.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createImportStore } from '../../../lib/store/import-notes.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { readEverything } from '../../../lib/store/read-everything.ts';
import { arbitraryNote } from '../export/arbitrary-note.ts';
import { wholeContent } from '../import/backup-content.ts';
import { HOSTILE, LIMIT } from '../import/hostile.cases.ts';
import { sampleDraft, sampleNote } from './sample-note.ts';

const NOW = '2026-11-22T03:04:05.000Z';
const TODAY = '2026-11-22';

function memory() {
  const database = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const store = createImportStore(database);
  const take = async (content: BackupContent, mode: ImportMode = 'merge') => {
    const told = await store.preview(content, mode);
    const done = await store.apply(content, mode, TODAY, NOW);
    if (!told.ok || !done.ok) throw new Error(JSON.stringify([told, done]));
    expect(done.value.summary).toEqual(told.value);
    return done.value;
  };
  const everything = async () => {
    const all = await readEverything(database);
    if (!all.ok) throw new Error(all.error);
    return all.value;
  };
  return { database, store, take, everything };
}

/** Every row of every table but the snapshots, which an import may add to. */
async function dump(database: NotesDatabase): Promise<Record<string, unknown[]>> {
  const tables = database.tables.filter(({ name }) => name !== 'backups');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a backup into an empty database', () => {
  it.each(['merge', 'replace'] as const)('gives everything again (%s)', async (mode) => {
    const { take, everything } = memory();
    const { settings: _, ...content } = wholeContent();
    const { summary } = await take(content, mode);
    expect(summary.notes).toMatchObject({ added: 2, same: 0, conflicts: 0 });
    expect(summary).toMatchObject({ corrections: { added: 2 }, words: { added: 1 }, reports: { added: 1 } });
    expect(await everything()).toEqual(content);
  });

  it('of whatever notes there are, through either format', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryNote, { selector: (note) => note.id, maxLength: 4 }),
        fc.boolean(),
        async (notes, asJsonLd) => {
          const { take, everything } = memory();
          const text = asJsonLd ? toWebAnnotations(notes, { now: NOW, label: '' }) : writeBackup(notes, NOW);
          const file = await readNotesFile(new TextEncoder().encode(text), NOW);
          if (!file.ok) throw new Error(JSON.stringify(file.error));
          await take(file.value.content);
          expect(byId((await everything()).notes)).toEqual(byId(notes));
        },
      ),
      { seed: 14, numRuns: 60 },
    );
  });
});

const CREATED = '2026-03-01T08:00:00.000Z';
const [EARLIER, LATER] = ['2026-03-02T08:00:00.000Z', '2026-03-03T08:00:00.000Z'];
const at = (text: string, modified = CREATED, over: Partial<Note> = {}): Note => ({
  ...sampleNote('a', { text }, CREATED),
  modified,
  ...over,
});
const elsewhere = { ...at('别处').target, source: 'https://other.example/' };

/** What is here, what comes in, what is told, and the texts of all notes with their versions afterwards. */
const MERGES: [name: string, here: Note | undefined, incoming: Note, state: string, after: string[][]][] = [
  ['one that is not here', undefined, at('甲'), 'added', [['甲']]],
  ['the same', at('甲', EARLIER), at('甲', LATER), 'same', [['甲']]],
  ['changed there, untouched here', at('甲'), at('乙', EARLIER), 'changed', [['乙']]],
  ['changed here, untouched there', at('甲', EARLIER), at('乙'), 'kept', [['甲']]],
  ['changed in both', at('甲', EARLIER), at('乙', LATER), 'conflicts', [['甲', '乙']]],
  ['changed in both, later here', at('甲', LATER), at('乙', EARLIER), 'conflicts', [['甲', '乙']]],
  ['a state that the one here came of', at('甲', LATER, { earlier: [CREATED, EARLIER] }), at('乙', EARLIER), 'kept', [['甲']]],
  ['one that came of the one here', at('甲', EARLIER), at('乙', LATER, { earlier: [CREATED, EARLIER] }), 'changed', [['乙']]],
  [
    'changed in both since the same state',
    at('甲', LATER, { earlier: [CREATED, EARLIER] }),
    at('乙', '2026-03-04T08:00:00.000Z', { earlier: [CREATED, EARLIER] }),
    'conflicts',
    [['甲', '乙']],
  ],
  [
    'two versions there',
    at('甲', EARLIER),
    at('乙', LATER, { conflicts: [{ body: { text: '丙', tags: [] }, modified: LATER }] }),
    'conflicts',
    [['甲', '乙', '丙']],
  ],
  ['another note under the same id', at('甲'), at('乙', LATER, { created: EARLIER, target: elsewhere }), 'added', [['甲'], ['乙']]],
];

describe('a file with a tag for all of its notes', () => {
  const [made, written] = [at('甲'), at('乙', EARLIER, { id: 'b', conflicts: [{ body: { text: '丙', tags: [] }, modified: LATER }] })];
  const file: BackupContent = { notes: [made, written] };
  const tagged = taggedContent(file, ['王小明']);
  const tagsIn = async ({ everything }: Pick<ReturnType<typeof memory>, 'everything'>) =>
    byId((await everything()).notes).map(({ body, conflicts = [] }) => [body.tags, ...conflicts.map((one) => one.body.tags)]);
  const all = [[['帮扶', '王小明']], [['帮扶', '王小明'], ['王小明']]];

  it('tags them, and is the same file when it comes again, with the tag or without', async () => {
    const { take, ...rest } = memory();
    expect((await take(tagged)).summary.notes).toMatchObject({ added: 2 });
    expect(await tagsIn(rest)).toEqual(all);
    expect((await take(tagged)).summary.notes).toMatchObject({ same: 2 });
    expect((await take({ notes: [made] })).summary.notes).toMatchObject({ kept: 1 });
    expect(await tagsIn(rest)).toEqual(all);
  });

  it('tags what was taken in before without it', async () => {
    const { take, ...rest } = memory();
    await take({ notes: [made] });
    expect((await take({ notes: tagged.notes.slice(0, 1) })).summary.notes).toMatchObject({ changed: 1 });
    expect(await tagsIn(rest)).toEqual([[['帮扶', '王小明']]]);
  });

  it('gives later words of the same writer their place', async () => {
    const { take, everything } = memory();
    await take({ notes: tagged.notes.slice(0, 1) });
    const later = taggedContent({ notes: [at('甲，补充', LATER)] }, ['王小明']);
    expect((await take(later)).summary.notes).toMatchObject({ changed: 1 });
    expect((await everything()).notes.map(({ body, conflicts }) => [body.text, body.tags, conflicts])).toEqual([
      ['甲，补充', ['帮扶', '王小明'], undefined],
    ]);
  });
});

describe('a teacher and a student who send each other their notes', () => {
  const day = (n: number) => `2026-03-0${n}T08:00:00.000Z`;
  /** Each with a database of their own; what one sends goes through a file. */
  async function both() {
    const [student, teacher] = [memory(), memory()];
    const notes = { student: createNotesStore(student.database), teacher: createNotesStore(teacher.database) };
    const made = await notes.student.save(sampleDraft({ text: '初读', tags: [] }), 'a', day(1));
    if (!made.ok) throw new Error(made.error);
    const send = async (from: typeof student, to: typeof student, tags: string[] = []) => {
      const text = toWebAnnotations((await from.everything()).notes, { now: NOW, label: '' });
      const file = await readNotesFile(new TextEncoder().encode(text), NOW);
      if (!file.ok) throw new Error(JSON.stringify(file.error));
      return async () => (await to.take(taggedContent(file.value.content, tags))).summary.notes;
    };
    const bodies = async (of: typeof student) =>
      (await of.everything()).notes.map(({ body, conflicts = [] }) => [body.text, ...body.tags, ...conflicts.map((one) => one.body.text)]);
    return { student, teacher, notes, send, bodies };
  }

  it('newer words take the place of older, an older file changes nothing', async () => {
    const { student, teacher, notes, send, bodies } = await both();
    await notes.student.update('a', { text: '再读', tags: [] }, day(2));
    const second = await send(student, teacher, ['王小明']);
    expect(await second()).toMatchObject({ added: 1 });
    await notes.student.update('a', { text: '三读', tags: [] }, day(3));
    expect(await (await send(student, teacher, ['王小明']))()).toMatchObject({ changed: 1 });
    expect(await bodies(teacher)).toEqual([['三读', '王小明']]);
    expect(await second()).toMatchObject({ kept: 1 });
    expect(await bodies(teacher)).toEqual([['三读', '王小明']]);
  });

  it('the teacher’s comment stays and goes back, and asks no one to choose', async () => {
    const { student, teacher, notes, send, bodies } = await both();
    await notes.student.update('a', { text: '再读', tags: [] }, day(2));
    const file = await send(student, teacher);
    await file();
    await createBulkStore(teacher.database).editMany(['a'], { type: 'tag', tags: ['待讨论'] }, day(3));
    await notes.teacher.update('a', { text: '再读\n\n师：可以', tags: ['待讨论'] }, day(4));
    expect(await file()).toMatchObject({ kept: 1 });
    expect(await (await send(teacher, student))()).toMatchObject({ changed: 1 });
    expect(await bodies(student)).toEqual([['再读\n\n师：可以', '待讨论']]);
  });

  it('both have written: both versions stay, and once the teacher has chosen neither file asks again', async () => {
    const { student, teacher, notes, send, bodies } = await both();
    await (await send(student, teacher))();
    await notes.teacher.update('a', { text: '师', tags: [] }, day(2));
    await notes.student.update('a', { text: '生', tags: [] }, day(3));
    const file = await send(student, teacher);
    expect(await file()).toMatchObject({ conflicts: 1 });
    expect(await bodies(teacher)).toEqual([['师', '生']]);
    await notes.teacher.resolve('a', { text: '师', tags: [] }, day(4));
    expect(await file()).toMatchObject({ kept: 1 });
    expect(await (await send(teacher, student))()).toMatchObject({ changed: 1 });
    expect(await bodies(student)).toEqual([['师']]);
  });
});

describe('merging a note', () => {
  it('the very same one, whose other version leaves open how it looks', async () => {
    const { take } = memory();
    const note = at('甲', EARLIER, {
      body: { text: '甲', tags: [], colour: 'blue', kind: 'note' },
      conflicts: [{ body: { text: '丙', tags: [] }, modified: LATER }],
    });
    await take({ notes: [note] });
    expect((await take({ notes: [note] })).summary.notes).toMatchObject({ same: 1 });
  });

  it.each(MERGES)('%s', async (_, here, incoming, state, after) => {
    const { database, take, everything } = memory();
    await database.open();
    if (here !== undefined) await database.notes.add(here);
    const { summary } = await take({ notes: [incoming] });
    const texts = async () =>
      (await everything()).notes.map((note) => [note.body.text, ...(note.conflicts ?? []).map(({ body }) => body.text)]);
    expect(summary.notes).toMatchObject({ added: 0, [state]: 1 });
    expect(await texts()).toEqual(after);
    // Once more changes nothing.
    const again = await take({ notes: [incoming] });
    expect(again.summary.notes.added + again.summary.notes.conflicts + again.summary.notes.changed).toBe(0);
    expect(await texts()).toEqual(after);
  });

  it('one that was deleted here comes back out of the bin', async () => {
    const { database, take } = memory();
    await database.open();
    await database.bin.add({ id: 'a', deleted: NOW, note: at('甲') });
    await take({ notes: [at('甲')] });
    expect([await database.notes.count(), await database.bin.count()]).toEqual([1, 0]);
  });

  it('what else is here stays: the later word on a wording, words of a list, colours, reports', async () => {
    const { take, everything } = memory();
    const content = wholeContent();
    await take(content);
    const { summary } = await take({
      notes: [],
      tags: [{ name: '帮扶', colour: 'pink' }],
      corrections: [
        { type: 'not-anywhere', class: 'slogan', wording: '高质量 发展', id: 'c9', created: EARLIER },
        { type: 'not-anywhere', class: 'slogan', wording: '新的', id: 'c1', created: EARLIER },
      ],
      words: {
        lists: [{ id: 'l9', name: '石桥用语', note: '', on: false, created: EARLIER }],
        entries: [
          { id: 'w9', list: 'l9', class: 'programme', kind: 'award', wording: '桥头驿站', name: '驿站', note: '' },
          { id: 'w1', list: 'l9', class: 'slogan', kind: 'goal', wording: '新词', name: '新词', note: '' },
        ],
      },
      corpus: { groups: [{ id: 'g9', name: '本县' }], reports: (content.corpus?.reports ?? []).map((report) => ({ ...report, id: 'r9' })) },
    });
    expect(summary).toMatchObject({ corrections: { changed: 1, added: 1 }, words: { kept: 1, added: 1 }, reports: { same: 1, added: 0 } });
    const all = await everything();
    expect(all.tags).toEqual(content.tags);
    expect(all.words?.lists).toEqual(content.words?.lists);
    expect(all.words?.entries.map(({ wording, kind, list }) => [wording, kind, list])).toEqual([
      ['桥头驿站', 'service', 'l1'],
      ['新词', 'goal', 'l1'],
    ]);
    expect(all.corrections?.map((one) => (one.type === 'not-here' ? one.class : one.wording)).sort()).toEqual(
      ['figure', '新的', '高质量 发展'].sort(),
    );
    expect(all.corpus?.reports.map(({ id }) => id)).toEqual(['r1']);
  });
});

it('a damaged row whose id a note has is not written over, and undoing goes all the same', async () => {
  const { database, store, take, everything } = memory();
  await database.open();
  await database.table('notes').add({ id: 'a', body: 'kein Text' });
  const done = await take({ notes: [at('甲')] });
  expect(done.summary.notes.added).toBe(1);
  expect(await database.table('notes').get('a')).toEqual({ id: 'a', body: 'kein Text' });
  expect(await database.notes.count()).toBe(2);
  // Nor does it keep the snapshot from being restored.
  expect(await store.undo(done, 'token', TODAY, NOW)).toEqual({ ok: true, value: null });
  expect((await everything()).notes).toEqual([]);
});

describe('replacing', () => {
  it('puts what the file lacks into the bin, leaves alone what the file does not speak of, and can be undone', async () => {
    const { database, store, take, everything } = memory();
    await take(wholeContent());
    await database.notes.add({ ...at('只在这里'), id: 'here' });
    const before = await everything();
    const done = await take({ notes: [at('新')], corpus: { groups: [], reports: [] } }, 'replace');
    expect(done.summary).toMatchObject({ notes: { added: 1, removed: 3 }, reports: { removed: 1 } });
    expect(done.summary.corrections).toBeUndefined();
    const after = await everything();
    expect(after.notes.map(({ body }) => body.text)).toEqual(['新']);
    expect(after.bin?.map(({ id }) => id)).toContain('here');
    expect(after.corrections).toEqual(before.corrections);
    expect(after.corpus?.reports).toEqual([]);
    expect(await store.undo(done, 'token', TODAY, NOW)).toEqual({ ok: true, value: null });
    const back = await everything();
    for (const part of ['notes', 'corrections', 'words', 'tags', 'corpus'] as const) expect(back[part]).toEqual(before[part]);
  });
});

describe('the database is as before', () => {
  it('after each file that is refused', async () => {
    const { database, store, take } = memory();
    await take(wholeContent());
    const before = await dump(database);
    for (const { bytes } of HOSTILE) {
      const file = await readNotesFile(bytes, NOW, LIMIT);
      // A refused file gives nothing that could be taken in.
      expect(file.ok && (await store.apply(file.value.content, 'replace', TODAY, NOW))).toBe(false);
    }
    expect(await dump(database)).toEqual(before);
  });

  it.each([
    'bin',
    'documents',
    'tags',
    'corrections',
    'wordLists',
    'wordEntries',
    'reports',
    'reportTexts',
    'reportGroups',
  ])('when writing breaks off at %s, in either mode', async (table) => {
    const { database, store } = memory();
    await database.open();
    await database.notes.add({ ...at('这里的'), id: 'here' });
    const before = await dump(database);
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.table(table).hook('creating', full);
    for (const mode of ['merge', 'replace'] as const) {
      expect(await store.apply(wholeContent(), mode, TODAY, NOW)).toEqual({ ok: false, error: 'quota' });
      expect(await dump(database)).toEqual(before);
    }
  });
});

it('twenty thousand notes are taken in, and known again', { timeout: 60_000 }, async () => {
  const { take } = memory();
  const notes = Array.from({ length: 20_000 }, (_, i) => sampleNote(`n${i}`));
  expect((await take({ notes })).summary.notes.added).toBe(notes.length);
  expect((await take({ notes })).summary.notes.same).toBe(notes.length);
});
