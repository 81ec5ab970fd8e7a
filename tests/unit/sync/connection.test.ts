/** What the reader is told of a server that does not do as it should: real servers, wrongly asked, and one of our own for what they do not do. */

import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDav } from '../../../lib/sync/dav.ts';
import { checkPlace, type SyncPlace } from '../../../lib/sync/place.ts';
import type { SyncErrorCode } from '../../../lib/sync/sync-error.ts';
import { hasServer, SERVERS, startServer, type WebdavServer } from '../../../scripts/webdav-servers.ts';
import { sampleDraft } from '../store/sample-note.ts';
import { type Fault, startProxy } from './fault-proxy.ts';
import { createMachine, PASSPHRASE } from './machine.ts';

const told = async (place: SyncPlace, over: Parameters<typeof createMachine>[1] = {}) => {
  const tested = await createMachine('t', over).control.test(place);
  return tested.ok ? tested.value : tested.error.code;
};

describe.each(SERVERS.filter(hasServer))('a test of the connection to %s', (name) => {
  let server: WebdavServer;
  beforeAll(async () => {
    server = await startServer(name);
    mkdirSync(join(server.folder, 'deep'));
    // Apache serves as nobody.
    chmodSync(join(server.folder, 'deep'), 0o777);
  });
  afterAll(() => server?.close());
  const place = (over: Partial<SyncPlace> = {}) => ({ ...server, folder: 'gongjian', ...over });

  it('says what is wrong', async () => {
    expect(await told(place())).toEqual({ hasCopy: false });
    expect(await told(place({ address: `${server.address}deep` }))).toEqual({ hasCopy: false });
    expect(await told(place({ password: '错' }))).toBe('password');
    expect(await told(place({ user: 'nobody' }))).toBe('password');
    expect(await told(place({ address: `${server.address}none/` }))).toBe('no-folder');
    expect(await told(place({ address: 'http://127.0.0.1:9/' }))).toBe('unreachable');
    expect(await told(place({ address: 'http://127.0.0.1:9/' }), { isOnline: () => false })).toBe('offline');
    expect(await told(place({ address: 'http://example.org/' }))).toBe('address');
  });

  it('leaves nothing behind', async () => {
    await told(place({ folder: 'empty' }));
    const machine = createMachine('m');
    expect(await machine.control.turnOff({ deleteCopy: false })).toEqual({ ok: true, value: null });
    expect(await machine.control.status()).toEqual({ ok: true, value: { state: 'off' } });
  });

  it.each<[Fault, SyncErrorCode]>([
    [423, 'locked'],
    [503, 'busy'],
    [507, 'full'],
    [500, 'server'],
    [409, 'no-folder'],
    ['cut', 'unreachable'],
    ['cut-request', 'unreachable'],
    ['cut-answer', 'unreachable'],
  ])('an upload that meets %s says %s, and nothing of it counts', async (fault, code) => {
    const proxy = await startProxy(server.address);
    try {
      const folder = `fault-${fault}`;
      let isFaulty = false;
      const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, isFaulty ? 0 : ms));
      const machine = createMachine(`f${fault}`, { wait });
      expect((await machine.control.setUp(place({ address: proxy.address, folder }), PASSPHRASE)).ok).toBe(true);
      await machine.notes.save(sampleDraft(), 'n1', machine.now());
      isFaulty = true;
      proxy.choose = (method) => (method === 'PUT' ? fault : undefined);
      expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code } });
      proxy.choose = () => undefined;
      isFaulty = false;
      expect(await machine.control.status()).toMatchObject({ ok: true, value: { waiting: 1, last: { error: { code } } } });
      const other = createMachine('o');
      expect(await other.control.setUp(place({ folder }), PASSPHRASE)).toMatchObject({ ok: true, value: { written: 0 } });
      expect(await machine.control.syncNow()).toMatchObject({ ok: true, value: { sent: 1 } });
      expect(await other.control.syncNow()).toMatchObject({ ok: true, value: { written: 1 } });
    } finally {
      await proxy.close();
    }
  });
});

describe.runIf(hasServer('apache'))('a server whose certificate no browser trusts', () => {
  it('is told apart from one that is not there', async () => {
    const server = await startServer('apache', { tls: true });
    try {
      expect(await told({ ...server, folder: 'gongjian' })).toBe('certificate');
    } finally {
      await server.close();
    }
    expect(await told({ ...server, folder: 'gongjian' })).toBe('unreachable');
  });
});

describe('a server that is none for us', () => {
  const serving = async (listener: RequestListener, test: (address: string) => Promise<void>) => {
    const server = createServer(listener);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await test(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    server.closeAllConnections();
    server.close();
  };
  const place = (address: string) => ({ address, user: 'u', password: 'p', folder: 'gongjian' });

  it.each<[string, RequestListener, SyncErrorCode]>([
    ['a website', (_, answer) => void answer.end('<!doctype html><title>网盘</title>'), 'not-webdav'],
    ['a website that knows no such method', (_, answer) => void answer.writeHead(405).end(), 'not-webdav'],
    ['one that says 207 to all', (_, answer) => void answer.writeHead(207).end('<html></html>'), 'not-webdav'],
    ['one that sends us on', (_, answer) => void answer.writeHead(301, { Location: 'http://elsewhere.example/' }).end(), 'redirected'],
    ['one that does not let us', (_, answer) => void answer.writeHead(403).end(), 'forbidden'],
    ['one that does not answer', () => {}, 'slow'],
  ])('%s', (_, listener, code) =>
    serving(listener, async (address) => {
      expect(await told(place(address), { patience: { request: 100, kilobyte: 0 } })).toBe(code);
    }));

  it('one that takes everything at any time is refused: notes could be lost', () =>
    serving(
      (request, answer) => {
        request.resume();
        if (request.method === 'PROPFIND') answer.writeHead(207).end('<d:multistatus xmlns:d="DAV:"></d:multistatus>');
        else answer.writeHead(request.method === 'GET' ? 200 : 201).end('gongjian');
      },
      async (address) => {
        expect(await told(place(address))).toBe('unsafe-server');
      },
    ));
});

describe('a list', () => {
  const listed = (responses: string) =>
    createDav({
      base: 'https://dav.example/dav/gj/',
      user: 'u',
      password: 'p',
      fetch: async () => new Response(`<D:multistatus xmlns:D="DAV:">${responses}</D:multistatus>`, { status: 207 }),
    }).list();
  const ours = '<D:response><D:href> /dav/gj/a.gj </D:href><D:getetag> "x" </D:getetag></D:response>';

  it.each([
    ['no address', '<D:response><D:href>http://[</D:href></D:response>'],
    ['an address elsewhere', '<D:response><D:href>https://dav.example/other/a.gj</D:href></D:response>'],
    ['the folder above', '<D:response><D:href>/dav/gj/..</D:href></D:response>'],
    ['blanks without end', `<D:response><D:href>${' '.repeat(1_000_000)}`],
    ['tags that do not end', `<D:response>${'<D:href'.repeat(200_000)}`],
  ])('has our files, and does not mind %s', async (_, other) => {
    expect(await listed(ours + other)).toEqual([{ name: 'a.gj', etag: '"x"' }]);
  });
});

describe('a place', () => {
  it.each<[Partial<SyncPlace>, unknown]>([
    [{}, { address: 'https://dav.example/dav/', pattern: 'https://dav.example/*' }],
    [{ address: ' dav.example/dav ' }, { address: 'https://dav.example/dav/' }],
    [
      { address: 'https://chen:geheim@dav.example:8443/a?b#c' },
      { address: 'https://dav.example:8443/a/', pattern: 'https://dav.example/*' },
    ],
    [{ address: 'http://192.168.1.5:5005/home' }, { address: 'http://192.168.1.5:5005/home/' }],
    [{ address: 'http://nas.local/' }, { pattern: 'http://nas.local/*' }],
    [{ folder: '/工笺 笔记/' }, { folder: '工笺 笔记' }],
    [{ address: 'http://dav.example/' }, 'insecure'],
    [{ address: 'http://192.168.1.5.example/' }, 'insecure'],
    [{ address: 'ftp://dav.example/' }, 'address'],
    [{ address: 'not an address' }, 'address'],
    [{ folder: '..' }, 'folder'],
    [{ folder: 'a/b' }, 'folder'],
    [{ folder: ' ' }, 'folder'],
    [{ user: 'a:b' }, 'user'],
    [{ user: ' ' }, 'user'],
  ])('%o', (over, expected) => {
    const checked = checkPlace({ address: 'https://dav.example/dav/', user: 'chen', password: 'p', folder: 'gongjian', ...over });
    if (typeof expected === 'string') expect(checked).toEqual({ ok: false, error: expected });
    else expect(checked).toMatchObject({ ok: true, value: expected });
  });
});
