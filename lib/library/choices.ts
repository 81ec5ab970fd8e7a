import { isSameBody } from '../compare/reference.ts';
import { byDay } from '../corpus/day.ts';
import { type ReportGroup, sourceOf } from '../corpus/own-report.ts';
import type { ReportInfo } from '../corpus/report.ts';
import type { StoreError } from '../messages/protocol.ts';
import type { Result } from '../result.ts';
import type { Corpus, OwnCorpus, ReportChoice } from '../state/ports.ts';

/** What a page can be compared with: those of its own body first, then the newest. Where the own corpus cannot be read, the bundled ones. */
export function choicesFor(
  page: ReportInfo,
  corpus: Corpus,
  own: Result<OwnCorpus, StoreError>,
): { reports: ReportChoice[]; groups: ReportGroup[] } {
  const reports: ReportChoice[] = [
    ...(own.ok ? own.value.reports.map(({ id, info, groups }) => ({ source: sourceOf(id), info, groups })) : []),
    ...corpus.reports.map(({ source, info }) => ({ source, info, groups: [] })),
  ];
  const rank = ({ info }: ReportChoice) => (isSameBody(info, page) ? 1 : 0);
  return { reports: reports.sort((a, b) => rank(b) - rank(a) || byDay(a, b)), groups: own.ok ? own.value.groups : [] };
}
