/** What becomes of imported corrections, words, tags and pages beside those that are here. Pure. */

import { hash32 } from '../corpus/hash.ts';
import type { Correction, WordEntry, WordList, Words } from '../corrections/correction.ts';
import { foldWording } from '../corrections/fold-wording.ts';
import type { BackupDocument } from '../export/backup.ts';

/** Rows to be written, and what is told of them. */
export interface Rows<Row> {
  put: Row[];
  removed: string[];
  added: number;
  same: number;
  /** In the place of what was said before. */
  changed: number;
  /** What is here stays, though the file says otherwise. */
  kept: number;
}

const rows = <Row>(): Rows<Row> => ({ put: [], removed: [], added: 0, same: 0, changed: 0, kept: 0 });
const freeId = (id: string, taken: { has(id: string): boolean }, told: unknown) =>
  taken.has(id) ? `${id.slice(0, 150)}~${hash32(JSON.stringify(told)).toString(16)}` : id;
const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What two corrections must share to be about the same thing; see `store/corrections`. */
function subjectOf(correction: Correction): string {
  if (correction.type !== 'not-here') return `everywhere ${foldWording(correction.wording)}`;
  const { source, selector } = correction.target;
  return `${correction.class} ${selector[1].start} ${selector[1].end} ${source}`;
}

/** One wording is one thing: of two words on it the later one counts. */
const areRivals = (a: Correction, b: Correction) => a.class === b.class || (a.type === 'is-one' && b.type === 'is-one');

/** The ids of corrections on which a later one of the same list is another word; of equally late ones the greater id counts. */
export function olderRivals(corrections: readonly Correction[]): string[] {
  const isLater = (a: Correction, b: Correction) => a.created > b.created || (a.created === b.created && a.id > b.id);
  return [...Map.groupBy(corrections, subjectOf).values()].flatMap((list) =>
    list.filter((one) => list.some((other) => areRivals(one, other) && isLater(other, one))).map(({ id }) => id),
  );
}

/** Merges corrections: the last word on a wording counts. */
export function mergedCorrections(present: readonly Correction[], incoming: readonly Correction[]): Rows<Correction> {
  const result = rows<Correction>();
  const ids = new Set(present.map(({ id }) => id));
  const bySubject = Map.groupBy(present, subjectOf);
  for (const one of incoming) {
    const subject = subjectOf(one);
    const rivals = (bySubject.get(subject) ?? []).filter((other) => areRivals(other, one));
    const { id: _, created: __, ...said } = one;
    const isSaid = rivals.some(({ id, created, ...other }) => isEqual({ ...said, target: undefined }, { ...other, target: undefined }));
    if (isSaid) result.same++;
    else if (rivals.some((other) => other.created >= one.created)) result.kept++;
    else {
      if (rivals.length > 0) result.changed++;
      else result.added++;
      result.removed.push(...rivals.map(({ id }) => id));
      const row = { ...one, id: freeId(one.id, ids, one) };
      ids.add(row.id);
      result.put.push(row);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []).filter((other) => !rivals.includes(other)), row]);
    }
  }
  // One that came in and was replaced by a later one of the same file is not written.
  const gone = new Set(result.removed);
  return { ...result, put: result.put.filter(({ id }) => !gone.has(id)) };
}

/** Merges word lists: a list is known by its id, else by its name; a word that a list has already stays as it is. */
export function mergedWords(present: Words, incoming: Words): { lists: WordList[]; entries: Rows<WordEntry> } {
  const result = rows<WordEntry>();
  const lists: WordList[] = [];
  const listOf = new Map<string, string>();
  for (const list of incoming.lists) {
    const known = present.lists.find(({ id }) => id === list.id) ?? present.lists.find(({ name }) => name === list.name);
    if (known === undefined) lists.push(list);
    listOf.set(list.id, known?.id ?? list.id);
  }
  const keyOf = (list: string, { wording }: WordEntry) => `${list} ${foldWording(wording)}`;
  const byKey = new Map(present.entries.map((entry) => [keyOf(entry.list, entry), entry]));
  const ids = new Set(present.entries.map(({ id }) => id));
  for (const entry of incoming.entries) {
    const row = { ...entry, list: listOf.get(entry.list) ?? entry.list };
    const known = byKey.get(keyOf(row.list, row));
    if (known === undefined) {
      result.added++;
      const free = { ...row, id: freeId(row.id, ids, row) };
      ids.add(free.id);
      byKey.set(keyOf(free.list, free), free);
      result.put.push(free);
    } else if (known.class === row.class && known.kind === row.kind && known.name === row.name && known.note === row.note) result.same++;
    else result.kept++;
  }
  return { lists, entries: result };
}

/** Merges pages: what is known of a page here stays, links of both are kept. */
export function mergedDocuments(present: ReadonlyMap<string, BackupDocument>, incoming: readonly BackupDocument[]): BackupDocument[] {
  return incoming.flatMap((document) => {
    const known = present.get(document.source);
    if (known === undefined) return [document];
    const linked = [...new Set([...known.linked, ...document.linked])];
    return linked.length === known.linked.length ? [] : [{ ...known, linked }];
  });
}
