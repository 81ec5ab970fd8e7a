import { describe, expect, it } from 'vitest';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { kindOf } from '../../../lib/note/note.ts';

const NOW = '2026-11-22T00:00:00.000Z';
const PAGE = 'https://gonghui.example/2025.html';
const readBytes = async (bytes: Uint8Array) => {
  const file = await readNotesFile(bytes, NOW);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
};
const read = (content: unknown) => readBytes(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)));

const quote = { type: 'TextQuoteSelector', exact: '帮扶困难职工86户', prefix: '长'.repeat(40), suffix: '。' };
const row = {
  id: 'AbC-123',
  created: '2024-05-06T07:08:09.123456+08:00',
  updated: '2024-05-07T00:00:00+00:00',
  user: 'acct:zhang@hypothes.is',
  uri: `${PAGE}?utm_source=mail#top`,
  text: '<b>核对</b>',
  tags: ['帮扶', ' 帮扶 '],
  target: [{ source: PAGE, selector: [{ type: 'RangeSelector' }, { type: 'TextPositionSelector', start: 70, end: 78 }, quote] }],
  document: { title: ['石桥县总工会2025年工作总结'] },
};

describe('Hypothesis', () => {
  it('gives notes with address, place, words, tags and times', async () => {
    const file = await read({ export_date: NOW, annotations: [row] });
    expect(file.format).toBe('hypothesis');
    expect(file.content.notes).toEqual([
      {
        id: 'hypothesis-AbC-123',
        target: {
          source: PAGE,
          title: '石桥县总工会2025年工作总结',
          selector: [
            { ...quote, prefix: '长'.repeat(32) },
            { type: 'TextPositionSelector', start: 70, end: 70 + quote.exact.length },
          ],
        },
        body: { text: '<b>核对</b>', tags: ['帮扶'] },
        created: '2024-05-05T23:08:09.123Z',
        modified: '2024-05-07T00:00:00.000Z',
      },
    ]);
  });

  it('puts a reply where its question stands, page notes on the page, and leaves out what is no page', async () => {
    const reply = { ...row, id: 'r', references: ['AbC-123'], target: [{ source: PAGE }] };
    const onPage = { ...row, id: 'p', target: [{ source: PAGE }] };
    const book = { ...row, id: 'b', uri: 'urn:x-pdf:abc' };
    const file = await read({ total: 4, rows: [row, reply, onPage, book] });
    expect(file.content.notes.map((note) => note.target.selector[0].exact)).toEqual([quote.exact, quote.exact, '']);
    expect(file.skipped).toEqual([{ place: 'rows[3]', reason: 'address' }]);
  });
});

describe('elements of a passage', () => {
  const range = { type: 'RangeSelector', startContainer: '/div[2]/p', startOffset: 3, endContainer: '/div[2]/P[2]', endOffset: 5 };
  const readWith = async (more: object) => {
    const file = await read({ total: 1, rows: [{ ...row, target: [{ source: PAGE, selector: [quote, more] }] }] });
    return file.content.notes[0]?.target.selector[2];
  };

  it('come along from Hypothesis, from the root of the document', async () => {
    expect(await readWith(range)).toEqual({
      type: 'RangeSelector',
      startContainer: '/html[1]/body[1]/div[2]/p[1]',
      startOffset: 3,
      endContainer: '/html[1]/body[1]/div[2]/p[2]',
      endOffset: 5,
    });
  });

  it.each([
    { startContainer: '/div[count(//*)]' },
    { endContainer: '/..' },
    { startContainer: ["/p[document('https://x.example')]"] },
    { endOffset: 1e12 },
    { startOffset: '3' },
  ])('are dropped where they are more than names and numbers: %j', async (more) => {
    expect(await readWith({ ...range, ...more })).toBeUndefined();
  });

  it('come along from W3C annotations, as far as they are plain', async () => {
    const at = (value: unknown) => ({ type: 'XPathSelector', value, refinedBy: { type: 'TextPositionSelector', start: 4, end: 4 } });
    const given = (start: unknown) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://anno.example/2',
      type: 'Annotation',
      target: { source: PAGE, selector: [quote, { type: 'RangeSelector', startSelector: start, endSelector: at('/html/body/p[2]') }] },
    });
    const ends = { type: 'RangeSelector', startOffset: 4, endContainer: '/html[1]/body[1]/p[2]', endOffset: 4 };
    const selectorOf = async (start: unknown) => (await read(given(start))).content.notes[0]?.target.selector[2];
    expect(await selectorOf(at('/html/body/p[1]'))).toEqual({ ...ends, startContainer: '/html[1]/body[1]/p[1]' });
    expect(await selectorOf(at("//p[contains(.,'帮')]"))).toBeUndefined();
    expect(await selectorOf({ type: 'CssSelector', value: 'p' })).toBeUndefined();
  });
});

describe('annotations of another program', () => {
  const anno = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://anno.example/1',
    type: 'Annotation',
    created: '2024-05-06T07:08:09Z',
  };
  it.each([
    ['a target that is an address alone', { ...anno, bodyValue: '话', target: PAGE }, ['', '话', 'page']],
    [
      'one body, one selector',
      { ...anno, body: { type: 'TextualBody', value: '话' }, target: { source: PAGE, selector: quote } },
      [quote.exact, '话', 'highlight'],
    ],
    [
      'a source with fields',
      { ...anno, body: { value: '话' }, target: { source: { id: PAGE }, selector: [quote] } },
      [quote.exact, '话', 'highlight'],
    ],
    [
      'bodies elsewhere',
      { ...anno, body: ['https://a.example/1', { id: 'https://a.example/2', type: 'Image' }], target: PAGE },
      ['', '', 'page'],
    ],
  ])('%s', async (_, value, [exact, text, kind]) => {
    const { content } = await read(value);
    const [note] = content.notes;
    expect([note?.target.selector[0].exact, note?.body.text, note && kindOf(note)]).toEqual([exact, text, kind]);
    expect(note?.id).toBe('https://anno.example/1');
  });

  it('one without an id is the same note each time', async () => {
    const { id: _, ...nameless } = { ...anno, body: { value: '话' }, target: PAGE };
    const [first, second] = [await read(nameless), await read([nameless])];
    expect(first.content.notes[0]?.id).toBe(second.content.notes[0]?.id);
  });
});

describe('CSV', () => {
  it('reads its columns in any order, quoted cells with line breaks, guarded formulas, tags', async () => {
    const csv = `\ufeff"笔记","网址","原文","标签","颜色","类型","创建时间","单位"\r\n"'=1+1\n第二行","${PAGE}#a","走访""86""户","帮扶、调研","绿色","笔记","2024-05-06","石桥县总工会"\r\n`;
    const { content, format } = await read(csv);
    expect(format).toBe('csv');
    expect(content.notes[0]).toMatchObject({
      target: { source: PAGE, selector: [{ exact: '走访"86"户' }, {}] },
      body: { text: '=1+1\n第二行', tags: ['帮扶', '调研'], colour: 'green', kind: 'note' },
      created: '2024-05-06T00:00:00.000Z',
    });
  });

  it('reads what a Chinese spreadsheet saves (GB18030)', async () => {
    // 网址,笔记 / https://a.example/,帮扶
    const bytes = [
      0xcd,
      0xf8,
      0xd6,
      0xb7,
      0x2c,
      0xb1,
      0xca,
      0xbc,
      0xc7,
      0x0a,
      ...new TextEncoder().encode('https://a.example/,'),
      0xb0,
      0xef,
      0xb7,
      0xf6,
    ];
    const { content } = await readBytes(new Uint8Array(bytes));
    expect(content.notes.map(({ body, target }) => [body.text, target.source])).toEqual([['帮扶', 'https://a.example/']]);
  });

  it.each([
    ['semicolons', '网址;原文;笔记\n"https://a.example/?a=1,2";甲，乙;"丙;丁"\n'],
    ['tabs', '网址\t原文\t笔记\nhttps://a.example/?a=1,2\t甲，乙\t丙;丁\n'],
  ])('reads cells that stand between %s', async (_, csv) => {
    const [note] = (await read(csv)).content.notes;
    expect([note?.target.source, note?.target.selector[0].exact, note?.body.text]).toEqual(['https://a.example/?a=1,2', '甲，乙', '丙;丁']);
  });

  it.each([
    ['2026/3/1', '2026-03-01T00:00:00.000Z'],
    ['2026-3-1', '2026-03-01T00:00:00.000Z'],
    ['2026/3/1 9:05', new Date(2026, 2, 1, 9, 5).toISOString()],
    ['2026-03-01 19:05:06', new Date(2026, 2, 1, 19, 5, 6).toISOString()],
    ['2026年3月1日', '2026-03-01T00:00:00.000Z'],
    ['2026/03/01T08:00:00Z', '2026-03-01T08:00:00Z'],
  ])('reads a day as a spreadsheet writes it once the table was opened and saved: %s', async (day, created) => {
    const { content } = await read(`网址,原文,写下\nhttps://a.example/,甲,${day}\n`);
    expect(content.notes[0]?.created).toBe(created);
  });

  it.each(['46082', '3月1日', '2026/13/1', '2026/3/1 25:00', '昨天'])('a day that is none is refused with its place: %s', async (day) => {
    const file = await readNotesFile(new TextEncoder().encode(`网址,原文,写下\nhttps://a.example/,甲,${day}\n`), NOW);
    expect(file).toEqual({ ok: false, error: { code: 'line', line: 2, fault: 'no-date', column: '写下' } });
  });

  it.each([
    [
      'Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags',
      `2026-03-01 09:05,李,12,${PAGE},公开,Annotation,甲,乙,"丙,丁"`,
    ],
    [
      'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page',
      `2026-03-01 09:05,${PAGE},公开,Annotation,甲,李,乙,"丙,丁",12`,
    ],
  ])('reads the tables that Hypothesis saves, words and times with them: %s', async (head, line) => {
    const [note] = (await read(`${head}\n${line}\n`)).content.notes;
    expect(note).toMatchObject({
      target: { source: PAGE, title: '', selector: [{ exact: '甲' }, {}] },
      body: { text: '乙', tags: ['丙', '丁'] },
      created: new Date(2026, 2, 1, 9, 5).toISOString(),
    });
  });

  it('a row that is there twice, or read twice, is one note', async () => {
    const csv = 'url,quote,note\nhttps://a.example/,甲,乙\nhttps://a.example/,甲,乙\nhttps://a.example/,甲,丙\n,,\n';
    const [first, second] = [await read(csv), await read(csv)];
    expect(first.content.notes.map(({ body }) => body.text)).toEqual(['乙', '丙']);
    expect(second.content.notes.map(({ id }) => id)).toEqual(first.content.notes.map(({ id }) => id));
  });
});
