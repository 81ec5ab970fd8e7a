/**
 * Whether a number of a headline is one of the text told shorter: 14亿元 and 13.94亿元, 4000多件 and 4714件. `text` is the headline's wording,
 * `value` what it was read as, `full` the number in the text; `isMore` where the words around it say so (突破860万, 862.4万).
 */
export function isRoundedFrom(text: string, value: number, full: number, isMore = false): boolean {
  if (value === full) return true;
  const parts = /^[^\d]*(\d+)(?:\.(\d+))?(万亿|亿|[万千百])?([多余])?/.exec(text);
  if (parts === null) return false;
  const [, whole = '', decimals = '', scale = '', more] = parts;
  const ofLastDigit = (SCALES[scale] ?? 1) / 10 ** decimals.length;
  if (more === undefined && !isMore) return ofLastDigit > 1 && Math.abs(full - value) <= ofLastDigit / 2;
  const zeros = decimals === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  return full > value && full < value + ofLastDigit * 10 ** zeros;
}

const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
