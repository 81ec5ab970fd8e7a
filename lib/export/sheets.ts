import { colourOf, isWholePage, kindOf } from '../note/note.ts';
import { type ExportCell, type ExportContent, PACE_STEP, type Pace } from './content.ts';
import { fragmentLink } from './fragment-link.ts';
import { sectionsOf } from './sections.ts';
import { tagsCell } from './table-cells.ts';

/** A sheet of a workbook; the first row is its head. */
export interface SheetContent {
  name: string;
  rows: ExportCell[][];
}

/**
 * The notes as a table, a row a note, in the order that is asked for. With ids, so that a table read in again is the same notes; but not
 * where it leaves out what they say, which would then look like a change. Colour and kind are as they were where a table has none.
 */
export async function notesSheet(content: ExportContent, pace: Pace): Promise<SheetContent> {
  const { fields, words } = content;
  const hasIds = fields.text && fields.tags;
  const { columns } = words;
  const head = [columns.page, columns.organisation, columns.quote];
  if (fields.text) head.push(columns.note);
  if (fields.tags) head.push(columns.tags);
  if (fields.looks) head.push(columns.kind, columns.colour);
  if (fields.date) head.push(columns.created, columns.modified);
  head.push(columns.address);
  if (fields.link) head.push(columns.passage);
  if (hasIds) head.push(columns.id);
  const rows = [head];
  for (const { notes } of sectionsOf(content)) {
    for (const { note, page } of notes) {
      if ((rows.length - 1) % PACE_STEP === 0) await pace(rows.length - 1);
      const [quote] = note.target.selector;
      const isPainted = kindOf(note) === 'highlight';
      const row = [page.title, page.organisation ?? '', quote.exact];
      if (fields.text) row.push(note.body.text);
      if (fields.tags) row.push(tagsCell(note.body.tags, words.separator));
      if (fields.looks) row.push(words.kinds[kindOf(note)], isPainted ? words.colours[colourOf(note)] : '');
      if (fields.date) row.push(words.day(note.created), words.day(note.modified));
      row.push(page.source);
      if (fields.link) row.push(isWholePage(note.target.selector) ? page.source : fragmentLink(note.target.source, quote));
      if (hasIds) row.push(note.id);
      rows.push(row);
    }
  }
  return { name: words.sheets.notes, rows: rows.map((cells) => cells.map((text) => ({ text }))) };
}

/** All sheets of an export: the notes, then the page's tables. */
export async function sheetsOf(content: ExportContent, pace: Pace): Promise<SheetContent[]> {
  const sheets = [await notesSheet(content, pace)];
  for (const name of ['figures', 'comparison'] as const) {
    const table = content[name];
    if (table !== undefined && content.fields[name])
      sheets.push({ name: content.words.sheets[name], rows: table.rows.map((cells) => [...cells]) });
  }
  return sheets;
}
