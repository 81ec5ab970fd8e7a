import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkdownPart, readMarkdown } from '../../../lib/note/markdown.ts';
import { hasMarkdown } from '../../../lib/note/markdown-signs.ts';
import { wildText } from '../export/arbitrary-note.ts';

/** The tree in short: `strong(粗)`. */
const short = (parts: readonly MarkdownPart[]): string =>
  parts
    .map((part) => {
      if (part.type === 'text') return part.text;
      if ('text' in part) return `${part.type}(${part.text})`;
      if (part.type === 'thematicBreak') return 'rule()';
      const more = part.type === 'link' ? `${part.url} ` : part.type === 'list' ? `${part.isOrdered ? part.start : '-'} ` : '';
      return `${part.type}(${more}${short(part.children)})`;
    })
    .join('');

/** All parts of a tree. */
const all = (parts: readonly MarkdownPart[]): MarkdownPart[] =>
  parts.flatMap((part) => [part, ...('children' in part ? all(part.children) : [])]);

describe('readMarkdown', () => {
  it.each([
    ['核对口径', 'paragraph(核对口径)'],
    ['第一行\n第二行', 'paragraph(第一行\n第二行)'],
    ['**重点**和*斜体*、`代码`', 'paragraph(strong(重点)和emphasis(斜体)、inlineCode(代码))'],
    // Behind a Chinese punctuation mark no blank follows.
    ['**提法：**两个维护', 'paragraph(strong(提法：)两个维护)'],
    ['见**“求学圆梦”**行动', 'paragraph(见strong(“求学圆梦”)行动)'],
    ['~~旧数，~~新数', 'paragraph(delete(旧数，)新数)'],
    ['约~3万~5万人', 'paragraph(约~3万~5万人)'],
    ['# 要点', 'heading(要点)'],
    ['- 甲\n- 乙', 'list(- listItem(paragraph(甲))listItem(paragraph(乙)))'],
    ['3. 甲\n4. 乙', 'list(3 listItem(paragraph(甲))listItem(paragraph(乙)))'],
    ['> 原话', 'blockquote(paragraph(原话))'],
    ['```\na < b\n```', 'code(a < b)'],
    ['上\n\n---\n\n下', 'paragraph(上)rule()paragraph(下)'],
    ['[通知](https://a.example/1)', 'paragraph(link(https://a.example/1 通知))'],
    ['<https://a.example/1>', 'paragraph(link(https://a.example/1 https://a.example/1))'],
    ['1.2万份，占92.5%', 'paragraph(1.2万份，占92.5%)'],
  ])('%j is %s', (text, expected) => {
    expect(short(readMarkdown(text))).toBe(expected);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '字<b onclick="alert(1)">粗',
    '![图](https://evil.example/a.png)',
    '[点](javascript:alert(1))',
    '[点](JaVaScRiPt:alert(1))',
    '[点](data:text/html,<script>alert(1)</script>)',
    '[点](//evil.example)',
    '[点](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)',
    '![点][x]',
  ])('%j stays as it was typed', (text) => {
    const parts = all(readMarkdown(text));
    expect(parts.filter(({ type }) => type !== 'paragraph' && type !== 'text')).toEqual([]);
    expect(short(readMarkdown(text)).replace(/^paragraph\((.*)\)$/s, '$1')).toBe(text);
  });

  it('leads nowhere but to http and https, whatever is written', () => {
    const wild = fc.array(fc.oneof(wildText, fc.constantFrom('[', '](', ')', '<', '>', 'javascript:', 'https://a.example', '![', '\n')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(wild, (pieces) => {
        for (const part of all(readMarkdown(pieces.join('')))) if (part.type === 'link') expect(part.url).toMatch(/^https?:\/\//i);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['1. ', '> ', '_a*', '**a', '[', '![a](', '`a``', '<a '])('%j over and over takes no long time and no stack', (piece) => {
    for (const length of [4000, 100_000]) {
      const text = piece.repeat(length / piece.length);
      const from = process.cpuUsage();
      expect(readMarkdown(text).length).toBeGreaterThan(0);
      // In millionths of a second, of the processor; a tenth of it is usual.
      expect(process.cpuUsage(from).user).toBeLessThan(3_000_000);
    }
  });
});

describe('hasMarkdown', () => {
  it.each(['核对口径', '4.8万人次（同比增长3.2%）', '第一行\n第二行', '甲、乙；丙', 'A&B', ''])('%j has none', (text) => {
    expect(hasMarkdown(text)).toBe(false);
  });
  it.each(['*', '- 甲', '说\n1) 甲', '> 引', '    码', '\\*', '&amp;', '&#42;', '题\n==='])('%j may have some', (text) => {
    expect(hasMarkdown(text)).toBe(true);
  });
});
