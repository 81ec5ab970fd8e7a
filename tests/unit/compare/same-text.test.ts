import { describe, expect, it } from 'vitest';
import { isSameText } from '../../../lib/compare/same-text.ts';
import { REPORT_FORMAT, type Report } from '../../../lib/corpus/report.ts';

function report(hashes: number[]): Report {
  const rest = { source: 's', info: { title: '' }, length: 100, outline: [], figures: [], slogans: [], programmes: [] };
  return { ...REPORT_FORMAT, ...rest, fingerprints: hashes.map((hash, start) => [hash, start]) };
}

const page = report([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

describe('isSameText', () => {
  it.each([
    ['the text itself', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], true],
    ['a repost with a few words changed', [1, 2, 3, 4, 5, 6, 7, 8, 90, 91], true],
    ['an excerpt of the page', [2, 3, 4], true],
    ['next year, with passages carried over', [1, 2, 30, 40, 50, 60, 70, 80, 90, 100], false],
    ['a text too short for fingerprints', [], false],
  ])('%s', (_, hashes, same) => {
    expect(isSameText(page, report(hashes))).toBe(same);
  });
});
