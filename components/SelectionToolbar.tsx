import { i18n } from '#i18n';
import type { NoteColour } from '../lib/note/note.ts';
import type { PageSettings } from '../lib/sites/page-settings.ts';
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
  /** Shows no toolbar on this site any more. */
  onQuiet: () => void;
  /** The letters that do the same. */
  keys: PageSettings['keys'];
}

/** What can be done with a selection. It neither takes the focus nor touches the selection. */
export function SelectionToolbar({ onNote, onHighlight, onMark, onPageNote, onQuiet, keys }: SelectionToolbarProps) {
  const keepSelection = (event: Event) => event.preventDefault();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the box around it is the group, and has the name.
    <div class="toolbar" onMouseDown={keepSelection}>
      <button type="button" class="bare" title={titleOf(keys.note)} onClick={onNote}>
        {i18n.t('page.writeNote')}
      </button>
      <button type="button" class="bare" title={titleOf(keys.highlight)} onClick={() => onHighlight()}>
        {i18n.t('page.highlight')}
      </button>
      <ColourButtons onChoose={onHighlight} />
      <button type="button" class="bare" title={titleOf(keys.mark)} onClick={onMark}>
        {i18n.t('corrections.markAs')}
      </button>
      <button type="button" class="bare" title={titleOf(keys.pageNote)} onClick={onPageNote}>
        {i18n.t('page.pageNote')}
      </button>
      <button type="button" class="bare icon" title={i18n.t('page.quiet')} aria-label={i18n.t('page.quiet')} onClick={onQuiet}>
        ×
      </button>
    </div>
  );
}

/** The key that does the same; nothing for those without one. */
function titleOf(key: string): string | undefined {
  return key === '' ? undefined : i18n.t('page.key', [key.toUpperCase()]);
}
