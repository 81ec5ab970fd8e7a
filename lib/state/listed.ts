import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';

/** What a port lists. */
export interface ListingPort<Value> {
  list(): Promise<Result<Value, StoreError>>;
  /** Calls back whenever the list has changed; what it returns ends that. */
  watch(changed: () => void): () => void;
}

/** A list as far as it is known. */
type Listed<Ready> = { state: 'loading' } | { state: 'failed'; error: StoreError } | Ready;

/** The list of a port, read again whenever it has changed, and the reading itself. `ready` makes the state, and has to be one function for good. */
export function useListed<Value, Ready>(port: ListingPort<Value>, ready: (value: Value) => Ready): [Listed<Ready>, () => Promise<void>] {
  const [all, setAll] = useState<Listed<Ready>>({ state: 'loading' });
  const load = useCallback(async () => {
    const result = await port.list();
    setAll(result.ok ? ready(result.value) : { state: 'failed', error: result.error });
  }, [port, ready]);
  useEffect(() => {
    void load();
    return port.watch(() => void load());
  }, [port, load]);
  return [all, load];
}
