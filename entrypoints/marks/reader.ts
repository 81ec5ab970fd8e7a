import type { PageMarker } from '../../lib/page/marker.ts';
import { offsetOf } from '../../lib/page/roots.ts';
import { selectedRange } from '../../lib/page/selection.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import type { InterfaceLoader } from './interface-loader.ts';

/** A selection made by keyboard is taken for made when it has been still so long. */
const SELECTION_STILL_MS = 400;

/** Frames come together; and a page that exchanges them without end is not followed for ever. */
const FRAMES_SETTLE_MS = 200;
const MOST_FRAME_CALLS = 50;
/** A frame so small carries a counter and no text. */
const LEAST_FRAME = 40;

interface ReaderActs {
  onPoint: (mention: Mention | undefined) => void;
  /** A frame has come that may need marks, or their looks. */
  onFrame: () => void;
}

/**
 * What the reader's pointer and keys mean to us. Listens only: the page's own handling is as without us. The first mark pointed
 * at and the first selection bring the interface in, so that it is there when a card opens.
 */
export class Reader {
  private readonly marker: PageMarker;
  private readonly interface: InterfaceLoader;
  private readonly acts: ReaderActs;
  private readonly signal: AbortSignal;
  /** The documents that are listened in, each with the root element that it had then. */
  private readonly heard = new WeakMap<Document, { root: Element; controller: AbortController }>();
  private isPressed = false;
  private frame = 0;
  private frameTimer: ReturnType<typeof setTimeout> | undefined;
  private frameCalls = 0;
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;

  /** The signal ends all listening. */
  constructor(marker: PageMarker, loader: InterfaceLoader, signal: AbortSignal, acts: ReaderActs) {
    this.signal = signal;
    this.marker = marker;
    this.acts = acts;
    this.interface = loader;
  }

  listen(): void {
    this.listenIn(document);
    this.signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.frame);
      clearTimeout(this.selectionTimer);
      clearTimeout(this.frameTimer);
    });
  }

  /** Listens in frames too, which have their events for themselves, and in pages written anew; to be called when the page was read. */
  listenAnew(): void {
    this.listenIn(document);
    for (const root of this.marker.page.roots) if ('defaultView' in root) this.listenIn(root);
  }

  private listenIn(document: Document): void {
    const { defaultView: view, documentElement: root } = document;
    const before = this.heard.get(document);
    if (view === null || root === null || before?.root === root) return;
    // `document.open()` takes all listeners away; what replaces the root element by hand leaves them.
    before?.controller.abort();
    const controller = new AbortController();
    this.heard.set(document, { root, controller });
    const options = { signal: AbortSignal.any([this.signal, controller.signal]), passive: true };
    const on = <Kind extends Event>(target: EventTarget, type: string, act: (event: Kind) => void, capture = false) => {
      // What a page makes up is no act of the reader's.
      const listen = (event: Event) => event.isTrusted && act(event as Kind); // The kind goes with the type.
      target.addEventListener(type, listen, { ...options, capture });
    };
    on<PointerEvent>(document, 'pointermove', (event) => this.move(event));
    on(root, 'pointerleave', () => this.point(undefined));
    on(document, 'pointerdown', () => this.press());
    // On the window, for a selection may end over our own box, which keeps its events to itself.
    on(view, 'pointerup', () => this.release(), true);
    on(view, 'pointercancel', () => this.release(), true);
    on<MouseEvent>(document, 'click', (event) => this.click(event));
    on<MouseEvent>(document, 'contextmenu', (event) => this.menu(event));
    on(document, 'selectionchange', () => this.selectionChanged());
    // On the window, before the page: a page that swallows keys must not keep the reader from closing what is open.
    on<KeyboardEvent>(view, 'keydown', (event) => this.key(event), true);
    // Of a frame's element; it does not bubble.
    on(document, 'load', ({ target }) => this.loaded(target), true);
    if (document !== globalThis.document) this.tellFrame();
  }

  private loaded(target: EventTarget | null): void {
    if (target === null || !('contentDocument' in target)) return;
    const { width, height } = (target as unknown as Element).getBoundingClientRect(); // Only frames and objects have such a document.
    if (width >= LEAST_FRAME && height >= LEAST_FRAME) this.tellFrame();
  }

  private tellFrame(): void {
    clearTimeout(this.frameTimer);
    if (this.frameCalls >= MOST_FRAME_CALLS) return;
    this.frameTimer = setTimeout(() => {
      this.frameCalls++;
      this.acts.onFrame();
    }, FRAMES_SETTLE_MS);
  }

  private move(event: PointerEvent): void {
    if (this.isPressed || event.pointerType === 'touch' || this.interface.now?.isInUse) return;
    const { x, y } = placeOf(event);
    const under = elementUnder(event);
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.point(this.marker.mentionAt(x, y, under)));
  }

  private point(mention: Mention | undefined): void {
    this.acts.onPoint(mention);
    if (mention === undefined) this.interface.tell((it) => it.point(undefined));
    else this.interface.want((it) => it.point(mention));
  }

  private press(): void {
    this.isPressed = true;
    // The card of a mark that is pressed would open over what the press opens.
    cancelAnimationFrame(this.frame);
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
    if (elementUnder(event)?.closest('a[href], button, summary, label') != null) return;
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
    const isSelected = this.hasSelection();
    if (isSelected) void this.interface.get();
    // What is no longer selected is no longer offered, at once.
    if (!this.isPressed && !this.interface.now?.hasFocus) this.offerAfter(isSelected ? SELECTION_STILL_MS : 0);
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

/** The innermost element that an event of the pointer is about, in open shadow roots too. */
function elementUnder(event: MouseEvent): Element | undefined {
  const [target] = event.composedPath();
  return target !== undefined && 'closest' in target ? (target as Element) : undefined; // Elements have it.
}

/** Where the pointer is in the page's own window. */
function placeOf({ clientX, clientY, view }: MouseEvent): { x: number; y: number } {
  const { x, y } = view === null || view === window ? { x: 0, y: 0 } : offsetOf(view.document);
  return { x: clientX + x, y: clientY + y };
}
