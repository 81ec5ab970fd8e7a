import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OwnReportSummary, ReportDraft } from '../corpus/own-report.ts';
import { textFingerprint } from '../corpus/text-fingerprint.ts';
import type { PageReading, StoreError } from '../messages/protocol.ts';
import type { FoundReport, OwnCorpusPort } from './ports.ts';

/** How the page before the reader stands to the corpus. */
export type AddPageState =
  | { state: 'unknown' }
  | { state: 'absent' }
  | { state: 'adding' }
  /** Just now, by the reader's click: can be undone. */
  | { state: 'added'; report: OwnReportSummary }
  | { state: 'there'; report: OwnReportSummary }
  /** The page was added, and its text is another now. */
  | { state: 'changed'; report: OwnReportSummary }
  /** Nine tenths of it are in the corpus under another address or from a file. */
  | { state: 'near'; report: OwnReportSummary }
  | { state: 'failed'; error: StoreError };

/** Adding the page before the reader. */
export interface AddPageModel {
  page: AddPageState;
  /** `keepBoth`: although nearly the same is there. */
  add(keepBoth?: boolean): Promise<void>;
  /** Puts the page as it is now in the place of what was added of it; its groups stay. */
  replace(): Promise<void>;
  /** Takes back what was added just now, and puts back what it replaced. */
  undo(): Promise<void>;
}

/** How a page stands to the corpus, by what was found of it there. */
export function stateOf(found: FoundReport | undefined): AddPageState {
  if (found === undefined) return { state: 'absent' };
  return { state: found.is === 'same-text' ? 'there' : 'changed', report: found.report };
}

/** A page as a report to be taken in, with the reader's corrections of its marks. */
export function draftOfPage({ url, title, info, text, mentions }: PageReading, groups: readonly string[]): ReportDraft {
  return { text, origin: { kind: 'page', url }, groups: [...groups], info, title, mentions, lineBreaks: 'hard' };
}

/** The model of the button that adds the page. */
export function useAddPage(port: OwnCorpusPort, reading: PageReading): AddPageModel {
  const [page, setPage] = useState<AddPageState>({ state: 'unknown' });
  const [replaced, setReplaced] = useState<string>();
  const { url, text } = reading;

  const look = useCallback(async () => {
    const answer = await port.find(url, textFingerprint(text));
    // What was added a moment ago stays "added", with its way back, while it is there.
    setPage((before) => {
      if (before.state === 'adding') return before;
      if (!answer.ok) return { state: 'failed', error: answer.error };
      const found = stateOf(answer.value);
      return before.state === 'added' && found.state === 'there' && found.report.id === before.report.id ? before : found;
    });
  }, [port, url, text]);
  useEffect(() => {
    void look();
    return port.watch(() => void look());
  }, [port, look]);

  const put = async (groups: readonly string[], keepBoth: boolean): Promise<boolean> => {
    setPage({ state: 'adding' });
    const result = await port.add(draftOfPage(reading, groups), { keepBoth });
    if (!result.ok) setPage({ state: 'failed', error: result.error });
    else if (result.value.state === 'added') setPage({ state: 'added', report: result.value.report });
    else setPage({ state: result.value.likeness === 'same' ? 'there' : 'near', report: result.value.of });
    return result.ok && result.value.state === 'added';
  };
  return {
    page,
    async add(keepBoth = false) {
      setReplaced(undefined);
      await put([], keepBoth);
    },
    async replace() {
      if (page.state !== 'changed') return;
      const { id, groups } = page.report;
      // The new one first: should it be refused, nothing is lost.
      if (!(await put(groups, true))) return;
      const gone = await port.remove([id]);
      setReplaced(gone.ok ? gone.value.token : undefined);
    },
    async undo() {
      if (page.state !== 'added') return;
      const gone = await port.remove([page.report.id]);
      if (gone.ok && replaced !== undefined) await port.restore(replaced);
      setReplaced(undefined);
      setPage(gone.ok ? { state: 'unknown' } : { state: 'failed', error: gone.error });
      if (gone.ok) await look();
    },
  };
}
