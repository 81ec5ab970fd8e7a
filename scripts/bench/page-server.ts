import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAsShipped } from '../bundle.ts';
import type { Scene } from './page-scenes.ts';
import { serveIsolated } from './serve-isolated.ts';

/** A module of this folder as a script for a page, where there is no extension around it. */
export const bundleForPage = (entry: string, name: string): Promise<string> =>
  bundleAsShipped(join(import.meta.dirname, entry), name, {
    resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'no-extension.ts') } },
  });

const MARK_STYLES = join(import.meta.dirname, '../../entrypoints/marks/style.css');

/** The scenes at `/0`, `/1`… with the probe in them, isolated from other origins so that their clocks are exact. */
export async function serveScenes(scenes: readonly Scene[], probe: string): Promise<{ origin: string; close(): void }> {
  const css = 'body{margin:8px;font:16px/1.75 serif}p{margin:0}td{vertical-align:top}';
  const marks = readFileSync(MARK_STYLES, 'utf8');
  const pages = scenes.map(({ html, offsets, terms }) => {
    const facts = `const offsets=${JSON.stringify(offsets)},terms=${JSON.stringify(terms).replaceAll('<', '\\u003c')}`;
    return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><style>${css}</style><style id="marks">${marks}</style><script>${facts}</script><script>${probe}</script></head><body>${html}</body></html>`;
  });
  return serveIsolated((path) => {
    const body = pages[Number(path.slice(1))];
    return body === undefined ? undefined : { type: 'text/html', body };
  });
}
