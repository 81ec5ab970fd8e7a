import type { WordListSize } from '../state/ports.ts';

/** The sizes of the word lists that recognising uses, loaded when first wanted. */
export async function wordListSizes(): Promise<WordListSize[]> {
  const [slogans, programmes, units] = await Promise.all([
    import('../../seeds/slogans.json'),
    import('../../seeds/programmes.json'),
    import('../../seeds/units.json'),
  ]);
  const unitWords = Object.values(units.default.kinds).flat().join(' ').split(/\s+/);
  return [
    { name: 'slogans', entries: slogans.default.length },
    { name: 'programmes', entries: programmes.default.length },
    { name: 'units', entries: new Set(unitWords).size },
  ];
}
