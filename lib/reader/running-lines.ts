import type { Line } from './text-run.ts';

/** Heads and feet stand within this part of the page's height; body text of a report begins lower (Word: 72 of 842 points). */
const MARGIN = 0.1;
/** The same words at the same height on so large a part of the pages, and on two at least. */
const PART = 0.3;
const SAME_HEIGHT = 4;
/** 12, - 12 -, — 12 —, 第12页, 12 / 30, 第 12 页 共 30 页 */
const PAGE_NUMBER = /^[-–—－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:[\s,，]*(?:\/|共|of)\s*\d{1,4}(?:\s*页)?)?[-–—－·•\s]*$/i;

/**
 * The lines that are no part of the text: running heads and feet, and page numbers. Of a page, the lines near its upper and
 * lower edge; a head that stands on one page only is taken for text.
 */
export function runningLines(pages: readonly { lines: readonly Line[]; height: number }[]): Set<Line> {
  const running = new Set<Line>();
  const alike = new Map<string, Line[]>();
  for (const { lines, height } of pages) {
    for (const line of lines) {
      if (!isAtEdge(line, height)) continue;
      if (PAGE_NUMBER.test(line.text)) running.add(line);
      const words = `${line.baseline < height / 2}${line.text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
      alike.set(words, [...(alike.get(words) ?? []), line]);
    }
  }
  const least = Math.max(2, pages.length * PART);
  for (const lines of alike.values()) {
    for (const line of lines) {
      const level = lines.filter((other) => Math.abs(other.baseline - line.baseline) <= SAME_HEIGHT);
      if (new Set(level.map(({ page }) => page)).size >= least) running.add(line);
    }
  }
  return running;
}

const isAtEdge = ({ baseline, size }: Line, height: number) => baseline <= height * MARGIN || baseline - size >= height * (1 - MARGIN);
