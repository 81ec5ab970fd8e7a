import { areOneBody, foldBody } from '../corpus/body-name.ts';
import { dayOf } from '../corpus/day.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import type { CautionReason } from './comparison.ts';

/** True where two reports are surely of one body; a short form of the name counts (东湖区总工会, 清河市东湖区总工会). */
export function isSameBody(a: ReportInfo, b: ReportInfo): boolean {
  // 省交通运输工会2021年工作情况 and …2022年工作情况: which province is not told, but it is one body.
  if (a.organisation === undefined && b.organisation === undefined) return stemOf(a.title) !== '' && stemOf(a.title) === stemOf(b.title);
  return areOneBody(foldBody(a.organisation), foldBody(b.organisation)) || isInTitleOf(a, b) || isInTitleOf(b, a);
}

/** 奋力书写洹川工运事业新篇章——在市总工会六届六次全委会上的报告 names no body in full, but a place: that of 洹川市总工会. */
function isInTitleOf({ organisation, title }: ReportInfo, named: ReportInfo): boolean {
  if (organisation !== undefined || named.organisation === undefined) return false;
  const [, place = '', union = ''] = /([\u4e00-\u9fff]{2,})([省市州盟区县旗]总?工会)$/.exec(named.organisation) ?? [];
  return union !== '' && title.includes(place) && new RegExp(`(?<![\\u4e00-\\u9fff])在${union}|[—－]${union}`).test(title);
}

/**
 * True where two bodies of other names are of one place and one level, so that no other district is told of: an office under its new name,
 * or two offices of one matter (省司法厅, 省法律援助中心); a county that became a district of the same city (清河市云溪县, 清河市云溪区). Two
 * unions of one place are two bodies (市总工会, 市教育工会).
 */
export function isOfOnePlace(a: ReportInfo, b: ReportInfo): boolean {
  const [one, other] = [a.organisation ?? '', b.organisation ?? ''];
  const [tail, otherTail] = [nationalTail(one), nationalTail(other)];
  if (tail.length >= LEAST_TAIL && tail === otherTail) return true;
  if (a.level === undefined || a.level !== b.level || a.level === 'unit' || !a.place || !b.place) return false;
  if (/工会$/.test(one) && /工会$/.test(other) && one.replace(a.place, '') !== other.replace(b.place, '')) return false;
  return areOnePlace(a.place, b.place);
}

const areOnePlace = (one: string, other: string) =>
  one === other || (COUNTY.test(one) && one.replace(COUNTY, '$1') === other.replace(COUNTY, '$1'));
/** 清河市云溪县 less what kind of place it is; the name alone (云溪县) may be another's. */
const COUNTY = /^(.+[市州盟].+)[县区市]$/;
/** 应急管理部消防救援局, 国家消防救援局 → 消防救援局; empty for what is of no ministry. */
const nationalTail = (name: string) => /^(?:国家|全国|中国|[^省市区县]{2,8}?[部委](?=.{4}))(.+)$/.exec(name)?.[1] ?? '';
const LEAST_TAIL = 4;

/**
 * The title of a union's report, or of a bulletin on the whole country, less its years and numbers of sessions; the empty string where
 * little else is there.
 */
function stemOf(title: string): string {
  const stem = title.replace(/[\d\s年度〇一二三四五六七八九十第届次]+/g, '');
  // 2010年全国职工队伍状况统计公报发布, 2011年中国职工队伍状况统计公报.
  const bulletin = /^(?:全国|中国)(.+公报)(?:发布|公布)?$/.exec(stem)?.[1] ?? '';
  return stem.length >= LEAST_STEM && /^.{2,}工会/.test(stem) ? stem : bulletin;
}
const LEAST_STEM = 8;

/** True where two reports tell of spans of about the same length. One that does not say is taken for a year, or for as many as it looks back on. */
export function isSameSpan(a: ReportInfo, b: ReportInfo): boolean {
  return monthsToldOf(a) === monthsToldOf(b);
}

/** Of how many months a report tells. */
export const monthsToldOf = (info: ReportInfo): number => monthsOf(info) ?? unsaidMonths(info);

/** 上半年工作总结, 年中盘点, of a year that is not said. */
function unsaidMonths({ title, years }: ReportInfo): number {
  const part = /[上下]半年|年中|前?[一二三四]?季度/.exec(title)?.[0];
  if (part === undefined) return MONTHS_OF_YEAR * (years ?? 1);
  return /半年$|年中/.test(part) ? MONTHS_OF_YEAR / 2 : MONTHS_OF_YEAR / 4;
}
const MONTHS_OF_YEAR = 12;

function monthsOf({ period }: ReportInfo): number | undefined {
  if (period === undefined) return undefined;
  const [start, end] = [Date.parse(period.start), Date.parse(period.end)];
  return Number.isNaN(start) || Number.isNaN(end) ? undefined : Math.round((end - start) / MONTH);
}
const MONTH = 30.44 * 24 * 3600 * 1000;

/** Sorts reports oldest first by what they tell of, else by their date; those with neither come first, by name. */
export function oldestFirst(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => dayOf(a.info).localeCompare(dayOf(b.info)) || a.source.localeCompare(b.source));
}

/**
 * The report before the page's: of the same body, the latest that ends before the page's does, one that tells of as long a
 * span (a year, as last year's report does) before one that does not (last week's news); else the latest earlier one
 * on the same level. Undefined where the corpus has none, or where the page's time is not known and no body agrees.
 */
export function referenceOf(page: Report, others: readonly Report[]): Report | undefined {
  const end = dayOf(page.info);
  const isEarlier = ({ info }: Report) => dayOf(info) !== '' && dayOf(info) < end;
  const sorted = oldestFirst(others);
  const same = sorted.filter((other) => isSameBody(page.info, other.info));
  const level = sorted.filter((other) => other.info.level !== undefined && other.info.level === page.info.level && isEarlier(other));
  const earlier = same.filter(isEarlier);
  const ofSuchASpan = earlier.findLast((other) => other.info.period !== undefined && isSameSpan(page.info, other.info));
  return ofSuchASpan ?? earlier.at(-1) ?? (end === '' ? same.at(-1) : undefined) ?? level.at(-1);
}

/** Another district or another span of years is always caution, whatever the figure (comparison.md). */
export function standingReasons(page: Report, other: Report): CautionReason[] {
  const reasons: CautionReason[] = [];
  if (!isSameBody(page.info, other.info)) reasons.push(isOfOnePlace(page.info, other.info) ? 'definition' : 'district');
  if (!isSameSpan(page.info, other.info)) reasons.push('period');
  return reasons;
}
