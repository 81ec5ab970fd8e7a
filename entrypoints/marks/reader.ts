import type { PageMarker } from '../../lib/page/marker.ts';
import { offsetOf } from '../../lib/page/roots.ts';
import { selectedRange } from '../../lib/page/selection.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import type { InterfaceLoader } from './interface-loader.ts';

/** A selection made by keyboard is taken for made when it has been still so long. */
const SELECTION_STILL_MS = 400;

/**
 * What the reader's pointer and keys mean to us. Listens only: the page's own handling is as without us. The first mark pointed
 * at and the first selection bring the interface in, so that it is there when a card opens.
 */
export class Reader {
  private readonly marker: PageMarker;
  private readonly interface: InterfaceLoader;
  private readonly onPoint: (mention: Mention | undefined) => void;
  private readonly signal: AbortSignal;
  /** The documents that are listened in. */
  private readonly heard = new WeakSet<Document>();
  private isPressed = false;
  private frame = 0;
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;

  /** The signal ends all listening. */
  constructor(marker: PageMarker, loader: InterfaceLoader, signal: AbortSignal, onPoint: (mention: Mention | undefined) => void) {
    this.signal = signal;
    this.marker = marker;
    this.onPoint = onPoint;
    this.interface = loader;
  }

  listen(): void {
    this.listenIn(document);
    this.signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.frame);
      clearTimeout(this.selectionTimer);
    });
  }

  /** Listens in frames too, which have their events for themselves; to be called when the page was read. */
  listenInFrames(): void {
    for (const root of this.marker.page.roots) if ('defaultView' in root) this.listenIn(root);
  }

  private listenIn(document: Document): void {
    const view = document.defaultView;
    if (view === null || this.heard.has(document)) return;
    this.heard.add(document);
    const options = { signal: this.signal, passive: true };
    document.addEventListener('pointermove', (event) => this.move(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.point(undefined), options);
    document.addEventListener('pointerdown', () => this.press(), options);
    // On the window, for a selection may end over our own box, which keeps its events to itself.
    view.addEventListener('pointerup', () => this.release(), { ...options, capture: true });
    view.addEventListener('pointercancel', () => this.release(), { ...options, capture: true });
    document.addEventListener('click', (event) => this.click(event), options);
    document.addEventListener('contextmenu', (event) => this.menu(event), options);
    document.addEventListener('selectionchange', () => this.selectionChanged(), options);
    // On the window, before the page: a page that swallows keys must not keep the reader from closing what is open.
    view.addEventListener('keydown', (event) => this.key(event), { ...options, capture: true });
  }

  private move(event: PointerEvent): void {
    if (this.isPressed || event.pointerType === 'touch' || this.interface.now?.isInUse) return;
    const { x, y } = placeOf(event);
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.point(this.marker.mentionAt(x, y)));
  }

  private point(mention: Mention | undefined): void {
    this.onPoint(mention);
    if (mention === undefined) this.interface.tell((it) => it.point(undefined));
    else this.interface.want((it) => it.point(mention));
  }

  private press(): void {
    this.isPressed = true;
    // What was selected before is not offered in the midst of the next drag, with the little that is selected by then.
    clearTimeout(this.selectionTimer);
    this.interface.tell((it) => it.press());
  }

  private release(): void {
    if (!this.isPressed) return;
    this.isPressed = false;
    // The selection is what it will be only after the event.
    this.offerAfter(0);
  }

  private click(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
    if (this.hasSelection() || this.interface.now?.isWriting) return;
    // A link goes where it leads; its mark's card is shown to the pointer.
    const [target] = event.composedPath();
    if (target !== undefined && 'closest' in target && (target as Element).closest('a[href], button, summary, label') !== null) return; // Elements have it.
    const { x, y } = placeOf(event);
    // A page with notes has the interface already.
    if (this.interface.now?.openNotesAt(x, y)) return;
    const mention = this.marker.mentionAt(x, y);
    if (mention !== undefined) this.interface.want((it) => it.openCard(mention));
  }

  /** Pressed for its menu, a mark is selected, as words are elsewhere: what the menu offers for a selection is then offered for it. */
  private menu(event: MouseEvent): void {
    if (this.hasSelection()) return;
    const { x, y } = placeOf(event);
    const mention = this.marker.mentionAt(x, y);
    const range = mention === undefined ? null : this.marker.rangeOf(mention);
    if (range !== null) range.startContainer.ownerDocument?.getSelection()?.addRange(range);
  }

  private selectionChanged(): void {
    if (this.hasSelection()) void this.interface.get();
    if (!this.isPressed && !this.interface.now?.hasFocus) this.offerAfter(SELECTION_STILL_MS);
  }

  private offerAfter(ms: number): void {
    clearTimeout(this.selectionTimer);
    const offer = () =>
      this.hasSelection() ? this.interface.want((it) => it.offerSelection()) : this.interface.tell((it) => it.offerSelection());
    this.selectionTimer = setTimeout(offer, ms);
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing && !this.interface.now?.hasFocus) this.interface.now?.closeLight();
  }

  private hasSelection(): boolean {
    return selectedRange(document, this.marker.page) !== undefined;
  }
}

/** Where the pointer is in the page's own window. */
function placeOf({ clientX, clientY, view }: MouseEvent): { x: number; y: number } {
  const { x, y } = view === null || view === window ? { x: 0, y: 0 } : offsetOf(view.document);
  return { x: clientX + x, y: clientY + y };
}
