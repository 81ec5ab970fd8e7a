import type { Note, NotePlace, NoteSelectors } from '../note/note.ts';
import type { Mention, MentionClass } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';
import { browserStyles } from './browser-styles.ts';
import { spanAtPoint } from './hit-test.ts';
import { firstIndex, isSamePlaces, liveRange, locate } from './locate.ts';
import { type NearWatch, watchNear } from './near-viewport.ts';
import { collectSteps, emptyPage, type PageText } from './page-text.ts';
import { createPainter, MARK_NAMES, type MarkName, type Painter } from './paint.ts';
import { boxesOf } from './roots.ts';
import { nextTurn, runInSlices } from './slices.ts';
import { HOST_NAME } from './styles.ts';
import { watchPage } from './watch.ts';

/** What the marker needs of the rest of the program. */
export interface MarkerPorts {
  /** Finds the mentions of a text collected from a page; unchanged by splitting the text at line breaks. */
  recognise(text: string): Mention[];
  /**
   * Is asked before a page's text is recognised: brings in what this text needs. Resolves to how long the pieces are
   * that `recognise` is given, in UTF-16 units; without it, and on `undefined`, `PIECE`.
   */
  prepare?(text: string): Promise<number | undefined>;
  /** The mentions of the page's whole text as the reader corrects them, in text order, without overlaps; without it they stay. */
  correct?(text: string, mentions: readonly Mention[]): Mention[];
  /** Finds the passages of the page's notes again, one place a note. */
  anchorAll(page: PageText, list: readonly NoteSelectors[]): NotePlace[];
  /** The page was read and its text, marks or notes are others than before. */
  onMarked(): void;
  /** The page changes without end and is read ever less often; or has come to rest. */
  onRestless(restless: boolean): void;
}

/** A note with its place on the page as it is now. */
export interface AnchoredNote {
  note: Note;
  place: NotePlace;
}

interface Item extends Span {
  name: MarkName;
}

/** A long text is recognised in pieces of about so many characters, cut where a line ends; one takes a few ms. */
const PIECE = 8000;
const FLASH_MS = 1600;
/** A page that throws our marks out so often means it. */
const MOST_REPAIRS = 40;
const REPAIR_EVERY_MS = 1000;

/** Reads a page, paints its marks and notes, and keeps both right while the page changes. */
export class PageMarker {
  page: PageText = emptyPage();
  /** In text order, without overlaps. */
  mentions: Mention[] = [];
  notes: AnchoredNote[] = [];
  /** As `recognise` gave them, before the reader's corrections. */
  private recognised: readonly Mention[] = [];
  private shown: Record<MentionClass, boolean> = { figure: true, slogan: true, programme: true };
  private visible: Mention[] = [];
  private readonly painter: Painter = createPainter();
  private watch: NearWatch | undefined;
  /** A page without text is a reading too, and is told. */
  private hasRead = false;
  private repairs = 0;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> = Promise.resolve();
  private readonly document: Document;
  private readonly ports: MarkerPorts;
  private readonly signal: AbortSignal;

  constructor(document: Document, ports: MarkerPorts, signal: AbortSignal) {
    this.document = document;
    this.ports = ports;
    this.signal = signal;
  }

  get canPaint(): boolean {
    return this.painter.canPaint;
  }

  /** Reads and marks the page, then watches it until the signal ends everything. Resolves after the first reading. */
  async start(): Promise<void> {
    this.signal.addEventListener('abort', () => this.stop());
    await this.read();
    if (this.signal.aborted) return;
    watchPage(this.document, {
      signal: this.signal,
      isOurs,
      roots: () => this.page.roots,
      onChange: () => this.read(),
      onRestless: this.ports.onRestless,
    });
    const timer = setInterval(() => this.repair(), REPAIR_EVERY_MS);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Resolves when no reading is under way. */
  get settled(): Promise<void> {
    return this.reading;
  }

  /** Reads the page as it is now; one reading at a time. */
  read(): Promise<void> {
    this.reading = this.reading.then(() => this.readNow());
    return this.reading;
  }

  /** Sets the notes of this page and finds their places. */
  setNotes(notes: readonly Note[]): void {
    const selectors = notes.map((note) => note.target.selector);
    const places = this.ports.anchorAll(this.page, selectors);
    this.notes = notes.map((note, i) => ({ note, place: places[i] ?? { state: 'orphan' } }));
    this.repaint();
  }

  /** Applies what `correct` now says to what was recognised; nothing is read or recognised anew. */
  recorrect(): void {
    if (!this.hasRead || this.signal.aborted) return;
    this.mentions = this.corrected(this.page.text);
    this.repaint();
    this.ports.onMarked();
  }

  private corrected(text: string): Mention[] {
    return this.ports.correct?.(text, this.recognised) ?? [...this.recognised];
  }

  /** Shows or hides the marks of each class; the mentions stay known. */
  show(shown: Record<MentionClass, boolean>): void {
    this.shown = { ...shown };
    this.repaint();
  }

  /** The painted mention under a point of the window. */
  mentionAt(x: number, y: number): Mention | undefined {
    return this.visible[spanAtPoint(this.document, this.page, this.visible, x, y)];
  }

  /** A live range of a span, for placing something beside it; null where it is gone. */
  rangeOf(span: Span): Range | null {
    const place = locate(this.page, span);
    return place === null ? null : liveRange(place);
  }

  /** Where a span stands in the window, a box a line; none where it is gone. */
  boxesOf(span: Span): DOMRect[] {
    const range = this.rangeOf(span);
    return range === null ? [] : boxesOf(range);
  }

  /** Shows a span for a moment where it stands; `reveal.ts` scrolls to it too. */
  flash(span: Span): void {
    clearTimeout(this.flashTimer);
    this.paintOne('flash', span);
    this.flashTimer = setTimeout(() => this.paintOne('flash', undefined), FLASH_MS);
  }

  /** Shows a span lightly where it stands, or none; it is not scrolled to. */
  pointAt(span: Span | undefined): void {
    this.paintOne('pointed', span);
  }

  /** Paints the passage of a note that is being written, for the selection goes when the editor takes the focus. */
  showDraft(span: Span | undefined): void {
    this.paintOne('draft', span);
  }

  private paintOne(name: MarkName, span: Span | undefined): void {
    const range = staticRange(this.page, span);
    this.painter.paint(name, new Set(range === null ? [] : [range]));
  }

  /** The next or previous painted mention from a mention, or from the part of the page that is in view. */
  neighbour(from: Mention | undefined, direction: 1 | -1): Mention | undefined {
    const count = this.visible.length;
    if (count === 0) return undefined;
    const isBehind = from ? (i: number) => (this.visible[i]?.start ?? 0) >= from.start : (i: number) => this.isBelowTop(i);
    const at = firstIndex(count, isBehind);
    const isItself = from !== undefined && this.visible[at]?.start === from.start;
    const index = direction === 1 ? at + (isItself ? 1 : 0) : at - 1;
    return this.visible[(index + count) % count];
  }

  private isBelowTop(index: number): boolean {
    const mention = this.visible[index];
    return ((mention === undefined ? undefined : this.boxesOf(mention)[0])?.top ?? 0) >= 0;
  }

  private async readNow(): Promise<void> {
    const page = await runInSlices(collectSteps(this.document, browserStyles(window)), this.signal);
    if (page === undefined) return;
    const isSameText = this.hasRead && page.text === this.page.text;
    this.hasRead = true;
    if (isSameText && isSamePlaces(page, this.page)) {
      this.repair();
      return;
    }
    const recognised = isSameText ? this.recognised : await this.recognise(page.text);
    if (recognised === undefined) return;
    await nextTurn();
    if (this.signal.aborted) return;
    // A frame that was loaded anew may say the same as before.
    const isSameRoots = page.roots.every((root) => this.page.roots.includes(root));
    this.page = page;
    this.recognised = recognised;
    this.mentions = this.corrected(page.text);
    this.painter.paintIn(page.roots);
    this.setNotes(this.notes.map(({ note }) => note));
    if (!isSameText || !isSameRoots) this.ports.onMarked();
  }

  private async recognise(text: string): Promise<Mention[] | undefined> {
    const piece = (await this.ports.prepare?.(text)) ?? PIECE;
    return runInSlices(recogniseSteps(text, piece, this.ports.recognise), this.signal);
  }

  /** Works out what is painted and begins to watch which of it is near the window. */
  private repaint(): void {
    this.visible = this.mentions.filter((mention) => this.shown[mention.class]);
    if (this.signal.aborted || !this.painter.canPaint) return;
    const items: Item[] = [
      ...this.visible.map(({ start, end, class: name }) => ({ start, end, name })),
      ...this.notes.flatMap(({ note, place }) => looksOf(note, place)),
    ].sort((a, b) => a.start - b.start);
    this.watch?.stop();
    const { page } = this;
    let painted = new Map<number, StaticRange>();
    this.watch = watchNear(page, items, (near) => {
      const ranges = new Map<number, StaticRange>();
      for (const i of near) {
        const range = painted.get(i) ?? staticRange(page, items[i]);
        if (range !== null) ranges.set(i, range);
      }
      painted = ranges;
      this.paint(items, ranges);
    });
  }

  private paint(items: readonly Item[], ranges: ReadonlyMap<number, StaticRange>): void {
    for (const name of MARK_NAMES) {
      this.painter.paint(name, new Set([...ranges].filter(([i]) => items[i]?.name === name).map(([, range]) => range)));
    }
  }

  private repair(): void {
    if (this.repairs < MOST_REPAIRS && this.painter.repair()) this.repairs++;
  }

  private stop(): void {
    clearTimeout(this.flashTimer);
    this.watch?.stop();
    this.painter.clear();
  }
}

/** A note is painted in its colour, or has a line under it where the reader wants no colour; another where the text has changed. */
function looksOf({ body }: Note, place: NotePlace): Item[] {
  if (place.state !== 'anchored') return [];
  const { start, end } = place;
  const colour = body.kind === 'note' ? 'noted' : body.colour === undefined || body.colour === 'yellow' ? 'note' : body.colour;
  return [{ start, end, name: colour }, ...(place.changed ? [{ start, end, name: 'changed' as const }] : [])];
}

function staticRange(page: PageText, span: Span | undefined): StaticRange | null {
  const place = span === undefined ? null : locate(page, span);
  return place === null ? null : new StaticRange(place);
}

/** Recognises a text piece by piece; a line break is a border that no mention crosses. */
function* recogniseSteps(text: string, piece: number, recognise: (text: string) => Mention[]): Generator<void, Mention[]> {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const border = text.indexOf('\n', at + piece);
    const end = border < 0 ? text.length : border + 1;
    for (const mention of recognise(text.slice(at, end))) mentions.push({ ...mention, start: mention.start + at, end: mention.end + at });
    at = end;
    yield;
  }
  return mentions;
}

/** True for our own interface and what stands in it: on our reader page it is no closed root. */
function isOurs(node: Node): boolean {
  const element = 'closest' in node ? (node as Element) : node.parentElement; // Elements have it.
  return element?.closest(HOST_NAME) != null;
}
