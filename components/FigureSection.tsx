import { i18n } from '#i18n';
import { pickColumns } from '../lib/state/columns.ts';
import {
  type Block,
  counterpartsIn,
  type FigureFilter,
  type FigureRow,
  figureGlance,
  filterFigures,
  reportsIn,
  searchFigures,
} from '../lib/state/figure-rows.ts';
import { copiedTable } from '../lib/state/table-text.ts';
import { Choices } from './Choices.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useShown } from './comparison-context.ts';
import { copiedHead, copiedRow } from './copied-figures.ts';
import { countText } from './count-text.ts';
import { FigureTable } from './FigureTable.tsx';
import { Nothing } from './Nothing.tsx';

const FILTERS: readonly FigureFilter[] = ['all', 'linked', 'up', 'down', 'same', 'later', 'caution', 'elsewhere', 'none'];
/** Offered also where they let nothing through, so that the reader sees that there is nothing. */
const ALWAYS: readonly FigureFilter[] = ['all', 'linked', 'up', 'down', 'caution'];

/** The figures of the page with their counterparts, filtered as the reader chose; other districts in a block of their own. */
export function FigureSection({ rows }: { rows: readonly FigureRow[] }) {
  const { comparison, view, words } = useShown();
  const filter = view.look.figures;
  const searched = searchFigures(rows, words);
  const counts: Record<FigureFilter, number> = { ...figureGlance(searched), all: searched.length };
  const shown = filterFigures(searched, filter);
  // Where nothing stands on the time line the block of others is all that there is, and comes first.
  const hasTimeLine = reportsIn('timeLine', comparison, rows).length > 0;
  return (
    <>
      <Choices
        label={i18n.t('figures.filter')}
        choices={FILTERS.filter((name) => counts[name] > 0 || ALWAYS.includes(name) || name === filter).map((name) => ({
          name,
          label: i18n.t(`figures.${name}`, [countText(counts[name])]),
        }))}
        chosen={filter}
        onChoose={(figures) => view.change({ figures })}
      />
      {shown.length === 0 ? (
        <Nothing found={rows.length > 0} onClear={() => view.change({ query: '', figures: 'all' })}>
          {rows.length === 0 ? i18n.t('matrix.empty') : i18n.t('figures.noneFiltered')}
        </Nothing>
      ) : (
        <>
          {hasTimeLine && <FigureBlock rows={shown} block="timeLine" />}
          <Elsewhere rows={shown} isOpenAtFirst={!hasTimeLine} />
          {!hasTimeLine && <FigureBlock rows={shown} block="timeLine" />}
        </>
      )}
    </>
  );
}

function FigureBlock({ rows, block }: { rows: readonly FigureRow[]; block: Block }) {
  const shown = useShown();
  const { comparison, page, room, view } = shown;
  const { shown: columns, hidden } = pickColumns({ ...comparison, reports: reportsIn(block, comparison, rows) }, page, room.figureColumns);
  const make = () =>
    copiedTable([copiedHead(shown, columns, block), ...rows.map((row) => copiedRow(shown, row, columns, block))], {
      asNumbers: view.look.copiesNumbers,
      hasHead: true,
    });
  return (
    <>
      <FigureTable key={view.look.figures} rows={rows} columns={columns} block={block} />
      {hidden > 0 && <p class="soft">{i18n.t('figures.hidden', [hidden])}</p>}
      <p class="soft">{i18n.t('figures.legend')}</p>
      {room.detailed && (
        <div class="row-of-tools">
          <CopyButton label={i18n.t('copy.table')} make={make} />
          <label class="soft">
            <input
              type="checkbox"
              checked={view.look.copiesNumbers}
              onChange={(event) => view.change({ copiesNumbers: event.currentTarget.checked })}
            />{' '}
            {i18n.t('copy.asNumbers')}
          </label>
        </div>
      )}
    </>
  );
}

/** Figures of other districts and other spans of years: for a look beside, never on the page's own time line. */
function Elsewhere({ rows, isOpenAtFirst }: { rows: readonly FigureRow[]; isOpenAtFirst: boolean }) {
  const { view } = useShown();
  const here = rows.filter(({ figure }) => counterpartsIn(figure, 'elsewhere').length > 0);
  if (here.length === 0) return null;
  const isOpen = view.toggled.has('elsewhere') !== isOpenAtFirst;
  return (
    <div class="elsewhere">
      <h3>
        <button type="button" class="bare fold" aria-expanded={isOpen} onClick={() => view.toggle('elsewhere')}>
          {i18n.t('figures.elsewhereTitle')} {here.length}
        </button>
      </h3>
      <p class="soft">{i18n.t('figures.elsewhereHint')}</p>
      {isOpen && <FigureBlock rows={here} block="elsewhere" />}
    </div>
  );
}
