import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NotePlace as Place } from '../lib/note/note.ts';
import { Difference } from './Difference.tsx';

export interface NotePlaceProps {
  /** The words are those that were not saved when the page was closed. */
  isResumed: boolean;
  /** The note was changed elsewhere since the editor was opened. */
  isStale: boolean;
  /** How many versions there are where two windows made different ones; else 0. */
  versions: number;
  /** Which of the notes in this place it is, from 1, and of how many. */
  nth: number;
  count: number;
  onNext: () => void;
  place: Place['state'];
  /** What was quoted, and what stands there now, where they differ. */
  change?: { old: string; now: string };
  /** The present text is right. */
  onConfirm: () => Promise<boolean>;
  /** The passage is what is selected on the page; false where nothing is. */
  onReattach: () => Promise<boolean>;
}

/** What is to be said of an open note besides its words: its place, its versions, others in the same place. */
export function NotePlace(props: NotePlaceProps) {
  const { change, place, count, nth } = props;
  return (
    <>
      {count > 1 && (
        <div class="editor-said soft">
          <p>{i18n.t('page.nthNote', [count, nth])}</p>
          <button type="button" onClick={props.onNext}>
            {i18n.t('page.nextNote')}
          </button>
        </div>
      )}
      {props.isResumed && <p class="soft">{i18n.t('page.draftResumed')}</p>}
      {props.isStale && (
        <p class="editor-problem" role="status">
          {i18n.t('page.changedElsewhere')}
        </p>
      )}
      {props.versions > 1 && <p class="editor-problem">{i18n.t('page.versions', [props.versions])}</p>}
      {(change !== undefined || place === 'orphan') && (
        <div class="editor-change">
          {change === undefined ? <p>{i18n.t('page.orphan')}</p> : <Difference {...change} />}
          <PlaceActs {...props} />
        </div>
      )}
    </>
  );
}

function PlaceActs({ change, onConfirm, onReattach }: NotePlaceProps) {
  const [isNothing, setNothing] = useState(false);
  // Pressing must not take the reader's selection on the page away.
  const keepSelection = (event: Event) => event.preventDefault();
  return (
    <div class="editor-said">
      {change !== undefined && (
        <button type="button" onClick={() => void onConfirm()}>
          {i18n.t('notes.confirmPlace')}
        </button>
      )}
      <button
        type="button"
        title={i18n.t('notes.reattachHint')}
        onMouseDown={keepSelection}
        onClick={() => void onReattach().then((done) => setNothing(!done))}
      >
        {i18n.t('notes.reattach')}
      </button>
      <span class="soft" role="status">
        {isNothing && `${i18n.t('notes.nothingSelected')}${i18n.t('notes.reattachHint')}`}
      </span>
    </div>
  );
}
