import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PairScore, readPair, scorePair } from '../../gold/compare/pair.ts';

const FOLDER = join(import.meta.dirname, '../../gold/compare');
const scores = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, scorePair(readPair(name, readFileSync(join(FOLDER, name), 'utf8')))] as const);
const sum = (key: Exclude<keyof PairScore, 'lines'>) => scores.reduce((total, [, score]) => total + score[key], 0);

/** What issue C asks for on pairs kept back. */
const [PRECISION, RECALL, VERDICTS] = [0.97, 0.85, 0.9];

describe('the pairs of tests/gold/compare', () => {
  it('links are right, found, and of the right verdict', () => {
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThanOrEqual(PRECISION);
    expect(sum('right') / (sum('right') + sum('missed'))).toBeGreaterThanOrEqual(RECALL);
    expect(sum('verdicts') / sum('right')).toBeGreaterThanOrEqual(VERDICTS);
  });

  it.each(scores)('%s has next to no wrong link', (_, { wrong }) => {
    expect(wrong).toBeLessThanOrEqual(1);
  });
});
