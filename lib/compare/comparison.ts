import type { ReportInfo } from '../corpus/report.ts';
import type { Span } from '../text/span.ts';

/** Why a counterpart is to be taken with caution (comparison.md). */
export type CautionReason = 'scope' | 'definition' | 'unit' | 'district' | 'period' | 'plausibility' | 'repeated';

/** A figure of another report that measures the same. */
export interface Counterpart extends Span {
  source: string;
  text: string;
  value: number;
  /** The unit as folded for comparing: 起 → 件. */
  unit: string;
  verdict: 'yes' | 'caution';
  /** Empty for an unreserved yes; `repeated` may stand with yes. */
  reasons: CautionReason[];
  /** Told in other words: found by what both texts have in common and what is nowhere else as like (by-likeness.ts), not slot by slot. */
  isByLikeness?: true;
  /** Only for *yes* and numbers that allow it. `percent` is absent where either number is under 20. */
  change?: Change;
  /** What one head got in both reports, where money stands beside those it went to; told where the verdict is *caution* for its size. */
  perHead?: PerHead;
}

/** Money by the head of those it went to, in yuan: 2690万元 for 290家 and 532.9万元 for 267家. */
export interface PerHead {
  /** On the page. */
  page: number;
  /** In the other report. */
  other: number;
  /** Who a head is, as the unit says it: 人, 人次, 户, 家. */
  unit: string;
}

/** How a number moved from the counterpart to the page. */
export interface Change {
  difference: number;
  /** In percent of the earlier number; absent where comparison.md forbids one. */
  percent?: number;
  /** `exact` where both numbers are; otherwise to be told with "about" or "more than" and without decimals. */
  precision: 'exact' | 'about' | 'over' | 'under';
}

/** A figure of the page with its counterparts; an empty list is an answer too. */
export interface FigureComparison extends Span {
  text: string;
  value: number;
  unit: string;
  /** What it measures, for showing. */
  indicator: string;
  /** The page's heading that it stands under; empty before the first. */
  heading: string;
  counterparts: Counterpart[];
  /** Places in other reports where the same programme is named, where there is no counterpart. */
  programme?: string;
}

/** A slogan or programme on the page and in the reports compared with. */
export interface NameComparison {
  name: string;
  kind: string;
  /** How often on the page; 0 where it is gone. */
  page: number;
  /** By report source: how often there; reports without it are absent. */
  reports: Record<string, number>;
  /** Against the reference report (same body, latest earlier one); `new` means new against every report compared with. */
  state: 'new' | 'kept' | 'gone';
  /** The places on the page. */
  places: Span[];
}

/** A programme, with its wording by report. */
export interface ProgrammeComparison extends NameComparison {
  mentions: (Span & { source: string; text: string })[];
  /** The figures told of it, by report, in text order; absent where there are none. */
  figures?: (Span & { source: string; text: string; indicator: string })[];
  /** What stands behind the name, where several things bear it: 技能人才培育 of “三个一批”技能人才培育行动. */
  sense?: string;
}

/** A passage of the page that another report has too. */
export interface Reuse extends Span {
  source: string;
  sourceStart: number;
  sourceEnd: number;
  /** Share of equal characters, 0 to 1. */
  similarity: number;
  /** What differs, in text order, where both texts are at hand: a stretch of the page and what stood in its place; either may be empty. */
  changes?: PlacePair[];
  /** The figures that stand in the same place of the passage in both texts; absent where there are none. */
  figures?: PlacePair[];
  /** True for a formula said every year (an opening, a closing, a chain of slogans), which a view may fold away. */
  ritual?: true;
}

/** A stretch of the page and the stretch of the other text that belongs to it. */
export interface PlacePair extends Span {
  sourceStart: number;
  sourceEnd: number;
}

/** A report as a column of the comparison. */
export interface ComparedReport {
  source: string;
  info: ReportInfo;
}

/** A page set against other reports. */
export interface Comparison {
  source: string;
  /** Columns, oldest first. */
  reports: ComparedReport[];
  /** The source of the report before: same body, latest earlier period; absent where the corpus has none. */
  reference?: string;
  figures: FigureComparison[];
  slogans: NameComparison[];
  programmes: ProgrammeComparison[];
  reuse: Reuse[];
}
