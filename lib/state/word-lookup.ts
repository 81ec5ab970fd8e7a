import type { ProgrammeKind, SloganKind } from '../recognise/mention.ts';
import type { ProgrammeEntry, SloganEntry } from '../recognise/words/entry.ts';
import { holdsAll } from './search.ts';

/** A formula or programme of the lists that come with the extension, as a reader looks it up. Empty where nothing certain is known. */
export type BuiltInWord = ({ class: 'slogan'; kind: SloganKind } | { class: 'programme'; kind: ProgrammeKind }) & {
  /** The canonical form. */
  name: string;
  /** Other wordings that count as it. */
  variants: readonly string[];
  /** What a numbered formula stands for. */
  items: readonly string[];
  /** One sentence on what it is. */
  about: string;
  /** First appearance, `2018-03 …`. */
  first: string;
  /** The official English form. */
  english: string;
  /** `quoted`: it is marked in quotation marks only; `marked`: also with a head noun (活动, 行动) behind it. */
  guard: 'none' | 'quoted' | 'marked';
};

/** The lists, and how many units of measure the recogniser knows besides. */
export interface BuiltInWords {
  words: readonly BuiltInWord[];
  units: number;
}

/** Which class is looked up. */
export type LookedUp = 'all' | BuiltInWord['class'];

/** The lists of seeds/ as one, slogans first, in their own order. */
export function builtInWords(slogans: readonly SloganEntry[], programmes: readonly ProgrammeEntry[]): BuiltInWord[] {
  return [
    ...slogans.map(({ kind, name, variants = [], items = [], first = '', english = '', quoted = false }) => {
      return {
        class: 'slogan' as const,
        kind,
        name,
        variants,
        items,
        about: '',
        first,
        english,
        guard: quoted ? ('quoted' as const) : ('none' as const),
      };
    }),
    ...programmes.map(({ kind, name, variants = [], about = '', only }) => {
      return {
        class: 'programme' as const,
        kind,
        name,
        variants,
        items: [],
        about,
        first: '',
        english: '',
        guard: only ?? ('none' as const),
      };
    }),
  ];
}

/**
 * What holds all words of a query (`wordsOf`) in its name, other wordings, items, explanation or English form; those with them in the name
 * come first. All for an empty query.
 */
export function lookUp(all: readonly BuiltInWord[], query: readonly string[]): BuiltInWord[] {
  const found = all.filter(({ name, variants, items, about, english }) => holdsAll(query, [name, ...variants, ...items, about, english]));
  const isNamed = ({ name }: BuiltInWord) => holdsAll(query, [name]);
  return [...found.filter(isNamed), ...found.filter((word) => !isNamed(word))];
}
