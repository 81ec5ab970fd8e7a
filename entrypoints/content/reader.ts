import type { PageMarker } from '../../lib/page/marker.ts';
import type { Cards } from './cards.ts';
import type { Notes } from './notes.ts';
import type { Overlay } from './overlay.tsx';

/** A selection made by keyboard is taken for made when it has been still so long. */
const SELECTION_STILL_MS = 400;

/** What the reader's pointer and keys mean to us. Listens only: the page's own handling is as without us. */
export class Reader {
  private readonly marker: PageMarker;
  private readonly overlay: Overlay;
  private readonly cards: Cards;
  private readonly notes: Notes;
  private isPressed = false;
  private frame = 0;
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: { marker: PageMarker; overlay: Overlay; cards: Cards; notes: Notes }) {
    this.marker = parts.marker;
    this.overlay = parts.overlay;
    this.cards = parts.cards;
    this.notes = parts.notes;
  }

  listen(signal: AbortSignal): void {
    const options = { signal, passive: true };
    document.addEventListener('pointermove', (event) => this.move(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.cards.point(undefined), options);
    document.addEventListener('pointerdown', () => this.press(), options);
    // On the window, for a selection may end over our own box, which keeps its events to itself.
    window.addEventListener('pointerup', () => this.release(), { ...options, capture: true });
    window.addEventListener('pointercancel', () => this.release(), { ...options, capture: true });
    document.addEventListener('click', (event) => this.click(event), options);
    document.addEventListener('selectionchange', () => this.selectionChanged(), options);
    // On the window, before the page: a page that swallows keys must not keep the reader from closing what is open.
    window.addEventListener('keydown', (event) => this.key(event), { ...options, capture: true });
    this.overlay.root.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.keyInside(event), { signal });
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.frame);
      clearTimeout(this.selectionTimer);
    });
  }

  private move(event: PointerEvent): void {
    if (this.isPressed || event.pointerType === 'touch' || this.overlay.isWriting || this.overlay.view.name === 'toolbar') return;
    const { clientX, clientY } = event;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.cards.point(this.marker.mentionAt(clientX, clientY)));
  }

  private press(): void {
    this.isPressed = true;
    // Also a card that is only about to open: it would stand in the way of what is being selected on its mark.
    this.cards.close();
    if (this.overlay.view.name === 'toolbar') this.overlay.close();
  }

  private release(): void {
    if (!this.isPressed) return;
    this.isPressed = false;
    // The selection is what it will be only after the event.
    clearTimeout(this.selectionTimer);
    this.selectionTimer = setTimeout(() => this.notes.offer(), 0);
  }

  private click(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
    if (document.getSelection()?.isCollapsed === false || this.overlay.isWriting) return;
    // A link goes where it leads; its mark's card is shown to the pointer.
    if (event.target instanceof Element && event.target.closest('a[href], button, summary, label') !== null) return;
    const note = this.marker.noteAt(event.clientX, event.clientY);
    if (note !== undefined) return void this.notes.edit(note);
    const mention = this.marker.mentionAt(event.clientX, event.clientY);
    if (mention !== undefined) this.cards.open(mention, 'clicked');
  }

  private selectionChanged(): void {
    if (this.isPressed || this.overlay.hasFocus) return;
    clearTimeout(this.selectionTimer);
    this.selectionTimer = setTimeout(() => this.notes.offer(), SELECTION_STILL_MS);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.overlay.hasFocus) return;
    this.closeLight();
  }

  private keyInside(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    this.closeLight();
  }

  /** Closes what holds no words of the reader's; the editor knows its own Escape. */
  private closeLight(): void {
    if (this.overlay.view.name === 'card') this.cards.close();
    else if (this.overlay.view.name === 'toolbar') this.overlay.close();
  }
}
