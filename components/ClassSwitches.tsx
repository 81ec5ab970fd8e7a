import { i18n } from '#i18n';
import type { ShownClasses } from '../lib/messages/protocol.ts';
import { MENTION_CLASSES, type MentionClass } from '../lib/recognise/mention.ts';
import { countText } from './count-text.ts';
import './ClassSwitches.css';

interface Props {
  counts: Record<MentionClass, number>;
  shown: ShownClasses;
  onChange: (name: MentionClass, shown: boolean) => void;
}

/** The three classes with their counts; each switches its marks on the page. */
export function ClassSwitches({ counts, shown, onChange }: Props) {
  return (
    <fieldset class="switches">
      <legend class="spoken">{i18n.t('classes.switches')}</legend>
      {MENTION_CLASSES.map((name) => (
        <label key={name} class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={shown[name]}
            aria-checked={shown[name]}
            onChange={(event) => onChange(name, event.currentTarget.checked)}
          />
          <span class={`switch-name line-${name}`}>{i18n.t(`classes.${name}`)}</span>
          <span class="switch-count">{countText(counts[name])}</span>
        </label>
      ))}
    </fieldset>
  );
}
