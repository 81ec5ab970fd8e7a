import { i18n } from '#i18n';
import type { Correction } from '../lib/corrections/correction.ts';
import type { CorrectionsModel } from '../lib/state/corrections-model.ts';
import { kindText } from './kind-text.ts';
import { Message } from './Message.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import { storeErrorText } from './store-error-text.ts';
import { UndoBar } from './UndoBar.tsx';
import './OwnWords.css';

const FIRST = 50;
const STEP = 200;

/** All that the reader has said of marks, newest first, each with the way to take it back. */
export function CorrectionList({ model }: { model: CorrectionsModel }) {
  const { limit, more } = useLimit(FIRST, STEP);
  const { all } = model;
  if (all.state === 'loading') return <Skeleton words={i18n.t('corrections.loading')} />;
  if (all.state === 'failed') return <StoreFailure error={all.error} onRetry={() => void model.retry()} />;
  return (
    <div class="corrections">
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      <div role="status">
        {model.removed !== undefined && <UndoBar words={i18n.t('corrections.removed')} onUndo={() => void model.undo()} />}
      </div>
      {all.corrections.length === 0 && <p class="soft">{i18n.t('corrections.none')}</p>}
      <ul class="correction-list">
        {all.corrections.slice(0, limit).map((correction) => (
          <Item key={correction.id} correction={correction} onRemove={() => void model.remove(correction)} />
        ))}
      </ul>
      <ShowMore total={all.corrections.length} limit={limit} step={STEP} onMore={more} />
    </div>
  );
}

function Item({ correction, onRemove }: { correction: Correction; onRemove: () => void }) {
  const wording = correction.type === 'not-here' ? correction.target.selector[0].exact : correction.wording;
  return (
    <li>
      <span class="what">{what(correction)}</span>
      <span lang="zh">
        <Quotation correction={correction} />
      </span>
      <button type="button" class="link correction-acts" aria-label={i18n.t('corrections.takeBackOf', [wording])} onClick={onRemove}>
        {i18n.t('corrections.takeBack')}
      </button>
      {correction.type === 'not-here' && (
        <a class="soft correction-page" href={correction.target.source} target="_blank" rel="noreferrer">
          {correction.target.title || correction.target.source}
        </a>
      )}
    </li>
  );
}

function what(correction: Correction): string {
  switch (correction.type) {
    case 'not-here':
      return `${i18n.t(`corrections.notOne.${correction.class}`)} · ${i18n.t('corrections.here')}`;
    case 'not-anywhere':
      return `${i18n.t(`corrections.notOne.${correction.class}`)} · ${i18n.t('corrections.everywhere')}`;
    case 'is-one':
      return `${i18n.t(`page.class.${correction.class}`)} · ${kindText(correction)}`;
  }
}

function Quotation({ correction }: { correction: Correction }) {
  switch (correction.type) {
    case 'not-here': {
      const [quote] = correction.target.selector;
      return (
        <>
          <span class="soft">{quote.prefix.slice(-8)}</span>
          <b>{quote.exact}</b>
          <span class="soft">{quote.suffix.slice(0, 8)}</span>
        </>
      );
    }
    case 'not-anywhere':
      return <b>{correction.wording}</b>;
    case 'is-one':
      return (
        <>
          <b>{correction.wording}</b>
          {correction.name !== correction.wording && <span class="soft"> {i18n.t('corrections.asName', [correction.name])}</span>}
        </>
      );
  }
}
