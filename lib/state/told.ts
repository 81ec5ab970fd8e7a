import type { Comparison } from '../compare/comparison.ts';
import type { Heading, Report, ReportFigure } from '../corpus/report.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Approx } from '../recognise/mention.ts';

/** What a report says of a figure beside the number, as far as the table shows it. */
export interface Told {
  /** What it measures, in that report's own words. */
  label: string;
  /** 区总工会本级, as printed; empty where nothing is said. */
  scope: string;
  /** 上半年, where it differs from the report's own. */
  period: string;
  approx: Approx;
  /** Why the number never stands in a row (comparison.md), where it is a plan, a rate, a threshold or a constant. */
  apart?: 'plan' | 'rate' | 'threshold' | 'constant';
}

/** The reports' own words on what is compared; keys are those of `toldKey`. Plain data. */
export interface ToldWords {
  figures: Record<string, Told>;
  /** Places of programmes where the text speaks of a plan; elsewhere the programme is told as done. */
  planned: Record<string, true>;
}

/** Names a place in a report. */
export function toldKey(source: string, start: number): string {
  return `${start} ${source}`;
}

/** What a number's own words say of vagueness: 4,100多人. */
const VAGUE = /[约近多余超逾来左右几数不足以]/;

/** True for a number that the text calls approximate in words that stand outside of it: 近 in 近40场 is not of the figure. */
export function isVague(approx: Approx, text: string): approx is Exclude<Approx, 'exact'> {
  return approx !== 'exact' && !VAGUE.test(text);
}

/** Gathers what the page and the reports say of the figures and programmes that a comparison shows. */
export function wordsTold(comparison: Comparison, page: Report, others: readonly Report[]): ToldWords {
  const told: ToldWords = { figures: {}, planned: {} };
  const wanted = new Map<string, Set<number>>();
  for (const { counterparts } of comparison.figures)
    for (const { source, start } of counterparts) wanted.set(source, (wanted.get(source) ?? new Set()).add(start));
  for (const report of [page, ...others]) {
    const starts = wanted.get(report.source);
    for (const figure of report.figures)
      if (report === page || starts?.has(figure.start)) told.figures[toldKey(report.source, figure.start)] = toldOf(figure);
  }
  const reports = new Map([page, ...others].map((report) => [report.source, report]));
  for (const { mentions } of comparison.programmes) {
    for (const { source, start } of mentions) {
      const report = reports.get(source);
      if (report !== undefined && isPlanned(report, start)) told.planned[toldKey(source, start)] = true;
    }
  }
  return told;
}

function toldOf({ indicator, approx }: ReportFigure): Told {
  const apart = apartOf(indicator);
  return {
    label: indicator.label,
    scope: indicator.scopeText,
    period: indicator.period,
    approx,
    ...(apart === undefined ? {} : { apart }),
  };
}

function apartOf({ status, rate, threshold, constant }: Indicator): Told['apart'] {
  if (status === 'planned') return 'plan';
  if (rate) return 'rate';
  if (threshold) return 'threshold';
  return constant ? 'constant' : undefined;
}

/** 2024年工作任务, 下一步打算: what stands under it is still to be done. 圆满完成目标任务 is not such a heading. */
const PLAN = /(?:工作|重点|主要)(?:任务|打算|计划|安排|思路|部署)|下一步|今后/;
const LOOKS_BACK = /完成|回顾|总结/;
/** The figure told of a programme stands soon behind its name: 计划新建爱心托管班8个. */
const SOON = 30;

function isPlanned({ outline, figures, programmes }: Report, start: number): boolean {
  const near = programmes
    .flatMap((programme) => programme.figures)
    .flatMap((index) => figures[index] ?? [])
    .find((figure) => figure.start >= start && figure.start - start <= SOON);
  if (near !== undefined) return near.indicator.status === 'planned';
  return headingsOver(outline, start).some(({ text }) => PLAN.test(text) && !LOOKS_BACK.test(text));
}

/** The headings that a place stands under, innermost first. */
function headingsOver(outline: readonly Heading[], start: number): Heading[] {
  const over: Heading[] = [];
  for (const heading of outline.filter((one) => one.start <= start).reverse()) {
    if (over.every(({ level }) => heading.level < level)) over.push(heading);
  }
  return over;
}
