import { describe, expect, it } from 'vitest';
import { readRoute, reportHash } from '../../../lib/state/options-route.ts';

describe('readRoute', () => {
  it.each([
    ['', { section: 'notes' }],
    ['#', { section: 'notes' }],
    ['#corpus', { section: 'corpus' }],
    ['#corpus/abc', { section: 'corpus', report: 'abc' }],
    ['#corpus/%', { section: 'corpus' }],
    ['#notes/abc', { section: 'notes' }],
    ['#nothing', { section: 'notes' }],
  ])('%s', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it('reads what reportHash writes', () => {
    for (const id of ['abc', 'a/b c', '报告']) expect(readRoute(reportHash(id))).toEqual({ section: 'corpus', report: id });
  });
});
