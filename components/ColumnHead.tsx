import type { ComparedReport } from '../lib/compare/comparison.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';

/** What names a report in few words: its period, else the year of its date, else its title. */
export function shortNameOf(info: ReportInfo): string {
  return info.period?.label ?? info.date?.slice(0, 4) ?? info.title;
}

/** As `shortNameOf`, with the place before it: where reports of several bodies are named. */
export function longNameOf(info: ReportInfo): string {
  const place = info.place ?? info.organisation ?? '';
  return `${place}${shortNameOf(info)}`;
}

interface Props {
  report: ComparedReport;
  /** Where reports of several bodies stand side by side the year alone does not tell them apart. */
  withPlace: boolean;
}

/** The head of a report's column. */
export function ColumnHead({ report: { info }, withPlace }: Props) {
  const place = info.place ?? info.organisation;
  return (
    <th scope="col" class="count-head" title={[info.title, info.organisation].filter(Boolean).join('\n')}>
      {shortNameOf(info)}
      {withPlace && place !== undefined && <small>{place}</small>}
    </th>
  );
}
