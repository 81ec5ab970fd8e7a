import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PageSettingsPort } from '../lib/sites/page-settings.ts';
import type { SitesPort } from '../lib/sites/sites-port.ts';
import type { CorpusModel } from '../lib/state/corpus-model.ts';
import type { CorrectionsModel } from '../lib/state/corrections-model.ts';
import type { ImportModel } from '../lib/state/import-model.ts';
import type { LostNotesPort } from '../lib/state/lost-notes.ts';
import type { NotesImportPort } from '../lib/state/notes-import-port.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { SECTIONS, type Section } from '../lib/state/options-route.ts';
import type { Corpus as BundledCorpus, CorpusFilesPort, ExportPort, KeepingPort, Shortcut } from '../lib/state/ports.ts';
import type { SyncPort } from '../lib/state/sync-port.ts';
import type { BuiltInWords } from '../lib/state/word-lookup.ts';
import type { WordsModel } from '../lib/state/words-model.ts';
import { Corpus } from './Corpus.tsx';
import { CorpusReport } from './CorpusReport.tsx';
import { CorpusTable } from './CorpusTable.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { LostNotes } from './LostNotes.tsx';
import { NotesImport } from './NotesImport.tsx';
import { NotesManager } from './NotesManager.tsx';
import { OwnWords } from './OwnWords.tsx';
import { PageKeys } from './PageKeys.tsx';
import { QuietSites } from './QuietSites.tsx';
import { ShortcutTable } from './ShortcutTable.tsx';
import { SiteList } from './SiteList.tsx';
import { Sync } from './Sync.tsx';
import { useRoute } from './use-route.ts';
import { WordLookup } from './WordLookup.tsx';
import './OptionsPage.css';

interface Props {
  notes: NotesModel;
  keeping: KeepingPort;
  corrections: CorrectionsModel;
  ownWords: WordsModel;
  exporting: ExportPort;
  /** `undefined` while they are being read. */
  corpus: BundledCorpus | undefined;
  ownCorpus: CorpusModel;
  importing: ImportModel;
  files: CorpusFilesPort;
  builtInWords: () => Promise<BuiltInWords>;
  shortcuts: readonly Shortcut[];
  sites?: SitesPort | undefined;
  openShortcutSettings?: (() => Promise<void>) | undefined;
  pageSettings?: PageSettingsPort;
  filing?: NotesImportPort;
  sync?: SyncPort;
  lost?: LostNotesPort;
}

const PRIVACY = ['privacy1', 'privacy2', 'privacy3', 'privacy4'] as const;

/** The full tab: a section at a time, named by the address, so that it can be linked to and gone back from. */
export function OptionsPage(props: Props) {
  const { notes, keeping, corrections, ownWords, exporting, builtInWords, shortcuts, openShortcutSettings } = props;
  const route = useRoute();
  const bodies: Record<Section, () => ComponentChildren> = {
    notes: () => <NotesManager model={notes} keeping={keeping} exporting={exporting} />,
    corrections: () => (
      <>
        <p>{i18n.t('corrections.intro')}</p>
        <h3>{i18n.t('corrections.listTitle')}</h3>
        <CorrectionList model={corrections} />
        <h3>{i18n.t('corrections.wordsTitle')}</h3>
        <OwnWords model={ownWords} />
      </>
    ),
    backup: () => props.filing && <NotesImport port={props.filing} />,
    sync: () => props.sync && <Sync port={props.sync} />,
    corpus: () => <CorpusSection {...props} report={route.report} />,
    words: () => (
      <>
        <p>{i18n.t('options.wordsIntro')}</p>
        <WordLookup load={builtInWords} />
      </>
    ),
    sites: () => (
      <>
        {props.sites !== undefined && <SiteList port={props.sites} />}
        {props.pageSettings !== undefined && <QuietSites port={props.pageSettings} />}
      </>
    ),
    keys: () => (
      <>
        <p>{i18n.t('options.keysIntro')}</p>
        <ShortcutTable shortcuts={shortcuts} openSettings={openShortcutSettings} />
        {props.pageSettings !== undefined && <PageKeys port={props.pageSettings} />}
      </>
    ),
    privacy: () => (
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
        <a class="options-welcome" href="/welcome.html">
          {i18n.t('welcome.again')}
        </a>
        <a href="/reader.html">{i18n.t('reader.open')}</a>
      </header>
      <nav aria-label={i18n.t('options.contents')}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === route.section ? 'page' : undefined}>
                {i18n.t(`options.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {props.lost !== undefined && <LostNotes port={props.lost} />}
        <section key={route.section} id={`section-${route.section}`} aria-labelledby="section-title">
          <h2 id="section-title">{i18n.t(`options.${route.section}`)}</h2>
          {bodies[route.section]()}
        </section>
      </main>
    </div>
  );
}

/** A report that is open, or the lists: one's own, and apart from it the bundled one. */
function CorpusSection({ corpus, ownCorpus, importing, files, report }: Props & { report: string | undefined }) {
  if (report !== undefined) return <CorpusReport key={report} id={report} model={ownCorpus} />;
  return (
    <>
      <h3>{i18n.t('corpus.own')}</h3>
      <Corpus model={ownCorpus} importing={importing} files={files} />
      <h3>{i18n.t('corpus.bundled')}</h3>
      <p class="soft">{i18n.t('options.corpusIntro')}</p>
      <CorpusTable corpus={corpus} />
    </>
  );
}
