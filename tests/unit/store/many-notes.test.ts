/** What is done with many notes at once, what comes back from the bin, tags, two windows on one note. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { BulkEdit } from '../../../lib/note/edit.ts';
import type { Note, StoreError } from '../../../lib/note/note.ts';
import type { Result } from '../../../lib/result.ts';
import { BIN_DAYS, createBinStore } from '../../../lib/store/bin.ts';
import { createBulkStore } from '../../../lib/store/bulk.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { createTagsStore } from '../../../lib/store/tags.ts';
import { sampleDraft } from './sample-note.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const LATER = '2026-03-03T08:00:00.000Z';
function value<Value>(result: Result<Value, StoreError>): Value {
  if (!result.ok) throw new Error(`the store refused: ${result.error}`);
  return result.value;
}
/** Three notes: a has 帮扶, b 帮扶 and 待核, c none. */
async function filled() {
  const database = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const notes = createNotesStore(database);
  for (const [id, tags] of [
    ['a', ['帮扶']],
    ['b', ['帮扶', '待核']],
    ['c', []],
  ] as const)
    value(await notes.save(sampleDraft({ tags: [...tags] }), id, NOW));
  const all = async () => value(await notes.listAll(LATER));
  const tagsOf = async () => Object.fromEntries((await all()).map(({ id, body }) => [id, body.tags]));
  return { database, notes, all, tagsOf, bulk: createBulkStore(database), bin: createBinStore(database), tags: createTagsStore(database) };
}

describe('many notes at once', () => {
  it.each<[string, string[], BulkEdit, Record<string, string[]>]>([
    ['a tag for all', ['a', 'b', 'c', 'gone'], { type: 'tag', tags: ['待核'] }, { a: ['帮扶', '待核'], b: ['帮扶', '待核'], c: ['待核'] }],
    [
      'two tags for all',
      ['a', 'b'],
      { type: 'tag', tags: ['待核', '重点'] },
      { a: ['帮扶', '待核', '重点'], b: ['帮扶', '待核', '重点'], c: [] },
    ],
    ['a tag from some', ['b'], { type: 'untag', tag: '帮扶' }, { a: ['帮扶'], b: ['待核'], c: [] }],
    ['a colour leaves the tags', ['a'], { type: 'colour', colour: 'green' }, { a: ['帮扶'], b: ['帮扶', '待核'], c: [] }],
  ])('%s, and undone', async (_, ids, edit, after) => {
    const { bulk, all, tagsOf } = await filled();
    const before = await all();
    const undo = value(await bulk.editMany(ids, edit, LATER));
    expect(await tagsOf()).toEqual(after);
    // Only what was changed is told to have been.
    expect((await all()).filter(({ modified }) => modified === LATER).map(({ id }) => id)).toEqual(undo.notes.map(({ id }) => id));
    value(await bulk.putBack(undo));
    expect(await all()).toEqual(before);
  });

  it('undone it takes nothing back that was written since, and nothing out of the bin', async () => {
    const { bin, bulk, notes, all } = await filled();
    const undo = value(await bulk.editMany(['a', 'b', 'c'], { type: 'tag', tags: ['可用'] }, LATER));
    await notes.update('a', { text: '改过的话', tags: ['帮扶', '可用', '新'] }, '2026-03-03T09:00:00.000Z');
    value(await bin.removeMany(['c'], LATER));
    value(await bulk.putBack(undo));
    const [a, b] = await all();
    expect(a?.body).toMatchObject({ text: '改过的话', tags: ['帮扶', '新'] });
    expect(b?.body.tags).toEqual(['帮扶', '待核']);
    expect(value(await bin.listBinned(LATER)).map(({ id }) => id)).toEqual(['c']);
  });

  it('a colour undone leaves one that was chosen since', async () => {
    const { bulk, notes, all } = await filled();
    const undo = value(await bulk.editMany(['a', 'b'], { type: 'colour', colour: 'green' }, LATER));
    await notes.update('a', { text: '甲', tags: [], colour: 'pink' }, LATER);
    await notes.update('b', { text: '乙', tags: ['帮扶'] }, LATER);
    value(await bulk.putBack(undo));
    const bodies = (await all()).map(({ body }) => body);
    expect(bodies[0]).toMatchObject({ text: '甲', tags: [], colour: 'pink' });
    expect(bodies[1]).toEqual({ text: '乙', tags: ['帮扶'] });
  });

  it('deleted, restored and written on, it stays as written', async () => {
    const { bin, bulk, notes, all } = await filled();
    const removed = value(await bin.removeMany(['a'], LATER));
    value(await bin.restoreMany(['a']));
    await notes.update('a', { text: '后来的话', tags: [] }, LATER);
    value(await bulk.putBack({ notes: removed, tags: [], plainTags: [] }));
    expect((await all())[0]?.body.text).toBe('后来的话');
  });

  it.each(['', ' 两 头 ', '长'.repeat(101)])('the tag “%s” is refused, and nothing is done', async (tag) => {
    const { bulk, all } = await filled();
    const before = await all();
    expect(await bulk.editMany(['a'], { type: 'tag', tags: [tag] }, LATER)).toEqual({ ok: false, error: 'invalid' });
    expect(await bulk.renameTag('帮扶', tag, LATER)).toEqual({ ok: false, error: 'invalid' });
    expect(await all()).toEqual(before);
  });

  it('deleted together they come back together, from undoing or from the bin', async () => {
    const { bin, bulk, all } = await filled();
    const before = await all();
    const removed = value(await bin.removeMany(['a', 'c', 'gone'], LATER));
    expect((await all()).map(({ id }) => id)).toEqual(['b']);
    value(await bulk.putBack({ notes: removed, tags: [], plainTags: [] }));
    expect(await all()).toEqual(before);
    expect(value(await bin.listBinned(LATER))).toEqual([]);
    value(await bin.removeMany(['a', 'c'], LATER));
    expect(value(await bin.listBinned(LATER)).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(value(await bin.restoreMany(['a', 'c', 'b']))).toBe(2);
    expect(await all()).toEqual(before);
  });

  it('the bin keeps its days, and is emptied when asked', async () => {
    const { bin } = await filled();
    value(await bin.removeMany(['a'], NOW));
    const last = new Date(Date.parse(NOW) + BIN_DAYS * 864e5).toISOString();
    expect(value(await bin.listBinned(last))).toHaveLength(1);
    expect(value(await bin.listBinned(`${last.slice(0, -2)}1Z`))).toHaveLength(0);
    value(await bin.emptyBin());
    expect(value(await bin.listBinned(NOW))).toEqual([]);
    expect(value(await bin.restoreMany(['a']))).toBe(0);
  });
});

describe('tags', () => {
  it('are listed with counts and colours', async () => {
    const { tags } = await filled();
    value(await tags.setTagColour('待核', 'pink'));
    expect(value(await tags.listTags())).toEqual([
      { name: '帮扶', count: 2 },
      { name: '待核', count: 1, colour: 'pink' },
    ]);
    expect(await tags.setTagColour('待核', 'red')).toEqual({ ok: false, error: 'invalid' });
    value(await tags.setTagColour('待核', null));
    expect(value(await tags.listTags())[1]).toEqual({ name: '待核', count: 1 });
  });

  it.each([
    ['renamed', '新名', { a: ['新名'], b: ['新名', '待核'], c: [] }],
    ['made one with another', '待核', { a: ['待核'], b: ['待核'], c: [] }],
  ])('%s on every note with its colour, and undone', async (_, to, after) => {
    const { bulk, tags, all, tagsOf } = await filled();
    value(await tags.setTagColour('帮扶', 'blue'));
    const before = [await all(), value(await tags.listTags())];
    const undo = value(await bulk.renameTag('帮扶', to, LATER));
    expect(await tagsOf()).toEqual(after);
    expect(value(await tags.listTags()).find(({ name }) => name === to)?.colour).toBe('blue');
    value(await bulk.putBack(undo));
    expect([await all(), value(await tags.listTags())]).toEqual(before);
  });

  it('deleted they leave the notes, and undone come back', async () => {
    const { bulk, tags, tagsOf, all } = await filled();
    value(await tags.setTagColour('帮扶', 'blue'));
    const before = await all();
    const undo = value(await bulk.deleteTag('帮扶', LATER));
    expect(await tagsOf()).toEqual({ a: [], b: ['待核'], c: [] });
    value(await bulk.putBack(undo));
    expect(await all()).toEqual(before);
    expect(value(await tags.listTags())[0]).toEqual({ name: '帮扶', count: 2, colour: 'blue' });
  });
});

describe('two windows on one note', () => {
  it('the later one does not win silently: both versions are kept until one is chosen', async () => {
    const { notes } = await filled();
    const [opened] = value(await notes.listNewest(1, LATER)) as [Note];
    value(await notes.update(opened.id, { text: '甲窗口', tags: [] }, LATER, opened.modified));
    const both = value(await notes.update(opened.id, { text: '乙窗口', tags: ['待核'] }, '2026-03-04T08:00:00.000Z', opened.modified));
    expect(both.body.text).toBe('甲窗口');
    expect(both.conflicts).toEqual([{ body: { text: '乙窗口', tags: ['待核'] }, modified: '2026-03-04T08:00:00.000Z' }]);
    expect(value(await notes.listAll(LATER)).find(({ id }) => id === both.id)).toEqual(both);
    const chosen = value(await notes.resolve(both.id, { text: '乙窗口', tags: ['待核'] }, LATER));
    expect(chosen.conflicts).toBeUndefined();
    expect(chosen.body).toEqual({ text: '乙窗口', tags: ['待核'] });
  });

  it('the same words twice are no conflict, and a state that is still the note’s is replaced', async () => {
    const { notes } = await filled();
    const [opened] = value(await notes.listNewest(1, LATER)) as [Note];
    value(await notes.update(opened.id, { text: '同', tags: [] }, LATER, opened.modified));
    const same = value(await notes.update(opened.id, { text: '同', tags: [] }, LATER, opened.modified));
    expect(same.conflicts).toBeUndefined();
    expect(value(await notes.update(opened.id, { text: '又', tags: [] }, LATER, same.modified)).body.text).toBe('又');
  });

  it('an editor that knows no colours leaves them', async () => {
    const { notes } = await filled();
    value(await notes.update('a', { text: '一', tags: [], colour: 'pink', kind: 'note' }, LATER));
    expect(value(await notes.update('a', { text: '二', tags: [] }, LATER)).body).toEqual({
      text: '二',
      tags: [],
      colour: 'pink',
      kind: 'note',
    });
  });
});

describe('lists of parts', () => {
  it('give every note once, in parts of any size', async () => {
    const { notes, database } = await filled();
    await database.table('notes').put({ id: 'aa', broken: true });
    for (const size of [1, 2, 3, 4, 9]) {
      const seen: string[] = [];
      for (let next: string | undefined = ''; next !== undefined; ) {
        const part: { notes: Note[]; next?: string } = value(await notes.listPart(next, size, LATER));
        seen.push(...part.notes.map(({ id }) => id));
        next = part.next;
      }
      expect(seen).toEqual(['a', 'b', 'c']);
    }
    expect(value(await notes.countDamaged())).toBe(1);
  });
});
