/** In heights of the letters: so far apart two runs are cells of a row, and numbers sooner. */
const WIDEST_GAP = 1.6;
const NUMBERS_APART = 0.5;
/** Runs that lie over one another further than this are not one after another. */
const OVERLAP = 0.6;
/** How far two runs of one line may stand higher or lower: digits of another font. */
const SAME_LINE = 0.45;
/** From a line to the next of the same paragraph. */
const WIDEST_STEP = 3;
const SAME_SIZE = 0.15;
/** A full line ends so near to the column's edge (a sign may hang over it); one that goes on a paragraph begins so near to it, the first of one so far in. */
const AT_EDGE = 2.2;
const AT_START = 0.6;
const WIDEST_INDENT = 3.1;
/** Pages of more parts than this are laid out by something else. */
const MOST_PARTS = 5000;

/** The edges of a column of text, in pixels of the window. */
interface Edges {
  left: number;
  right: number;
}

/**
 * Puts together what a viewer of documents sets run by run, each placed by numbers (`position: absolute; white-space: pre`: the text layer of
 * pdf.js in all its releases, pdf2htmlEX): the runs of a line, and the lines of a paragraph where the first is full and the next
 * begins at the column's edge. As lib/reader does for a file, by less; where it is not sure the runs stay apart.
 */
export class PlacedRuns {
  private before: HTMLElement | undefined;
  /** Where the line of the run before begins. */
  private lineLeft = 0;
  private readonly columns = new Map<Element | null, Edges | undefined>();

  /** Takes the next run; true where its words go on those of the run before. */
  goesOn(run: HTMLElement): boolean {
    const before = this.before;
    this.before = run;
    const box = run.getBoundingClientRect();
    const isOn = before !== undefined && before.offsetParent === run.offsetParent && this.reads(before, run, box);
    if (!isOn) this.lineLeft = box.left;
    return isOn;
  }

  private reads(before: HTMLElement, run: HTMLElement, box: DOMRect): boolean {
    const last = before.getBoundingClientRect();
    const height = Math.max(last.height, box.height);
    // Set from top to bottom: turned by a transform.
    if (height > 1.5 * Math.max(run.offsetHeight, before.offsetHeight) && run.offsetHeight > 0) return false;
    const startsWithDigit = /^\d/.test(run.textContent);
    const step = box.bottom - last.bottom;
    if (Math.abs(step) <= SAME_LINE * height) {
      const gap = box.left - last.right;
      return gap >= -OVERLAP * height && gap <= (startsWithDigit ? NUMBERS_APART : WIDEST_GAP) * height;
    }
    const column = step > 0 && step <= WIDEST_STEP * height ? this.columnOf(run) : undefined;
    // A table's last cell and its next row's first are no number together.
    if (column === undefined || (startsWithDigit && /[\d.,]$/.test(before.textContent))) return false;
    const isFull = last.right >= column.right - AT_EDGE * height && this.lineLeft <= column.left + WIDEST_INDENT * height;
    const isOn = isFull && box.left <= column.left + AT_START * height && Math.abs(last.height - box.height) <= SAME_SIZE * height;
    if (isOn) this.lineLeft = box.left;
    return isOn;
  }

  /** How far the runs around reach. */
  private columnOf(run: HTMLElement): Edges | undefined {
    const around = run.offsetParent;
    if (!this.columns.has(around)) this.columns.set(around, edgesOf(around?.getElementsByTagName(run.localName) ?? []));
    return this.columns.get(around);
  }
}

function edgesOf(parts: ArrayLike<Element>): Edges | undefined {
  if (parts.length > MOST_PARTS) return undefined;
  const boxes = Array.from(parts, (part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
  return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
}
