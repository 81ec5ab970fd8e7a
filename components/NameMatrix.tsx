import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ComparedReport, NameComparison, ProgrammeComparison } from '../lib/compare/comparison.ts';
import { isSameBody } from '../lib/compare/reference.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import { hasSeveralBodies } from '../lib/state/columns.ts';
import { bearerOf, type NameOrder, nameRows } from '../lib/state/name-rows.ts';
import { longNameOf, shortNameOf } from '../lib/state/report-name.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { useShown } from './comparison-context.ts';
import { countText } from './count-text.ts';
import { Hits } from './Hits.tsx';
import { PlaceButton } from './PlaceButton.tsx';
import { ScrollTable } from './ScrollTable.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { ToldFigures } from './ToldFigures.tsx';
import { moveInTable } from './table-keys.ts';
import { useRowPointer } from './use-row-pointer.ts';
import { Wordings } from './Wordings.tsx';
import './NameMatrix.css';

type Row = NameComparison | ProgrammeComparison;

interface Props {
  of: 'slogans' | 'programmes';
  rows: readonly Row[];
  columns: readonly ComparedReport[];
}

const STEP = 100;
const GROUPS = ['new', 'gone', 'kept'] as const;

/** Names by report with their counts: new and gone on top (comparison.md 7, 8). A press on a head sorts by that column. */
export function NameMatrix({ of, rows, columns }: Props) {
  const { comparison, page } = useShown();
  const [order, setOrder] = useState<NameOrder>();
  const withPlace = hasSeveralBodies(columns, page);
  const groups = nameRows(rows, order);
  const caption = i18n.t(`matrix.${of}Caption`);
  const reference = comparison.reports.find(({ source }) => source === comparison.reference);
  const isBy = (source: string) => typeof order === 'object' && order.source === source;
  return (
    <ScrollTable label={caption}>
      <table class="matrix compared" onKeyDown={moveInTable}>
        <caption class="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('matrix.name')}</th>
            {columns.map((report) => (
              <ColumnHead
                key={report.source}
                report={report}
                withPlace={withPlace}
                isSorted={isBy(report.source)}
                onSort={() => setOrder(isBy(report.source) ? undefined : { source: report.source })}
              />
            ))}
            <th scope="col" class="count-head this-page" aria-sort={order === 'page' ? 'descending' : undefined}>
              <button type="button" class="bare sort" onClick={() => setOrder(order === 'page' ? undefined : 'page')}>
                {i18n.t('matrix.thisPage')}
              </button>
            </th>
          </tr>
        </thead>
        {GROUPS.map(
          (group) =>
            groups[group].length > 0 && (
              <Group
                key={group}
                of={of}
                group={group}
                title={titleOf(group, page, reference)}
                all={rows}
                rows={groups[group]}
                columns={columns}
              />
            ),
        )}
      </table>
    </ScrollTable>
  );
}

interface GroupProps extends Props {
  group: (typeof GROUPS)[number];
  title: Title;
  /** Of all groups, to tell names apart. */
  all: readonly Row[];
}

interface Title {
  words: string;
  hint: string;
}

/** A name is "gone" only from a body's own reports; what another body's report has is merely not on this page. */
function titleOf(group: (typeof GROUPS)[number], page: ReportInfo, reference: ComparedReport | undefined): Title {
  if (group === 'kept') return { words: i18n.t('matrix.kept'), hint: '' };
  if (group === 'new') return { words: i18n.t('matrix.fresh'), hint: i18n.t('matrix.freshHint') };
  const isOwn = reference !== undefined && isSameBody(reference.info, page);
  const hint = reference === undefined ? '' : i18n.t('matrix.goneHint', [isOwn ? shortNameOf(reference.info) : longNameOf(reference.info)]);
  return { words: isOwn ? i18n.t('matrix.gone') : i18n.t('matrix.notHere'), hint };
}

function Group({ of, group, title, all, rows, columns }: GroupProps) {
  const { comparison, room, view, words } = useShown();
  const { limit, more } = useLimit(room.nameRows, STEP);
  const width = columns.length + 2;
  const key = `names ${of} ${group}`;
  // In the popup what has stayed is folded away: it is the long group and the one that says least.
  const isOpen = words.length > 0 || view.toggled.has(key) !== (room.detailed || group !== 'kept');
  return (
    <tbody>
      <tr class={`group group-${group}`} data-row>
        <th scope="rowgroup" colSpan={width}>
          <button type="button" class="bare fold group-words" aria-expanded={isOpen} onClick={() => view.toggle(key)}>
            {title.words} {rows.length}
            {title.hint !== '' && <span class="soft"> {title.hint}</span>}
          </button>
        </th>
      </tr>
      {isOpen &&
        rows
          .slice(0, limit)
          .map((row) => (
            <Name
              key={`${row.name} ${bearerOf(row, all, comparison.reports)} ${row.places[0]?.start ?? ''}`}
              of={of}
              row={row}
              all={all}
              columns={columns}
            />
          ))}
      {isOpen && rows.length > limit && (
        <tr>
          <td colSpan={width}>
            <ShowMore total={rows.length} limit={limit} step={STEP} onMore={more} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface NameProps extends Omit<Props, 'rows'> {
  row: Row;
  all: readonly Row[];
}

function Name({ of, row, all, columns }: NameProps) {
  const { comparison, room, spread, onShow } = useShown();
  const tied = useRowPointer(row.places);
  const bearer = bearerOf(row, all, comparison.reports);
  const everywhere = spread[of === 'slogans' ? 'slogan' : 'programme'][row.name]?.reports ?? 0;
  return (
    <tr data-row {...tied}>
      <th scope="row">
        <PlaceButton places={row.places} name={row.name} onShow={onShow}>
          <span class="matrix-name" lang="zh">
            <Hits text={row.name} />
          </span>
        </PlaceButton>
        {bearer !== '' && (
          <span class="soft" lang="zh">
            {' '}
            {i18n.t('matrix.bearer', [bearer])}
          </span>
        )}
        {room.detailed && everywhere > Object.keys(row.reports).length && <Beyond reports={everywhere} />}
        {room.detailed && 'mentions' in row && <Wordings row={row} columns={columns} />}
        {room.detailed && 'mentions' in row && <ToldFigures row={row} columns={columns} />}
      </th>
      {columns.map((report) => (
        <Count key={report.source} count={row.reports[report.source]} />
      ))}
      <Count count={row.page || undefined} own />
    </tr>
  );
}

/** In how many reports of the whole corpus a name stands, where that is more than the columns tell. */
function Beyond({ reports }: { reports: number }) {
  return <span class="hint soft">{i18n.t('matrix.spread', [reports])}</span>;
}

function Count({ count, own = false }: { count: number | undefined; own?: boolean }): ComponentChildren {
  return (
    <td class={['count', own ? 'this-page' : '', count === undefined ? 'not-mentioned' : ''].join(' ')}>
      {count === undefined ? (
        <>
          <span aria-hidden="true">—</span>
          <span class="spoken">{i18n.t('matrix.notReported')}</span>
        </>
      ) : (
        countText(count)
      )}
    </td>
  );
}
