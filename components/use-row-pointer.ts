import { useEffect, useRef } from 'preact/hooks';
import type { Span } from '../lib/text/span.ts';
import { useShown } from './comparison-context.ts';

/**
 * What ties a row to its places on the page: pointed at or in focus, the first of them is shown there lightly; pointed at on the
 * page, the row is brought into view and marked. To be spread over the row's element.
 */
export function useRowPointer(places: readonly Span[]) {
  const { pointer, shownLast } = useShown();
  const row = useRef<HTMLTableRowElement>(null);
  const [first] = places;
  const isPointed = pointer.pointed !== undefined && places.some(({ start }) => start === pointer.pointed?.start);
  useEffect(() => {
    if (isPointed) row.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [isPointed]);
  const isAt = isPointed || (pointer.pointed === undefined && places.some(({ start }) => start === shownLast));
  const [point, leave] = [() => pointer.pointAt(first), () => pointer.pointAt(undefined)];
  return {
    ref: row,
    class: isAt ? 'at' : undefined,
    onMouseEnter: point,
    onMouseLeave: leave,
    onFocusIn: point,
    onFocusOut: leave,
  };
}
