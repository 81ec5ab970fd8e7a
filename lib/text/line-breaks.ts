import { BREAK, CELL_END, foldCode, isBlank, SPACE } from './fold.ts';
import type { SoftBreaks } from './prepare.ts';

/**
 * How line breaks are to be read. `hard`: every one ends a block (text collected from a page, where blocks, table
 * cells and `<br>` end lines). `soft`: a break in mid-sentence may be one that a PDF conversion left (a text file).
 */
export type LineBreaks = 'hard' | 'soft';

/** What `prepare` wants to be told of line breaks that are to be read so. */
export const breaksOf = (lineBreaks: LineBreaks): SoftBreaks | undefined => (lineBreaks === 'soft' ? softBreaks : undefined);

/** A break in a text file: the line in front, the beginning of the line behind, and what stands between. */
export interface LineBreak {
  before: string;
  next: string;
  /** Empty lines in between: a paragraph's end, or a page break of a converted PDF. */
  blank: boolean;
  /** White space in front of `next`, an ideographic space as two. */
  indent: number;
}

const ENDS_PARAGRAPH = /[。！？；：!?;:…”’》】]$/;
const STARTS_PARAGRAPH =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十百]{1,3}[章节条]|[【●○■◆▪•·\-—*※★]|附件|附：|\d{4}-\d)/;
/** 38家 on a line of its own: set large over what it counts. */
const LONE_NUMBER = /^\d[\d.,]*[万亿]?(?:余|多)?[\u4e00-\u9fff%％]{1,3}$/;
/** True for a line that begins something new: 一、 （二） 第三章 3． ① ● 【 附件 2021-03-05 10:20; 1.2亿元 does not. */
export const beginsParagraph = (line: string): boolean => STARTS_PARAGRAPH.test(line);

/** 组织职工体检20⏎万人次: a numeral in running text at the end of a line, its unit on the next. */
const CUT_IN_A_FIGURE = /[\u4e00-\u9fff].*[\d万亿]$/;
/** 投入20⏎万元，慰问: also in a short line where what follows can only be the rest of the figure, and is no row of a table. */
const GOES_ON_WITH_UNIT = /^(?:[万亿余多](?![一-鿿]*[\d%]$)|(?:元|人次|名|家|件|场|户|批|期|份|余|多|%|％)(?=[，。；、）]))/;
/** 建成“爱心妈妈⏎小屋”: a quotation that is open at the end of the line and closed in the next. */
const OPEN_QUOTATION = /“[^“”]*$/;
const CLOSES_QUOTATION = /^[^“”]{1,40}”/;
const GOES_ON_IN_CHINESE = /^[\u4e00-\u9fff%％]/;
/** A line that ends here is not at its end: 覆盖企业、⏎社区 */
const ENDS_OPEN = /[，、,（(“‘《〈]$/;
/** A full stop with words behind it: running text and no heading. */
const RUNNING_TEXT = /[。；！？;!?]./;
/** Three clauses, and long: no heading either. */
const CLAUSES = /，.*，/;
const SHORTEST_CLAUSES = 30;
/** 单位   人数   金额: columns. */
const COLUMNS = /\S[ \u00a0\u3000]{2,}\S.*\S[ \u00a0\u3000]{2,}\S/;
/** A paragraph's line is longer than a heading's. */
const LONGEST_HEADING = 49;
/** Lines of a text that was cut to a width are at least this long, and of one length but for the last. */
const SHORTEST_FULL_LINE = 20;
const SHORTEST_RUNNING_LINE = 14;
const SAME_WIDTH = 2;
/** A wrapped line is looked at no further than this. */
const LONGEST_LOOK = 120;

/**
 * True where words may run on over a line break: one that a PDF conversion left in mid-sentence, also with an empty line
 * (page break). False for headings, list entries, table rows and paragraphs' ends. Looks at these two lines only, so that
 * a text cut at paragraph borders is read the same.
 */
export function isSoftBreak({ before, next, blank, indent }: LineBreak): boolean {
  if (before === '' || next === '' || indent >= 2) return false;
  if (ENDS_PARAGRAPH.test(before.slice(-1)) || beginsParagraph(next) || COLUMNS.test(before.slice(0, LONGEST_LOOK))) return false;
  if (LONE_NUMBER.test(next) && !ENDS_OPEN.test(before.slice(-1))) return false;
  const running =
    before.length > LONGEST_HEADING || RUNNING_TEXT.test(before) || (before.length >= SHORTEST_CLAUSES && CLAUSES.test(before));
  if (running || ENDS_OPEN.test(before.slice(-1))) return true;
  if (CUT_IN_A_FIGURE.test(before) && GOES_ON_WITH_UNIT.test(next)) return true;
  if (OPEN_QUOTATION.test(before) && CLOSES_QUOTATION.test(next)) return true;
  if (before.length < SHORTEST_RUNNING_LINE) return false;
  if (CUT_IN_A_FIGURE.test(before) && GOES_ON_IN_CHINESE.test(next)) return true;
  return !blank && before.length >= SHORTEST_FULL_LINE && next.length <= before.length + SAME_WIDTH;
}

/** A run of breaks is judged as one: a page break in a converted PDF leaves an empty line in mid-sentence. */
const softBreaks: SoftBreaks = (text, lineStart, at, to) => {
  let end = at;
  let breaks = 0;
  let cell = false;
  let indent = 0;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    const folded = foldCode(code);
    if (!isBlank(folded)) break;
    if (folded === BREAK) {
      // A carriage return and its line feed are one break.
      if (code !== 10 || text.charCodeAt(end - 1) !== 13) breaks++;
      indent = 0;
    } else if (folded === CELL_END) cell = true;
    else if (folded === SPACE) indent += code === 0x3000 ? 2 : 1;
  }
  const isSoft = () => {
    const look = text.slice(end, end + LONGEST_LOOK);
    const lineEnd = look.search(/[\n\r\u2028\u2029]/);
    const next = (lineEnd < 0 ? look : look.slice(0, lineEnd)).trimEnd();
    return isSoftBreak({ before: text.slice(lineStart, at).trim(), next, blank: breaks > 1, indent });
  };
  return { end, isSoft: !cell && end < to && isSoft() };
};
