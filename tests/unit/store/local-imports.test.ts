import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readHead, readLine } from '../../../lib/corpus/corpus-file.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { buildOwnReport } from '../../../lib/library/library-report.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { openLocalImports } from '../../../lib/store/local-imports.ts';
import { createReportsStore } from '../../../lib/store/reports.ts';

const NOW = '2026-11-21T08:00:00.000Z';
const TEXTS = [2021, 2022].map((year) => `松岩县总工会${year}年工作总结\n全年新建工会32家，发展会员${year - 800}人。`);

async function filled(most?: number) {
  const database = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const store = createReportsStore(database);
  for (const [i, text] of TEXTS.entries()) await store.add(buildOwnReport({ text, origin: { kind: 'pasted' }, groups: [] }, `r${i}`, NOW));
  const files = await openLocalImports(database, () => new Date(NOW), most).backup({});
  if (!files.ok) throw new Error(files.error);
  return files.value;
}
const read = async (blob: Blob) => readNotesFile(new Uint8Array(await blob.arrayBuffer()), NOW);

describe('a backup', () => {
  it('is one file with everything', async () => {
    const { backup, corpus } = await filled();
    expect(corpus).toBeUndefined();
    const file = await read(backup);
    expect(file.ok && file.value.content.corpus?.reports.map(({ draft }) => draft.text)).toEqual(TEXTS);
  });

  it('leaves the corpus to a file of its own where it would be larger than what is read back', async () => {
    const { backup, corpus } = await filled(500);
    const file = await read(backup);
    // What is not in a file is left alone when it is brought back in place of what is there.
    expect(file.ok && file.value.content.corpus).toBe(undefined);
    const [head = '', ...lines] = (await corpus?.text())?.trim().split('\n') ?? [];
    expect(readHead(head)).toMatchObject({ ok: true, value: { reports: 2 } });
    expect(lines.map((line) => readLine(line)).map((line) => line.ok && line.value.draft.text)).toEqual(TEXTS);
  });
});
