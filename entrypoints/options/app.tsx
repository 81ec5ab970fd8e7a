import { useEffect, useState } from 'preact/hooks';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import { wordListSizes } from '../../lib/ports/word-lists.ts';
import { useNotes } from '../../lib/state/notes-model.ts';
import type { Corpus, CorpusPort, ExportPort, NotesPort, Shortcut, ShortcutsPort, WordListSize } from '../../lib/state/ports.ts';

interface Props {
  ports: { corpus: CorpusPort; exporting: ExportPort; notes: NotesPort; shortcuts: ShortcutsPort };
}

/** The options in a full tab. */
export function App({ ports }: Props) {
  const notes = useNotes(ports.notes);
  const [corpus, setCorpus] = useState<Corpus>();
  const [wordLists, setWordLists] = useState<WordListSize[]>();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    void ports.corpus.load().then(setCorpus);
    void wordListSizes().then(setWordLists);
    void ports.shortcuts.list().then(setShortcuts);
  }, [ports]);
  return (
    <OptionsPage
      notes={notes}
      exporting={ports.exporting}
      corpus={corpus}
      wordLists={wordLists}
      shortcuts={shortcuts}
      openShortcutSettings={ports.shortcuts.openSettings}
    />
  );
}
