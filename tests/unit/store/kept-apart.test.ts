/** Drafts, documents and snapshots: what is kept beside the notes. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { StoreError } from '../../../lib/note/note.ts';
import { sketchOf } from '../../../lib/note/sketch.ts';
import type { Result } from '../../../lib/result.ts';
import { BACKUP_DAYS, createBackupsStore } from '../../../lib/store/backups.ts';
import { createBinStore } from '../../../lib/store/bin.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createDocumentsStore } from '../../../lib/store/documents.ts';
import { createDraftsStore } from '../../../lib/store/drafts.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { createTagsStore } from '../../../lib/store/tags.ts';
import { randomFrom } from '../note/random.ts';
import { plainText } from '../note/sample-text.ts';
import { sampleDraft } from './sample-note.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const PAGE = 'https://gonghui.example/2025.html';
const OTHER = 'https://paper.example/2025/0302.html';
function value<Value>(result: Result<Value, StoreError>): Value {
  if (!result.ok) throw new Error(`the store refused: ${result.error}`);
  return result.value;
}
function fresh(indexedDB = new IDBFactory()) {
  const database = new NotesDatabase({ indexedDB, IDBKeyRange });
  return {
    indexedDB,
    database,
    notes: createNotesStore(database),
    drafts: createDraftsStore(database),
    documents: createDocumentsStore(database),
    backups: createBackupsStore(database),
    bin: createBinStore(database),
    tags: createTagsStore(database),
  };
}

describe('drafts', () => {
  const draft = { ...sampleDraft({ text: '写到一半' }), key: 'new 7–16' };

  it('are there for the next process, the last words of each, and only on their page', async () => {
    const first = fresh();
    value(await first.drafts.save({ ...draft, body: { text: '写', tags: [] } }, NOW));
    value(await first.drafts.save(draft, NOW));
    value(await first.drafts.save({ ...draft, key: 'a', note: 'a', base: NOW }, '2026-03-02T09:00:00.000Z'));
    first.database.close();
    const { drafts } = fresh(first.indexedDB);
    const kept = value(await drafts.listOfPage(PAGE, NOW));
    expect(kept.map(({ key, body, note, base }) => [key, body.text, note, base])).toEqual([
      ['new 7–16', '写到一半', undefined, undefined],
      ['a', '写到一半', 'a', NOW],
    ]);
    expect(value(await drafts.listOfPage(OTHER, NOW))).toEqual([]);
    expect(value(await drafts.listOfNotes(NOW)).map(({ key }) => key)).toEqual(['a']);
  });

  it('go when they are saved, dropped, or 30 days old', async () => {
    const { drafts, notes } = fresh();
    for (const key of ['one', 'two', 'a']) value(await drafts.save({ ...draft, key }, NOW));
    value(await notes.save({ ...sampleDraft(), draftKey: 'one' }, 'a', NOW));
    value(await notes.update('a', sampleDraft().body, NOW));
    expect(value(await drafts.listOfPage(PAGE, NOW)).map(({ key }) => key)).toEqual(['two']);
    value(await drafts.drop(OTHER, 'two'));
    expect(value(await drafts.listOfPage(PAGE, NOW))).toHaveLength(1);
    value(await drafts.save({ ...draft, key: 'three' }, '2026-04-02T08:00:00.000Z'));
    expect(value(await drafts.listOfPage(PAGE, NOW)).map(({ key }) => key)).toEqual(['three']);
    value(await drafts.drop(PAGE, 'three'));
    value(await drafts.drop(PAGE, 'three'));
    expect(value(await drafts.listOfPage(PAGE, NOW))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no key', sampleDraft()],
    ['no text', { ...draft, body: { tags: [] } }],
    ['a base that is no time', { ...draft, base: 'yesterday' }],
  ])('%s: refused', async (_, wrong) => {
    const { drafts } = fresh();
    expect(await drafts.save(wrong, NOW)).toEqual({ ok: false, error: 'invalid' });
  });
});

describe('documents', () => {
  const article = plainText(randomFrom(3), 3000);
  const frame = (seed: number) => plainText(randomFrom(seed), 700);
  const here = { source: PAGE, title: '石桥报告', sketch: sketchOf(frame(11) + article) };

  it('an article at another address, in another frame, is known again; another article is not', async () => {
    const { documents, notes } = fresh();
    value(await notes.save(sampleDraft(), 'a', NOW));
    value(await documents.remember(here));
    const there = sketchOf(`${frame(12)}\n${article}`);
    const found = value(await documents.findReposts(OTHER, there));
    expect(found.map(({ source, title, notes }) => [source, title, notes.map(({ id }) => id)])).toEqual([[PAGE, '石桥报告', ['a']]]);
    expect(value(await documents.findReposts(OTHER, sketchOf(plainText(randomFrom(99), 3700))))).toEqual([]);
    // Itself, and what has no notes any more, are no offers.
    expect(value(await documents.findReposts(PAGE, there))).toEqual([]);
    value(await notes.remove('a', NOW));
    expect(value(await documents.findReposts(OTHER, there))).toEqual([]);
  });

  it('linked, the page has the notes of both, until they are parted again', async () => {
    const { documents, notes } = fresh();
    value(await notes.save(sampleDraft(), 'a', NOW));
    value(await documents.remember(here));
    const there = { source: OTHER, title: '转载', sketch: sketchOf(article) };
    expect(await documents.link(there, 'https://nowhere.example/')).toEqual({ ok: false, error: 'not-found' });
    value(await documents.link(there, PAGE));
    expect(value(await notes.listOfPage(OTHER, NOW)).map(({ id }) => id)).toEqual(['a']);
    expect(value(await documents.findReposts(OTHER, there.sketch))).toEqual([]);
    value(await documents.remember({ ...there, title: '改了题目' }));
    expect(value(await notes.listOfPage(OTHER, NOW))).toHaveLength(1);
    value(await documents.unlink(OTHER));
    expect(value(await notes.listOfPage(OTHER, NOW))).toEqual([]);
  });

  it.each([['three'], [[1.5]], [[-1]], [Array.from({ length: 99 }, (_, i) => i)]])('the sketch %j is refused', async (sketch) => {
    const { documents } = fresh();
    expect(await documents.remember({ ...here, sketch })).toEqual({ ok: false, error: 'invalid' });
    expect(await documents.findReposts(PAGE, sketch)).toEqual({ ok: false, error: 'invalid' });
  });
});

describe('snapshots', () => {
  const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
  const at = (n: number) => `${day(n)}T08:00:00.000Z`;

  it('one a day, of the last seven days with changes', async () => {
    const { backups, notes } = fresh();
    for (let n = 1; n <= 10; n++) {
      value(await notes.save(sampleDraft(), `${n}`, at(n)));
      expect(value(await backups.ensure(day(n), at(n)))).toBe(true);
      expect(value(await backups.ensure(day(n), at(n)))).toBe(false);
    }
    const listed = value(await backups.list());
    expect(listed.map((one) => [one.day, one.counts.notes])).toEqual(Array.from({ length: BACKUP_DAYS }, (_, i) => [day(10 - i), 10 - i]));
  });

  it('tells what restoring does, does it, keeps what was before, and that can be restored too', async () => {
    const { backups, notes, bin, tags } = fresh();
    for (const id of ['kept', 'changed', 'gone']) value(await notes.save(sampleDraft(), id, at(1)));
    value(await tags.setTagColour('帮扶', 'green'));
    value(await backups.ensure(day(1), at(1)));
    const then = value(await notes.listAll(at(2)));
    value(await notes.update('changed', { text: '改坏了', tags: [] }, at(2)));
    value(await notes.remove('gone', at(2)));
    value(await notes.save(sampleDraft(), 'later', at(2)));
    value(await tags.setTagColour('帮扶', 'pink'));
    const now = value(await notes.listAll(at(2)));

    expect(value(await backups.preview(day(1)))).toEqual({
      counts: { notes: 3, corrections: 0, words: 0 },
      back: 1,
      changed: 1,
      binned: 1,
    });
    expect(value(await backups.restore(day(1), day(3), at(3)))).toEqual({ notes: 3, corrections: 0, words: 0 });
    expect(value(await notes.listAll(at(3)))).toEqual(then);
    expect(value(await tags.listTags())[0]?.colour).toBe('green');
    expect(value(await bin.listBinned(at(3))).map(({ id }) => id)).toEqual(['later']);

    const [before] = value(await backups.list());
    expect(before?.counts.notes).toBe(3);
    value(await backups.restore(before?.day ?? '', day(3), '2026-03-03T09:00:00.000Z'));
    expect(value(await notes.listAll(at(3)))).toEqual(now);
  });

  it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['cut short', (bytes) => bytes.slice(0, -9)],
    ['overwritten', (bytes) => bytes.map((byte, i) => (i > 20 ? byte ^ 85 : byte))],
    ['empty', () => new Uint8Array()],
  ])('a snapshot that is %s changes nothing', async (_, spoil) => {
    const { backups, notes, database } = fresh();
    value(await notes.save(sampleDraft(), 'a', at(1)));
    value(await backups.ensure(day(1), at(1)));
    const row = await database.backups.get(day(1));
    if (row !== undefined) await database.backups.put({ ...row, bytes: spoil(row.bytes) });
    value(await notes.save(sampleDraft(), 'b', at(2)));
    expect(await backups.preview(day(1))).toEqual({ ok: false, error: 'damaged' });
    expect(await backups.restore(day(1), day(2), at(2))).toEqual({ ok: false, error: 'damaged' });
    expect(await backups.restore(day(9), day(2), at(2))).toEqual({ ok: false, error: 'not-found' });
    expect(value(await notes.listAll(at(2)))).toHaveLength(2);
  });

  it('holds thousands of notes in parts', async () => {
    const { backups, notes, database } = fresh();
    value(await notes.save(sampleDraft(), 'a', at(1)));
    const [model] = value(await notes.listAll(at(1)));
    if (model === undefined) throw new Error('saved above');
    await database.notes.bulkAdd(Array.from({ length: 4100 }, (_, i) => ({ ...model, id: `n${i}` })));
    value(await backups.ensure(day(1), at(1)));
    await database.notes.clear();
    value(await backups.restore(day(1), day(2), at(2)));
    expect(await database.notes.count()).toBe(4101);
  });
});
