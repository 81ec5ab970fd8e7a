import { i18n } from '#i18n';
import { isOpenable } from '../lib/note/openable.ts';
import type { RepostsModel } from '../lib/state/reposts-model.ts';

/** The offer to show the notes of the same article at another address, and the way back. */
export function NotesReposts({ model }: { model: RepostsModel }) {
  const { offer, linked } = model;
  return (
    <div role="status" class="note-reposts">
      {offer !== undefined && (
        <div class="note-repost">
          <p>{i18n.t('notes.repost', [offer.title || offer.source, offer.notes, offer.found])}</p>
          <div class="row note-acts">
            <button type="button" onClick={() => void model.show(offer)}>
              {i18n.t('notes.repostShow')}
            </button>
            {isOpenable(offer.source) && (
              <a href={offer.source} target="_blank" rel="noreferrer">
                {i18n.t('notes.repostOpen')}
              </a>
            )}
            <button type="button" class="link" onClick={model.dismiss}>
              {i18n.t('notes.repostDismiss')}
            </button>
          </div>
        </div>
      )}
      {linked > 0 && (
        <p class="soft">
          {i18n.t('notes.linked', [linked])}{' '}
          <button type="button" class="link" onClick={() => void model.unlink()}>
            {i18n.t('notes.unlink')}
          </button>
        </p>
      )}
    </div>
  );
}
