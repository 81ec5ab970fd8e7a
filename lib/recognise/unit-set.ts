/** A set of UTF-16 units: 1 for each that is in it. */
export type UnitSet = Uint8Array;

/** The set of the units of `units`. */
export function unitSet(units: string): UnitSet {
  const set = new Uint8Array(65536);
  for (let i = 0; i < units.length; i++) set[units.charCodeAt(i)] = 1;
  return set;
}

/** True where the unit of `text` at `at` is in the set; false outside of the text. */
export function isOneOf(set: UnitSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && set[text.charCodeAt(at)] === 1;
}

/** True for a unit of the common Chinese characters. */
export function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
