import { i18n } from '#i18n';
import type { Comparison } from '../lib/compare/comparison.ts';
import { longNameOf } from '../lib/state/report-name.ts';
import type { Span } from '../lib/text/span.ts';
import { PlaceButton } from './PlaceButton.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import './ReuseList.css';

interface Props {
  comparison: Comparison;
  text: string;
  onShow: (span: Span) => void;
}

const FIRST = 5;
const STEP = 20;

/** Passages that another report has too; nothing where there are none. */
export function ReuseList({ comparison: { reuse, reports }, text, onShow }: Props) {
  const { limit, more } = useLimit(FIRST, STEP);
  if (reuse.length === 0) return null;
  const names = new Map(reports.map(({ source, info }) => [source, longNameOf(info)]));
  return (
    <section aria-labelledby="comparison-reuse">
      <h2 id="comparison-reuse">
        {i18n.t('reuse.title')} {reuse.length}
      </h2>
      <p class="soft">{i18n.t('reuse.hint')}</p>
      <ul class="reuse">
        {reuse.slice(0, limit).map((passage) => {
          const words = text.slice(passage.start, passage.end);
          return (
            <li key={`${passage.start} ${passage.source}`}>
              <PlaceButton places={[passage]} onShow={onShow}>
                <span class="reuse-text" lang="zh">
                  {words}
                </span>
              </PlaceButton>
              <span class="soft">
                {i18n.t('reuse.from', [names.get(passage.source) ?? passage.source, Math.floor(passage.similarity * 100)])}
              </span>
            </li>
          );
        })}
      </ul>
      <ShowMore total={reuse.length} limit={limit} step={STEP} onMore={more} />
    </section>
  );
}
