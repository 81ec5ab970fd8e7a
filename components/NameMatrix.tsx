import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ComparedReport, NameComparison, ProgrammeComparison } from '../lib/compare/comparison.ts';
import { isSameBody } from '../lib/compare/reference.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import { type Columns, hasSeveralBodies } from '../lib/state/columns.ts';
import { nameRows } from '../lib/state/name-rows.ts';
import { longNameOf } from '../lib/state/report-name.ts';
import type { Span } from '../lib/text/span.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { PlaceButton } from './PlaceButton.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import './NameMatrix.css';

type Row = NameComparison | ProgrammeComparison;

interface Props {
  of: 'slogans' | 'programmes';
  rows: readonly Row[];
  columns: Columns;
  /** What is known of the page itself, to tell whether one year may stand for several bodies. */
  page: ReportInfo;
  /** The report that `gone` is told against; absent where there is none. */
  reference: ComparedReport | undefined;
  /** How many rows of each group at first. */
  first: number;
  /** Wordings of programmes by report, where there is room. */
  withWording: boolean;
  onShow: (span: Span) => void;
}

const STEP = 100;
const GROUPS = ['fresh', 'gone', 'kept'] as const;

/** Names by report with their counts: new and gone on top (comparison.md 7, 8). */
export function NameMatrix({ of, rows, page, reference, ...rest }: Props) {
  if (rows.length === 0) return <p class="soft">{i18n.t('matrix.empty')}</p>;
  const { columns } = rest;
  const withPlace = hasSeveralBodies(columns.shown, page);
  const groups = nameRows(rows);
  return (
    <div class="table-scroll">
      <table class="matrix">
        <caption class="spoken">{i18n.t(`matrix.${of}Caption`)}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('matrix.name')}</th>
            {columns.shown.map((report) => (
              <ColumnHead key={report.source} report={report} withPlace={withPlace} />
            ))}
            <th scope="col" class="count-head this-page">
              {i18n.t('matrix.thisPage')}
            </th>
          </tr>
        </thead>
        {GROUPS.map(
          (group) =>
            groups[group].length > 0 && (
              <Group key={group} group={group} title={titleOf(group, page, reference)} rows={groups[group]} {...rest} />
            ),
        )}
      </table>
    </div>
  );
}

interface GroupProps extends Omit<Props, 'of' | 'page' | 'reference'> {
  group: (typeof GROUPS)[number];
  title: Title;
}

interface Title {
  words: string;
  hint: string;
}

/** A name is "gone" only from a body's own reports; what another body's report has is merely not on this page. */
function titleOf(group: (typeof GROUPS)[number], page: ReportInfo, reference: ComparedReport | undefined): Title {
  if (group === 'kept') return { words: i18n.t('matrix.kept'), hint: '' };
  if (group === 'fresh') return { words: i18n.t('matrix.fresh'), hint: i18n.t('matrix.freshHint') };
  const isOwn = reference !== undefined && isSameBody(reference.info, page);
  const hint = reference === undefined ? '' : i18n.t('matrix.goneHint', [longNameOf(reference.info)]);
  return { words: isOwn ? i18n.t('matrix.gone') : i18n.t('matrix.notHere'), hint };
}

function Group({ group, title, rows, columns, first, withWording, onShow }: GroupProps) {
  const { limit, more } = useLimit(first, STEP);
  const width = columns.shown.length + 2;
  return (
    <tbody>
      <tr class={`group group-${group}`}>
        <th scope="rowgroup" colSpan={width}>
          {title.words} {rows.length}
          {title.hint !== '' && <span class="soft"> {title.hint}</span>}
        </th>
      </tr>
      {rows.slice(0, limit).map((row) => (
        <tr key={row.name}>
          <th scope="row" lang="zh">
            <PlaceButton places={row.places} name={row.name} onShow={onShow}>
              <span class="matrix-name">{row.name}</span>
            </PlaceButton>
            {withWording && <Wordings row={row} columns={columns} />}
          </th>
          {columns.shown.map((report) => (
            <Count key={report.source} count={row.reports[report.source]} />
          ))}
          <Count count={row.page || undefined} own />
        </tr>
      ))}
      {rows.length > limit && (
        <tr>
          <td colSpan={width}>
            <ShowMore total={rows.length} limit={limit} step={STEP} onMore={more} />
          </td>
        </tr>
      )}
    </tbody>
  );
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
        count.toLocaleString('en-US')
      )}
    </td>
  );
}

/** How the reports word a programme, where the wording is not just its name; equal wordings once, with their reports. */
function Wordings({ row, columns }: { row: Row; columns: Columns }) {
  if (!('mentions' in row)) return null;
  const byWording = new Map<string, string[]>();
  for (const { source, info } of columns.shown) {
    const wordings = new Set(row.mentions.filter((mention) => mention.source === source).map((mention) => mention.text));
    wordings.delete(row.name);
    for (const wording of wordings) byWording.set(wording, [...(byWording.get(wording) ?? []), longNameOf(info)]);
  }
  if (byWording.size === 0) return null;
  return (
    <ul class="wordings soft">
      {[...byWording].map(([wording, names]) => (
        <li key={wording}>{i18n.t('matrix.wording', [names.join(i18n.t('common.listSeparator')), wording])}</li>
      ))}
    </ul>
  );
}
