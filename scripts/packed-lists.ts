import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ProgrammeEntry, SloganEntry } from '../lib/recognise/words/entry.ts';
import { packProgrammes, packSlogans } from '../lib/recognise/words/pack.ts';

const root = join(import.meta.dirname, '..');
const SLOGANS = join(root, 'seeds/slogans.json');
const PROGRAMMES = join(root, 'seeds/programmes.json');
const MODULE = '/lib/recognise/words/lists.ts';
/** The script that recognises in a page. */
const MARKS = /^marks\./;
/**
 * Tells Chromium that the functions of a script are all called when it is loaded, as those of the recogniser are: each is compiled once,
 * instead of being looked through first. A fifth of the time that a new page waits. Must stand first in the script.
 */
export const COMPILED_WHOLE = '//# allFunctionsCalledOnLoad\n';

/**
 * Puts the word lists into the extension packed: in the place of lib/recognise/words/lists.ts, which packs them when it is loaded, a module
 * with what it would have exported. Items, sources and translations stay outside, and no new page has to sort. The script that carries them
 * into pages is compiled whole.
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
    generateBundle: {
      // When nothing takes comments out any more.
      order: 'post',
      handler(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk' && MARKS.test(part.fileName)) part.code = COMPILED_WHOLE + part.code;
        }
      },
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
