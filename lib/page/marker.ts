import type { Note, NotePlace } from '../note/note.ts';
import type { Mention, MentionClass } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';
import { spanAtPoint } from './hit-test.ts';
import type { Recognise } from './in-pieces.ts';
import { liveRange, locate } from './locate.ts';
import { MarkLayer, staticRange } from './mark-layer.ts';
import type { NearTree } from './near-viewport.ts';
import { neighbourOf } from './neighbour.ts';
import { emptyPage, type PageText } from './page-text.ts';
import { createPainter, type MarkName, type Painter } from './paint.ts';
import { type AnchorSteps, type PlacedNote, PlacedNotes } from './placed-notes.ts';
import { PageReader, type Reading } from './reading.ts';
import { boxesOf, isDead } from './roots.ts';
import { nextFrame, nextTurn } from './slices.ts';
import { HOST_NAME } from './styles.ts';
import { watchPage } from './watch.ts';

/** What the marker needs of the rest of the program. */
export interface MarkerPorts {
  /** Finds the mentions of text collected from a page; unchanged by splitting the text at line breaks. */
  recognise: Recognise;
  /**
   * Is asked before a page's text is recognised: brings in what this text needs. Resolves to true where what `recognise` found before
   * would be found otherwise now.
   */
  prepare?(text: string): Promise<boolean>;
  /** The mentions of the page's whole text as the reader corrects them, in text order, without overlaps; without it they stay. */
  correct?(text: string, mentions: readonly Mention[]): Mention[];
  anchorSteps: AnchorSteps;
  /** The page was read and its text, marks or notes are others than before. */
  onMarked(): void;
  /** The page changes without end and is read ever less often; or has come to rest. */
  onRestless(restless: boolean): void;
}

const FLASH_MS = 1600;
/** A page that throws our marks out so often means it. */
const MOST_REPAIRS = 40;
const REPAIR_EVERY_MS = 1000;
/** A page of which so many readings had no answer will have none. */
const MOST_UNANSWERED = 20;

/** Reads a page, paints its marks and notes, and keeps both right while the page changes. */
export class PageMarker {
  page: PageText = emptyPage();
  /** In text order, without overlaps. */
  mentions: Mention[] = [];
  /** As `recognise` gave them, before the reader's corrections. */
  private recognised: readonly Mention[] = [];
  private tree: NearTree = [];
  private shown: Record<MentionClass, boolean> = { figure: true, slogan: true, programme: true };
  private visible: Mention[] = [];
  /** What is in the window and was marked before all is known. */
  private inView: Omit<Reading, 'tree'> | undefined;
  private readonly painter: Painter = createPainter();
  private readonly layer = new MarkLayer(this.painter);
  private readonly reader: PageReader;
  private readonly placed: PlacedNotes;
  /** A page without text is a reading too, and is told. */
  private hasRead = false;
  private repairs = 0;
  private unanswered = 0;
  /** The reading before had no answer: the page may be other than its marks say, and need not change again. */
  private isOwed = false;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> = Promise.resolve();
  private readonly document: Document;
  private readonly ports: MarkerPorts;
  private readonly signal: AbortSignal;

  constructor(document: Document, ports: MarkerPorts, signal: AbortSignal) {
    this.document = document;
    this.ports = ports;
    this.signal = signal;
    this.reader = new PageReader(document, ports, signal);
    this.placed = new PlacedNotes(ports.anchorSteps, signal);
  }

  /** The page's notes with their places on it. */
  get notes(): readonly PlacedNote[] {
    return this.placed.all;
  }

  get canPaint(): boolean {
    return this.painter.canPaint;
  }

  /** Reads and marks the page, then watches it until the signal ends everything. Resolves after the first reading. */
  async start(): Promise<void> {
    this.signal.addEventListener('abort', () => this.stop());
    await this.queue(() => this.lookInView());
    if (this.signal.aborted) return;
    await watchPage(this.document, {
      signal: this.signal,
      isOurs,
      onWatching: (watch) => {
        this.reader.onRoots = watch;
      },
      onChange: (touched) => this.readAtCost(touched),
      onRestless: this.ports.onRestless,
    });
    if (this.signal.aborted) return;
    const timer = setInterval(() => this.lookAfter(), REPAIR_EVERY_MS);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Resolves when no reading is under way. */
  get settled(): Promise<void> {
    return this.reading;
  }

  /** Reads the page as it is now; one reading at a time. `touched` as of `WatchOptions`. */
  read(touched?: ReadonlySet<Node>): Promise<void> {
    return this.queue(() => this.readNow(touched));
  }

  /** Gives the milliseconds that it took of the page's time: in what the background needs to answer the page does other things, or sleeps. */
  private async readAtCost(touched: ReadonlySet<Node> | undefined): Promise<number> {
    const { waited } = this.reader;
    const start = performance.now();
    await this.read(touched);
    return performance.now() - start - (this.reader.waited - waited);
  }

  /** What fails is told to who asked; what comes after it is done all the same. */
  private queue(act: () => Promise<void>): Promise<void> {
    const done = this.reading.then(act);
    this.reading = done.catch(() => undefined);
    return done;
  }

  /** Finds the places of this page's notes, which may be many, and shows them; resolves when they are shown. */
  loadNotes(notes: readonly Note[]): Promise<void> {
    return this.queue(async () => {
      const places = await this.placed.find(this.page, notes);
      if (places !== undefined) this.showNotes(notes, places);
    });
  }

  /** Sets the notes of this page at once: places are looked for only of those that were not among them. */
  setNotes(notes: readonly Note[]): void {
    this.showNotes(notes, this.placed.findNew(this.page, notes));
  }

  private showNotes(notes: readonly Note[], places: readonly (NotePlace | undefined)[]): void {
    this.placed.put(notes, places);
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

  /** The painted mention under a point of the window; `under` as an event has it spares looking for it. */
  mentionAt(x: number, y: number, under?: Element): Mention | undefined {
    return this.visible[spanAtPoint(this.document, this.page, this.visible, x, y, under)];
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
    return neighbourOf(this.visible, from, direction, (mention) => (this.boxesOf(mention)[0]?.top ?? 0) >= 0);
  }

  /** Marks what is in the window before all is known. */
  private async lookInView(): Promise<void> {
    if (!this.canPaint) return;
    // Loading the script was a task of its own.
    await nextTurn();
    this.inView = await this.reader.lookInView();
    if (this.inView === undefined || this.signal.aborted) return;
    this.painter.paintIn(this.inView.page.roots);
    this.repaint();
    await nextFrame();
  }

  private async readNow(touched: ReadonlySet<Node> | undefined): Promise<void> {
    const reading = await this.reader.read(touched);
    this.isOwed = reading === undefined && this.unanswered++ < MOST_UNANSWERED;
    if (reading === undefined) return;
    if (reading === 'same') return this.repair();
    await nextTurn();
    for (;;) {
      const { all, notes } = this.placed;
      const places = this.placed.moved(reading.changes) ?? (await this.placed.find(reading.page, notes));
      if (places === undefined || this.signal.aborted) return;
      // The reader has written or removed one meanwhile.
      if (all !== this.placed.all) continue;
      this.take(reading, places);
      return;
    }
  }

  private take({ page, tree, mentions }: Reading, places: readonly NotePlace[]): void {
    const isSameText = this.hasRead && page.text === this.page.text;
    // Written anew (`document.open()`), a page has lost all that listened in it, whatever it says now.
    const isSameStart = page.lines.blocks[0] === this.page.lines.blocks[0];
    // A frame that was loaded anew may say the same as before.
    const isSameRoots = page.roots.every((root) => this.page.roots.includes(root));
    this.hasRead = true;
    this.inView = undefined;
    this.page = page;
    this.tree = tree;
    this.recognised = mentions;
    this.mentions = this.corrected(page.text);
    this.painter.paintIn(page.roots);
    this.showNotes(this.placed.notes, places);
    if (!isSameText || !isSameStart || !isSameRoots) this.ports.onMarked();
  }

  /** Works out what is painted. */
  private repaint(): void {
    if (!this.hasRead) {
      this.repaintInView();
      return;
    }
    const isAll = this.shown.figure && this.shown.slogan && this.shown.programme;
    this.visible = isAll ? this.mentions : this.mentions.filter((mention) => this.shown[mention.class]);
    if (this.signal.aborted || this.readsLostFrame()) return;
    this.layer.show({ page: this.page, tree: this.tree, mentions: this.visible, notes: this.placed.looks() });
  }

  private repaintInView(): void {
    if (this.inView === undefined || this.signal.aborted) return;
    const { page, mentions } = this.inView;
    this.layer.showOnly(
      page,
      mentions.filter((mention) => this.shown[mention.class]),
    );
  }

  private lookAfter(): void {
    if (this.document.hidden || this.readsLostFrame()) return;
    if (this.isOwed) void this.read();
    // One that takes long is asked for once.
    this.isOwed = false;
    this.repair();
    this.layer.look();
  }

  /** A frame that comes to another document tells of it when that is all there, with every picture; without the old one the page is read anew. */
  private readsLostFrame(): boolean {
    const isLost = this.page.roots.some(isDead);
    if (isLost) void this.read();
    return isLost;
  }

  private repair(): void {
    if (this.repairs < MOST_REPAIRS && this.painter.repair()) this.repairs++;
  }

  private stop(): void {
    clearTimeout(this.flashTimer);
    this.layer.stop();
    this.painter.clear();
  }
}

/** True for our own interface and what stands in it: on our reader page it is no closed root. */
function isOurs(node: Node): boolean {
  const element = 'closest' in node ? (node as Element) : node.parentElement; // Elements have it.
  return element?.closest(HOST_NAME) != null;
}
