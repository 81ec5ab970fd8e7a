import type { ComparedReport } from '../lib/compare/comparison.ts';
import { placeNameOf, shortNameOf } from '../lib/state/report-name.ts';

interface Props {
  report: ComparedReport;
  /** Where reports of several bodies stand side by side the year alone does not tell them apart. */
  withPlace: boolean;
  /** Where the column can be sorted by. */
  onSort?: () => void;
  isSorted?: boolean;
}

/** The head of a report's column. */
export function ColumnHead({ report: { info }, withPlace, onSort, isSorted = false }: Props) {
  const place = placeNameOf(info);
  const words = (
    <>
      {shortNameOf(info)}
      {withPlace && place !== '' && <small>{place}</small>}
    </>
  );
  const title = [info.title, info.organisation].filter(Boolean).join('\n');
  return (
    <th scope="col" class="count-head" lang="zh" title={title} aria-sort={isSorted ? 'descending' : undefined}>
      {onSort === undefined ? (
        words
      ) : (
        <button type="button" class="bare sort" onClick={onSort}>
          {words}
        </button>
      )}
    </th>
  );
}
