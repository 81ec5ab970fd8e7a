import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/recognise/index.ts';
import type { Mention } from '../../../lib/recognise/mention.ts';

const PARAGRAPHS = [
  '全年发放慰问金３６．５万元，惠及困难职工1200户、新就业形态劳动者3100余人。',
  '弘扬劳模精神、工匠精神，举办“松江杯”职工技能竞赛12场，参赛职工2.3万人次。',
  '“一、二线',
  '深入学习贯彻党的二十大精神，开展“春风送岗”专场招聘会5场，',
  '三是建成户外劳动者服务站点86个。”',
  '',
  '　　2023年，荣获全国五一劳动奖状1个，高质量发展迈出坚实步伐。\r',
];

describe('recognise', () => {
  it('finds in a long page what it finds line by line, at its place', () => {
    const lines = Array.from({ length: 4000 }, (_, i) => PARAGRAPHS[(i * i + i) % PARAGRAPHS.length] ?? '');
    const text = lines.join('\n');
    expect(text.length).toBeGreaterThan(80_000);
    const byLine: Mention[] = [];
    let from = 0;
    for (const line of lines) {
      for (const mention of recognise(line, { lineBreaks: 'hard' })) {
        byLine.push({ ...mention, start: mention.start + from, end: mention.end + from });
      }
      from += line.length + 1;
    }
    const whole = recognise(text, { lineBreaks: 'hard' });
    expect(whole).toEqual(byLine);
    for (const { start, end, text: wording } of whole) expect(text.slice(start, end)).toBe(wording);
    expect(new Set(whole.map((mention) => mention.class))).toEqual(new Set(['figure', 'slogan', 'programme']));
  });

  it('finds nothing in nothing, and in a page of line ends', () => {
    expect(recognise('')).toEqual([]);
    expect(recognise('\n'.repeat(100_000), { lineBreaks: 'hard' })).toEqual([]);
  });
});
