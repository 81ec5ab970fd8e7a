import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skipNumerals } from '../../../lib/recognise/numeral-characters.ts';
import { readNumeral } from '../../../lib/recognise/numerals.ts';
import { sourceOf } from '../../../lib/recognise/source.ts';
import { writeChinese } from './chinese-numeral.ts';

const readNumeralOf = (text: string, at: number) => readNumeral(sourceOf(text), at);
const skipNumeralsOf = (text: string, at: number) => skipNumerals(sourceOf(text), at);

const whole = fc.oneof(
  fc.nat(9999),
  fc.nat(99_999_999),
  fc.nat(Number.MAX_SAFE_INTEGER).map((n) => n % 1e12),
);
const CAPITAL: Record<string, string> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
  万: '万',
  亿: '亿',
  零: '零',
};

describe('readNumeral', () => {
  it.each([
    ['两万五', 25000],
    ['一百五', 150],
    ['一百零五', 105],
    ['一千零五十', 1050],
    ['一万二百五十', 10250],
    ['十万零五十六', 100056],
    ['一万五千亿', 1.5e12],
    ['1亿2千万', 120_000_000],
    ['3万4000', 34000],
    ['7万5千4百', 75400],
    ['4.78万亿', 4.78e12],
    ['1,234,567.5', 1234567.5],
    ['三点五', 3.5],
    ['三点五万', 35000],
    ['廿五', 25],
    ['五百卅六', 536],
    ['零十五', 15],
    ['1万600', 10600],
    ['贰佰伍拾', 250],
    ['二十几', 20],
    ['数百', 100],
    ['五兆六十二亿', 5_006_200_000_000],
    ['十二万', 120_000],
    ['4.1万', 41000],
    ['1.1亿', 110_000_000],
  ])('reads %s as %d', (text, value) => {
    expect(readNumeralOf(text, 0)).toMatchObject({ value, end: text.length });
  });

  it.each([
    ['三五', 3, 5],
    ['七八十', 70, 80],
    ['二三百', 200, 300],
    ['十七八', 17, 18],
    ['三四万', 30000, 40000],
  ])('reads the pair %s as %d to %d', (text, value, max) => {
    expect(readNumeralOf(text, 0)).toMatchObject({ value, max, approx: 'about', end: text.length });
  });

  it.each([
    '二〇二三',
    '五四',
    '三八',
    '一九九八',
    '九一八',
    '队',
    '伍',
    '陆',
    '几',
    '三点五十',
    '99999999999999999999',
  ])('reads no number in %s', (text) => {
    expect(readNumeralOf(text, 0)).toBeUndefined();
  });

  it.each([
    ['2.3千克', 3],
    ['12千米', 2],
    ['三十五千米', 3],
    ['三百一十一千瓦', 5],
    ['120万千瓦', 4],
    ['50兆字节', 2],
    ['20多家', 3],
    ['1,2345', 1],
  ])('ends in %s at %d', (text, end) => {
    expect(readNumeralOf(text, 0)?.end).toBe(end);
  });

  it('reads back every whole number that it is given in Chinese', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(readNumeralOf(`${writeChinese(value)}名`, 0)?.value).toBe(value);
      }),
    );
  });

  it('reads back capitals, digits, digits with separators and 万 or 亿 behind decimals', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const capital = writeChinese(value).replaceAll(/./g, (ch) => CAPITAL[ch] ?? ch);
        if (value > 10) expect(readNumeralOf(`${capital}元`, 0)?.value).toBe(value);
        expect(readNumeralOf(`${value}名`, 0)?.value).toBe(value);
        expect(readNumeralOf(`${value.toLocaleString('en-US')}名`, 0)?.value).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom(['万', 4] as const, ['亿', 8] as const), (cents, [name, digits]) => {
        expect(readNumeralOf(`${(cents / 100).toFixed(2)}${name}`, 0)?.value).toBe(Number(`${cents}e${digits - 2}`));
      }),
    );
  });

  it('never throws and always goes on, on any string', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...'一二三五十百千万亿兆〇零两几数多余来点半廿壹拾0123.,，％')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (string) => {
        for (let at = 0; at < string.length; at++) {
          const numeral = readNumeralOf(string, at);
          if (numeral) {
            expect(numeral.end).toBeGreaterThan(at);
            expect(Number.isFinite(numeral.value) && numeral.max >= numeral.value).toBe(true);
          }
          expect(skipNumeralsOf(string, at)).toBeGreaterThan(at);
        }
      }),
    );
  });
});
