import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAsShipped } from '../bundle.ts';
import type { Scene } from './page-scenes.ts';
import { serveIsolated } from './serve-isolated.ts';
import { benchText } from './texts.ts';

/** A module of this folder as a script for a page, where there is no extension around it. */
export const bundleForPage = (entry: string, name: string): Promise<string> =>
  bundleAsShipped(join(import.meta.dirname, entry), name, {
    resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'no-extension.ts') } },
  });

const MARK_STYLES = join(import.meta.dirname, '../../entrypoints/marks/style.css');

/** What a background has recognised before that is no longer new. */
const EARLIER = 50_000;

/** The scenes at `/0`, `/1`… with the probe in them, and the worker that stands for the background, isolated from other origins so that their clocks are exact. */
export async function serveScenes(scenes: readonly Scene[], probe: string): Promise<{ origin: string; close(): void }> {
  const css = 'body{margin:8px;font:16px/1.75 serif}p{margin:0}td{vertical-align:top}';
  const marks = readFileSync(MARK_STYLES, 'utf8');
  const background = await bundleForPage('page-background.ts', 'background');
  const earlier = (await benchText(2 * EARLIER)).slice(EARLIER);
  const pages = scenes.map(({ html, offsets, terms }) => {
    const facts = `const offsets=${JSON.stringify(offsets)},terms=${inScript(terms)},earlier=${inScript(earlier)}`;
    return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><style>${css}</style><style id="marks">${marks}</style><script>${facts}</script><script>${probe}</script></head><body>${html}</body></html>`;
  });
  return serveIsolated((path) => {
    if (path === '/background.js') return { type: 'text/javascript', body: background };
    const body = pages[Number(path.slice(1))];
    return body === undefined ? undefined : { type: 'text/html', body };
  });
}

const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
