import type { PagePlace } from './page-places.ts';
import { endOf, type Paragraph } from './paragraphs.ts';
import type { Line, TextRun } from './text-run.ts';

/** Measures how wide a text is drawn, in pixels, by the font of the text layer at a size in pixels. */
export type Measure = (text: string, size: number) => number;

/** Letters reach so far below the line that they stand on, and the text layer's boxes so far above, in heights of the letters. */
const ASCENT = 0.88;

/**
 * The text that lies over the pages of a PDF, seen by its marks only: an element a paragraph, also where it goes on on the next page,
 * so that reading the text gives it joined. A pixel is a point.
 */
export function textElements(
  document: Document,
  paragraphs: readonly Paragraph[],
  places: readonly PagePlace[],
  measure: Measure,
): HTMLElement[] {
  return paragraphs.map((paragraph) => paragraphElement(document, paragraph, places, measure));
}

/** On the sheet. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function paragraphElement(document: Document, paragraph: Paragraph, places: readonly PagePlace[], measure: Measure): HTMLElement {
  const { lines } = paragraph;
  const boxes = lines.map((line) => boxOf(line, { ...line, width: line.right - line.left }, places[line.page]));
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const element = document.createElement('p');
  // One by one: a policy without inline styles allows these, and no `style` attribute.
  element.style.left = px(left);
  element.style.top = px(top);
  element.style.width = px(Math.max(...boxes.map((box) => box.left + box.width)) - left);
  element.style.height = px(Math.max(...boxes.map((box) => box.top + box.height)) - top);
  lines.forEach((line, i) => {
    for (const run of endedRuns(paragraph, i)) {
      const box = boxOf(line, run, places[line.page]);
      element.append(runElement(document, run, { ...box, left: box.left - left, top: box.top - top }, line.isVertical, measure));
    }
  });
  return element;
}

/** Where a run of a line lies, or all of it; without a place at the sheet's corner. */
function boxOf({ isVertical }: Line, { left, width, baseline, size }: Omit<TextRun, 'text'>, place?: PagePlace): Box {
  const head = baseline - ASCENT * size;
  const page = place ?? { left: 0, top: 0, width: 0, height: 0 };
  if (isVertical) return { left: page.left + page.width - head - size, top: page.top + left, width: size, height: width };
  return { left: page.left + left, top: page.top + head, width, height: size };
}

/** The nth line's runs; the last with what joins it to the next line. */
function endedRuns(paragraph: Paragraph, nth: number): TextRun[] {
  const runs = paragraph.lines[nth]?.runs ?? [];
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const { drop, add } = endOf(paragraph, nth);
  return [...runs.slice(0, -1), { ...last, text: last.text.slice(0, last.text.length - drop) + add }];
}

/** Letters are moved apart or together until the run is as long as on the page. */
function runElement(
  document: Document,
  { text, width: length, size }: TextRun,
  box: Box,
  isVertical: boolean,
  measure: Measure,
): HTMLElement {
  const element = document.createElement('span');
  element.style.left = px(box.left);
  element.style.top = px(box.top);
  element.style.fontSize = px(size);
  // As large as it is, for the pointer to select in it, and taking no room, so that the next one does not move.
  element.style.width = px(box.width);
  element.style.marginRight = px(-box.width);
  if (isVertical) {
    element.style.writingMode = 'vertical-rl';
    element.style.height = px(box.height);
  }
  const words = text.trimEnd();
  if (words !== '') element.style.letterSpacing = px((length - measure(words, size)) / words.length);
  element.textContent = text;
  return element;
}

const px = (value: number) => `${Math.round(value * 100) / 100}px`;
