import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** The row of a grid that the Tab key leads to. */
export interface ActiveRow {
  at: number;
  /** A row's number, or the nearest there is. */
  within: (index: number) => number;
  activate: (index: number) => void;
  /** Makes a row the active one and brings the focus there. */
  go: (index: number) => void;
  /** Brings the focus to a row at the next drawing that has it in the document. */
  focusWhenDrawn: (index: number) => void;
}

/** A row that is in the document. */
const rowAt = (list: Element | null, index: number) => list?.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`) ?? null;

/** The active one of `count` rows, of which only some are in the document; `show` brings another there. */
export function useActiveRow(list: RefObject<HTMLElement | null>, count: number, show: (index: number) => void): ActiveRow {
  const [active, setActive] = useState(0);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  // The row that is to get the focus as soon as it is in the document.
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const row = rowAt(list.current, wanted.current);
    if (row === null) return;
    row.focus({ preventScroll: true });
    // Its block may be higher than the window.
    row.scrollIntoView({ block: 'nearest' });
    wanted.current = undefined;
  });
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  return {
    at: Math.min(active, count - 1),
    within,
    activate: setActive,
    go(index) {
      const next = within(index);
      wanted.current = next;
      setActive(next);
      if (rowAt(list.current, next) === null) show(next);
    },
    focusWhenDrawn(index) {
      wanted.current = index;
      redraw(undefined);
    },
  };
}
