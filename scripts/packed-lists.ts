import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ProgrammeEntry, SloganEntry } from '../lib/recognise/words/entry.ts';
import { packProgrammes, packSlogans } from '../lib/recognise/words/pack.ts';

const root = join(import.meta.dirname, '..');
const SLOGANS = join(root, 'seeds/slogans.json');
const PROGRAMMES = join(root, 'seeds/programmes.json');
const MODULE = '/lib/recognise/words/lists.ts';

/**
 * Puts the word lists into the extension packed: in the place of lib/recognise/words/lists.ts, which packs them when it is loaded, a module
 * with what it would have exported. Items, sources and translations stay outside, and nothing is sorted where they are opened.
 */
export function packedLists(): Plugin {
  return {
    name: 'gongjian-packed-lists',
    enforce: 'pre',
    load(id) {
      if (!id.replaceAll('\\', '/').split('?')[0]?.endsWith(MODULE)) return null;
      for (const file of [SLOGANS, PROGRAMMES]) this.addWatchFile(file);
      return packedModule();
    },
  };
}

/** The module as JavaScript, without what only scoring asks for. Read anew each time, for in development the lists change. */
function packedModule(): string {
  // The lists are as tests/unit/seeds says.
  const slogans = packSlogans(JSON.parse(readFileSync(SLOGANS, 'utf8')) as SloganEntry[]);
  const programmes = packProgrammes(JSON.parse(readFileSync(PROGRAMMES, 'utf8')) as ProgrammeEntry[]);
  const lists = { sloganList: { ...slogans, onlyFrom: {} }, programmeList: { ...programmes, onlyFrom: {} } };
  return Object.entries(lists)
    .map(([name, list]) => `export const ${name} = ${JSON.stringify(list)};\n`)
    .join('');
}
