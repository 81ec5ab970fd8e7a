import { checkCorrection, checkWordEntry, checkWordList } from '../corrections/check.ts';
import type { BackupContent, BackupReport } from '../export/backup.ts';
import { checkNote } from '../note/check.ts';
import { NOTE_COLOURS, type StoreError } from '../note/note.ts';
import { isSketch } from '../note/sketch.ts';
import type { Result } from '../result.ts';
import { attempt } from './attempt.ts';
import type { NotesDatabase } from './database.ts';
import { soundRows } from './note-rows.ts';
import { summaryOf } from './reports.ts';

/** All that a backup holds but the settings, read in one transaction; rows that are no records are left out. */
export function readEverything(database: NotesDatabase): Promise<Result<BackupContent, StoreError>> {
  const { notes, bin, documents, tags, corrections, wordLists, wordEntries, reports, reportTexts, reportGroups } = database;
  const tables = [notes, bin, documents, tags, corrections, wordLists, wordEntries, reports, reportTexts, reportGroups];
  return attempt(database, () =>
    database.transaction('r', tables, async (): Promise<BackupContent> => {
      const lists = soundRows(await wordLists.toArray(), checkWordList);
      const known = new Set(lists.map(({ id }) => id));
      return {
        notes: soundRows(await notes.toArray(), checkNote),
        bin: (await bin.toArray()).flatMap(({ id, deleted, note }) =>
          soundRows([note], checkNote).map((checked) => ({ id, deleted, note: checked })),
        ),
        documents: (await documents.toArray())
          .filter(({ sketch, linked }) => isSketch(sketch) && Array.isArray(linked))
          .map(({ source, title, sketch, linked }) => ({ source, title, sketch, linked })),
        tags: (await tags.toArray()).filter(({ colour }) => NOTE_COLOURS.includes(colour)).map(({ name, colour }) => ({ name, colour })),
        corrections: soundRows(await corrections.toArray(), checkCorrection),
        words: { lists, entries: soundRows(await wordEntries.toArray(), checkWordEntry).filter(({ list }) => known.has(list)) },
        corpus: { groups: (await reportGroups.toArray()).map(({ id, name }) => ({ id, name })), reports: await readReports(database) },
      };
    }),
  );
}

async function readReports({ reports, reportTexts }: NotesDatabase): Promise<BackupReport[]> {
  const summaries = (await reports.toArray()).flatMap(summaryOf);
  const texts = await reportTexts.bulkGet(summaries.map(({ id }) => id));
  return summaries.flatMap(({ id, added, origin, groups, info, counts }, i) => {
    const row = texts[i];
    if (typeof row?.text !== 'string') return [];
    const { text, title, lineBreaks, mentions } = row;
    return [
      { id, added, draft: { text, origin, groups, info, title, lineBreaks, ...(mentions === undefined ? {} : { mentions }) }, counts },
    ];
  });
}
