import { i18n } from '#i18n';
import type { DenyModel } from '../lib/state/corrections-model.ts';
import { Message } from './Message.tsx';
import './NotesFeedback.css';
import './DenyFeedback.css';
import { storeErrorText } from './store-error-text.ts';
import { UndoBar } from './UndoBar.tsx';

/** What became of the last "not a slogan": done, with the way back, or refused with its reason. */
export function DenyFeedback({ model }: { model: DenyModel }) {
  const { last } = model;
  return (
    <>
      {last.state === 'refused' && <Message title={storeErrorText(last.error)} role="alert" size="inline" />}
      <div role="status" class="deny-place">
        {last.state === 'undone' && <p class="undo">{i18n.t('corrections.undone')}</p>}
        {last.state === 'done' && (
          <UndoBar words={i18n.t(`corrections.denied.${last.saved.correction.class}`)} onUndo={() => void model.undo()} />
        )}
      </div>
    </>
  );
}
