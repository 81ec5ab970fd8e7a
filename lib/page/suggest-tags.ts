import { findOutline } from '../corpus/outline.ts';
import type { Mention } from '../recognise/mention.ts';
import { overlaps, type Span } from '../text/span.ts';

/** More would be a list to read and not a help. */
const MOST = 4;
/** A longer name is a sentence and no tag. */
const LONGEST = 12;
/** （三）, 一、, 2. and 第二章 number a heading and name nothing. */
const NUMBER = /^(?:第[一二三四五六七八九十百]+[章节编篇]|[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[）)]?[、.．]?)\s*/;

/**
 * Tags that suit a passage of a page's text: the names of the slogans and programmes in it, then the heading of its section where
 * that is short (（二）困难帮扶 → 困难帮扶). At most four, each once, in this order; empty where nothing suits.
 */
export function suggestTags(text: string, span: Span, mentions: readonly Mention[]): string[] {
  const names = mentions.flatMap((mention) => (mention.class !== 'figure' && overlaps(mention, span) ? [mention.name] : []));
  const heading = findOutline(text).findLast(({ start }) => start <= span.start);
  const words = heading === undefined ? [] : [text.slice(heading.start, heading.end).replace(NUMBER, '').trim()];
  return [...new Set([...names, ...words])].filter((tag) => tag !== '' && tag.length <= LONGEST && !/\s/.test(tag)).slice(0, MOST);
}
