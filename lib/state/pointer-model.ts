import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Span } from '../text/span.ts';
import type { PagePort } from './ports.ts';

/** What the reader points at: on the page, for the list; in the list, for the page. */
export interface PointerModel {
  /** The mark that the reader points at on the page. */
  pointed: Span | undefined;
  /** Shows a place of the list lightly on the page; undefined for none. */
  pointAt(span: Span | undefined): void;
}

/** Follows the pointer on the page in `tabId`; `isFollowing` is false where no list is there to show it. */
export function usePointer(port: PagePort, tabId: number | null | undefined, isFollowing: boolean): PointerModel {
  const [pointed, setPointed] = useState<Span>();
  useEffect(() => {
    if (!isFollowing || typeof tabId !== 'number') return undefined;
    const stop = port.followPointer(tabId, setPointed);
    return () => {
      stop();
      setPointed(undefined);
      void port.pointAt(tabId, undefined);
    };
  }, [port, tabId, isFollowing]);
  const pointAt = useCallback(
    (span: Span | undefined) => {
      if (isFollowing && typeof tabId === 'number') void port.pointAt(tabId, span);
    },
    [port, tabId, isFollowing],
  );
  return { pointed, pointAt };
}
