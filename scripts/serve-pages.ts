/** A small server of pages on the loopback: the sample pages, files that were named, and whatever a test puts there. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, sep } from 'node:path';

/** Something served under a path of its own; a test may change it while it is served. */
export type ServedPages = Map<string, string | Uint8Array>;

/** A running server. */
export interface PageServer {
  /** `http://127.0.0.1:49152`, without a slash at the end. */
  origin: string;
  /** By path (`/long.html`); beside the files of the folders. */
  pages: ServedPages;
  /** The address of a file in one of the folders; it is served with its neighbours, so that its pictures are there. */
  addressOf(file: string): string;
  close(): Promise<void>;
}

const SAMPLES = join(import.meta.dirname, '../tests/pages');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** Serves the sample pages, and the web files of `folders`. On the loopback only, on any port that is free. */
export async function servePages({ folders = [] }: { folders?: readonly string[] } = {}): Promise<PageServer> {
  const pages: ServedPages = new Map();
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const body = path === undefined ? undefined : (pages.get(path) ?? read(path, folders));
    if (path === undefined || body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面');
      return;
    }
    response.writeHead(200, { 'content-type': typeFor(path, body), 'cache-control': 'no-cache' }).end(body);
  });
  await listen(server);
  const { port } = server.address() as AddressInfo; // Listening on TCP, so an AddressInfo (Node, server.address).
  return {
    origin: `http://127.0.0.1:${port}`,
    pages,
    addressOf: (file) => `http://127.0.0.1:${port}/file/${folders.indexOf(dirname(file))}/${encodeURIComponent(basename(file))}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

/** The path asked for, decoded; undefined where it is none or leads out of the folder. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    return path.includes('..') || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function read(path: string, folders: readonly string[]): string | Uint8Array | undefined {
  if (path === '/') return listOfSamples();
  const [, folder, file] = /^\/file\/(\d+)\/(.+)$/.exec(path) ?? [];
  const [root, name] = file === undefined ? [SAMPLES, path.slice(1)] : [folders[Number(folder)], file];
  if (root === undefined || TYPES[extname(name).toLowerCase()] === undefined) return undefined;
  try {
    return readFileSync(join(root, name.replaceAll('/', sep)));
  } catch {
    return undefined;
  }
}

function listOfSamples(): string {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.html'));
  const rows = names.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>工笺样页</title><h1>工笺样页</h1><ul>${rows}</ul></html>`;
}

/**
 * Says the charset only where it is sure. A page in GBK goes out without one, as from many an old site: the browser
 * reads it from the page's own `<meta>`.
 */
function typeFor(path: string, body: string | Uint8Array): string {
  const type = TYPES[extname(path).toLowerCase()] ?? 'text/html';
  if (!/^text|xml$/.test(type)) return type;
  return typeof body === 'string' || isUtf8(body) ? `${type}; charset=utf-8` : type;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
