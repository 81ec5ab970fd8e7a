import { useCallback, useState } from 'preact/hooks';
import type { FigureFilter } from './figure-rows.ts';
import type { NameFilter } from './name-rows.ts';

/** Which of the lists are shown. */
export type ListName = 'slogans' | 'programmes' | 'figures' | 'reuse';

/** How the reader looks at a comparison; kept as long as popup or panel are open, from one page to the next. */
export interface ComparisonLook {
  show: ListName | 'all';
  query: string;
  slogans: NameFilter;
  programmes: NameFilter;
  figures: FigureFilter;
  /** Copied numbers are values (48000), not as printed (4.8万人次). */
  copiesNumbers: boolean;
}

/** The look, what is folded in or out on this page, and how to change them. */
export interface ComparisonViewModel {
  look: ComparisonLook;
  change(part: Partial<ComparisonLook>): void;
  /** What the reader has folded or unfolded against how it is at first; by a name of its own each. */
  toggled: ReadonlySet<string>;
  toggle(name: string): void;
}

const FIRST_LOOK: ComparisonLook = { show: 'all', query: '', slogans: 'all', programmes: 'all', figures: 'all', copiesNumbers: false };

/** The model for the page at `url`: another page begins with nothing folded, but with the same filters. */
export function useComparisonView(url: string | undefined): ComparisonViewModel {
  const [look, setLook] = useState(FIRST_LOOK);
  const [folds, setFolds] = useState<{ url: string | undefined; names: ReadonlySet<string> }>({ url, names: new Set() });
  const change = useCallback((part: Partial<ComparisonLook>) => setLook((before) => ({ ...before, ...part })), []);
  const toggle = useCallback(
    (name: string) =>
      setFolds((before) => {
        const names = new Set(before.url === url ? before.names : []);
        if (!names.delete(name)) names.add(name);
        return { url, names };
      }),
    [url],
  );
  return { look, change, toggled: folds.url === url ? folds.names : NONE, toggle };
}

const NONE: ReadonlySet<string> = new Set();
