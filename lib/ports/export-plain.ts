import type { ExportContent, ExportWords } from '../export/content.ts';
import { localDay } from '../local-day.ts';

/** Stands in a sentence for the name that it is about. */
export const NAME_SIGN = '\u0001';

/** `ExportWords` as plain data, which can be sent to a worker: sentences with `NAME_SIGN` in the place of functions. */
export type PlainWords = Omit<ExportWords, 'day' | 'anki'> & {
  anki: Omit<ExportWords['anki'], 'items' | 'programme'> & Record<'items' | 'programme', string>;
};
/** What is exported, as plain data with its words. */
export type PlainContent = Omit<ExportContent, 'words'> & { words: PlainWords };

/** Plain content with its functions. */
export function revived({ words, ...content }: PlainContent): ExportContent {
  const { items, programme } = words.anki;
  const saying = (sentence: string) => (name: string) => sentence.replace(NAME_SIGN, () => name);
  return {
    ...content,
    words: {
      ...words,
      day: (time) => localDay(new Date(time)),
      anki: { ...words.anki, items: saying(items), programme: saying(programme) },
    },
  };
}
