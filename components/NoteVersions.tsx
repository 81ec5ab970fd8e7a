import { i18n } from '#i18n';
import { type Choice, resolvedBody } from '../lib/note/conflict.ts';
import type { Note, NoteBody } from '../lib/note/note.ts';
import type { TagColours } from '../lib/note/tags.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { NoteText } from './NoteText.tsx';
import { Tag } from './Tag.tsx';
import { timeText } from './time-text.ts';

/** What several windows, machines or files made of one note, all of it, until the reader has chosen. */
export function NoteVersions({ note, model }: { note: Note; model: NotesModel }) {
  const others = note.conflicts ?? [];
  const choose = (choice: Choice) => void model.resolve(note.id, resolvedBody(note, choice));
  return (
    <fieldset class="note-versions">
      <legend class="spoken">{i18n.t('notes.versions')}</legend>
      <p aria-hidden="true">{i18n.t('notes.versions')}</p>
      <dl>
        <dt>{i18n.t('notes.versionFirst', [timeText(note.modified)])}</dt>
        <Version body={note.body} colours={model.tagColours} />
        {others.map(({ body, modified }) => [
          <dt key={`${modified} time`}>{i18n.t('notes.versionLater', [timeText(modified)])}</dt>,
          <Version key={modified} body={body} colours={model.tagColours} />,
        ])}
      </dl>
      <div class="row">
        <button type="button" onClick={() => choose('present')}>
          {i18n.t('notes.keepFirst')}
        </button>
        {others.map(({ modified }, i) => (
          <button key={modified} type="button" onClick={() => choose(i)}>
            {others.length === 1 ? i18n.t('notes.keepLater') : i18n.t('notes.keepOf', [timeText(modified)])}
          </button>
        ))}
        <button type="button" onClick={() => choose('all')}>
          {i18n.t('notes.keepAll')}
        </button>
      </div>
    </fieldset>
  );
}

function Version({ body, colours }: { body: NoteBody; colours: TagColours }) {
  return (
    <dd>
      {body.text === '' ? i18n.t('notes.noText') : <NoteText text={body.text} />}
      {body.tags.length > 0 && (
        <div class="row">
          {body.tags.map((tag) => (
            <Tag key={tag} name={tag} colours={colours} />
          ))}
        </div>
      )}
    </dd>
  );
}
