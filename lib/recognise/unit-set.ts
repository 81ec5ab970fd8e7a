/** A set of UTF-16 units, a bit each: some sixty sets are made ready before a new page is read, and a byte each would be 4 MB to be cleared. */
export type UnitSet = Int32Array;

/** The set of the units of `units`. */
export function unitSet(units: string): UnitSet {
  const set = new Int32Array(2048);
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i);
    set[unit >> 5] = (set[unit >> 5] as number) | (1 << (unit & 31)); // In range for every unit.
  }
  return set;
}

/** True where the unit is in the set; for what is none (NaN) what holds for the unit 0. */
export function has(set: UnitSet, unit: number): boolean {
  return (((set[unit >> 5] as number) >> (unit & 31)) & 1) === 1;
}

/** True where the unit of `text` at `at` is in the set; false outside of the text. */
export function isOneOf(set: UnitSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && has(set, text.charCodeAt(at));
}

/** True for a unit of the common Chinese characters. */
export function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
