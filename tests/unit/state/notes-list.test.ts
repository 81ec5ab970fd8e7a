import { describe, expect, it } from 'vitest';
import type { PlacedNote } from '../../../lib/messages/protocol.ts';
import type { Note } from '../../../lib/note/note.ts';
import { isOpenable } from '../../../lib/note/openable.ts';
import { differenceOf } from '../../../lib/state/difference.ts';
import { facetsOf, filterTest, type NotesFilter, type NotesOrder, siteOf, sortNotes } from '../../../lib/state/notes-filter.ts';
import { fromFirstHit, notesOfPage, standingsOf, withCurrentNotes } from '../../../lib/state/notes-list.ts';
import { prepareSearch } from '../../../lib/state/notes-search.ts';
import { parseTags, tagName, tagsTyped } from '../../../lib/state/tags.ts';
import { manyNotes } from '../../../scripts/bench/many-notes.ts';
import { note } from './notes.ts';

const NOTES = [
  note({ id: 'a', exact: '追回工资１２万元', text: '核对口径', tags: ['工资'], day: 3, start: 50 }),
  note({ id: 'b', exact: '职工书屋', text: 'See Annex', tags: ['经验'], day: 5, source: 'https://b.example/', title: '东桥新闻' }),
  note({ id: 'c', exact: '两个维护', text: '', tags: [], day: 1, start: 10 }),
];
const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);

const SEARCHES: [string, string[]][] = [
  ['', ['a', 'b', 'c']],
  ['  ', ['a', 'b', 'c']],
  ['口径', ['a']],
  ['个维', ['c']],
  ['工资', ['a']],
  ['东桥', ['b']],
  ['12万', ['a']],
  ['１2万', ['a']],
  ['ANNEX', ['b']],
  ['ｓｅｅ　ａｎｎｅｘ', ['b']],
  ['报告 核对', ['a']],
  ['核对 书屋', []],
  // The end of one note and the beginning of the next are no passage.
  ['工资报告', []],
  ['没有', []],
];

describe('search', () => {
  const search = prepareSearch(NOTES);
  const find = (query: string) => search.find(query).map((index) => NOTES[index]?.id);

  it.each(SEARCHES)('“%s” finds %j', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  it('finds what a filter note by note finds, in thousands of notes', () => {
    const notes = manyNotes(3000);
    const many = prepareSearch(notes);
    const texts = notes.map(({ body, target }) =>
      [body.text, target.selector[0].exact, target.title, ...body.tags].join('\n').toLowerCase(),
    );
    for (const query of ['工会', '全 年', '待核 柳林', '1', '技能培训班 待核 第', '报告 没有这个']) {
      const words = query.split(' ');
      const wanted = texts.flatMap((text, i) => (words.every((word) => text.includes(word)) ? [i] : []));
      expect(many.find(query)).toEqual(wanted);
    }
  });

  it('a long text is shown from shortly before its first hit', () => {
    const long = `${'前'.repeat(200)}口径${'后'.repeat(200)}`;
    const shown = fromFirstHit(long, ['口径'], 90);
    expect(shown.isCut).toBe(true);
    expect(shown.text.indexOf('口径')).toBeLessThan(30);
    expect(fromFirstHit(long, [], 90)).toEqual({ text: long, isCut: false });
  });
});

describe('filters', () => {
  const NOW = new Date(2026, 10, 8, 12);
  const extra: Note[] = [
    { ...note({ id: 'd', day: 8, source: 'file:///home/r/a.html' }), body: { text: '', tags: ['工资'], colour: 'green' } },
    {
      ...note({ id: 'e', day: 2 }),
      mention: { class: 'slogan', name: '两个维护' },
      conflicts: [{ body: { text: '', tags: [] }, modified: NOW.toISOString() }],
    },
  ];
  const all = [...NOTES, ...extra];
  const standings = new Map([['c', 'changed' as const]]);

  it.each<[NotesFilter, string[]]>([
    [{}, ['a', 'b', 'c', 'd', 'e']],
    [{ tag: '工资' }, ['a', 'd']],
    [{ tag: '工资', colour: 'green' }, ['d']],
    [{ colour: 'yellow' }, ['a', 'b', 'c', 'e']],
    [{ site: 'b.example' }, ['b']],
    [{ site: '' }, ['d']],
    [{ class: 'slogan' }, ['e']],
    [{ conflicts: true }, ['e']],
    [{ standing: 'changed' }, ['c']],
    [{ standing: 'elsewhere' }, ['a', 'b', 'd', 'e']],
    [{ time: 'today' }, ['d']],
    [{ time: 'week' }, ['a', 'b', 'd', 'e']],
    [{ time: 'year' }, ['a', 'b', 'c', 'd', 'e']],
  ])('%j', (filter, found) => {
    expect(ids(all.filter(filterTest(filter, standings, NOW)))).toEqual(found);
  });

  it.each<[NotesOrder, string[]]>([
    ['date', ['d', 'b', 'a', 'e', 'c']],
    // a.example was changed last on day 3: its notes stand together, in text order.
    ['page', ['d', 'b', 'e', 'c', 'a']],
    ['title', ['d', 'e', 'c', 'a', 'b']],
    ['tag', ['d', 'a', 'b', 'e', 'c']],
  ])('sorted by %s', (order, sorted) => {
    expect(ids(sortNotes([...all], order))).toEqual(sorted);
  });

  it('counts what can be filtered by', () => {
    expect(facetsOf(all)).toEqual({
      tags: [
        ['工资', 2],
        ['经验', 1],
      ],
      sites: [
        ['a.example', 3],
        ['', 1],
        ['b.example', 1],
      ],
      colours: [
        ['yellow', 4],
        ['green', 1],
      ],
      conflicts: 1,
    });
  });

  it.each([
    ['https://A.Example:8080/x?y#z', 'a.example:8080'],
    ['http://user@b.example', 'b.example'],
    ['file:///c:/a.html', ''],
    ['', ''],
  ])('%s is of “%s”', (source, site) => {
    expect(siteOf(source)).toBe(site);
  });
});

describe('the notes of a page', () => {
  const placed: PlacedNote[] = [
    { note: note({ id: 'late', start: 50 }), place: { state: 'anchored', start: 50, end: 60, changed: true } },
    { note: note({ id: 'lost', day: 2 }), place: { state: 'orphan' } },
    { note: note({ id: 'early' }), place: { state: 'anchored', start: 5, end: 60 } },
    { note: note({ id: 'whole' }), place: { state: 'page' } },
    { note: note({ id: 'older', day: 1 }), place: { state: 'orphan' } },
  ];

  it('are told apart by what became of their passages', () => {
    const { whole, anchored, orphans } = notesOfPage(placed);
    expect(ids(whole)).toEqual(['whole']);
    expect(anchored.map((one) => [one.note.id, one.changed])).toEqual([
      ['early', false],
      ['late', true],
    ]);
    expect(ids(orphans)).toEqual(['older', 'lost']);
    expect([...standingsOf(placed).values()]).toEqual(['changed', 'lost', 'placed', 'page', 'lost']);
  });

  it('take text from the store and drop what was deleted there', () => {
    const changed = note({ id: 'late', text: '改过' });
    expect(withCurrentNotes(placed, [changed])).toEqual([{ note: changed, place: placed[0]?.place }]);
  });
});

describe('differenceOf', () => {
  it.each<[string, string, string]>([
    ['帮扶86户', '帮扶93户', '=帮扶 -86 +93 =户'],
    ['同', '同', '=同'],
    ['', '新', '+新'],
    ['甲'.repeat(900), '乙'.repeat(900), `-${'甲'.repeat(900)} +${'乙'.repeat(900)}`],
  ])('%s → %s', (old, now, pieces) => {
    const signs = { same: '=', gone: '-', come: '+' };
    expect(
      differenceOf(old, now)
        .map(({ type, text }) => signs[type] + text)
        .join(' '),
    ).toBe(pieces);
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

describe('tagsTyped', () => {
  it.each([
    ['#疑问', ['疑问']],
    ['疑问、王小明', ['疑问', '王小明']],
    ['数据 口径', ['数据 口径']],
    ['数据 范围', ['数据', '范围']],
    [' # ', []],
  ])('“%s” gives %j where 数据 口径 is in use', (text, tags) => {
    expect(tagsTyped(text, ['疑问', '数据 口径'])).toEqual(tags);
  });
});

describe('tagName', () => {
  it.each([
    [' ＃疑问 ', '疑问'],
    ['数据  口径', '数据 口径'],
    ['#', undefined],
  ])('“%s” gives %s', (text, name) => {
    expect(tagName(text)).toBe(name);
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
