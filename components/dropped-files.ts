/** System files in a folder, and what Word leaves beside a document that is open. */
const NOT_MEANT = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The files that were dropped, those in dropped folders too, in the order of their names. To be called within the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Both before anything is waited for: after the event the transfer is empty.
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  // The flags tell which of the two it is; the types do not follow them.
  if (entry.isFile) {
    into.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)));
    return;
  }
  const inside = await entriesIn(entry as FileSystemDirectoryEntry);
  for (const one of inside.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true })))
    if (!NOT_MEANT.test(one.name)) await collect(one, into);
}

/** A folder is read in pieces (Chromium gives a hundred at a time), until an empty one. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}
