import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { type NotesDatabase, openDatabase } from './database.ts';
import { storeErrorOf } from './store-error.ts';

/** Thrown inside a transaction: nothing of it is written, and `attempt` answers with this reason. */
export class Refusal extends Error {
  readonly reason: StoreError;
  constructor(reason: StoreError) {
    super(reason);
    this.reason = reason;
  }
}

/** Runs work on the database, opened first where it is closed. An error that is none of the database's is thrown on. */
export async function attempt<Value>(database: NotesDatabase, work: () => PromiseLike<Value>): Promise<Result<Value, StoreError>> {
  try {
    await openDatabase(database);
    return success(await work());
  } catch (error) {
    if (error instanceof Refusal) return failure(error.reason);
    const reason = storeErrorOf(error);
    if (reason === undefined) throw error;
    return failure(reason);
  }
}
