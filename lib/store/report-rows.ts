import type { IndexSegment } from '../corpus/index-segment.ts';
import type { OwnReportSummary, ReportGroup } from '../corpus/own-report.ts';
import type { Mention } from '../recognise/mention.ts';
import type { LineBreaks } from '../text/line-breaks.ts';

/** A report as lists show it, and by what it is found. */
export interface ReportRow extends OwnReportSummary {
  /** The folded name of its organisation, backwards (`corpus/body-name.ts`); empty where none is known. */
  body: string;
}

/** What all else of a report can be made from again. */
export interface TextRow {
  id: string;
  text: string;
  lineBreaks: LineBreaks;
  title: string;
  /** Given only where they are not what recognising the text gives (a page that the reader has corrected). */
  mentions?: readonly Mention[];
}

/** Facts without fingerprints: JSON in UTF-8, deflated; a tenth of what the database would need for the objects. */
export interface FactsRow {
  id: string;
  /** `FACTS_VERSION` when it was written. */
  version: number;
  packed: Uint8Array<ArrayBuffer>;
}

/** Fingerprints, hash and start by turns. */
export interface PrintsRow {
  id: string;
  prints: Uint32Array<ArrayBuffer>;
}

/** A piece of the index. */
export interface SegmentRow extends IndexSegment {
  /** Given by the database; never used again for another. */
  key?: number;
  /** How many reports; small ones are merged. */
  size: number;
}

/** What was removed at once and may be asked for again; texts, facts and fingerprints stay in their tables meanwhile. */
export interface RemovedRow {
  token: string;
  /** ISO 8601, UTC. */
  removed: string;
  reports: ReportRow[];
  /** What the index held of them. */
  index: IndexSegment[];
  /** A group that was removed, and the ids of those that were in it. */
  group?: ReportGroup & { members: string[] };
}
