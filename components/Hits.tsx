import { useShown } from './comparison-context.ts';
import { MarkedText } from './MarkedText.tsx';
import { Unbroken } from './Unbroken.tsx';

/** Words with what the reader looks for in the comparison marked in them. */
export function Hits({ text }: { text: string }) {
  const { words } = useShown();
  return words.length === 0 ? <Unbroken text={text} /> : <MarkedText text={text} words={words} />;
}
