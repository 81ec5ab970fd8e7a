import { expect, it } from 'vitest';
import { figureInFull } from '../../../components/figure-in-full.ts';
import type { FigureMention } from '../../../lib/recognise/mention.ts';

const CASES: { text: string; value: number; valueMax?: number; unit: string; plain: string; short?: string }[] = [
  { text: '4.8万人次', value: 48000, unit: '人次', plain: '48,000 人次' },
  { text: '4.8万余人次', value: 48000, unit: '人次', plain: '48,000 人次', short: '4.8万人次' },
  { text: '1350000元', value: 1350000, unit: '元', plain: '1,350,000 元', short: '135万元' },
  { text: '2.35亿元', value: 235000000, unit: '元', plain: '235,000,000 元' },
  { text: '两万五千人', value: 25000, unit: '人', plain: '25,000 人', short: '2.5万人' },
  { text: '9,640人', value: 9640, unit: '人', plain: '9,640 人' },
  { text: '96.6％', value: 96.6, unit: '%', plain: '96.6%' },
  { text: '10至20家', value: 10, valueMax: 20, unit: '家', plain: '10–20 家' },
  { text: '十至二十万元', value: 100000, valueMax: 200000, unit: '元', plain: '100,000–200,000 元', short: '10万–20万元' },
  { text: '1350万', value: 13500000, unit: '', plain: '13,500,000' },
  { text: '三分之二', value: 0.6667, unit: '', plain: '0.6667' },
];

it.each(CASES)('$text', ({ plain, short, ...numbers }) => {
  const figure: FigureMention = { class: 'figure', kind: 'count', approx: 'exact', start: 0, end: numbers.text.length, ...numbers };
  expect(figureInFull(figure)).toEqual(short === undefined ? { plain } : { plain, short });
});
