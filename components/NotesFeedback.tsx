import { i18n } from '#i18n';
import type { StoreError } from '../lib/messages/protocol.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { Message } from './Message.tsx';
import './NotesFeedback.css';

/** Why the store refused, in a sentence. */
export function storeErrorText(error: StoreError): string {
  switch (error) {
    case 'newer-version':
      return i18n.t('storeError.newer_version');
    case 'not-found':
      return i18n.t('storeError.not_found');
    default:
      return i18n.t(`storeError.${error}`);
  }
}

/** What became of the last change: refused with its reason, or deleted with the way back. */
export function NotesFeedback({ model }: { model: NotesModel }) {
  return (
    <>
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
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
