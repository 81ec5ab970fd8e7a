import { i18n } from '#i18n';
import type { ComparedReport } from '../lib/compare/comparison.ts';
import { hasSeveralBodies } from '../lib/state/columns.ts';
import { type Block, counterpartsIn, type FigureGroup, type FigureRow, groupByHeading, limitFigures } from '../lib/state/figure-rows.ts';
import { shortNameOf } from '../lib/state/report-name.ts';
import { isVague, toldKey } from '../lib/state/told.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { useShown } from './comparison-context.ts';
import { asPrinted, FigureCells } from './FigureCells.tsx';
import { FigureDetails } from './FigureDetails.tsx';
import { Hits } from './Hits.tsx';
import { movementText } from './movement-text.ts';
import { PlaceButton } from './PlaceButton.tsx';
import { ScrollTable } from './ScrollTable.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { moveInTable } from './table-keys.ts';
import { Unbroken } from './Unbroken.tsx';
import { useRowPointer } from './use-row-pointer.ts';
import './FigureTable.css';

interface Props {
  rows: readonly FigureRow[];
  /** The reports that get a column, oldest first. */
  columns: readonly ComparedReport[];
  block: Block;
}

const STEP = 200;

/** A row per figure in the order of the page, under the page's headings; a column per report, the page last (comparison.md 1–6). */
export function FigureTable({ rows, columns, block }: Props) {
  const { page, room } = useShown();
  const { limit, more } = useLimit(room.figureRows, STEP);
  const withPlace = block === 'elsewhere' || hasSeveralBodies(columns, page);
  const caption = i18n.t(block === 'timeLine' ? 'figures.caption' : 'figures.elsewhereCaption');
  return (
    <>
      <ScrollTable label={caption}>
        <table class="figures compared" onKeyDown={moveInTable}>
          <caption class="spoken">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('figures.indicator')}</th>
              {columns.map((report) => (
                <ColumnHead key={report.source} report={report} withPlace={withPlace} />
              ))}
              <th scope="col" class="count-head this-page">
                {i18n.t('matrix.thisPage')}
                <small lang="zh">{shortNameOf(page)}</small>
              </th>
            </tr>
          </thead>
          {limitFigures(groupByHeading(rows), limit).map((group) => (
            <Group key={`${group.rows[0]?.figure.start}`} group={group} columns={columns} block={block} />
          ))}
        </table>
      </ScrollTable>
      <ShowMore total={rows.length} limit={limit} step={STEP} onMore={more} />
    </>
  );
}

function Group({ group: { heading, rows }, columns, block }: { group: FigureGroup } & Omit<Props, 'rows'>) {
  const { view } = useShown();
  const key = `heading ${block} ${heading}`;
  const isOpen = !view.toggled.has(key);
  return (
    <tbody>
      <tr class="group" data-row>
        <th scope="rowgroup" colSpan={columns.length + 2}>
          <button type="button" class="bare fold group-words" aria-expanded={isOpen} onClick={() => view.toggle(key)}>
            <span lang={heading === '' ? undefined : 'zh'}>
              <Hits text={heading || i18n.t('figures.beforeFirst')} />
            </span>{' '}
            <span class="soft">{rows.length}</span>
          </button>
        </th>
      </tr>
      {isOpen && rows.map((row) => <Row key={row.figure.start} row={row} columns={columns} block={block} />)}
    </tbody>
  );
}

function Row({ row, row: { figure }, columns, block }: { row: FigureRow } & Omit<Props, 'rows'>) {
  const { comparison, told, view, onShow } = useShown();
  const tied = useRowPointer([figure]);
  const key = `figure ${block} ${figure.start}`;
  const id = `figure-${block}-${figure.start}`;
  const isOpen = view.toggled.has(key);
  const label = figure.indicator || i18n.t('figures.noIndicator');
  const own = told.figures[toldKey(comparison.source, figure.start)];
  return (
    <>
      <tr data-row {...tied}>
        <th scope="row">
          <button
            type="button"
            class="bare fold"
            lang={figure.indicator === '' ? undefined : 'zh'}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => view.toggle(key)}
          >
            <Hits text={label} />
          </button>
          <Hint row={row} block={block} />
        </th>
        <FigureCells figure={figure} columns={columns} block={block} />
        <td class="number this-page">
          <PlaceButton places={[figure]} name={`${label} ${figure.text}`} onShow={onShow}>
            <span lang="zh">
              <Hits text={asPrinted(figure.text)} />
            </span>
          </PlaceButton>
          {own !== undefined && own.apart === undefined && isVague(own.approx, figure.text) && (
            <span class="change soft">{i18n.t(`figures.approx.${own.approx}`)}</span>
          )}
          {block === 'timeLine' && <Moved row={row} />}
        </td>
      </tr>
      {isOpen && (
        <tr class="details" id={id}>
          <td colSpan={columns.length + 2}>
            <FigureDetails row={row} columns={columns} block={block} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What the row's cells do not show: that other districts tell of the same. */
function Hint({ row: { figure }, block }: { row: FigureRow; block: Block }) {
  const elsewhere = block === 'timeLine' ? counterpartsIn(figure, 'elsewhere').length : 0;
  if (elsewhere === 0) return null;
  return <span class="hint soft">{i18n.t('figures.elsewhereCount', [elsewhere])}</span>;
}

/** How the page's number has moved against the latest unreserved counterpart; nothing for a reserved one, and no arrow. */
function Moved({ row }: { row: FigureRow }) {
  const { comparison } = useShown();
  const words = movementText(row, comparison);
  if (words === '') return null;
  return (
    <span class="change">
      <Unbroken text={words} />
    </span>
  );
}
