import { describe, expect, it } from 'vitest';
import { kwic } from '../../../lib/corpus/kwic.ts';

const TEXT = '一、维权\n全年受理案件42件，\u3000调解 成功31件。\r\n二、帮扶';
const at = (wording: string, text = TEXT) => ({ start: text.indexOf(wording), end: text.indexOf(wording) + wording.length });

describe('kwic', () => {
  it.each([
    ['the whole paragraph', '42件', 30, { pre: '全年受理案件', keyword: '42件', post: '， 调解 成功31件。' }],
    ['cut on both sides', '42件', 3, { pre: '…理案件', keyword: '42件', post: '， 调…' }],
    ['at the start', '全年', 30, { pre: '', keyword: '全年', post: '受理案件42件， 调解 成功31件。' }],
    ['at the end of the text', '帮扶', 30, { pre: '二、', keyword: '帮扶', post: '' }],
    ['white space in it', '调解 成功', 2, { pre: '…， ', keyword: '调解 成功', post: '31…' }],
    ['over a line’s end', '。\r\n二', 5, { pre: '…成功31件', keyword: '。 二', post: '、帮扶' }],
  ])('%s', (_, wording, window, expected) => {
    expect(kwic(TEXT, at(wording), window)).toEqual(expected);
  });

  it.each([
    ['发放补贴112.5万元，慰问', '慰问', 6, '…112.5万元，', ''],
    ['慰问资金1,200万元', '慰问', 3, '', '资金1,200万…'],
    ['参保率达96.5%的企业', '参保率', 3, '', '达96.5%…'],
    ['新增会员三千五百二十名，慰问', '慰问', 4, '…三千五百二十名，', ''],
    ['编号123456789012345678901234，慰问', '慰问', 4, '…234，', ''],
  ])('cuts no number in two: %s', (text, wording, window, pre, post) => {
    expect(kwic(text, at(wording, text), window)).toEqual({ pre, keyword: wording, post });
  });

  it('cuts no pair of surrogates in two', () => {
    const text = '👀👀👀件👀👀👀';
    for (const window of [1, 2, 3]) {
      const { pre, post } = kwic(text, at('件', text), window);
      expect(`${pre}${post}`.isWellFormed()).toBe(true);
    }
  });

  it('a place outside of the text has no words', () => {
    expect(kwic(TEXT, { start: 900, end: 910 })).toEqual({ pre: '', keyword: '', post: '' });
  });
});
