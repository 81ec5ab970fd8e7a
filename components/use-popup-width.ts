import { useLayoutEffect, useState } from 'preact/hooks';

/** What the popup asks for, in CSS px: the browser opens its window as wide as its content. */
const WANTED = 400;
/** Narrower than this nothing could be read; the window is scrolled then. */
const LEAST = 240;
/** The window of a popup grows in steps when it opens; so long after the last of them it is as wide as it will be, in ms. */
const SETTLED_AFTER = 250;

/**
 * How wide the popup is, in CSS px: 400, or less where the browser gives no more (a zoom over 200 %, a small screen). Told as a number,
 * for a popup that were as wide as its window would have a window as narrow as its longest word.
 */
export function usePopupWidth(isPopup: boolean): number | undefined {
  const [width, setWidth] = useState(WANTED);
  useLayoutEffect(() => {
    if (!isPopup) return;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const given = document.documentElement.clientWidth;
        if (given > 0) setWidth(Math.min(WANTED, Math.max(LEAST, given)));
      }, SETTLED_AFTER);
    };
    settle();
    addEventListener('resize', settle);
    return () => {
      clearTimeout(settling);
      removeEventListener('resize', settle);
    };
  }, [isPopup]);
  return isPopup ? width : undefined;
}
