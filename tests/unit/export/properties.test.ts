/** What holds for any notes: emoji, right-to-left, control characters, half characters, 100,000 characters. */

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toAnki } from '../../../lib/export/anki.ts';
import { AT_ONCE, EXPORT_ORDERS, type ExportContent, PACE_STEP } from '../../../lib/export/content.ts';
import { toCsv } from '../../../lib/export/csv.ts';
import { toExcel } from '../../../lib/export/excel.ts';
import { toHtml } from '../../../lib/export/html.ts';
import { toMarkdown } from '../../../lib/export/markdown.ts';
import { escapeMarkup, plain } from '../../../lib/export/plain-text.ts';
import { toBibtex, toCslJson, toRis } from '../../../lib/export/reference.ts';
import { harmless } from '../../../lib/export/table-cells.ts';
import { toWord } from '../../../lib/export/word.ts';
import type { Note } from '../../../lib/note/note.ts';
import { sampleNote } from '../store/sample-note.ts';
import { arbitraryNote, wildText } from './arbitrary-note.ts';
import { contentOf, PAGE } from './content.ts';
import { xmlFaults } from './xml.ts';

const notes = fc.array(arbitraryNote, { maxLength: 4 });
const order = fc.constantFrom(...EXPORT_ORDERS);
/** Notes alone: no page, no tables. */
const alone = (over: Partial<ExportContent>): ExportContent => {
  const { page: _, comparison: __, facts: ___, ...rest } = contentOf();
  return { ...rest, ...over };
};
const LONG = sampleNote('long', { exact: '长👩‍👩‍👧'.repeat(20_000), text: '=\u0000שלום'.repeat(20_000) });

/** Reads CSV back; a parser of its own, after RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const [, quoted, bare, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && bare === '') break;
    if (rows.length === 0) rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('any notes', () => {
  it('CSV gives every quotation and every text back, and no cell is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(notes, order, async (notes, order) => {
        const rows = parseCsv(await toCsv(alone({ notes, order }), AT_ONCE)).slice(1);
        expect(rows.map((row) => row[2]).sort()).toEqual(notes.map((note) => harmless(plain(note.target.selector[0].exact))).sort());
        expect(rows.map((row) => row[3]).sort()).toEqual(notes.map((note) => harmless(plain(note.body.text))).sort());
        expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
      { seed: 21, numRuns: 500 },
    );
  });

  it('Anki: a line a card, six columns each', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (notes) => {
        const lines = (await toAnki(alone({ notes }), AT_ONCE)).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
        expect(lines.length).toBe(notes.filter(({ body }) => body.text.trim() !== '').length);
        expect(lines.filter((line) => line.split('\t').length !== 6)).toEqual([]);
      }),
      { seed: 22, numRuns: 500 },
    );
  });

  it('HTML: what is escaped reads as it stood, and no element is made of it', async () => {
    await fc.assert(
      fc.asyncProperty(notes, wildText, async (notes, text) => {
        const page = { ...PAGE, text, mentions: [], places: new Map() };
        const html = (await toHtml(contentOf({ notes, page }), AT_ONCE)) ?? '';
        expect(html.isWellFormed()).toBe(true);
        const shown = html.slice(html.indexOf('<main>'), html.indexOf('</main>')).replace(/<[^>]*>|\s/g, '');
        expect(shown).toBe(escapeMarkup(text).replace(/\s/g, ''));
      }),
      { seed: 23, numRuns: 300 },
    );
  });

  it('Word and Excel: XML that any reader takes', async () => {
    await fc.assert(
      fc.asyncProperty(notes, order, async (notes, order) => {
        for (const bytes of [await toWord(alone({ notes, order }), AT_ONCE), await toExcel(alone({ notes, order }), AT_ONCE)]) {
          expect(xmlFaults(unzipSync(bytes))).toEqual([]);
        }
      }),
      { seed: 24, numRuns: 40 },
    );
  });

  it('references are well formed', () => {
    fc.assert(
      fc.property(wildText, wildText, (title, organisation) => {
        const reference = { source: 'https://a.example/', title, organisation, accessed: '2026-11-21' };
        const bibtex = toBibtex(reference);
        let depth = 0;
        // Escaped braces count for the balance in BibTeX all the same.
        for (const unit of bibtex.replace(/\\[{}]/g, '')) depth += unit === '{' ? 1 : unit === '}' ? -1 : 0;
        expect(depth).toBe(0);
        expect(() => JSON.parse(toCslJson(reference))).not.toThrow();
        expect(
          toRis(reference)
            .split('\r\n')
            .filter((line) => line !== '' && !/^[A-Z][A-Z\d] {2}- /.test(line)),
        ).toEqual([]);
      }),
      { seed: 25, numRuns: 500 },
    );
  });
});

describe('much', () => {
  it('a note of 140,000 characters in every format', async () => {
    const content = alone({ notes: [LONG] });
    expect(plain(LONG.body.text).length).toBeGreaterThan(80_000);
    for (const make of [toMarkdown, toCsv, toAnki]) expect((await make(content, AT_ONCE)).length).toBeGreaterThan(100_000);
    for (const make of [toWord, toExcel]) expect(xmlFaults(unzipSync(await make(content, AT_ONCE)))).toEqual([]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const many: Note[] = Array.from({ length: 5 * PACE_STEP }, (_, i) => sampleNote(`n${i}`));
    for (const make of [toMarkdown, toCsv, toAnki, toWord, toExcel]) {
      const told: number[] = [];
      const stopped = make(alone({ notes: many }), async (done) => {
        told.push(done);
        if (done >= 2 * PACE_STEP) throw new Error('stopped');
      });
      await expect(stopped).rejects.toThrow('stopped');
      expect(told).toEqual([0, PACE_STEP, 2 * PACE_STEP]);
    }
  });
});
