import type { LocalNotes } from '../state/notes-ports.ts';
import { createClipboardPort } from './clipboard-port.ts';
import { createComparePort } from './compare-port.ts';
import { createCorrectionsPort } from './corrections-port.ts';
import { createDurableCorpusPort } from './durable-corpus-port.ts';
import { createEvents } from './events.ts';
import { createExportPort } from './export-port.ts';
import { libraryOfDocument } from './library-worker.ts';
import { createLostNotesPort } from './lost-notes-port.ts';
import { createNotesPort } from './notes-port.ts';
import { createPagePort } from './page-port.ts';
import { createSettingsPort } from './settings-port.ts';
import { createSitesPort } from './sites-port.ts';
import { createSyncNotice } from './sync-port.ts';
import { openOptions, openReport, openSites, openSync } from './tabs.ts';

/** All that the popup and the side panel need; to be made once per document. `openNotes` opens the store, when it is first wanted. */
export function createReaderPorts(openNotes: () => Promise<LocalNotes>) {
  const events = createEvents();
  const library = libraryOfDocument();
  return {
    page: createPagePort(events),
    settings: createSettingsPort(),
    notes: createNotesPort(events, openNotes),
    lost: createLostNotesPort(events),
    corrections: createCorrectionsPort(events),
    ownCorpus: createDurableCorpusPort(library),
    compare: createComparePort(library),
    clipboard: createClipboardPort(),
    exporting: createExportPort(),
    sites: createSitesPort(),
    sync: createSyncNotice(openSync),
    openSites,
    openOptions,
    openReport,
  };
}
