import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { packedLists } from '../packed-lists.ts';
import type { Scene } from './page-scenes.ts';

/** A module of this folder with all that it imports as one minified script, which sets the global `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packedLists()],
    resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'no-extension.ts') } },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name, fileName: name },
    },
  });
  const first = Array.isArray(output) ? output[0] : output;
  const chunk = first && 'output' in first ? first.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error(`${entry} came out of the bundler without a script`);
  return chunk.code;
}

const MARK_STYLES = join(import.meta.dirname, '../../entrypoints/marks/style.css');

/** The scenes at `/0`, `/1`… with the probe in them, isolated from other origins so that their clocks are exact. */
export async function serveScenes(scenes: readonly Scene[], probe: string): Promise<{ origin: string; close(): void }> {
  const css = `body{margin:8px;font:16px/1.75 serif}p{margin:0}td{vertical-align:top}${readFileSync(MARK_STYLES, 'utf8')}`;
  const pages = scenes.map(({ html, offsets, terms }) => {
    const facts = `const offsets=${JSON.stringify(offsets)},terms=${JSON.stringify(terms).replaceAll('<', '\\u003c')}`;
    return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><style>${css}</style><script>${facts}</script><script>${probe}</script></head><body>${html}</body></html>`;
  });
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // Listening on TCP, so an AddressInfo.
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
