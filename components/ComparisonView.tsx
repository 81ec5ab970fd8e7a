import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isSameBody } from '../lib/compare/reference.ts';
import type { PageReading } from '../lib/messages/protocol.ts';
import type { ComparisonModel } from '../lib/state/comparison-model.ts';
import type { ComparisonViewModel, ListName } from '../lib/state/comparison-view.ts';
import { figureGlance, figureRows, searchFigures } from '../lib/state/figure-rows.ts';
import { searchNames } from '../lib/state/name-rows.ts';
import type { PointerModel } from '../lib/state/pointer-model.ts';
import type { ClipboardPort, Compared } from '../lib/state/ports.ts';
import { reusedPassages } from '../lib/state/reused-passages.ts';
import { wordsOf } from '../lib/state/search.ts';
import type { Span } from '../lib/text/span.ts';
import { CompareWith } from './CompareWith.tsx';
import { ComparisonBar } from './ComparisonBar.tsx';
import { CorpusProblems } from './CorpusProblems.tsx';
import { type ComparisonShown, type Room, ShownContext, useShown } from './comparison-context.ts';
import { FigureSection } from './FigureSection.tsx';
import { Glance } from './Glance.tsx';
import { Message } from './Message.tsx';
import { NameSection } from './NameSection.tsx';
import { NamesOnPage } from './NamesOnPage.tsx';
import { ReuseList } from './ReuseList.tsx';
import { Skeleton } from './Skeleton.tsx';
import { storeErrorText } from './store-error-text.ts';
import './ComparisonView.css';

interface Props {
  model: ComparisonModel;
  reading: PageReading;
  room: Room;
  view: ComparisonViewModel;
  clipboard: ClipboardPort;
  pointer: PointerModel;
  /** The way to take the figures' table away; stands at its head where there is room. */
  exporting?: ComponentChildren;
  onShow: (span: Span) => void;
}

/** The page against the corpus, in each of its states. */
export function ComparisonView(props: Props) {
  const state = props.model.comparison;
  switch (state.state) {
    case 'waiting':
      return <Skeleton words={i18n.t('overview.comparing')} />;
    case 'failed':
      return (
        <Message title={i18n.t('overview.failedTitle')} role="alert" size="inline">
          <p>{i18n.t('overview.failed')}</p>
          <code>{state.detail}</code>
          <button type="button" onClick={props.model.retry}>
            {i18n.t('common.retry')}
          </button>
        </Message>
      );
    case 'ready':
      return <Ready compared={state.compared} {...props} />;
  }
}

function Ready({ compared, model, reading, room, view, clipboard, pointer, exporting, onShow }: Props & { compared: Compared }) {
  const { comparison, sameText, problems, told = NOTHING_TOLD } = compared;
  const { query } = view.look;
  const [shownLast, setShownLast] = useState<number>();
  const shown = useMemo<ComparisonShown>(
    () => ({
      comparison,
      page: reading.info,
      text: reading.text,
      told,
      texts: compared.texts,
      spread: compared.spread,
      room,
      view,
      words: wordsOf(query),
      pointer,
      onShow(span) {
        setShownLast(span.start);
        onShow(span);
      },
      shownLast,
      onCopy: clipboard.write,
    }),
    [compared, reading, told, room, view, query, pointer, shownLast, onShow, clipboard],
  );
  return (
    <div class="comparison">
      <CorpusProblems problems={problems} />
      {compared.ownError !== undefined && (
        <Message title={i18n.t('overview.ownLeftOut')} role="alert" size="inline">
          <p>{storeErrorText(compared.ownError)}</p>
        </Message>
      )}
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
        <ShownContext.Provider value={shown}>
          <Lists compared={compared} model={model} exporting={exporting} />
        </ShownContext.Provider>
      )}
    </div>
  );
}

const NOTHING_TOLD = { figures: {}, planned: {} };

function Lists({ compared, model, exporting }: Pick<Props, 'model' | 'exporting'> & { compared: Compared }) {
  const { comparison, page, text, room, view, words } = useShown();
  const { look, change } = view;
  const rows = useMemo(() => figureRows(comparison, page), [comparison, page]);
  const reference = comparison.reports.find(({ source }) => source === comparison.reference);
  const sections = {
    slogans: useRef<HTMLElement>(null),
    programmes: useRef<HTMLElement>(null),
    figures: useRef<HTMLElement>(null),
    reuse: useRef<HTMLElement>(null),
  };
  const goTo = (name: ListName) => {
    sections[name].current?.focus({ preventScroll: true });
    sections[name].current?.scrollIntoView({ block: 'start' });
  };
  const count = (of: 'slogans' | 'programmes', state: 'new' | 'gone') => comparison[of].filter((row) => row.state === state).length;
  const isShown = (name: ListName) => look.show === 'all' || look.show === name;
  const found = reusedPassages(comparison, text, words);
  const counts = {
    slogans: searchNames(comparison.slogans, words).length,
    programmes: searchNames(comparison.programmes, words).length,
    figures: searchFigures(rows, words).length,
    reuse: found.passages.length + found.ritual.length,
  };
  return (
    <>
      <CompareWith compared={compared} model={model} />
      <Glance
        newSlogans={count('slogans', 'new')}
        goneSlogans={count('slogans', 'gone')}
        newProgrammes={count('programmes', 'new')}
        figures={figureGlance(rows)}
        withGone={reference !== undefined && isSameBody(reference.info, page)}
        onNames={(of, wanted) => {
          change({ show: 'all', query: '', [of]: wanted });
          goTo(of);
        }}
        onFigures={(wanted) => {
          change({ show: 'all', query: '', figures: wanted });
          goTo('figures');
        }}
      />
      {room.detailed && <ComparisonBar counts={counts} />}
      {(['slogans', 'programmes'] as const).filter(isShown).map((of) => (
        <section key={of} ref={sections[of]} tabIndex={-1} aria-labelledby={`matrix-${of}`}>
          <h2 id={`matrix-${of}`}>{i18n.t(`matrix.${of}`)}</h2>
          <NameSection of={of} />
        </section>
      ))}
      {look.show !== 'figures' && look.show !== 'reuse' && <p class="soft">{i18n.t('matrix.legend')}</p>}
      {isShown('figures') && (
        <section ref={sections.figures} tabIndex={-1} aria-labelledby="comparison-figures">
          <div class="list-head">
            <h2 id="comparison-figures">{i18n.t('figures.title')}</h2>
            {exporting}
          </div>
          <FigureSection rows={rows} />
        </section>
      )}
      {isShown('reuse') && comparison.reuse.length > 0 && (
        <section ref={sections.reuse} tabIndex={-1} aria-labelledby="comparison-reuse">
          <h2 id="comparison-reuse">
            {i18n.t('reuse.title')} {counts.reuse}
          </h2>
          <ReuseList />
        </section>
      )}
    </>
  );
}
