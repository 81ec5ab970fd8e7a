import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How the window stands to an element that is scrolled with the page; lengths in pixels. */
export interface Scrolled {
  /** The width that the element may have. */
  room: number;
  /** How far below the element's top the middle of the window is. */
  middle: number;
  /** Brings a place of the element, so far below its top, under the bar. */
  scrollTo(y: number): void;
}

/** Follows the window's size and place; drawn anew once a frame at most. */
export function useScrolled(element: RefObject<HTMLElement | null>): Scrolled {
  const [view, setView] = useState({ room: innerWidth, middle: 0 });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const { current } = element;
      if (current === null) return;
      const room = current.parentElement?.clientWidth ?? innerWidth;
      setView({ room: room - roomBeside(current.parentElement), middle: innerHeight / 2 - current.getBoundingClientRect().top });
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    const stop = new AbortController();
    const options = { signal: stop.signal, passive: true };
    addEventListener('scroll', soon, options);
    addEventListener('resize', soon, options);
    look();
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, [element]);
  return {
    ...view,
    scrollTo(y) {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top + y - UNDER_BAR, behavior: 'instant' });
    },
  };
}

/** The bar stays in view. */
const UNDER_BAR = 64;

function roomBeside(parent: Element | null): number {
  if (parent === null) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(parent);
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
}
