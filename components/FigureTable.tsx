import { i18n } from '#i18n';
import type { ComparedReport, Counterpart } from '../lib/compare/comparison.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import { type Columns, hasSeveralBodies } from '../lib/state/columns.ts';
import { cellOf, type FigureRow, groupByHeading, isElsewhere, limitFigures } from '../lib/state/figure-rows.ts';
import { longNameOf, shortNameOf } from '../lib/state/report-name.ts';
import type { Span } from '../lib/text/span.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { changeText } from './change-text.ts';
import { PlaceButton } from './PlaceButton.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import './FigureTable.css';

interface Props {
  rows: readonly FigureRow[];
  columns: Columns;
  /** All reports, to name those of counterparts that have no column. */
  reports: readonly ComparedReport[];
  /** What is known of the page itself. */
  page: ReportInfo;
  /** The change against every year, or against the latest only. */
  everyChange: boolean;
  first: number;
  onShow: (span: Span) => void;
}

const STEP = 200;

/** A row per figure in the order of the page, under the page's headings; a column per report, the page last (comparison.md 1–6). */
export function FigureTable({ rows, columns, reports, page, everyChange, first, onShow }: Props) {
  const { limit, more } = useLimit(first, STEP);
  const withPlace = hasSeveralBodies(columns.shown, page);
  const width = columns.shown.length + 2;
  return (
    <>
      <div class="table-scroll">
        <table class="figures">
          <caption class="spoken">{i18n.t('figures.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('figures.indicator')}</th>
              {columns.shown.map((report) => (
                <ColumnHead key={report.source} report={report} withPlace={withPlace} />
              ))}
              <th scope="col" class="count-head this-page">
                {i18n.t('matrix.thisPage')}
              </th>
            </tr>
          </thead>
          {limitFigures(groupByHeading(rows), limit).map(({ heading, rows: under }) => (
            <tbody key={`${under[0]?.figure.start}`}>
              <tr class="group">
                <th scope="rowgroup" colSpan={width} lang="zh">
                  {heading || i18n.t('figures.beforeFirst')}
                </th>
              </tr>
              {under.map((row) => (
                <Row key={row.figure.start} row={row} columns={columns.shown} reports={reports} everyChange={everyChange} onShow={onShow} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <ShowMore total={rows.length} limit={limit} step={STEP} onMore={more} />
    </>
  );
}

interface RowProps {
  row: FigureRow;
  columns: readonly ComparedReport[];
  reports: readonly ComparedReport[];
  everyChange: boolean;
  onShow: Props['onShow'];
}

function Row({ row: { figure, against }, columns, reports, everyChange, onShow }: RowProps) {
  const label = figure.indicator || i18n.t('figures.noIndicator');
  return (
    <tr>
      <th scope="row" lang="zh">
        {label}
        {figure.counterparts.length === 0 && figure.programme !== undefined && (
          <span class="soft programme-named">{i18n.t('figures.programmeNamed', [figure.programme])}</span>
        )}
        <Elsewhere counterparts={figure.counterparts.filter(isElsewhere)} reports={reports} />
      </th>
      {columns.map((report) => (
        <Cell key={report.source} counterparts={cellOf(figure, report)} />
      ))}
      <td class="number this-page" lang="zh">
        <PlaceButton places={[figure]} name={`${label} ${figure.text}`} onShow={onShow}>
          {asPrinted(figure.text)}
        </PlaceButton>
        {[...columns].reverse().map((report) => (
          <Changes
            key={report.source}
            counterparts={cellOf(figure, report).filter((one) => everyChange || one === against)}
            name={shortNameOf(report.info)}
          />
        ))}
      </td>
    </tr>
  );
}

/** Counterparts of other districts or other spans of years: told apart from the time line, with their reservation. */
function Elsewhere({ counterparts, reports }: { counterparts: readonly Counterpart[]; reports: RowProps['reports'] }) {
  if (counterparts.length === 0) return null;
  return (
    <ul class="elsewhere soft">
      {counterparts.map((counterpart) => {
        const report = reports.find(({ source }) => source === counterpart.source);
        const name = report ? longNameOf(report.info) : counterpart.source;
        return (
          <li key={`${counterpart.source} ${counterpart.start}`}>
            {i18n.t('matrix.wording', [name, asPrinted(counterpart.text)])} <Remark counterpart={counterpart} />
          </li>
        );
      })}
    </ul>
  );
}

function Cell({ counterparts }: { counterparts: readonly Counterpart[] }) {
  if (counterparts.length === 0) return <td class="number gap">{i18n.t('matrix.notReported')}</td>;
  return (
    <td class="number" lang="zh">
      {counterparts.map((counterpart) => (
        <div key={counterpart.start} class="counterpart">
          <span>{asPrinted(counterpart.text)}</span>
          <Remark counterpart={counterpart} />
        </div>
      ))}
    </td>
  );
}

/** How the page's number has moved, for each unreserved *yes* that allows a difference. */
function Changes({ counterparts, name }: { counterparts: readonly Counterpart[]; name: string }) {
  return (
    <>
      {counterparts.map(({ start, verdict, reasons, change, unit }) =>
        verdict === 'yes' && change !== undefined && !reasons.includes('repeated') ? (
          <span key={start} class="change">
            {changeText(change, unit, name)}
          </span>
        ) : null,
      )}
    </>
  );
}

/** The reservations about a counterpart in words, on its own cell. */
function Remark({ counterpart: { verdict, reasons } }: { counterpart: Counterpart }) {
  if (verdict === 'caution') {
    const words = reasons.map((reason) => i18n.t(`caution.${reason}`)).join(i18n.t('common.listSeparator'));
    return <span class="caution">{words || i18n.t('caution.mark')}</span>;
  }
  return reasons.includes('repeated') ? <span class="caution">{i18n.t('caution.repeated')}</span> : null;
}

/** The number as printed but for line breaks that a converter left inside it. */
function asPrinted(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}
