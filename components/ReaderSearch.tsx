import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MarkedDocument } from '../lib/state/reader-document.ts';
import type { Span } from '../lib/text/span.ts';

/** What was looked for, and the place that is shown. */
interface Search {
  query: string;
  hits: readonly Span[];
  at: number;
}

const NOTHING: Search = { query: '', hits: [], at: -1 };

/** Search in the document: Enter leads to the next place, with Shift to the one before. */
export function ReaderSearch({ marked }: { marked: MarkedDocument }) {
  const [search, setSearch] = useState(NOTHING);
  const { query, hits, at } = search;
  const show = (next: Search) => {
    setSearch(next);
    void marked.show(next.hits[next.at]);
  };
  const step = (direction: 1 | -1) => {
    if (hits.length > 0)
      show({ ...search, at: at < 0 && direction === -1 ? hits.length - 1 : (at + direction + hits.length) % hits.length });
  };
  return (
    <search class="reader-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          step(1);
        }}
      >
        <input
          type="search"
          value={query}
          placeholder={i18n.t('reader.search')}
          aria-label={i18n.t('reader.search')}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setSearch({ query: typed, hits: marked.find(typed), at: -1 });
            if (typed === '') void marked.show(undefined);
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter' && event.shiftKey) {
              event.preventDefault();
              step(-1);
            }
            if (event.key === 'Escape') show(NOTHING);
          }}
        />
        <span class="reader-hits" role="status">
          {query !== '' && (hits.length === 0 ? i18n.t('reader.noHit') : i18n.t('reader.hits', [at + 1, hits.length]))}
        </span>
        <button type="button" aria-label={i18n.t('reader.previousHit')} disabled={hits.length === 0} onClick={() => step(-1)}>
          ↑
        </button>
        <button type="submit" aria-label={i18n.t('reader.nextHit')} disabled={hits.length === 0}>
          ↓
        </button>
      </form>
    </search>
  );
}
