import { EXACTNESS, KINDS } from '../recognise/mention.ts';
import { failure, type Result, success } from '../result.ts';
import { type Check, fields, flag, isoDay, isRecord, listOf, number, offset, oneOf, optional, text, whole } from './checks.ts';
import { type ProgrammePlace, REPORT_FORMAT, type Report } from './report.ts';

/** Why a file is no report of the corpus. */
export type ReadReportError =
  /** No JSON object, or one of another format. */
  | { code: 'not-a-report' }
  /** Written by a newer version of the extension than this one can read. */
  | { code: 'newer-version'; version: number; supported: number }
  /** `where` is the path of the field that is missing or wrong (figures[3].value), `expected` what should stand there. */
  | { code: 'damaged'; where: string; expected: string };

/** A sentence in English that says what is wrong and where; the UI has its own words. */
export function tellReadError(error: ReadReportError): string {
  switch (error.code) {
    case 'not-a-report':
      return `not a ${REPORT_FORMAT.formatName} file`;
    case 'newer-version':
      return `written in format version ${error.version}; this version reads up to ${error.supported}`;
    case 'damaged':
      return `damaged at ${error.where}: ${error.expected} expected`;
  }
}

/** Requires `end` behind `start` and both inside the text. */
function placed(check: Check, length: () => number): Check {
  return (value, where) => {
    const wrong = check(value, where);
    if (wrong !== undefined || !isRecord(value)) return wrong;
    const { start, end } = value;
    return typeof start === 'number' && typeof end === 'number' && start <= end && end <= length()
      ? undefined
      : { where, expected: 'a place inside of the text' };
  };
}

const period = fields<Required<NonNullable<Report['info']['period']>>>({ start: isoDay, end: isoDay, label: text });
/** A report's `info`, field by field. */
export const checkInfo: Check = fields<Required<Report['info']>>({
  title: text,
  organisation: optional(text),
  level: optional(oneOf('national', 'province', 'city', 'county', 'township', 'unit')),
  place: optional(text),
  period: optional(period),
  years: optional(whole),
  date: optional(isoDay),
  genre: optional(text),
});

function checksFor(length: () => number): Check {
  const span = { start: offset, end: offset };
  const indicator = fields<Required<Report['figures'][number]['indicator']>>({
    label: text,
    body: text,
    action: text,
    noun: text,
    people: text,
    programme: text,
    programmeFrom: oneOf('sentence', 'topic', ''),
    scope: oneOf('own', 'system', 'below', ''),
    scopeText: text,
    period: text,
    status: oneOf('done', 'planned'),
    threshold: flag,
    rate: flag,
    constant: flag,
    dependent: flag,
    of: whole,
  });
  const figure = fields<Required<Report['figures'][number]>>({
    ...span,
    text,
    kind: oneOf(...KINDS.figure),
    value: number,
    valueMax: optional(number),
    unit: text,
    approx: oneOf(...EXACTNESS),
    indicator,
    heading: whole,
  });
  const fingerprint: Check = (value, where) =>
    Array.isArray(value) && value.length === 2
      ? (offset(value[0], `${where}[0]`) ?? offset(value[1], `${where}[1]`))
      : { where, expected: 'a pair of numbers' };
  return fields<Report>({
    formatName: text,
    formatVersion: whole,
    source: text,
    info: checkInfo,
    length: offset,
    outline: listOf(placed(fields<Report['outline'][number]>({ ...span, level: whole, text }), length)),
    figures: listOf(placed(figure, length)),
    slogans: listOf(
      fields<Report['slogans'][number]>({
        name: text,
        kind: oneOf(...KINDS.slogan),
        places: listOf(placed(fields<Report['slogans'][number]['places'][number]>(span), length)),
      }),
    ),
    programmes: listOf(
      fields<Report['programmes'][number]>({
        name: text,
        kind: oneOf(...KINDS.programme),
        places: listOf(placed(fields<Required<ProgrammePlace>>({ ...span, text, items: optional(number) }), length)),
        figures: listOf(offset),
      }),
    ),
    fingerprints: listOf(fingerprint),
  });
}

/**
 * Checks a report from outside (a bundled file, an import, a value out of a database) field by field. A file of a newer
 * version, one of another format and a damaged one fail differently; a damaged one says where.
 */
export function readReport(json: unknown): Result<Report, ReadReportError> {
  if (!isRecord(json) || json.formatName !== REPORT_FORMAT.formatName) return failure({ code: 'not-a-report' });
  const { formatVersion } = json;
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1)
    return failure({ code: 'damaged', where: 'formatVersion', expected: 'a whole number' });
  if (formatVersion > REPORT_FORMAT.formatVersion)
    return failure({ code: 'newer-version', version: formatVersion, supported: REPORT_FORMAT.formatVersion });
  const length = typeof json.length === 'number' ? json.length : 0;
  const wrong = checksFor(() => length)(json, '');
  // Every field has just been checked against the type's own list of fields.
  return wrong === undefined ? success(json as unknown as Report) : failure({ code: 'damaged', ...wrong });
}
