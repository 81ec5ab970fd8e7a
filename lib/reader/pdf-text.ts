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

function paragraphElement(document: Document, paragraph: Paragraph, places: readonly PagePlace[], measure: Measure): HTMLElement {
  const { lines } = paragraph;
  const topOf = ({ page }: Line, { baseline, size }: Line | TextRun) => (places[page]?.top ?? 0) + baseline - ASCENT * size;
  const leftOf = ({ page }: Line, { left }: Line | TextRun) => (places[page]?.left ?? 0) + left;
  const left = Math.min(...lines.map((line) => leftOf(line, line)));
  const top = Math.min(...lines.map((line) => topOf(line, line)));
  const element = document.createElement('p');
  // One by one: a policy without inline styles allows these, and no `style` attribute.
  element.style.left = px(left);
  element.style.top = px(top);
  element.style.width = px(Math.max(...lines.map((line) => leftOf(line, line) + line.right - line.left)) - left);
  element.style.height = px(Math.max(...lines.map((line) => topOf(line, line) + line.size)) - top);
  lines.forEach((line, i) => {
    for (const run of endedRuns(paragraph, i)) {
      element.append(runElement(document, run, leftOf(line, run) - left, topOf(line, run) - top, measure));
    }
  });
  return element;
}

/** The nth line's runs; the last with what joins it to the next line. */
function endedRuns(paragraph: Paragraph, nth: number): TextRun[] {
  const runs = paragraph.lines[nth]?.runs ?? [];
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const { drop, add } = endOf(paragraph, nth);
  return [...runs.slice(0, -1), { ...last, text: last.text.slice(0, last.text.length - drop) + add }];
}

/** Letters are moved apart or together until the run is as wide as on the page. */
function runElement(document: Document, { text, width, size }: TextRun, left: number, top: number, measure: Measure): HTMLElement {
  const element = document.createElement('span');
  element.style.left = px(left);
  element.style.top = px(top);
  element.style.fontSize = px(size);
  // As wide as it is, for the pointer to select in it, and taking no room, so that the next one does not move.
  element.style.width = px(width);
  element.style.marginInlineEnd = px(-width);
  const words = text.trimEnd();
  if (words !== '') element.style.letterSpacing = px((width - measure(words, size)) / words.length);
  element.textContent = text;
  return element;
}

const px = (value: number) => `${Math.round(value * 100) / 100}px`;
