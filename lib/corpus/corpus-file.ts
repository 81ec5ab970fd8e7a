import { failure, type Result, success } from '../result.ts';
import { fields, isRecord, listOf, text, whole } from './checks.ts';
import { checkReportDraft, checkSummary, type OwnFault } from './own-check.ts';
import type { OwnReportSummary, ReportDraft, ReportGroup } from './own-report.ts';

/** An exported corpus is lines of JSON: what it is and its groups, then a report a line. So it is read and written piece by piece. */
export const CORPUS_FORMAT = { formatName: 'gongjian-corpus', formatVersion: 1 } as const;

/** The first line. */
export interface CorpusHead {
  formatName: 'gongjian-corpus';
  formatVersion: number;
  groups: ReportGroup[];
  /** How many lines follow. */
  reports: number;
}

/** A report's line. */
export interface CorpusLine {
  id: string;
  /** ISO 8601, UTC. */
  added: string;
  draft: ReportDraft;
}

/** The first line of an export. */
export const writeHead = (groups: readonly ReportGroup[], reports: number): string =>
  `${JSON.stringify({ ...CORPUS_FORMAT, groups, reports })}\n`;

/** A report's line of an export; facts are made anew from the text. */
export function writeLine(
  { id, added, info, origin, groups }: OwnReportSummary,
  stored: Pick<ReportDraft, 'text' | 'title' | 'lineBreaks' | 'mentions'>,
): string {
  const { text, title, lineBreaks, mentions } = stored;
  const draft: ReportDraft = {
    text,
    origin,
    groups,
    info,
    ...(title === undefined ? {} : { title }),
    ...(lineBreaks === undefined ? {} : { lineBreaks }),
    ...(mentions === undefined ? {} : { mentions }),
  };
  return `${JSON.stringify({ id, added, draft } satisfies CorpusLine)}\n`;
}

/** Reads the first line of a file from outside. */
export function readHead(line: string): Result<CorpusHead, { code: 'not-a-corpus' } | { code: 'newer-version' }> {
  const json = parse(line);
  if (!isRecord(json) || json.formatName !== CORPUS_FORMAT.formatName) return failure({ code: 'not-a-corpus' });
  if (typeof json.formatVersion === 'number' && json.formatVersion > CORPUS_FORMAT.formatVersion) return failure({ code: 'newer-version' });
  const wrong = fields<CorpusHead>({
    formatName: text,
    formatVersion: whole,
    groups: listOf(fields<ReportGroup>({ id: text, name: text })),
    reports: whole,
  })(json, '');
  // Every field has just been checked.
  return wrong === undefined ? success(json as unknown as CorpusHead) : failure({ code: 'not-a-corpus' });
}

/** Reads a report's line, field by field. */
export const readLine = (line: string): Result<CorpusLine, OwnFault> => readReportLine(parse(line));

/** The same of a line that is parsed already. */
export function readReportLine(json: unknown): Result<CorpusLine, OwnFault> {
  if (!isRecord(json)) return failure({ where: 'the line', expected: 'an object' });
  const draft = checkReportDraft(json.draft);
  if (!draft.ok) return draft;
  // Id and time are read by the summary's own checks, the rest of which stands in for a summary here.
  const { origin, groups, info = { title: '' } } = draft.value;
  const counts = { figure: 0, slogan: 0, programme: 0 };
  const own = checkSummary({ id: json.id, added: json.added, info, origin, groups, textFingerprint: '', length: 0, counts });
  return own.ok ? success({ id: own.value.id, added: own.value.added, draft: draft.value }) : own;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
