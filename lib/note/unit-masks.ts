/**
 * In which places of a pattern each code unit stands, a bit a place: what Myers' algorithm asks of every unit of the text. A small open
 * table; a `Map` answers some three times slower. One table serves one pattern after another: a typed array for each of thousands
 * took longer than the search itself.
 */
export interface UnitMasks {
  /** 1 where the places of the pattern are counted from its first unit, -1 where from its last. */
  readonly direction: 1 | -1;
  /** The pattern whose places these are. */
  text: string;
  /** Words of 32 places for each unit. */
  words: number;
  /** The units, one more so that 0 is an empty slot; a power of two of them. */
  keys: Uint32Array;
  /** `words` for each slot. */
  bits: Int32Array;
  /** For each place of the pattern the slot of its unit. */
  slots: Int32Array;
}

const WORD = 32;
const LEAST_LENGTH = 32;

/** The masks of the empty pattern, made to take others. */
export function emptyMasks(direction: 1 | -1): UnitMasks {
  return { direction, text: '', words: 0, ...tableFor(LEAST_LENGTH) };
}

function tableFor(length: number) {
  let slots = 1;
  while (slots < 2 * length) slots *= 2;
  return { keys: new Uint32Array(slots), bits: new Int32Array(slots * Math.ceil(length / WORD)), slots: new Int32Array(length) };
}

/** Makes the masks those of `text`, if they are not yet. */
export function takeText(masks: UnitMasks, text: string): void {
  if (masks.text === text) return;
  if (text.length > masks.slots.length) Object.assign(masks, tableFor(text.length));
  else clear(masks);
  masks.text = text;
  masks.words = Math.ceil(text.length / WORD);
  setBits(masks);
}

function clear({ keys, bits, slots, words, text }: UnitMasks): void {
  for (let i = 0; i < text.length; i++) {
    const slot = slots[i] as number;
    keys[slot] = 0;
    for (let w = slot * words; w < (slot + 1) * words; w++) bits[w] = 0;
  }
}

function setBits({ keys, bits, slots, words, text, direction }: UnitMasks): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(direction === 1 ? i : text.length - 1 - i);
    const slot = slotOf(keys, unit);
    keys[slot] = unit + 1;
    slots[i] = slot;
    const word = slot * words + (i >>> 5);
    bits[word] = (bits[word] as number) | (1 << (i & 31));
  }
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
