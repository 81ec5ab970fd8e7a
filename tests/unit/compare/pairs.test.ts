import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PairScore, readPair, scorePair } from '../../gold/compare/pair.ts';

const FOLDER = join(import.meta.dirname, '../../gold/compare');
const scores = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, scorePair(readPair(name, readFileSync(join(FOLDER, name), 'utf8')))] as const);
const sum = (key: Exclude<keyof PairScore, 'lines'>) => scores.reduce((total, [, score]) => total + score[key], 0);

/** Pairs with more than one wrong link today: faults to be mended, and none may be added to them. */
const KNOWN_WRONG: Readonly<Record<string, number>> = {
  'xa5-city-education.txt': 2,
  'xc6-subdistrict.txt': 2,
  'y2-transport-news.txt': 2,
  'y3-coal-congress.txt': 3,
  'z1-city-2020.txt': 2,
  'z6-district-2024.txt': 3,
};

/** What is asked for on pairs kept back. */
const [PRECISION, RECALL, VERDICTS] = [0.97, 0.85, 0.9];

describe('the pairs of tests/gold/compare', () => {
  it('links are right, found, and of the right verdict', () => {
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThanOrEqual(PRECISION);
    expect(sum('right') / (sum('right') + sum('missed'))).toBeGreaterThanOrEqual(RECALL);
    expect(sum('verdicts') / sum('right')).toBeGreaterThanOrEqual(VERDICTS);
  });

  it.each(scores)('%s has next to no wrong link', (name, { wrong }) => {
    expect(wrong).toBeLessThanOrEqual(KNOWN_WRONG[name] ?? 1);
  });
});
