import type { Report, ReportProgramme, ReportSlogan } from '../corpus/report.ts';
import type { NameComparison, ProgrammeComparison } from './comparison.ts';
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
 * Numbered names (三个一批, 五位一体) are coined anew everywhere: “三个一批”技能人才培育行动 and “三个一批”重点项目 are two things,
 * also of one body. Where the wording does not tell, they are one only within a body.
 */
function programmesByKey(report: Report, page: Report, renamed: ReadonlyMap<string, string>): Map<string, ReportProgramme> {
  const byKey = new Map<string, ReportProgramme>();
  const isOwn = report === page || isSameBody(report.info, page.info);
  for (const programme of report.programmes) {
    const name = (isOwn ? renamed.get(programme.name) : undefined) ?? programme.name;
    const key = report !== page && isAnother(programme, page, isOwn) ? `${name}${APART}${report.source}` : name;
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? programme : merged(known, programme));
  }
  return byKey;
}

function merged(one: ReportProgramme, other: ReportProgramme): ReportProgramme {
  return {
    ...one,
    places: [...one.places, ...other.places].sort((a, b) => a.start - b.start),
    figures: [...new Set([...one.figures, ...other.figures])].sort((a, b) => a - b),
  };
}

/** True for a numbered name that stands for something else than on the page. */
function isAnother(programme: ReportProgramme, page: Report, isOwn: boolean): boolean {
  if (!NUMBERED.test(programme.name)) return false;
  const onPage = page.programmes.find(({ name }) => name === programme.name);
  const [heads, pageHeads] = [headsOf(programme), onPage === undefined ? [] : headsOf(onPage)];
  if (heads.length === 0 || pageHeads.length === 0) return !isOwn;
  return !heads.some((head) => pageHeads.some((other) => sharesWord(head, other)));
}
const NUMBERED = /^[一二两三四五六七八九十百千\d][个位大项送进帮双心+＋]?.{0,4}$/;

/** What stands behind the quoted name, less words that any campaign bears: “三个一批”技能人才培育行动 → 技能人才培育. */
function headsOf({ places }: ReportProgramme): string[] {
  const heads = places.map(({ text }) => (/[”」]([^“”「」]+)$/.exec(text.replace(/\s/g, ''))?.[1] ?? '').replace(COMMON_HEAD, ''));
  return [...new Set(heads)].filter((head) => head.length >= 2);
}
const COMMON_HEAD = /(?:主题|系列|专项|品牌|服务)?(?:项目|活动|行动|工程|计划|机制|工作|品牌|建设|制度|模式|体系)$/;

/** 技能人才培育 and 人才培育: two characters in a row. */
function sharesWord(one: string, other: string): boolean {
  return Array.from({ length: one.length - 1 }, (_, i) => one.slice(i, i + 2)).some((pair) => other.includes(pair));
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
