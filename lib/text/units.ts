/** Units behind the end of a text that are 0, so that who reads on need not ask where it ends. No text that is prepared has such a unit. */
export const MARGIN = 8;

/** The UTF-16 units of `text`, and `MARGIN` zeros behind them: read several times faster than characters of a string in code that is new. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + MARGIN);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
