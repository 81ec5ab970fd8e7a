import { i18n } from '#i18n';
import { differenceOf } from '../lib/state/difference.ts';

/** A quotation against the text that stands there now: what has gone and what has come, said as well as marked. */
export function Difference({ old, now }: { old: string; now: string }) {
  return (
    <>
      <p class="soft">
        <strong>{i18n.t('notes.changed')}</strong> {i18n.t('notes.changedHint')}
      </p>
      <p lang="zh">
        {differenceOf(old, now).map(({ type, text }, i) => {
          // Pieces stand in one order and have no name of their own.
          const key = `${i} ${type}`;
          return type === 'same' ? <span key={key}>{text}</span> : <Piece key={key} type={type} text={text} />;
        })}
      </p>
    </>
  );
}

/** What has gone or come. Within a button no screen reader tells the one from the other by itself. */
export function Piece({ type, text }: { type: 'gone' | 'come'; text: string }) {
  const Element = type === 'gone' ? 'del' : 'ins';
  return (
    <Element>
      <span class="spoken">{i18n.t(`notes.${type}`)}</span>
      {text}
    </Element>
  );
}
