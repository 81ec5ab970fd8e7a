import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compiledWhole } from './scripts/compiled-whole.ts';
import { packedLists } from './scripts/packed-lists.ts';

/** Facts about earlier reports, made by `npm run -s corpus`; the extension loads them from its own files. */
const CORPUS = join(import.meta.dirname, 'seeds/reports');

/**
 * What the extension's own pages may load: their own files and nothing else. They may ask (`connect-src`) one server, the reader's own, where the
 * reader has switched syncing on; a policy cannot name it, for it is written when the extension is built. `http:` is for servers in one's own
 * network, and for telling a wrong certificate from a dead line. The places that ask are lib/sync/dav.ts and, for the one
 * document whose site the reader has let us have, lib/ports/granted-file.ts (tests/unit/sync/network.test.ts).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  // Explicit imports only: a reader of a file sees where each name comes from.
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({ plugins: [preact(), packedLists(), compiledWhole()] }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // Firefox opens a new extension's sidebar by itself unless told not to; WXT has the key only for the HTML's meta.
      if (manifest.sidebar_action) Object.assign(manifest.sidebar_action, { open_at_install: false });
    },
    'build:publicAssets': (_, files) => {
      const names = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.json')) : [];
      for (const name of names) files.push({ absoluteSrc: join(CORPUS, name), relativeDest: `corpus/${name}` });
      files.push({ contents: `${JSON.stringify(names.sort())}\n`, relativeDest: 'corpus/index.json' });
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: ['*://*/*'],
    ...(command === 'build' ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousMark__' },
      'note-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandNoteSelection__' },
      // Browsers suggest keys for four commands; readers give these their own.
      'highlight-selection': { description: '__MSG_commandHighlightSelection__' },
      'note-page': { description: '__MSG_commandNotePage__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'gongjian@gongjian.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
