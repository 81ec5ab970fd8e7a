import { render } from 'preact';
import '../../components/theme.css';
import { i18n } from '#i18n';
import { keepFocus } from '../../components/keep-focus.ts';
import { createCorpusFilesPort } from '../../lib/ports/corpus-files-port.ts';
import { createCorpusPort } from '../../lib/ports/corpus-port.ts';
import { createCorrectionsPort, createWordsPort } from '../../lib/ports/corrections-port.ts';
import { createEvents } from '../../lib/ports/events.ts';
import { createExportPort } from '../../lib/ports/export-port.ts';
import { libraryOfDocument } from '../../lib/ports/library-worker.ts';
import { createLostNotesPort } from '../../lib/ports/lost-notes-port.ts';
import { createNotesImportPort } from '../../lib/ports/notes-import-port.ts';
import { createKeepingPort, createNotesPort } from '../../lib/ports/notes-port.ts';
import { createOwnCorpusPort } from '../../lib/ports/own-corpus-port.ts';
import { createPageSettingsPort } from '../../lib/ports/page-settings-port.ts';
import { createShortcutsPort } from '../../lib/ports/shortcuts-port.ts';
import { createSitesPort } from '../../lib/ports/sites-port.ts';
import { createSyncPort } from '../../lib/ports/sync-port.ts';
import { App } from './app.tsx';

keepFocus(document);
document.documentElement.lang = i18n.t('common.htmlLang');
document.title = i18n.t('options.pageTitle');
const root = document.getElementById('app');
const events = createEvents();
const openNotes = async () => (await import('../../lib/store/local-notes.ts')).openLocalNotes();
const ports = {
  corpus: createCorpusPort(),
  corrections: createCorrectionsPort(events),
  exporting: createExportPort(),
  files: createCorpusFilesPort(),
  filing: createNotesImportPort(events, libraryOfDocument()),
  keeping: createKeepingPort(events, openNotes),
  lost: createLostNotesPort(events),
  notes: createNotesPort(events, openNotes),
  ownCorpus: createOwnCorpusPort(libraryOfDocument()),
  pageSettings: createPageSettingsPort(),
  shortcuts: createShortcutsPort(),
  sites: createSitesPort(),
  sync: createSyncPort(),
  words: createWordsPort(events),
};
if (root) render(<App ports={ports} />, root);
