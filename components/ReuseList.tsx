import { i18n } from '#i18n';
import type { Reuse } from '../lib/compare/comparison.ts';
import { isSameBody } from '../lib/compare/reference.ts';
import { longNameOf, shortNameOf } from '../lib/state/report-name.ts';
import { type ChangedFigure, type ReusedPassage, reusedPassages } from '../lib/state/reused-passages.ts';
import { toldKey } from '../lib/state/told.ts';
import { cautionText } from './caution-text.ts';
import { useShown } from './comparison-context.ts';
import { Piece } from './Difference.tsx';
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
  const { passages, ritual } = reusedPassages(comparison, text, words, texts);
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
  const { limit, more } = useLimit(FIRST, STEP);
  return (
    <>
      <ul class="reuse">
        {passages.slice(0, limit).map((passage) => (
          <Passage key={`${passage.reuse.start} ${passage.reuse.source}`} passage={passage} />
        ))}
      </ul>
      <ShowMore total={passages.length} limit={limit} step={STEP} onMore={more} />
    </>
  );
}

/** Longer passages are cut to a few lines at first. */
const LONG = 140;

function Passage({ passage: { reuse, parts, figures, also } }: { passage: ReusedPassage }) {
  const { view, onShow } = useShown();
  const key = `passage ${reuse.start} ${reuse.source}`;
  const isLong = reuse.end - reuse.start > LONG;
  const isOpen = !isLong || view.toggled.has(key);
  return (
    <li>
      <PlaceButton places={[reuse]} onShow={onShow}>
        <span class={isOpen ? '' : 'reuse-cut'} lang="zh">
          {parts.map((part) =>
            part.isChanged ? (
              <span key={part.start}>
                {part.was && <Piece type="gone" text={part.was} />}
                {part.text !== '' && <Piece type="come" text={part.text} />}
              </span>
            ) : (
              <Hits key={part.start} text={part.text} />
            ),
          )}
        </span>
      </PlaceButton>
      <ChangedFigures figures={figures} source={reuse.source} />
      <span class="soft">
        <From reuse={reuse} also={also} />{' '}
        {isLong && (
          <button type="button" class="link" aria-expanded={isOpen} onClick={() => view.toggle(key)}>
            {i18n.t(isOpen ? 'reuse.less' : 'reuse.whole')}
          </button>
        )}
      </span>
    </li>
  );
}

/**
 * The figures that changed within a passage: what they measure, then and now. Only those that are linked: the same frame of words may hold
 * the numbers of two things.
 */
function ChangedFigures({ figures, source }: { figures: readonly ChangedFigure[]; source: string }) {
  const { comparison, told, onShow } = useShown();
  const linked = figures.flatMap((figure) => {
    const own = comparison.figures.find(({ start }) => start === figure.start);
    const counterpart = own?.counterparts.find((one) => one.source === source && one.start === figure.sourceStart);
    if (own === undefined || counterpart === undefined) return [];
    return [{ ...figure, indicator: own.indicator, caution: cautionText(counterpart, told.figures[toldKey(source, counterpart.start)]) }];
  });
  if (linked.length === 0) return null;
  return (
    <ul class="reuse-figures" aria-label={i18n.t('reuse.figures')}>
      {linked.map(({ start, end, text, was, indicator, caution }) => (
        <li key={start}>
          <PlaceButton places={[{ start, end }]} onShow={onShow}>
            <span lang="zh">{indicator}</span> <Piece type="gone" text={was} />
            <Piece type="come" text={text} />
          </PlaceButton>
          {caution !== '' && <span class="soft"> {caution}</span>}
        </li>
      ))}
    </ul>
  );
}

function From({ reuse: { source, similarity, changes }, also }: { reuse: Reuse; also: readonly string[] }) {
  const { comparison, page } = useShown();
  const nameOf = (wanted: string) => {
    const report = comparison.reports.find((one) => one.source === wanted);
    if (report === undefined) return wanted;
    return isSameBody(report.info, page) ? shortNameOf(report.info) : longNameOf(report.info);
  };
  const isSame = similarity === 1 || changes?.length === 0;
  const words = isSame ? i18n.t('reuse.same', [nameOf(source)]) : i18n.t('reuse.from', [nameOf(source), Math.floor(similarity * 100)]);
  const others = also.map(nameOf).sort().join(i18n.t('common.listSeparator'));
  return <>{also.length === 0 ? words : i18n.t('reuse.also', [words, others])}</>;
}
