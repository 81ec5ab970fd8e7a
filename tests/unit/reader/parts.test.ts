import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findAll } from '../../../lib/reader/find.ts';
import { nameOf, sourceOf } from '../../../lib/reader/identity.ts';
import { openDocument } from '../../../lib/reader/open-document.ts';
import { pageAt, placesOf, sheetOf } from '../../../lib/reader/page-places.ts';
import { paragraphsOfText } from '../../../lib/reader/text-paragraphs.ts';
import { docxOf, revisedDocx } from '../import/docx-files.ts';

describe('search', () => {
  const text = '送温暖，惠及４.８ 万人次；\nＡＢＣ abc，送温\n暖';
  const cases: [query: string, found: string[]][] = [
    ['送温暖', ['送温暖', '送温\n暖']],
    ['4.8万人次', ['４.８ 万人次']],
    ['abc', ['ＡＢＣ', 'abc']],
    [' ', []],
    ['没有', []],
  ];
  it.each(cases)('%s', (query, found) => {
    expect(findAll(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

describe('what notes are kept under', () => {
  it('is the address on the web', () => {
    expect(sourceOf('https://union.example/a.pdf', '职工')).toBe('https://union.example/a.pdf');
  });
  it('is the text of a file, however it is set', () => {
    const text = '全年新建基层工会128家，走访慰问职工860户。';
    expect(sourceOf(undefined, text)).toBe(sourceOf('file:///C:/报告.pdf', text.replace('，', '，\n')));
    expect(sourceOf(undefined, text)).not.toBe(sourceOf(undefined, text.replace('128', '129')));
    expect(sourceOf(undefined, text)).toMatch(/^urn:gongjian:text:\S+$/);
  });
  it('is nothing for a text without words', () => {
    expect(sourceOf(undefined, ' —— ')).toBeUndefined();
  });
  it.each([
    ['https://union.example/a/%E6%8A%A5%E5%91%8A.pdf?v=1#p', '报告'],
    ['2024年报告.docx', '2024年报告'],
    ['https://union.example/%B1%A8.txt', '%B1%A8'],
    ['https://union.example/', 'union.example'],
  ])('%s is called %s', (path, name) => {
    expect(nameOf(path)).toBe(name);
  });
});

describe('pages on their sheet', () => {
  const places = placesOf([
    { width: 600, height: 800 },
    { width: 800, height: 600 },
  ]);
  it('lie below one another about one middle', () => {
    expect(places.map(({ left }) => left)).toEqual([100, 0]);
    expect(sheetOf(places)).toEqual({ width: 800, height: (places[1]?.top ?? 0) + 600 });
  });
  it('are found by their height', () => {
    expect([-5, 0, 799, 5000].map((y) => pageAt(places, y))).toEqual([0, 0, 0, 1]);
    expect(pageAt([], 9)).toBe(0);
  });
});

describe('plain text', () => {
  it('is joined where a line was cut to a width', () => {
    const cut = '今年以来，全县各级工会共组织职工技能竞赛、岗位练兵活动，参加职工13.65';
    expect(paragraphsOfText(`\ufeff工作报告\r\n\r\n${cut}\n万人次。\n一、组织建设\n`)).toEqual([
      '工作报告',
      `${cut}万人次。`,
      '一、组织建设',
    ]);
  });
  it('a number that the width cuts in two is one', () => {
    const words = (end: string) => `全年共培训职工，走访慰问职工，新建基层工会，深入开展劳动竞赛和技能比武，${end}`;
    expect(paragraphsOfText(`${words('同比增长18')}\n.6%。`)).toEqual([`${words('同比增长18')}.6%。`]);
    expect(paragraphsOfText(`${words('筹集资金18')}\n63.5万元。`)).toEqual([`${words('筹集资金18')}63.5万元。`]);
  });
});

describe('documents that flow', () => {
  const { document } = parseHTML('<html><body></body></html>');
  const parse = (html: string) => parseHTML(html).document;
  const open = async (bytes: Uint8Array, name: string) => {
    const opened = await openDocument(bytes, name, { into: document, parse });
    if (!opened.ok || opened.value.kind !== 'flow') throw new Error(JSON.stringify(opened));
    const holder = document.createElement('div');
    holder.append(opened.value.content);
    return { html: holder.innerHTML, title: opened.value.title };
  };
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it('keep words and structure of HTML, and nothing that runs, loads, leads on or is hidden', async () => {
    const page = `<!doctype html><title>年报</title><style>p{}</style><h2 onclick="a()" style="color:red">回顾</h2>
      <p>建会<b>128</b>家<script>x()</script><img src="http://a.example/x.png"><a href="javascript:y()">详情</a></p>
      <div hidden>密</div><table><tr><td colspan="2" background="http://a.example/y">合计</td></tr></table><iframe src="http://a.example"></iframe>`;
    const { html, title } = await open(utf8(page), 'a.html');
    expect(title).toBe('年报');
    expect(html.replace(/\s+/g, '')).toBe('<h2>回顾</h2><p>建会<b>128</b>家详情</p><table><tr><tdcolspan="2">合计</td></tr></table><br>');
  });

  it('are told by their bytes: Word, and text in GB18030', async () => {
    expect((await open(await docxOf('慰问职工860户', '建会12家'), 'x.txt')).html).toBe('<p>慰问职工860户</p><p>建会12家</p>');
    const gbk = Uint8Array.from([0xb9, 0xa4, 0xbb, 0xe1, 0xb9, 0xa4, 0xd7, 0xf7]);
    expect((await open(gbk, 'x.txt')).html).toBe('<p>工会工作</p>');
  });

  it('of Word have notes below the text, whose signs are no part of it, and changes as they were made', async () => {
    const { html } = await open(await revisedDocx(), 'a.docx');
    expect(html).toBe('<p>新建工会28<sup data-note="1"></sup>家。</p><p>培训1.2万人次。</p><ol><li><p>截至年底。</p></li></ol>');
  });

  it('say what they are where they are none', async () => {
    expect(await openDocument(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'x.txt', { into: document, parse })).toEqual({
      ok: false,
      error: { code: 'foreign', kind: 'image' },
    });
    expect(await openDocument(utf8(' \n'), 'x.txt', { into: document, parse })).toEqual({ ok: false, error: { code: 'empty' } });
  });
});
