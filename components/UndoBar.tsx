import { i18n } from '#i18n';
import './NotesFeedback.css';

/** What was just done, and the way back; stands alone in a live region. */
export function UndoBar({ words, onUndo }: { words: string; onUndo: () => void }) {
  return (
    <p class="undo">
      <span>{words}</span>
      <button
        type="button"
        onClick={({ currentTarget }) => {
          // The button goes: who works by keyboard stays where it was, and not at the top of the document.
          const place = currentTarget.closest<HTMLElement>('[role=status]');
          place?.setAttribute('tabindex', '-1');
          place?.focus({ preventScroll: true });
          onUndo();
        }}
      >
        {i18n.t('page.undo')}
      </button>
    </p>
  );
}
