import { describe, expect, it } from 'vitest';
import type { PlacedNote } from '../../../lib/messages/protocol.ts';
import {
  groupBySource,
  isOpenable,
  limitSources,
  newestFirst,
  notesOfPage,
  searchNotes,
  withCurrentNotes,
} from '../../../lib/state/notes-list.ts';
import { parseTags } from '../../../lib/state/tags.ts';
import { note } from './notes.ts';

const NOTES = [
  note({ id: 'a', exact: '追回工资１２万元', text: '核对口径', tags: ['工资'], day: 3, start: 50 }),
  note({ id: 'b', exact: '职工书屋', text: 'See Annex', tags: ['经验'], day: 5, source: 'https://b.example/', title: '东桥新闻' }),
  note({ id: 'c', exact: '两个维护', text: '', tags: [], day: 1, start: 10 }),
];
const ids = (notes: { id: string }[]) => notes.map(({ id }) => id);

const SEARCHES: [string, string[]][] = [
  ['', ['a', 'b', 'c']],
  ['  ', ['a', 'b', 'c']],
  ['口径', ['a']],
  ['个维', ['c']],
  ['工资', ['a']],
  ['东桥', ['b']],
  ['12万', ['a']],
  ['ANNEX', ['b']],
  ['报告 核对', ['a']],
  ['核对 书屋', []],
  ['没有', []],
];

describe('searchNotes', () => {
  it.each(SEARCHES)('“%s” finds %j', (query, found) => {
    expect(ids(searchNotes(NOTES, query))).toEqual(found);
  });
});

describe('lists', () => {
  it('sort by the latest change', () => {
    expect(ids(newestFirst(NOTES))).toEqual(['b', 'a', 'c']);
  });

  it('group by page, the latest page first, notes in text order', () => {
    const groups = groupBySource(NOTES);
    expect(groups.map(({ title, notes }) => [title, ids(notes)])).toEqual([
      ['东桥新闻', ['b']],
      ['报告', ['c', 'a']],
    ]);
    expect(limitSources(groups, 2).map(({ notes }) => ids(notes))).toEqual([['b'], ['c']]);
  });

  const placed: PlacedNote[] = NOTES.map((one) => ({
    note: one,
    place: one.id === 'b' ? { state: 'orphan' } : { state: 'anchored', start: one.target.selector[1].start, end: 60 },
  }));

  it('tell the notes in place from the orphans', () => {
    const { anchored, orphans } = notesOfPage(placed);
    expect(anchored.map((one) => one.note.id)).toEqual(['c', 'a']);
    expect(ids(orphans)).toEqual(['b']);
  });

  it('take text from the store and drop what was deleted there', () => {
    const changed = note({ id: 'a', text: '改过' });
    const current = withCurrentNotes(placed, [changed]);
    expect(current).toEqual([{ note: changed, place: placed[0]?.place }]);
  });
});

describe('parseTags', () => {
  it.each([
    ['工资，集体协商', ['工资', '集体协商']],
    ['  #工资 ＃工资、 待核；会员 ', ['工资', '待核', '会员']],
    ['', []],
    [' , # ', []],
  ])('“%s” gives %j', (text, tags) => {
    expect(parseTags(text)).toEqual(tags);
  });
});

describe('isOpenable', () => {
  it.each([
    ['https://a.example/', true],
    ['HTTP://a.example/', true],
    ['file:///home/r/报告.html', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['', false],
  ])('%s: %s', (address, openable) => {
    expect(isOpenable(address)).toBe(openable);
  });
});
