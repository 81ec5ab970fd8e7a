import { observeWindowOffset, observeWindowRect, type VirtualItem, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** The rows of a long table that are near the window, and how much room those before and after them take. */
export interface VirtualRows {
  items: readonly VirtualItem[];
  /** In px. */
  before: number;
  after: number;
  /** To be the `ref` of each item's element, which has its index as `data-index`. */
  measure: (element: HTMLTableSectionElement | null) => void;
  /** Brings a row into view, and into the document. */
  show: (index: number) => void;
}

/** What stands over a list at the window's edges, tabs and footer; as in theme.css. */
const SCROLL_PADDING = 48;

/** Rows rendered beyond the window on each side: so many that the Tab key finds the next one there. */
const OVERSCAN = 10;

/** Keeps only those rows in the document that are near the window; `keyOf` names an item across changes of the list. */
export function useVirtualRows(
  count: number,
  estimate: number,
  keyOf: (index: number) => string,
  table: RefObject<HTMLElement | null>,
): VirtualRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: table.current === null ? 0 : table.current.getBoundingClientRect().top + window.scrollY,
    scrollPaddingStart: SCROLL_PADDING,
    scrollPaddingEnd: SCROLL_PADDING,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLTableSectionElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  const items = virtualizer.getVirtualItems();
  const { scrollMargin } = virtualizer.options;
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    before: first === undefined ? 0 : first.start - scrollMargin,
    after: last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - scrollMargin),
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index),
  };
}
