/** What lies on the server may be cut off, foreign, old or hostile: then nothing is changed here, and it is said. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SyncErrorCode } from '../../../lib/sync/sync-error.ts';
import { hasServer, startServer, type WebdavServer } from '../../../scripts/webdav-servers.ts';
import { sampleDraft } from '../store/sample-note.ts';
import { contentOf, createMachine, type Machine, PASSPHRASE } from './machine.ts';

describe.runIf(hasServer('rclone'))('what lies on the server', () => {
  let server: WebdavServer;
  let folder: string;
  let machine: Machine;
  let count = 0;
  beforeAll(async () => {
    server = await startServer('rclone');
  });
  afterAll(() => server?.close());
  const place = () => ({ ...server, folder: `d${count}` });
  const files = () => readdirSync(folder).sort();
  const manifest = () => join(folder, files().findLast((name) => name.startsWith('manifest')) ?? '');
  const records = () => files().flatMap((name) => (name.startsWith('manifest') ? [] : [join(folder, name)]));
  beforeEach(async () => {
    count++;
    machine = createMachine(`m${count}`, { wait: async () => {} });
    await machine.notes.save(sampleDraft({ text: '甲' }), 'n1', machine.now());
    await machine.control.setUp(place(), PASSPHRASE);
    folder = join(server.folder, `d${count}`);
  });

  /** Another machine makes a change, so that the first must look. */
  async function changeElsewhere(): Promise<Machine> {
    const other = createMachine(`o${count}`, { wait: async () => {} });
    await other.control.setUp(place(), PASSPHRASE);
    await other.notes.save(sampleDraft({ text: '乙' }), 'n2', other.now());
    await other.control.syncNow();
    return other;
  }
  const spoil = (file: string, change: (bytes: Buffer) => Buffer) => writeFileSync(file, change(readFileSync(file)));

  it('shows nothing of the notes, nor of the passphrase', async () => {
    for (const name of files()) {
      const text = readFileSync(join(folder, name)).toString('latin1');
      expect(text.startsWith('GJS1')).toBe(true);
      expect(text).not.toMatch(/gonghui|"note/);
    }
    const kept = JSON.stringify(await machine.database.syncState.toArray(), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(kept).not.toContain(PASSPHRASE);
    expect(kept).not.toContain(server.password);
    const state = await machine.store.state();
    await expect(crypto.subtle.exportKey('raw', state?.key.aes as CryptoKey)).rejects.toThrow();
  });

  it.each<[string, (bytes: Buffer) => Buffer, SyncErrorCode]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 9), 'damaged'],
    ['cut off in its head', (bytes) => bytes.subarray(0, 20), 'foreign'],
    ['empty', () => Buffer.of(), 'foreign'],
    ['JSON of another program', () => Buffer.from('{"notes": [], "version": 3}'), 'foreign'],
    ['changed in one bit', (bytes) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 20 ? byte ^ 1 : byte))), 'damaged'],
    [
      'asking for one iteration only',
      (bytes) => Buffer.concat([bytes.subarray(0, 20), Buffer.of(0, 0, 0, 1), bytes.subarray(24)]),
      'damaged',
    ],
    ['of another passphrase', (bytes) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(16, 7), bytes.subarray(20)]), 'passphrase'],
    ['far too large', () => Buffer.alloc(70 * 1024 * 1024, 71), 'damaged'],
  ])('a manifest that is %s is refused', async (_, change, code) => {
    await changeElsewhere();
    const before = await contentOf(machine);
    spoil(manifest(), change);
    expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code } });
    expect(await contentOf(machine)).toEqual(before);
    const fresh = createMachine('fresh');
    await fresh.notes.save(sampleDraft({ text: '丙' }), 'n3', fresh.now());
    const names = files();
    expect(await fresh.control.setUp(place(), PASSPHRASE)).toMatchObject({ ok: false, error: { code } });
    // Nothing was written before it was known.
    expect(files()).toEqual(names);
    expect(await fresh.control.status()).toEqual({ ok: true, value: { state: 'off' } });
  });

  it('records that are cut off, exchanged or missing are refused, and can be written anew from here', async () => {
    const other = await changeElsewhere();
    for (const change of [
      (file: string) => spoil(file, (bytes) => bytes.subarray(0, bytes.length >> 1)),
      (file: string) => writeFileSync(file, readFileSync(manifest())),
      (file: string) => rmSync(file),
    ]) {
      const before = await contentOf(machine);
      records().forEach(change);
      expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code: 'damaged' } });
      expect(await contentOf(machine)).toEqual(before);
      expect(await machine.control.startOver()).toMatchObject({ ok: true });
      expect(await other.control.syncNow()).toMatchObject({ ok: true });
      expect(await machine.control.syncNow()).toMatchObject({ ok: true });
      expect(await contentOf(machine)).toEqual(await contentOf(other));
      await other.notes.save(sampleDraft({ text: '再' }), other.newId(), other.now());
      await other.control.syncNow();
    }
  });

  it.each([
    ['half a manifest', (bytes: Buffer) => bytes.subarray(0, 20), 'foreign'],
    ['a manifest cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9), 'damaged'],
  ])('%s once, and then the whole: writing anew takes it in and deletes nothing', async (_, change, code) => {
    await changeElsewhere();
    const whole = readFileSync(manifest());
    spoil(manifest(), change);
    expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code } });
    writeFileSync(manifest(), whole);
    const names = files();
    expect(await machine.control.startOver()).toMatchObject({ ok: true, value: { written: 1 } });
    expect(files()).toEqual(names);
    expect((await contentOf(machine)).notes.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('a page in the place of a file is called one, and what lies there is not to be written anew', async () => {
    await changeElsewhere();
    const whole = readFileSync(manifest());
    writeFileSync(manifest(), '\n<!doctype html><title>请先登录</title>');
    expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code: 'not-webdav' } });
    writeFileSync(manifest(), whole);
    expect(await machine.control.syncNow()).toMatchObject({ ok: true, value: { written: 1 } });
  });

  it('an old manifest shown again is refused; merging anew loses nothing', async () => {
    const old = files().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    await machine.notes.update('n1', { text: '甲二', tags: [] }, machine.now());
    await machine.control.syncNow();
    const before = await contentOf(machine);
    for (const name of files()) rmSync(join(folder, name));
    for (const { name, bytes } of old) writeFileSync(join(folder, name), bytes);
    expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code: 'rolled-back' } });
    expect(await contentOf(machine)).toEqual(before);
    expect(await machine.control.startOver()).toMatchObject({ ok: true });
    expect((await contentOf(machine)).notes[0]?.body.text).toBe('甲二');
  });

  it('where it has gone it is not made again unasked', async () => {
    for (const name of files()) rmSync(join(folder, name));
    expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code: 'gone' } });
    expect(files()).toEqual([]);
    expect(await machine.control.startOver()).toMatchObject({ ok: true, value: { sent: 1 } });
    expect(files().length).toBe(2);
  });

  it('a folder that another copy has been put into is merged with', async () => {
    const other = createMachine('x', { wait: async () => {} });
    await other.notes.save(sampleDraft({ text: '别' }), 'nx', other.now());
    await other.control.setUp({ ...server, folder: 'another' }, PASSPHRASE);
    // Salts differ: the passphrase is asked for, and is the same.
    for (const name of files()) rmSync(join(folder, name));
    for (const name of readdirSync(join(server.folder, 'another'))) renameSync(join(server.folder, 'another', name), join(folder, name));
    expect(await machine.control.syncNow()).toMatchObject({ ok: false, error: { code: 'passphrase' } });
    expect(await machine.control.enterPassphrase(PASSPHRASE)).toMatchObject({ ok: true, value: { written: 1, sent: 1 } });
    expect((await contentOf(machine)).notes.length).toBe(2);
  });

  it('a passphrase that is changed encrypts all anew; other machines ask for it', async () => {
    const other = await changeElsewhere();
    await machine.control.syncNow();
    const before = files();
    expect(await machine.control.changePassphrase('换了一个新的口令')).toMatchObject({ ok: true });
    expect(files().filter((name) => before.includes(name))).toEqual([]);
    await other.notes.save(sampleDraft({ text: '丁' }), 'n4', other.now());
    expect(await other.control.syncNow()).toMatchObject({ ok: false, error: { code: 'passphrase' } });
    expect(await other.control.enterPassphrase('不是')).toMatchObject({ ok: false, error: { code: 'passphrase' } });
    expect(await other.control.enterPassphrase('换了一个新的口令')).toMatchObject({ ok: true, value: { sent: 1 } });
    expect(await machine.control.syncNow()).toMatchObject({ ok: true, value: { written: 1 } });
    expect(await contentOf(machine)).toEqual(await contentOf(other));
    expect(await createMachine('late').control.setUp(place(), PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'passphrase' } });
  });

  it('a password that was changed on the server is asked for', async () => {
    expect(await machine.control.changePassword('falsch')).toMatchObject({ ok: false, error: { code: 'password' } });
    expect(await machine.control.changePassword(server.password)).toMatchObject({ ok: true });
  });

  it('a grant that was withdrawn is told of before anything is asked', async () => {
    const refused = createMachine('g', { isGranted: async () => false });
    expect(await refused.control.setUp(place(), PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'permission' } });
    expect(refused.takeRequests()).toBe(0);
  });

  it('a copy that is deleted takes nothing of others with it', async () => {
    writeFileSync(join(folder, '读我.txt'), '我的');
    expect(await machine.control.turnOff({ deleteCopy: true })).toMatchObject({ ok: true });
    expect(files()).toEqual(['读我.txt']);
    expect((await contentOf(machine)).notes.length).toBe(1);
  });

  it('costs one request where nothing is new, and few for a change', async () => {
    await machine.control.syncNow();
    machine.takeRequests();
    await machine.control.syncNow();
    expect(machine.takeRequests()).toBe(1);
    const counts: number[] = [];
    for (let i = 0; i < 20; i++) {
      await machine.notes.update('n1', { text: `甲${i}`, tags: [] }, machine.now());
      await machine.control.syncNow();
      counts.push(machine.takeRequests());
    }
    // List, records, manifest under a passing name, move, the manifest before; and what was taken into the new run.
    expect(counts.reduce((sum, one) => sum + one, 0) / counts.length).toBeLessThan(8);
    expect(files().length).toBeLessThan(8);
  });
});
