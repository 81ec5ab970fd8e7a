import { HARD_BREAK } from '../../text/prepare.ts';
import type { Span } from '../../text/span.ts';

/** A pair of quotation marks: the span holds the marks, `content` is what stands between them. */
export interface Quotation extends Span {
  content: string;
}

/** Names are shorter than this; a longer quotation is a sentence. The longest seen has 27 units. */
const LONGEST_NAME = 42;

/**
 * The quotations of `text` that are short enough for a name, in text order, innermost only. Every closing mark takes the
 * nearest opening one in the same block; marks without a partner are passed over. Linear.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open = text.indexOf('“');
  let close = text.indexOf('”');
  while (open >= 0 && close >= 0) {
    if (close < open) {
      close = text.indexOf('”', open);
      continue;
    }
    const next = text.indexOf('“', open + 1);
    if (next < 0 || close < next) {
      const content = close - open - 1 <= LONGEST_NAME ? text.slice(open + 1, close) : '';
      if (content !== '' && !content.includes(HARD_BREAK)) found.push({ start: open, end: close + 1, content });
    }
    open = next;
  }
  return found;
}

/** Rows of quotations with nothing, 、 or a conjunction between them: “十大厨师”“十大点心师”“十大服务能手”技能竞赛 is one row. */
export function groupQuotations(text: string, quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = [];
  for (const quotation of quotations) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? text.slice(last.end, Math.min(quotation.start, last.end + 3)) : '';
    if (group && last && quotation.start - last.end <= 2 && /^(?:、|，|和|与|及|以及|或|·|\/)?$/.test(between)) group.push(quotation);
    else groups.push([quotation]);
  }
  return groups;
}

/** The stretches between 《 and 》: titles, in which no programme is marked (guidelines). Unclosed ones end with their block. */
export function findTitles(text: string): Span[] {
  const titles: Span[] = [];
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at)) at = readTitles(text, at, titles);
  return titles;
}

/** Reads titles, one in another too, from the 《 at `at` to where all are closed or their block ends; returns where to go on. */
function readTitles(text: string, at: number, titles: Span[]): number {
  const open: number[] = [];
  for (let index = at; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === OPENS) open.push(index);
    else if (unit === BREAKS) return index;
    else if (unit === CLOSES) {
      const start = open.pop() ?? index;
      if (index - start <= LONGEST_TITLE) {
        while ((titles.at(-1)?.start ?? -1) > start) titles.pop();
        titles.push({ start, end: index + 1 });
      }
      if (open.length === 0) return index + 1;
    }
  }
  return text.length;
}

const [OPENS, CLOSES, BREAKS] = ['《', '》', HARD_BREAK].map((mark) => mark.charCodeAt(0));
/** Long titles of joint notices have a hundred characters; a longer stretch is a missing 》. */
const LONGEST_TITLE = 160;
