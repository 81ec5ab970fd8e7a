import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';

/**
 * The next (1) or previous (-1) of spans in text order, from one of them or, without it, from the first that is below the top of the
 * window; behind the last comes the first. Undefined where there are none.
 */
export function neighbourOf<Item extends Span>(
  items: readonly Item[],
  from: Span | undefined,
  direction: 1 | -1,
  isBelowTop: (item: Item) => boolean,
): Item | undefined {
  const isBehind = from ? (item: Item) => item.start >= from.start : isBelowTop;
  const at = firstIndex(items.length, (i) => isBehind(items[i] as Item)); // In range.
  const isItself = from !== undefined && items[at]?.start === from.start;
  const index = direction === 1 ? at + (isItself ? 1 : 0) : at - 1;
  return items[(index + items.length) % items.length];
}
