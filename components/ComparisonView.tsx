import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ComparedReport } from '../lib/compare/comparison.ts';
import { isSameBody } from '../lib/compare/reference.ts';
import type { PageReading } from '../lib/messages/protocol.ts';
import { pickColumns } from '../lib/state/columns.ts';
import type { ComparisonState } from '../lib/state/comparison-model.ts';
import { type FigureFilter, figureGlance, figureRows } from '../lib/state/figure-rows.ts';
import type { Compared } from '../lib/state/ports.ts';
import { longNameOf } from '../lib/state/report-name.ts';
import type { Span } from '../lib/text/span.ts';
import { CorpusProblems } from './CorpusProblems.tsx';
import { FigureSection } from './FigureSection.tsx';
import { Glance } from './Glance.tsx';
import { Message } from './Message.tsx';
import { NameMatrix } from './NameMatrix.tsx';
import { NamesOnPage } from './NamesOnPage.tsx';
import { ReuseList } from './ReuseList.tsx';
import { Skeleton } from './Skeleton.tsx';
import './ComparisonView.css';

/** How much there is room for: the popup is narrow and short, the side panel tall. */
export interface Room {
  /** Report columns of the matrices of names, and of the table of figures. */
  nameColumns: number;
  figureColumns: number;
  /** Rows at first. */
  nameRows: number;
  figureRows: number;
  /** Wordings of programmes, and the change against every year; otherwise against the latest only. */
  detailed: boolean;
}

interface Props {
  state: ComparisonState;
  reading: PageReading;
  room: Room;
  onShow: (span: Span) => void;
}

/** The page against the corpus, in each of its states. */
export function ComparisonView({ state, reading, room, onShow }: Props) {
  switch (state.state) {
    case 'waiting':
      return <Skeleton words={i18n.t('overview.comparing')} />;
    case 'failed':
      return (
        <Message title={i18n.t('overview.failedTitle')} role="alert" size="inline">
          <p>{i18n.t('overview.failed')}</p>
          <code>{state.detail}</code>
        </Message>
      );
    case 'ready':
      return <Ready compared={state.compared} reading={reading} room={room} onShow={onShow} />;
  }
}

function Ready({ compared, reading, room, onShow }: Omit<Props, 'state'> & { compared: Compared }) {
  const { comparison, sameText, problems } = compared;
  return (
    <div class="comparison">
      <CorpusProblems problems={problems} />
      {sameText.map((info) => (
        <p key={info.title} class="soft">
          {i18n.t('overview.sameText', [info.title])}
        </p>
      ))}
      {comparison.reports.length === 0 ? (
        <>
          <Message title={i18n.t('overview.noneTitle')} size="inline">
            <p>{i18n.t('overview.none')}</p>
          </Message>
          <NamesOnPage mentions={reading.mentions} first={room.nameRows} onShow={onShow} />
        </>
      ) : (
        <Lists compared={compared} reading={reading} room={room} onShow={onShow} />
      )}
    </div>
  );
}

function Lists({ compared: { comparison }, reading, reading: { info }, room, onShow }: Omit<Props, 'state'> & { compared: Compared }) {
  const [filter, setFilter] = useState<FigureFilter>('linked');
  const rows = useMemo(() => figureRows(comparison, info), [comparison, info]);
  const reference = comparison.reports.find(({ source }) => source === comparison.reference);
  const columns = pickColumns(comparison, info, room.nameColumns);
  const sections = { slogans: useRef<HTMLElement>(null), programmes: useRef<HTMLElement>(null), figures: useRef<HTMLElement>(null) };
  const goTo = (name: keyof typeof sections) => {
    sections[name].current?.focus({ preventScroll: true });
    sections[name].current?.scrollIntoView({ block: 'start' });
  };
  const count = (of: 'slogans' | 'programmes', state: 'new' | 'gone') => comparison[of].filter((row) => row.state === state).length;
  const matrix = { columns, page: info, reference, first: room.nameRows, withWording: room.detailed, onShow };
  return (
    <>
      <Glance
        newSlogans={count('slogans', 'new')}
        goneSlogans={count('slogans', 'gone')}
        newProgrammes={count('programmes', 'new')}
        figures={figureGlance(rows)}
        withGone={reference !== undefined && isSameBody(reference.info, info)}
        onSlogans={() => goTo('slogans')}
        onProgrammes={() => goTo('programmes')}
        onFigures={(wanted) => {
          setFilter(wanted);
          goTo('figures');
        }}
      />
      <Against reference={reference} count={comparison.reports.length} />
      {(['slogans', 'programmes'] as const).map((of) => (
        <section key={of} ref={sections[of]} tabIndex={-1} aria-labelledby={`matrix-${of}`}>
          <h2 id={`matrix-${of}`}>{i18n.t(`matrix.${of}`)}</h2>
          <NameMatrix of={of} rows={comparison[of]} {...matrix} />
          {columns.hidden > 0 && <p class="soft">{i18n.t('matrix.hidden', [columns.hidden])}</p>}
        </section>
      ))}
      <p class="soft">{i18n.t('matrix.legend')}</p>
      <section ref={sections.figures} tabIndex={-1} aria-labelledby="comparison-figures">
        <h2 id="comparison-figures">{i18n.t('figures.title')}</h2>
        <FigureSection
          comparison={comparison}
          rows={rows}
          filter={filter}
          onFilter={setFilter}
          page={info}
          room={room.figureColumns}
          everyChange={room.detailed}
          first={room.figureRows}
          onShow={onShow}
        />
      </section>
      <ReuseList comparison={comparison} text={reading.text} onShow={onShow} />
    </>
  );
}

/** What the page is set against, in a sentence. */
function Against({ reference, count }: { reference: ComparedReport | undefined; count: number }) {
  if (reference === undefined) return <p class="soft">{i18n.t('overview.againstAll', [count])}</p>;
  return (
    <p class="soft" title={reference.info.title}>
      {i18n.t('overview.against', [longNameOf(reference.info), count])}
    </p>
  );
}
