import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Counterpart } from '../../../lib/compare/comparison.ts';
import { compareReports } from '../../../lib/compare/index.ts';
import { reportOfFile } from '../../../scripts/report-of-file.ts';
import { type ExpectedYears, LINKS_2024, NAMES_2024 } from '../../pages/links-2024.ts';

const PAGES = join(import.meta.dirname, '../../pages');
const YEARS = [2021, 2022, 2023] as const;

async function read(year: number) {
  const file = await reportOfFile(join(PAGES, `report-${year}.html`), `${year}`);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

const page = await read(2024);
const others = await Promise.all(YEARS.map(read));
const texts = new Map([page, ...others].map(({ report, text }) => [report.source, text ?? ''] as const));
const comparison = compareReports(
  page.report,
  others.map(({ report }) => report),
  texts,
);

/** `2023: 52场`, with the reservations behind it. */
function toldOf({ source, text, reasons }: Pick<Counterpart, 'source' | 'text' | 'reasons'>, wanted: readonly string[]): string {
  const told = wanted.length > 0 ? wanted.filter((reason) => (reasons as string[]).includes(reason)) : reasons;
  return [`${source}: ${text.replace(/\s/g, '')}`, ...told].join(' ');
}

function expectedOf(link: ExpectedYears): string[] {
  return YEARS.flatMap((year) => (link[year] === undefined ? [] : [[`${year}: ${link[year]}`, ...(link.caution?.[year] ?? [])].join(' ')]));
}

describe('the report of 2024 beside three years', () => {
  const text = page.text ?? '';
  it.each(LINKS_2024.map((link) => [link.page, link] as const))('%s', (words, link) => {
    const end = text.indexOf(words) + words.length;
    expect(text.indexOf(words)).toBeGreaterThanOrEqual(0);
    const figure = comparison.figures.find((one) => one.start < end && one.end >= end);
    expect(figure).toBeDefined();
    const found = (figure?.counterparts ?? []).map((one) => toldOf(one, link.caution?.[Number(one.source) as 2021] ?? []));
    expect(found.sort()).toEqual(expectedOf(link).sort());
  });

  it('has every figure of the page in the table', () => {
    const told = LINKS_2024.map(({ page: words }) => text.indexOf(words) + words.length);
    const untold = comparison.figures.filter((figure) => !told.some((end) => figure.start < end && figure.end >= end));
    expect(untold.map((figure) => figure.text)).toEqual([]);
  });

  it.each(['slogans', 'programmes'] as const)('%s: new and gone', (of) => {
    const names = (state: string) => comparison[of].filter((row) => row.state === state).map(({ name }) => name);
    expect({ new: names('new'), gone: names('gone') }).toEqual(NAMES_2024[of]);
  });
});
