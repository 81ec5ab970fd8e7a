import { expect, it } from 'vitest';
import { isStacked } from '../../../lib/reader/vertical.ts';
import { EDGES, run, SIZE, text } from './pages.ts';

const column = (words: string, left: number) => [...words].map((letter, i) => run(letter, left, 100 + i * SIZE));

it('letters below one another are vertical text, lines are not', () => {
  expect(isStacked([...column('全年新建基层工会', 500), ...column('走访慰问困难职工家庭', 470)])).toBe(true);
  expect(isStacked(text(EDGES))).toBe(false);
  // 填表说明 down the side of a form.
  expect(isStacked([...column('填表说明', 40), ...text(EDGES)])).toBe(false);
  expect(isStacked([])).toBe(false);
});
