/** How far from its beginning a page's title may stand, in UTF-16 units: behind the name of the site, its menu and the way to the page. */
const FARTHEST_TITLE = 600;
/** The lines under a report are the last of the page. */
const LONGEST_FOOT = 600;
const LONGEST_BYLINE = 120;
/** 来源：江州市总工会　发布时间：2024-01-12　浏览次数：1286 */
const BYLINE = /(?:来源|作者|编辑|发布(?:时间|日期|机构)?|时间|日期|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量)?|字体)\s*[：:]/;
const FOOT = /^[ \t\u3000]*(?:上一[篇条]|下一[篇条]|主办(?:单位)?\s*[：:]|版权所有|【(?:打印|关闭)|.{0,60}(?:ICP备|备案号|公网安备))/m;

/**
 * A report's text without what a site puts around it: what stands in front of the title, the title, the byline below, and the lines under the report.
 * Line breaks stand in their place, so that every offset stays. Years of one site have all of that in common, and none of it is carried over.
 */
export function withoutFrame(text: string, title: string): string {
  const head = headEnd(text, title);
  const foot = footStart(text, head);
  return '\n'.repeat(head) + text.slice(head, foot) + '\n'.repeat(text.length - foot);
}

function headEnd(text: string, title: string): number {
  const at = title === '' ? -1 : text.indexOf(title);
  if (at < 0 || at > FARTHEST_TITLE) return 0;
  let end = endOfLine(text, at + title.length);
  for (let next = endOfLine(text, end + 1); next > end; next = endOfLine(text, end + 1)) {
    const line = text.slice(end + 1, next);
    if (line.trim() !== '' && (line.length > LONGEST_BYLINE || !BYLINE.test(line))) break;
    end = next;
  }
  return end;
}

function footStart(text: string, head: number): number {
  const from = Math.max(head, text.length - LONGEST_FOOT);
  const at = text.slice(from).search(FOOT);
  return at < 0 ? text.length : from + at;
}

function endOfLine(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
