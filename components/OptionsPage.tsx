import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CorrectionsModel } from '../lib/state/corrections-model.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import type { Corpus, ExportPort, Shortcut, WordListSize } from '../lib/state/ports.ts';
import type { WordsModel } from '../lib/state/words-model.ts';
import { CorpusTable } from './CorpusTable.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { NotesView } from './NotesView.tsx';
import { OwnWords } from './OwnWords.tsx';
import { ShortcutTable } from './ShortcutTable.tsx';
import { WordListTable } from './WordListTable.tsx';
import './OptionsPage.css';

interface Props {
  notes: NotesModel;
  corrections: CorrectionsModel;
  ownWords: WordsModel;
  exporting: ExportPort;
  /** `undefined` while they are being read. */
  corpus: Corpus | undefined;
  wordLists: readonly WordListSize[] | undefined;
  shortcuts: readonly Shortcut[];
  openShortcutSettings?: (() => Promise<void>) | undefined;
}

const SECTIONS = ['notes', 'corrections', 'corpus', 'words', 'keys', 'privacy'] as const;
const PRIVACY = ['privacy1', 'privacy2', 'privacy3', 'privacy4'] as const;

/** The full tab: all notes, the bundled corpus, word lists, keys, privacy. */
export function OptionsPage({ notes, corrections, ownWords, exporting, corpus, wordLists, shortcuts, openShortcutSettings }: Props) {
  const bodies: Record<(typeof SECTIONS)[number], ComponentChildren> = {
    notes: <NotesView model={notes} exporting={exporting} withTitle={false} />,
    corrections: (
      <>
        <p>{i18n.t('corrections.intro')}</p>
        <h3>{i18n.t('corrections.listTitle')}</h3>
        <CorrectionList model={corrections} />
        <h3>{i18n.t('corrections.wordsTitle')}</h3>
        <OwnWords model={ownWords} />
      </>
    ),
    corpus: (
      <>
        <p>{i18n.t('options.corpusIntro')}</p>
        <CorpusTable corpus={corpus} />
      </>
    ),
    words: (
      <>
        <p>{i18n.t('options.wordsIntro')}</p>
        <WordListTable lists={wordLists} />
      </>
    ),
    keys: (
      <>
        <p>{i18n.t('options.keysIntro')}</p>
        <ShortcutTable shortcuts={shortcuts} openSettings={openShortcutSettings} />
      </>
    ),
    privacy: (
      <ul class="privacy">
        {PRIVACY.map((name) => (
          <li key={name}>{i18n.t(`options.${name}`)}</li>
        ))}
      </ul>
    ),
  };
  return (
    <div class="options">
      <header>
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <div>
          <h1>{i18n.t('options.title')}</h1>
          <p class="soft">{i18n.t('options.tagline')}</p>
        </div>
      </header>
      <nav aria-label={i18n.t('options.contents')}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{i18n.t(`options.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {SECTIONS.map((name) => (
          <section key={name} id={name} aria-labelledby={`title-${name}`}>
            <h2 id={`title-${name}`}>{i18n.t(`options.${name}`)}</h2>
            {bodies[name]}
          </section>
        ))}
      </main>
    </div>
  );
}
