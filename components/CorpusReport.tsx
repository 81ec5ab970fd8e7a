import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnReport } from '../lib/corpus/own-report.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { isOpenable } from '../lib/note/openable.ts';
import type { CorpusModel, OpenedReport } from '../lib/state/corpus-model.ts';
import { findInText, paragraphsOf } from '../lib/state/report-text.ts';
import type { Span } from '../lib/text/span.ts';
import { CorpusInfoForm } from './CorpusInfoForm.tsx';
import { CorpusParagraphs } from './CorpusParagraphs.tsx';
import { originText, titleOf } from './corpus-text.ts';
import { countText } from './count-text.ts';
import { KwicList } from './KwicList.tsx';
import { Message } from './Message.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import './CorpusReport.css';

interface Props {
  id: string;
  model: CorpusModel;
}

type Opening = { state: 'opening' } | { state: 'failed'; error: StoreError } | { state: 'open'; opened: OpenedReport };

/** One own report for reading: what is known of it, outline, text with marks, and a search through it. */
export function CorpusReport({ id, model }: Props) {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const { open, all } = model;
  const opener = useRef(open);
  opener.current = open;
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void opener.current(id).then((result) => {
      if (isWanted) setOpening(result.ok ? { state: 'open', opened: result.value } : { state: 'failed', error: result.error });
    });
    return () => {
      isWanted = false;
    };
  }, [id, attempt, all]);
  return (
    <article class="own-report">
      <p>
        <a href="#corpus">{i18n.t('corpus.back')}</a>
      </p>
      {opening.state === 'opening' && <Skeleton words={i18n.t('corpus.reportLoading')} />}
      {opening.state === 'failed' && <NotOpened error={opening.error} onRetry={() => setAttempt(attempt + 1)} />}
      {opening.state === 'open' && <Opened {...opening.opened} model={model} />}
    </article>
  );
}

/** A report that is no longer there is said to be so: another try would not bring it back. */
function NotOpened({ error, onRetry }: { error: StoreError; onRetry: () => void }) {
  if (error === 'not-found') return <Message title={i18n.t('storeError.report_gone')} role="alert" size="inline" />;
  return <StoreFailure error={error} onRetry={onRetry} />;
}

function Opened({ report, text, model }: OpenedReport & { model: CorpusModel }) {
  const [isEditing, setEditing] = useState(false);
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<Span>();
  const body = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLButtonElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text, report.facts), [text, report.facts]);
  const hits = useMemo(() => findInText(text, query), [text, query]);
  useLayoutEffect(() => {
    if (place === undefined) return;
    const target =
      body.current?.querySelector<HTMLElement>('mark') ?? body.current?.querySelector<HTMLElement>(`[data-start="${place.start}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [place]);
  const close = () => {
    setEditing(false);
    editor.current?.focus();
  };
  return (
    <>
      <header class="own-report-head">
        <h3 lang="zh">{titleOf(report)}</h3>
        <p class="soft">
          <Known report={report} />
        </p>
        <p class="soft">
          {i18n.t('corpus.counts', [countText(report.counts.figure), countText(report.counts.slogan), countText(report.counts.programme)])}
        </p>
        <p class="row">
          {report.origin.kind === 'page' && isOpenable(report.origin.url) && (
            <a href={report.origin.url} target="_blank" rel="noreferrer">
              {i18n.t('corpus.openPage')}
            </a>
          )}
          <button type="button" ref={editor} aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
            {i18n.t('corpus.edit')}
          </button>
        </p>
        {isEditing && (
          <CorpusInfoForm
            report={report}
            groups={model.all.state === 'ready' ? model.all.corpus.groups : []}
            onSave={(info, groups) => model.updateInfo(report.id, info, groups)}
            onClose={close}
          />
        )}
      </header>
      <label class="own-report-find">
        <span class="spoken">{i18n.t('corpus.find')}</span>
        <input
          type="search"
          lang="zh"
          value={query}
          placeholder={i18n.t('corpus.find')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      {query.trim() !== '' && <KwicList text={text} hits={hits} onShow={setPlace} />}
      <div class="own-report-body">
        <Outline report={report} onShow={setPlace} />
        <div ref={body} class="own-report-text" lang="zh">
          <CorpusParagraphs paragraphs={paragraphs} mark={place} />
        </div>
      </div>
    </>
  );
}

function Known({ report }: { report: OwnReport }) {
  const { organisation, period, genre } = report.info;
  const parts = [organisation, period?.label, genre, originText(report)].filter((part) => part !== undefined && part !== '');
  return (
    <>
      {parts.map((part) => (
        <span key={part} class="known" lang="zh">
          {part}
        </span>
      ))}
    </>
  );
}

function Outline({ report, onShow }: { report: OwnReport; onShow: (place: Span) => void }) {
  const { outline } = report.facts;
  return (
    <nav aria-label={i18n.t('corpus.outline')} class="own-report-outline">
      {outline.length === 0 && <p class="soft">{i18n.t('corpus.noOutline')}</p>}
      <ul>
        {outline.map(({ start, end, level, text }) => (
          <li key={start} class={`level-${Math.min(level, 4)}`}>
            <button type="button" class="link" lang="zh" onClick={() => onShow({ start, end })}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
