import type { Report } from '../corpus/report.ts';
import type { Comparison } from './comparison.ts';
import { compareFigures } from './figures.ts';
import { compareProgrammes, compareSlogans } from './names.ts';
import { isSameBody, oldestFirst, referenceOf, standingReasons } from './reference.ts';
import { renamedIn } from './renamed.ts';
import { findReuse } from './reuse.ts';

/**
 * Sets a page against other reports (comparison.md). Columns are oldest first; a report with the page's own `source` is
 * left out. With `texts` (by source, where they are at hand) passages carried over are measured exactly; without, by
 * fingerprints. `chosen` is the source of the report that the reader wants to be the reference. Never throws.
 */
export function compareReports(
  page: Report,
  others: readonly Report[],
  texts?: ReadonlyMap<string, string>,
  chosen?: string | undefined,
): Comparison {
  const compared = oldestFirst(others.filter((other) => other.source !== page.source));
  const reference = compared.find((other) => other.source === chosen) ?? referenceOf(page, compared);
  return {
    source: page.source,
    reports: compared.map(({ source, info }) => ({ source, info })),
    ...(reference === undefined ? {} : { reference: reference.source }),
    figures: compareFigures(page, compared, (other) => standingReasons(page, other)),
    slogans: compareSlogans(page, compared, reference),
    programmes: compareProgrammes(page, compared, reference, renamedNames(page, compared, texts)),
    reuse: findReuse(page, compared, texts),
  };
}

/** What the page, or another report of its body, says to have been renamed; the page has the last word. */
function renamedNames(page: Report, others: readonly Report[], texts: ReadonlyMap<string, string> | undefined): Map<string, string> {
  const own = [...others.filter((other) => isSameBody(page.info, other.info)), page];
  return new Map(own.flatMap((report) => [...renamedIn(report, texts?.get(report.source) ?? '')]));
}
