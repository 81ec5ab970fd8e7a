import { useEffect, useState } from 'preact/hooks';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import { wordListSizes } from '../../lib/ports/word-lists.ts';
import { useCorrections } from '../../lib/state/corrections-model.ts';
import { useNotes } from '../../lib/state/notes-model.ts';
import type {
  Corpus,
  CorpusPort,
  CorrectionsPort,
  ExportPort,
  NotesPort,
  Shortcut,
  ShortcutsPort,
  WordListSize,
  WordsPort,
} from '../../lib/state/ports.ts';
import { useWords } from '../../lib/state/words-model.ts';

interface Props {
  ports: {
    corpus: CorpusPort;
    corrections: CorrectionsPort;
    exporting: ExportPort;
    notes: NotesPort;
    words: WordsPort;
    shortcuts: ShortcutsPort;
  };
}

/** The options in a full tab. */
export function App({ ports }: Props) {
  const notes = useNotes(ports.notes);
  const corrections = useCorrections(ports.corrections);
  const ownWords = useWords(ports.words);
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
      corrections={corrections}
      ownWords={ownWords}
      exporting={ports.exporting}
      corpus={corpus}
      wordLists={wordLists}
      shortcuts={shortcuts}
      openShortcutSettings={ports.shortcuts.openSettings}
    />
  );
}
