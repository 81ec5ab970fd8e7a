import type { Mention } from '../recognise/mention.ts';
import type { LineBreaks } from '../text/line-breaks.ts';
import type { Report, ReportInfo } from './report.ts';

/** Where a report of the reader's own corpus came from. */
export type ReportOrigin = { kind: 'page'; url: string } | { kind: 'file'; name: string } | { kind: 'pasted' };

/** A group that the reader puts reports into: 我区, 全省. */
export interface ReportGroup {
  id: string;
  /** Never empty; no two groups share one. */
  name: string;
}

/** What lists show of a report of the reader's own corpus: no fact, no text. */
export interface OwnReportSummary {
  id: string;
  /** As recognised, or as the reader corrected it. */
  info: ReportInfo;
  /** ISO 8601, UTC. */
  added: string;
  origin: ReportOrigin;
  /** Ids of groups. */
  groups: string[];
  /** Equal for texts that differ in white space and punctuation at most. */
  textFingerprint: string;
  /** Of the text, in UTF-16 units. */
  length: number;
  /** How many figures, and how many different slogans and programmes. */
  counts: { figure: number; slogan: number; programme: number };
}

/** What a report's `info` is to be from now on. */
export interface InfoChange {
  id: string;
  info: ReportInfo;
}

/** A report of the reader's own corpus with its facts; `facts.info` is `info`, `facts.source` is `sourceOf(id)`. */
export interface OwnReport extends OwnReportSummary {
  facts: Report;
}

/** The `source` under which a report of the reader's own corpus goes into a comparison. */
export const sourceOf = (id: string): string => `${OWN}${id}`;
/** The id of an own report from a comparison's `source`; undefined for a bundled report or a page. */
export const ownIdOf = (source: string): string | undefined => (source.startsWith(OWN) ? source.slice(OWN.length) : undefined);
const OWN = 'own:';

/** A report to be taken in. */
export interface ReportDraft {
  text: string;
  origin: ReportOrigin;
  /** Ids of groups. */
  groups: string[];
  /** As the reader confirmed it; recognised from text and title where absent. */
  info?: ReportInfo;
  /** The page's `<title>` or the file's name, for recognising where there is no `info`. */
  title?: string;
  /** `soft` for a file whose lines may be cut in mid-sentence (.txt); `hard`, the default, for all others. */
  lineBreaks?: LineBreaks;
  /** What the page is marked with, the reader's corrections among them; recognised anew where absent. */
  mentions?: readonly Mention[];
}

/** What became of a draft that the store could take. */
export type AddOutcome =
  | { state: 'added'; report: OwnReportSummary }
  /** Nothing was stored. `same`: the same text; `near`: nine tenths or more of the shorter of both are. */
  | { state: 'duplicate'; of: OwnReportSummary; likeness: 'same' | 'near' };

/** How the reader wants a page compared: the report before, found by itself, or what was chosen instead. */
export type ComparisonChoice = { kind: 'automatic' } | { kind: 'report'; source: string } | { kind: 'group'; id: string };

/** How far a name is spread over all reports, bundled and own. */
export interface Spread {
  /** Reports that have it. */
  reports: number;
  /** How often it stands in all of them together. */
  count: number;
}
