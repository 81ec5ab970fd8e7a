/** One line of code in a file of some folder, and whether a border stands against it. */
export interface BorderCase {
  file: string;
  /** A single line; `NAME` becomes a name of its own. */
  code: string;
  /** The rule that must fire; absent where the line is allowed. */
  rule?: 'noRestrictedImports' | 'noRestrictedGlobals' | 'plugin';
}

const PURE = ['text', 'recognise', 'indicator', 'note', 'corpus', 'compare', 'corrections', 'export'];

const NO_IMPORT_IN_PURE = [
  'wxt/browser',
  '@wxt-dev/storage',
  '@webext-core/messaging',
  '#i18n',
  'preact',
  'preact/hooks',
  '@floating-ui/dom',
  'linkedom',
  'dexie',
  'node:fs',
  'compromise/one',
  '../page/page-text.ts',
  '../import/draft.ts',
  '../store/notes.ts',
  '../messages/protocol.ts',
  '../sites/grants.ts',
  '../ports/page-port.ts',
  '../state/change.ts',
  '../../components/Card.tsx',
  '../../entrypoints/popup/app.tsx',
  '../../scripts/read-source.ts',
];
const NO_GLOBAL_IN_PURE = [
  'document',
  'window',
  'navigator',
  'browser',
  'chrome',
  'indexedDB',
  'fetch',
  'performance',
  'setTimeout',
  'crypto',
];
const NO_CALL_IN_PURE = ['Date.now()', 'new Date()', 'Math.random()'];
const ALLOWED_IN_PURE = [
  "import * as NAME from '../text/span.ts';",
  "import * as NAME from '../result.ts';",
  "export const NAME = new Date('2024-01-01');",
  // A parameter of that name is not the global.
  'export const NAME = (document: string) => document.length;',
];

const bans = (file: string, paths: string[]): BorderCase[] =>
  paths.map((path) => ({ file, code: `import * as NAME from '${path}';`, rule: 'noRestrictedImports' }));
const allows = (file: string, paths: string[]): BorderCase[] => paths.map((path) => ({ file, code: `import * as NAME from '${path}';` }));
const globals = (file: string, names: string[]): BorderCase[] =>
  names.map((name) => ({ file, code: `export const NAME = ${name};`, rule: 'noRestrictedGlobals' }));

export const CASES: BorderCase[] = [
  ...PURE.flatMap((folder) => {
    const file = `lib/${folder}/a.ts`;
    return [
      ...bans(file, NO_IMPORT_IN_PURE),
      ...bans(`lib/${folder}/deeper/a.ts`, ['dexie', '../../page/page-text.ts']),
      ...globals(file, NO_GLOBAL_IN_PURE),
      ...NO_CALL_IN_PURE.map((code): BorderCase => ({ file, code: `export const NAME = ${code};`, rule: 'plugin' })),
      ...ALLOWED_IN_PURE.map((code): BorderCase => ({ file, code })),
    ];
  }),
  ...allows('lib/compare/a.ts', ['../corpus/report.ts', '../indicator/indicator.ts', 'diff']),
  ...allows('lib/corrections/a.ts', ['../recognise/lexicon.ts', '../note/anchor.ts', '../text/prepare.ts']),
  ...allows('lib/indicator/grammar.ts', ['compromise/one', './tags.ts', '../recognise/units.ts']),
  ...bans('lib/indicator/grammar.ts', ['preact', 'dexie', 'wxt/browser', '../page/page-text.ts', '../store/notes.ts', 'node:fs']),
  ...globals('lib/indicator/grammar.ts', ['document', 'browser']),

  ...bans('lib/import/a.ts', [
    'wxt/browser',
    '#i18n',
    'dexie',
    'preact',
    'linkedom',
    'node:fs',
    '../store/notes.ts',
    '../messages/protocol.ts',
    '../state/ports.ts',
    '../ports/page-port.ts',
    '../../components/Card.tsx',
    '../../scripts/read-source.ts',
  ]),
  ...globals('lib/import/a.ts', ['document', 'DOMParser', 'browser', 'indexedDB', 'fetch']),
  ...allows('lib/import/a.ts', ['fflate', 'mammoth', '../corpus/metadata.ts', '../page/page-text.ts', '../text/prepare.ts']),
  { file: 'lib/import/a.ts', code: 'export const NAME = Date.now();', rule: 'plugin' },

  ...bans('lib/page/a.ts', [
    'wxt/browser',
    '@webext-core/messaging',
    'dexie',
    'preact',
    '../store/notes.ts',
    '../messages/protocol.ts',
    'node:fs',
  ]),
  ...globals('lib/page/a.ts', ['browser', 'chrome', 'indexedDB', 'localStorage', 'fetch']),
  ...allows('lib/page/a.ts', ['../recognise/mention.ts', '../note/note.ts', '../text/span.ts']),
  { file: 'lib/page/a.ts', code: 'export const NAME = document.body;' },

  ...bans('lib/store/a.ts', [
    'preact',
    'wxt/browser',
    '../page/paint.ts',
    '../../components/Card.tsx',
    '../messages/protocol.ts',
    'node:fs',
  ]),
  ...globals('lib/store/a.ts', ['document', 'window', 'fetch']),
  ...allows('lib/store/a.ts', ['dexie', '../note/note.ts']),

  ...bans('lib/messages/a.ts', ['dexie', 'preact', '../store/notes.ts', '../page/paint.ts', '../../entrypoints/popup/app.tsx']),
  ...globals('lib/messages/a.ts', ['document', 'fetch']),
  ...allows('lib/messages/a.ts', ['@webext-core/messaging', '../note/note.ts']),

  ...bans('lib/sites/a.ts', ['dexie', 'preact', '../store/notes.ts']),
  ...globals('lib/sites/a.ts', ['document', 'fetch']),
  ...allows('lib/sites/a.ts', ['wxt/browser']),

  ...['lib/sync/a.ts', 'lib/reader/a.ts'].flatMap((file) => [
    ...bans(file, ['wxt/browser', '#i18n', 'dexie', 'preact', 'node:fs', '../messages/protocol.ts', '../ports/sync-port.ts']),
    ...globals(file, ['document', 'browser', 'indexedDB']),
    ...allows(file, ['../note/note.ts', '../result.ts']),
  ]),

  ...bans('lib/library/a.ts', [
    'wxt/browser',
    '@webext-core/messaging',
    '#i18n',
    'dexie',
    'preact',
    'linkedom',
    'node:fs',
    '../page/page-text.ts',
    '../ports/compare-port.ts',
    '../sites/grants.ts',
    '../../components/Card.tsx',
    '../../entrypoints/library.ts',
    '../../scripts/read-source.ts',
  ]),
  ...globals('lib/library/a.ts', ['document', 'window', 'browser', 'chrome', 'indexedDB', 'fetch', 'crypto']),
  { file: 'lib/library/a.ts', code: 'export const NAME = Date.now();', rule: 'plugin' },
  ...allows('lib/library/a.ts', ['../store/reports.ts', '../compare/index.ts', '../corpus/report.ts', '../state/told.ts', '../result.ts']),

  ...bans('lib/ports/a.ts', ['dexie', 'preact', '../store/notes.ts', '../page/paint.ts', '../../components/Card.tsx', 'node:fs']),
  ...allows('lib/ports/a.ts', [
    'wxt/browser',
    '@wxt-dev/storage',
    '../messages/protocol.ts',
    '../corpus/read.ts',
    '../compare/index.ts',
    '../state/ports.ts',
  ]),

  ...['lib/state/a.ts', 'components/a.tsx'].flatMap((file) => [
    ...bans(file, ['wxt/browser', '@webext-core/messaging', '@wxt-dev/storage', 'dexie', 'node:fs']),
    ...globals(file, ['browser', 'chrome', 'fetch', 'indexedDB']),
    ...allows(file, ['preact/hooks', '#i18n']),
  ]),
  ...bans('lib/state/a.ts', ['../ports/page-port.ts', '../store/notes.ts', '../page/paint.ts', '../../entrypoints/popup/app.tsx']),
  ...bans('components/a.tsx', [
    '../lib/ports/page-port.ts',
    '../lib/store/notes.ts',
    '../lib/page/paint.ts',
    '../entrypoints/popup/app.tsx',
  ]),
  ...allows('components/a.tsx', ['../lib/recognise/mention.ts', '../lib/state/change.ts', './Button.tsx']),

  ...bans('entrypoints/popup/a.ts', ['../background/index.ts', '../content/card.ts', 'dexie', 'node:fs', '../../scripts/read-source.ts']),
  ...allows('entrypoints/popup/a.ts', [
    './app.tsx',
    '../../components/Button.tsx',
    '../../lib/messages/protocol.ts',
    'preact',
    'wxt/browser',
  ]),
];

/** Two files that import each other: fires in both. */
export const CYCLE = {
  'lib/note/there.ts': "import { back } from './back.ts';\nexport const there = () => back;",
  'lib/note/back.ts': "import { there } from './there.ts';\nexport const back = () => there;",
};
