/** A golden file per format, of office files their main part; what must hold for any notes at all stands in properties.test.ts. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toAnki } from '../../../lib/export/anki.ts';
import { writeBackup } from '../../../lib/export/backup.ts';
import { AT_ONCE, EXPORT_ORDERS } from '../../../lib/export/content.ts';
import { csvOf, tableToCsv, toCsv } from '../../../lib/export/csv.ts';
import { toExcel } from '../../../lib/export/excel.ts';
import { toHtml } from '../../../lib/export/html.ts';
import { toMarkdown, toMarkdownFiles } from '../../../lib/export/markdown.ts';
import { toBibtex, toCslJson, toGbt7714, toRis } from '../../../lib/export/reference.ts';
import { factsOfPage } from '../../../lib/export/sections.ts';
import { toWebAnnotations } from '../../../lib/export/web-annotation.ts';
import { toWord } from '../../../lib/export/word.ts';
import { zipOfTexts } from '../../../lib/export/zip.ts';
import { sampleNote } from '../store/sample-note.ts';
import { contentOf, NOTES, noteOn, PAGE } from './content.ts';

const REFERENCE = { ...factsOfPage(PAGE, '无标题'), accessed: '2026-11-21' };
const NOW = '2026-11-21T03:04:05.000Z';

/** A part of an office file, an element a line; the library gives each link a random id. */
function partOf(file: Uint8Array, name: string): string {
  const part = new TextDecoder().decode(unzipSync(file)[name]);
  return part.replace(/(?<= r:id=")[^"]+/g, 'rId').replaceAll('><', '>\n<');
}

describe('golden files', () => {
  it.each([
    ['notes.md', () => toMarkdown(contentOf(), AT_ONCE)],
    ['notes-by-date.md', () => toMarkdown(contentOf({ order: 'date' }), AT_ONCE)],
    ['notes-by-tag.md', () => toMarkdown(contentOf({ order: 'tag' }), AT_ONCE)],
    ['notes.csv', () => toCsv(contentOf(), AT_ONCE)],
    ['comparison.csv', async () => tableToCsv(contentOf().comparison)],
    ['page.html', () => toHtml(contentOf(), AT_ONCE)],
    ['cards.txt', () => toAnki(contentOf(), AT_ONCE)],
    ['page.bib', async () => toBibtex(REFERENCE)],
    ['page.csl', async () => toCslJson(REFERENCE)],
    ['page.ris', async () => toRis(REFERENCE)],
    ['notes.w3c', async () => toWebAnnotations(NOTES, { now: NOW, label: '笔记' })],
    ['notes.backup', async () => writeBackup(NOTES, NOW)],
    ['word.xml', async () => partOf(await toWord(contentOf(), AT_ONCE), 'word/document.xml')],
    ['excel.xml', async () => partOf(await toExcel(contentOf(), AT_ONCE), 'xl/worksheets/sheet1.xml')],
  ])('%s', async (name, make) => {
    await expect(await make()).toMatchFileSnapshot(`golden/${name}`);
  });
});

describe('fields', () => {
  it('that are not chosen are in no format', async () => {
    const fields = { text: false, tags: false, looks: false, link: false, date: false, figures: false, comparison: false };
    const made = [
      await toMarkdown(contentOf({ fields }), AT_ONCE),
      await toCsv(contentOf({ fields }), AT_ONCE),
      await toHtml(contentOf({ fields }), AT_ONCE),
    ];
    for (const text of made) {
      expect(text).toContain('新建工会');
      for (const words of ['核对', '新-业态', '新 业态', '2026-03-01', ':~:text', '本页数据与往年']) expect(text).not.toContain(words);
    }
  });

  it.each(EXPORT_ORDERS)('by %s each note is there once', async (order) => {
    const lines = (await toCsv(contentOf({ order }), AT_ONCE)).split('\r\n');
    // The head before them, and nothing behind the last line's end.
    expect(lines.length).toBe(1 + NOTES.length + 1);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('CSV', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+86', `"'+86"`],
    ['-SUM(A1)', `"'-SUM(A1)"`],
    ['@cmd', `"'@cmd"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\n=1"`],
    [' =1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['他说"好"', '"他说""好"""'],
    ['甲,乙', '"甲,乙"'],
    ['4.8万人次', '"4.8万人次"'],
  ])('words %j', (text, expected) => {
    expect(csvOf([[{ text }]])).toBe(`\ufeff${expected}\r\n`);
  });

  it.each([
    ['-3.5', -3.5, '-3.5'],
    ['4.8万', 48000, '48000'],
    ['20-30家', 20, '"20-30家"'],
    ['无穷', Number.POSITIVE_INFINITY, '"无穷"'],
  ])('the number of %j', (text, value, expected) => {
    expect(csvOf([[{ text, value }]])).toBe(`\ufeff${expected}\r\n`);
  });
});

describe('Anki', () => {
  it('a second import finds the same cards, whatever was changed in them', async () => {
    const guids = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.startsWith('gongjian-'))
        .map((line) => line.split('\t')[0]);
    const changed = NOTES.map((note) => ({ ...note, body: { ...note.body, text: `${note.body.text}。`.trim() } }));
    const before = guids(await toAnki(contentOf(), AT_ONCE));
    const after = guids(await toAnki(contentOf({ notes: changed }), AT_ONCE));
    expect(new Set(before).size).toBe(before.length);
    expect(after).toEqual(expect.arrayContaining(before));
  });
});

describe('HTML', () => {
  it('runs and loads nothing, whatever the page and the notes say', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const notes = [
      noteOn('', 'n', { text: evil, tags: [evil] }),
      { ...sampleNote('x', { exact: evil, text: evil, source: 'javascript:alert(1)' }) },
    ];
    const page = {
      ...PAGE,
      url: 'javascript:alert(1)//',
      text: `${evil}\n${PAGE.text}`,
      mentions: [],
      places: new Map(),
      info: { title: evil },
    };
    const html = (await toHtml(contentOf({ notes, page }), AT_ONCE)) ?? '';
    expect(html).not.toMatch(/<(?:script|img|link|iframe)|href="javascript/i);
    expect(html).toContain("default-src 'none'");
  });

  it('numbers of notes on one passage stand apart', async () => {
    const notes = ['a', 'b'].map((id) => noteOn('帮扶困难职工86户', id, { text: id }));
    const { page } = contentOf();
    if (page === undefined) throw new Error('the sample has no page');
    const start = page.text.indexOf('帮扶困难职工86户');
    const places = new Map(notes.map(({ id }) => [id, { start, end: start + '帮扶困难职工86户'.length }]));
    const html = (await toHtml(contentOf({ notes, page: { ...page, places } }), AT_ONCE)) ?? '';
    expect(html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '')).toContain('86户[1][2]，');
  });

  it('nothing without a page', async () => {
    const { page: _, ...notes } = contentOf();
    expect(await toHtml(notes, AT_ONCE)).toBeUndefined();
  });
});

describe('a file a page', () => {
  it('names that are alike stay apart; the tables are with their page', async () => {
    const { page, ...rest } = contentOf();
    const other = [1, 2].map((i) => sampleNote(`o${i}`, { source: `https://b.example/${i}` }));
    const files = await toMarkdownFiles({ ...rest, ...(page && { page }), notes: [...NOTES, ...other] }, AT_ONCE);
    const zip = unzipSync(zipOfTexts(files, '2026-11-21', 'md'));
    expect(Object.keys(zip).sort()).toEqual(['', '2-', '3-'].map((number) => `石桥县总工会2025年工作总结-${number}2026-11-21.md`).sort());
    const withTable = Object.values(zip).filter((bytes) => new TextDecoder().decode(bytes).includes('本页数据与往年'));
    expect(withTable.length).toBe(1);
  });
});

describe('references', () => {
  it('TeX’s own characters are printed, and the organisation stays whole', () => {
    const bibtex = toBibtex({ ...REFERENCE, title: '{50%} & #1_a ~ ^ \\ $', organisation: '甲 and 乙' });
    expect(bibtex).toContain('title = {{\\{50\\%\\} \\& \\#1\\_a \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\$}}');
    expect(bibtex).toContain('author = {{甲 and 乙}}');
  });

  it.each([
    ['all of it', {}, '石桥县总工会. 2025年工作总结[EB/OL]. (2026-01-08)[2026-11-21]. https://gonghui.example/2025.html.\n'],
    ['no day', { date: undefined }, '石桥县总工会. 2025年工作总结[EB/OL]. [2026-11-21]. https://gonghui.example/2025.html.\n'],
    ['no body', { organisation: undefined }, '2025年工作总结[EB/OL]. (2026-01-08)[2026-11-21]. https://gonghui.example/2025.html.\n'],
    ['a file', { source: 'file:///home/li/2025.pdf' }, '石桥县总工会. 2025年工作总结[Z]. 2026-01-08.\n'],
  ])('GB/T 7714, %s', (_, over, told) => {
    const { organisation, date, ...rest } = {
      ...REFERENCE,
      organisation: '石桥县总工会',
      title: '2025年工作总结',
      date: '2026-01-08',
      ...over,
    };
    expect(toGbt7714({ ...rest, ...(organisation && { organisation }), ...(date && { date }) })).toBe(told);
  });

  it.each(['urn:gongjian:text:0a1b2c3d-9', 'file:///home/li/2025.pdf'])('a file of one’s own has no address on the web: %s', (source) => {
    const own = { ...REFERENCE, source };
    for (const text of [toGbt7714(own), toBibtex(own), toCslJson(own), toRis(own)]) {
      expect(text).toContain('石桥县总工会2025年工作总结');
      expect(text).not.toMatch(/urn:|file:|online|webpage|ELEC|[Uu][Rr][Ll]|accessed|UR {2}|Y2 {2}|undefined/);
    }
  });

  it('what is not known is left out', () => {
    const { organisation: _, date: __, period: ___, ...bare } = REFERENCE;
    for (const text of [toGbt7714(bare), toBibtex(bare), toCslJson(bare), toRis(bare)]) {
      expect(text).not.toMatch(/author|issued|AU {2}|DA {2}| date =|undefined/);
      expect(text).toContain('https://gonghui.example/2025.html');
    }
  });
});
