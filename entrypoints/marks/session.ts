import type { Correct } from '../../lib/corrections/apply.ts';
import type { PageContent, ShownClasses } from '../../lib/messages/protocol.ts';
import { cleanAddress } from '../../lib/page/address.ts';
import { PageMarker } from '../../lib/page/marker.ts';
import type { Slot } from '../../lib/page/slot.ts';
import { watchAddress } from '../../lib/page/watch.ts';
import type { Span } from '../../lib/text/span.ts';
import { background } from './background-port.ts';
import { InterfaceLoader } from './interface-loader.ts';
import { listenToMessages } from './messages.ts';
import { PageRecogniser } from './page-recogniser.ts';
import { Reader } from './reader.ts';

/** What is another in a page of our own (entrypoints/reader), where nothing is injected and the address is not the document's. */
export interface Surroundings {
  /** Where the page's notes are kept. */
  address(): string;
  loadEnglish(): Promise<void>;
  loadInterface(): Promise<void>;
}

const INJECTED: Surroundings = { address: addressOfPage, ...background };

const LOOK_EVERY_MS = 1000;

/** All of us in one tab. One signal owns everything; after `stop` there is no trace of it. */
export class Session {
  /** Where the other scripts leave what they hold. */
  readonly slot: Slot = { session: this };
  private readonly controller = new AbortController();
  private readonly marker: PageMarker;
  /** Cards, notes and corrections, once they are wanted. */
  readonly interface: InterfaceLoader;
  private readonly reader: Reader;
  private readonly isConnected: () => boolean;
  private readonly address: () => string;
  /** What the reader says of the marks; absent where nothing was said. */
  private correct: Correct | undefined;
  private shown: ShownClasses = { figure: true, slogan: true, programme: true };
  private isRestless = false;
  /** True while a list wants to be told of what the reader points at. */
  private isFollowed = false;
  /** Where the mark stands that was told last. */
  private told: number | undefined;
  private ready: Promise<unknown> = Promise.resolve();

  /** `isConnected` is false once the extension has been updated or removed and this script is cut off. */
  constructor(isConnected: () => boolean, { address, loadEnglish, loadInterface } = INJECTED) {
    const { signal } = this.controller;
    this.isConnected = isConnected;
    this.address = address;
    const recogniser = new PageRecogniser(this.slot, { recognise: background.recognise, loadEnglish }, signal);
    this.marker = new PageMarker(
      document,
      {
        recognise: (text) => recogniser.recognise(text),
        prepare: (text) => recogniser.prepare(text),
        correct: (text, mentions) => this.correct?.(text, mentions) ?? [...mentions],
        // A page has notes only after the interface has come.
        anchorSteps: (page, list) => this.interface.now?.anchorSteps(page, list),
        onMarked: () => this.marked(),
        onRestless: (isRestless) => {
          this.isRestless = isRestless;
        },
      },
      signal,
    );
    const host = { marker: this.marker, signal, address, loadCorrections: () => this.loadCorrections() };
    this.interface = new InterfaceLoader(host, this.slot, loadInterface);
    this.reader = new Reader(this.marker, this.interface, signal, {
      onPoint: (mention) => this.pointed(mention),
      onFrame: () => void background.tellFrames(),
    });
  }

  isAlive(): boolean {
    return !this.controller.signal.aborted && this.isConnected();
  }

  get count(): number {
    return this.marker.mentions.length;
  }

  start(): void {
    const { signal } = this.controller;
    this.reader.listen();
    listenToMessages(this, signal);
    watchAddress(window, signal, () => void this.navigated());
    window.addEventListener('pageshow', ({ persisted, isTrusted }) => persisted && isTrusted && this.cameBack(), { signal });
    // Nobody tells a script that an update has cut it off, and Chromium gives the next release a world of its own.
    const timer = setInterval(() => this.isConnected() || this.stop(), LOOK_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
    // What the store knows is asked for while the page is read.
    this.ready = Promise.all([this.marker.start().then(() => this.openNotes()), this.loadCorrections()]);
  }

  stop(): void {
    this.controller.abort();
  }

  /** `anew`: the page is read again first. */
  async read(anew = false): Promise<PageContent> {
    await this.ready;
    if (anew) await this.marker.read();
    await this.marker.settled;
    const { page, mentions, notes, canPaint } = this.marker;
    return {
      url: this.address(),
      title: document.title,
      text: page.text,
      mentions,
      notes: [...notes],
      shown: this.shown,
      canPaint,
      restless: this.isRestless,
    };
  }

  /** Shows a span lightly while the reader points at it in a list. */
  pointAt(span: Span | undefined): void {
    this.marker.pointAt(span);
  }

  follow(isFollowed: boolean): void {
    this.isFollowed = isFollowed;
    this.told = undefined;
  }

  private pointed(mention: Span | undefined): void {
    if (!this.isFollowed || mention?.start === this.told) return;
    this.told = mention?.start;
    void background.tellPointed(mention === undefined ? null : { start: mention.start, end: mention.end });
  }

  show(shown: ShownClasses): void {
    this.shown = shown;
    this.marker.show(shown);
    this.interface.tell((it) => it.refresh());
  }

  /** Reads what the reader says of this page's marks. Where the store does not answer what is known stays. */
  async loadCorrections(): Promise<void> {
    const url = this.address();
    const answer = await background.correctionsOf(url);
    if (!answer.ok) return;
    const { corrections, words } = answer.value;
    const isNothing = corrections.length === 0 && words.length === 0;
    const it = isNothing ? undefined : await this.interface.get();
    if (url !== this.address() || (!isNothing && it === undefined)) return;
    this.correct = it?.prepareCorrections(answer.value, url);
    this.marker.recorrect();
  }

  /** Reads the notes of this page. Where the store does not answer those that are known stay. */
  loadNotes(): Promise<void> {
    const done = this.readNotes();
    // A list that was told of the change too asks for the page at the same time.
    this.ready = Promise.all([this.ready, done]);
    return done;
  }

  private async readNotes(): Promise<void> {
    const url = this.address();
    const answer = await background.notesOf(url);
    if (!answer.ok) return;
    const isReady = answer.value.length === 0 || (await this.interface.get()) !== undefined;
    if (!isReady || url !== this.address()) return;
    await this.marker.loadNotes(answer.value);
    this.interface.tell((it) => it.refresh());
  }

  /** Reads the notes of a page that was come to, and offers what was left unsaved there. */
  private async openNotes(): Promise<void> {
    const url = this.address();
    const [, drafts] = await Promise.all([this.loadNotes(), background.draftsOf(url)]);
    if (drafts.ok && url === this.address() && drafts.value.length > 0) this.interface.want((it) => it.offerDrafts(drafts.value));
  }

  /**
   * Back from the browser's cache the marks are there, but the button has forgotten their count; what was told of notes and corrections
   * in the meantime was not heard.
   */
  private cameBack(): void {
    this.marked();
    void this.loadNotes();
    void this.loadCorrections();
  }

  private marked(): void {
    this.reader.listenAnew();
    void background.tellMarked(this.count);
    this.interface.tell((it) => it.refresh());
  }

  private async navigated(): Promise<void> {
    this.interface.tell((it) => it.closeCard());
    await this.marker.read();
    await Promise.all([this.openNotes(), this.loadCorrections()]);
  }
}

function addressOfPage(): string {
  return cleanAddress(location.href, document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
}
