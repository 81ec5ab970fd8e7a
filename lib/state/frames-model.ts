import { useEffect, useState } from 'preact/hooks';
import type { PageReading } from '../messages/protocol.ts';
import type { FrameMarks, PagePort } from './ports.ts';

/** Marks in frames of other sites on the page that is read, as they come; undefined where there are none. */
export function useFrameMarks(port: PagePort, tabId: number | null | undefined, reading: PageReading): FrameMarks | undefined {
  const [marks, setMarks] = useState<FrameMarks>();
  const { url } = reading;
  // Another page in the tab has other frames.
  useEffect(() => {
    if (typeof tabId !== 'number') return;
    let isWanted = true;
    const count = () =>
      void port.inFrames?.(tabId).then((found) => {
        if (isWanted) setMarks(found);
      });
    count();
    const stop = port.watchFrames?.(tabId, count);
    return () => {
      isWanted = false;
      stop?.();
    };
  }, [port, tabId, url]);
  return marks;
}
