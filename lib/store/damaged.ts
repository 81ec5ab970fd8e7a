import type { IndexableType, Table } from 'dexie';
import type { StoreError } from '../note/note.ts';
import { type Result, success } from '../result.ts';
import { attempt } from './attempt.ts';
import type { NotesDatabase } from './database.ts';

/** The rows that a check takes; the others are moved out of the way of the next reader, into `damaged`, and kept. */
export async function sortOut<Value, Key extends IndexableType = string>(
  database: NotesDatabase,
  table: Table<Value, Key>,
  rows: readonly unknown[],
  check: (row: unknown) => Result<Value, unknown>,
  now: string,
  keyOf: (row: object) => IndexableType | undefined = idOf,
): Promise<Result<Value[], StoreError>> {
  const values: Value[] = [];
  const damaged: unknown[] = [];
  for (const row of rows) {
    const checked = check(row);
    if (checked.ok) values.push(checked.value);
    else damaged.push(row);
  }
  if (damaged.length === 0) return success(values);
  const keys = damaged.map((row) => (typeof row === 'object' && row !== null ? keyOf(row) : undefined)).filter((key) => key !== undefined);
  const moved = await attempt(database, () =>
    database.transaction('rw', table, database.damaged, async () => {
      await database.damaged.bulkAdd(damaged.map((row) => ({ found: now, row })));
      // Only what was read from this very table is deleted from it.
      await table.bulkDelete(keys as Key[]);
    }),
  );
  return moved.ok ? success(values) : moved;
}

function idOf(row: object): string | undefined {
  return 'id' in row && typeof row.id === 'string' ? row.id : undefined;
}
