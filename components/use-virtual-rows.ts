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

interface Options {
  count: number;
  /** The height of an item, in px; each is measured when it is shown. */
  estimate: number;
  /** Items rendered beyond the window on each side: so many that the Tab key finds the next one there. */
  overscan: number;
  /** Names an item across changes of the list; the same function as long as the list is, or all places are worked out at each drawing. */
  keyOf?: (index: number) => string;
}

/**
 * Keeps only those items in the document that are near the window. After each measuring the places of all that follow are worked out
 * anew, a millisecond for 20,000: of a longer list an item is several rows.
 */
export function useVirtualRows({ count, estimate, overscan, keyOf }: Options, table: RefObject<HTMLElement | null>): VirtualRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    estimateSize: () => estimate,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
    overscan,
    // Whole pixels: a fraction that changes with the scrolling would be another margin.
    scrollMargin: table.current === null ? 0 : Math.round(table.current.getBoundingClientRect().top + window.scrollY),
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
