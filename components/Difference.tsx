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
          if (type === 'same') return <span key={key}>{text}</span>;
          const Element = type === 'gone' ? 'del' : 'ins';
          return (
            <Element key={key}>
              <span class="spoken">{i18n.t(type === 'gone' ? 'notes.gone' : 'notes.come')}</span>
              {text}
            </Element>
          );
        })}
      </p>
    </>
  );
}
