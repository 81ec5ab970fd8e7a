/** What a content script may have of notes and corrections: its own site's. A page that has broken out of its renderer speaks with its voice. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { correctionAnswers } from '../../../entrypoints/background/correction-answers.ts';
import { noteAnswers } from '../../../entrypoints/background/note-answers.ts';
import { MessageRefused, type Sender } from '../../../lib/messages/check.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { sampleDraft, sampleNote } from '../store/sample-note.ts';

const OWN = 'chrome-extension://abc/';
const NOW = '2026-03-02T08:00:00.000Z';
const HOME = 'https://gonghui.example/2025.html';
const home: Sender = { id: 'abc', url: HOME };
const stranger: Sender = { id: 'abc', url: 'https://other.example/' };
const options: Sender = { id: 'abc', url: `${OWN}options.html` };
/** As one that was imported has: it stands in a public address. */
const ID = 'hypothesis-Qx7';
const NOTE = sampleNote(ID);
const BODY = { text: '改过', tags: [] };
const [QUOTE, POSITION] = NOTE.target.selector;
const HERE = { id: 'c-1', type: 'not-here', class: 'figure', target: NOTE.target, created: NOW } as const;
const ANYWHERE = { id: 'c-2', type: 'not-anywhere', class: 'figure', wording: '三全', created: NOW } as const;

let database: NotesDatabase;
let answers: ReturnType<typeof noteAnswers> & ReturnType<typeof correctionAnswers>;
beforeEach(async () => {
  database = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const surroundings = { database, ownAddress: OWN, now: () => NOW, tell: async () => undefined };
  answers = { ...noteAnswers(surroundings), ...correctionAnswers(surroundings) };
  await database.open();
  await database.notes.add(NOTE);
  await database.corrections.bulkAdd([HERE, ANYWHERE]);
});

const ASKED = {
  'change a note': () => ['updateNote', { id: ID, body: BODY }],
  'read a note by a change that is too late': () => ['updateNote', { id: ID, body: BODY, base: 'long ago' }],
  'give a note another place': () => ['placeNote', { id: ID, selector: [QUOTE, POSITION] }],
  'delete a note': () => ['deleteNote', { id: ID }],
  'read a note by putting it back': () => ['restoreNote', NOTE],
  'put a note back that is not kept': () => ['restoreNote', sampleNote('new', { text: '塞进来的' })],
  'keep a change to a note': () => ['saveDraft', { ...sampleDraft({ source: 'https://other.example/' }), key: ID, note: ID, base: NOW }],
  'take back what is said of a place': () => ['changeCorrections', { removed: [HERE.id], restored: [] }],
  'say something of a place': () => ['changeCorrections', { removed: [], restored: [{ ...HERE, id: 'c-3' }] }],
  'put another word in the place of one': () => ['changeCorrections', { removed: [], restored: [{ ...ANYWHERE, id: HERE.id }] }],
} as const satisfies Record<string, () => readonly [keyof typeof answers, unknown]>;

const ask = (name: keyof typeof ASKED, sender: Sender) => {
  const [type, data] = ASKED[name]();
  return answers[type](data, sender);
};
const names = Object.keys(ASKED) as (keyof typeof ASKED)[]; // the keys of an object literal

describe('a page', () => {
  it.each(names)('may not %s of another site', async (name) => {
    await expect(ask(name, stranger)).rejects.toThrow(MessageRefused);
    expect(await database.notes.toArray()).toEqual([NOTE]);
    expect(await database.corrections.toArray()).toEqual([HERE, ANYWHERE]);
    expect(await database.drafts.count()).toBe(0);
  });

  it.each(names.filter((name) => name !== 'keep a change to a note'))('may %s of its own', async (name) => {
    expect(await ask(name, home)).toMatchObject({ ok: true });
  });

  it('may change the notes that it shows as those of the same article', async () => {
    await database.documents.put({ source: 'https://other.example/copy', title: '', sketch: [], linked: [HOME] });
    expect(await ask('change a note', stranger)).toMatchObject({ ok: true, value: { body: BODY } });
    expect(await ask('delete a note', stranger)).toMatchObject({ ok: true });
    expect(await ask('read a note by putting it back', stranger)).toMatchObject({ ok: true });
  });

  it('may take back what is said of a wording wherever it stands', async () => {
    expect(await answers.changeCorrections({ removed: [ANYWHERE.id], restored: [] }, stranger)).toMatchObject({ ok: true });
  });

  it('is told by the store’s own word that a note is not there', async () => {
    expect(await answers.deleteNote({ id: 'none' }, stranger)).toEqual({ ok: false, error: 'not-found' });
  });
});

it.each(names)('our own pages may %s', async (name) => {
  expect(await ask(name, options)).toMatchObject({ ok: true });
});
