import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../../lib/recognise/figure.ts';
import { prepare } from '../../../../lib/text/prepare.ts';

/** Digits grouped by a blank, and numbers that only stand side by side. */
const cases: [why: string, text: string, ...figures: string[]][] = [
  ['one blank', '入会12 480 人', '12 480人'],
  ['a thin blank', '入会12\u202f480人', '12 480人'],
  ['two groups', '会员1 234 567名', '1 234 567名'],
  ['a magnitude', '挽回损失1 870.6 万元', '1 870.6万元'],
  ['a row of single blanks', '职工1208 46 138户', '138户'],
  ['a list’s number', '1 500人获奖\n2 620人参赛', '500人', '620人'],
  ['alone in a cell', '会员\t12 480人\t1 870.6万元', '12 480人', '1 870.6万元'],
  ['at a line’s start', '医护出征\n1 096名队员', '1 096名'],
  ['first in a cell', '一线\t260万元\t5 400人，每人一套', '260万元', '5 400人'],
  ['columns', '职工46   138户', '138户'],
  ['cells', '职工\t46\t138户', '138户'],
  ['four digits in front', '2023 500人', '500人'],
  ['two digits behind', '3 50人', '50人'],
  ['nothing is counted', '编号12 480 ABC'],
];

describe('digits grouped by blanks', () => {
  it.each(cases)('%s: %s', (_why, text, ...figures) => {
    expect(findFigures(prepare(text).text).map((figure) => figure.text)).toEqual(figures);
  });
});
