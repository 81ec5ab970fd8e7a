import { i18n } from '#i18n';
import { kwic } from '../lib/corpus/kwic.ts';
import type { Span } from '../lib/text/span.ts';
import './CorpusReport.css';

interface Props {
  text: string;
  hits: readonly Span[];
  onShow: (place: Span) => void;
}

const MOST = 100;

/** Places of a text in their surroundings, one under the other; a click goes there. */
export function KwicList({ text, hits, onShow }: Props) {
  return (
    <section class="kwic">
      <p class="soft" role="status">
        {hits.length > MOST ? i18n.t('corpus.foundFirst', [hits.length, MOST]) : i18n.t('corpus.found', hits.length)}
      </p>
      <ol lang="zh">
        {hits.slice(0, MOST).map((span) => {
          const { pre, keyword, post } = kwic(text, span);
          return (
            <li key={span.start}>
              <button type="button" class="bare kwic-line" onClick={() => onShow({ ...span })}>
                <span class="kwic-pre">{pre}</span>
                <b>{keyword}</b>
                <span class="kwic-post">{post}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
