import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findOutline } from '../../../lib/corpus/outline.ts';
import { htmlOfDocx } from '../../../lib/import/docx.ts';
import { draftOfFile, draftOfPaste } from '../../../lib/import/draft.ts';
import { type ForeignKind, MOST_BYTES, MOST_TEXT } from '../../../lib/import/import-error.ts';
import {
  bomb,
  brokenXml,
  COUNTED_TEXT,
  compound,
  countedDocx,
  emptyDocx,
  hidingDocx,
  longRun,
  odt,
  photographs,
  pptx,
  REPORT_TEXT,
  reportDocx,
  xlsx,
} from './docx-files.ts';

const parse = (html: string): Document => parseHTML(html).document;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const import_ = (name: string, bytes: Uint8Array, groups: string[] = []) =>
  draftOfFile({ name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer }, groups, parse);

/** 松岩县总工会2021年工作报告⏎全年新建工会32家。, in GB18030; the bytes are Python's. */
const GB18030 = Uint8Array.from(
  'cbc9d1d2cfd8d7dcb9a4bbe132303231c4eab9a4d7f7b1a8b8e60d0ac8abc4ead0c2bda8b9a4bbe13332bcd2a1a3'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
);

describe('draftOfFile', () => {
  it('makes a draft of a .docx, with the lines of page text', async () => {
    expect(await import_('报告.docx', await reportDocx(), ['g1'])).toEqual({
      ok: true,
      value: {
        text: REPORT_TEXT,
        origin: { kind: 'file', name: '报告.docx' },
        groups: ['g1'],
        lineBreaks: 'hard',
        info: expect.objectContaining({
          organisation: '松岩县总工会',
          level: 'county',
          genre: '工作报告',
          title: '松岩县总工会2021年工作报告',
        }),
      },
    });
  });

  it('has the title of a .docx as a heading, for who reads it', async () => {
    const html = await htmlOfDocx(await reportDocx(), '报告.docx');
    expect(html).toMatchObject({ ok: true, value: expect.stringContaining('<h1>松岩县总工会2021年工作报告</h1>') });
  });

  it('gives back the numbers that Word counts, by which headings are known', async () => {
    const read = await import_('报告.docx', await countedDocx());
    expect(read).toMatchObject({ ok: true, value: { text: COUNTED_TEXT } });
    expect(findOutline(COUNTED_TEXT).map(({ text, level }) => `${level} ${text}`)).toEqual(
      expect.arrayContaining(['1 一、组织建设', '2 （一）建会入会', '1 二、维权服务']),
    );
  });

  it('leaves out what Word hides', async () => {
    const read = await import_('报告.docx', await hidingDocx());
    expect(read).toMatchObject({ ok: true, value: { text: '新建工会28家。\n培训1.2万人次。' } });
  });

  it('reads a .docx by what it is, whatever it is called', async () => {
    expect(await import_('报告.doc', await reportDocx())).toMatchObject({ ok: true, value: { text: REPORT_TEXT } });
  });

  it('makes a draft of a text in GB18030, with \\n as line end', async () => {
    expect(await import_('a.txt', GB18030)).toMatchObject({
      ok: true,
      value: { text: '松岩县总工会2021年工作报告\n全年新建工会32家。', lineBreaks: 'soft', info: { period: { label: '2021年' } } },
    });
  });

  it('drops a byte-order mark', async () => {
    expect(await import_('a.txt', bytesOf('\ufeff新建工会32家'))).toMatchObject({ ok: true, value: { text: '新建工会32家' } });
  });

  it('makes a draft of a page, runs nothing of it and leaves out what is hidden', async () => {
    const html =
      '<!doctype html><meta charset="utf-8"><title>松岩县总工会2021年工作报告</title><body onload="globalThis.ran=1"><script>globalThis.ran=1</script>' +
      '<img src="x" onerror="globalThis.ran=1"><p>新建工会<b>32</b>家。</p><p hidden>9家</p><table><tr><td>会员</td><td>1,200人</td></tr></table>';
    expect(await import_('a.html', bytesOf(html))).toMatchObject({
      ok: true,
      value: { text: '新建工会32家。\n会员\n1,200人', lineBreaks: 'hard', info: { title: '松岩县总工会2021年工作报告' } },
    });
    expect('ran' in globalThis).toBe(false);
  });

  it('takes the file’s name where the text does not tell', async () => {
    const told = await import_('松岩县总工会2021年工作报告（终稿）.txt', bytesOf('全年新建工会32家，发展会员1,200人，走访企业86家。'));
    expect(told).toMatchObject({
      ok: true,
      value: {
        info: { title: '松岩县总工会2021年工作报告', organisation: '松岩县总工会', period: { label: '2021年' }, genre: '工作报告' },
      },
    });
  });

  const FOREIGN: [string, ForeignKind, () => Uint8Array][] = [
    ['a.pdf', 'pdf', () => bytesOf('%PDF-1.7\n')],
    ['a.rtf', 'rtf', () => bytesOf('{\\rtf1\\ansi')],
    ['a.doc', 'old-word', () => compound('WordDocument')],
    ['a.doc', 'old-word', () => bytesOf('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ['a.docx', 'encrypted', () => compound('EncryptedPackage')],
    ['a.xls', 'spreadsheet', () => compound('Workbook')],
    ['a.xlsx', 'spreadsheet', xlsx],
    ['a.pptx', 'presentation', pptx],
    ['a.odt', 'open-document', odt],
    ['a.zip', 'archive', photographs],
    ['a.rar', 'archive', () => bytesOf('Rar!\u001a\u0007')],
    ['a.png', 'image', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a.jpg', 'image', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['a.mht', 'web-archive', () => bytesOf('From: <Saved>\nSubject: x\nMIME-Version: 1.0\n')],
  ];
  it.each(FOREIGN)('says what %s is: %s', async (name, kind, make) => {
    expect(await import_(name, make())).toEqual({ ok: false, error: { code: 'foreign', kind } });
  });

  it.each([
    ['no bytes', 'a.txt', async () => new Uint8Array()],
    ['white space', 'a.txt', async () => bytesOf(' \r\n\u3000\n')],
    ['a .docx without words', 'a.docx', emptyDocx],
    ['a page that scripts would fill', 'a.html', async () => bytesOf('<!doctype html><div id="app"></div><script>go()</script>')],
  ])('says that there is nothing in %s', async (_, name, make) => {
    expect(await import_(name, await make())).toEqual({ ok: false, error: { code: 'empty' } });
  });

  it('says where a .docx is damaged', async () => {
    const whole = await reportDocx();
    expect(await import_('a.docx', whole.subarray(0, whole.length / 2))).toEqual({ ok: false, error: { code: 'damaged' } });
    expect(await import_('a.docx', brokenXml())).toEqual({ ok: false, error: { code: 'damaged' } });
    const spoilt = whole.slice();
    spoilt.fill(0xff, 60, 400);
    expect(await import_('a.docx', spoilt)).toMatchObject({ ok: false });
    // So little of it that no part of a document is seen.
    for (const length of [40, 600, 1500])
      expect(await import_('a.docx', whole.subarray(0, length))).toEqual({ ok: false, error: { code: 'damaged' } });
  });

  it('takes a run of ten million letters for damage', async () => {
    expect(await import_('a.docx', longRun())).toEqual({ ok: false, error: { code: 'damaged' } });
  });

  it('stops unpacking a bomb', async () => {
    expect(await import_('a.docx', bomb())).toEqual({ ok: false, error: { code: 'expands' } });
  });

  it('does not read a file that is too large', async () => {
    const file = { name: 'a.txt', size: MOST_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(await draftOfFile(file, [], parse)).toEqual({ ok: false, error: { code: 'file-too-large', limit: MOST_BYTES } });
  });

  it('says that a file could not be read', async () => {
    const file = { name: 'a.txt', size: 3, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(await draftOfFile(file, [], parse)).toEqual({ ok: false, error: { code: 'unreadable' } });
  });

  it('refuses bytes that are no text', async () => {
    expect(await import_('a.txt', Uint8Array.of(0xb5, 0xff, 0x80, 0xff, 0x0a))).toEqual({ ok: false, error: { code: 'not-text' } });
  });
});

describe('draftOfPaste', () => {
  it('makes a draft with what is recognised', () => {
    expect(draftOfPaste('松岩县总工会2021年工作报告\r\n新建工会32家。', ['g1'])).toMatchObject({
      ok: true,
      value: {
        text: '松岩县总工会2021年工作报告\n新建工会32家。',
        origin: { kind: 'pasted' },
        groups: ['g1'],
        info: { organisation: '松岩县总工会' },
      },
    });
  });

  it('calls a text without a title by its beginning', () => {
    const text = '全年新建工会32家，发展会员1,200人，走访企业86家，慰问职工860人次，办好了十件实事，职工满意。';
    expect(draftOfPaste(text, [])).toMatchObject({ ok: true, value: { info: { title: '全年新建工会32家，发展会员1,200人，走访企…' } } });
  });

  it('refuses nothing and too much', () => {
    expect(draftOfPaste(' \n', [])).toEqual({ ok: false, error: { code: 'empty' } });
    expect(draftOfPaste('工'.repeat(MOST_TEXT + 1), [])).toEqual({ ok: false, error: { code: 'text-too-long', limit: MOST_TEXT } });
  });
});
