/** Every state of every surface, by name, with ports that answer as the state asks. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import { type Layout, ReaderApp, type ReaderPorts } from '../../components/ReaderApp.tsx';
import { WelcomePage } from '../../components/WelcomePage.tsx';
import type { ComparisonChoice } from '../../lib/corpus/own-report.ts';
import type { ReportInfo } from '../../lib/corpus/report.ts';
import type { PageReading } from '../../lib/messages/protocol.ts';
import { loadBuiltInWords } from '../../lib/ports/word-lists.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { failure, success } from '../../lib/result.ts';
import { ALL_SITES } from '../../lib/sites/site-choices.ts';
import type { SitesPort } from '../../lib/sites/sites-port.ts';
import { draftOfPage } from '../../lib/state/add-page-model.ts';
import { useOwnCorpus } from '../../lib/state/corpus-model.ts';
import { useCorrections } from '../../lib/state/corrections-model.ts';
import { useImport } from '../../lib/state/import-model.ts';
import type { LostNotesPort } from '../../lib/state/lost-notes.ts';
import { useNotes } from '../../lib/state/notes-model.ts';
import type {
  Compared,
  CorrectionsPort,
  FrameMarks,
  KeepingPort,
  NotesPort,
  OwnCorpusPort,
  PageError,
  WordsPort,
} from '../../lib/state/ports.ts';
import type { SyncPort } from '../../lib/state/sync-port.ts';
import { useWords } from '../../lib/state/words-model.ts';
import type { SyncError } from '../../lib/sync/sync-error.ts';
import { brokenCorrections, brokenWords, CORRECTIONS, correctionsInMemory, WORDS, wordsInMemory } from './corrections.ts';
import { exportingForLook } from './exporting.ts';
import {
  brokenKeeping,
  brokenNotes,
  ELSEWHERE,
  keepingInMemory,
  LONG,
  lostInMemory,
  MANY_TAGGED,
  MARKDOWN,
  manyNotes,
  notesInMemory,
  ORGANISED,
  PLACED,
} from './notes.ts';
import { importsInMemory } from './notes-import.ts';
import { corpusFiles, GROUPS, manyDrafts, OWN_DRAFTS, ownCorpusInMemory } from './own-corpus.ts';
import { COMPARISON, elsewhereOnly, NOTES, oldestOnly, overfull, READING, REPORT, TOLD, tenYears } from './samples.ts';
import { ALL_GRANTED, DECLINED, FULL_SITES, LIST_SCORE, NO_SITES, sitesInMemory } from './sites.ts';

import { SYNC_DAMAGED, SYNC_JOIN, SYNC_LONG, SYNC_OFF, SYNC_OFFLINE, SYNC_ON, SYNC_PASSPHRASE, SYNC_UNREACHED } from './sync.ts';

const never = new Promise<never>(() => {});
const COMPARED: Compared = {
  report: REPORT,
  comparison: COMPARISON,
  sameText: [],
  problems: [],
  choice: { kind: 'automatic' },
  texts: {},
  corpusSize: COMPARISON.reports.length,
  spread: { slogan: {}, programme: {} },
  told: TOLD,
};

/** The extension's own export, whose files and copies are put where a test finds them. */
const EXPORTING = exportingForLook();

interface Scene {
  reading?: PageReading;
  error?: PageError;
  loading?: boolean;
  unmarked?: boolean;
  compared?: Compared | 'waiting' | 'failed';
  notes?: NotesPort;
  own?: OwnCorpusPort;
  sites?: SitesPort;
  sync?: SyncError;
  frames?: FrameMarks;
  lost?: LostNotesPort;
}

/** The ports of a scene. */
function portsOf({
  reading = READING,
  error,
  loading,
  unmarked,
  compared = COMPARED,
  notes = notesInMemory(NOTES),
  own = ownCorpusInMemory(),
  sites,
  sync,
  frames,
  lost,
}: Scene): ReaderPorts {
  let shown = reading.shown;
  let choice: ComparisonChoice = { kind: 'automatic' };
  let attempts = 0;
  let times = 0;
  return {
    page: {
      mark: async () => (loading ? never : error ? failure(error) : success({ ...reading, shown })),
      read: async () => (unmarked ? undefined : { ...reading, shown }),
      unmark: async () => {},
      inFrames: async () => frames,
      show: async (_, span) => span.start !== reading.text.indexOf('312件'),
      selectionFor: async (_, id) => (id === '3' ? NOTES[0]?.target.selector : undefined),
      async showClasses(_, chosen) {
        shown = chosen;
      },
      async pointAt(_, span) {
        // For tests to look at, as what they may call.
        Object.assign(globalThis, { pointedAt: span });
      },
      followPointer(_, pointed) {
        Object.assign(globalThis, { pointOnPage: pointed });
        return () => {};
      },
      watch: () => () => {},
    },
    settings: { shownClasses: async () => shown, setShownClasses: async () => {} },
    notes,
    corrections: correctionsInMemory([]),
    compare: {
      async compare() {
        // For tests to look at.
        Object.assign(globalThis, { timesCompared: ++times });
        if (compared === 'waiting') return never;
        if (compared === 'failed' && attempts++ === 0) throw new Error('indicator of figure 17 is missing');
        const given = compared === 'failed' ? COMPARED : compared;
        return {
          ...given,
          choice,
          comparison: { ...given.comparison, ...(choice.kind === 'report' ? { reference: choice.source } : {}) },
        };
      },
      async choose(_, chosen) {
        choice = chosen;
      },
      watch: (changed) => {
        // For tests to call, as another page of the extension would.
        Object.assign(globalThis, { corpusChanged: changed });
        return () => {};
      },
      choices: async () => ({
        reports: [...COMPARISON.reports, ...COMPARISON.reports.slice(-1).map(againBriefly), ...BODILESS].map((report) => ({
          ...report,
          groups: [],
        })),
        groups: [{ id: 'g1', name: '全省' }],
      }),
    },
    clipboard: {
      async write(table) {
        // For tests to look at.
        Object.assign(globalThis, { copied: table });
        return true;
      },
    },
    exporting: EXPORTING,
    openOptions: async () => {},
    sync: { trouble: async () => sync, watch: () => () => {}, open: async () => {} },
    ...(sites === undefined ? {} : { sites, openSites: async () => {} }),
    ownCorpus: own,
    openReport: async () => {},
    lost,
  };
}

/** A second report of the same year, which the list has to tell apart from the first. */
const againBriefly = ({ source, info }: { source: string; info: ReportInfo }) => ({
  source: `${source}-brief`,
  info: { ...info, title: '云溪区总工会2022年工作简报' },
});

/** Reports of which no body is known. */
const BODILESS = ['工会重点工作情况', '2020年工作总结'].map((title) => ({
  source: title,
  info: { title, period: { start: '2020-01-01', end: '2020-12-31', label: '2020年' } },
}));

/** Every test loads the page anew and looks at one state of it: what the others are made of is not made. */
const reader = (layout: Layout, scene: () => Scene) => {
  const ports = once(() => ({ ...portsOf(scene()), ...(layout === 'popup' ? { openSidePanel: async () => {} } : {}) }));
  return () => <ReaderApp ports={ports()} tabId={1} layout={layout} />;
};

/** The sample district's four reports, compared by the engine itself. */
function FourYears() {
  const [ports, setPorts] = useState<ReaderPorts>();
  useEffect(() => {
    void import('./years.ts').then(({ fourYears }) => fourYears()).then((scene) => setPorts(portsOf(scene)));
  }, []);
  return ports === undefined ? null : <ReaderApp ports={ports} tabId={1} layout="panel" />;
}

interface OptionsProps {
  notes: NotesPort;
  keeping: KeepingPort;
  said: CorrectionsPort;
  words: WordsPort;
  own: OwnCorpusPort;
  sites?: SitesPort;
  sync?: SyncPort;
  lost?: LostNotesPort;
  empty?: boolean;
}

function Options({ notes, keeping, empty = false, said, words, own, sites = FULL_SITES, sync = SYNC_OFF, lost }: OptionsProps) {
  const model = useNotes(notes);
  const corrections = useCorrections(said);
  const ownWords = useWords(words);
  const ownCorpus = useOwnCorpus(own);
  const importing = useImport(own, FILES);
  const reports = COMPARISON.reports.map(({ source, info }) => ({ ...REPORT, source, info }));
  return (
    <OptionsPage
      notes={model}
      keeping={keeping}
      corrections={corrections}
      ownWords={ownWords}
      exporting={EXPORTING}
      corpus={empty ? { reports: [], problems: [{ file: 'dongqiao-2022.json', reason: 'newer', detail: '' }] } : { reports, problems: [] }}
      ownCorpus={ownCorpus}
      importing={importing}
      sites={sites}
      filing={IMPORTS}
      sync={sync}
      {...(lost === undefined ? {} : { lost })}
      files={FILES}
      builtInWords={loadBuiltInWords}
      shortcuts={SHORTCUTS}
      openShortcutSettings={async () => {}}
    />
  );
}

const SHORTCUTS = [
  { name: '_execute_action', description: '', keys: 'Alt+Shift+G' },
  { name: 'next-mark', description: '跳到下一处标注', keys: 'Alt+Shift+J' },
  { name: 'note-selection', description: '给选中的文字写笔记', keys: '' },
];

const SAMPLE = '全年走访困难职工312户，弘扬劳模精神，开展“夏送清凉”活动，发放慰问金46.8万元。';

const problems: Compared['problems'] = [
  { file: 'yunxi-2020.json', reason: 'damaged', detail: 'figures[3].value is no number' },
  { file: 'yunxi-2019.json', reason: 'newer', detail: '' },
];
const CROWD = once(overfull);

// Made once: a port is what a model goes by.
// What the reader would be handed as a file is put where a test finds it.
const FILES = corpusFiles((name, content) => Object.assign(globalThis, { saved: { name, type: content.type } }));
const IMPORTS = importsInMemory();
const LOST = once(() => lostInMemory({ copy: { day: '2026-11-20', made: '2026-11-20T09:42:00.000Z', notes: 41 }, unreadable: 2 }));
const LOST_NONE = once(() => lostInMemory({ unreadable: 3 }));
const LOST_CLOSED = once(() =>
  lostInMemory({ copy: { day: '2026-11-20', made: '2026-11-20T09:42:00.000Z', notes: 41 }, unreadable: 0, isClosed: true }),
);
/** Each report is added when the page gets the event `release`. */
const SLOW = once(() =>
  ownCorpusInMemory([], GROUPS, () => new Promise((done) => addEventListener('release', () => done(), { once: true }))),
);
const FILLED = once(() => ({
  notes: notesInMemory(ORGANISED),
  keeping: keepingInMemory(ORGANISED),
  said: correctionsInMemory(CORRECTIONS),
  words: wordsInMemory(WORDS),
  own: ownCorpusInMemory(OWN_DRAFTS, GROUPS),
}));
const EMPTY = once(() => ({
  notes: notesInMemory([]),
  keeping: keepingInMemory([], true),
  said: correctionsInMemory([]),
  words: wordsInMemory({ lists: [], entries: [] }),
  own: ownCorpusInMemory(),
}));
const brokenCorpus: OwnCorpusPort = { ...ownCorpusInMemory(), list: async () => failure('unavailable') };

const MANY_NOTES = once(() => manyNotes(10_000));
const MANY = once(() => ownCorpusInMemory(manyDrafts(3000), GROUPS));

/** Makes a thing when it is first wanted, and once. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A state of the options page that is reached by its address. */
function at(hash: string, state: () => ComponentChildren): () => ComponentChildren {
  const goThere = once(() => history.replaceState(null, '', hash));
  return () => {
    goThere();
    return state();
  };
}

const OF_PAGE = once(() => draftOfPage(READING, []));

/** The states, each a component without props. */
export const STATES: Record<string, () => ComponentChildren> = {
  'popup-loading': reader('popup', () => ({ loading: true })),
  'popup-comparing': reader('popup', () => ({ compared: 'waiting' })),
  popup: reader('popup', () => ({})),
  'popup-in-corpus': reader('popup', () => ({ own: ownCorpusInMemory([OF_PAGE()]) })),
  'popup-changed-since': reader('popup', () => ({ own: ownCorpusInMemory([{ ...OF_PAGE(), text: `旧稿。${OF_PAGE().text}` }]) })),
  'popup-nothing': reader('popup', () => ({
    reading: { ...READING, mentions: [], notes: [], info: { title: '通知公告' }, text: '无正文。' },
    compared: { ...COMPARED, comparison: { ...COMPARISON, figures: [], slogans: [], programmes: [], reuse: [] } },
  })),
  'popup-no-corpus': reader('popup', () => ({
    compared: { ...COMPARED, comparison: { ...COMPARISON, reports: [], reference: undefined, reuse: [] } as never },
  })),
  'popup-no-reference': reader('popup', () => ({
    compared: { ...COMPARED, comparison: { ...COMPARISON, reference: undefined } as never },
  })),
  'popup-forbidden': reader('popup', () => ({ error: 'forbidden' })),
  'popup-unreachable': reader('popup', () => ({ error: 'unreachable' })),
  'popup-failed': reader('popup', () => ({ error: 'failed' })),
  'popup-no-highlights': reader('popup', () => ({ reading: { ...READING, canPaint: false } })),
  'popup-restless': reader('popup', () => ({
    reading: { ...READING, restless: true },
    frames: { count: 36, address: 'https://notices.example.cn/2024/3.html' },
  })),
  welcome: () => (
    <WelcomePage sample={{ text: SAMPLE, mentions: recognise(SAMPLE) }} shortcuts={SHORTCUTS} openShortcutSettings={async () => {}} />
  ),
  'popup-damaged-corpus': reader('popup', () => ({ compared: { ...COMPARED, problems } })),
  'popup-compare-failed': reader('popup', () => ({ compared: 'failed' })),
  'popup-store-error': reader('popup', () => ({ notes: brokenNotes })),
  'popup-overfull': reader('popup', () => ({
    reading: CROWD().reading,
    compared: { ...COMPARED, comparison: CROWD().comparison },
    notes: notesInMemory(CROWD().notes),
  })),
  panel: reader('panel', () => ({})),
  'panel-ten-years': reader('panel', () => ({ compared: { ...COMPARED, comparison: tenYears() } })),
  'popup-oldest-only': reader('popup', () => ({ compared: { ...COMPARED, comparison: oldestOnly() } })),
  'panel-elsewhere': reader('panel', () => ({ compared: { ...COMPARED, comparison: elsewhereOnly() } })),
  'panel-years': FourYears,
  'panel-unmarked': reader('panel', () => ({ unmarked: true })),
  'panel-overfull': reader('panel', () => ({
    reading: CROWD().reading,
    compared: { ...COMPARED, comparison: CROWD().comparison },
    notes: notesInMemory(CROWD().notes),
  })),
  'panel-notes': reader('panel', () => ({
    reading: { ...READING, notes: PLACED },
    notes: notesInMemory(ORGANISED, {
      reposts: [{ source: 'https://paper.example/1.html', title: '云溪日报：区总工会报告摘登', notes: ELSEWHERE }],
    }),
  })),
  'panel-notes-empty': reader('panel', () => ({ reading: { ...READING, notes: [] }, notes: notesInMemory([]) })),
  'panel-notes-reading': reader('panel', () => ({ notes: notesInMemory(NOTES, { isEndless: true }) })),
  'panel-notes-many': reader('panel', () => ({ notes: notesInMemory(MANY_NOTES()) })),
  options: () => <Options {...FILLED()} />,
  'options-notes-markdown': () => <Options {...FILLED()} notes={notesInMemory(MARKDOWN)} />,
  'options-notes-long': () => <Options {...FILLED()} notes={notesInMemory(LONG)} keeping={keepingInMemory(LONG)} />,
  'options-tags-many': () => <Options {...FILLED()} keeping={keepingInMemory(MANY_TAGGED)} />,
  'options-notes-many': () => <Options {...FILLED()} notes={notesInMemory(MANY_NOTES())} />,
  'options-empty': () => <Options {...EMPTY()} empty />,
  'options-corrections': at('#corrections', () => <Options {...FILLED()} />),
  'options-corrections-empty': at('#corrections', () => <Options {...EMPTY()} empty />),
  'options-words': at('#words', () => <Options {...FILLED()} />),
  'options-backup': at('#backup', () => <Options {...FILLED()} />),
  'popup-sync-trouble': reader('popup', () => ({ sync: { code: 'password' } })),
  'popup-lost': reader('popup', () => ({ notes: notesInMemory([]), reading: { ...READING, notes: [] }, lost: LOST() })),
  'panel-lost': reader('panel', () => ({ unmarked: true, notes: notesInMemory([]), lost: LOST() })),
  'popup-lost-closed': reader('popup', () => ({ notes: brokenNotes, lost: LOST_CLOSED() })),
  'popup-site': reader('popup', () => ({ sites: NO_SITES })),
  'popup-site-declined': reader('popup', () => ({ sites: DECLINED })),
  'popup-site-on': reader('popup', () => ({ sites: sitesInMemory([ALL_SITES]) })),
  'popup-site-no-report': reader('popup', () => ({ sites: sitesInMemory([ALL_SITES], {}, { score: LIST_SCORE }) })),
  'options-sites': at('#sites', () => <Options {...FILLED()} />),
  'options-sites-empty': at('#sites', () => <Options {...EMPTY()} sites={NO_SITES} />),
  'options-sites-all': at('#sites', () => <Options {...FILLED()} sites={ALL_GRANTED} />),
  'options-sync': at('#sync', () => <Options {...EMPTY()} />),
  'options-sync-join': at('#sync', () => <Options {...EMPTY()} sync={SYNC_JOIN} />),
  'options-sync-unreached': at('#sync', () => <Options {...EMPTY()} sync={SYNC_UNREACHED} />),
  'options-sync-on': at('#sync', () => <Options {...FILLED()} sync={SYNC_ON} />),
  'options-sync-offline': at('#sync', () => <Options {...FILLED()} sync={SYNC_OFFLINE} />),
  'options-sync-passphrase': at('#sync', () => <Options {...FILLED()} sync={SYNC_PASSPHRASE} />),
  'options-sync-damaged': at('#sync', () => <Options {...FILLED()} sync={SYNC_DAMAGED} />),
  'options-sync-long': at('#sync', () => <Options {...FILLED()} sync={SYNC_LONG} />),
  'options-keys': at('#keys', () => <Options {...FILLED()} />),
  'options-privacy': at('#privacy', () => <Options {...FILLED()} />),
  'options-corpus': at('#corpus', () => <Options {...FILLED()} />),
  'options-corpus-empty': at('#corpus', () => <Options {...EMPTY()} empty />),
  'options-corpus-many': at('#corpus', () => <Options {...FILLED()} own={MANY()} />),
  'options-corpus-slow': at('#corpus', () => <Options {...EMPTY()} own={SLOW()} />),
  'options-corpus-error': at('#corpus', () => <Options {...FILLED()} own={brokenCorpus} />),
  'options-report': at('#corpus/r2', () => <Options {...FILLED()} />),
  'options-report-gone': at('#corpus/none', () => <Options {...FILLED()} />),
  'options-lost': () => <Options {...EMPTY()} lost={LOST()} />,
  'options-lost-none': () => <Options {...EMPTY()} lost={LOST_NONE()} />,
  'options-store-error': () => (
    <Options notes={brokenNotes} keeping={brokenKeeping} said={brokenCorrections} words={brokenWords} own={brokenCorpus} />
  ),
};
