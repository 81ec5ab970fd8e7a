import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '../../../lib/compare/index.ts';
import { foldUnit } from '../../../lib/compare/units.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import type { Report } from '../../../lib/corpus/report.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import type { Span } from '../../../lib/text/span.ts';

/** One wording of a row, and where its number stands. */
interface Wording {
  text: string;
  number: Span;
}

/** A row as several clerks word it. */
interface Row {
  name: string;
  wordings: Wording[];
}

/** What became of the pairs: those of one row that are linked, out of all, and those of two rows that are linked without reserve. */
interface RowsScore {
  pairs: number;
  linked: number;
  mixed: string[];
  /** For each row its pairs that are linked, out of all. */
  rows: { name: string; linked: number; pairs: number }[];
}

/** Reads a file as README.md describes it. */
export function readRows(name: string): Row[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.trim().split('\n'))
    .map(([head = '', ...lines]) => ({ name: head.replace(/^#\s*/, ''), wordings: lines.map(readWording) }));
}

function readWording(line: string): Wording {
  const [start, close] = [line.indexOf('['), line.indexOf(']')];
  // A year that the sentence names is the report's own, whichever of the two it stands in.
  const text = line.replace(/[[\]]/g, '').replace(/20\d\d(?=年)/g, YEAR);
  return { text, number: { start: TITLE_LENGTH + start, end: TITLE_LENGTH + close - 1 } };
}
const YEAR = 'YYYY';

const titleOf = (year: number) => `江州市总工会${year}年工作总结\n`;
const TITLE_LENGTH = titleOf(2021).length;
const holds = (one: Span, { number }: Wording) => one.start < number.end && one.end > number.start;

/** Sets each wording beside each other one of its family of units, as this year's report and last year's. */
export function scoreRows(rows: readonly Row[]): RowsScore {
  const reports = new Map<string, Report>();
  const reportOf = (year: number, { text }: Wording) => {
    const source = titleOf(year) + text.replaceAll(YEAR, `${year}`);
    const report = reports.get(source) ?? buildReport({ source, text: source, mentions: recognise(source) });
    reports.set(source, report);
    return report;
  };
  const verdictOf = (page: Wording, other: Wording) => {
    const { figures } = compareReports(reportOf(2022, page), [reportOf(2021, other)]);
    const counterpart = figures.find((figure) => holds(figure, page))?.counterparts[0];
    return counterpart !== undefined && holds(counterpart, other) ? counterpart.verdict : undefined;
  };
  const familyOf = (wording: Wording) => {
    const figure = reportOf(2022, wording).figures.find((one) => holds(one, wording));
    const unit = figure === undefined ? undefined : foldUnit(figure.unit, figure.kind);
    return unit?.family || unit?.unit;
  };
  const families = new Map(rows.flatMap(({ wordings }) => wordings.map((wording) => [wording, familyOf(wording)] as const)));
  const score: RowsScore = { pairs: 0, linked: 0, mixed: [], rows: [] };
  for (const row of rows) {
    const told = { name: row.name, linked: 0, pairs: 0 };
    for (const page of row.wordings) {
      const others = row.wordings.filter((other) => other !== page);
      told.pairs += others.length;
      told.linked += others.filter((other) => verdictOf(page, other) !== undefined).length;
      for (const another of rows) {
        if (another === row) continue;
        for (const other of another.wordings)
          if (families.get(page) === families.get(other) && verdictOf(page, other) === 'yes')
            score.mixed.push(`${row.name} ~ ${another.name}: ${page.text} ~ ${other.text}`);
      }
    }
    score.rows.push(told);
    score.pairs += told.pairs;
    score.linked += told.linked;
  }
  return score;
}
