import type { Plugin } from 'vite';

/**
 * Tells Chromium that the functions of a script are all called when it is loaded: each is compiled once, instead of being looked through
 * first. A tenth of the processor's time that a short page waits. Must stand first in the script.
 */
export const COMPILED_WHOLE = '//# allFunctionsCalledOnLoad\n';
/** The script that reads and marks a page does nothing else. */
const MARKS = /^marks\./;

/** Has that script begin so. */
export function compiledWhole(): Plugin {
  return {
    name: 'gongjian-compiled-whole',
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
