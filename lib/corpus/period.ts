import { isoDate, lastDay } from './calendar.ts';
import type { Period } from './report.ts';

const CHINESE_DIGITS: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const YEAR = '((?:19|20)\\d\\d)';
/** 2021—2025年, 2021至2025年, 2021～2025年. */
const TO = '[-—–~～－至到]+';
const LOOKS_BACK =
  '(?:工作)?(?:回顾|总结|小结|汇报|报告|工作报告|工作总结|工作情况|情况|成效|完成情况|述职|年报|工作综述|主要工作|重点工作完成|决算|公报|年鉴|综述|统计|亮点|回眸|答卷|盘点|成绩单|巡礼)';

/** A date as far as it is told; ISO without what is missing: 2024-03. */
export interface ToldDate {
  year: number;
  month: number;
  day?: number;
}

/** 二〇二四年三月十日 and ２０２４年 ３ 月 as 2024年3月10日; white space around numbers dropped. */
export function foldDates(text: string): string {
  return text
    .replace(/[０-９]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))
    .replace(
      /二[〇○零0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年/g,
      (_, tens: string, ones: string) => `20${CHINESE_DIGITS[tens]}${CHINESE_DIGITS[ones]}年`,
    )
    .replace(/([一二三四五六七八九十]{1,3})(?=[月日])/g, (numeral: string) => String(smallNumber(numeral)))
    .replace(/(\d)[ \u00a0\u3000]+(?=[年月日\d])/g, '$1')
    .replace(/([年月])[ \u00a0\u3000]+(?=\d)/g, '$1');
}

/** Reads 一 to 九十九, and 两; 0 for anything else. */
export function smallNumber(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (ch: string | undefined) => Number(CHINESE_DIGITS[ch ?? ''] ?? 0);
  return numeral.includes('十') ? (tens === '' ? 10 : digit(tens) * 10) + digit(ones) : numeral === '两' ? 2 : digit(ones);
}

const DATES = [/((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/, /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/];

/** The date that a document bears: in its head, on a line that says so, or under its end. Undefined where none is told. */
export function findDate(headLines: readonly string[], text: string): ToldDate | undefined {
  const tail = text
    .slice(-120)
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line.length <= 30);
  const said = /(?:发布|日期|时间|来源|更新)[^\n\d]{0,12}\n?((?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2})/.exec(text.slice(0, 3000))?.[1];
  for (const line of [...headLines, ...(said === undefined ? [] : [said.replace(/^(\d{4})[年]/, '$1年')]), ...tail.reverse()]) {
    for (const pattern of [...DATES, /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})/]) {
      const found = pattern.exec(line);
      if (found === null || (line.length > 40 && !line.includes('会'))) continue;
      const [year, month, day] = [Number(found[1]), Number(found[2]), found[3] === undefined ? undefined : Number(found[3])];
      if (month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= 31)))
        return { year, month, ...(day === undefined ? {} : { day }) };
    }
  }
  return undefined;
}

const months = (year: number, from: number, to: number, label: string): Period => ({
  start: isoDate(year, from, 1),
  end: isoDate(year, to, lastDay(year, to)),
  label,
});

/** 2023年上半年, 2023年第三季度, 2023-2024学年, 2019—2023年, 2023年 as a period; `text` begins with the year. */
function periodFrom(text: string): Period | undefined {
  const school = new RegExp(`^${YEAR}${TO}((?:19|20)?\\d\\d)学年(?:度)?(?:第([一二])学期)?`).exec(text);
  if (school !== null) return schoolYear(Number(school[1]), school[3], school[0]);
  const span = new RegExp(`^${YEAR}年?${TO}${YEAR}年`).exec(text);
  if (span !== null && Number(span[1]) < Number(span[2])) return { start: `${span[1]}-01-01`, end: `${span[2]}-12-31`, label: span[0] };
  const part = new RegExp(
    `^${YEAR}年?度?(?:(上半年)|(下半年)|第?([一二三四1-4])季度|(前三季度)|(\\d{1,2})月?${TO}(\\d{1,2})月|(\\d{1,2})月份?)?`,
  ).exec(text);
  if (part === null || /^\d{4}$/.test(part[0])) return undefined;
  const year = Number(part[1]);
  const label = part[0].replace(/年度$/, '年');
  if (part[2] !== undefined) return months(year, 1, 6, label);
  if (part[3] !== undefined) return months(year, 7, 12, label);
  if (part[5] !== undefined) return months(year, 1, 9, label);
  if (part[4] !== undefined) {
    const quarter = Number(CHINESE_DIGITS[part[4]] ?? part[4]);
    return months(year, quarter * 3 - 2, quarter * 3, label);
  }
  if (part[6] !== undefined && Number(part[6]) < Number(part[7]) && Number(part[7]) <= 12)
    return months(year, Number(part[6]), Number(part[7]), label);
  if (part[8] === undefined) return months(year, 1, 12, label);
  // 2023年3月工作总结 tells of a month; 2023年3月在…会议上的工作报告 was given in one.
  const isOfMonth = /^(?:工作)?(?:总结|小结|情况|要点|计划|安排)/.test(text.slice(part[0].length));
  return isOfMonth ? months(year, Number(part[8]), Number(part[8]), label) : undefined;
}

/** The period that a heading names, from its first year on. */
const periodIn = (heading: string) => periodFrom(heading.slice(heading.search(/(?:19|20)\d\d/)));

function schoolYear(year: number, term: string | undefined, label: string): Period {
  if (term === '一') return { start: `${year}-09-01`, end: `${year + 1}-01-31`, label };
  return { start: term === '二' ? `${year + 1}-02-01` : `${year}-09-01`, end: `${year + 1}-08-31`, label };
}

const AFTER_YEAR = '[^，。；：\\n]{0,16}?';
const BACK_IN_TITLE = new RegExp(`${YEAR}[-—–~～－至年学][^，。；]{0,24}?${LOOKS_BACK}`);
const BACK_HEADING = new RegExp(
  `^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|第[一二三]部分[：、]?)?(?:关于|过去的?)?${YEAR}年度?(?:以来)?${AFTER_YEAR}${LOOKS_BACK}`,
  'm',
);
const ADDRESS = '(?:(?:各位[^，。；：\\n]{2,8}|同志们)[：:，]\\s*)?';
const YEAR_HEADING = new RegExp(`^(?:一、|第一部分[：、\\s]?)?${YEAR}年${AFTER_YEAR}(?:回顾|总结|情况|成[绩效就])`, 'm');
/** 2024年，将举办运动会: a year that is to come opens no report. */
const NOT_TO_COME = '(?!将|要|拟|计划|力争|我们[将要])';
/** 2023年，…; 各位代表：2023年是极不平凡的一年. */
const OPENING = new RegExp(`^\\s*${ADDRESS}(?:过去的)?${YEAR}年(?:(?:以来|度)?，${NOT_TO_COME}|是[^，。\\n]{2,24}的一年[，。])`, 'm');
const YEARS_BACK =
  /(?:^|[^\d第十])([两二三四五六七八九十]{1,2}|[2-9])年来|过去([两三四五六七八九十]|[2-9])年|(?:近|这)([两三四五六七八九十]|[2-9])年来?/g;

/**
 * How many years a document says to look back on; undefined for one year, or where it says so only in passing: a heading that does
 * (一、过去五年工作回顾) counts as often as needed.
 */
export function yearsBack(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(YEARS_BACK)) {
    const told = match[1] ?? match[2] ?? match[3] ?? '';
    const years = Number(told) || smallNumber(told);
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    const isHeading = HEADING_START.test(line) && /^[^，。；：\n]{0,16}(?:\n|$)/.test(text.slice(match.index + match[0].length));
    // 在市工会第十六次代表大会上的报告: what it says at its beginning of its term is said of all.
    const isOfTerm = years > 2 && match.index < OPENING_READ && /次(?:会员)?代表大会/.test(text.slice(0, OPENING_READ));
    if (years > 1) counts.set(years, (counts.get(years) ?? 0) + (isHeading || isOfTerm ? LEAST_TOLD : 1));
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= LEAST_TOLD ? most[0] : undefined;
}
const LEAST_TOLD = 3;
const OPENING_READ = 600;
/** Before 过去五年 or 五年来 in a heading: its number, and little more. */
const HEADING_START = /^\s*(?:[一二三四五]、|第[一二三]部分[：、\s]?|（[一二三]）)[^，。；：]{0,6}$/;

/** What the period is read from. */
interface PeriodSource {
  /** Title and subtitle, dates folded. */
  title: string;
  text: string;
  date: ToldDate | undefined;
  genre: string | undefined;
  years: number | undefined;
}

/**
 * The time that a report tells of: by its title (2023年工作总结), by its look-back heading (2023年工作回顾), by the years that it says
 * to look back on together with its date, by its opening (2023年，…), and for a dated 工作报告 of the first months the
 * year before. Undefined where nothing tells.
 */
export function findPeriod({ title, text, date, genre, years }: PeriodSource): Period | undefined {
  // 一、2025年和“十四五”时期工作回顾: a government reports every year, on whatever else it looks back.
  const ofYear = genre === '政府工作报告' ? YEAR_HEADING.exec(text) : null;
  if (ofYear !== null) return periodIn(ofYear[0]);
  // 贯彻落实《改革方案（2017—2020年）》2023年工作总结: the years of what is named count only where no others do.
  const said = [title.replace(/《[^》]*》/g, ''), title].find((one) => BACK_IN_TITLE.test(one)) ?? '';
  const inTitle = BACK_IN_TITLE.exec(said);
  if (inTitle !== null && !/^\d{4}年\d{1,2}月\d/.test(inTitle[0])) {
    const period = periodFrom(said.slice(inTitle.index));
    if (period !== undefined)
      return isGivenInItsYear(period, date, genre) ? periodFrom(`${Number(period.start.slice(0, 4)) - 1}年`) : period;
  }
  const isPlan = /要点|计划|安排/.test(genre ?? '');
  const planned = isPlan ? new RegExp(YEAR).exec(title) : null;
  if (planned !== null) return periodFrom(title.slice(planned.index));
  // 规划实施情况中期评估报告（2021年1月—2023年6月）: from month to month.
  const [, fromYear, fromMonth, toYear, toMonth] = MONTHS_TOLD.exec(title) ?? [];
  if (toMonth !== undefined) {
    const [first, last] = [months(Number(fromYear), Number(fromMonth), 12, ''), months(Number(toYear), 1, Number(toMonth), '')];
    return { start: first.start, end: last.end, label: `${fromYear}年${fromMonth}月—${toYear}年${toMonth}月` };
  }
  const spanTitle = new RegExp(`${YEAR}年?${TO}${YEAR}年`).exec(title);
  if (spanTitle !== null) return periodFrom(title.slice(spanTitle.index));
  if (years !== undefined) return date === undefined ? undefined : yearsUpTo(date, years);
  // 某县总工会上半年工作扫描: the year is told in the text.
  const part = PART_OF_YEAR.exec(title)?.[0];
  const ofPart = part === undefined ? null : (PART_OF_TOLD_YEAR.exec(title) ?? new RegExp(`${YEAR}年${part}`).exec(text));
  if (ofPart !== null) return periodFrom(ofPart[0]);
  // 县总工会晒出“半年账本”, of 9 July; a news item that begins with 今年上半年.
  const isReport = genre !== undefined && /报告|总结|述职/.test(genre);
  const toldPart = part ?? (isReport ? undefined : /今年(上半年|一季度|前三季度)/.exec(text.slice(0, OPENING_READ))?.[1]);
  const ofDate = toldPart === undefined || date === undefined ? undefined : partBefore(toldPart, date);
  if (ofDate !== undefined) return ofDate;
  const heading = BACK_HEADING.exec(text);
  if (heading !== null) return periodIn(heading[0]);
  if (!isReport) return undefined;
  const opening = OPENING.exec(text.slice(0, 3000));
  if (opening?.[1] !== undefined) return periodFrom(`${opening[1]}年`);
  return date !== undefined && date.month <= LAST_MONTH_OF_REPORTS && /工作报告|工作总结|述职/.test(genre)
    ? periodFrom(`${date.year - 1}年`)
    : undefined;
}
/** A government reports to the congress of each spring: that of 2026, given in January 2026, tells of 2025. */
function isGivenInItsYear({ start, end }: Period, date: ToldDate | undefined, genre: string | undefined): boolean {
  const year = Number(start.slice(0, 4));
  const isYear = start.slice(4) === '-01-01' && end === `${year}-12-31`;
  return isYear && genre === '政府工作报告' && date?.year === year && date.month <= LAST_MONTH_OF_REPORTS;
}

const MONTHS_TOLD = new RegExp(`${YEAR}年([1-9]|1[0-2])月${TO}${YEAR}年([1-9]|1[0-2])月(?!\\d)`);
/** 【半年账单】2023上半年，我们做了这些事. */
const PART_OF_TOLD_YEAR = new RegExp(`${YEAR}年?(?:[上下]半年|第?[一二三四]季度|前三季度)`);
const PART_OF_YEAR = /[上下]?半年(?!来)|第?[一二三四]季度|前三季度|年中(?=家书|总结|小结|盘点|账单|账本|成绩|答卷|回顾|报告|数据|工作)/;

/** The part of a year that a text looks back on which was written soon after it; undefined where the date is of another time. */
function partBefore(part: string, { year, month }: ToldDate): Period | undefined {
  const last = /^(?:上?半年|年中)$/.test(part) ? 6 : part === '前三季度' ? 9 : /^第?一季度$/.test(part) ? 3 : undefined;
  return last === undefined || month < last || month > last + MONTHS_AFTER ? undefined : periodFrom(`${year}年1-${last}月`);
}
const MONTHS_AFTER = 2;

/** Annual reports of the year before are given until early summer. */
const LAST_MONTH_OF_REPORTS = 5;

function yearsUpTo(date: ToldDate, years: number): Period {
  const day = date.day ?? lastDay(date.year, date.month);
  return {
    start: isoDate(date.year - years, date.month, Math.min(day, 28)),
    end: isoOf({ ...date, day }) ?? '',
    label: `${'〇一两三四五六七八九十'[years] ?? years}年来`,
  };
}

/** 2024-03-22; undefined where the day is not told. */
export function isoOf(date: ToldDate): string | undefined {
  return date.day === undefined ? undefined : isoDate(date.year, date.month, date.day);
}
