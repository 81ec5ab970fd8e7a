import { SEPARATORS } from '../recognise/lexicon.ts';
import { HARD_BREAK, prepare } from '../text/prepare.ts';

const LEFT_OUT = new Set([...SEPARATORS, HARD_BREAK]);

/**
 * A wording in the form in which two are compared: characters in one form each, white space and the punctuation inside of
 * formulas left out (`“围绕中心，服务大局”` and `围绕中心 服务大局` are one). Empty for a wording of punctuation alone.
 */
export function foldWording(wording: string): string {
  return [...prepare(wording).text].filter((character) => !LEFT_OUT.has(character)).join('');
}
