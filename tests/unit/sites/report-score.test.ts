import { describe, expect, it } from 'vitest';
import {
  ENOUGH_POINTS,
  isReport,
  MOST_SKETCHED,
  mayBeReport,
  type PageSketch,
  SCORE_PARTS,
  type ScorePart,
  scorePage,
} from '../../../lib/sites/report-score.ts';
import { SKETCHES } from './page-sketches.ts';

describe('scorePage', () => {
  it('is asked about thirty pages or more, of both kinds', () => {
    expect(SKETCHES.length).toBeGreaterThanOrEqual(30);
    expect(SKETCHES.filter((one) => one.isReport).length).toBeGreaterThanOrEqual(10);
  });

  it.each(SKETCHES)('$name: a report? $isReport', ({ sketch, isReport: expected }) => {
    const score = scorePage(sketch);
    expect(isReport(score), `${score.points} of ${ENOUGH_POINTS}: ${JSON.stringify(score.parts)}`).toBe(expected);
  });

  it.each(SKETCHES)('$name: is the sum of its parts, each named once', ({ sketch }) => {
    const { points, parts } = scorePage(sketch);
    expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(points);
    expect(parts.map(({ part }) => part)).toEqual(SCORE_PARTS.filter((part) => parts.some((one) => one.part === part)));
    expect(parts.every((part) => part.points !== 0)).toBe(true);
  });

  it.each(SKETCHES.filter((one) => one.isReport))('$name: is not passed over for its words', ({ sketch }) => {
    expect(mayBeReport(sketch.text)).toBe(true);
  });

  it('gives at most 17 points, and every part has a page that shows it', () => {
    const scores = SKETCHES.map(({ sketch }) => scorePage(sketch));
    const seen = new Set(scores.flatMap(({ parts }) => parts.map(({ part }) => part)));
    expect([...seen].sort()).toEqual([...SCORE_PARTS].sort());
    expect(Math.max(...scores.map(({ points }) => points))).toBeLessThanOrEqual(17);
  });

  const WORDS = '深入贯彻、扎实、推进、统筹、全面、着力、聚焦、围绕、坚持、职工、帮扶、慰问、民生、改革';
  it.each<[string, Partial<PageSketch>, Partial<Record<ScorePart, number>>]>([
    ['the title of a report', { title: '工作总结' }, { title: 4 }],
    ['the title of something official', { title: '召开会议' }, { title: 2 }],
    ['who has issued it, in the title', { title: '妇联' }, { issuer: 2 }],
    ['who has issued it, on top of the text', { text: `${'页'.repeat(590)}工会` }, { issuer: 2 }],
    ['who is named far down', { text: `${'页'.repeat(600)}妇联` }, {}],
    ['a long line that ends no sentence', { text: '页'.repeat(200) }, {}],
    ['sentences that stand alone', { text: `${'页。'.repeat(19)}\n`.repeat(10) }, {}],
    ['a little prose', { text: '页页。'.repeat(50) }, { prose: 1 }],
    ['prose', { text: '页页。'.repeat(200) }, { prose: 2 }],
    ['much prose', { text: '页页。'.repeat(600) }, { prose: 3 }],
    ['one figure', { text: '3家' }, {}],
    ['two figures', { text: '3家 4人' }, { figures: 1 }],
    ['eight figures', { text: '3家 '.repeat(8) }, { figures: 2 }],
    ['three words of official texts', { text: WORDS.split('、', 3).join() }, {}],
    ['four words of official texts', { text: WORDS.split('、', 4).join() }, { terms: 1 }],
    ['fourteen words of official texts', { text: WORDS }, { terms: 3 }],
    ['one heading', { text: '一、页' }, {}],
    ['two headings', { text: '一、页\n（二）页' }, { outline: 1 }],
    ['a list that is all links', { text: '页'.repeat(100), linked: 61 }, { links: -6 }],
    ['a list that is half links', { text: '页'.repeat(100), linked: 50 }, { links: -3 }],
    ['a page with some links', { text: '页'.repeat(100), linked: 40 }, {}],
    ['prose among more links than it is long', { text: '页页。'.repeat(50), linked: 300 }, { prose: 1 }],
    ['prose among far more links', { text: '页页。'.repeat(50), linked: 375 }, { prose: 1, links: -6 }],
    ['two words of a forum', { text: '楼主 楼主' }, {}],
    ['three words of a forum', { text: '楼主 沙发 楼主' }, { talk: -5 }],
    ['three words of a shop', { text: '￥ ￥ 包邮' }, { shop: -6 }],
  ])('weighs %s', (_, sketch, parts) => {
    const scored = scorePage({ title: '', text: '', linked: 0, ...sketch });
    expect(Object.fromEntries(scored.parts.map(({ part, points }) => [part, points]))).toEqual(parts);
  });

  it('is not asked of a page with two of the words, and is with three', () => {
    expect(['深入贯彻、扎实', '深入贯彻、扎实、推进'].map(mayBeReport)).toEqual([false, true]);
  });

  it('looks at the beginning only', () => {
    const sketch = { title: '', text: '页'.repeat(MOST_SKETCHED), linked: 0 };
    const longer = { ...sketch, text: `${sketch.text}\n慰问职工286人，帮扶职工32人，建成书屋3家。` };
    expect(scorePage(longer)).toEqual(scorePage(sketch));
  });
});
