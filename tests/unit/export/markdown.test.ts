import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { AT_ONCE } from '../../../lib/export/content.ts';
import { toMarkdown } from '../../../lib/export/markdown.ts';
import type { Note } from '../../../lib/note/note.ts';
import { sampleNote } from '../store/sample-note.ts';
import { arbitraryNote, wildText } from './arbitrary-note.ts';
import { contentOf } from './content.ts';

/** Notes alone, with the fields that are chosen at first. */
const markdownOf = (notes: readonly Note[]) => {
  const { page: _, comparison: __, facts: ___, ...rest } = contentOf();
  const fields = { ...rest.fields, looks: false };
  return toMarkdown({ ...rest, title: '工笺笔记', fields, notes }, AT_ONCE);
};

/** The block quote of the only note, read back: lines without the mark, escapes undone. */
function quotationOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2).replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

describe('toMarkdown', () => {
  it('writes a note like this', async () => {
    const note = sampleNote('a', { exact: '帮扶困难职工86户，发放慰问金', text: '与上年*口径*一致？', tags: ['帮扶', '新 业态'] });
    expect(await markdownOf([note])).toBe(
      `---
title: "工笺笔记"
date: 2026-11-21
notes: 1
source: "https://gonghui.example/2025.html"
author: "石桥县总工会"
tags:
  - "帮扶"
  - "新-业态"
---

# 工笺笔记

## [石桥县总工会2025年工作总结](<https://gonghui.example/2025.html>)

石桥县总工会 · 2025年

> 帮扶困难职工86户，发放慰问金

与上年*口径*一致？

#帮扶 #新-业态 [原文](<https://gonghui.example/2025.html#:~:text=${encodeURIComponent('全年走访企业，')}-,${encodeURIComponent('帮扶困难职工86户，发放慰问金')},-${encodeURIComponent('。')}>) 2026-03-01
`,
    );
  });

  it('no notes: front matter and heading', async () => {
    expect(await markdownOf([])).toBe('---\ntitle: "工笺笔记"\ndate: 2026-11-21\nnotes: 0\n---\n\n# 工笺笔记\n');
  });

  it('makes no link of a file without an address', async () => {
    const markdown = await markdownOf([sampleNote('a', { source: 'urn:gongjian:text:0a1b2c3d-9' })]);
    expect(markdown).toContain('\n## 石桥县总工会2025年工作总结\n');
    expect(markdown).not.toMatch(/\]\(|urn:.*[)>]/);
  });

  it('groups by page, newest page first, notes in text order', async () => {
    const at = (note: Note, start: number): Note => ({
      ...note,
      target: { ...note.target, selector: [note.target.selector[0], { type: 'TextPositionSelector', start, end: start + 2 }] },
    });
    const notes = [
      at(sampleNote('1', { source: 'https://a.example/', exact: '后文' }, '2026-01-01T00:00:00.000Z'), 50),
      at(sampleNote('2', { source: 'https://b.example/', exact: '新页' }, '2026-03-01T00:00:00.000Z'), 5),
      at(sampleNote('3', { source: 'https://a.example/', exact: '前文' }, '2026-02-01T00:00:00.000Z'), 10),
    ];
    expect(quotationOf(await markdownOf(notes))).toEqual(['新页', '前文', '后文']);
  });

  it.each([
    ['a heading', '# 一、总体情况', '> \\# 一、总体情况'],
    ['a list', '- 甲\n+ 乙\n1. 丙\n2) 丁', '> \\- 甲\n>\n> \\+ 乙\n>\n> 1\\. 丙\n>\n> 2\\) 丁'],
    ['a figure is no list', '4.8万人次', '> 4.8万人次'],
    ['emphasis and code', '*星* _线_ `码`', '> \\*星\\* \\_线\\_ \\`码\\`'],
    ['a link', '[甲](乙)', '> \\[甲\\](乙)'],
    ['HTML', '<script>&lt;', '> \\<script\\>\\&lt;'],
    ['indentation', '    缩进', '> 缩进'],
    ['a table', '甲|乙', '> 甲\\|乙'],
    ['a rule', '---', '> \\---'],
    ['control characters', '职\u0000工\u001b', '> 职工'],
    ['signs in a row that Obsidian hides or marks the rest by', '甲%%%乙===丙', '> 甲\\%\\%%乙\\=\\==丙'],
  ])('quotes letter by letter: %s', async (_name, exact, expected) => {
    expect(await markdownOf([sampleNote('a', { exact })])).toContain(`\n\n${expected}\n\n`);
  });

  it.each([
    ['lists and emphasis are the reader’s', '- 甲\n- *乙*', '- 甲\n- *乙*'],
    ['a heading', '## 标题', '\\## 标题'],
    ['a rule', '上文\n---', '上文\n\\---'],
    ['a fence that is open', '```\n码', '\\```\n码'],
    ['a fence that is closed', '```\n# 码 <b>\n```', '```\n# 码 <b>\n```'],
    ['a fence that another one does not close', '```\n码\n~~~', '\\```\n码\n\\~~~'],
    ['a fence that a shorter one does not close', '````\n```\n码', '\\````\n\\```\n码'],
    ['code within a line is no fence', '```甲```\n# 乙\n```丙```', '```甲```\n\\# 乙\n```丙```'],
    ['HTML behind an open fence', '```<b>', '\\```\\<b>'],
    ['what Obsidian hides', '甲%%%乙', '甲\\%\\%%乙'],
    ['HTML', '<!-- 藏', '\\<!-- 藏'],
  ])('own text: %s', async (_name, text, expected) => {
    expect(await markdownOf([sampleNote('a', { text })])).toContain(`\n\n${expected}\n\n#帮扶 `);
  });

  it('gives every quotation back, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        wildText.filter((text) => text !== ''),
        async (exact) => {
          const expected = exact
            .toWellFormed()
            .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
            .replace(/(?![\n\t])\p{Cc}/gu, '')
            .split('\n')
            .map((line) => line.replace(/\t/g, ' ').trim())
            .filter((line) => line !== '');
          expect(quotationOf(await markdownOf([sampleNote('a', { exact, text: '' })]))).toEqual(expected);
        },
      ),
      { seed: 12, numRuns: 2000 },
    );
  });

  it('has one heading a page and no more, whatever is in the notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryNote, { maxLength: 4 }), async (notes) => {
        const markdown = await markdownOf(notes);
        // A parser of CommonMark says what is a heading; what stands in a list or a quotation of the reader's is theirs.
        const { children } = fromMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
        const headings = children.filter(({ type }) => type === 'heading');
        expect(headings.length).toBe(1 + new Set(notes.map((note) => note.target.source)).size);
        expect(markdown.isWellFormed()).toBe(true);
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  it('takes a note of 100,000 characters', async () => {
    expect(quotationOf(await markdownOf([sampleNote('a', { exact: '长'.repeat(100_000) })]))).toEqual(['长'.repeat(100_000)]);
  });
});
