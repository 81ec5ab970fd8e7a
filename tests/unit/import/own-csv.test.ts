import { describe, expect, it } from 'vitest';
import { AT_ONCE, type ExportWords } from '../../../lib/export/content.ts';
import { toCsv } from '../../../lib/export/csv.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { colourOf, kindOf, type Note } from '../../../lib/note/note.ts';
import { mergedNote } from '../../../lib/store/import-notes-plan.ts';
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
const idsOf = (notes: readonly Note[]) => notes.map(({ id }) => id).sort();
const backFrom = async (csv: string) => {
  const file = await readNotesFile(new TextEncoder().encode(csv), '2026-11-22T00:00:00.000Z');
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.content.notes;
};
const sorted = (notes: readonly Note[]) => notes.map((note) => JSON.stringify(told(note))).sort();

describe('our own CSV comes back in', () => {
  it.each([
    ['in Chinese', zh],
    ['in English', en],
  ])('%s', async (_, locale) => {
    const content = contentOf();
    const csv = await toCsv({ ...content, words: { ...content.words, ...wordsOf(locale) } }, AT_ONCE);
    const notes = await backFrom(csv);
    expect(sorted(notes)).toEqual(sorted(NOTES));
    expect(idsOf(notes)).toEqual(idsOf(NOTES));
  });

  it.each([
    ['tagged', { tags: ['待读'] }],
    ['bare', {}],
  ])('a page that is %s, of which nothing is said', async (_, body) => {
    const csv = await toCsv(contentOf({ notes: [noteOn('', 'a', body)] }), AT_ONCE);
    expect((await backFrom(csv)).map((note) => [kindOf(note), note.body])).toEqual([['page', { text: '', tags: [], ...body }]]);
  });

  it('what it says is what is here already, whatever the day and the colour of what is not painted', async () => {
    const before = [...NOTES, noteOn('发放慰问金120万元', 'n5', { text: '粉而不划', kind: 'note', colour: 'pink' })];
    const csv = await toCsv(contentOf({ notes: before }), AT_ONCE);
    const states = (await backFrom(csv)).map(
      (note) =>
        mergedNote(
          before.find(({ id }) => id === note.id),
          note,
        ).state,
    );
    expect(states).toEqual(before.map(() => 'same'));
  });

  it('without colour and kind, as it is saved unless these are asked for, it is the same notes', async () => {
    const before = [...NOTES, noteOn('发放慰问金120万元', 'n5', { text: '粉而不划', kind: 'note', colour: 'pink' })];
    const content = contentOf({ notes: before });
    const back = await backFrom(await toCsv({ ...content, fields: { ...content.fields, looks: false } }, AT_ONCE));
    expect(idsOf(back)).toEqual(idsOf(before));
    const present = (id: string) => before.find((note) => note.id === id);
    expect(back.map((note) => mergedNote(present(note.id), note).state)).toEqual(before.map(() => 'same'));
    const n3 = back.find(({ id }) => id === 'n3');
    if (n3 === undefined) throw new Error('n3 is gone');
    const changed = mergedNote(present('n3'), { ...n3, body: { ...n3.body, text: '又查过' } });
    expect(changed).toMatchObject({ state: 'conflict', note: { conflicts: [{ body: { text: '又查过', colour: 'green' } }] } });
  });

  it('changed in a spreadsheet, it stands beside what is here', async () => {
    const csv = (await toCsv(contentOf(), AT_ONCE)).replace('核对**口径**', '口径已核对');
    const [before, after] = [NOTES, await backFrom(csv)].map((notes) => notes.find(({ id }) => id === 'n1'));
    if (after === undefined) throw new Error('n1 is gone');
    expect(mergedNote(before, after)).toMatchObject({
      state: 'conflict',
      note: { body: { text: '核对**口径**' }, conflicts: [{ body: { text: '口径已核对' } }] },
    });
  });

  it('a table that leaves out what notes say has no ids', async () => {
    const content = contentOf();
    const csv = await toCsv({ ...content, fields: { ...content.fields, tags: false } }, AT_ONCE);
    expect(idsOf(await backFrom(csv)).filter((id) => !id.startsWith('csv-'))).toEqual([]);
  });

  it.each([
    [['帮扶,救助', '组织']],
    [['“一号”；二号']],
    [['说"好"', '、']],
    [['"']],
    [['a"b', '"c", "d"']],
  ])('tags keep what separates tags: %j', async (tags) => {
    const csv = await toCsv(contentOf({ notes: [noteOn('帮扶困难职工86户', 'a', { tags })] }), AT_ONCE);
    expect((await backFrom(csv)).map((note) => note.body.tags)).toEqual([tags]);
  });

  it.each(["'=1", "''@甲", "'", '=1', '\t-1', "'\t1", '2026/3/1'])('words keep their own apostrophe: %j', async (text) => {
    const csv = await toCsv(contentOf({ notes: [noteOn('帮扶困难职工86户', 'a', { text })] }), AT_ONCE);
    expect((await backFrom(csv)).map((note) => note.body.text)).toEqual([text]);
  });
});
