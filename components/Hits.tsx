import { stretches } from '../lib/state/search.ts';
import { useShown } from './comparison-context.ts';

/** Words with what the reader looks for marked in them. */
export function Hits({ text }: { text: string }) {
  const { words } = useShown();
  if (words.length === 0) return <>{text}</>;
  return <>{stretches(text, words).map((part, at) => (part.isHit ? <mark key={at}>{part.text}</mark> : part.text))}</>;
}
