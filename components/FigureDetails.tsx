import { i18n } from '#i18n';
import type { ComparedReport, Counterpart, FigureComparison } from '../lib/compare/comparison.ts';
import { kwic } from '../lib/corpus/kwic.ts';
import { type Block, counterpartsIn, type FigureRow } from '../lib/state/figure-rows.ts';
import { programmePlaces } from '../lib/state/programme-places.ts';
import { longNameOf, shortNameOf } from '../lib/state/report-name.ts';
import { seriesOf } from '../lib/state/series.ts';
import { copiedTable } from '../lib/state/table-text.ts';
import { toldKey } from '../lib/state/told.ts';
import type { Span } from '../lib/text/span.ts';
import { CopyButton } from './CopyButton.tsx';
import { changeText } from './change-text.ts';
import { useShown } from './comparison-context.ts';
import { copiedRow } from './copied-figures.ts';
import { asPrinted } from './FigureCells.tsx';
import { SeriesChart } from './SeriesChart.tsx';

interface Props {
  row: FigureRow;
  /** Columns of the table, for copying the row as it stands there. */
  columns: readonly ComparedReport[];
  block: Block;
}

/** Everything about one figure: its series, each counterpart with its verdict in words, other districts, or where its programme is named. */
export function FigureDetails({ row, columns, block }: Props) {
  const shown = useShown();
  const { comparison, page, told, view } = shown;
  const { figure } = row;
  const own = told.figures[toldKey(comparison.source, figure.start)];
  const series = seriesOf(row, columns, page, own);
  const [near, far] = [counterpartsIn(figure, 'timeLine'), counterpartsIn(figure, 'elsewhere')];
  return (
    <div class="details-words">
      {own !== undefined && own.scope !== '' && <p class="soft">{i18n.t('verdict.ownScope', [own.scope])}</p>}
      {series !== undefined && <SeriesChart series={series} label={figure.indicator} page={page} />}
      <Verdicts figure={figure} counterparts={near} />
      {far.length > 0 && (
        <>
          <h4>{i18n.t('figures.elsewhereTitle')}</h4>
          <Verdicts figure={figure} counterparts={far} />
        </>
      )}
      {figure.counterparts.length === 0 && (
        <>
          <p>
            {own?.apart === undefined
              ? i18n.t('verdict.none')
              : i18n.t('matrix.wording', [i18n.t(`figures.apart.${own.apart}`), i18n.t('verdict.apart')])}
          </p>
          <ProgrammePlaces figure={figure} />
        </>
      )}
      <CopyButton
        label={i18n.t('copy.row')}
        make={() => copiedTable([copiedRow(shown, row, columns, block)], { asNumbers: view.look.copiesNumbers, hasHead: false })}
      />
    </div>
  );
}

function Verdicts({ figure, counterparts }: { figure: FigureComparison; counterparts: readonly Counterpart[] }) {
  const { comparison, told, texts } = useShown();
  if (counterparts.length === 0) return null;
  return (
    <>
      <ul class="verdicts">
        {comparison.reports.flatMap(({ source, info }) =>
          counterparts
            .filter((counterpart) => counterpart.source === source)
            .map((counterpart) => {
              const label = told.figures[toldKey(source, counterpart.start)]?.label ?? '';
              return (
                <li key={`${source} ${counterpart.start}`}>
                  <strong title={info.title} lang="zh">
                    {longNameOf(info)}
                  </strong>{' '}
                  <span lang="zh">{asPrinted(counterpart.text)}</span>
                  {label !== '' && label !== figure.indicator && (
                    <span class="soft" lang="zh">
                      {i18n.t('verdict.label', [label])}
                    </span>
                  )}
                  <Sentence text={texts[source]} span={counterpart} />
                  <Verdict counterpart={counterpart} unit={figure.unit} name={shortNameOf(info)} />
                </li>
              );
            }),
        )}
      </ul>
      {counterparts.some(({ verdict, isByLikeness }) => verdict === 'yes' && isByLikeness !== true) && (
        <p class="soft">{i18n.t('verdict.yes')}</p>
      )}
    </>
  );
}

/** The words around the number in a report of the reader's own; of the bundled ones the facts are known, not the text. */
function Sentence({ text, span }: { text: string | undefined; span: Span }) {
  if (text === undefined) return null;
  const { pre, keyword, post } = kwic(text, span);
  return (
    <p class="kwic" lang="zh">
      {pre}
      <strong>{keyword}</strong>
      {post}
    </p>
  );
}

/** Why two numbers may be compared or not, in sentences. */
function Verdict({ counterpart, unit, name }: { counterpart: Counterpart; unit: string; name: string }) {
  const { verdict, reasons, change, perHead, isByLikeness } = counterpart;
  const likeness = isByLikeness === true && <p class="soft">{i18n.t('verdict.byLikeness')}</p>;
  if (verdict === 'yes') {
    const words = change === undefined ? '' : changeText(change, unit, name);
    return (
      <>
        <p>{i18n.t('verdict.comparable', [words])}</p>
        {likeness}
      </>
    );
  }
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason}>
          <span class="caution">{i18n.t(`caution.${reason}`)}</span> <span class="soft">{i18n.t(`verdict.${reason}`)}</span>
        </p>
      ))}
      {likeness}
      {perHead !== undefined && <p>{i18n.t('verdict.perHead', [perHead.unit, money(perHead.page), name, money(perHead.other)])}</p>}
    </>
  );
}

const inYuan = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const money = (yuan: number) => i18n.t('verdict.yuan', [inYuan.format(yuan)]);

/** Where else the programme of a figure without counterpart is named: there the reader may look. */
function ProgrammePlaces({ figure }: { figure: FigureComparison }) {
  const { comparison } = useShown();
  const places = programmePlaces(figure.programme, comparison);
  if (places.length === 0) return null;
  return (
    <ul class="verdicts">
      {places.map(({ report: { source, info }, count, wordings }) => (
        <li key={source}>
          {i18n.t('verdict.programmeIn', [longNameOf(info), count])}{' '}
          <span lang="zh">{wordings.join(i18n.t('common.clauseSeparator'))}</span>
        </li>
      ))}
    </ul>
  );
}
