/** The reader's own day of a moment, `2026-11-21`: a note made at 7 in Guangzhou is not of yesterday. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
