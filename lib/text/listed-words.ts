/** The longest word of a list that stands at `at` of a text and ends by `end` (by itself the text's end); undefined where none does. */
export type LongestAt<Word> = (text: string, at: number, end?: number) => Word | undefined;

/** Looks up words of a list, each with its text, by their first characters: where none begins the answer comes at once. */
export function listedWords<Word>(words: Iterable<readonly [text: string, word: Word]>): LongestAt<Word> {
  const longestFirst = [...words].sort(([a], [b]) => b.length - a.length);
  const byFirst = Map.groupBy(longestFirst, ([text]) => text.charCodeAt(0));
  return (text, at, end = text.length) =>
    byFirst.get(text.charCodeAt(at))?.find(([word]) => at + word.length <= end && text.startsWith(word, at))?.[1];
}
