import { buildReport } from '../corpus/build.ts';
import type { OwnReportSummary, ReportDraft, ReportOrigin } from '../corpus/own-report.ts';
import { sourceOf } from '../corpus/own-report.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import { textFingerprint } from '../corpus/text-fingerprint.ts';
import { recognise } from '../recognise/index.ts';
import type { TextRow } from '../store/report-rows.ts';
import type { BuiltReport } from '../store/reports.ts';

/** What of a report its text does not tell. */
interface Given {
  id: string;
  /** ISO 8601, UTC. */
  added: string;
  origin: ReportOrigin;
  groups: string[];
  info?: ReportInfo | undefined;
}

/** Makes of a draft all that is stored of it. */
export function buildOwnReport(draft: ReportDraft, id: string, added: string): BuiltReport {
  const { text, title = '', lineBreaks = 'hard', mentions } = draft;
  const row: TextRow = { id, text, lineBreaks, title, ...(mentions === undefined ? {} : { mentions }) };
  const report = factsOfText(row);
  return { text: row, report, summary: summaryOf(row, report, { id, added, ...draft }) };
}

/** The facts of a stored text. */
export function factsOfText({ id, text, lineBreaks, title, mentions }: TextRow): Report {
  return buildReport({ source: sourceOf(id), text, mentions: mentions ?? recognise(text, { lineBreaks }), title, lineBreaks });
}

function summaryOf({ text }: TextRow, report: Report, { id, added, origin, groups, info = report.info }: Given): OwnReportSummary {
  return {
    id,
    info,
    added,
    origin,
    groups: [...new Set(groups)],
    textFingerprint: textFingerprint(text),
    length: text.length,
    counts: { figure: report.figures.length, slogan: report.slogans.length, programme: report.programmes.length },
  };
}
