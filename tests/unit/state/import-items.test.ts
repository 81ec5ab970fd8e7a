import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../lib/result.ts';
import { type ImportItem, stateOf, summarise, withCancelled, withState } from '../../../lib/state/import-items.ts';
import { summary } from './own-reports.ts';

const ITEMS: ImportItem[] = [
  { key: 0, name: 'a.docx', now: { state: 'added', report: summary('a') } },
  { key: 1, name: 'b.txt', now: { state: 'duplicate', of: summary('a'), likeness: 'near' } },
  { key: 2, name: 'c.pdf', now: { state: 'unusable', error: { code: 'foreign', kind: 'pdf' } } },
  { key: 3, name: 'd.txt', now: { state: 'refused', error: 'quota' } },
  { key: 4, name: 'e.txt', now: { state: 'adding' } },
  { key: 5, name: 'f.txt', now: { state: 'waiting' } },
  { key: 6, name: 'corpus.json', now: { state: 'taken-in', added: 3, there: 2, damaged: 1, refused: 0 } },
];

describe('summarise', () => {
  it('counts what has become of the files', () => {
    expect(summarise(ITEMS)).toEqual({ done: 5, total: 7, added: 4, duplicates: 3, failed: 3, cancelled: 0 });
  });
});

describe('withCancelled', () => {
  it('cancels what is not done, and nothing else', () => {
    expect(withCancelled(ITEMS).map(({ now }) => now.state)).toEqual([
      'added',
      'duplicate',
      'unusable',
      'refused',
      'cancelled',
      'cancelled',
      'taken-in',
    ]);
  });
});

describe('withState', () => {
  it('changes one item', () => {
    const items = withState(ITEMS, 5, { state: 'reading' });
    expect(items[5]).toEqual({ key: 5, name: 'f.txt', now: { state: 'reading' } });
    expect(items.slice(0, 5)).toEqual(ITEMS.slice(0, 5));
  });
});

describe('stateOf', () => {
  it('tells the store’s answer', () => {
    const report = summary('a');
    expect(stateOf(success({ state: 'added', report }))).toEqual({ state: 'added', report });
    expect(stateOf(failure('quota'))).toEqual({ state: 'refused', error: 'quota' });
  });
});
