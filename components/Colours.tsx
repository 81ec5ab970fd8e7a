import { i18n } from '#i18n';
import { NOTE_COLOURS, type NoteColour } from '../lib/note/note.ts';

/** The colours of a highlight, each a button that paints at once. */
export function ColourButtons({ onChoose }: { onChoose: (colour: NoteColour) => void }) {
  return (
    <span class="colours">
      {NOTE_COLOURS.map((colour) => {
        const words = i18n.t('page.highlightIn', [i18n.t(`notes.colours.${colour}`)]);
        return (
          <button key={colour} type="button" class="bare icon" title={words} aria-label={words} onClick={() => onChoose(colour)}>
            <span class={`swatch swatch-${colour}`} />
          </button>
        );
      })}
    </span>
  );
}

interface ChoiceProps {
  name: string;
  colour: NoteColour;
  onChoose: (colour: NoteColour) => void;
}

/** The colours of a highlight as a choice; arrows go from one to the next. */
export function ColourChoice({ name, colour: chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class="colours">
      <legend class="spoken">{i18n.t('page.colour')}</legend>
      {NOTE_COLOURS.map((colour) => (
        <label key={colour} class="colour" title={i18n.t(`notes.colours.${colour}`)}>
          <input
            type="radio"
            name={name}
            checked={colour === chosen}
            aria-label={i18n.t(`notes.colours.${colour}`)}
            onChange={() => onChoose(colour)}
          />
          <span class={`swatch swatch-${colour}`} />
        </label>
      ))}
    </fieldset>
  );
}
