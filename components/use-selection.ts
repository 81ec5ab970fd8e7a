import { useMemo, useRef, useState } from 'preact/hooks';

/** The rows of a list that the reader has selected. */
export interface Selection<Item> {
  selected: ReadonlySet<string>;
  /** Those that are listed, in the list's order: what is not listed is not acted on, for nobody deletes what they do not see. */
  chosen: readonly Item[];
  /** Selects or unselects a row; with `isRange` all between it and the one pressed before. */
  toggle(index: number, on: boolean, isRange?: boolean): void;
  /** Selects all rows from where selecting began, `at` where it begins now, to another. */
  extend(at: number, to: number): void;
  /** Selects or unselects all that are listed. */
  setAll(on: boolean): void;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** Selecting rows by their ids; what is selected stays so while it is not listed. */
export function useSelection<Item extends { id: string }>(listed: readonly Item[]): Selection<Item> {
  const [selected, setSelected] = useState(NONE);
  const chosen = useMemo(() => (selected.size === 0 ? [] : listed.filter(({ id }) => selected.has(id))), [listed, selected]);
  const from = useRef(0);
  const set = (items: readonly Item[], on: boolean) => {
    const next = new Set(selected);
    for (const { id } of items) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
  };
  const between = (a: number, b: number) => listed.slice(Math.min(a, b), Math.max(a, b) + 1);
  return {
    selected,
    chosen,
    toggle(index, on, isRange = false) {
      set(between(isRange ? from.current : index, index), on);
      from.current = index;
    },
    extend(at, to) {
      if (!selected.has(listed[at]?.id ?? '')) from.current = at;
      set(between(from.current, to), true);
    },
    setAll: (on) => set(listed, on),
    clear: () => setSelected(NONE),
  };
}
