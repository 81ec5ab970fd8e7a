import { failure, type Result, success } from '../result.ts';
import { type Check, fields, isRecord, listOf, offset, oneOf, optional, text, whole } from './checks.ts';
import type { OwnReportSummary, ReportDraft, ReportGroup, ReportOrigin } from './own-report.ts';
import { checkInfo } from './read.ts';
import type { ReportInfo } from './report.ts';

/** In UTF-16 units. A text of the length of a thick book is no report. */
export const OWN_LIMITS = { text: 5_000_000, groupName: 60 } as const;

/** Where a value from outside is wrong: the path, and what should stand there. */
export type OwnFault = { where: string; expected: string };

const moment: Check = (value, where) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : { where, expected: 'a time' };
const filled: Check = (value, where) => (typeof value === 'string' && value.trim() !== '' ? undefined : { where, expected: 'some text' });
const origin: Check = (value, where) => {
  const kind = isRecord(value) ? value.kind : undefined;
  if (kind === 'page') return fields<Extract<ReportOrigin, { kind: 'page' }>>({ kind: text, url: text })(value, where);
  if (kind === 'file') return fields<Extract<ReportOrigin, { kind: 'file' }>>({ kind: text, name: text })(value, where);
  return kind === 'pasted' ? undefined : { where, expected: 'an origin' };
};
const reportText: Check = (value, where) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= OWN_LIMITS.text
    ? undefined
    : { where, expected: `a text of at most ${OWN_LIMITS.text} characters` };
const mention: Check = (value, where) =>
  isRecord(value) && typeof value.text === 'string'
    ? (oneOf('figure', 'slogan', 'programme')(value.class, `${where}.class`) ??
      offset(value.start, `${where}.start`) ??
      offset(value.end, `${where}.end`))
    : { where, expected: 'a mention' };

const summary = fields<OwnReportSummary>({
  id: filled,
  info: checkInfo,
  added: moment,
  origin,
  groups: listOf(filled),
  textFingerprint: text,
  length: offset,
  counts: fields<OwnReportSummary['counts']>({ figure: whole, slogan: whole, programme: whole }),
});
const group = fields<ReportGroup>({ id: filled, name: filled });
const draft = fields<Required<ReportDraft>>({
  text: reportText,
  origin,
  groups: listOf(filled),
  info: optional(checkInfo),
  title: optional(text),
  lineBreaks: optional(oneOf('hard', 'soft')),
  mentions: optional(listOf(mention)),
});

/** Reads the summary of an own report from outside (a row of the database, a file), field by field. */
export const checkSummary = (value: unknown) => checked<OwnReportSummary>(summary, value);
/** Reads a group from outside. */
export const checkGroup = (value: unknown) => checked<ReportGroup>(group, value);
/** Reads a draft from outside; the text must be some and not beyond all measure. */
export const checkReportDraft = (value: unknown) => checked<ReportDraft>(draft, value);
/** Reads a report's `info` from outside. */
export const checkReportInfo = (value: unknown) => checked<ReportInfo>(checkInfo, value);

function checked<Value>(check: Check, value: unknown): Result<Value, OwnFault> {
  const wrong = check(value, '');
  // Every field has just been checked against the type's own list of fields.
  return wrong === undefined ? success(value as Value) : failure(wrong);
}
