import { describe, expect, it } from 'vitest';
import { unbrokenPieces } from '../../../lib/state/unbroken.ts';

/** The text with what stays together in brackets. */
const CASES: Record<string, string> = {
  '比2023年增加11.5万元（6.3%）': '比[2023年]增加[11.5万元]（6.3%）',
  '比2022年上半年增加约3,000人次（约13%）': '比[2022年]上半年增加约[3,000人次]（约13%）',
  '比2023年下降0.2个百分点': '比[2023年]下降[0.2个百分点]',
  与2023年数字相同: '与[2023年]数字相同',
  'up about 380人 against 2023年 (about 9%)': 'up about [380人] against [2023年] (about 9%)',
  开展中国梦·劳动美主题活动: '开展中国[梦·]劳动美主题活动',
  '2024年（本页）：建成职工书屋 15家、培育示范性职工书屋 5家': '[2024年]（本页）：建成职工书屋 [15家]、培育示范性职工书屋 [5家]',
  走访慰问困难职工: '走访慰问困难职工',
  '': '',
};

describe('pieces of a text that stay whole', () => {
  it.each(Object.entries(CASES))('%s', (text, expected) => {
    const pieces = unbrokenPieces(text);
    expect(pieces.map((piece) => (piece.isWhole ? `[${piece.text}]` : piece.text)).join('')).toBe(expected);
  });
});
