import { i18n } from '#i18n';
import { hasSeveralBodies, pickColumns } from '../lib/state/columns.ts';
import { type NameFilter, nameCounts, searchNames } from '../lib/state/name-rows.ts';
import { longNameOf, shortNameOf } from '../lib/state/report-name.ts';
import { copiedTable } from '../lib/state/table-text.ts';
import { Choices } from './Choices.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useShown } from './comparison-context.ts';
import { countText } from './count-text.ts';
import { NameMatrix } from './NameMatrix.tsx';
import { Nothing } from './Nothing.tsx';

const FILTERS: readonly NameFilter[] = ['all', 'new', 'gone', 'kept'];

/** Slogans or programmes of page and reports, filtered as the reader chose. */
export function NameSection({ of }: { of: 'slogans' | 'programmes' }) {
  const { comparison, page, room, view, words } = useShown();
  const all = comparison[of];
  const searched = searchNames(all, words);
  const counts = nameCounts(searched);
  const filter = view.look[of];
  const rows = filter === 'all' ? searched : searched.filter(({ state }) => state === filter);
  const { shown: columns, hidden } = pickColumns(comparison, page, room.nameColumns);
  if (all.length === 0) return <p class="soft">{i18n.t('matrix.empty')}</p>;
  const make = () => {
    // As in the table's own head: two districts may have a report of one year.
    const nameOf = hasSeveralBodies(columns, page) ? longNameOf : shortNameOf;
    const head = [i18n.t('matrix.name'), i18n.t('copy.state'), ...columns.map(({ info }) => nameOf(info)), i18n.t('matrix.thisPage')];
    const body = rows.map((row) => [
      { text: row.name },
      { text: i18n.t(`copy.${row.state}`) },
      ...columns.map(({ source }) => countCell(row.reports[source])),
      countCell(row.page || undefined),
    ]);
    return copiedTable([head.map((text) => ({ text })), ...body], { asNumbers: true, hasHead: true });
  };
  return (
    <>
      {(room.detailed || filter !== 'all') && (
        <Choices
          label={i18n.t(`matrix.${of}Filter`)}
          choices={FILTERS.map((name) => ({ name, label: i18n.t(`matrix.filter.${name}`, [countText(counts[name])]) }))}
          chosen={filter}
          onChoose={(chosen) => view.change({ [of]: chosen })}
        />
      )}
      {rows.length === 0 ? (
        <Nothing found onClear={() => view.change({ query: '', [of]: 'all' })}>
          {i18n.t('compare.noneHere')}
        </Nothing>
      ) : (
        <NameMatrix of={of} rows={rows} columns={columns} />
      )}
      {hidden > 0 && <p class="soft">{i18n.t(room.detailed ? 'matrix.hiddenHere' : 'matrix.hidden', [hidden])}</p>}
      {room.detailed && rows.length > 0 && (
        <div class="row-of-tools">
          <CopyButton label={i18n.t('copy.table')} make={make} />
        </div>
      )}
    </>
  );
}

const countCell = (count: number | undefined) =>
  count === undefined ? { text: i18n.t('matrix.notReported') } : { text: String(count), value: count };
