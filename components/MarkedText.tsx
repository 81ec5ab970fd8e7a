import { hitsIn } from '../lib/state/search.ts';

/** A text in which the words that were searched are marked. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  const hits = hitsIn(text, words);
  if (hits.length === 0) return <>{text}</>;
  return (
    <>
      {hits.flatMap(({ start, end }, i) => [text.slice(hits[i - 1]?.end ?? 0, start), <mark key={start}>{text.slice(start, end)}</mark>])}
      {text.slice(hits.at(-1)?.end)}
    </>
  );
}
