import { i18n } from '#i18n';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { Message } from './Message.tsx';
import { storeErrorText } from './store-error-text.ts';
import { UndoBar } from './UndoBar.tsx';
import './NotesFeedback.css';

/** What became of the last change: refused with its reason, or done with the way back. */
export function NotesFeedback({ model }: { model: NotesModel }) {
  const { undoable } = model;
  return (
    <>
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      {model.damaged > 0 && <Message title={i18n.t('notes.damaged', model.damaged)} role="alert" size="inline" />}
      <div role="status" class="undo-place">
        {undoable !== undefined && <UndoBar words={i18n.t(`notes.${undoable.type}`, undoable.count)} onUndo={() => void model.undo()} />}
      </div>
    </>
  );
}
