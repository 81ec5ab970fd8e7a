import type { BackupContent } from '../../../lib/export/backup.ts';
import { WHOLE_PAGE } from '../../../lib/note/note.ts';
import { sampleNote } from '../store/sample-note.ts';

const TIME = '2026-03-01T08:00:00.000Z';
const SOURCE = 'https://gonghui.example/2025.html';
const [first, second, binned] = [
  '0a8f1c52-6f0e-4f0b-9c55-0d1f5b7a1e01',
  '0a8f1c52-6f0e-4f0b-9c55-0d1f5b7a1e02',
  '0a8f1c52-6f0e-4f0b-9c55-0d1f5b7a1e03',
];

/** Something of every kind that a backup holds. */
export function wholeContent(): BackupContent {
  const note = sampleNote(first, { text: '核对口径', tags: ['帮扶'] });
  return {
    notes: [
      {
        ...note,
        body: { ...note.body, colour: 'green', kind: 'note' },
        mention: { class: 'figure', name: '86户', kind: 'count', value: 86, unit: '户', approx: 'exact' },
        modified: '2026-03-05T08:00:00.000Z',
        conflicts: [{ body: { text: '另一台电脑写的', tags: [] }, modified: '2026-03-06T08:00:00.000Z' }],
      },
      {
        ...sampleNote(second, { text: '整页的话', tags: [] }),
        target: { source: SOURCE, title: '石桥县总工会2025年工作总结', selector: WHOLE_PAGE },
      },
    ],
    bin: [{ id: binned, deleted: TIME, note: sampleNote(binned, { text: '删掉的' }) }],
    documents: [{ source: SOURCE, title: '石桥县总工会2025年工作总结', sketch: [3, 14, 159], linked: ['https://paper.example/1.html'] }],
    tags: [{ name: '帮扶', colour: 'blue' }],
    corrections: [
      { type: 'not-anywhere', class: 'slogan', wording: '高质量发展', id: 'c1', created: TIME },
      { type: 'not-here', class: 'figure', target: note.target, id: 'c2', created: TIME },
    ],
    words: {
      lists: [{ id: 'l1', name: '石桥用语', note: '', on: true, created: TIME }],
      entries: [{ id: 'w1', list: 'l1', class: 'programme', kind: 'service', wording: '桥头驿站', name: '桥头驿站', note: '2024年起' }],
    },
    corpus: {
      groups: [{ id: 'g1', name: '本县' }],
      reports: [
        {
          id: 'r1',
          added: TIME,
          draft: {
            text: '石桥县总工会2024年工作总结\n全年帮扶困难职工81户，新建桥头驿站12个。',
            origin: { kind: 'file', name: '2024.docx' },
            groups: ['g1'],
            info: { title: '石桥县总工会2024年工作总结', organisation: '石桥县总工会' },
            title: '2024',
            lineBreaks: 'hard',
          },
          counts: { figure: 2, slogan: 0, programme: 1 },
        },
      ],
    },
    settings: {
      shownClasses: { figure: true, slogan: false, programme: true },
      comparisonChoices: { 石桥县总工会: { kind: 'group', id: 'g1' } },
    },
  };
}
