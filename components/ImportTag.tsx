import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_TAG } from '../lib/note/tags.ts';
import type { NotesImportModel } from '../lib/state/notes-import-model.ts';

/** Whose notes they are, say: a tag for all of the file; Enter imports. */
export function ImportTag({ name, typed, model }: { name: string; typed: string; model: NotesImportModel }) {
  const id = useId();
  const suggested = stemOf(name);
  return (
    <p class="filing-tag">
      <label for={id}>{i18n.t('filing.tag')}</label>
      <input
        id={id}
        list={`${id}-names`}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        maxLength={LONGEST_TAG}
        value={typed}
        onInput={(event) => model.setTags(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) void model.apply();
        }}
      />
      <datalist id={`${id}-names`}>{suggested !== '' && <option value={suggested} />}</datalist>
      <span id={`${id}-hint`} class="soft">
        {i18n.t('filing.tagHint')}
      </span>
    </p>
  );
}

/** 王小明 of 王小明-2026-11-23 (1).jsonld; nothing of a file that has our own name for all. */
function stemOf(name: string): string {
  const stem = name.replace(/(?:\.[a-z]+)+$/i, '').replace(/-\d{4}-\d\d-\d\d.*$/, '');
  return stem === i18n.t('notes.fileTitle') || stem === i18n.t('filing.fileTitle') ? '' : stem.slice(0, LONGEST_TAG);
}
