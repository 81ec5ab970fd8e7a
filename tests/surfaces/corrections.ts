/** Corrections and own word lists kept in memory, for showing the surfaces. All words are invented. */
import { checkWordsChange } from '../../lib/corrections/check.ts';
import type { Correction, Words } from '../../lib/corrections/correction.ts';
import { sortedWords } from '../../lib/corrections/words-change.ts';
import { failure, success } from '../../lib/result.ts';
import type { CorrectionsPort, WordsPort } from '../../lib/state/ports.ts';

const NOW = '2026-11-05T08:00:00.000Z';

export const CORRECTIONS: Correction[] = [
  { id: 'c1', created: NOW, type: 'is-one', class: 'programme', kind: 'service', wording: '云溪工友小站', name: '工友小站' },
  { id: 'c2', created: NOW, type: 'not-anywhere', class: 'slogan', wording: '“六大行动”' },
  {
    id: 'c3',
    created: NOW,
    type: 'not-here',
    class: 'figure',
    target: {
      source: 'https://www.yunxi.example/ghbg/2022.html',
      title: '云溪区总工会2022年工作报告',
      selector: [
        { type: 'TextQuoteSelector', exact: '36条', prefix: '认真落实关于优化营商环境的', suffix: '措施，走访企业' },
        { type: 'TextPositionSelector', start: 120, end: 123 },
      ],
    },
  },
];

export const WORDS: Words = {
  lists: [
    { id: 'l1', name: '云溪区用语', note: '区里自己的提法和项目，2024年起', on: true, created: NOW },
    { id: 'l2', name: '旧提法', note: '', on: false, created: NOW },
  ],
  entries: [
    {
      id: 'e1',
      list: 'l1',
      class: 'slogan',
      kind: 'rallying',
      wording: '幸福云溪、活力云溪',
      name: '幸福云溪、活力云溪',
      note: '2024年党代会',
    },
    { id: 'e2', list: 'l1', class: 'programme', kind: 'campaign', wording: '“云溪工匠学堂”', name: '云溪工匠学堂', note: '' },
    { id: 'e3', list: 'l2', class: 'figure', kind: 'percent', wording: '过半数', name: '50%', note: '' },
  ],
};

/** Corrections in memory; a port that tells no one. */
export function correctionsInMemory(initial: readonly Correction[]): CorrectionsPort {
  let all = [...initial];
  return {
    list: async () => success(all),
    async save(draft) {
      const correction: Correction = { ...draft, id: `new${all.length}`, created: NOW };
      all = [correction, ...all];
      return success({ correction, replaced: [] });
    },
    async change({ removed, restored }) {
      all = [...restored, ...all.filter(({ id }) => !removed.includes(id))];
      return success(null);
    },
    watch: () => () => {},
  };
}

/** Own words in memory; `saved` is told of files. */
export function wordsInMemory(initial: Words, saved: (name: string, text: string) => void = () => {}): WordsPort {
  let words = initial;
  let next = 0;
  return {
    list: async () => success(sortedWords(words)),
    async change(change) {
      const checked = checkWordsChange(change);
      if (!checked.ok) return failure('invalid');
      const { lists, entries, removedLists, removedEntries } = checked.value;
      const put = <Row extends { id: string }>(before: readonly Row[], rows: readonly Row[], removed: readonly string[]) => [
        ...before.filter(({ id }) => !removed.includes(id) && !rows.some((row) => row.id === id)),
        ...rows,
      ];
      words = {
        lists: put(words.lists, lists, removedLists),
        entries: put(
          words.entries.filter(({ list }) => !removedLists.includes(list)),
          entries,
          removedEntries,
        ),
      };
      return success(null);
    },
    watch: () => () => {},
    newId: () => `id${next++}`,
    now: () => NOW,
    saveFile: saved,
  };
}

export const brokenCorrections: CorrectionsPort = { ...correctionsInMemory([]), list: async () => failure('damaged') };
export const brokenWords: WordsPort = { ...wordsInMemory({ lists: [], entries: [] }), list: async () => failure('damaged') };
