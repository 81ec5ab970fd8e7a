import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../../lib/recognise/figure.ts';
import type { FigureMention } from '../../../../lib/recognise/mention.ts';
import { prepare } from '../../../../lib/text/prepare.ts';
import * as found from './found-cases.ts';
import { notFound } from './not-found-cases.ts';
import { numbersWithUnits } from './number-with-unit-cases.ts';

/** `10..20 家`, `30 场次 over`, `5 年 duration`: as in the cases. */
function said(figure: FigureMention): string {
  const value = figure.valueMax === undefined ? `${figure.value}` : `${figure.value}..${figure.valueMax}`;
  const kind = figure.kind === 'count' ? '' : ` ${figure.kind}`;
  return `${value} ${figure.unit}${kind}${figure.approx === 'exact' ? '' : ` ${figure.approx}`}`;
}

function marked(text: string, figures: readonly FigureMention[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of figures) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

for (const [group, cases] of Object.entries({ ...found, numbersWithUnits })) {
  describe(`findFigures: ${group}`, () => {
    it.each(cases.map((entry) => [entry[0], entry] as const))('%s', (_name, [sentence, ...readings]) => {
      const { text } = prepare(sentence.replaceAll(/[⟦⟧]/g, ''));
      const figures = findFigures(text);
      expect(marked(text, figures)).toBe(prepare(sentence).text);
      expect(figures.map(said)).toEqual(readings);
      for (const figure of figures) expect(figure.text).toBe(text.slice(figure.start, figure.end));
    });
  });
}

describe('findFigures finds nothing in', () => {
  for (const [why, sentences] of Object.entries(notFound)) {
    it.each(sentences.flatMap((sentence) => [sentence, `我们${sentence}，`, `${sentence}的工作`]))(`${why}: %s`, (sentence) => {
      expect(findFigures(prepare(sentence).text).map(({ text }) => text)).toEqual([]);
    });
  }
});
