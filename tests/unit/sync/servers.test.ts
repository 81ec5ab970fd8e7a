/** Two machines over real servers: what a reader does on one arrives on the other. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer, SERVERS, startServer, type WebdavServer } from '../../../scripts/webdav-servers.ts';
import { sampleDraft } from '../store/sample-note.ts';
import { contentOf, createMachine, PASSPHRASE } from './machine.ts';

describe.each(SERVERS)('sync over %s', (name) => {
  if (!hasServer(name)) {
    it('was not run: the server is not installed', () => {
      console.warn(`sync over ${name} was not run: it is not installed`);
    });
    return;
  }
  let server: WebdavServer;
  beforeAll(async () => {
    server = await startServer(name);
  });
  afterAll(() => server?.close());
  const placeOf = (folder: string) => ({ address: server.address, user: server.user, password: server.password, folder });

  it('two machines get each other’s notes, changes and deletions', async () => {
    const place = placeOf('both');
    const [a, b] = [createMachine('a'), createMachine('b')];
    await a.notes.save(sampleDraft({ text: '一' }), 'n1', a.now());
    expect(await a.control.test(place)).toEqual({ ok: true, value: { hasCopy: false } });
    expect(await a.control.setUp(place, PASSPHRASE)).toMatchObject({ ok: true, value: { sent: 1 } });
    expect(await b.control.test(place)).toEqual({ ok: true, value: { hasCopy: true } });
    expect(await b.control.setUp(place, 'wrong')).toEqual({ ok: false, error: { code: 'passphrase' } });
    await b.notes.save(sampleDraft({ text: '二' }), 'n2', b.now());
    expect(await b.control.setUp(place, PASSPHRASE)).toMatchObject({ ok: true, value: { written: 1, sent: 1 } });
    expect(await a.control.syncNow()).toMatchObject({ ok: true, value: { written: 1, sent: 0 } });
    expect(await contentOf(a)).toEqual(await contentOf(b));
    await a.notes.remove('n1', a.now());
    await b.notes.update('n2', { text: '三', tags: [] }, b.now());
    await a.control.syncNow();
    await b.control.syncNow();
    await a.control.syncNow();
    const content = await contentOf(a);
    expect(content).toEqual(await contentOf(b));
    expect(content.notes.map(({ id, body }) => [id, body.text])).toEqual([['n2', '三']]);
    expect((await b.database.bin.toArray()).map(({ id }) => id)).toEqual(['n1']);
    await b.control.syncNow();
    b.takeRequests();
    await b.control.syncNow();
    expect(b.takeRequests()).toBe(1);
    await a.notes.update('n2', { text: '四', tags: [] }, b.now());
    a.takeRequests();
    await a.control.syncNow();
    // Apache may want a second try, in the second after the last change.
    expect(a.takeRequests()).toBeLessThanOrEqual(8);
    expect(readdirSync(join(server.folder, 'both')).length).toBeLessThan(6);
    expect(await a.control.turnOff({ deleteCopy: true })).toEqual({ ok: true, value: null });
    expect(readdirSync(server.folder)).not.toContain('both');
    expect(await b.control.syncNow()).toEqual({ ok: false, error: { code: 'gone' } });
  });
});
