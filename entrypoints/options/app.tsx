import { useEffect, useState } from 'preact/hooks';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import { loadBuiltInWords } from '../../lib/ports/word-lists.ts';
import type { PageSettingsPort } from '../../lib/sites/page-settings.ts';
import type { SitesPort } from '../../lib/sites/sites-port.ts';
import { useOwnCorpus } from '../../lib/state/corpus-model.ts';
import { useCorrections } from '../../lib/state/corrections-model.ts';
import { useImport } from '../../lib/state/import-model.ts';
import type { LostNotesPort } from '../../lib/state/lost-notes.ts';
import type { NotesImportPort } from '../../lib/state/notes-import-port.ts';
import { useNotes } from '../../lib/state/notes-model.ts';
import type {
  Corpus,
  CorpusFilesPort,
  CorpusPort,
  CorrectionsPort,
  ExportPort,
  KeepingPort,
  NotesPort,
  OwnCorpusPort,
  Shortcut,
  ShortcutsPort,
  WordsPort,
} from '../../lib/state/ports.ts';
import type { SyncPort } from '../../lib/state/sync-port.ts';
import { useWords } from '../../lib/state/words-model.ts';

interface Props {
  ports: {
    corpus: CorpusPort;
    ownCorpus: OwnCorpusPort;
    files: CorpusFilesPort;
    corrections: CorrectionsPort;
    exporting: ExportPort;
    keeping: KeepingPort;
    notes: NotesPort;
    words: WordsPort;
    shortcuts: ShortcutsPort;
    sites: SitesPort;
    pageSettings: PageSettingsPort;
    filing: NotesImportPort;
    sync: SyncPort;
    lost: LostNotesPort;
  };
}

/** The options in a full tab. */
export function App({ ports }: Props) {
  const notes = useNotes(ports.notes);
  const ownCorpus = useOwnCorpus(ports.ownCorpus);
  const importing = useImport(ports.ownCorpus, ports.files);
  const corrections = useCorrections(ports.corrections);
  const ownWords = useWords(ports.words);
  const [corpus, setCorpus] = useState<Corpus>();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    void ports.corpus.load().then(setCorpus);
    void ports.shortcuts.list().then(setShortcuts);
  }, [ports]);
  return (
    <OptionsPage
      notes={notes}
      keeping={ports.keeping}
      corrections={corrections}
      ownWords={ownWords}
      exporting={ports.exporting}
      corpus={corpus}
      ownCorpus={ownCorpus}
      importing={importing}
      files={ports.files}
      builtInWords={loadBuiltInWords}
      shortcuts={shortcuts}
      sites={ports.sites}
      openShortcutSettings={ports.shortcuts.openSettings}
      pageSettings={ports.pageSettings}
      filing={ports.filing}
      sync={ports.sync}
      lost={ports.lost}
    />
  );
}
