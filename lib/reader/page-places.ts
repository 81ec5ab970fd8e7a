/** Lengths in points; a pixel at a zoom of 1. */
export interface PageSize {
  width: number;
  height: number;
}

/** Where a page lies on the sheet that all pages lie on. */
export interface PagePlace extends PageSize {
  left: number;
  top: number;
}

/** Between two pages. */
const GAP = 14;

/** Lays the pages below one another, about one middle. */
export function placesOf(sizes: readonly PageSize[]): PagePlace[] {
  const widest = Math.max(0, ...sizes.map(({ width }) => width));
  let top = 0;
  return sizes.map(({ width, height }) => {
    const place = { left: (widest - width) / 2, top, width, height };
    top += height + GAP;
    return place;
  });
}

/** The size of the sheet; nothing without pages. */
export function sheetOf(places: readonly PagePlace[]): PageSize {
  const last = places.at(-1);
  return { width: Math.max(0, ...places.map(({ left, width }) => left + width)), height: last === undefined ? 0 : last.top + last.height };
}

/** The page at a height of the sheet: the last one that begins above; 0 above the first. */
export function pageAt(places: readonly PagePlace[], y: number): number {
  return Math.max(
    0,
    places.findLastIndex(({ top }) => top <= y),
  );
}
