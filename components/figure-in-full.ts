import type { FigureMention } from '../lib/recognise/mention.ts';

const WAN = 1e4;
const YI = 1e8;
const plainNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
const shortNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4, useGrouping: false });

/**
 * A figure written out: `plain` with thousands separators (4.8万人次 → `48,000 人次`), `short` in 万 or 亿 where the
 * number is that large and the page does not print it so (1350000元 → `135万元`).
 */
export function figureInFull(figure: FigureMention): { plain: string; short?: string } {
  const { value, valueMax, unit } = figure;
  const write = (one: (value: number) => string) => (valueMax === undefined ? one(value) : `${one(value)}–${one(valueMax)}`);
  const gap = /^[\u4e00-\u9fff]/.test(unit) ? ' ' : '';
  const plain = `${write((number) => plainNumber.format(number))}${gap}${unit}`;
  if (value < WAN) return { plain };
  const short = `${write(inShort)}${unit}`;
  return figure.text.replace(/\s+/g, '') === short ? { plain } : { plain, short };
}

function inShort(value: number): string {
  return value >= YI ? `${shortNumber.format(value / YI)}亿` : `${shortNumber.format(value / WAN)}万`;
}
