import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type LostNotesPort, useLostNotes } from '../lib/state/lost-notes.ts';
import { Message } from './Message.tsx';
import { storeErrorText } from './store-error-text.ts';
import { timeText } from './time-text.ts';
import './LostNotes.css';

/** Where the browser has thrown the notes away: which copy is there, and the way to bring it back; else nothing. */
export function LostNotes({ port }: { port: LostNotesPort }) {
  const { now, bringBack, leave } = useLostNotes(port);
  if (now.state === 'none') return null;
  if (now.state === 'back') return <Back notes={now.notes} />;
  const { copy, unreadable, isClosed } = now.lost;
  const isBusy = now.state === 'busy';
  return (
    <div class="lost-notes">
      <Message title={i18n.t(isClosed ? 'lost.closedTitle' : 'lost.title')} role="alert" size="inline">
        {copy === undefined && <p>{i18n.t('lost.none', [unreadable])}</p>}
        {copy !== undefined && <p>{i18n.t(isClosed ? 'lost.closed' : 'lost.copy', [timeText(copy.made), copy.notes])}</p>}
        {copy !== undefined && !isClosed && <p class="soft">{i18n.t('lost.keeps')}</p>}
        {copy !== undefined && unreadable > 0 && <p class="soft">{i18n.t('lost.some', [unreadable])}</p>}
        {now.state === 'lost' && now.refused !== undefined && (
          <p>{isClosed && now.refused === 'damaged' ? i18n.t('lost.still') : storeErrorText(now.refused)}</p>
        )}
        <div class="row">
          {copy !== undefined && (
            <button type="button" class="main" disabled={isBusy} onClick={() => void bringBack()}>
              {i18n.t(isBusy ? 'lost.busy' : 'lost.bringBack')}
            </button>
          )}
          {!isClosed && (
            <button type="button" disabled={isBusy} onClick={() => void leave()}>
              {i18n.t(copy === undefined ? 'lost.understood' : 'lost.leave')}
            </button>
          )}
        </div>
        {copy !== undefined && !isClosed && <p class="soft">{i18n.t('lost.later')}</p>}
      </Message>
    </div>
  );
}

/** In the place of the button, which had the focus. */
function Back({ notes }: { notes: number }) {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => words.current?.focus(), []);
  return (
    <p class="lost-notes lost-notes-back" role="status" tabIndex={-1} ref={words}>
      {i18n.t('lost.back', [notes])}
    </p>
  );
}
