import { i18n } from '#i18n';
import type { NoteColour } from '../lib/note/note.ts';
import { ColourButtons } from './Colours.tsx';

export interface SelectionToolbarProps {
  /** Opens the editor on what is selected. */
  onNote: () => void;
  /** Keeps what is selected as a note without words. */
  onHighlight: (colour?: NoteColour) => void;
  /** Opens the form that makes it a mark. */
  onMark: () => void;
  /** Opens the editor on a note about the page as a whole. */
  onPageNote: () => void;
}

/** What can be done with a selection. It neither takes the focus nor touches the selection. */
export function SelectionToolbar({ onNote, onHighlight, onMark, onPageNote }: SelectionToolbarProps) {
  const keepSelection = (event: Event) => event.preventDefault();
  return (
    <div class="toolbar" role="toolbar" aria-label={i18n.t('page.toolbar')} onMouseDown={keepSelection}>
      <button type="button" class="bare" onClick={onNote}>
        {i18n.t('page.writeNote')}
      </button>
      <button type="button" class="bare" onClick={() => onHighlight()}>
        {i18n.t('page.highlight')}
      </button>
      <ColourButtons onChoose={onHighlight} />
      <button type="button" class="bare" onClick={onMark}>
        {i18n.t('corrections.markAs')}
      </button>
      <button type="button" class="bare" onClick={onPageNote}>
        {i18n.t('page.pageNote')}
      </button>
    </div>
  );
}
