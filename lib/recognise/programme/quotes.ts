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
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x201c) open = at;
    else if (unit === 0x2029) open = -1;
    else if (unit === 0x201d && open >= 0) {
      if (at - open - 1 <= LONGEST_NAME && at > open + 1) found.push({ start: open, end: at + 1, content: text.slice(open + 1, at) });
      open = -1;
    }
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
  let start = text.indexOf('《');
  while (start >= 0) {
    let end = start + 1;
    let depth = 1;
    while (end < text.length && depth > 0 && text[end] !== '\u2029' && end - start < LONGEST_TITLE) {
      if (text[end] === '《') depth++;
      else if (text[end] === '》') depth--;
      end++;
    }
    if (depth === 0) titles.push({ start, end });
    start = text.indexOf('《', depth === 0 ? end : start + 1);
  }
  return titles;
}

/** Long titles of joint notices have a hundred characters; the limit keeps the search for a missing 》 short. */
const LONGEST_TITLE = 160;
