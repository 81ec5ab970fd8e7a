/** The policy of the extension's pages has to let a server be asked whose address is not known when it is built; so what may ask is said here. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/**
 * `corpus` loads the extension's own files; `reader-file` is run in a tab, with the tab's rights; `background/sync` gives its `fetch` to `dav`,
 * the one that asks the reader's own server; `granted-file` gets one document from the site that the reader has let it into.
 */
const ASKING = [
  'entrypoints/background/corpus.ts',
  'entrypoints/background/sync.ts',
  'lib/ports/corpus-port.ts',
  'lib/ports/granted-file.ts',
  'lib/ports/reader-file.ts',
  'lib/sync/dav.ts',
];

it('nothing asks the network but what is named here', () => {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: root });
  expect(files.length).toBeGreaterThan(300);
  const asking = files.filter((file) =>
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(asking.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(ASKING);
});
