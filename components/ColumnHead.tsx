import type { ComparedReport } from '../lib/compare/comparison.ts';
import { placeNameOf, shortNameOf } from '../lib/state/report-name.ts';

interface Props {
  report: ComparedReport;
  /** Where reports of several bodies stand side by side the year alone does not tell them apart. */
  withPlace: boolean;
}

/** The head of a report's column. */
export function ColumnHead({ report: { info }, withPlace }: Props) {
  const place = placeNameOf(info);
  return (
    <th scope="col" class="count-head" lang="zh" title={[info.title, info.organisation].filter(Boolean).join('\n')}>
      {shortNameOf(info)}
      {withPlace && place !== '' && <small>{place}</small>}
    </th>
  );
}
