import { describe, expect, it } from 'vitest';
import type { Heading } from '../../../lib/corpus/report.ts';
import type { PlacedNote } from '../../../lib/messages/protocol.ts';
import type { Mention } from '../../../lib/recognise/mention.ts';
import { contextOf, limitSections, pageItems, sectionsOf } from '../../../lib/state/page-list.ts';
import { note } from './notes.ts';

const TEXT = '开头一句。\n一、维权\n受理312件。\n二、服务\n慰问40人。';
const figure = (text: string): Mention => ({
  class: 'figure',
  kind: 'count',
  text,
  value: 1,
  unit: '件',
  approx: 'exact',
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
});
const heading = (text: string): Heading => ({ text, level: 1, start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });
const MENTIONS = [figure('312件'), figure('40人')];
const PLACED: PlacedNote[] = [
  { note: note({ id: 'orphan' }), place: { state: 'orphan' } },
  { note: note({ id: 'same' }), place: { state: 'anchored', start: TEXT.indexOf('312件'), end: TEXT.indexOf('。\n二') } },
  { note: note({ id: 'first' }), place: { state: 'anchored', start: 0, end: 2 } },
];
const ALL = { figure: true, slogan: true, programme: true, note: true };
const idsOf = (items: ReturnType<typeof pageItems>) => items.map((item) => (item.type === 'note' ? item.note.id : item.mention.text));

describe('pageItems', () => {
  it('puts marks and notes in text order, a note before the mark it starts with, orphans left out', () => {
    expect(idsOf(pageItems(MENTIONS, PLACED, ALL))).toEqual(['first', 'same', '312件', '40人']);
  });

  it('leaves out what is not wanted', () => {
    expect(idsOf(pageItems(MENTIONS, PLACED, { ...ALL, figure: false }))).toEqual(['first', 'same']);
    expect(idsOf(pageItems(MENTIONS, PLACED, { ...ALL, note: false }))).toEqual(['312件', '40人']);
  });
});

describe('sectionsOf', () => {
  const sections = sectionsOf(pageItems(MENTIONS, PLACED, ALL), [heading('二、服务'), heading('一、维权')]);

  it('puts each item under the last heading before it', () => {
    expect(sections.map((section) => [section.heading?.text, idsOf(section.items)])).toEqual([
      [undefined, ['first']],
      ['一、维权', ['same', '312件']],
      ['二、服务', ['40人']],
    ]);
  });

  it('puts a mark in a heading under it', () => {
    const items = pageItems([figure('一、'), figure('二、')], [], ALL);
    expect(sectionsOf(items, [heading('一、维权'), heading('二、服务')]).map((section) => section.heading?.text)).toEqual([
      '一、维权',
      '二、服务',
    ]);
  });

  it('has one section without headings, and none without items', () => {
    expect(sectionsOf(pageItems(MENTIONS, [], ALL), [])).toHaveLength(1);
    expect(sectionsOf([], [heading('一、维权')])).toEqual([]);
  });

  it('is cut after so many items', () => {
    expect(limitSections(sections, 2).map(({ items }) => items.length)).toEqual([1, 1]);
    expect(limitSections(sections, 99)).toEqual(sections);
  });
});

describe('contextOf', () => {
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

  it('stays within the line', () => {
    expect(contextOf(TEXT, at('312件'), 10)).toEqual({ before: '受理', at: '312件', after: '。' });
    expect(contextOf(TEXT, at('受理312件。'), 10)).toEqual({ before: '', at: '受理312件。', after: '' });
    expect(contextOf(TEXT, at('40人'), 1)).toEqual({ before: '问', at: '40人', after: '。' });
  });

  it('begins with words, not with what closes those before', () => {
    const text = '受理312件”，调解208件。';
    expect(contextOf(text, { start: text.indexOf('208'), end: text.length - 1 }, 4).before).toBe('调解');
  });

  it('reaches the ends of the text', () => {
    expect(contextOf('12件', { start: 0, end: 3 }, 5)).toEqual({ before: '', at: '12件', after: '' });
  });

  it('does not cut a character in two', () => {
    const text = '𠮷野家12件𠮷𠮷';
    expect(contextOf(text, { start: 4, end: 7 }, 3)).toMatchObject({ before: '野家', after: '𠮷𠮷' });
  });

  it('folds the line breaks inside a passage of several lines', () => {
    expect(contextOf(TEXT, { start: 2, end: 8 }, 2).at).toBe('一句。 一、');
  });
});
