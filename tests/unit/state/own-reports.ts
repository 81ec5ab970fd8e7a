import type { OwnReportSummary } from '../../../lib/corpus/own-report.ts';

/** A report of the own corpus as lists show it; all invented. */
export function summary(id: string, rest: Partial<OwnReportSummary> = {}): OwnReportSummary {
  return {
    id,
    info: { title: `报告${id}` },
    added: '2026-11-05T08:00:00.000Z',
    origin: { kind: 'pasted' },
    groups: [],
    textFingerprint: `print-${id}`,
    length: 1000,
    counts: { figure: 0, slogan: 0, programme: 0 },
    ...rest,
  };
}
