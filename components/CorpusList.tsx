import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnReportSummary } from '../lib/corpus/own-report.ts';
import { type CorpusColumn, type CorpusOrder, type GroupFilter, listReports, nextOrder } from '../lib/state/corpus-list.ts';
import type { CorpusModel } from '../lib/state/corpus-model.ts';
import type { CorpusFilesPort, OwnCorpus } from '../lib/state/ports.ts';
import { CorpusActions } from './CorpusActions.tsx';
import { COLUMNS, CorpusRow } from './CorpusRow.tsx';
import { countText } from './count-text.ts';
import { SearchField } from './SearchField.tsx';
import { type Selection, useSelection } from './use-selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import './Corpus.css';
import './CorpusList.css';
import './DataTable.css';

interface Props {
  model: CorpusModel;
  corpus: OwnCorpus;
  filter: GroupFilter;
  files: CorpusFilesPort;
}

/** A row of one line, in px; measured when it is shown. */
const ROW = 38;
/** Rows beyond the window, so that the Tab key finds the next one. */
const OVERSCAN = 10;

/** All own reports: searched, sorted, selected, corrected in place. */
export function CorpusList({ model, corpus, filter, files }: Props) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<CorpusOrder>({ by: 'added', descending: true });
  const [editing, setEditing] = useState<string>();
  const { reports, groups } = corpus;
  const listed = useMemo(() => listReports(reports, groups, { query, filter, order }), [reports, groups, query, filter, order]);
  const selection = useSelection(listed);
  return (
    <div class="corpus-list">
      <div class="corpus-bar">
        <div class="corpus-search">
          <SearchField label={i18n.t('corpus.search')} hint={i18n.t('corpus.searchHint')} query={query} onQuery={setQuery} />
        </div>
        <span class="soft" role="status">
          {i18n.t('corpus.shown', [countText(listed.length), countText(reports.length)])}
        </span>
        <CorpusActions model={model} groups={groups} chosen={selection.chosen} files={files} onDone={selection.clear} />
      </div>
      {listed.length === 0 ? (
        <p class="soft">{i18n.t('corpus.noneFound')}</p>
      ) : (
        <Table
          model={model}
          corpus={corpus}
          listed={listed}
          order={order}
          selection={selection}
          editing={editing}
          onSort={(by) => setOrder(nextOrder(order, by))}
          onEdit={setEditing}
        />
      )}
    </div>
  );
}

interface TableProps {
  model: CorpusModel;
  corpus: OwnCorpus;
  listed: readonly OwnReportSummary[];
  order: CorpusOrder;
  selection: Selection<OwnReportSummary>;
  editing: string | undefined;
  onSort: (by: CorpusColumn) => void;
  onEdit: (id: string | undefined) => void;
}

function Table({ model, corpus, listed, order, selection, editing, onSort, onEdit }: TableProps) {
  const table = useRef<HTMLTableElement>(null);
  const keyOf = useCallback((index: number) => listed[index]?.id ?? String(index), [listed]);
  const rows = useVirtualRows({ count: listed.length, estimate: ROW, overscan: OVERSCAN, keyOf }, table);
  const areAll = selection.chosen.length === listed.length;
  return (
    <table class="data corpus-table" ref={table} aria-rowcount={listed.length + 1}>
      <caption class="spoken">{i18n.t('corpus.caption')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" class="col-select">
            <input
              type="checkbox"
              aria-label={i18n.t('corpus.selectAll')}
              checked={areAll}
              onChange={(event) => selection.setAll(event.currentTarget.checked)}
            />
          </th>
          {COLUMNS.map((by) => (
            <Head key={by} by={by} order={order} onSort={onSort} />
          ))}
          <td class="col-acts" />
        </tr>
      </thead>
      <Space height={rows.before} />
      {rows.items.map(({ index }) => {
        const report = listed[index];
        return (
          report !== undefined && (
            <CorpusRow
              key={report.id}
              report={report}
              groups={corpus.groups}
              index={index}
              measure={rows.measure}
              isSelected={selection.selected.has(report.id)}
              isEditing={editing === report.id}
              onSelect={(on, isRange) => selection.toggle(index, on, isRange)}
              onEdit={(on) => onEdit(on ? report.id : undefined)}
              onSave={(info, groups) => model.updateInfo(report.id, info, groups)}
              onRemove={() => void model.remove([report.id])}
            />
          )
        );
      })}
      <Space height={rows.after} />
    </table>
  );
}

function Head({ by, order, onSort }: { by: CorpusColumn; order: CorpusOrder; onSort: (by: CorpusColumn) => void }) {
  const sorted = order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={`col-${by}`} aria-sort={sorted ?? 'none'}>
      <button type="button" class={`bare sort-head ${sorted ?? ''}`} onClick={() => onSort(by)}>
        {i18n.t(`corpus.column.${by}`)}
      </button>
    </th>
  );
}

/** Stands for rows that are not in view. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td class="space" style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}
