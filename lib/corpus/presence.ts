import type { MentionClass } from '../recognise/mention.ts';
import { byDay } from './day.ts';
import type { Report, ReportInfo } from './report.ts';

/** A report that names something, and how often. */
export interface NamedIn {
  source: string;
  info: ReportInfo;
  count: number;
  /** What it tells of a programme in figures, as `figuresTold` has it; empty for other classes. */
  figures: string[];
}

/** Where a figure, slogan or programme stands in the corpus. */
export interface Presence {
  /** Newest first. */
  reports: NamedIn[];
  /** What a numbered slogan stands for; empty where not known. */
  items: string[];
  /** What a programme is, in a sentence; empty where not known. */
  about: string;
}

/** What the word lists know beyond a name. */
export interface NameFacts {
  name: string;
  /** Other wordings that fold into the name. */
  variants?: readonly string[] | undefined;
  /** What a numbered slogan stands for. */
  items?: readonly string[] | undefined;
  /** What a programme is, in a sentence. */
  about?: string | undefined;
}

/** White space in and around a figure is the page's, not the figure's: 20 万元 is 20万元. */
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

function countIn(report: Report, className: MentionClass, name: string): number {
  switch (className) {
    case 'figure':
      return report.figures.filter((figure) => withoutSpace(figure.text) === withoutSpace(name)).length;
    case 'slogan':
      return report.slogans.find((slogan) => slogan.name === name)?.places.length ?? 0;
    case 'programme':
      return report.programmes.find((programme) => programme.name === name)?.places.length ?? 0;
  }
}

/** So many figures of a programme are told on a card. */
const MOST_FIGURES = 3;

/** The first figures that a report tells of a programme, with what they measure, as printed: 参赛职工 4,480人. */
export function figuresTold({ figures, programmes }: Report, name: string): string[] {
  const told = programmes.find((programme) => programme.name === name)?.figures ?? [];
  return told.slice(0, MOST_FIGURES).flatMap((index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [`${figure.indicator.label} ${withoutSpace(figure.text)}`.trim()];
  });
}

/**
 * In which reports a name stands and how often, newest first, with what `facts` (the word list of that class) know of it.
 * A figure is looked up as printed. A name that is nowhere gives empty lists.
 */
export function presenceOf(reports: readonly Report[], facts: readonly NameFacts[], className: MentionClass, name: string): Presence {
  const fact = facts.find((one) => one.name === name) ?? facts.find((one) => one.variants?.includes(name));
  return {
    reports: reports
      .map((report) => ({ report, count: countIn(report, className, name) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => byDay(a.report, b.report))
      .map(({ report, count }) => ({
        source: report.source,
        info: report.info,
        count,
        figures: className === 'programme' ? figuresTold(report, name) : [],
      })),
    items: [...(fact?.items ?? [])],
    about: fact?.about ?? '',
  };
}
