/** What readers do between two syncs, at random. Words are only ever added to a note, so that none can be missing unnoticed. */
import type { Correction } from '../../../lib/corrections/correction.ts';
import { buildOwnReport } from '../../../lib/library/library-report.ts';
import { resolvedBody } from '../../../lib/note/conflict.ts';
import type { Note } from '../../../lib/note/note.ts';
import { createBulkStore } from '../../../lib/store/bulk.ts';
import { createCorrectionsStore } from '../../../lib/store/corrections.ts';
import { createGroupsStore } from '../../../lib/store/groups.ts';
import { createRemovedReportsStore } from '../../../lib/store/removed-reports.ts';
import { createReportsStore } from '../../../lib/store/reports.ts';
import { createTagsStore } from '../../../lib/store/tags.ts';
import { createWordsStore } from '../../../lib/store/words.ts';
import { sampleDraft } from '../store/sample-note.ts';
import type { Machine } from './machine.ts';
import type { Random } from './random.ts';

/** Words that must be somewhere in the end: those of deleted notes need not. */
export interface Ledger {
  written: Set<string>;
  deleted: Set<string>;
  next: number;
}

export const newLedger = (): Ledger => ({ written: new Set(), deleted: new Set(), next: 1 });

const TAGS = ['帮扶', '待核', '重点', '同比'];
const tokensOf = (note: Note) =>
  [note.body, ...(note.conflicts ?? []).map(({ body }) => body)].flatMap(({ text }) => text.match(/w\d+/g) ?? []);

type Act = (machine: Machine, random: Random, ledger: Ledger) => Promise<unknown>;

const anyNote = async ({ database }: Machine, random: Random) => random.of(await database.notes.toArray());
const token = (ledger: Ledger) => {
  const word = `w${ledger.next++}`;
  ledger.written.add(word);
  return word;
};
const none = { lists: [], entries: [], removedLists: [], removedEntries: [] };

const addNote: Act = (machine, random, ledger) =>
  machine.notes.save(sampleDraft({ text: token(ledger), tags: [random.of(TAGS) ?? ''] }), machine.newId(), machine.now());

const editNote: Act = async (machine, random, ledger) => {
  const note = await anyNote(machine, random);
  if (note === undefined) return addNote(machine, random, ledger);
  return machine.notes.update(note.id, { ...note.body, text: `${note.body.text} ${token(ledger)}` }, machine.now());
};

const ACTS: readonly Act[] = [
  addNote,
  addNote,
  editNote,
  editNote,
  editNote,
  async function deleteNote(machine, random, ledger) {
    const note = await anyNote(machine, random);
    if (note === undefined) return;
    for (const word of tokensOf(note)) ledger.deleted.add(word);
    await machine.notes.remove(note.id, machine.now());
  },
  async function restoreNote(machine, random) {
    const row = random.of(await machine.database.bin.toArray());
    if (row !== undefined) await machine.notes.restore(row.note);
  },
  async function resolveNote(machine, random) {
    const note = random.of((await machine.database.notes.toArray()).filter(({ conflicts }) => conflicts !== undefined));
    if (note !== undefined) await machine.notes.resolve(note.id, resolvedBody(note, 'all'), machine.now());
  },
  (machine, random) => createBulkStore(machine.database).renameTag(random.of(TAGS) ?? '', random.of(TAGS) ?? '', machine.now()),
  (machine, random) => createTagsStore(machine.database).setTagColour(random.of(TAGS) ?? '', random.of(['green', 'blue', null]) ?? null),
  (machine, random) => {
    const wording = random.of(['暖心驿站', '双十佳', '送岗位']) ?? '';
    const draft = random.next() < 0.5 ? { type: 'not-anywhere', class: 'programme', wording } : isOne(wording);
    return createCorrectionsStore(machine.database).save(draft, machine.newId(), machine.now());
  },
  async function removeCorrection(machine, random) {
    const one: Correction | undefined = random.of(await machine.database.corrections.toArray());
    if (one !== undefined) await createCorrectionsStore(machine.database).change({ removed: [one.id], restored: [] });
  },
  async function changeWords(machine, random) {
    const { wordLists, wordEntries } = machine.database;
    const [list, entry] = [random.of(await wordLists.toArray()), random.of(await wordEntries.toArray())];
    const store = createWordsStore(machine.database);
    const fresh = { id: machine.newId(), name: '本单位', note: '', on: true, created: machine.now() };
    const chance = random.next();
    if (list === undefined || chance < 0.15) return store.change({ ...none, lists: [fresh] });
    if (chance < 0.3) return store.change({ ...none, removedLists: [list.id] });
    if (chance < 0.45) return store.change({ ...none, lists: [{ ...list, on: !list.on }] });
    if (chance < 0.6 && entry !== undefined) return store.change({ ...none, removedEntries: [entry.id] });
    const { type: _, ...word } = isOne(`词${machine.newId()}`);
    return store.change({ ...none, entries: [{ ...word, id: machine.newId(), list: list.id, note: '' }] });
  },
  async function changeGroups(machine, random) {
    const store = createGroupsStore(machine.database);
    const group = random.of(await machine.database.reportGroups.toArray());
    const name = random.of(['全省', '我区', '近年']) ?? '';
    const chance = random.next();
    if (group === undefined || chance < 0.4) return store.create(machine.newId(), name);
    if (chance < 0.7) return store.rename(group.id, name);
    return store.remove(group.id, machine.newId(), machine.now());
  },
  async function changeReports(machine, random) {
    const { database } = machine;
    const report = random.of(await database.reports.toArray());
    const group = random.of(await database.reportGroups.toArray());
    const chance = random.next();
    if (report === undefined || chance < 0.4) {
      const text = `石桥县总工会第${random.below(6)}次工作报告。全年慰问职工${random.below(3)}00人次。`;
      const draft = { text, origin: { kind: 'pasted' as const }, groups: group === undefined ? [] : [group.id] };
      return createReportsStore(database).add(buildOwnReport(draft, machine.newId(), machine.now()));
    }
    if (chance < 0.6)
      return createReportsStore(database).updateInfo([{ id: report.id, info: { ...report.info, title: `题${random.below(9)}` } }]);
    if (chance < 0.8 && group !== undefined) return createGroupsStore(database).setGroups([report.id], [group.id], []);
    return createRemovedReportsStore(database).remove([report.id], machine.newId(), machine.now());
  },
];

const isOne = (wording: string) => ({
  type: 'is-one' as const,
  class: 'programme' as const,
  kind: 'service' as const,
  wording,
  name: wording,
});

/** Does one thing on a machine. */
export async function actAtRandom(machine: Machine, random: Random, ledger: Ledger): Promise<void> {
  await random.of(ACTS)?.(machine, random, ledger);
}

/** The words that should be somewhere in a machine's notes and are not. */
export async function missingWords({ database }: Machine, ledger: Ledger): Promise<string[]> {
  const there = new Set((await database.notes.toArray()).flatMap(tokensOf));
  return [...ledger.written].filter((word) => !there.has(word) && !ledger.deleted.has(word));
}
