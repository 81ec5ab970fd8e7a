import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { CorrectionDraft, NotHere } from '../../../lib/corrections/correction.ts';
import type { StoreError } from '../../../lib/note/note.ts';
import type { Result } from '../../../lib/result.ts';
import { createCorrectionsStore } from '../../../lib/store/corrections.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { notHere, slogan } from '../corrections/samples.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const LATER = '2026-03-03T08:00:00.000Z';
const TEXT = '推动高质量发展，以高质量发展统领工作。';
const here = (nth = 0, source = 'https://gonghui.example/2025.html'): NotHere => {
  const draft = notHere(TEXT, '高质量发展', 'slogan', nth);
  return { ...draft, target: { ...draft.target, source } };
};
const anywhere: CorrectionDraft = { type: 'not-anywhere', class: 'slogan', wording: '“幸福石桥，活力石桥”' };
const isOne: CorrectionDraft = { type: 'is-one', ...slogan('幸福石桥、活力石桥') };

function fresh(indexedDB = new IDBFactory()) {
  const database = new NotesDatabase({ indexedDB, IDBKeyRange });
  return { indexedDB, database, store: createCorrectionsStore(database) };
}
function value<Value>(result: Result<Value, StoreError>): Value {
  if (!result.ok) throw new Error(`the store refused: ${result.error}`);
  return result.value;
}

describe('corrections on the disk', () => {
  it('are there for the next process, for their page and for everywhere', async () => {
    const first = fresh();
    value(await first.store.save(here(), 'a', NOW));
    value(await first.store.save(here(0, 'https://other.example/'), 'b', NOW));
    value(await first.store.save(anywhere, 'c', LATER));
    first.database.close();
    const { store } = fresh(first.indexedDB);
    expect(value(await store.listForPage('https://gonghui.example/2025.html', LATER)).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(value(await store.listAll(LATER)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('of one wording the last word counts, and undoing it brings the one before back', async () => {
    const { store } = fresh();
    const { correction: denied } = value(await store.save(anywhere, 'a', NOW));
    const { correction, replaced } = value(await store.save(isOne, 'b', LATER));
    expect(replaced).toEqual([denied]);
    expect(value(await store.listAll(LATER))).toEqual([correction]);
    value(await store.change({ removed: [correction.id], restored: replaced }));
    expect(value(await store.listAll(LATER))).toEqual([denied]);
  });

  it.each([here(), anywhere, isOne])('saved again because no answer was heard, undoing takes it away: $type', async (draft) => {
    const { store } = fresh();
    const { correction } = value(await store.save(draft, 'a', NOW));
    expect(value(await store.save(draft, 'b', LATER, true))).toEqual({ correction, replaced: [] });
    const other = value(await store.save({ ...isOne, name: '另一个' }, 'c', LATER, true));
    expect(other.correction.id).toBe('c');
  });

  it.each<[string, CorrectionDraft, CorrectionDraft, number]>([
    ['another place of the page stays', here(0), here(1), 2],
    ['the same place said twice is one', here(0), here(0), 1],
    ['another wording stays', anywhere, { type: 'not-anywhere', class: 'slogan', wording: '幸福石桥' }, 2],
    ['denied as a slogan, said to be a programme: both stand', anywhere, { ...isOne, class: 'programme', kind: 'award' }, 2],
    ['said to be a slogan, then a programme: the last', isOne, { ...isOne, class: 'programme', kind: 'award' }, 1],
  ])('%s', async (_, one, other, left) => {
    const { store } = fresh();
    value(await store.save(one, 'a', NOW));
    value(await store.save(other, 'b', LATER));
    expect(value(await store.listAll(LATER))).toHaveLength(left);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['another type', { ...anywhere, type: 'maybe' }],
    ['a kind of another class', { ...isOne, kind: 'award' }],
    ['a wording of one character', { ...isOne, wording: '桥' }],
    ['a wording of punctuation', { ...anywhere, wording: '“、”' }],
    ['a wording too long to be looked for', { ...isOne, wording: '桥'.repeat(64) }],
    ['no canonical form', { ...isOne, name: ' ' }],
    ['a figure without a quantity', { ...isOne, class: 'figure', kind: 'count', name: '半数' }],
    ['no address', { ...here(), target: { ...here().target, source: 'javascript:1' } }],
  ])('refused: %s', async (_, draft) => {
    const { store } = fresh();
    expect(await store.save(draft, 'a', NOW)).toEqual({ ok: false, error: 'invalid' });
    expect(value(await store.listAll(NOW))).toEqual([]);
  });

  it('a change with a fault changes nothing', async () => {
    const { store } = fresh();
    const { correction } = value(await store.save(anywhere, 'a', NOW));
    expect(await store.change({ removed: ['a'], restored: [{ ...correction, id: 'b', created: 'once' }] })).toEqual({
      ok: false,
      error: 'invalid',
    });
    expect(value(await store.listAll(NOW))).toEqual([correction]);
  });

  it('a row that is no correction is moved away and kept', async () => {
    const { store, database } = fresh();
    value(await store.save(anywhere, 'a', NOW));
    // What a damaged disk may hold.
    await database.table('corrections').put({ id: 'x', type: 'is-one', wording: 7 });
    expect(value(await store.listForPage('https://gonghui.example/2025.html', NOW)).map(({ id }) => id)).toEqual(['a']);
    expect(await database.damaged.toArray()).toMatchObject([{ found: NOW, row: { id: 'x' } }]);
    expect(await database.corrections.count()).toBe(1);
    value(await store.save({ ...isOne, wording: '人人石桥' }, 'b', NOW));
  });
});
