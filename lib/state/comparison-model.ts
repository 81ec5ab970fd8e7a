import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComparisonChoice } from '../corpus/own-report.ts';
import type { PageReading } from '../messages/protocol.ts';
import type { Mention } from '../recognise/mention.ts';
import type { Compared, ComparePort } from './ports.ts';

/** The comparison of the page with the corpus. */
export type ComparisonState =
  | { state: 'waiting' }
  | { state: 'ready'; compared: Compared }
  /** A fault of ours; the page's own lists still work. */
  | { state: 'failed'; detail: string };

/** All that the page can be compared with. */
export type ReportChoices = Awaited<ReturnType<ComparePort['choices']>>;

/** The comparison, and the choice of what to compare with. */
export interface ComparisonModel {
  comparison: ComparisonState;
  /** True while a chosen comparison is on its way and the last one still in view. */
  isRenewing: boolean;
  /** Asks for all that can be chosen; rejects where that fails. */
  choices(): Promise<ReportChoices>;
  /** Keeps the choice for the page's organisation and compares anew. */
  choose(choice: ComparisonChoice): Promise<void>;
  /** Compares once more, after a failure. */
  retry(): void;
}

/**
 * Compares the page with the corpus, after the first paint, and again when its text or marks have changed (not for a note or a switch)
 * or the reader has chosen other reports or changed the corpus. The last comparison stays in view until the next is there.
 */
export function useComparison(port: ComparePort, reading: PageReading | undefined): ComparisonModel {
  const [comparison, setComparison] = useState<ComparisonState>({ state: 'waiting' });
  const [isRenewing, setIsRenewing] = useState(false);
  // An answer is wanted only as long as no later question was asked.
  const question = useRef(0);
  const ask = useCallback(
    async (page: PageReading) => {
      const mine = ++question.current;
      const answer = await port.compare(page).then(
        (compared): ComparisonState => ({ state: 'ready', compared }),
        (error: unknown): ComparisonState => ({ state: 'failed', detail: error instanceof Error ? error.message : String(error) }),
      );
      if (mine === question.current) setComparison(answer);
    },
    [port],
  );
  const marks = useMemo(() => reading?.mentions.map(markKey).join(), [reading?.mentions]);
  // Of `reading`, address, text and marks are what a comparison depends on.
  useEffect(() => {
    if (reading === undefined) setComparison({ state: 'waiting' });
    else void ask(reading);
    return () => {
      question.current++;
    };
  }, [ask, reading?.url, reading?.text, marks]);
  // A report taken in elsewhere, while the panel stands open, is compared with at once.
  const latest = useRef(reading);
  latest.current = reading;
  useEffect(() => port.watch(() => latest.current !== undefined && void ask(latest.current)), [port, ask]);
  return {
    comparison,
    isRenewing,
    choices: () => (reading === undefined ? Promise.resolve({ reports: [], groups: [] }) : port.choices(reading.info)),
    async choose(choice) {
      if (reading === undefined) return;
      setIsRenewing(true);
      try {
        await port.choose(reading.info, choice);
        await ask(reading);
      } finally {
        setIsRenewing(false);
      }
    },
    retry() {
      if (reading === undefined) return;
      setComparison({ state: 'waiting' });
      void ask(reading);
    },
  };
}

/** Tells a mark from what the reader's corrections may put in its place. */
const markKey = (mention: Mention) => `${mention.start} ${mention.class} ${mention.class === 'figure' ? mention.value : mention.name}`;
