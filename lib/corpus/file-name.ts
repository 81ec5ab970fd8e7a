import { describeReport } from './metadata.ts';
import type { ReportInfo } from './report.ts';

/** What the name of a file says of it: 松岩县总工会2021工作报告（终稿）(1).docx → 松岩县总工会2021年工作报告. */
export function titleOfFileName(name: string): string {
  return name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/^(?:\d{1,3}[.、_\s-]+|\d{8}[_\s-]*|附件\s*\d*[：:.、_\s]*)(?=\S)/, '')
    .replace(/(?:[\s_-]*[（([【]?(?:定稿|终稿|最终稿|最终版|修改稿|送审稿|清样|副本|(?<=[（(])\d{1,2})[）)\]】]?)+$/, '')
    .replace(/(?<!\d)((?:19|20)\d\d)(?=[\u4e00-\u9fff])(?!年)/g, '$1年')
    .replace(/_/g, ' ')
    .trim();
}

/**
 * As `describeReport` for a text that was a file: what the text does not tell (title, organisation, period, kind) is taken
 * from the file's name, if the name tells it. `title` is that of an HTML file, or empty.
 */
export function describeFile(text: string, fileName: string, title = ''): ReportInfo {
  const told = describeReport(text, title);
  const name = titleOfFileName(fileName);
  const hint = describeReport(name);
  // Organisation, level and place belong to one another.
  const body = told.organisation === undefined ? hint : told;
  const period = told.period ?? hint.period;
  const genre = told.genre ?? hint.genre;
  return {
    title: told.title === '' ? name : told.title,
    ...(body.organisation === undefined ? {} : { organisation: body.organisation }),
    ...(body.level === undefined ? {} : { level: body.level }),
    ...(body.place === undefined ? {} : { place: body.place }),
    ...(period === undefined ? {} : { period }),
    ...(told.years === undefined ? {} : { years: told.years }),
    ...(told.date === undefined ? {} : { date: told.date }),
    ...(genre === undefined ? {} : { genre }),
  };
}
