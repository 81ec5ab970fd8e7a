import type { Note } from '../../lib/note/note.ts';
import { NOTE_COLOURS } from '../../lib/note/note.ts';
import { randomFrom } from '../../tests/unit/note/random.ts';
import { plainText } from '../../tests/unit/note/sample-text.ts';

const TAGS = ['待核', '帮扶', '工资', '集体协商', '会员', '经验', '口径', '同比', '可用', '存疑'];
const CLASSES = ['figure', 'slogan', 'programme'] as const;
const NOTES_PER_PAGE = 20;

/** So many made-up notes, the same every time: about 90 units of quotation and words each, twenty a page, two sites in three. */
export function manyNotes(count: number): Note[] {
  const random = randomFrom(20261121);
  const text = plainText(random, 400_000);
  const start = Date.UTC(2024, 0, 1);
  return Array.from({ length: count }, (_, i): Note => {
    const at = random.below(text.length - 200);
    const exact = text.slice(at, at + 8 + random.below(60));
    const words = random.unit() < 0.6 ? text.slice(at + 90, at + 100 + random.below(70)) : '';
    const page = Math.floor(i / NOTES_PER_PAGE);
    const time = new Date(start + i * 600_000).toISOString();
    const tags = [...new Set(Array.from({ length: random.below(4) }, () => random.pick(TAGS)))];
    const colour = random.pick([...NOTE_COLOURS]);
    return {
      id: `00000000-0000-4000-8000-${String((i * 7919) % 1e12).padStart(12, '0')}`,
      target: {
        source: `https://site${page % 37}.example/report/${page}.html`,
        title: `第${page}号报告`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: text.slice(Math.max(0, at - 32), at),
            suffix: text.slice(at + exact.length, at + exact.length + 32),
          },
          { type: 'TextPositionSelector', start: at, end: at + exact.length },
        ],
      },
      body: { text: words, tags, ...(colour === 'yellow' ? {} : { colour }) },
      ...(random.unit() < 0.3 ? { mention: { class: random.pick([...CLASSES]), name: exact.slice(0, 6) } } : {}),
      created: time,
      modified: time,
    };
  });
}
