/** A stretch of a text: UTF-16 code units, `end` exclusive (JavaScript string indices). */
export interface Span {
  start: number;
  end: number;
}

/** True where two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
