import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareCorrections } from '../../../lib/corrections/apply.ts';
import type { OwnWord, PageCorrections } from '../../../lib/corrections/correction.ts';
import { foldWording } from '../../../lib/corrections/fold-wording.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import type { Mention, MentionClass } from '../../../lib/recognise/mention.ts';
import { bestTime } from '../recognise/best-time.ts';
import { CASES } from './apply-cases.ts';
import { ADDRESS, notHere, saved, slogan } from './samples.ts';

const marked = (text: string) => recognise(text, { lineBreaks: 'hard' });
const corrected = (text: string, mentions: readonly Mention[], all: PageCorrections) => prepareCorrections(all, ADDRESS)(text, mentions);
const told = (mention: Mention) =>
  `${mention.class} ${mention.text} = ${mention.class === 'figure' ? `${mention.value}${mention.unit}` : mention.name}`;

describe('corrections', () => {
  it.each(CASES)('$name', ({ text, corrections, marks }) => {
    const found = corrected(text, marked(text), { corrections: [], words: [], ...corrections });
    expect(found.map(told)).toEqual(marks);
    for (const mention of found) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it('“not here” holds on when the page is edited around it', () => {
    const before = '石桥县总工会推动高质量发展，服务职工320人。';
    const after = `（更新）本网消息：${before}转载请注明。高质量发展`;
    const all: PageCorrections = { corrections: [saved(notHere(before, '高质量发展', 'slogan'))], words: [] };
    expect(corrected(after, marked(after), all).map((mention) => mention.start)).toEqual([
      after.indexOf('320人'),
      after.lastIndexOf('高质量发展'),
    ]);
  });

  it.each([
    ['leaves a longer name around it, which was not denied', '推动高质量发展。', '高质量发展', '推动高质量发展。', '推动高质量发展', 1],
    ['is of the same wording without its marks too', '弘扬“石桥精神”。', '“石桥精神”', '弘扬“石桥精神”。', '石桥精神', 0],
    [
      'is of what the wording has become',
      '坚持以石桥为中心的发展思想。',
      '以石桥为中心的发展思想',
      '坚持以石桥为中心的新发展思想。',
      '以石桥为中心的新发展思想',
      0,
    ],
  ])('“not here” %s', (_, before, denied, after, name, left) => {
    const start = after.indexOf(name);
    const mention: Mention = { class: 'slogan', kind: 'goal', name, text: name, start, end: start + name.length };
    const all: PageCorrections = { corrections: [saved(notHere(before, denied, 'slogan'))], words: [] };
    expect(corrected(after, [mention], all)).toHaveLength(left);
    expect(corrected(after, [mention], { corrections: [], words: [] })).toHaveLength(1);
  });
});

// Few characters, so that wordings meet one another and the numbers and names of the text.
const letters = fc.constantFrom(...'两个维护高质量发展春风行动三五户万人“”、，。 \n1.aA');
const texts = fc.string({ unit: letters, maxLength: 60 });
const words: fc.Arbitrary<OwnWord> = fc.oneof(
  texts.map((wording): OwnWord => ({ class: 'slogan', kind: 'goal', wording, name: '甲' })),
  texts.map((wording): OwnWord => ({ class: 'programme', kind: 'award', wording, name: '乙' })),
  texts.map((wording): OwnWord => ({ class: 'figure', kind: 'count', wording, name: '5户' })),
);
const short = fc.string({ unit: letters, minLength: 1, maxLength: 4 }).map((wording): OwnWord => slogan(wording));
const classes = fc.constantFrom<MentionClass>('slogan', 'figure', 'programme');
const denied = fc.record({ class: classes, wording: texts }).map((one) => saved({ type: 'not-anywhere', ...one }));

describe('whatever is said', () => {
  it('mentions stay in order, never overlap, and are what the text has there', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.oneof(words, short)), fc.array(denied), (text, own, corrections) => {
        const found = corrected(text, marked(text), { corrections, words: own });
        let end = 0;
        for (const mention of found) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('“not anywhere” leaves no mention of that wording', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, nth) => {
        const all = marked(text);
        const one = all[nth % Math.max(all.length, 1)];
        if (one === undefined) return;
        const corrections = [saved({ type: 'not-anywhere', class: one.class, wording: one.text })];
        const left = corrected(text, all, { corrections, words: [] });
        expect(left).toEqual(all.filter((other) => other.class !== one.class || foldWording(other.text) !== foldWording(one.text)));
      }),
    );
  });

  it('a long own list costs time linear in the text', () => {
    const own = Array.from({ length: 20_000 }, (_, i) => slogan(`石桥${i}号工程之${i % 97}`));
    const correct = prepareCorrections({ corrections: [], words: own }, ADDRESS);
    const line = '石桥123号工程之26正在推进，幸福石桥人人有责。';
    const time = (length: number, enough = 0) => {
      const text = line.repeat(length / line.length);
      return bestTime(() => correct(text, []), { enough });
    };
    expect(correct(line.repeat(3), [])).toHaveLength(3);
    const most = 8 * time(100_000) + 5;
    expect(time(400_000, most)).toBeLessThan(most);
  });
});
