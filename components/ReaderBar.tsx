import { i18n } from '#i18n';
import type { TextState } from '../lib/state/reader-model.ts';
import { ReaderFile } from './ReaderFile.tsx';
import { ReaderSearch } from './ReaderSearch.tsx';

interface Props {
  name: string;
  text: TextState;
  /** From 1; absent for text that flows. */
  pages: { count: number; current: number } | undefined;
  zoom: number;
  /** Undefined: as wide as the window. */
  onZoom: (zoom: number | undefined) => void;
  onPage: (page: number) => void;
  onFiles: (files: readonly File[]) => void;
  onPanel: () => void;
}

const STEP = 1.2;
const LEAST = 0.25;
const MOST = 5;

/** What stays in view above a document: its name, where the reader is in it, search, and how far its text is. */
export function ReaderBar({ name, text, pages, zoom, onZoom, onPage, onFiles, onPanel }: Props) {
  const zoomBy = (factor: number) => onZoom(Math.min(MOST, Math.max(LEAST, zoom * factor)));
  return (
    <header>
      <h1 lang="zh" title={name}>
        {text.state === 'marked' ? text.marked.title : name}
      </h1>
      {pages !== undefined && (
        <>
          <PageField {...pages} onPage={onPage} />
          <span class="reader-zoom">
            <button type="button" aria-label={i18n.t('reader.zoomOut')} onClick={() => zoomBy(1 / STEP)}>
              −
            </button>
            <button
              type="button"
              title={i18n.t('reader.fit')}
              aria-label={i18n.t('reader.fitNow', [Math.round(zoom * 100)])}
              onClick={() => onZoom(undefined)}
            >
              {Math.round(zoom * 100)}%
            </button>
            <button type="button" aria-label={i18n.t('reader.zoomIn')} onClick={() => zoomBy(STEP)}>
              +
            </button>
          </span>
        </>
      )}
      {text.state === 'marked' && <ReaderSearch marked={text.marked} />}
      <span class="reader-ways">
        <button type="button" onClick={onPanel}>
          {i18n.t('reader.panel')}
        </button>
        <ReaderFile onFiles={onFiles} />
      </span>
      <TextStatus text={text} />
    </header>
  );
}

/** The page that is in view; another number leads there. */
function PageField({ count, current, onPage }: { count: number; current: number; onPage: (page: number) => void }) {
  return (
    <span class="reader-page-field">
      <input
        type="number"
        min={1}
        max={count}
        value={current}
        aria-label={i18n.t('reader.page')}
        onChange={(event) => {
          const page = event.currentTarget.valueAsNumber;
          if (Number.isInteger(page) && page >= 1 && page <= count) onPage(page);
          else event.currentTarget.value = String(current);
        }}
      />
      <span>{i18n.t('reader.ofPages', [count])}</span>
    </span>
  );
}

/** How far the text is; read out when there is something to know. */
function TextStatus({ text }: { text: TextState }) {
  return (
    <div class="reader-status">
      {text.state === 'reading' && (
        <p class="soft reader-progress">
          {text.total > 0 ? i18n.t('reader.reading', [text.done, text.total]) : i18n.t('reader.marking')}
          {text.total > 0 && <progress max={text.total} value={text.done} aria-label={i18n.t('reader.marking')} />}
        </p>
      )}
      <div role="status">
        {text.state === 'none' && <p class="warning">{i18n.t('reader.scanned')}</p>}
        {text.state === 'marked' && text.marked.isUnreadable === true && <p class="warning">{i18n.t('reader.unreadable')}</p>}
        {text.state === 'failed' && <p class="warning">{i18n.t('reader.textFailed')}</p>}
      </div>
    </div>
  );
}
