/** A count as it stands in tables, chips and lines alike: 3,000. */
export function countText(count: number): string {
  return count.toLocaleString('en-US');
}
