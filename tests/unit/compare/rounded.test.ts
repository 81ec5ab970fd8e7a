import { describe, expect, it } from 'vitest';
import { isRoundedFrom } from '../../../lib/compare/rounded.ts';

interface Case {
  text: string;
  value: number;
  full: number;
  is: boolean;
  /** 突破, 超 in front of it. */
  isMore?: true;
}
const CASES: Case[] = [
  { text: '14亿元', value: 14e8, full: 13.94e8, is: true },
  { text: '近1.2万人', value: 12_000, full: 11_960, is: true },
  { text: '4000多件', value: 4000, full: 4714, is: true },
  { text: '3.2万余人', value: 32_000, full: 32_610, is: true },
  { text: '64家', value: 64, full: 64, is: true },
  { text: '14亿元', value: 14e8, full: 13.4e8, is: false },
  { text: '4000多件', value: 4000, full: 5100, is: false },
  { text: '4000多件', value: 4000, full: 3900, is: false },
  { text: '64家', value: 64, full: 64.4, is: false },
  { text: '两万人', value: 20_000, full: 20_100, is: false },
  { text: '860万', value: 8_600_000, full: 8_624_000, is: true, isMore: true },
  { text: '860万', value: 8_600_000, full: 8_624_000, is: false },
  { text: '860万', value: 8_600_000, full: 8_590_000, is: false, isMore: true },
];

describe('whether a headline rounds what the text tells', () => {
  it.each(CASES)('$text and $full', ({ text, value, full, is, isMore }) => {
    expect(isRoundedFrom(text, value, full, isMore)).toBe(is);
  });
});
