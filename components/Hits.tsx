import { useShown } from './comparison-context.ts';
import { MarkedText } from './MarkedText.tsx';

/** Words with what the reader looks for in the comparison marked in them. */
export function Hits({ text }: { text: string }) {
  return <MarkedText text={text} words={useShown().words} />;
}
