/**
 * Machines that write, sync, are cut off and come back, in orders of which no one would think: in the end all have the same, and no word of a
 * note that was not deleted is missing. Over a real server, through a proxy that does to requests what networks and servers do.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SwapMode } from '../../../lib/sync/remote.ts';
import { deriveKey, type SyncKey } from '../../../lib/sync/seal.ts';
import { hasServer, startServer, type WebdavServer } from '../../../scripts/webdav-servers.ts';
import { actAtRandom, missingWords, newLedger } from './acts.ts';
import { FAULTS, type FaultProxy, startProxy } from './fault-proxy.ts';
import { contentOf, createMachine, joinCopy, PASSPHRASE } from './machine.ts';
import { randomFrom } from './random.ts';

const RUNS = [
  { name: 'rclone', mode: 'move', schedules: 120, steps: 10, haste: 200 },
  // Its ETags are weak for a second after each write, so that every other sync takes one.
  { name: 'apache', mode: 'etag', schedules: 3, steps: 10, haste: 1 },
] as const satisfies { name: string; mode: SwapMode; schedules: number; steps: number; haste: number }[];

/** Schedules of one test. */
const PART = 20;
/** Schedules that run side by side: each is a folder of its own. */
const AT_ONCE = 4;
const YEAR = 365 * 24 * 3600 * 1000;
const CLOCKS = [0, -3 * YEAR, 5 * YEAR];

describe.each(RUNS)('$schedules random schedules over $name', ({ name, mode, schedules, steps, haste }) => {
  if (!hasServer(name)) {
    it('was not run: the server is not installed', () => {
      console.warn(`schedules over ${name} were not run: it is not installed`);
    });
    return;
  }
  let server: WebdavServer;
  let key: SyncKey;
  beforeAll(async () => {
    [server, key] = await Promise.all([startServer(name), deriveKey(PASSPHRASE)]);
  });
  afterAll(() => server?.close());

  async function runSchedule(seed: number): Promise<void> {
    const random = randomFrom(seed);
    const proxy = await startProxy(server.address);
    try {
      await schedule(seed, random, proxy);
    } finally {
      await proxy.close();
    }
  }

  let runs = 0;

  async function schedule(seed: number, random: ReturnType<typeof randomFrom>, proxy: FaultProxy): Promise<void> {
    const ledger = newLedger();
    // A second try must not find what the first has left.
    const own = `s${seed}.${runs++}`;
    const place = { address: proxy.address, user: server.user, password: server.password, folder: own };
    const machines = [];
    for (let count = 2 + random.below(2); count > 0; count--) {
      const options = {
        clock: CLOCKS[machines.length] ?? 0,
        patience: { request: 2000, kilobyte: 10 },
        wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / haste)),
      };
      const machine = createMachine(`${own}m${machines.length}`, options);
      await joinCopy(machine, place, key, mode);
      machines.push(machine);
    }
    const isFaulty = random.next() < 0.7;
    proxy.choose = () => (isFaulty && random.next() < 0.15 ? random.of(FAULTS) : undefined);
    for (let step = 0; step < steps; step++) {
      const machine = machines[random.below(machines.length)] ?? machines[0];
      if (machine === undefined) return;
      for (let acts = random.below(4); acts > 0; acts--) await actAtRandom(machine, random, ledger);
      // Now and then two at once.
      const other = random.next() < 0.3 ? machines[random.below(machines.length)] : undefined;
      await Promise.all([machine.control.syncNow(), other?.control.syncNow()]);
    }
    proxy.choose = () => undefined;
    await proxy.settled();
    for (let round = 0; round < 3; round++) {
      for (const machine of machines) {
        const done = await machine.control.syncNow();
        expect(done, `schedule ${seed}: ${JSON.stringify(done)}`).toMatchObject({ ok: true });
      }
    }
    const [first, ...others] = await Promise.all(machines.map(contentOf));
    for (const other of others) expect(other, `schedule ${seed}`).toEqual(first);
    for (const machine of machines) {
      expect(await missingWords(machine, ledger), `schedule ${seed}`).toEqual([]);
      expect((await machine.store.changes()).keys, `schedule ${seed}`).toEqual([]);
    }
    const lists = new Set(first?.lists.map(({ id }) => id));
    expect(first?.words.filter(({ list }) => !lists.has(list))).toEqual([]);
  }

  const from = Number(process.env.GONGJIAN_SYNC_SEED ?? 1);
  const all = Array.from({ length: Number(process.env.GONGJIAN_SYNC_SCHEDULES ?? schedules) }, (_, i) => from + i);
  // In parts, so that a busy machine has time enough for each.
  const parts = Array.from({ length: Math.ceil(all.length / PART) }, (_, i) => all.slice(i * PART, (i + 1) * PART));

  it.each(parts.map((seeds) => [seeds[0], seeds] as const))(
    'end with the same on all machines, and no note lost: from schedule %i',
    async (_, seeds) => {
      const left = [...seeds];
      const next = async (): Promise<void> => {
        for (let seed = left.shift(); seed !== undefined; seed = left.shift()) await runSchedule(seed);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
    },
    240_000,
  );
});
