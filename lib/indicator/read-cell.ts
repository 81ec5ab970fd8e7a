import type { FigureMention, Mention } from '../recognise/mention.ts';
import type { CellLabel } from './cells.ts';

/** A cell with the words of its heads in front, as a sentence that the grammar can read. */
export interface CellSentence {
  text: string;
  mentions: Mention[];
  /** The row's head where it says whose number it is and not what: 石桥镇 under 新建工会. */
  body: string;
  /** A column of another year than the one reported on: no result of this report. */
  isOtherYear: boolean;
}

const TOTAL = /^(?:合计|总计|小计|共计|总数|全[省市县区州镇街校院]|全[国系统]|本级)/;
const PLACE = /^[\u4e00-\u9fff]{1,8}(?:省|市|区|县|州|旗|镇|乡|街道|街|学院|分公司|公司|车间|支行|(?<!干)部)(?:总?工会)?$/;
const YEAR = /((?:19|20)\d\d)年?(?:度)?(?:完成|实际)?(?:数|情况|数据|值|累计|合计)?$/;
/** Heads that say no more than the number does. */
const SAYS_NOTHING =
  /^(?:年度)?(?:目标|计划|任务)+数?$|^(?:数量|数据|数值|完成数?|完成情况|实际完成|金额|人数|合计|总计|小计|指标值|结果|单位|备注|情况|统计)$/;
const UNIT = /[（(][^（）()]{1,6}[）)]$/;

/** Writes the heads of a cell as one clause with the figure behind: 受理法律援助案件 + 71件. `mentions` are all of the text, for names in the heads. */
export function cellSentence(
  text: string,
  label: CellLabel,
  figure: FigureMention,
  mentions: readonly Mention[],
  reportYear: number | undefined,
): CellSentence {
  const words = (span: { start: number; end: number } | undefined) => (span === undefined ? '' : text.slice(span.start, span.end));
  const column = words(label.column).replace(UNIT, '').trim();
  const year = YEAR.exec(column)?.[1];
  const isOtherYear = year !== undefined && reportYear !== undefined && Number(year) !== reportYear;
  const isPlaceRow = label.column !== undefined && PLACE.test(words(label.row)) && year === undefined;
  const isTotal = TOTAL.test(words(label.row)) && column !== '' && year === undefined;
  const head = isPlaceRow || isTotal || label.column === undefined ? (label.column ?? label.row) : label.row;
  const heading = words(label.column === undefined ? label.row : isPlaceRow || isTotal ? label.column : label.row)
    .replace(UNIT, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?)(?=[\u4e00-\u9fff])/, '')
    .replace(/[：:]$/, '')
    .trim();
  const addition =
    isPlaceRow || isTotal || year !== undefined || column === '' || SAYS_NOTHING.test(column) || column === heading ? '' : column;
  // 其中：调解成功 under 受理劳动争议: a part of the row above, which stands in front with its number.
  const above = label.whole === undefined ? undefined : mentions.filter((one) => one.class === 'figure')[label.whole.figure];
  const whole = above === undefined ? '' : `${words(label.whole?.row)}${above.text}，`;
  const front = `${whole}${whole === '' ? heading : heading.replace(/^其中[：:]?/, '其中')}${addition}`;
  const shift = words(head).indexOf(heading);
  const inHead = mentions
    .filter((one) => one.class !== 'figure' && one.start >= head.start + shift && one.end <= head.start + shift + heading.length)
    .map((one) => ({ ...one, start: one.start - head.start - shift, end: one.end - head.start - shift }));
  const ofWhole = above === undefined ? [] : [{ ...above, start: whole.length - 1 - above.text.length, end: whole.length - 1 }];
  return {
    text: `${front}${figure.text}`,
    mentions: [...ofWhole, ...(whole === '' ? inHead : []), { ...figure, start: front.length, end: front.length + figure.text.length }],
    body: isPlaceRow ? words(label.row) : '',
    isOtherYear,
  };
}
