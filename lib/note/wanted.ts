import { contextOf } from './context.ts';

/** What is looked for, in a text without white space. */
export interface Wanted {
  exact: string;
  /** What stood before and after it, as far as it is compared. */
  prefix: string;
  suffix: string;
  /** Where the quotation should begin if nothing before it had changed, or as its neighbours have moved. */
  expected: number;
  /** Edits to the quotation itself that are put up with; 0 for short ones. */
  maxErrors: number;
  /** By how many units `expected` may be wrong; infinite where position must not settle anything. */
  doubt: number;
}

/** Makes the wanted of a quotation with its context, white space already dropped. */
export function prepareWanted(exact: string, before: string, after: string, expected: number, maxErrors: number, doubt = 0): Wanted {
  return { exact, prefix: contextOf(before, -1), suffix: contextOf(after, 1), expected, maxErrors, doubt };
}
