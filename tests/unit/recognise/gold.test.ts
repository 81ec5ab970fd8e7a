import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/recognise/index.ts';
import { type Class, f1, readLabels, type Score, score } from './gold-score.ts';

const folder = join(import.meta.dirname, '../../gold');
/** A little under what is reached: figures 0.999, slogans 0.997, programmes 0.995. */
const FLOORS: Record<Class, number> = { figure: 0.995, slogan: 0.985, programme: 0.98 };

const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, ...readLabels(readFileSync(join(folder, name), 'utf8')) }));
const documents = texts.map(({ labels, text }) => ({ labels, mentions: recognise(text) }));

function total(name: Class): Score {
  return documents
    .map(({ labels, mentions }) => score(name, labels, mentions))
    .reduce((sum, next) => ({
      right: sum.right + next.right,
      spurious: sum.spurious + next.spurious,
      missed: sum.missed + next.missed,
      misread: [...sum.misread, ...next.misread],
    }));
}

describe('the labelled texts', () => {
  it('are all there', () => {
    expect(texts).toHaveLength(198);
    for (const { labels } of texts) expect(labels.length).toBeGreaterThan(15);
  });

  it.each(['figure', 'slogan', 'programme'] as const)('%s', (name) => {
    const reached = total(name);
    const { right, spurious, missed } = reached;
    console.log(`${name}: F1 ${f1(reached).toFixed(3)} (${right} right, ${spurious} spurious, ${missed} missed)`);
    expect(f1(reached)).toBeGreaterThanOrEqual(FLOORS[name]);
    expect(reached.misread).toEqual([]);
  });
});

describe('score', () => {
  const { text, labels } = readLabels('培训{F:20人=20,人}，{S:两个维护}，走访{F:近百名}，{P?:心灵驿站}');

  it('takes the markup out', () => {
    expect(text).toBe('培训20人，两个维护，走访近百名，心灵驿站');
    expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['20人', '两个维护', '近百名', '心灵驿站']);
  });

  it('counts what is missed, and nothing that is optional', () => {
    expect(score('figure', labels, [])).toEqual({ right: 0, spurious: 0, missed: 1, misread: [] });
    expect(score('programme', labels, [])).toEqual({ right: 0, spurious: 0, missed: 0, misread: [] });
  });

  it('wants a figure’s exact span', () => {
    const figure = { class: 'figure', kind: 'count', text: '0人', value: 0, unit: '人', approx: 'exact' } as const;
    expect(score('figure', labels, [{ ...figure, start: 3, end: 5 }])).toEqual({ right: 0, spurious: 1, missed: 1, misread: [] });
    expect(score('figure', labels, [{ ...figure, start: 2, end: 5 }]).misread).toEqual(['0人: 0 人']);
  });
});
