import { i18n } from '#i18n';
import type { BackupSettings } from '../export/backup.ts';
import type { ImportMode } from '../import/import-summary.ts';
import { LIBRARY_CHANNEL } from '../library/channel.ts';
import type { Library } from '../library/library.ts';
import { localDay } from '../local-day.ts';
import { sendMessage } from '../messages/protocol.ts';
import { failure, success } from '../result.ts';
import type { LocalImports, NotesImportPort } from '../state/notes-import-port.ts';
import { asked } from './asked.ts';
import { comparisonChoices } from './compare-port.ts';
import type { Events } from './events.ts';
import { saveBlob } from './save-file.ts';
import { createSettingsPort } from './settings-port.ts';

const settings = createSettingsPort();

/** Import and backup in the worker that holds the library, which puts imported reports into the index. */
export function createNotesImportPort(events: Events, library: Library & LocalImports): NotesImportPort {
  const tell = () => {
    events.tellHere();
    new BroadcastChannel(LIBRARY_CHANNEL).postMessage(null);
    // Nothing is changed by an empty change; but the background tells of it, as corrections and words may be others now.
    void sendMessage('changeCorrections', { removed: [], restored: [] }).catch(() => undefined);
    void sendMessage('notesEdited').catch(() => undefined);
  };
  return {
    async read(file) {
      try {
        const [{ readNotesFile }, { MOST_NOTES_BYTES }] = await Promise.all([
          import('../import/read-notes.ts'),
          import('../import/notes-file.ts'),
        ]);
        if (file.size > MOST_NOTES_BYTES) return failure({ code: 'too-large', limit: MOST_NOTES_BYTES });
        return await readNotesFile(new Uint8Array(await file.arrayBuffer()), new Date().toISOString());
      } catch (error) {
        // Moved, or changed since it was chosen; all else is a mistake of ours.
        if (error instanceof DOMException) return failure({ code: 'unreadable' });
        throw error;
      }
    },
    preview: (content, mode) => asked(library.preview(content, mode)),

    async apply(content, mode, progress) {
      const taken = await asked(library.apply(content, mode));
      if (!taken.ok) return taken;
      const settingsBefore = await applySettings(content.settings, mode);
      tell();
      await index(library, taken.value.reports, progress);
      if (taken.value.reports.length > 0) tell();
      return success({ ...taken.value, ...(settingsBefore === undefined ? {} : { settingsBefore }) });
    },

    async undo({ settingsBefore, ...imported }) {
      const undone = await asked(library.undo(imported));
      if (undone.ok) await setSettings(settingsBefore ?? {});
      tell();
      return undone;
    },

    async saveBackup(packed) {
      const files = await asked(library.backup(await settingsNow()));
      if (!files.ok) return files;
      const { fileName } = await import('../export/file-name.ts');
      const today = localDay(new Date());
      const { backup, corpus } = files.value;
      const name = fileName(i18n.t('filing.fileTitle'), today, packed ? 'json.gz' : 'json');
      saveBlob(name, packed ? await new Response(backup.stream().pipeThrough(new CompressionStream('gzip'))).blob() : backup);
      if (corpus === undefined) return success({ name });
      // A corpus is read line by line, and so never packed.
      const corpusName = fileName(i18n.t('corpus.fileTitle'), today, 'jsonl');
      saveBlob(corpusName, corpus);
      return success({ name, corpus: corpusName });
    },
  };
}

/** Facts and index of the reports, made from their texts; one that is not reached is made when it is first wanted. */
async function index(library: Library, ids: readonly string[], progress: (done: number, of: number) => void): Promise<void> {
  for (const [i, id] of ids.entries()) {
    progress(i, ids.length);
    await library.report(id).catch(() => undefined);
  }
}

const settingsNow = async (): Promise<BackupSettings> => ({
  shownClasses: await settings.shownClasses(),
  comparisonChoices: await comparisonChoices.getValue(),
});

async function setSettings({ shownClasses, comparisonChoices: choices }: BackupSettings): Promise<void> {
  if (shownClasses !== undefined) await settings.setShownClasses(shownClasses);
  if (choices !== undefined) await comparisonChoices.setValue(choices);
}

/** Merging leaves what is chosen here; gives what was before, where anything may have changed. */
async function applySettings(incoming: BackupSettings | undefined, mode: ImportMode): Promise<BackupSettings | undefined> {
  if (incoming === undefined) return undefined;
  const before = await settingsNow();
  const { shownClasses, ...merged } = { ...incoming, comparisonChoices: { ...incoming.comparisonChoices, ...before.comparisonChoices } };
  await setSettings(mode === 'replace' ? incoming : merged);
  return before;
}
