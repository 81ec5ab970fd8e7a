import type { Indicator } from '../indicator/indicator.ts';
import type { Approx, FigureKind, ProgrammeKind, SloganKind } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';

/** Written into every report file; a reader of the file checks both before anything else. */
export const REPORT_FORMAT = { formatName: 'gongjian-report', formatVersion: 1 } as const;

/** The time that a report tells of; ISO dates, end inclusive. 2023年 → 2023-01-01 to 2023-12-31. */
export interface Period {
  start: string;
  end: string;
  /** As the report says it: 2023年, 七年来. */
  label: string;
}

/** What is recognised of a report as a document; a field that the text does not tell is absent. */
export interface ReportInfo {
  title: string;
  /** 广州市番禺区总工会 */
  organisation?: string;
  /** 国家, 省, 市, 县区, 乡镇街道, 企事业单位 */
  level?: 'national' | 'province' | 'city' | 'county' | 'township' | 'unit';
  place?: string;
  period?: Period;
  /** How many years it says to look back on (七年来 → 7), also where no date tells which; absent for one year or none told. */
  years?: number;
  /** The day that the report is dated, ISO. */
  date?: string;
  /** 工作报告, 工作总结, 新闻, … as recognised from the title. */
  genre?: string;
}

/** A heading of the report. */
export interface Heading extends Span {
  /** 1 for the outermost. */
  level: number;
  text: string;
}

/** A figure of a report as a fact: what it measures and where it stands. */
export interface ReportFigure extends Span {
  text: string;
  kind: FigureKind;
  value: number;
  valueMax?: number;
  unit: string;
  approx: Approx;
  indicator: Indicator;
  /** Index into `outline` of the heading that it stands under; -1 before the first. */
  heading: number;
}

/** A slogan of a report, variants folded. */
export interface ReportSlogan {
  name: string;
  kind: SloganKind;
  /** Where it stands, in text order; as many as it is counted. */
  places: Span[];
}

/** A place of a programme, with its wording there. */
export interface ProgrammePlace extends Span {
  text: string;
  /** For a numbered name whose items are told here (三个一批), what tells them from others; of no meaning otherwise. */
  items?: number;
}

/** A programme of a report, by its name. */
export interface ReportProgramme {
  name: string;
  kind: ProgrammeKind;
  /** Where it stands and its wording there, in text order. */
  places: ProgrammePlace[];
  /** Indexes into the report's `figures` told of it. */
  figures: number[];
}

/** One selected fingerprint of the winnowing of the text: a 32-bit hash and where its k-gram stands. */
export type Fingerprint = readonly [hash: number, start: number];

/**
 * A report as facts: what the bundled corpus holds of a text and what a page is turned into to be compared.
 * Holds no sentence of the text. Offsets are UTF-16 units of the source text.
 */
export interface Report {
  formatName: 'gongjian-report';
  formatVersion: 1;
  /** Unique in a corpus; the source's file name for bundled reports, the address for pages. */
  source: string;
  info: ReportInfo;
  /** The length of the text in UTF-16 units. */
  length: number;
  outline: Heading[];
  figures: ReportFigure[];
  slogans: ReportSlogan[];
  programmes: ReportProgramme[];
  fingerprints: Fingerprint[];
}
