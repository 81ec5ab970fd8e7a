import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import type { Report } from '../../../lib/corpus/report.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import { figureHistories } from '../../../lib/state/figure-history.ts';
import { wordsTold } from '../../../lib/state/told.ts';

function report(body: string, year: number, sentence: string): Report {
  const title = `${body}${year}年工作总结`;
  const text = `${title}\n一、做实帮扶\n${year}年，${body}${sentence}`;
  return buildReport({ source: `${body} ${year}`, text, mentions: recognise(text, { lineBreaks: 'hard' }), title, lineBreaks: 'hard' });
}

const PAGE = report('石桥县总工会', 2023, '走访慰问困难职工1260户，举办书法展1场。');

function historiesAgainst(...others: Report[]) {
  const comparison = compareReports(PAGE, others);
  return figureHistories({ comparison, report: PAGE, told: wordsTold(comparison, PAGE, others) });
}

describe('figureHistories', () => {
  const earlier = [2018, 2019, 2020, 2021, 2022].map((year) => report('石桥县总工会', year, `走访慰问困难职工${year - 1000}户。`));

  it('tells the newest reports first, says how many more there are, and what is measured where nothing has a counterpart', () => {
    const histories = historiesAgainst(...earlier);
    const [first, second] = PAGE.figures;
    expect(histories.map(({ start, indicator, more, elsewhere }) => ({ start, indicator, more, elsewhere }))).toEqual([
      { start: first?.start, indicator: first?.indicator.label, more: 2, elsewhere: 0 },
      { start: second?.start, indicator: second?.indicator.label, more: 0, elsewhere: 0 },
    ]);
    expect(second?.indicator.label).toContain('书法展');
    expect(histories[1]?.entries).toEqual([]);
    expect(histories[0]?.entries.map((entry) => [entry.report, entry.counterpart.text, entry.isAgainst])).toEqual([
      ['2022年', '1022户', true],
      ['2021年', '1021户', false],
      ['2020年', '1020户', false],
    ]);
  });

  it('counts other districts apart and tells no number of theirs', () => {
    const [history] = historiesAgainst(report('云溪县总工会', 2022, '走访慰问困难职工930户。'));
    expect(history).toMatchObject({ entries: [], more: 0, elsewhere: 1 });
  });

  it('tells no change against a later year', () => {
    const [history] = historiesAgainst(report('石桥县总工会', 2024, '走访慰问困难职工1310户。'));
    expect(history?.entries.map((entry) => [entry.report, entry.isAgainst])).toEqual([['2024年', false]]);
  });
});
