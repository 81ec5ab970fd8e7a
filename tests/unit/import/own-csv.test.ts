import { describe, expect, it } from 'vitest';
import { AT_ONCE, type ExportWords } from '../../../lib/export/content.ts';
import { toCsv } from '../../../lib/export/csv.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { colourOf, kindOf, type Note } from '../../../lib/note/note.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import zh from '../../../locales/zh_CN.json' with { type: 'json' };
import { contentOf, NOTES, noteOn } from '../export/content.ts';

/** The heads and names that the interface gives, as lib/ports/export-words.ts takes them. */
const wordsOf = ({ export: words, classes, notes, common }: typeof zh): Partial<ExportWords> => ({
  separator: common.listSeparator,
  kinds: words.kinds,
  colours: notes.colours,
  columns: { ...words.columns, note: classes.note, tags: notes.tag, colour: notes.colour, passage: notes.passage },
});

const told = (note: Note) => ({
  source: note.target.source,
  exact: note.target.selector[0].exact,
  text: note.body.text,
  tags: note.body.tags,
  kind: kindOf(note),
  // The table tells the colour of what is painted.
  colour: kindOf(note) === 'highlight' ? colourOf(note) : undefined,
  day: note.created.slice(0, 10),
});
const sorted = (notes: readonly Note[]) => notes.map((note) => JSON.stringify(told(note))).sort();

describe('our own CSV comes back in', () => {
  it.each([
    ['in Chinese', zh],
    ['in English', en],
  ])('%s', async (_, locale) => {
    const content = contentOf();
    const csv = await toCsv({ ...content, words: { ...content.words, ...wordsOf(locale) } }, AT_ONCE);
    const file = await readNotesFile(new TextEncoder().encode(csv), '2026-11-22T00:00:00.000Z');
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(sorted(file.value.content.notes)).toEqual(sorted(NOTES));
  });

  it.each([
    ['tagged', { tags: ['待读'] }],
    ['bare', {}],
  ])('a page that is %s, of which nothing is said', async (_, body) => {
    const csv = await toCsv(contentOf({ notes: [noteOn('', 'a', body)] }), AT_ONCE);
    const file = await readNotesFile(new TextEncoder().encode(csv), '2026-11-22T00:00:00.000Z');
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.content.notes.map((note) => [kindOf(note), note.body])).toEqual([['page', { text: '', tags: [], ...body }]]);
  });

  it.each(["'=1", "''@甲", "'", '=1', '\t-1', "'\t1", '2026/3/1'])('words keep their own apostrophe: %j', async (text) => {
    const csv = await toCsv(contentOf({ notes: [noteOn('帮扶困难职工86户', 'a', { text })] }), AT_ONCE);
    const file = await readNotesFile(new TextEncoder().encode(csv), '2026-11-22T00:00:00.000Z');
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.content.notes.map((note) => note.body.text)).toEqual([text]);
  });
});
