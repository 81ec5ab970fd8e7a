import { useLayoutEffect, useState } from 'preact/hooks';
import { type OptionsRoute, readRoute } from '../lib/state/options-route.ts';

/** What the address asks for, now and after each change of it. */
export function useRoute(): OptionsRoute {
  const [hash, setHash] = useState(location.hash);
  // Not after the first frame: a tab behind has none, and an address that came in between would not be followed.
  useLayoutEffect(() => {
    const follow = () => {
      setHash(location.hash);
      // Another section begins at its top; the browser stays where it was in the last.
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readRoute(hash);
}
