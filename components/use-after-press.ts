import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives a function that acts at once or, while a button of the pointer is held, when it is let go: what a press sets off must not move
 * that which is pressed away from under the pointer, or the press is no click.
 */
export function useAfterPress(element: RefObject<HTMLElement | null>): (act: () => void) => void {
  const press = useRef<{ isHeld: boolean; onRelease?: (() => void) | undefined }>({ isHeld: false });
  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true, passive: true };
    const release = () => {
      press.current.isHeld = false;
      // The click comes right behind.
      setTimeout(() => {
        press.current.onRelease?.();
        press.current.onRelease = undefined;
      });
    };
    const target = element.current?.ownerDocument;
    target?.addEventListener('pointerdown', () => (press.current.isHeld = true), options);
    target?.addEventListener('pointerup', release, options);
    target?.addEventListener('pointercancel', release, options);
    return () => controller.abort();
  }, []);
  return (act) => {
    if (press.current.isHeld) press.current.onRelease = act;
    else act();
  };
}
