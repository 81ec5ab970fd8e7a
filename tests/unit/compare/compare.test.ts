import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import { DONGHU_LINKS } from './links.ts';

const load = (name: string) => {
  const text = readFileSync(join(import.meta.dirname, 'reports', name), 'utf8');
  return { text, report: buildReport({ source: name, text, mentions: recognise(text) }) };
};
const [page, before, elsewhere] = [load('donghu-2023.txt'), load('donghu-2022.txt'), load('xiling-2023.txt')];
/** The figure that stands in these words. */
const at = (source: typeof page, words: string) => {
  const from = source.text.indexOf(words);
  if (from < 0) throw new Error(`the report has no ${words}`);
  const figure = source.report.figures.find(({ start, end }) => end > from && start < from + words.length);
  if (figure === undefined) throw new Error(`no figure in ${words}`);
  return figure;
};
const comparison = compareReports(page.report, [before.report]);

describe('figures of one body over two years', () => {
  it.each(DONGHU_LINKS)('$page ~ $other', ({ page: words, other, verdict, reasons }) => {
    const figure = comparison.figures.find(({ start }) => start === at(page, words).start);
    if (other === undefined) {
      expect(figure?.counterparts).toEqual([]);
      return;
    }
    expect(figure?.counterparts.map(({ start, verdict, reasons }) => ({ start, verdict, reasons }))).toEqual([
      { start: at(before, other).start, verdict, reasons },
    ]);
  });

  it('a change is told for a yes, with no percent under twenty', () => {
    const change = (words: string) => comparison.figures.find(({ start }) => start === at(page, words).start)?.counterparts[0]?.change;
    expect(change('新组建基层工会92家')).toEqual({ difference: 6, percent: 7, precision: 'exact' });
    expect(change('东湖工匠”12名')).toEqual({ difference: 2, precision: 'exact' });
    expect(change('96家企业、2.1')).toBeUndefined();
  });

  it('the report before is of the same body; rows are in the order of the page under its headings', () => {
    expect(comparison.reference).toBe('donghu-2022.txt');
    expect(comparison.figures.map(({ start }) => start)).toEqual(page.report.figures.map(({ start }) => start));
    expect(comparison.figures.find(({ start }) => start === at(page, '新组建基层工会92家').start)?.heading).toBe('（一）夯实基层基础');
  });
});

describe('another body', () => {
  const across = compareReports(page.report, [elsewhere.report]);
  const links = across.figures.flatMap(({ counterparts }) => counterparts);

  it('is always caution, and never the report before', () => {
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      expect(link.verdict).toBe('caution');
      expect(link.reasons).toContain('district');
      expect(link.change).toBeUndefined();
    }
    expect(across.reference).toBeUndefined();
  });
});

describe('columns', () => {
  it('are oldest first and leave the page itself out', () => {
    const all = compareReports(page.report, [page.report, elsewhere.report, before.report]);
    expect(all.reports.map(({ source }) => source)).toEqual(['donghu-2022.txt', 'xiling-2023.txt']);
    expect(all.reference).toBe('donghu-2022.txt');
  });

  it('an empty corpus is an answer too', () => {
    const alone = compareReports(page.report, []);
    expect(alone.figures).toHaveLength(page.report.figures.length);
    expect(alone.figures.every(({ counterparts }) => counterparts.length === 0)).toBe(true);
    expect(alone.slogans.every(({ state }) => state === 'new')).toBe(true);
    expect(alone.reuse).toEqual([]);
  });
});
