import { describe, expect, it } from 'vitest';
import type { Library } from '../../../lib/library/library.ts';
import type { NotesDatabase } from '../../../lib/store/database.ts';
import { addAll, countyReport, draftOf, pageOf, startedLibrary, unwrap } from './reports.ts';

const YEARS = [2020, 2021, 2022].map((year) => countyReport('石桥县', year));
const PAGE = pageOf(countyReport('石桥县', 2023));
const compare = (library: Library) => library.compare(PAGE, { kind: 'automatic' });

/** What breaks, and how. What can be made from the text again is made again. */
const MENDED: [string, (database: NotesDatabase, ids: string[]) => PromiseLike<unknown>][] = [
  ['facts that are no facts', (database, [id = '']) => database.reportFacts.update(id, { packed: new Uint8Array([1, 2, 3]) })],
  ['facts of an older engine', (database, [id = '']) => database.reportFacts.update(id, { version: 0 })],
  ['facts gone', (database, [id = '']) => database.reportFacts.delete(id)],
  ['fingerprints gone', (database, [id = '']) => database.reportPrints.delete(id)],
  ['fingerprints that are a text', (database, [id = '']) => database.table('reportPrints').update(id, { prints: 'x' })],
  ['all of the index gone', (database) => database.reportSegments.clear()],
  [
    'a piece of the index damaged',
    (database) =>
      database.reportSegments.toCollection().first((row) => row && database.table('reportSegments').update(row.key, { nameEnds: 7 })),
  ],
  [
    'a report in the index that is none',
    (database) =>
      database.reportSegments.toCollection().first((row) => row && database.reportSegments.update(row.key ?? 0, { ids: ['nobody'] })),
  ],
];

describe('a damaged corpus', () => {
  it.each(MENDED)('%s: mended from the text', async (_, damage) => {
    const { library, database, again } = startedLibrary();
    const ids = await addAll(library, YEARS);
    const before = await compare(library);
    await damage(database, ids);
    const mended = again();
    expect(await compare(mended)).toEqual(before);
    expect((await database.reportSegments.toArray()).flatMap((row) => row.ids).sort()).toEqual(ids);
    expect((await database.reportFacts.toCollection().primaryKeys()).sort()).toEqual(ids);
  });

  it('a summary that cannot be read is moved apart and the others are listed', async () => {
    const { library, database } = startedLibrary();
    const [id = '', ...others] = await addAll(library, YEARS);
    await database.table('reports').update(id, { origin: 'nowhere' });
    expect(
      unwrap(await library.list())
        .reports.map((report) => report.id)
        .sort(),
    ).toEqual(others);
    expect(await database.damaged.count()).toBe(1);
    expect(unwrap(await library.text(id))).toBe(YEARS[0]);
  });

  it.each([
    'reports',
    'reportTexts',
    'reportFacts',
    'reportPrints',
    'reportSegments',
  ])('an add that fails at %s leaves nothing behind', async (table) => {
    const { library, database } = startedLibrary();
    await addAll(library, YEARS.slice(0, 1));
    const stop = () => {
      throw Object.assign(new Error('the disk is full'), { name: 'QuotaExceededError' });
    };
    database.table(table).hook('creating', stop);
    expect(await library.add(draftOf(YEARS[1] ?? ''))).toEqual({ ok: false, error: 'quota' });
    database.table(table).hook('creating').unsubscribe(stop);
    for (const name of ['reports', 'reportTexts', 'reportFacts', 'reportPrints', 'reportSegments'])
      expect(await database.table(name).count(), name).toBe(1);
    expect((await compare(library)).corpusSize).toBe(1);
    expect(unwrap(await library.add(draftOf(YEARS[1] ?? ''))).state).toBe('added');
  });

  it('an own corpus that cannot be read: the bundled one is compared with, and it is said', async () => {
    const bundled = startedLibrary();
    await addAll(bundled.library, YEARS);
    const report = unwrap(await bundled.library.report('id-0003')).facts;
    const { library, database } = startedLibrary([{ ...report, source: 'bundled.txt' }]);
    await database.delete();
    Object.defineProperty(database, 'factory', { value: undefined });
    const compared = await compare(library);
    expect(compared.ownError).toBe('unavailable');
    expect(compared.comparison.reference).toBe('bundled.txt');
  });
});
