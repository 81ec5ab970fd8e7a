import type { Span } from '../text/span.ts';

/** A place in its surroundings: keyword in context, the parts named as quanteda names them. */
export interface KwicLine {
  /** What stands before it in its paragraph; begins with … where it was cut. */
  pre: string;
  keyword: string;
  /** What stands after it in its paragraph; ends with … where it was cut. */
  post: string;
}

/** So much is shown on each side, in UTF-16 units; half a line of the side panel. */
const WINDOW = 30;

/**
 * The words around a place, never beyond its paragraph; white space is one blank. A place that runs over a line's end is
 * shown whole. A number is cut nowhere: where the window ends in one, it has that number too. A span outside of the text gives empty parts.
 */
export function kwic(text: string, { start, end }: Span, window = WINDOW): KwicLine {
  const before = text.slice(Math.max(0, start - MOST_SCANNED), start);
  const after = text.slice(end, end + MOST_SCANNED);
  const pre = tidy(before.slice(lastBreak(before))).trimStart();
  const post = tidy(after.slice(0, firstBreak(after))).trimEnd();
  const [cutFrom, cutTo] = [numberAt(pre, pre.length - window).start, numberAt(post, window).end];
  return {
    pre: cutFrom > 0 ? `…${pre.slice(wholeFrom(pre, cutFrom))}` : pre,
    keyword: tidy(text.slice(start, end)),
    post: cutTo < post.length ? `${post.slice(0, wholeFrom(post, cutTo))}…` : post,
  };
}

/** 4.8万, 1,200, 96.5%, 三千五百. */
const NUMBER = /[\d０-９]+(?:[.,．，][\d０-９]+)*[百千万亿]*[%‰％]?|[〇零一二两三四五六七八九十百千万亿]{2,}/g;
/** Longer ones are no numbers that a reader reads. */
const LONGEST_NUMBER = 20;

/** The number that a place lies within; an empty span at the place where there is none. */
function numberAt(text: string, at: number): Span {
  if (at > 0 && at < text.length) {
    for (const { 0: number, index: start } of text.matchAll(NUMBER)) {
      if (start >= at) break;
      const end = start + number.length;
      if (end > at && number.length <= LONGEST_NUMBER) return { start, end };
    }
  }
  return { start: at, end: at };
}

/** White space that is folded away counts towards this and not towards the window. */
const MOST_SCANNED = 400;

const tidy = (text: string) => text.replace(/\s+/g, ' ');
const lastBreak = (text: string) => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
const firstBreak = (text: string) => {
  const at = text.search(/[\n\r]/);
  return at < 0 ? text.length : at;
};
/** A place that does not cut a pair of surrogates in two. */
const wholeFrom = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at);
