import type { ProgrammeEntry, SloganEntry } from '../recognise/words/entry.ts';
import { type BuiltInWords, builtInWords } from '../state/word-lookup.ts';

/** The word lists that recognising uses, loaded when first wanted. */
export async function loadBuiltInWords(): Promise<BuiltInWords> {
  const [slogans, programmes, units] = await Promise.all([
    import('../../seeds/slogans.json'),
    import('../../seeds/programmes.json'),
    import('../../seeds/units.json'),
  ]);
  const unitWords = Object.values(units.default.kinds).flat().join(' ').split(/\s+/);
  // JSON's types are wider than the lists' (`kind: string`); tests/unit/seeds checks every field.
  const words = builtInWords(slogans.default as readonly SloganEntry[], programmes.default as readonly ProgrammeEntry[]);
  return { words, units: new Set(unitWords).size };
}
