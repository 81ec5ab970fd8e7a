import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Comparison } from '../lib/compare/comparison.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import type { ComparisonViewModel } from '../lib/state/comparison-view.ts';
import type { PointerModel } from '../lib/state/pointer-model.ts';
import type { Compared } from '../lib/state/ports.ts';
import type { CopiedTable } from '../lib/state/table-text.ts';
import type { ToldWords } from '../lib/state/told.ts';
import type { Span } from '../lib/text/span.ts';

/** How much there is room for: the popup is narrow and short, the side panel tall. */
export interface Room {
  /** Report columns of the matrices of names, and of the table of figures. */
  nameColumns: number;
  figureColumns: number;
  /** Rows at first. */
  nameRows: number;
  figureRows: number;
  /** Search, filters of names, copying and the wordings of programmes; otherwise the lists alone. */
  detailed: boolean;
}

/** What every part of a comparison shows and calls; handed down once instead of through each of them. */
export interface ComparisonShown {
  comparison: Comparison;
  /** What is known of the page itself, and its text. */
  page: ReportInfo;
  text: string;
  told: ToldWords;
  /** By source: the texts of the reader's own reports. */
  texts: Record<string, string>;
  /** How far slogans and programmes are spread over the whole corpus. */
  spread: Compared['spread'];
  room: Room;
  view: ComparisonViewModel;
  /** What the reader looks for, as words. */
  words: readonly string[];
  pointer: PointerModel;
  onShow: (span: Span) => void;
  /** Where the place stands that the reader was led to last: back from the page its row is found again. */
  shownLast: number | undefined;
  /** False where the clipboard refuses. */
  onCopy: (table: CopiedTable) => Promise<boolean>;
}

export const ShownContext = createContext<ComparisonShown | undefined>(undefined);

/** Throws outside of a comparison: a part that stands alone is a mistake of ours. */
export function useShown(): ComparisonShown {
  const shown = useContext(ShownContext);
  if (shown === undefined) throw new Error('a part of the comparison stands outside of it');
  return shown;
}
