import { i18n } from '#i18n';
import { type Choice, resolvedBody } from '../lib/note/conflict.ts';
import type { Note, NoteBody } from '../lib/note/note.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';

/** What several windows made of one note, all of it, until the reader has chosen. */
export function NoteVersions({ note, model }: { note: Note; model: NotesModel }) {
  const others = note.conflicts ?? [];
  const choose = (choice: Choice) => void model.resolve(note.id, resolvedBody(note, choice));
  return (
    <fieldset class="note-versions">
      <legend class="spoken">{i18n.t('notes.versions')}</legend>
      <p aria-hidden="true">{i18n.t('notes.versions')}</p>
      <dl>
        <dt>{i18n.t('notes.versionFirst')}</dt>
        <Version body={note.body} />
        {others.map(({ body, modified }) => [
          <dt key={`${modified} time`}>{i18n.t('notes.versionLater', [new Date(modified).toLocaleString(i18n.t('common.htmlLang'))])}</dt>,
          <Version key={modified} body={body} />,
        ])}
      </dl>
      <div class="row">
        <button type="button" onClick={() => choose('present')}>
          {i18n.t('notes.keepFirst')}
        </button>
        {others.map(({ modified }, i) => (
          <button key={modified} type="button" onClick={() => choose(i)}>
            {i18n.t('notes.keepLater')}
          </button>
        ))}
        <button type="button" onClick={() => choose('all')}>
          {i18n.t('notes.keepAll')}
        </button>
      </div>
    </fieldset>
  );
}

function Version({ body }: { body: NoteBody }) {
  return (
    <dd>
      {body.text || i18n.t('notes.highlightOnly')}{' '}
      {body.tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
        </span>
      ))}
    </dd>
  );
}
