/**
 * Paths of elements, `/html[1]/body[1]/div[2]/p[3]`: the one form of XPath that is written and read here. It is walked by our own hand and
 * never given to the browser's XPath, whose functions a hostile file could make run for minutes.
 */

/** The longest path, in UTF-16 units; deeper elements get no hint. */
export const LONGEST_PATH = 2000;
/** The farthest place in an element, in code points: looking for one costs as much as the element has text before it. */
export const FARTHEST = 10_000;

/** True for a path of the strict form. An element that it cannot name (`o:p` of old office pages) has none. */
export function isPath(path: string): boolean {
  return path.length <= LONGEST_PATH && /^(?:\/[a-z][a-z0-9._-]*\[[1-9]\d{0,5}\])+$/.test(path);
}

/**
 * A path that another program wrote, in the strict form: `/DIV/p[2]` → `/div[1]/p[2]`; undefined for all that is more than names and
 * numbers. Absent numbers mean the first, as for a path that is evaluated to one node.
 */
export function foreignPath(path: string): string | undefined {
  if (path.length > LONGEST_PATH || !/^(?:\/[A-Za-z][\w.-]*(?:\[\d{1,6}\])?)+$/.test(path)) return undefined;
  const strict = path.toLowerCase().replace(/[^/\]]+(?=\/|$)/g, '$&[1]');
  return isPath(strict) ? strict : undefined;
}
