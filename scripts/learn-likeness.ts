/**
 * `npm run learn`: learns how much each sign tells that two figures are one (lib/compare/likeness.ts) from the labelled pairs
 * of reports in tests/gold/compare, and writes seeds/likeness.json. Of each pair only what the rules leave over on both sides is looked at: links of
 * the gold against all else; what careful readers would decide differently is left out. Logistic regression by Newton's method, a small penalty on
 * large weights; the same pairs always give the same weights.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidatesOf } from '../lib/compare/by-likeness.ts';
import { linkByRules, rowsOf } from '../lib/compare/figures.ts';
import { SIGN_NAMES, signsOf } from '../lib/compare/likeness.ts';
import { standingReasons } from '../lib/compare/reference.ts';
import { overlaps } from '../lib/text/span.ts';
import { readPair, reportsOf } from '../tests/gold/compare/pair.ts';

const [folder, target] = [join(import.meta.dirname, '../tests/gold/compare'), join(import.meta.dirname, '../seeds/likeness.json')];
const [STEPS, PENALTY] = [25, 1];

interface Example {
  signs: number[];
  isLink: number;
}

function examplesOf(file: string): Example[] {
  const pair = readPair(file, readFileSync(join(folder, file), 'utf8'));
  const { page, other } = reportsOf(pair);
  const isElsewhere = standingReasons(page, other).includes('district');
  return candidatesOf(rowsOf(page), rowsOf(other), linkByRules(page, other, isElsewhere)).flatMap((candidate): Example[] => {
    const link = pair.links.find((one) => overlaps(one.page, candidate.page.figure) && overlaps(one.other, candidate.other.figure));
    if (link?.free === true) return [];
    return [{ signs: signsOf(candidate), isLink: link === undefined ? 0 : 1 }];
  });
}

/** Weights and, last, the bias: where the sum of errors under the penalty is least. */
function learn(examples: readonly Example[]): number[] {
  const weights = new Array<number>(SIGN_NAMES.length + 1).fill(0);
  const rows = examples.map(({ signs, isLink }) => ({ row: [...signs, 1], isLink }));
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i < SIGN_NAMES.length ? -PENALTY * weight : 0));
    const bend = weights.map((_, i) => weights.map((__, j) => (i === j && i < SIGN_NAMES.length ? PENALTY : 0)));
    for (const { row, isLink } of rows) {
      const likelihood = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
      row.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + (isLink - likelihood) * value;
        const line = bend[i] ?? [];
        row.forEach((further, j) => {
          line[j] = (line[j] ?? 0) + likelihood * (1 - likelihood) * value * further;
        });
      });
    }
    solve(bend, slope).forEach((move, i) => {
      weights[i] = (weights[i] ?? 0) + move;
    });
  }
  return weights;
}

/** The x of a·x = b, by elimination; `a` is symmetric and positive. Changes both. */
function solve(a: number[][], b: number[]): number[] {
  a.forEach((line, i) => {
    a.forEach((below, k) => {
      if (k === i) return;
      const times = (below[i] ?? 0) / (line[i] ?? 1);
      line.forEach((value, j) => {
        below[j] = (below[j] ?? 0) - times * value;
      });
      b[k] = (b[k] ?? 0) - times * (b[i] ?? 0);
    });
  });
  return b.map((value, i) => value / (a[i]?.[i] ?? 1));
}

const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap(examplesOf);
const learned = learn(examples).map((weight) => Math.round(weight * 1000) / 1000);
const weights = Object.fromEntries(SIGN_NAMES.map((name, i) => [name, learned[i]]));
writeFileSync(target, `${JSON.stringify({ bias: learned.at(-1), weights }, undefined, 2)}\n`);
console.log(`${examples.filter(({ isLink }) => isLink === 1).length} links among ${examples.length} pairs of figures`, {
  bias: learned.at(-1),
  ...weights,
});
