import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsBefore, PAGE_SIZE, toWebAnnotations } from '../../../lib/export/web-annotation.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { describe as selectorsOf } from '../../../lib/note/describe.ts';
import type { Note } from '../../../lib/note/note.ts';
import { wholeContent } from '../import/backup-content.ts';
import { sampleNote } from '../store/sample-note.ts';
import { arbitraryNote, wildText } from './arbitrary-note.ts';
import { breaches } from './web-annotation-musts.ts';

const NOW = '2026-11-21T03:04:05.000Z';
const OPTIONS = { now: NOW, label: '笔记' };
const read = async (text: string) => {
  const file = await readNotesFile(new TextEncoder().encode(text), NOW);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  expect([file.value.format, file.value.skipped]).toEqual(['web-annotation', []]);
  return file.value.content.notes;
};

describe('notes as web annotations', () => {
  it('meet the MUSTs of the model and come back as they were, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(arbitraryNote, { selector: (note) => note.id, maxLength: 5 }), async (notes) => {
        const text = toWebAnnotations(notes, OPTIONS);
        expect(breaches(JSON.parse(text))).toEqual([]);
        expect(await read(text)).toEqual(notes);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('page notes, colours, kinds, versions and ids of other programs too', async () => {
    const notes: Note[] = [...wholeContent().notes, sampleNote('hypothesis-甲 乙%'), sampleNote('长', { text: '长'.repeat(100_000) })];
    const text = toWebAnnotations(notes, OPTIONS);
    expect(breaches(JSON.parse(text))).toEqual([]);
    expect(await read(text)).toEqual(notes);
  });

  it('stand on several pages where they are many', async () => {
    const notes = Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, i) => sampleNote(`n${i}`));
    const text = toWebAnnotations(notes, OPTIONS);
    expect(breaches(JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ total: notes.length, first: { next: { next: { startIndex: 2 * PAGE_SIZE } } } });
    expect(await read(text)).toEqual(notes);
  });

  it('none at all are an empty collection', async () => {
    expect(breaches(JSON.parse(toWebAnnotations([], OPTIONS)))).toEqual([]);
  });

  it('say which is a bare highlight, which has words, and what is a tag', () => {
    const [bare, said] = [sampleNote('a', { text: '', tags: ['甲'] }), sampleNote('b', { text: '话', tags: [] })];
    const { items } = JSON.parse(toWebAnnotations([bare, said], OPTIONS)).first;
    expect(items[0]).toMatchObject({ motivation: 'highlighting', body: [{ type: 'TextualBody', value: '甲', purpose: 'tagging' }] });
    expect(items[1]).toMatchObject({ motivation: 'commenting', body: [{ value: '话', purpose: 'commenting' }] });
  });

  it('count positions in code points, and only where the text is known and has the quotation there', () => {
    const pageText = '👩‍👩‍👧𠮷田同志帮扶困难职工86户。';
    const start = pageText.indexOf('困难');
    const note: Note = {
      ...sampleNote('a'),
      target: { source: 'https://a.example/', title: '', selector: selectorsOf(pageText, { start, end: start + 4 }) },
    };
    const selectors = (text: string | undefined) =>
      JSON.parse(toWebAnnotations([note], { ...OPTIONS, textOf: () => text })).first.items[0].target.selector.map(
        ({ type }: { type: string }) => type,
      );
    const place = JSON.parse(toWebAnnotations([note], { ...OPTIONS, textOf: () => pageText })).first.items[0].target.selector[1];
    expect([...pageText].slice(place.start, place.end).join('')).toBe('困难职工');
    expect(place.start).toBe(start - 4);
    expect(selectors(undefined)).toEqual(['TextQuoteSelector']);
    expect(selectors(`另${pageText}`)).toEqual(['TextQuoteSelector']);
  });
});

describe('code points', () => {
  it('are counted up to any border of characters', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        let at = 0;
        for (const [i, character] of [...text].entries()) {
          expect(codePointsBefore(text, at)).toBe(i);
          at += character.length;
        }
      }),
      { seed: 13, numRuns: 200 },
    );
  });
});
