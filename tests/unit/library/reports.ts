import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ReportDraft } from '../../../lib/corpus/own-report.ts';
import type { Report } from '../../../lib/corpus/report.ts';
import { createLibrary, type Library } from '../../../lib/library/library.ts';
import type { PageToCompare } from '../../../lib/library/page-facts.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import type { Result } from '../../../lib/result.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';

/** A small report of an invented county; the year moves every number. */
export function countyReport(county: string, year: number, more = ''): string {
  const n = year - 2015;
  return [
    `${county}总工会${year}年工作总结`,
    '',
    `${year}年，${county}总工会以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”。`,
    '一、维权服务',
    `全年受理劳动争议案件${40 + n}件，调解成功${30 + n}件，追回欠薪${128 + n * 3}万元，为${210 + n}名职工提供法律援助。`,
    '二、困难帮扶',
    `开展“金秋助学”行动，资助困难职工子女${57 + n}人，发放助学金${22 + n}.8万元。`,
    `走访慰问企业${86 + n}家、一线职工${1200 + n * 10}人次，发放慰问物资折合${35 + n}万元。`,
    more,
  ].join('\n');
}

export const draftOf = (text: string, over: Partial<ReportDraft> = {}): ReportDraft => ({
  text,
  origin: { kind: 'pasted' },
  groups: [],
  ...over,
});

/** A text as the page that is compared. */
export const pageOf = (text: string): PageToCompare => ({
  url: 'https://gonghui.example/report.html',
  title: '',
  text,
  mentions: recognise(text, { lineBreaks: 'hard' }),
});

/** A library over a database of its own, its clock standing still. */
export function startedLibrary(bundled: Report[] = []): {
  library: Library;
  database: NotesDatabase;
  changes: () => number;
  again: () => Library;
} {
  const database = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  let [ids, changes] = [0, 0];
  const open = () =>
    createLibrary({
      database,
      bundled: async () => ({ reports: bundled, problems: [] }),
      newId: () => `id-${String(++ids).padStart(4, '0')}`,
      now: () => '2026-11-21T08:00:00.000Z',
      changed: () => changes++,
    });
  return { library: open(), database, changes: () => changes, again: open };
}

/** The value of a success; anything else is a fault of the test. */
export function unwrap<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Adds texts and gives their ids. */
export async function addAll(library: Library, texts: readonly string[], groups: string[] = []): Promise<string[]> {
  const ids: string[] = [];
  for (const text of texts) {
    const outcome = unwrap(await library.add(draftOf(text, { groups })));
    if (outcome.state !== 'added') throw new Error('a duplicate');
    ids.push(outcome.report.id);
  }
  return ids;
}
