import { i18n } from '#i18n';
import type { Reuse } from '../lib/compare/comparison.ts';
import { longNameOf } from '../lib/state/report-name.ts';
import { type ReusedPassage, reusedPassages } from '../lib/state/reused-passages.ts';
import { useShown } from './comparison-context.ts';
import { Hits } from './Hits.tsx';
import { Nothing } from './Nothing.tsx';
import { PlaceButton } from './PlaceButton.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import './ReuseList.css';

const FIRST = 5;
const STEP = 20;

/** Passages that another report has too: what changed in them is marked, formulas said every year are folded away. */
export function ReuseList() {
  const { comparison, text, texts, view, words } = useShown();
  const { passages, ritual } = reusedPassages(comparison.reuse, text, words, texts);
  const isOpen = view.toggled.has('ritual') || words.length > 0;
  return (
    <>
      <p class="soft">{i18n.t('reuse.hint')}</p>
      {passages.length + ritual.length === 0 && words.length > 0 && (
        <Nothing found onClear={() => view.change({ query: '' })}>
          {i18n.t('compare.noneHere')}
        </Nothing>
      )}
      <Passages passages={passages} />
      {ritual.length > 0 && (
        <>
          <h3>
            <button type="button" class="bare fold" aria-expanded={isOpen} onClick={() => view.toggle('ritual')}>
              {i18n.t('reuse.ritual')} {ritual.length}
            </button>
          </h3>
          {isOpen && <Passages passages={ritual} />}
        </>
      )}
    </>
  );
}

function Passages({ passages }: { passages: readonly ReusedPassage[] }) {
  const { onShow } = useShown();
  const { limit, more } = useLimit(FIRST, STEP);
  return (
    <>
      <ul class="reuse">
        {passages.slice(0, limit).map(({ reuse, parts }) => (
          <li key={`${reuse.start} ${reuse.source}`}>
            <PlaceButton places={[reuse]} onShow={onShow}>
              <span class="reuse-text" lang="zh">
                {parts.map((part) =>
                  part.isChanged ? (
                    <span key={part.start}>
                      {part.was && <del>{part.was}</del>}
                      {part.text !== '' && <ins>{part.text}</ins>}
                    </span>
                  ) : (
                    <Hits key={part.start} text={part.text} />
                  ),
                )}
              </span>
            </PlaceButton>
            <From reuse={reuse} />
          </li>
        ))}
      </ul>
      <ShowMore total={passages.length} limit={limit} step={STEP} onMore={more} />
    </>
  );
}

function From({ reuse: { source, similarity, changes } }: { reuse: Reuse }) {
  const { comparison } = useShown();
  const report = comparison.reports.find((one) => one.source === source);
  const name = report === undefined ? source : longNameOf(report.info);
  const words =
    similarity === 1 || changes?.length === 0 ? i18n.t('reuse.same', [name]) : i18n.t('reuse.from', [name, Math.floor(similarity * 100)]);
  return <span class="soft">{words}</span>;
}
