/** Of this context, whether each factory's log is new: until the browser closes it or, what `renewLog` is told, has to give up writing. */
const begun = new WeakMap<IDBFactory, Promise<void>>();
/** Another context that stands still in the midst of it may keep the browser from answering: the database is opened all the same. */
const PATIENCE_MS = 500;

/** Thrown, once, where the browser has found its files damaged and begun with empty ones: what was in the database is gone. */
export class EmptiedError extends Error {
  override name = 'EmptiedError';
}

/**
 * Has Chromium begin a new file for what is written, once in the life of a page or worker; in Firefox nothing is done. Chromium keeps what it
 * writes in LevelDB's log. Killed between a record's head and its body, it goes on in the same file behind the head at its next start,
 * and at the start after that takes the whole for damaged and deletes everything that we have in IndexedDB
 * (https://github.com/google/leveldb/issues/1287): one kill in a hundred while notes are written. A database that is deleted, however small,
 * makes it write down what it has and drop the log.
 * Rejects with what the browser says where no database can be opened.
 */
export async function beginNewLog(factory: IDBFactory): Promise<void> {
  // Not `FIREFOX`, which Vitest hands on as a word.
  if (import.meta.env.BROWSER === 'firefox') return;
  let now = begun.get(factory);
  if (now === undefined) {
    now = makeAndDelete(factory);
    begun.set(factory, now);
    // What failed may be done again; what was lost is told to those who have waited for it.
    now.catch(() => begun.delete(factory));
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([now, enough]).finally(() => clearTimeout(timer));
}

/**
 * Has the next opening begin a new log: the browser has closed a connection unasked. On a full disk Chromium leaves a record torn too, in mid-life,
 * goes on behind it once there is room, and forgets at the next opening whatever it has acknowledged since.
 */
export function renewLog(factory: IDBFactory): void {
  begun.delete(factory);
}

const NAME = 'gongjian-new-log';

async function makeAndDelete(factory: IDBFactory): Promise<void> {
  let isLoss = false;
  const opening = factory.open(NAME, 1);
  opening.onupgradeneeded = (event) => {
    opening.result.createObjectStore('empty');
    // Chromium's own, and told to the first who opens any database after it.
    isLoss = 'dataLoss' in event && event.dataLoss === 'total';
  };
  (await answerOf(opening)).close();
  await answerOf(factory.deleteDatabase(NAME));
  if (isLoss) throw new EmptiedError('the browser has deleted what it found damaged');
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
