/** Files outside of the database: the origin private file system (Chromium 86, Firefox 111; for extensions as for pages). */

/** A folder of files by name. Any call may reject with what the browser says. */
export interface Folder {
  /** All names, in no order. */
  names(): Promise<string[]>;
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** A file that is there under the name stays whole until the new one is. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
  /** Does work while no other context of the extension does such work; rejects where that would take too long. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
}

/**
 * What Chromium writes into until a file is whole, and leaves behind when it is killed; beside it a file of no length stands under the
 * name that was to be.
 */
export const isLeftover = (name: string) => name.endsWith('.crswap');

const FOLDER = 'gongjian';
/** A context that stands still in the midst of it keeps others from it no longer. */
const PATIENCE_MS = 10_000;

/** The extension's own folder; undefined where there is none, as in Node and in Firefox's private windows. */
export function browserFolder(): Folder | undefined {
  const storage = globalThis.navigator?.storage as StorageManager | undefined; // not in Node, whatever the types say
  if (typeof storage?.getDirectory !== 'function') return undefined;
  const directory = async () => (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const name of (await directory()).keys()) names.push(name);
      return names;
    },
    async read(name) {
      const file = await (await directory()).getFileHandle(name);
      return new Uint8Array(await (await file.getFile()).arrayBuffer());
    },
    async write(name, bytes) {
      const file = await (await directory()).getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(bytes);
      await writing.close();
    },
    remove: async (name) => (await directory()).removeEntry(name),
    alone: (work) => navigator.locks.request(FOLDER, { signal: AbortSignal.timeout(PATIENCE_MS) }, work),
  };
}
