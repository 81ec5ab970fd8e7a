import type { Report, ReportProgramme, ReportSlogan } from '../corpus/report.ts';
import type { NameComparison, ProgrammeComparison } from './comparison.ts';

/** A name in a report with how often it stands there. */
interface Named {
  name: string;
  kind: string;
  count: number;
}

/** Compares the slogans of the page with those of the others: new first, then gone, then kept; each in text order. */
export function compareSlogans(page: Report, others: readonly Report[], reference: Report | undefined): NameComparison[] {
  const counts = (slogans: readonly ReportSlogan[]) => slogans.map(({ name, kind, places }) => ({ name, kind, count: places.length }));
  const places = new Map(page.slogans.map((slogan) => [slogan.name, slogan.places]));
  return compareNames(
    counts(page.slogans),
    others.map((other) => [other.source, counts(other.slogans)]),
    reference?.source,
  ).map((one) => ({
    ...one,
    places: places.get(one.name) ?? [],
  }));
}

/** Compares the programmes likewise; things that share a name and nothing else (三个一批, of unions and of a city) stand apart. */
export function compareProgrammes(page: Report, others: readonly Report[], reference: Report | undefined): ProgrammeComparison[] {
  const keyed = new Map([page, ...others].map((report) => [report.source, programmesByKey(report, page)]));
  const counts = (source: string): Named[] =>
    [...(keyed.get(source) ?? [])].map(([name, { kind, places }]) => ({ name, kind, count: places.length }));
  const compared = compareNames(
    counts(page.source),
    others.map((other) => [other.source, counts(other.source)]),
    reference?.source,
  );
  return compared.map((one) => ({
    ...one,
    name: one.name.split(APART)[0] ?? one.name,
    places: (keyed.get(page.source)?.get(one.name)?.places ?? []).map(({ start, end }) => ({ start, end })),
    ...figuresOf(one.name, [page, ...others], keyed),
    mentions: [page, ...others].flatMap(({ source }) =>
      (keyed.get(source)?.get(one.name)?.places ?? []).map((place) => ({ source, ...place })),
    ),
  }));
}
/** The figures told of a programme in each of the reports. */
function figuresOf(
  key: string,
  reports: readonly Report[],
  keyed: ReadonlyMap<string, ReadonlyMap<string, ReportProgramme>>,
): Pick<ProgrammeComparison, 'figures'> {
  const figures = reports.flatMap((report) =>
    (keyed.get(report.source)?.get(key)?.figures ?? []).flatMap((index) => {
      const figure = report.figures[index];
      if (figure === undefined) return [];
      return [{ source: report.source, start: figure.start, end: figure.end, text: figure.text, indicator: figure.indicator.label }];
    }),
  );
  return figures.length > 0 ? { figures } : {};
}

/** Stands between a name and what tells its bearer apart in keys. */
const APART = '\u0000';

/**
 * Numbered names (三个一批, 五位一体) are coined anew everywhere: they count as one only where the kind agrees and the body is
 * the same or what stands around the name in the wording agrees.
 */
function programmesByKey(report: Report, page: Report): Map<string, ReportProgramme> {
  const byKey = new Map<string, ReportProgramme>();
  for (const programme of report.programmes) {
    const isCoined = NUMBERED.test(programme.name);
    const isElsewhere = report !== page && isCoined && report.info.organisation !== page.info.organisation && !endsAlike(report, page);
    byKey.set(isElsewhere ? `${programme.name}${APART}${report.source}` : programme.name, programme);
  }
  return byKey;
}
const NUMBERED = /^[一二两三四五六七八九十百千\d][个位大项送进帮双心+＋]?.{0,4}$/;
function endsAlike(a: Report, b: Report): boolean {
  const [one, other] = [a.info.organisation ?? '', b.info.organisation ?? ''];
  return one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));
}

function compareNames(
  page: readonly Named[],
  others: readonly (readonly [string, readonly Named[]])[],
  reference: string | undefined,
): Omit<NameComparison, 'places'>[] {
  const rows = new Map<string, Omit<NameComparison, 'places'>>();
  for (const { name, kind, count } of page) rows.set(name, { name, kind, page: count, reports: {}, state: 'new' });
  for (const [source, names] of others) {
    for (const { name, kind, count } of names) {
      const row = rows.get(name) ?? { name, kind, page: 0, reports: {}, state: 'gone' };
      row.reports[source] = count;
      if (row.page > 0) row.state = 'kept';
      rows.set(name, row);
    }
  }
  // Gone is what the report before had; what only some other report has is nobody's loss.
  const told = [...rows.values()].filter((row) => row.page > 0 || (reference !== undefined && row.reports[reference] !== undefined));
  const order = { new: 0, gone: 1, kept: 2 } as const;
  return told.sort((a, b) => order[a.state] - order[b.state]);
}
