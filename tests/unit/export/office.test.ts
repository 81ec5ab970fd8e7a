/** Word and Excel files opened by others: parts by jszip and xmldom, text by mammoth, all of it by LibreOffice. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_ONCE, type ExportContent } from '../../../lib/export/content.ts';
import { toExcel } from '../../../lib/export/excel.ts';
import { toWord } from '../../../lib/export/word.ts';
import { columnWidths, paperTable } from '../../../lib/export/word-table.ts';
import { findOffice } from '../../../scripts/browsers.ts';
import { contentOf, NOTES } from './content.ts';
import { xmlFaults } from './xml.ts';

/** The part of jszip that is asked; it comes with mammoth and has written neither file. */
interface ZipReader {
  loadAsync(
    bytes: Uint8Array,
    options: { checkCRC32: boolean },
  ): Promise<{ files: Record<string, { dir: boolean; async(kind: 'uint8array'): Promise<Uint8Array> }> }>;
}
const jszip = createRequire(createRequire(import.meta.url).resolve('mammoth'))('jszip') as ZipReader;

async function partsOf(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const { files } = await jszip.loadAsync(bytes, { checkCRC32: true });
  const parts = Object.entries(files).filter(([, file]) => !file.dir);
  return Object.fromEntries(await Promise.all(parts.map(async ([name, file]) => [name, await file.async('uint8array')] as const)));
}
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const figures: NonNullable<ExportContent['figures']> = {
  caption: '数据',
  rows: [
    [{ text: '指标' }, { text: '数值' }],
    [{ text: '慰问一线职工' }, { text: '12000', value: 12000 }],
  ],
};
const CONTENT = contentOf({ figures });

describe('Word', () => {
  it('is a zip of well-formed XML, with the fonts, the repeated head, the styles and the links', async () => {
    const parts = await partsOf(await toWord(CONTENT, AT_ONCE));
    expect(xmlFaults(parts)).toEqual([]);
    const styles = text(parts['word/styles.xml']);
    for (const font of ['宋体', '黑体', '楷体']) expect(styles).toContain(`w:eastAsia="${font}"`);
    const document = text(parts['word/document.xml']);
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(2);
    expect(document.match(/w:val="Quotation"/g)?.length).toBe(NOTES.length - 1);
    expect(text(parts['word/_rels/document.xml.rels'])).toContain('Target="https://gonghui.example/2025.html"');
    // Word puts the two together.
    expect(document).toContain('w:anchor=":~:text=');
    // Control by hand: what the check would say of a part that is broken.
    expect(xmlFaults({ 'a.xml': new TextEncoder().encode('<a>&</b>\u0001') })).not.toEqual([]);
  });

  it('puts a heading over its rows once, leaves empty columns out, and lays a wide table on its side', async () => {
    const years = ['2019年', '2020年', '2021年', '2022年', '2023年', '2024年', '增减', '备注'];
    const row = (heading: string, what: string) =>
      [
        heading,
        what,
        '1.2万余人次',
        '1.2万余人次',
        '未见',
        '未见',
        '1.05万人次',
        '8200余人次',
        '比2023年增加超过1,500人次（超过14%）',
        '',
      ].map((text, at) => (/^\d/.test(text) ? { text, value: at } : { text }));
    const comparison = {
      caption: '对照',
      byHeading: true,
      rows: [
        ['章节', '指标', ...years].map((text) => ({ text })),
        row('（一）思想引领', '举办宣讲'),
        row('（一）思想引领', '新建书屋'),
        row('（二）建功立业', '举办竞赛'),
      ],
    };
    const table = paperTable(comparison);
    expect(table.head.map(({ text }) => text)).toEqual(['指标', ...years.slice(0, -1)]);
    const widths = columnWidths(table, 15000);
    expect(widths.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(15000);
    // 1.2万余人次 is eleven halves wide, and stands on one line.
    expect(widths[1]).toBeGreaterThan(11 * 100);
    const document = text((await partsOf(await toWord(contentOf({ comparison }), AT_ONCE)))['word/document.xml']);
    expect(document.match(/思想引领/g)?.length).toBe(1);
    expect(document.match(/<w:gridSpan w:val="8"\/>/g)?.length).toBe(2);
    expect(document.includes('w:orient="landscape"')).toBe(true);
    expect(document.includes('备注')).toBe(false);
  });

  it('has no table of a page without figures', async () => {
    const none = { caption: '数据一张也没有', byHeading: true, rows: [[{ text: '章节' }, { text: '指标' }]] };
    const document = text((await partsOf(await toWord(contentOf({ figures: none }), AT_ONCE)))['word/document.xml']);
    expect(document.match(/<w:tbl>/g)?.length).toBe(1);
    expect(document.includes('数据一张也没有')).toBe(false);
  });

  it('mammoth reads headings, quotations, notes and the table', async () => {
    const bytes = await toWord(CONTENT, AT_ONCE);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<h1>石桥县总工会2025年工作总结</h1>');
    for (const words of ['新建工会&lt;35家&gt;', '与去年一样？<br />再查', '石桥县总工会 · 2026-01-08', '#帮扶 #新 业态'])
      expect(value).toContain(words);
    expect(value).toMatch(/<table>.*91户.*<\/table>/s);
  });
});

describe('Excel', () => {
  it('is a zip of well-formed XML in which numbers are numbers and nothing is a formula', async () => {
    const parts = await partsOf(await toExcel(CONTENT, AT_ONCE));
    expect(xmlFaults(parts)).toEqual([]);
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBe(3);
    const all = sheets.map(([, bytes]) => text(bytes)).join('');
    expect(all).not.toContain('<f>');
    for (const number of ['91', '86', '-3.5', '35', '12000']) expect(all).toContain(`<v>${number}</v>`);
    expect(text(parts['xl/workbook.xml'])).toContain('name="对照"');
  });
});

const soffice = findOffice();
describe('LibreOffice', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongjian-office-'));
    if (soffice === undefined) console.warn('LibreOffice is not here: what it makes of the files was NOT tested.');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Converts a file as a machine without a screen does, which repairs nothing; what comes of it, by name. */
  async function converted(name: string, bytes: Uint8Array, filter: string): Promise<Record<string, Buffer>> {
    const input = join(folder, name);
    const out = mkdtempSync(join(folder, 'out-'));
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await promisify(execFile)(soffice ?? '', [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', out, input], {
      timeout: 50_000,
    });
    return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
  }

  it('opens the Word file and prints it', async () => {
    if (soffice === undefined) return;
    const bytes = await toWord(CONTENT, AT_ONCE);
    const { 'a.txt': read } = await converted('a.docx', bytes, 'txt:Text (encoded):UTF8');
    const words = text(read);
    for (const part of ['石桥县总工会2025年工作总结', '帮扶困难职工86户', '核对**口径**', '比2024年减少5户', '#帮扶 #新 业态'])
      expect(words).toContain(part);
    const { 'a.pdf': pdf } = await converted('a.docx', bytes, 'pdf');
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('opens the Excel file: three sheets, numbers that it reckons with', async () => {
    if (soffice === undefined) return;
    // Comma, quotation mark, UTF-8, from line 1; words quoted, numbers not; every sheet.
    const files = await converted(
      'b.xlsx',
      await toExcel(CONTENT, AT_ONCE),
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1',
    );
    expect(Object.keys(files).sort()).toEqual(['b-对照.csv', 'b-数据.csv', 'b-笔记.csv']);
    const comparison = text(files['b-对照.csv']);
    expect(comparison).toContain('"一、帮扶","帮扶困难职工",91,86,"户","比2024年减少5户",');
    expect(comparison).toContain(`"一、帮扶","'=SUM(A1)","未见",-3.5,"%",,"'-不可比"`);
    expect(comparison).toContain('"二、组织","新建工会","20-30家",35,"家",,"2024年：范围不同"');
    expect(text(files['b-数据.csv'])).toContain('"慰问一线职工",12000');
  });

  it('does not open a broken file: the tests above can fail', async () => {
    if (soffice === undefined) return;
    const bytes = await toWord(CONTENT, AT_ONCE);
    const broken = await converted('c.docx', bytes.slice(0, bytes.length / 2), 'pdf').catch(() => ({}));
    expect(Object.keys(broken)).toEqual([]);
  });
});
