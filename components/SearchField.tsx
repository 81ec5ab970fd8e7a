interface SearchFieldProps {
  /** What is searched, for those who do not see where the field stands. */
  label: string;
  /** Shown while it is empty; the label where nothing else is to be said. */
  hint?: string;
  query: string;
  onQuery: (query: string) => void;
}

/** A field that searches while it is typed in. */
export function SearchField({ label, hint = label, query, onQuery }: SearchFieldProps) {
  return (
    <input type="search" value={query} placeholder={hint} aria-label={label} onInput={(event) => onQuery(event.currentTarget.value)} />
  );
}
