/**
 * In which places of a pattern each code unit stands, a bit a place: what Myers' algorithm asks of every unit of the text. A small open
 * table; a `Map` answers some three times slower.
 */
export interface UnitMasks {
  /** Words of 32 places for each unit. */
  words: number;
  /** The units, one more so that 0 is an empty slot; a power of two of them. */
  keys: Uint32Array;
  /** `words` for each slot. */
  bits: Int32Array;
}

const WORD = 32;
const LEAST_SLOTS = 32;

/** The masks of `text`, its places counted from its first unit (1) or from its last (-1). */
export function unitMasks(text: string, direction: 1 | -1): UnitMasks {
  const words = Math.ceil(text.length / WORD);
  let slots = LEAST_SLOTS;
  while (slots < 2 * text.length) slots *= 2;
  const masks: UnitMasks = { words, keys: new Uint32Array(slots), bits: new Int32Array(slots * words) };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(direction === 1 ? i : text.length - 1 - i);
    const slot = slotOf(masks.keys, unit);
    masks.keys[slot] = unit + 1;
    const word = slot * words + (i >>> 5);
    masks.bits[word] = (masks.bits[word] as number) | (1 << (i & 31));
  }
  return masks;
}

/** Where the unit is, or would be: a slot whose bits are all 0. */
export function slotOf(keys: Uint32Array, unit: number): number {
  const last = keys.length - 1;
  let slot = unit & last;
  for (;;) {
    const key = keys[slot] as number;
    if (key === unit + 1 || key === 0) return slot;
    slot = (slot + 1) & last;
  }
}
