/** The size of the tables that places are flagged in by their hashes: a place in fifty is flagged for nothing. */
export const HASHES = 65536;
export const LAST_HASH = HASHES - 1;

/** Of a unit, or of the hash of some, and the unit behind: not yet cut to the tables' size. */
export function hashOf(unit: number, next: number): number {
  return (unit * 31) ^ next;
}
