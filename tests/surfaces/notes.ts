/** The reader's notes and what is kept beside them, in memory, for the surfaces. */

import type { PlacedNote } from '../../lib/messages/protocol.ts';
import { describe } from '../../lib/note/describe.ts';
import type { KeptDraft } from '../../lib/note/draft.ts';
import { editedBody } from '../../lib/note/edit.ts';
import type { LostNotes } from '../../lib/note/lost-notes.ts';
import type { Note } from '../../lib/note/note.ts';
import { WHOLE_PAGE } from '../../lib/note/note.ts';
import { failure, success } from '../../lib/result.ts';
import type { LostNotesPort } from '../../lib/state/lost-notes.ts';
import type { Backup, Before, KeepingPort, NotesPort } from '../../lib/state/notes-ports.ts';
import { NOTES, READING } from './samples.ts';

export { manyNotes } from '../../scripts/bench/many-notes.ts';

const [inPlace, bare, lost, elsewhere] = NOTES as [Note, Note, Note, Note]; // the four of the samples
const changedAt = READING.text.indexOf('签订集体合同1.2万份');
const changed: Note = {
  ...inPlace,
  id: '5',
  target: {
    ...inPlace.target,
    selector: [{ ...inPlace.target.selector[0], exact: '签订集体合同11560份' }, { ...inPlace.target.selector[1] }],
  },
  body: { text: '与前一年的数核对。', tags: ['待核'], colour: 'blue' },
};
const whole: Note = {
  ...inPlace,
  id: '6',
  target: { ...inPlace.target, selector: WHOLE_PAGE },
  body: { text: '整篇结构可作**范例**。', tags: ['经验'] },
};
const twice: Note = {
  ...bare,
  body: { text: '办公室的口径', tags: ['会员'], colour: 'green' },
  mention: { class: 'figure', name: '8600人', kind: 'count', value: 8600, unit: '人' },
  conflicts: [{ body: { text: '组织部的口径', tags: ['会员', '待核'], colour: 'green' }, modified: '2026-11-03T09:00:00.000Z' }],
};

/** Notes on the sample's text at another address. */
export const ELSEWHERE: Note[] = ['受理劳动争议案件312件', '签订率达92.5%', '新建职工书屋18家，提升爱心驿站60多个'].map((words, i) => {
  const start = READING.text.indexOf(words);
  const selector = describe(READING.text, { start, end: start + words.length });
  return { ...inPlace, id: `e${i}`, target: { source: 'https://paper.example/1.html', title: '云溪日报：区总工会报告摘登', selector } };
});

/** Notes whose words are Markdown: one as a reader writes, one as an attacker would, one long. */
export const MARKDOWN: Note[] = [
  [
    '# 核对要点',
    '**口径：**以人社局的*年报*为准，~~不再用月报~~。',
    '- 集体合同份数，见[通知](https://renshe.example/notice/7)',
    '- 覆盖职工数',
    '  1. 单独签订',
    '  2. 区域性',
    '',
    '> 原话：按`在册人数`计算。',
  ].join('\n'),
  [
    '<img src="https://evil.example/a.png" onerror="document.title=1"><script>document.title=2</script>',
    '![图](https://evil.example/b.png) [点我](javascript:document.title=3) <javascript:document.title=4>',
    '[再点](data:text/html,<b>5</b>) <iframe src="https://evil.example/"></iframe> [甲]: javascript:6 **真的加粗**',
  ].join('\n'),
  '这一段要和前三年的报告放在一起看。'.repeat(20),
].map((text, i) => ({ ...inPlace, id: `m${i}`, body: { ...inPlace.body, text } }));

/** One note of which everything is as long as it may be, without a blank to break at: words, quotation, tag, title and address. */
export const LONG: Note[] = [
  {
    ...inPlace,
    id: 'l1',
    target: {
      source: `https://gonghui.example/${'a'.repeat(300)}.html`,
      title: 'Report_of_the_Federation_'.repeat(12),
      selector: [{ ...inPlace.target.selector[0], exact: 'https://gonghui.example/'.repeat(40) }, { ...inPlace.target.selector[1] }],
    },
    body: {
      text: 'abcdefghij'.repeat(1000),
      tags: ['需要与人社局财政局统计局逐项核对口径以后才能写进报告的数字'.repeat(2), 'x'.repeat(60)],
    },
  },
];

/** A tag for each district and year: more than are seen at a glance. */
const PLACES = ['石桥', '云溪', '东湖', '北山', '南河', 'Eastlake'];
export const MANY_TAGGED: Note[] = PLACES.flatMap((place) =>
  [2023, 2024, 2025].map((year) => ({ ...inPlace, id: `${place}${year}`, body: { text: '', tags: [`${place}${year}`, '待核'] } })),
);

/** Notes of every kind and standing. */
export const ORGANISED: Note[] = [inPlace, twice, lost, elsewhere, changed, whole];
/** Those of the sample page with their places. */
export const PLACED: PlacedNote[] = [
  ...READING.notes.map(({ note, place }) => ({ note: note.id === twice.id ? twice : note, place })),
  { note: changed, place: { state: 'anchored', start: changedAt, end: changedAt + '签订集体合同1.2万份'.length, changed: true } },
  { note: whole, place: { state: 'page' } },
];

/** What a memory of notes can be told to have. */
interface Extra {
  /** The offer of a page that is the same article. */
  reposts?: { source: string; title: string; notes: Note[] }[];
  /** Reading never ends after the first notes. */
  isEndless?: boolean;
}

const TAG_COLOURS = new Map([['待核', 'pink' as const]]);

/** Notes kept in memory. */
export function notesInMemory(initial: readonly Note[], { reposts = [], isEndless = false }: Extra = {}): NotesPort {
  let notes = [...initial];
  const drafts = new Map<string, KeptDraft>();
  const listeners = new Set<() => void>();
  const find = (id: string) => notes.find((note) => note.id === id);
  const change = async (id: string, edit: (note: Note) => Note) => {
    const old = find(id);
    if (old === undefined) return failure('not-found' as const);
    const note = edit(old);
    notes = notes.map((other) => (other.id === id ? note : other));
    return success(note);
  };
  return {
    part: async () => (isEndless ? new Promise<never>(() => {}) : success({ notes })),
    newest: async () => success(notes.slice(0, 100)),
    ofPage: async (url) => success(notes.filter(({ target }) => target.source === url)),
    tagColours: async () => success(TAG_COLOURS),
    update: (id, body) => change(id, (note) => ({ ...note, body: { ...note.body, ...body } })),
    drafts: async () => success([...drafts.values()]),
    keepDraft: async (draft) => {
      drafts.set(draft.key, { ...draft, modified: '2026-11-21T08:00:00.000Z' });
      return success(null);
    },
    dropDraft: async (_, key) => {
      drafts.delete(key);
      return success(null);
    },
    resolve: (id, body) => change(id, ({ conflicts: _, ...note }) => ({ ...note, body })),
    place: (id, selector) => change(id, (note) => ({ ...note, target: { ...note.target, selector } })),
    async edit(ids, edit) {
      const before = notes.filter((note) => ids.includes(note.id) && editedBody(note.body, edit) !== note.body);
      notes = notes.map((note) => (ids.includes(note.id) ? { ...note, body: editedBody(note.body, edit) } : note));
      return success({ notes: before, tags: [], plainTags: [] });
    },
    async remove(ids) {
      const removed = notes.filter((note) => ids.includes(note.id));
      notes = notes.filter((note) => !ids.includes(note.id));
      return success(removed);
    },
    async putBack(before) {
      const back = new Set(before.notes.map(({ id }) => id));
      notes = [...notes.filter(({ id }) => !back.has(id)), ...before.notes];
      return success(null);
    },
    countDamaged: async () => 0,
    reposts: async () => success(reposts.map((one) => ({ ...one, shared: 4 }))),
    link: async () => success(null),
    unlink: async () => success(null),
    watch(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** A store that cannot be read. */
export const brokenNotes: NotesPort = {
  ...notesInMemory([]),
  part: async () => failure('damaged'),
  newest: async () => failure('damaged'),
  ofPage: async () => failure('damaged'),
  countDamaged: async () => 2,
};

const BACKUPS: Backup[] = [
  {
    day: '2026-11-20 2026-11-20T09:30:00.000Z',
    made: '2026-11-20T09:30:00.000Z',
    counts: { notes: 41, corrections: 5, words: 12 },
    size: 18_000,
  },
  {
    day: '2026-11-20 2026-11-20T08:05:00.000Z',
    made: '2026-11-20T08:05:00.000Z',
    counts: { notes: 41, corrections: 5, words: 12 },
    size: 17_900,
    isFound: true,
  },
  { day: '2026-11-20', made: '2026-11-20T01:00:00.000Z', counts: { notes: 40, corrections: 5, words: 12 }, size: 17_500 },
  { day: '2026-11-18', made: '2026-11-18T01:00:00.000Z', counts: { notes: 38, corrections: 4, words: 12 }, size: 2_400_000 },
];

/** Tags, bin and snapshots kept in memory. */
export function keepingInMemory(notes: readonly Note[], isEmpty = false): KeepingPort {
  let kept = [...notes];
  const binned = isEmpty
    ? []
    : notes.slice(0, 2).map((note) => ({ id: note.id, deleted: new Date(Date.now() - 5 * 864e5).toISOString(), note }));
  const retag = async (from: string, edit: Parameters<typeof editedBody>[1]) => {
    const before: Before = { notes: kept.filter(({ body }) => body.tags.includes(from)), tags: [], plainTags: [] };
    kept = kept.map((note) => ({ ...note, body: editedBody(note.body, edit) }));
    return success(before);
  };
  return {
    async tags() {
      const counts = new Map<string, number>();
      for (const { body } of kept) for (const tag of body.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return success(
        [...counts].map(([name, count]) => {
          const colour = TAG_COLOURS.get(name);
          return colour === undefined ? { name, count } : { name, count, colour };
        }),
      );
    },
    renameTag: (from, to) => retag(from, { type: 'retag', from, to }),
    deleteTag: (tag) => retag(tag, { type: 'untag', tag }),
    colourTag: async () => success(null),
    async putBack(before) {
      const back = new Set(before.notes.map(({ id }) => id));
      kept = [...kept.filter(({ id }) => !back.has(id)), ...before.notes];
      return success(null);
    },
    binned: async () => success(binned),
    restore: async (ids) => success(ids.length),
    emptyBin: async () => success(null),
    backups: async () => success(isEmpty ? [] : BACKUPS),
    preview: async (day) =>
      success({
        counts: BACKUPS.find((backup) => backup.day === day)?.counts ?? { notes: 0, corrections: 0, words: 0 },
        back: 2,
        changed: 1,
        binned: 3,
      }),
    restoreBackup: async () => success({ notes: 40, corrections: 5, words: 12 }),
    watch: () => () => {},
  };
}

/** What was lost; it comes back at once, unless the database cannot be opened. */
export function lostInMemory(lost: LostNotes): LostNotesPort {
  return {
    find: async () => lost,
    bringBack: async () => (lost.isClosed ? failure('damaged') : success(lost.copy?.notes ?? 0)),
    leave: async () => {},
    watch: () => () => {},
  };
}

/** The same without an answer that helps. */
export const brokenKeeping: KeepingPort = {
  ...keepingInMemory([], true),
  tags: async () => failure('damaged'),
  binned: async () => failure('damaged'),
  backups: async () => failure('damaged'),
};
