import { render } from 'preact';
import { type DraftNotice, InPage, type InPageView, type Toast } from '../../components/InPage.tsx';
import { inPageStyles } from '../../components/in-page-styles.ts';
import type { ShowInFrame } from '../../components/PrivateFrame.tsx';
import { createHost, type Host } from '../../lib/page/host.ts';
import { showInFrame } from '../../lib/page/private-frame.ts';
import { background } from './background-port.ts';

const TOAST_MS = 6000;
/** A way back takes longer to reach by keyboard (WCAG 2.2.1). */
const UNDO_MS = 20_000;

/** Pages of our own need none. */
const frameAddress = import.meta.env.FIREFOX && /^(?:https?|file):$/.test(location.protocol) ? background.frameAddress : undefined;

/** Our interface on the page: what is open, and its way in and out of the document. */
export class Overlay {
  private readonly host: Host = createHost(document, inPageStyles);
  private readonly mount = document.createElement('div');
  private current: InPageView = { name: 'nothing' };
  private toast: Toast | undefined;
  private noticed: DraftNotice | undefined;
  private toastTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where the page's focus was before we took it. */
  private cameFrom: Element | null = null;
  private readonly showInFrame: ShowInFrame;
  private isStopped = false;
  private isEnding = false;

  /** `onKey` is told of the keys that are pressed in it. */
  constructor(onKey: (event: KeyboardEvent) => void) {
    this.host.root.append(this.mount);
    this.mount.addEventListener('keydown', onKey);
    this.showInFrame = (slot, looks, onContent) =>
      showInFrame(slot, { ...looks, css: inPageStyles, address: frameAddress }, (content) => {
        // Not heard around the frame. Sent on as an event of ours, Firefox would let the page hear it.
        if (content.ownerDocument !== document) content.addEventListener('keydown', onKey);
        onContent(content);
      });
  }

  get root(): ShadowRoot {
    return this.host.root;
  }

  get view(): InPageView {
    return this.current;
  }

  /** True while something is open that the reader writes in: it is not put away by what happens on the page. */
  get isWriting(): boolean {
    return this.current.name === 'editor' || this.current.name === 'word';
  }

  /** True while the focus is inside of it. */
  get hasFocus(): boolean {
    return this.host.root.activeElement !== null;
  }

  open(view: InPageView): void {
    if (this.current.name === 'nothing') this.cameFrom = document.activeElement;
    this.current = view;
    this.update();
  }

  close(): void {
    if (this.current.name === 'nothing') return;
    const hadFocus = this.hasFocus;
    this.current = { name: 'nothing' };
    this.update();
    if (this.isEnding) this.stop();
    if (hadFocus && this.cameFrom instanceof HTMLElement) this.cameFrom.focus({ preventScroll: true });
    this.cameFrom = null;
  }

  say(toast: Toast): void {
    this.toast = toast;
    this.awaitHush();
    this.update();
  }

  /** Shows what is to be decided, until it is; undefined takes it away. */
  notice(notice: DraftNotice | undefined): void {
    this.noticed = notice;
    this.update();
  }

  /** What was said goes by itself, but not while the focus is in it. */
  private awaitHush(): void {
    clearTimeout(this.toastTimer);
    const isInUse = () => this.root.activeElement?.closest('.toast');
    this.toastTimer = setTimeout(() => (isInUse() ? this.awaitHush() : this.hush()), this.toast?.undo ? UNDO_MS : TOAST_MS);
  }

  hush(): void {
    clearTimeout(this.toastTimer);
    this.toast = undefined;
    this.update();
  }

  /** Ends it: nothing of it is left in the page, nor comes back with an answer that was still awaited. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.toastTimer);
    render(null, this.mount);
    this.host.hide();
  }

  /** Ends it once the reader has closed what is open: it holds words that are nowhere else. */
  stopWhenClosed(): void {
    this.isEnding = true;
  }

  private update(): void {
    if (this.isStopped) return;
    const isOpen = this.current.name !== 'nothing' || this.toast !== undefined || this.noticed !== undefined;
    if (isOpen) this.host.show();
    // A page enlarged as a whole, by `zoom` on its root, would enlarge us with it, and set all beside its place.
    this.mount.style.zoom = `${1 / this.root.host.currentCSSZoom}`;
    render(<InPage view={this.current} toast={this.toast} notice={this.noticed} showInFrame={this.showInFrame} />, this.mount);
    if (!isOpen) this.host.hide();
  }
}
