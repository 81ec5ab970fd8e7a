import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';
import { packedLists } from '../../scripts/packed-lists.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Serves the states of the surfaces on loopback; gives the address of the page and the way to end it. Built and not served from the
 * sources: a page then loads in tens of milliseconds, where some hundred modules took seconds, and the tests load hundreds of pages.
 */
export async function serveSurfaces(): Promise<{ address: string; close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'gongjian-surfaces-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [preact(), packedLists()],
    resolve: { alias: { '#i18n': join(import.meta.dirname, 'i18n.ts') } },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: join(import.meta.dirname, 'index.html') },
    },
  });
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { outDir },
    // The address is another each time: what a browser has once, with what it has compiled, it may keep.
    preview: { host: '127.0.0.1', port: 0, headers: { 'cache-control': 'max-age=3600' } },
  });
  const base = server.resolvedUrls?.local[0];
  if (base === undefined) throw new Error('the server has no address');
  return {
    address: `${base}tests/surfaces/index.html`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
