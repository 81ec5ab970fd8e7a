import { smallNumber } from '../corpus/period.ts';
import type { ReportFigure, ReportInfo } from '../corpus/report.ts';
import { monthsToldOf } from './reference.ts';

/**
 * Over what span of time a figure is told, as a class: two figures of one class may stand in a row. The months of its report where it says
 * nowhere else; in a report on five years, 五年来 is the report's own span and 全年 is that of one year; 2021年上半年 and 2022年上半年 are one.
 */
export function spanOf({ indicator }: ReportFigure, info: ReportInfo): string {
  const own = `${monthsToldOf(info)}`;
  const told = /^(?:过去|近|这)?([两二三四五六七八九十]{1,2}|\d)年(?:来|间)?$/.exec(indicator.period)?.[1];
  if (told !== undefined) return `${MONTHS_OF_YEAR * (Number(told) || smallNumber(told))}`;
  if (indicator.period === THAT_YEAR) return `${MONTHS_OF_YEAR}`;
  const { period } = info;
  // 1—6月 is 上半年.
  const months = /^(\d{1,2})月?[^\d]+(\d{1,2})月/.exec(indicator.period);
  const part = months === null ? PARTS_OF_YEAR[indicator.period] : `${months[1]?.padStart(2, '0')}-${months[2]?.padStart(2, '0')}`;
  if (period !== undefined && part === `${period.start.slice(5, 7)}-${period.end.slice(5, 7)}`) return own;
  if (part !== undefined) return part;
  const rest = indicator.period
    .replace(/\d{4}年?/g, '')
    .replace(/^(?:截至|截止).*/, '')
    .replace(/^\d{1,2}月.*/, '');
  return rest === '' ? own : rest;
}

/** True for spans of two lengths, as `spanOf` has them; 2008年启动以来 is longer than a year, and as good as 十二年来. */
export function areOtherSpans(one: string, other: string): boolean {
  if (one === other || ![one, other].every((span) => /^(?:\d+|(?:成立)?以来)$/.test(span))) return false;
  const besideSince = one === SINCE ? other : other === SINCE ? one : undefined;
  return besideSince === undefined || !(Number(besideSince) > MONTHS_OF_YEAR);
}
const SINCE = '以来';

const MONTHS_OF_YEAR = 12;
/** What `lib/indicator` calls one year of a report on several. */
const THAT_YEAR = '当年';
/** First and last month. */
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  上半年: '01-06',
  下半年: '07-12',
  一季度: '01-03',
  第一季度: '01-03',
  前三季度: '01-09',
};
