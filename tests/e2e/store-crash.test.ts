/**
 * The browser is killed (SIGKILL: nothing is tidied up) while notes, changes and drafts are being written, again and again on one
 * profile; what was acknowledged before is there afterwards, word for word. `GONGJIAN_CRASHES=100` for as many rounds as the
 * project promises; fewer by default, for each starts a browser.
 */
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/note/note.ts';
import { randomFrom } from '../unit/note/random.ts';
import { sampleDraft } from '../unit/store/sample-note.ts';
import { answerTo, ask } from './ask.ts';
import { startWorld, until, type World } from './harness.ts';

const ASKED = Number(process.env.GONGJIAN_CRASHES ?? 0);
const ROUNDS = { chromium: ASKED || 12, firefox: Math.ceil(ASKED / 5) || 2 };
/** Acknowledged writes after which the browser is killed, at most. */
const MOST_WRITES = 60;
/** An own page that asks nothing by itself. */
const BARE = '/icon/16.png';
const PAGE = sampleDraft().target.source;

/** What was acknowledged: the last words of each note, and of each draft by its key. */
interface Acknowledged {
  notes: Map<string, string>;
  drafts: Map<string, string>;
}

/** Where the page keeps what the store has acknowledged until it is asked. */
interface Said {
  said: ['notes' | 'drafts', key: string, words: string][];
}

describe.each(['chromium', 'firefox'] as const)('killed while writing: %s', (name) => {
  it(`${ROUNDS[name]} times, and nothing that was acknowledged is lost`, { timeout: 60_000 + ROUNDS[name] * 30_000 }, async () => {
    const random = randomFrom(20261121);
    const acknowledged: Acknowledged = { notes: new Map(), drafts: new Map() };
    const world = await startWorld(name);
    try {
      for (let round = 0; round < ROUNDS[name]; round++) {
        const page = await world.extension.openOwnPage('/options.html');
        await expectAll(page, acknowledged);
        await writeUntilKilled(world, page, round, 1 + random.below(MOST_WRITES), acknowledged);
      }
      await expectAll(await world.extension.openOwnPage('/options.html'), acknowledged);
      // Each round wrote something, or this test tests nothing.
      expect(acknowledged.notes.size).toBeGreaterThanOrEqual(ROUNDS[name]);
    } finally {
      await world.close();
    }
  });
});

// Firefox keeps it in SQLite, which has no such fault.
describe('killed between the head and the body of a record: chromium', () => {
  it('it is opened again and again, and all is there', { timeout: 120_000 }, async () => {
    const world = await startWorld('chromium');
    try {
      const texts = ['死前写的', '死后写的', '再后写的'];
      for (const [i, text] of texts.entries()) {
        const page = await world.extension.openOwnPage('/options.html');
        const stored = (await ask(page, 'listAllNotes')) as Note[];
        expect(stored.map(({ body }) => body.text).sort()).toEqual(texts.slice(0, i).sort());
        await ask(page, 'saveNote', { ...sampleDraft(), body: { text, tags: [] } });
        await world.restart(i === 0 ? cutLogShort : undefined);
      }
      const stored = (await ask(await world.extension.openOwnPage('/options.html'), 'listAllNotes')) as Note[];
      expect(stored.map(({ body }) => body.text).sort()).toEqual([...texts].sort());
    } finally {
      await world.close();
    }
  });
});

describe('damaged on the disk: chromium', () => {
  it('it is said to be damaged, not to be empty, before it is begun anew', { timeout: 120_000 }, async () => {
    const world = await startWorld('chromium');
    try {
      await ask(await world.extension.openOwnPage(BARE), 'saveNote', { ...sampleDraft(), body: { text: '写在坏盘上', tags: [] } });
      await world.restart((profile) => {
        const file = logOf(profile);
        // One byte of the first record.
        const bytes = readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(20) ^ 0xff, 20);
        writeFileSync(file, bytes);
      });
      const page = await world.extension.openOwnPage(BARE);
      expect(await answerTo(page, 'listAllNotes')).toEqual({ ok: false, error: 'damaged' });
      await ask(page, 'saveNote', { ...sampleDraft(), body: { text: '重新写的', tags: [] } });
      expect(((await ask(page, 'listAllNotes')) as Note[]).map(({ body }) => body.text)).toEqual(['重新写的']);
    } finally {
      await world.close();
    }
  });
});

function logOf(profile: string): string {
  const [log, ...others] = globSync(join(profile, 'Default/IndexedDB/chrome-extension_*.leveldb/*.log'));
  if (log === undefined || others.length > 0) throw new Error(`one log was expected, not ${[log, ...others]}`);
  return log;
}

/** Leaves LevelDB's log as a kill at the wrong moment does: with the head (checksum, length, kind) of a record that has no body. */
function cutLogShort(profile: string): void {
  appendFileSync(logOf(profile), Buffer.from([0x12, 0x34, 0x56, 0x78, 136, 0, 1]));
}

/** Several writers at once, none waiting for another, until so many writes were acknowledged; then the browser is killed. */
async function writeUntilKilled(world: World, page: Page, round: number, writes: number, acknowledged: Acknowledged): Promise<void> {
  await page.evaluate(
    (round, draft) => {
      // Runs in the extension's page, where both browsers have `chrome`; the form is @webext-core/messaging's.
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ res: unknown }> } } };
      const { said } = Object.assign(globalThis as unknown as Said, { said: [] as Said['said'] });
      const ask = async (type: string, data: object) => {
        const { res } = await chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type, data });
        const answer = res as { ok: boolean; value: { id: string } }; // as lib/messages/protocol.ts says of these
        if (!answer.ok) throw new Error(`${type} was refused`);
        return answer.value;
      };
      const write = async (writer: number) => {
        for (let i = 0; ; i++) {
          const words = `轮${round} 者${writer} 第${i}`;
          const { id } = await ask('saveNote', { ...draft, body: { text: words, tags: [] } });
          said.push(['notes', id, words]);
          await ask('updateNote', { id, body: { text: `${words}改`, tags: ['改'] } });
          said.push(['notes', id, `${words}改`]);
          const key = `new ${writer}`;
          await ask('saveDraft', { ...draft, key, body: { text: words, tags: [] } });
          said.push(['drafts', key, words]);
        }
      };
      for (const writer of [1, 2, 3]) void write(writer);
    },
    round,
    sampleDraft(),
  );
  let heard = 0;
  await until(`${writes} writes acknowledged`, async () => {
    const said = await page.evaluate(() => (globalThis as unknown as Said).said.splice(0));
    for (const [kind, key, words] of said) acknowledged[kind].set(key, words);
    heard += said.length;
    return heard >= writes;
  });
  await world.crash();
}

/** A note may be newer than what was acknowledged, for the last answers may not have been heard; never older, never gone. */
async function expectAll(page: Page, { notes, drafts }: Acknowledged): Promise<void> {
  const stored = new Map(((await ask(page, 'listAllNotes')) as Note[]).map((note) => [note.id, note.body.text]));
  const lost = [...notes].filter(([id, words]) => stored.get(id) !== words && stored.get(id) !== `${words}改`);
  expect(lost).toEqual([]);
  const kept = (await ask(page, 'listDrafts', { url: PAGE })) as { key: string; body: { text: string } }[];
  for (const [key, words] of drafts) {
    const order = (text: string) => Number(/第(\d+)/.exec(text)?.[1]) + 1e6 * Number(/轮(\d+)/.exec(text)?.[1]);
    const found = kept.find((draft) => draft.key === key)?.body.text ?? '';
    expect(order(found), `${key}: ${found}`).toBeGreaterThanOrEqual(order(words));
  }
  expect(await ask(page, 'countDamagedNotes')).toBe(0);
}
