import { describe, expect, it } from 'vitest';
import { countedNumber } from '../../../lib/import/docx-counts.ts';
import { withNumbers } from '../../../lib/import/docx-numbers.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}" w15:restartNumberingAfterBreak="0">${levels}</w:abstractNum>`;
const used = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbered = (id: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const paragraph = (properties: string, text: string) => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const style = (id: string, more: string) => `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
const CHAPTERS = list(0, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'));

/** The text of each paragraph. */
const linesOf = (document: string) =>
  [...document.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  );

const CASES: { name: string; numbering: string; styles?: string; paragraphs: string[]; lines: string[] }[] = [
  {
    name: 'a level below begins anew under the next one above',
    numbering: CHAPTERS + used(1, 0),
    paragraphs: [
      paragraph(numbered(1), '建会'),
      paragraph(numbered(1, 1), '入会'),
      paragraph(numbered(1, 1), '规范'),
      paragraph(numbered(1), '维权'),
      paragraph(numbered(1, 1), '援助'),
    ],
    lines: ['一、建会', '（一）入会', '（二）规范', '二、维权', '（一）援助'],
  },
  {
    name: 'numbered by the style, and by the one that it is based on',
    numbering:
      list(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>') + level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'),
      ) + used(7, 0),
    styles:
      style('1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>') +
      style('2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>') +
      style('a', '<w:basedOn w:val="1"/>'),
    paragraphs: [
      paragraph('<w:pStyle w:val="1"/>', '建会'),
      paragraph('<w:pStyle w:val="2"/>', '入会'),
      paragraph('<w:pStyle w:val="a"/>', '维权'),
    ],
    lines: ['一、建会', '（一）入会', '二、维权'],
  },
  {
    name: 'taken off a numbered style',
    numbering: CHAPTERS + used(7, 0),
    styles: style('1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'),
    paragraphs: [
      paragraph('<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', '前言'),
      paragraph('<w:pStyle w:val="1"/>', '建会'),
    ],
    lines: ['前言', '一、建会'],
  },
  {
    name: 'two lists of one definition count on, one that says so begins anew',
    numbering: CHAPTERS + used(1, 0) + used(2, 0) + used(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    paragraphs: [
      paragraph(numbered(1), '建会'),
      paragraph(numbered(2), '维权'),
      paragraph(numbered(3), '帮扶'),
      paragraph(numbered(3), '经费'),
    ],
    lines: ['一、建会', '二、维权', '一、帮扶', '二、经费'],
  },
  {
    name: 'a list that a style defines',
    numbering: CHAPTERS + list(5, '<w:numStyleLink w:val="S"/>') + used(1, 0) + used(2, 5),
    styles: '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    paragraphs: [paragraph(numbered(2), '建会')],
    lines: ['一、建会'],
  },
  {
    name: 'chapter and section, all in digits',
    numbering: list(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + used(1, 0),
    paragraphs: [paragraph(numbered(1), '建会'), paragraph(numbered(1, 1), '入会')],
    lines: ['第一章建会', '1.1 入会'],
  },
  {
    name: 'bullets, an unknown list, an empty paragraph, what a paragraph was before a change',
    numbering: list(0, level(0, 'bullet', '•')) + CHAPTERS.replace('"0"', '"9"') + used(1, 0) + used(2, 9),
    paragraphs: [
      paragraph(numbered(1), '建会'),
      paragraph(numbered(44), '维权'),
      `<w:p><w:pPr>${numbered(2)}</w:pPr></w:p>`,
      paragraph(`<w:pPrChange w:id="1"><w:pPr>${numbered(2)}</w:pPr></w:pPrChange>`, '帮扶'),
      paragraph(numbered(2), '经费'),
    ],
    lines: ['建会', '维权', '', '帮扶', '二、经费'],
  },
  {
    name: 'numbers that would fill the memory, levels that no list has, words without end',
    numbering:
      list(0, level(0, 'upperRoman', '%1.').replace('w:start w:val="1"', 'w:start w:val="30000000000"')) +
      list(1, level(0, 'upperLetter', '%1.').replace('w:start w:val="1"', 'w:start w:val="-100"')) +
      list(2, level(0, 'decimal', '%1.').replace('w:ilvl="0"', 'w:ilvl="Infinity"')) +
      list(3, level(0, 'decimal', '%1.').replace('w:ilvl="0"', 'w:ilvl="1.5"')) +
      list(4, level(0, 'decimal', '字'.repeat(1_000_000))) +
      list(5, level(0, 'lowerRoman', '%1'.repeat(30)).replace('w:start w:val="1"', 'w:start w:val="3888"')) +
      [0, 1, 2, 3, 4, 5].map((id) => used(id + 1, id)).join(''),
    paragraphs: [
      paragraph(numbered(1), '建会'),
      paragraph(numbered(2), '维权'),
      paragraph(numbered(3).replace('w:val="0"', 'w:val="Infinity"'), '帮扶'),
      paragraph(numbered(4).replace('w:val="0"', 'w:val="1.5"'), '经费'),
      paragraph(numbered(5), '宣传'),
      paragraph(numbered(6), '保障'),
    ],
    lines: ['I. 建会', 'A. 维权', '帮扶', '经费', `${'字'.repeat(64)}宣传`, '保障'],
  },
];

describe('withNumbers', () => {
  it.each(CASES)('$name', ({ numbering, styles = '', paragraphs, lines }) => {
    expect(linesOf(withNumbers({ document: `<w:body>${paragraphs.join('')}</w:body>`, numbering, styles }))).toEqual(lines);
  });

  it.each([
    ['paragraphs', '<w:p><w:pPr>'],
    ['tags', '<w:pPr '],
    ['lists', '<w:pPr><w:numPr>'],
    ['ends before beginnings', '</w:pPrChange></w:pPr>', '<w:pPrChange><w:pPr>'],
  ])('leaves a document whose tags do not end as it is, at once: %s', (_, piece, behind = '') => {
    const document = piece.repeat(200_000) + behind.repeat(200_000);
    expect(withNumbers({ document, numbering: CHAPTERS + used(1, 0), styles: '' })).toBe(document);
  });

  it.each([
    ['lists', '<w:num w:numId="2"><w:numPr>', ''],
    ['styles', '', '<w:style w:styleId="1">'],
    ['settings', '', '<w:style><w:basedOn '],
  ])('nor do lists and styles without an end keep it: %s', (_, numbering, styles) => {
    const document = paragraph(numbered(1), '建会');
    const parts = { document, numbering: CHAPTERS + used(1, 0) + numbering.repeat(200_000), styles: styles.repeat(200_000) };
    expect(linesOf(withNumbers(parts))).toEqual(['一、建会']);
  });
});

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCountingThousand', '十'],
  [21, 'chineseCounting', '二十一'],
  [105, 'japaneseCounting', '一百零五'],
  [110, 'chineseCounting', '一百一十'],
  [3, 'ideographTraditional', '丙'],
  [12, 'decimalEnclosedCircleChinese', '⑫'],
  [3, 'chineseLegalSimplified', '叁'],
  [4, 'upperRoman', 'IV'],
  [28, 'lowerLetter', 'bb'],
  [4000, 'lowerRoman', '4000'],
  [781, 'upperLetter', '781'],
  [7, 'decimalZero', '07'],
  [7, 'decimalFullWidth', '７'],
  [7, 'whatever', '7'],
])('%i as %s is %s', (number, format, printed) => {
  expect(countedNumber(number, format)).toBe(printed);
});
