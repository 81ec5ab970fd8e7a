import type { Report, ReportProgramme, ReportSlogan } from '../corpus/report.ts';
import type { NameComparison, ProgrammeComparison } from './comparison.ts';
import { areApart, isNumbered, isUntold, partOf, sensesOf } from './homonyms.ts';
import { isSameBody } from './reference.ts';

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

/**
 * Compares the programmes likewise; things that share a name and nothing else (三个一批, of unions and of a city) stand apart, and what
 * the page's body has given another name (`renamed`, old to new) is one thing under the new name.
 */
export function compareProgrammes(
  page: Report,
  others: readonly Report[],
  reference: Report | undefined,
  renamed: ReadonlyMap<string, string> = new Map(),
): ProgrammeComparison[] {
  const keyed = new Map([page, ...others].map((report) => [report.source, programmesByKey(report, page, renamed)]));
  const counts = (source: string): Named[] =>
    [...(keyed.get(source) ?? [])].map(([name, { kind, places }]) => ({ name, kind, count: places.length }));
  const compared = compareNames(
    counts(page.source),
    others.map((other) => [other.source, counts(other.source)]),
    reference?.source,
  );
  const bare = (key: string) => key.split(APART)[0] ?? key;
  const bearers = Map.groupBy(compared, ({ name }) => bare(name));
  const isShared = (key: string) => (bearers.get(bare(key))?.length ?? 0) > 1;
  return compared.map((one) => ({
    ...one,
    name: bare(one.name),
    ...(isShared(one.name) ? senseOf([...keyed.values()].flatMap((report) => report.get(one.name) ?? [])) : {}),
    places: (keyed.get(page.source)?.get(one.name)?.places ?? []).map(({ start, end }) => ({ start, end })),
    ...figuresOf(one.name, [page, ...others], keyed),
    mentions: [page, ...others].flatMap(({ source }) =>
      (keyed.get(source)?.get(one.name)?.places ?? []).map(({ start, end, text }) => ({ source, start, end, text })),
    ),
  }));
}
/** What tells the bearers of one name apart, in a word; nothing where no place says it. */
function senseOf(programmes: readonly ReportProgramme[]): Pick<ProgrammeComparison, 'sense'> {
  const [sense] = programmes.flatMap(sensesOf).flatMap(({ heads }) => heads);
  return sense === undefined ? {} : { sense };
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
 * Numbered names (三个一批, 五位一体) are coined anew everywhere: “三个一批”技能人才培育行动 and “三个一批”重点项目 are two things,
 * also of one body and also in one report. Where nothing tells, they are one only within a body.
 */
function programmesByKey(report: Report, page: Report, renamed: ReadonlyMap<string, string>): Map<string, ReportProgramme> {
  const byKey = new Map<string, ReportProgramme>();
  const isOwn = report === page || isSameBody(report.info, page.info);
  for (const programme of report.programmes) {
    const name = (isOwn ? renamed.get(programme.name) : undefined) ?? programme.name;
    for (const [key, part] of partsOf(programme, name, report, page, isOwn)) {
      const known = byKey.get(key);
      byKey.set(key, known === undefined ? part : merged(known, part));
    }
  }
  return byKey;
}

/** A programme under its name; a numbered one in as many parts as it has senses, each under the key of the page's same sense. */
function partsOf(programme: ReportProgramme, name: string, report: Report, page: Report, isOwn: boolean): [string, ReportProgramme][] {
  if (!isNumbered(programme.name)) return [[name, programme]];
  const onPage = page.programmes.find((one) => one.name === programme.name);
  const pageSenses = onPage === undefined ? [] : sensesOf(onPage);
  const keyOf = (at: number) => (at === 0 ? name : `${name}${APART}${at}`);
  return sensesOf(programme).map((sense, i) => {
    const part = partOf(programme, sense, report);
    if (report === page) return [keyOf(i), part];
    const known = pageSenses.findIndex((other) => !isUntold(sense, other) && !areApart(sense, other));
    // Nothing tells them apart, and nothing that they are one: so within a body, where the page knows one only.
    const isTakenForOne = known < 0 && isOwn && pageSenses.length < 2 && pageSenses.every((other) => isUntold(sense, other));
    return [isTakenForOne ? name : known >= 0 ? keyOf(known) : `${name}${APART}${report.source}${APART}${i}`, part];
  });
}

function merged(one: ReportProgramme, other: ReportProgramme): ReportProgramme {
  return {
    ...one,
    places: [...one.places, ...other.places].sort((a, b) => a.start - b.start),
    figures: [...new Set([...one.figures, ...other.figures])].sort((a, b) => a - b),
  };
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
