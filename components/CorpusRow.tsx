import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnReportSummary, ReportGroup } from '../lib/corpus/own-report.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import type { CorpusColumn } from '../lib/state/corpus-list.ts';
import { reportHash } from '../lib/state/options-route.ts';
import { CorpusInfoForm } from './CorpusInfoForm.tsx';
import { dayOf, originText, titleOf } from './corpus-text.ts';
import { countText } from './count-text.ts';
import './CorpusList.css';

/** In the order of the table; the first heads its row. */
export const COLUMNS = [
  'title',
  'organisation',
  'level',
  'place',
  'period',
  'genre',
  'groups',
  'length',
  'added',
] as const satisfies CorpusColumn[];

interface Props {
  report: OwnReportSummary;
  groups: readonly ReportGroup[];
  /** Among those listed, from 0. */
  index: number;
  measure: (element: HTMLTableSectionElement | null) => void;
  isSelected: boolean;
  isEditing: boolean;
  /** `isRange`: with all rows up to the one pressed before. */
  onSelect: (on: boolean, isRange: boolean) => void;
  onEdit: (on: boolean) => void;
  onSave: (info: ReportInfo, groups: readonly string[]) => Promise<StoreError | undefined>;
  onRemove: () => void;
}

/** A report in the list, and under it, where it is being corrected, the form. */
export function CorpusRow({ report, groups, index, measure, isSelected, isEditing, onSelect, onEdit, onSave, onRemove }: Props) {
  const editor = useRef<HTMLButtonElement>(null);
  const title = titleOf(report);
  const close = () => {
    onEdit(false);
    editor.current?.focus();
  };
  return (
    <tbody ref={measure} data-index={index}>
      <tr aria-rowindex={index + 2} class={isSelected ? 'selected' : ''}>
        <td class="col-select">
          <input
            type="checkbox"
            aria-label={i18n.t('corpus.selectOf', [title])}
            checked={isSelected}
            onClick={(event) => onSelect(event.currentTarget.checked, event.shiftKey)}
          />
        </td>
        <th scope="row" class="col-title" lang="zh">
          <a href={reportHash(report.id)} title={originText(report)}>
            {title}
          </a>
        </th>
        {COLUMNS.slice(1).map((by) => (
          <td key={by} class={`col-${by}`} {...(IN_CHINESE.has(by) ? { lang: 'zh' } : {})}>
            {cellOf(report, by, groups) ?? <span class="soft">{i18n.t('corpus.unknown')}</span>}
          </td>
        ))}
        <td class="col-acts">
          <button
            type="button"
            class="link"
            ref={editor}
            aria-label={i18n.t('corpus.editOf', [title])}
            aria-expanded={isEditing}
            onClick={() => onEdit(!isEditing)}
          >
            {i18n.t('corpus.edit')}
          </button>{' '}
          <button type="button" class="link" aria-label={i18n.t('corpus.removeOf', [title])} onClick={onRemove}>
            {i18n.t('corpus.remove')}
          </button>
        </td>
      </tr>
      {isEditing && (
        <tr>
          <td class="form-cell">
            <CorpusInfoForm report={report} groups={groups} onSave={onSave} onClose={close} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const IN_CHINESE = new Set<CorpusColumn>(['organisation', 'place', 'period', 'genre', 'groups']);

/** A cell's words; undefined where it is not known. */
function cellOf(
  { info, groups: ids, length, added }: OwnReportSummary,
  by: CorpusColumn,
  groups: readonly ReportGroup[],
): string | undefined {
  switch (by) {
    case 'level':
      return info.level === undefined ? undefined : i18n.t(`corpus.level.${info.level}`);
    case 'period':
      return info.period?.label ?? info.date;
    case 'groups':
      return groups.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(i18n.t('common.listSeparator'));
    case 'length':
      return countText(length);
    case 'added':
      return dayOf(added);
    default:
      return info[by];
  }
}
