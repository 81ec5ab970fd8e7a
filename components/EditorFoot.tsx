import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface FootProps {
  isSaving: boolean;
  isKept: boolean;
  onSave: () => void;
  onClose: () => void;
  /** Absent for a note that is new. */
  onDelete: (() => void) | undefined;
}

/** The buttons that end the writing of a note. */
export function EditorFoot({ isSaving, isKept, onSave, onClose, onDelete }: FootProps) {
  return (
    <div class="editor-foot">
      {/* At the press, which Enter in a field is too, and not when the form is sent: on a page in a sandbox none is. */}
      <button
        type="submit"
        class="main"
        disabled={isSaving}
        title={i18n.t('page.saveKeys')}
        onClick={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {i18n.t('page.save')}
      </button>
      <button type="button" onClick={onClose}>
        {i18n.t('page.cancel')}
      </button>
      {/* Said quietly: it happens at every pause. */}
      {isKept && <span class="soft editor-kept">{i18n.t('page.draftSaved')}</span>}
      {onDelete !== undefined && (
        <button type="button" class="bare later" disabled={isSaving} onClick={onDelete}>
          {i18n.t('page.delete')}
        </button>
      )}
    </div>
  );
}

/** Stands in their place where words would be lost. */
export function DiscardQuestion({ onDiscard, onStay }: { onDiscard: () => void; onStay: () => void }) {
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  return (
    <div class="editor-foot" role="alertdialog" aria-label={i18n.t('page.discardQuestion')}>
      <span>{i18n.t('page.discardQuestion')}</span>
      <button type="button" class="later" ref={stay} onClick={onStay}>
        {i18n.t('page.keepWriting')}
      </button>
      <button type="button" onClick={onDiscard}>
        {i18n.t('page.discard')}
      </button>
    </div>
  );
}
