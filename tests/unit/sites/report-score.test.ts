import { describe, expect, it } from 'vitest';
import { ENOUGH_POINTS, isReport, MOST_SKETCHED, mayBeReport, SCORE_PARTS, scorePage } from '../../../lib/sites/report-score.ts';
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

  it('looks at the beginning only', () => {
    const sketch = { title: '', text: '页'.repeat(MOST_SKETCHED), linked: 0 };
    const longer = { ...sketch, text: `${sketch.text}\n慰问职工286人，帮扶职工32人，建成书屋3家。` };
    expect(scorePage(longer)).toEqual(scorePage(sketch));
  });
});
