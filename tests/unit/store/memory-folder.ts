import type { Folder } from '../../../lib/store/outside-folder.ts';

/** A folder in memory; `files` is what is in it, and `fill` makes each writing fail until `empty`, half done, as a full disk does. */
export function memoryFolder(files = new Map<string, Uint8Array<ArrayBuffer>>()) {
  let isFull = false;
  let turn: Promise<unknown> = Promise.resolve();
  const folder: Folder = {
    names: async () => [...files.keys()],
    async read(name) {
      const bytes = files.get(name);
      if (bytes === undefined) throw new DOMException('no such file', 'NotFoundError');
      return bytes;
    },
    async write(name, bytes) {
      if (isFull) {
        if (!files.has(name)) files.set(name, new Uint8Array());
        throw new DOMException('no room', 'QuotaExceededError');
      }
      files.set(name, bytes);
    },
    async remove(name) {
      if (!files.delete(name)) throw new DOMException('no such file', 'NotFoundError');
    },
    alone<Value>(work: () => Promise<Value>): Promise<Value> {
      const mine = turn.then(work);
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
  const setFull = (full: boolean) => {
    isFull = full;
  };
  return { folder, files, fill: () => setFull(true), empty: () => setFull(false) };
}
