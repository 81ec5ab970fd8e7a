import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../lib/export/file-name.ts';
import { fragmentLink } from '../../../lib/export/fragment-link.ts';
import { wildText } from './arbitrary-note.ts';

const DAY = '2026-11-21';

describe('fileName', () => {
  it.each([
    ['工笺笔记', '工笺笔记-2026-11-21.md'],
    ['读书：笔记/一', '读书：笔记 一-2026-11-21.md'],
    ['a\\b:c*d?e"f<g>h|i', 'a b c d e f g h i-2026-11-21.md'],
    ['[图解] 总结#2 ^注', '图解 总结 2 注-2026-11-21.md'],
    ['..\\..\\boot', 'boot-2026-11-21.md'],
    ['.隐藏. . ', '隐藏-2026-11-21.md'],
    ['CON', 'CON_-2026-11-21.md'],
    ['nul.txt', 'nul.txt_-2026-11-21.md'],
    ['总结\u202egpj', '总结 gpj-2026-11-21.md'],
    ['', 'gongjian-2026-11-21.md'],
    ['???', 'gongjian-2026-11-21.md'],
  ])('%j', (title, expected) => {
    expect(fileName(title, DAY, 'md')).toBe(expected);
  });

  it('is short, well formed and without refused characters for any title', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          wildText,
          wildText.map((text) => text.repeat(50)),
        ),
        (title) => {
          const name = fileName(title, DAY, 'md');
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(210);
          expect(name.isWellFormed()).toBe(true);
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[.\s]|\s\./u);
          expect(name.endsWith(`-${DAY}.md`)).toBe(true);
        },
      ),
      { seed: 14, numRuns: 1000 },
    );
  });
});

describe('fragmentLink', () => {
  it('makes no link of a document without an address', () => {
    const source = 'urn:gongjian:text:0a1b2c3d-9';
    expect(fragmentLink(source, { exact: '职工', prefix: '', suffix: '' })).toBe(source);
  });

  const PAGE = 'https://gonghui.example/2025.html';
  const link = (directive: string) => `${PAGE}#:~:text=${directive}`;
  const e = encodeURIComponent;

  it.each([
    [
      'long enough to stand alone',
      { exact: '帮扶困难职工家庭八十六户并发放慰问金十二万元', prefix: '全年', suffix: '。' },
      link(e('帮扶困难职工家庭八十六户并发放慰问金十二万元')),
    ],
    [
      'short: with what stands beside',
      { exact: '职工书屋', prefix: '新建', suffix: '三家' },
      link(`${e('新建')}-,${e('职工书屋')},-${e('三家')}`),
    ],
    ['widened to whole words', { exact: 'nion', prefix: 'the u', suffix: 's' }, link(`the-,unions`)],
    [
      'a hyphen means something',
      { exact: '10-20家企业参加了全市性的劳动竞赛活动', prefix: '', suffix: '' },
      link(e('10-20家企业参加了全市性的劳动竞赛活动').replace('-', '%2D')),
    ],
    [
      'several lines: first and last words',
      { exact: '第一行的文字。\n第二行的文字。', prefix: '', suffix: '' },
      link(`${e('第一行的文字。')},${e('第二行的文字。')}`),
    ],
    ['white space only', { exact: '\n', prefix: '', suffix: '' }, PAGE],
  ])('%s', (_name, quote, expected) => {
    expect(fragmentLink(PAGE, quote)).toBe(expected);
  });

  it('keeps a fragment that the page’s address has', () => {
    expect(fragmentLink('https://a.example/#/report/3', { exact: '职工', prefix: '', suffix: '' })).toBe(
      `https://a.example/#/report/3:~:text=${e('职工')}`,
    );
  });

  it('is a valid address for any quotation', () => {
    fc.assert(
      fc.property(wildText, wildText, wildText, (exact, prefix, suffix) => {
        expect(URL.canParse(fragmentLink(PAGE, { exact, prefix, suffix }))).toBe(true);
      }),
      { seed: 15, numRuns: 1000 },
    );
  });
});
