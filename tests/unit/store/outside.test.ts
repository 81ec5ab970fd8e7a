/** Snapshots outside of the database: what lies there, what is had of it when the database is gone, and what a bad file or a full disk does. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { StoreError } from '../../../lib/note/note.ts';
import type { Result } from '../../../lib/result.ts';
import { createBackupsStore } from '../../../lib/store/backups.ts';
import { createBinStore } from '../../../lib/store/bin.ts';
import { createCorrectionsStore } from '../../../lib/store/corrections.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createFreshCopy } from '../../../lib/store/fresh-copy.ts';
import { gzip } from '../../../lib/store/gzip.ts';
import { createImportStore } from '../../../lib/store/import-notes.ts';
import { createLostNotesStore } from '../../../lib/store/lost-notes.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { createOutsidePlace } from '../../../lib/store/outside-place.ts';
import { memoryFolder } from './memory-folder.ts';
import { sampleDraft } from './sample-note.ts';
import { thrownAway } from './thrown-away.ts';

type Disk = ReturnType<typeof memoryFolder>;
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
const at = (n: number, time = '08:00') => `${day(n)}T${time}:00.000Z`;
const minutesAfter = (time: string, minutes: number) => new Date(Date.parse(time) + minutes * 60_000).toISOString();

function value<Value>(result: Result<Value, StoreError>): Value {
  if (!result.ok) throw new Error(`the store refused: ${result.error}`);
  return result.value;
}

/** A database that is begun anew, beside what lies on the disk. */
function fresh(disk: Disk = memoryFolder(), indexedDB = new IDBFactory()) {
  const database = new NotesDatabase({ indexedDB, IDBKeyRange });
  const outside = createOutsidePlace(disk.folder);
  const backups = createBackupsStore(database, outside);
  return {
    disk,
    database,
    outside,
    backups,
    notes: createNotesStore(database),
    bin: createBinStore(database),
    corrections: createCorrectionsStore(database),
    lost: createLostNotesStore(database, outside, backups),
    copy: createFreshCopy(database, outside),
    names: () => [...disk.files.keys()].sort(),
  };
}

/** So many notes, and a snapshot on the first of March. */
async function withNotes(...ids: string[]) {
  const world = fresh();
  for (const id of ids) value(await world.notes.save(sampleDraft({ text: id }), id, at(1)));
  value(await world.backups.ensure(day(1), at(1)));
  return world;
}

describe('the copies outside', () => {
  it('one of each snapshot, of the same seven days', async () => {
    const { backups, notes, names } = fresh();
    for (let n = 1; n <= 10; n++) {
      value(await notes.save(sampleDraft(), `${n}`, at(n)));
      value(await backups.ensure(day(n), at(n)));
    }
    value(await backups.keep(day(10), at(10, '09:30')));
    expect(names()).toEqual([
      ...Array.from({ length: 7 }, (_, i) => `${day(i + 4)}_${day(i + 4)}T08.00.00.000Z_day_${i + 4}-0-0.json.gz`),
      `${day(10)}_${day(10)}T09.30.00.000Z_kept_10-0-0.json.gz`,
    ]);
    expect(value(await backups.list()).map((one) => one.day)).toHaveLength(8);
  });

  it('what a killed browser has left is cleared away with the next', async () => {
    const { disk, backups, notes, names } = await withNotes('a');
    disk.files.set('2026-03-01_2026-03-01T09.00.00.000Z_day_1-0-0.json.gz.crswap', new Uint8Array(7));
    disk.files.set('2026-03-01_2026-03-01T09.00.00.000Z_day_1-0-0.json.gz', new Uint8Array());
    value(await notes.save(sampleDraft(), 'b', at(2)));
    value(await backups.keep(day(1), at(1, '10:00')));
    expect(names().filter((name) => name.endsWith('.crswap'))).toEqual([]);
  });

  it('a full disk keeps nobody from saving, and harms no copy that is there', async () => {
    const { disk, backups, notes, copy, names } = await withNotes('a');
    const [first = ''] = names();
    const before = disk.files.get(first);
    disk.fill();
    value(await notes.save(sampleDraft(), 'b', at(2)));
    expect(value(await backups.ensure(day(2), at(2)))).toBe(true);
    value(await copy.freshen(day(2), at(2, '10:00'), true));
    expect(names()).toEqual([first]);
    expect(disk.files.get(first)).toBe(before);
    disk.empty();
    value(await copy.freshen(day(2), at(2, '11:00'), true));
    expect(names()).toHaveLength(2);
  });

  it('a place that answers nothing is no place', async () => {
    const refusing = new Proxy(memoryFolder().folder, { get: () => () => Promise.reject(new DOMException('no', 'SecurityError')) });
    const world = fresh({ ...memoryFolder(), folder: refusing });
    value(await world.notes.save(sampleDraft(), 'a', at(1)));
    expect(value(await world.backups.ensure(day(1), at(1)))).toBe(true);
    expect(await world.lost.find()).toBeUndefined();
    value(await world.copy.freshen(day(1), at(1, '12:00'), true));
    expect(value(await world.backups.list())).toHaveLength(1);
  });
});

describe('a database that was thrown away', () => {
  it('is told of with the newest copy, which comes back with every note, once', async () => {
    const { disk, notes: then, copy } = await withNotes('a', 'b');
    value(await then.save(sampleDraft({ text: 'c' }), 'c', at(1, '09:00')));
    value(await copy.freshen(day(1), at(1, '09:05'), true));
    const was = value(await then.listAll(at(1)));

    const { lost, notes, backups, outside } = fresh(disk);
    const found = { copy: { day: `${day(1)} ${at(1, '09:05')}`, made: at(1, '09:05'), notes: 3 }, unreadable: 0 };
    expect(await lost.find()).toEqual(found);
    // Nobody has answered, so it is told again.
    expect(await lost.find()).toEqual(found);
    expect(value(await lost.bringBack(day(2), at(2)))).toEqual({ notes: 3, corrections: 0, words: 0 });
    expect(value(await notes.listAll(at(2)))).toEqual(was);
    expect(await lost.find()).toBeUndefined();
    expect(await lost.bringBack(day(2), at(2))).toEqual({ ok: false, error: 'not-found' });
    expect(value(await backups.list()).map(({ day, isFound }) => [day, isFound])).toEqual([
      [`${day(2)} ${at(2)}`, undefined],
      [found.copy.day, true],
    ]);
    expect(await outside.list()).toHaveLength(2);
  });

  it('nothing is done where nothing was lost', async () => {
    const world = fresh();
    expect(await world.lost.find()).toBeUndefined();
    expect(world.database.isOpen()).toBe(false);
    value(await world.notes.save(sampleDraft(), 'a', at(1)));
    value(await world.backups.ensure(day(1), at(1)));
    expect(await world.lost.find()).toBeUndefined();
    // All deleted on purpose.
    value(await world.bin.removeMany(['a'], at(2)));
    value(await world.bin.emptyBin());
    expect(await world.lost.find()).toBeUndefined();
    expect(world.disk.files.size).toBe(1);
  });

  it('of which the last copy is empty, has lost nothing', async () => {
    const { disk, bin, copy } = await withNotes('a');
    value(await bin.removeMany(['a'], at(2)));
    value(await copy.freshen(day(2), at(2), true));
    const { lost, backups } = fresh(disk);
    expect(await lost.find()).toBeUndefined();
    expect(value(await backups.list())).toHaveLength(2);
  });

  it('what was written since, and what was deleted since, stays so, however often it is brought back', async () => {
    const { disk } = await withNotes('a', 'b', 'c');
    const { lost, notes, backups, bin } = fresh(disk);
    value(await notes.save(sampleDraft({ text: 'new' }), 'new', at(2)));
    // The background makes the day's snapshot after the first note; the copies are taken in before it.
    value(await backups.ensure(day(2), at(2)));
    const [{ day: asked } = { day: '' }] = value(await backups.list()).filter(({ isFound }) => isFound);
    value(await lost.bringBack(day(2), at(2, '09:00')));
    value(await notes.update('a', { text: 'rewritten', tags: [] }, at(2, '10:00')));
    value(await notes.remove('b', at(2, '10:00')));
    value(await backups.bringBack(asked, day(2), at(2, '11:00')));
    const texts = value(await notes.listAll(at(2))).map(({ id, body }) => `${id} ${body.text}`);
    expect(texts.sort()).toEqual(['a rewritten', 'c c', 'new new']);
    expect(value(await bin.listBinned(at(2))).map(({ id }) => id)).toEqual(['b']);
  });

  it('left alone, its copies stay in the list, and the next one does not replace them', async () => {
    const { disk } = await withNotes('a', 'b');
    const { lost, notes, backups, copy } = fresh(disk);
    await lost.find();
    await lost.leave();
    expect(await lost.find()).toBeUndefined();
    // On the same day.
    value(await notes.save(sampleDraft(), 'later', at(1, '12:00')));
    value(await backups.ensure(day(1), at(1, '12:00')));
    value(await copy.freshen(day(1), at(1, '13:00'), true));
    expect((await createOutsidePlace(disk.folder).list()).map(({ counts }) => counts.notes).sort()).toEqual([1, 2]);
    const found = value(await backups.list()).find(({ isFound }) => isFound);
    value(await backups.restore(found?.day ?? '', day(1), at(1, '14:00')));
    expect(value(await notes.listAll(at(1))).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('an offer that waits for weeks is kept for the reader', async () => {
    const { disk } = await withNotes('a');
    const { lost, notes, backups } = fresh(disk);
    await lost.find();
    for (let n = 2; n <= 12; n++) {
      value(await notes.save(sampleDraft(), `${n}`, at(n)));
      value(await backups.ensure(day(n), at(n)));
    }
    // And lost once more: the first offer holds.
    const again = fresh(disk);
    expect((await again.lost.find())?.copy?.made).toBe(at(1));
    value(await again.lost.bringBack(day(13), at(13)));
    expect(value(await again.notes.listAll(at(13))).map(({ id }) => id)).toEqual(['a']);
    value(await lost.bringBack(day(13), at(13)).then(() => backups.list()));
  });

  it('lost again right after it came back, it comes back again', async () => {
    const { disk } = await withNotes('a', 'b');
    for (let n = 2; n <= 4; n++) {
      const { lost, notes, names } = fresh(disk);
      expect((await lost.find())?.copy?.notes).toBe(2);
      value(await lost.bringBack(day(n), at(n)));
      expect(value(await notes.listAll(at(n)))).toHaveLength(2);
      expect(names().some((name) => name.endsWith('_kept_0-0-0.json.gz'))).toBe(true);
      // The same where the database cannot be opened.
      expect((await createOutsidePlace(disk.folder).newest())?.notes).toBe(2);
    }
    const { copy, lost, database } = fresh(disk);
    await lost.find();
    value(await lost.bringBack(day(5), at(5)));
    // At the next occasion, without waiting.
    expect(value(await copy.freshen(day(5), minutesAfter(at(5), 0.2), true))).toBeUndefined();
    const [newest] = await createOutsidePlace(disk.folder).list();
    expect(newest).toMatchObject({ isOfDay: true, counts: { notes: await database.notes.count() } });
  });

  it('corrections come back too, and an import takes the copies in first', async () => {
    const world = await withNotes('a');
    value(await world.corrections.save({ type: 'not-anywhere', class: 'slogan', wording: '幸福石桥' }, 'k', at(1), false));
    value(await world.copy.freshen(day(1), at(1, '10:00'), true));
    const { database, lost, corrections, notes } = fresh(world.disk);
    const imports = createImportStore(database, createOutsidePlace(world.disk.folder));
    value(await imports.apply({ notes: [] }, 'merge', day(2), at(2)));
    expect((await lost.find())?.copy?.notes).toBe(1);
    expect(value(await lost.bringBack(day(2), at(2, '09:00')))).toEqual({ notes: 1, corrections: 1, words: 0 });
    expect(value(await corrections.listAll(at(2)))).toHaveLength(1);
    expect(value(await notes.listAll(at(2)))).toHaveLength(1);
  });

  it('the browser says it once that it threw it away; it is found all the same', async () => {
    const { disk } = await withNotes('a');
    expect((await fresh(disk, thrownAway()).lost.find())?.copy?.notes).toBe(1);
  });

  it('that cannot even be opened is told of with its copy, and nothing is touched', async () => {
    const { disk, names } = await withNotes('a');
    const before = names();
    const failing = new IDBFactory();
    failing.databases = () => Promise.reject(new DOMException('Internal error opening backing store.', 'UnknownError'));
    const { lost } = fresh(disk, failing);
    expect(await lost.find()).toMatchObject({ copy: { made: at(1), notes: 1 }, isClosed: true });
    expect(await lost.bringBack(day(2), at(2))).toEqual({ ok: false, error: 'damaged' });
    expect(names()).toEqual(before);
  });
});

describe('a database that Firefox does not list, and begins anew when it is opened', () => {
  /** `isSound`: it can be read after all, as where a disk has come back. */
  async function damagedIn(isSound: boolean) {
    const { disk, database, notes } = await withNotes('a');
    value(await notes.save(sampleDraft({ text: 'b' }), 'b', at(1, '09:00')));
    const indexedDB = isSound ? (database.factory as IDBFactory) : new IDBFactory();
    database.close();
    const { open, databases } = indexedDB;
    indexedDB.databases = () => Promise.reject(new DOMException('unrelated reasons', 'UnknownError'));
    indexedDB.open = (...args) => {
      if (args[0] === 'gongjian') indexedDB.databases = databases;
      return open.apply(indexedDB, args);
    };
    return fresh(disk, indexedDB);
  }

  it('comes back with one press, and not before', async () => {
    const { lost, notes } = await damagedIn(false);
    expect(await lost.find()).toMatchObject({ copy: { notes: 1 }, isClosed: true });
    expect(await notes.listAll(at(2))).toEqual({ ok: false, error: 'damaged' });
    expect(value(await lost.bringBack(day(2), at(2)))).toMatchObject({ notes: 1 });
    expect(value(await notes.listAll(at(2))).map(({ id }) => id)).toEqual(['a']);
  });

  it('that is sound after all is left as it is', async () => {
    const { lost, notes } = await damagedIn(true);
    expect(await lost.find()).toMatchObject({ isClosed: true });
    expect(await lost.bringBack(day(2), at(2))).toEqual({ ok: false, error: 'not-found' });
    expect(
      value(await notes.listAll(at(2)))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(await lost.find()).toBeUndefined();
  });
});

describe('where there is no room to take the copies in', () => {
  it('they are told of all the same, and come back when there is', async () => {
    const { disk } = await withNotes('a');
    const { lost, database, notes } = fresh(disk);
    const { bulkPut } = database.backups;
    database.backups.bulkPut = () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) as never;
    expect(await lost.find()).toMatchObject({ copy: { made: at(1), notes: 1 }, unreadable: 0 });
    expect(await lost.bringBack(day(2), at(2))).toEqual({ ok: false, error: 'quota' });
    database.backups.bulkPut = bulkPut;
    value(await lost.bringBack(day(2), at(2)));
    expect(value(await notes.listAll(at(2)))).toHaveLength(1);
  });
});

describe('where another window does not let go of the place', () => {
  it('nothing is written over what is not known, and it is found the next time', async () => {
    const { disk } = await withNotes('a');
    const { alone } = disk.folder;
    disk.folder.alone = () => Promise.reject(new DOMException('too long', 'TimeoutError'));
    const { lost, backups, notes } = fresh(disk);
    value(await notes.save(sampleDraft(), 'b', at(1, '09:00')));
    expect(await backups.ensure(day(1), at(1, '09:00'))).toEqual({ ok: false, error: 'unavailable' });
    disk.folder.alone = alone;
    expect(value(await backups.ensure(day(1), at(1, '09:01')))).toBe(false);
    expect((await lost.find())?.copy).toMatchObject({ made: at(1), notes: 1 });
  });
});

describe('a copy that cannot be read', () => {
  const NEWEST = '2026-03-02_2026-03-02T08.00.00.000Z_day_2-0-0.json.gz';
  it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, number]>([
    ['cut short', (bytes) => bytes.slice(0, -9), 1],
    ['overwritten', (bytes) => bytes.map((byte, i) => (i > 20 ? byte ^ 85 : byte)), 1],
    ['text of something else', () => new TextEncoder().encode('{"notes":[]}'), 1],
    ['of a newer release', () => gzip(['{"formatName":"gongjian-snapshot","formatVersion":2,"notes":[]}']), 1],
    [
      'whose note is none',
      () =>
        gzip([
          '{"formatName":"gongjian-snapshot","formatVersion":1,"notes":[{}],"corrections":[],"wordLists":[],"wordEntries":[],"tags":[]}',
        ]),
      1,
    ],
    ['empty, as a kill leaves it', () => new Uint8Array(), 0],
  ])('%s: skipped and said, and the one before it is offered', async (_, spoil, unreadable) => {
    const { disk, backups, notes } = await withNotes('a');
    value(await notes.save(sampleDraft(), 'b', at(2)));
    value(await backups.ensure(day(2), at(2)));
    const bytes = disk.files.get(NEWEST);
    if (bytes === undefined) throw new Error('written above');
    disk.files.set(NEWEST, await spoil(bytes));
    const next = fresh(disk);
    expect(await next.lost.find()).toMatchObject({ copy: { made: at(1), notes: 1 }, unreadable });
    expect(value(await next.backups.list()).map(({ made }) => made)).toEqual([at(1)]);
    value(await next.lost.bringBack(day(3), at(3)));
    expect(value(await next.notes.listAll(at(3))).map(({ id }) => id)).toEqual(['a']);
  });

  it('foreign files are left alone', async () => {
    const { disk } = await withNotes('a');
    disk.files.set('别人的.txt', new Uint8Array(3));
    const { lost } = fresh(disk);
    expect(await lost.find()).toMatchObject({ copy: { notes: 1 }, unreadable: 1 });
    value(await lost.bringBack(day(2), at(2)));
    expect(disk.files.has('别人的.txt')).toBe(true);
  });

  it('where there is no other it is said, until the reader has seen it', async () => {
    const { disk, names } = await withNotes('a');
    for (const name of names()) disk.files.set(name, new Uint8Array(40));
    const { lost, backups, notes } = fresh(disk);
    expect(await lost.find()).toEqual({ unreadable: 1 });
    await lost.leave();
    expect(await lost.find()).toBeUndefined();
    value(await notes.save(sampleDraft(), 'b', at(2)));
    value(await backups.ensure(day(2), at(2)));
    expect(await lost.find()).toBeUndefined();
    // What is lost after that is told again.
    expect(await fresh(disk).lost.find()).toMatchObject({ copy: { notes: 1 }, unreadable: 1 });
  });

  it.each([
    '',
    '{',
    'null',
    '{"formatName":"gongjian-loss","formatVersion":1,"lost":{"unreadable":0,"copy":{"day":3}}}',
  ])('word of a loss that is none (%s) tells nothing', async (json) => {
    const { disk, lost } = await withNotes('a');
    disk.files.set('lost.json', new TextEncoder().encode(json));
    expect(await lost.find()).toBeUndefined();
  });
});

describe('the copy of today', () => {
  it('is made anew after changes, not more often than in a minute, and the day’s snapshot stays', async () => {
    const { copy, notes, backups, outside } = await withNotes('a');
    const next = (minutes: number, isChanged = false) => copy.freshen(day(1), minutesAfter(at(1), minutes), isChanged);
    expect(value(await next(10))).toBeUndefined();
    expect(await outside.list()).toMatchObject([{ made: at(1) }]);
    value(await notes.save(sampleDraft(), 'b', minutesAfter(at(1), 11)));
    expect(value(await next(12))).toBeUndefined();
    expect(await outside.list()).toMatchObject([{ made: at(1, '08:12'), counts: { notes: 2 }, isOfDay: true }]);
    // The same minute, with another change.
    value(await notes.remove('a', minutesAfter(at(1), 12.5)));
    expect(value(await next(12.5))).toBe(30_000);
    expect(value(await next(13.1))).toBeUndefined();
    expect(await outside.list()).toMatchObject([{ counts: { notes: 1 } }]);
    expect(value(await backups.list())).toMatchObject([{ day: day(1), made: at(1), counts: { notes: 1 } }]);
  });

  it('waits longer where there are many notes', async () => {
    const { copy, database, disk } = await withNotes('a');
    const [model] = await database.notes.toArray();
    if (model === undefined) throw new Error('saved above');
    await database.notes.bulkAdd(Array.from({ length: 9999 }, (_, i) => ({ ...model, id: `n${i}` })));
    value(await copy.freshen(day(1), at(1, '08:01'), true));
    const wait = await fresh(disk, database.factory as IDBFactory).copy.freshen(day(1), at(1, '08:02'), true);
    expect(value(wait)).toBe(4 * 60_000);
  });

  it('a clock that was set back makes it wait no longer, and then not more often than in a minute', async () => {
    const { copy, outside } = await withNotes('a');
    const next = (minutes: number, isChanged = true) =>
      copy.freshen('2020-01-01', minutesAfter('2020-01-01T08:00:00.000Z', minutes), isChanged);
    expect(value(await next(0))).toBeUndefined();
    expect(value(await next(0.5))).toBe(30_000);
    expect(value(await next(1))).toBeUndefined();
    expect(await outside.list()).toMatchObject([{ made: at(1) }, { made: '2020-01-01T08:01:00.000Z', isOfDay: true }]);
    // What the last background no longer came to is done by the next.
    expect(value(await copy.freshen('2019-01-01', '2019-01-01T08:00:00.000Z', false))).toBeUndefined();
    expect(await outside.list()).toMatchObject([{ made: at(1) }, { date: '2020-01-01' }, { date: '2019-01-01' }]);
  });
});

describe('on a clock that was set back by a year, after seven days with snapshots', () => {
  async function setBack() {
    const world = fresh();
    for (let n = 1; n <= 7; n++) {
      value(await world.notes.save(sampleDraft({ text: `n${n}` }), `n${n}`, at(n)));
      value(await world.backups.ensure(day(n), at(n)));
    }
    return world;
  }
  const [today, now] = ['2025-03-09', '2025-03-09T08:00:00.000Z'];
  const earlier = [7, 6, 5, 4, 3, 2].map(day);

  it('the day’s snapshot stays, inside and outside, and the one that is older in truth goes', async () => {
    const { backups, outside } = await setBack();
    expect(value(await backups.ensure(today, now))).toBe(true);
    expect(value(await backups.list()).map(({ day }) => day)).toEqual([...earlier, today]);
    expect((await outside.list()).map(({ date }) => date)).toEqual([...earlier, today]);
    expect(value(await backups.ensure(today, now))).toBe(false);
  });

  it('an import is undone by the snapshot before it', async () => {
    const { database, outside, notes } = await setBack();
    const imports = createImportStore(database, outside);
    const imported = value(await imports.apply({ notes: [] }, 'replace', today, now));
    expect(value(await notes.listAll(now))).toEqual([]);
    value(await imports.undo(imported, 'undo', today, minutesAfter(now, 1)));
    expect(value(await notes.listAll(now))).toHaveLength(7);
  });
});
