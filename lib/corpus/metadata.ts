import { findOrganisation, levelOf, placeOf } from './organisation.ts';
import { findDate, findPeriod, foldDates, isoOf, yearsBack } from './period.ts';
import type { ReportInfo } from './report.ts';
import { cleanPageTitle, readHead } from './title.ts';

const GENRES: readonly [string, RegExp][] = [
  ['政府工作报告', /政府工作报告/],
  ['统计公报', /统计公报|公报$/],
  ['工作报告', /工作报告|(?:全委|大会|会议|全会).{0,12}上的报告|工作.{0,8}情况的?报告/],
  ['述职报告', /述职/],
  ['调研报告', /调研报告|调查报告/],
  ['工作总结', /工作总结|总结(?:报告)?$|工作小结|小结$|年终总结|工作回顾/],
  ['工作要点', /工作要点|重点工作安排/],
  ['工作计划', /工作计划|工作安排|工作打算|行动计划|实施方案/],
  ['讲话', /讲话|致辞|发言/],
  ['通知', /通知$|的通知/],
  ['综述', /综述|纪实|写在.{2,40}(?:之际|召开)|巡礼/],
  ['年报', /年报|年度报告/],
  ['报告', /报告$/],
];
/** The kinds of documents that are recognised, for choosing from. */
export const GENRE_NAMES: readonly string[] = [...GENRES.map(([name]) => name), '新闻'];
const NEWS = /^(?:.{0,12}讯|本报讯|.{0,20}电)[（(\s：:]|记者\s?[\u4e00-\u9fff]{2,4}|通讯员|(?:来源|稿源)[：:]/m;

/**
 * Recognises title, organisation, level, place, period, date and kind of a document from its text and, for a web page, the
 * `<title>`. What the text does not tell is left out (a wrong one would misinform); `title` is empty where none is found.
 */
export function describeReport(text: string, pageTitle = ''): ReportInfo {
  const folded = foldDates(text.length > MOST_READ ? `${text.slice(0, HEAD_READ)}\n${text.slice(-TAIL_READ)}` : text);
  const head = readHead(folded);
  const ownTitle = head.subtitle === '' ? head.main : `${head.main}——${head.subtitle}`;
  const fromPage = foldDates(cleanPageTitle(pageTitle));
  const title = chooseTitle(fromPage, ownTitle, head.main, folded);
  const lines = [...new Set([...(fromPage === '' ? [] : [fromPage]), head.subtitle, ...head.lines].filter((line) => line !== ''))];
  const organisation = findOrganisation([...lines, ...pageTitle.split(/[_|｜\-–—]/)], folded);
  const genre = genreOf([title, head.subtitle, ...head.lines.slice(0, 6)], folded);
  const date = findDate(lines, folded);
  const years = yearsBack(folded);
  const period = findPeriod({ title: `${title} ${lines.join(' ')}`, text: folded, date, genre, years });
  const level = organisation === undefined ? undefined : levelOf(organisation);
  const place = organisation === undefined ? '' : placeOf(organisation);
  const iso = date === undefined ? undefined : isoOf(date);
  return {
    title,
    ...(organisation === undefined ? {} : { organisation }),
    ...(level === undefined ? {} : { level }),
    ...(place === '' ? {} : { place }),
    ...(period === undefined ? {} : { period }),
    ...(years === undefined ? {} : { years }),
    ...(iso === undefined ? {} : { date: iso }),
    ...(genre === undefined ? {} : { genre }),
  };
}

/** A document says who and when in its head and under its end; a page of a million characters need not be read for it. */
const [HEAD_READ, TAIL_READ] = [20_000, 2_000];
const MOST_READ = HEAD_READ + TAIL_READ;

/** The page's own `<title>` before the first lines of a page, which may be its menu; the text's fuller form of it before both. */
function chooseTitle(fromPage: string, own: string, ownMain: string, text: string): string {
  if (fromPage === '') return own;
  const stem = fromPage.replace(/(?:\.{3}|…+)$/, '');
  if (ownMain.startsWith(stem) || ownMain.replace(/ /g, '') === stem.replace(/ /g, '')) return own;
  if (stem === fromPage) return fromPage;
  const line = text.split(/[\n\r]+/).find((one) => one.trim().startsWith(stem));
  return line === undefined || line.length > 80 ? fromPage : line.trim();
}

function genreOf(lines: readonly string[], text: string): string | undefined {
  for (const line of lines) {
    const found = GENRES.find(([, pattern]) => pattern.test(line));
    if (found !== undefined) return found[0];
  }
  return NEWS.test(text.slice(0, 1200)) ? '新闻' : undefined;
}
