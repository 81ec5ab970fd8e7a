import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PageReading } from '../messages/protocol.ts';
import type { Mention } from '../recognise/mention.ts';
import type { Compared, ComparePort } from './ports.ts';

/** The comparison of the page with the corpus. */
export type ComparisonState =
  | { state: 'waiting' }
  | { state: 'ready'; compared: Compared }
  /** A fault of ours; the page's own lists still work. */
  | { state: 'failed'; detail: string };

/**
 * Compares the page with the corpus, after the first paint, and again when its text or marks have changed (not for a note or a switch).
 * The last comparison stays in view until the next is there.
 */
export function useComparison(port: ComparePort, reading: PageReading | undefined): ComparisonState {
  const [state, setState] = useState<ComparisonState>({ state: 'waiting' });
  const marks = useMemo(() => reading?.mentions.map(markKey).join(), [reading?.mentions]);
  // Of `reading`, address, text and marks are what a comparison depends on.
  useEffect(() => {
    if (reading === undefined) {
      setState({ state: 'waiting' });
      return;
    }
    let wanted = true;
    const finish = (next: ComparisonState) => {
      if (wanted) setState(next);
    };
    port.compare(reading).then(
      (compared) => finish({ state: 'ready', compared }),
      (error: unknown) => finish({ state: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [port, reading?.url, reading?.text, marks]);
  return state;
}

/** Tells a mark from what the reader's corrections may put in its place. */
const markKey = (mention: Mention) => `${mention.start} ${mention.class} ${mention.class === 'figure' ? mention.value : mention.name}`;
