import { i18n } from '#i18n';
import './NotesFeedback.css';

/** What was just done, and the way back. */
export function UndoBar({ words, onUndo }: { words: string; onUndo: () => void }) {
  return (
    <p class="undo">
      <span>{words}</span>
      <button type="button" onClick={onUndo}>
        {i18n.t('page.undo')}
      </button>
    </p>
  );
}
