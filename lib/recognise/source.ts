import { unitsOf } from '../text/units.ts';

/** A prepared text (lib/text/prepare.ts) as the finders read it. */
export interface Source {
  /** For slices and for the rare rules that are patterns. */
  text: string;
  /** Its UTF-16 units, with zeros behind them: what every look at a place reads. */
  units: Uint16Array;
  length: number;
}

/** A text that is read once. */
export function sourceOf(text: string): Source {
  return { text, units: unitsOf(text), length: text.length };
}
