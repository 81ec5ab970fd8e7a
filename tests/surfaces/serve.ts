import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

/** Serves the states of the surfaces on loopback; gives the address of the page and the way to end it. */
export async function serveSurfaces(): Promise<{ address: string; close: () => Promise<void> }> {
  const root = join(import.meta.dirname, '../..');
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: join(tmpdir(), 'gongjian-surfaces'),
    logLevel: 'warn',
    plugins: [preact()],
    resolve: { alias: { '#i18n': join(import.meta.dirname, 'i18n.ts') } },
    // Only a worker asks for these: found late they would have the page loaded anew in the middle of a test.
    optimizeDeps: { include: ['docx', 'fflate', 'write-excel-file/universal'] },
    server: { host: '127.0.0.1', port: 0, watch: null, hmr: false },
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  if (base === undefined) throw new Error('the server has no address');
  return { address: `${base}tests/surfaces/index.html`, close: () => server.close() };
}
