import { zipSync } from 'fflate';
import { fileName } from './file-name.ts';

/** Texts as files of a zip; names are made good for every system, and of equal ones the later get a number. */
export function zipOfTexts(files: readonly { name: string; text: string }[], day: string, extension: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  for (const { name, text } of files) {
    let free = fileName(name, day, extension);
    // Most systems take A.md and a.md for one.
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = fileName(name, `${i}-${day}`, extension);
    taken.add(free.toLowerCase());
    entries.set(free, encoder.encode(text));
  }
  // The same notes give the same file; a zip cannot hold a year before 1980.
  const zipped = zipSync(Object.fromEntries(entries), { mtime: new Date(`${day}T00:00:00`) });
  return new Uint8Array(zipped);
}
