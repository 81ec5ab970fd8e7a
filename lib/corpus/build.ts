import { indicate } from '../indicator/indicate.ts';
import type { Mention } from '../recognise/mention.ts';
import type { LineBreaks } from '../text/line-breaks.ts';
import { fingerprint } from './fingerprint.ts';
import { itemsOf } from './items.ts';
import { describeReport } from './metadata.ts';
import { findOutline } from './outline.ts';
import { REPORT_FORMAT, type Report, type ReportFigure, type ReportInfo, type ReportProgramme, type ReportSlogan } from './report.ts';

/** A text and what was recognised in it. */
export interface ReportSource {
  /** Unique in a corpus: a file name, an address. */
  source: string;
  text: string;
  /** Offsets refer to `text`. */
  mentions: readonly Mention[];
  /** The page's `<title>`, where there is one. */
  title?: string;
  lineBreaks?: LineBreaks;
}

/** Turns a text into facts. Keeps no sentence of it; never throws; the same text gives the same facts. */
export function buildReport({ source, text, mentions, title, lineBreaks }: ReportSource): Report {
  const outline = findOutline(text);
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const info = describeReport(text, title);
  const indicators = indicate(text, inOrder, outline, lineBreaks, {
    year: reportYearOf(info),
    organisation: info.organisation,
    place: info.place,
    years: info.years,
  });
  const figures: ReportFigure[] = [];
  for (const mention of inOrder) {
    const indicator = indicators[figures.length];
    if (mention.class !== 'figure' || indicator === undefined) continue;
    const { class: _, ...figure } = mention;
    figures.push({ ...figure, indicator, heading: outline.findLastIndex((heading) => heading.start <= mention.start) });
  }
  return {
    ...REPORT_FORMAT,
    source,
    info,
    length: text.length,
    outline,
    figures,
    slogans: slogansOf(inOrder),
    programmes: programmesOf(text, inOrder, figures),
    fingerprints: fingerprint(text),
  };
}

/** The last year that a report tells of; undefined where it does not say, and for plans. */
function reportYearOf({ period, genre }: ReportInfo): number | undefined {
  return period === undefined || /要点|计划/.test(genre ?? '') ? undefined : Number(period.end.slice(0, 4));
}

function slogansOf(mentions: readonly Mention[]): ReportSlogan[] {
  const byName = new Map<string, ReportSlogan>();
  for (const mention of mentions) {
    if (mention.class !== 'slogan') continue;
    const slogan = byName.get(mention.name) ?? { name: mention.name, kind: mention.kind, places: [] };
    slogan.places.push({ start: mention.start, end: mention.end });
    byName.set(mention.name, slogan);
  }
  return [...byName.values()];
}

function programmesOf(text: string, mentions: readonly Mention[], figures: readonly ReportFigure[]): ReportProgramme[] {
  const byName = new Map<string, ReportProgramme>();
  for (const mention of mentions) {
    if (mention.class !== 'programme') continue;
    const programme = byName.get(mention.name) ?? { name: mention.name, kind: mention.kind, places: [], figures: [] };
    const items = itemsOf(text, mention);
    programme.places.push({ start: mention.start, end: mention.end, text: mention.text, ...(items === undefined ? {} : { items }) });
    byName.set(mention.name, programme);
  }
  figures.forEach((figure, i) => {
    for (const name of figure.indicator.programme.split('、')) byName.get(name)?.figures.push(i);
  });
  return [...byName.values()];
}
