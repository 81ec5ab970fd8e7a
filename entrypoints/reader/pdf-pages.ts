import { nextFrame } from '../../lib/page/slices.ts';
import { hasUnreadable } from '../../lib/reader/letters.ts';
import { type PageSize, placesOf } from '../../lib/reader/page-places.ts';
import { paragraphsOf, textOf } from '../../lib/reader/paragraphs.ts';
import type { PdfFile } from '../../lib/reader/pdf.ts';
import { type Measure, textElements } from '../../lib/reader/pdf-text.ts';
import type { PageRuns } from '../../lib/reader/text-run.ts';
import type { DocumentPages, ReaderDocument } from '../../lib/state/reader-document.ts';

/** Told so often how far it is; each telling draws the page anew. */
const PAGES_A_STEP = 8;
const PARAGRAPHS_A_STEP = 40;
/** Measured once as large as this, in pixels; widths grow with the letters. */
const MEASURED = 100;

/** A PDF as the page shows it at once, and the way to its text. */
interface PdfPages {
  pages: DocumentPages;
  /** Puts the text into its layer; nothing where the PDF has none. True where letters of it cannot be read. */
  text(layer: HTMLElement, progress: Parameters<ReaderDocument['mark']>[1]): Promise<boolean>;
}

/** The first page's size is waited for; the others' come with their text. */
export async function pdfPages(pdf: PdfFile): Promise<PdfPages> {
  const first = await pdf.sizeOf(0);
  const sizes: PageSize[] = Array.from({ length: pdf.pageCount }, () => first);
  return {
    pages: { sizes, draw: (page, canvas, scale, signal) => pdf.draw(page, canvas, scale, signal) },
    async text(layer, progress) {
      const pages: PageRuns[] = [];
      for (let page = 0; page < pdf.pageCount; page++) {
        const runs = await pdf.runsOf(page);
        pages.push(runs);
        sizes[page] = { width: runs.width, height: runs.height };
        if (pages.length % PAGES_A_STEP === 0) progress([...sizes], pages.length);
      }
      progress([...sizes], pages.length);
      const [paragraphs, places, measure] = [paragraphsOf(pages), placesOf(sizes), measureIn(layer)];
      layer.replaceChildren();
      for (let at = 0; at < paragraphs.length; at += PARAGRAPHS_A_STEP) {
        layer.append(...textElements(document, paragraphs.slice(at, at + PARAGRAPHS_A_STEP), places, measure));
        // Laid out now, a part at a time; otherwise all of it at once when the page is painted next.
        layer.getBoundingClientRect();
        await nextFrame();
      }
      return hasUnreadable(paragraphs.map(textOf).join(''));
    },
  };
}

function measureIn(layer: HTMLElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text, size) => text.length * size;
  context.font = `${MEASURED}px ${getComputedStyle(layer).fontFamily}`;
  return (text, size) => (context.measureText(text).width * size) / MEASURED;
}
