/** The order of strings by code units, as IndexedDB has it and as it is the same in every language; for `sort`. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
