/** Machines that meet in odd ways: with the same backup on both, with rows that cannot be read, with words for a list that is gone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHANGE } from '../../../lib/corrections/words-change.ts';
import { createGroupsStore } from '../../../lib/store/groups.ts';
import { createWordsStore } from '../../../lib/store/words.ts';
import type { SyncKey } from '../../../lib/sync/seal.ts';
import { deriveKey } from '../../../lib/sync/seal.ts';
import { hasServer, startServer, type WebdavServer } from '../../../scripts/webdav-servers.ts';
import { sampleDraft, sampleNote } from '../store/sample-note.ts';
import { contentOf, createMachine, joinCopy, type Machine, PASSPHRASE } from './machine.ts';

describe.runIf(hasServer('rclone'))('two machines', () => {
  let server: WebdavServer;
  let key: SyncKey;
  let count = 0;
  beforeAll(async () => {
    [server, key] = await Promise.all([startServer('rclone'), deriveKey(PASSPHRASE)]);
  });
  afterAll(() => server?.close());

  /** Two machines with what `fill` puts on each, not yet synced. */
  async function pair(fill: (machine: Machine) => Promise<unknown>): Promise<[Machine, Machine]> {
    count++;
    const machines: [Machine, Machine] = [createMachine(`a${count}`), createMachine(`b${count}`)];
    for (const machine of machines) {
      await joinCopy(machine, { ...server, folder: `p${count}` }, key, 'move');
      await fill(machine);
    }
    return machines;
  }
  const sync = async (...machines: Machine[]) => {
    for (const machine of machines) expect(await machine.control.syncNow()).toMatchObject({ ok: true });
  };
  const hasBackup = ({ database }: Machine) => database.notes.bulkAdd([sampleNote('n1', { text: '甲' }), sampleNote('n2', { text: '乙' })]);

  it('with the same backup have each note once, and one version of it', async () => {
    const [a, b] = await pair(hasBackup);
    await b.notes.update('n1', { text: '甲，改', tags: [] }, b.now());
    await sync(a, b, a);
    const content = await contentOf(a);
    expect(content.notes.map(({ body, conflicts }) => [body.text, conflicts])).toEqual([
      ['甲，改', undefined],
      ['乙', undefined],
    ]);
    expect(await contentOf(b)).toEqual(content);
  });

  it('with the same backup agree on what was deleted before they met', async () => {
    const [a, b] = await pair(hasBackup);
    await sync(a);
    await a.notes.remove('n1', a.now());
    await sync(a, b, a);
    expect((await contentOf(b)).notes.map(({ id }) => id)).toEqual(['n2']);
    expect(await contentOf(a)).toEqual(await contentOf(b));
    expect((await b.database.bin.toArray()).map(({ id }) => id)).toEqual(['n1']);
  });

  it('a row that cannot be read is no deletion, and is mended by the next change elsewhere', async () => {
    const [a, b] = await pair(hasBackup);
    await sync(a, b);
    // Whatever damaged it.
    await b.database.table('notes').put({ id: 'n1', body: 'spoilt' });
    await sync(b, a);
    expect((await contentOf(a)).notes.length).toBe(2);
    // A list that comes upon it moves it apart; it is no deletion still.
    expect((await b.notes.listAll(b.now())).ok).toBe(true);
    expect(await b.database.damaged.count()).toBe(1);
    await sync(b, a);
    expect((await contentOf(a)).notes.length).toBe(2);
    await a.notes.update('n1', { text: '甲，又改', tags: [] }, a.now());
    await sync(a, b);
    expect(await contentOf(b)).toEqual(await contentOf(a));
    expect(await b.database.damaged.count()).toBe(1);
    // Now it can be deleted again.
    await b.notes.remove('n1', b.now());
    await sync(b, a);
    expect((await contentOf(a)).notes.map(({ id }) => id)).toEqual(['n2']);
  });

  it('a list that one deletes while the other puts a word into it comes back with that word', async () => {
    const list = { id: 'l1', name: '本单位', note: '', on: true, created: '2026-03-01T08:00:00.000Z' };
    const word = (id: string) => ({
      id,
      list: 'l1',
      class: 'programme' as const,
      kind: 'service' as const,
      wording: `驿站${id}`,
      name: `驿站${id}`,
      note: '',
    });
    for (const first of [0, 1]) {
      const [a, b] = await pair(async () => {});
      await createWordsStore(a.database).change({ ...NO_CHANGE, lists: [list], entries: [word('w1')] });
      await sync(a, b);
      await createWordsStore(a.database).change({ ...NO_CHANGE, removedLists: ['l1'] });
      await createWordsStore(b.database).change({ ...NO_CHANGE, entries: [word('w2')] });
      await sync(...(first === 0 ? [a, b] : [b, a]), a, b, a);
      const content = await contentOf(a);
      expect(content.lists).toEqual([list]);
      expect(content.words.map(({ id }) => id)).toEqual(['w2']);
      expect(await contentOf(b)).toEqual(content);
    }
  });

  it('groups of one name are one', async () => {
    const [a, b] = await pair(({ database, newId }) => createGroupsStore(database).create(newId(), '全省'));
    await sync(a, b, a);
    expect((await contentOf(a)).groups).toEqual(['全省']);
    expect((await contentOf(b)).groups).toEqual(['全省']);
  });

  it('what is written while a sync runs goes with the next', async () => {
    const [a, b] = await pair(async () => {});
    const running = a.control.syncNow();
    await a.notes.save(sampleDraft({ text: '正在' }), 'n9', a.now());
    await running;
    await sync(a, b);
    expect((await contentOf(b)).notes.map(({ id }) => id)).toEqual(['n9']);
  });
});
