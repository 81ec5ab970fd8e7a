import { i18n } from '#i18n';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { Message } from './Message.tsx';
import { storeErrorText } from './store-error-text.ts';
import './NotesFeedback.css';

/** What became of the last change: refused with its reason, or deleted with the way back. */
export function NotesFeedback({ model }: { model: NotesModel }) {
  return (
    <>
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      {model.damaged > 0 && <Message title={i18n.t('notes.damaged', model.damaged)} role="alert" size="inline" />}
      <div role="status" class="undo-place">
        {model.deleted !== undefined && (
          <p class="undo">
            <span>{i18n.t('notes.deleted')}</span>
            <button type="button" onClick={() => void model.undo()}>
              {i18n.t('notes.undo')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
