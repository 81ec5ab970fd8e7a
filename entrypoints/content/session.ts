import { describeReport } from '../../lib/corpus/metadata.ts';
import type { PageReading, ShownClasses } from '../../lib/messages/protocol.ts';
import { anchorAll } from '../../lib/note/anchor.ts';
import { cleanAddress } from '../../lib/page/address.ts';
import { PageMarker } from '../../lib/page/marker.ts';
import { watchAddress } from '../../lib/page/watch.ts';
import { recognise } from '../../lib/recognise/index.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import type { Span } from '../../lib/text/span.ts';
import { background } from './background-port.ts';
import { Cards } from './cards.ts';
import { Corrections } from './corrections.ts';
import { EnglishPages } from './english-pages.ts';
import { listenToMessages } from './messages.ts';
import { Notes } from './notes.ts';
import { Overlay } from './overlay.tsx';
import { Reader } from './reader.ts';

/** All of us in one tab. One signal owns everything; after `stop` there is no trace of it. */
export class Session {
  private readonly controller = new AbortController();
  private readonly overlay = new Overlay();
  private readonly marker: PageMarker;
  private readonly english = new EnglishPages(background.loadEnglish);
  private readonly cards: Cards;
  private readonly notes: Notes;
  private readonly corrections: Corrections;
  private readonly isConnected: () => boolean;
  private shown: ShownClasses = { figure: true, slogan: true, programme: true };
  private isRestless = false;
  private ready: Promise<void> = Promise.resolve();

  /** `isConnected` is false once the extension has been updated or removed and this script is cut off. */
  constructor(isConnected: () => boolean) {
    this.isConnected = isConnected;
    const ports = {
      recognise: (text: string) => this.english.withEnglish(text, recognise(text, { lineBreaks: 'hard' })),
      prepare: (text: string) => this.english.prepare(text),
      correct: (text: string, mentions: readonly Mention[]) => this.corrections.correct(text, mentions),
      anchorAll,
      onMarked: () => this.marked(),
      onRestless: (isRestless: boolean) => {
        this.isRestless = isRestless;
      },
    };
    this.marker = new PageMarker(document, ports, this.controller.signal);
    this.corrections = new Corrections(this.marker, this.overlay, address);
    this.notes = new Notes(this.marker, this.overlay, address, (span) => this.corrections.mark(span));
    this.cards = new Cards(this.marker, this.overlay, {
      onNote: (mention) => this.notes.writeOn(mention),
      onDeny: (mention, scope) => void this.corrections.deny(mention, scope),
    });
  }

  isAlive(): boolean {
    return !this.controller.signal.aborted && this.isConnected();
  }

  start(): void {
    const { signal } = this.controller;
    new Reader({ marker: this.marker, overlay: this.overlay, cards: this.cards, notes: this.notes }).listen(signal);
    listenToMessages(this, signal);
    watchAddress(window, signal, () => void this.navigated());
    // What the store knows is asked for while the page is read.
    this.ready = Promise.all([this.marker.start().then(() => this.notes.load()), this.corrections.load()]).then(() => {});
  }

  stop(): void {
    this.controller.abort();
    this.overlay.stop();
  }

  async read(): Promise<PageReading> {
    await this.ready;
    await this.marker.settled;
    const { page, mentions, notes, canPaint } = this.marker;
    return {
      url: address(),
      title: document.title,
      info: describeReport(page.text, document.title),
      text: page.text,
      mentions,
      notes,
      shown: this.shown,
      canPaint,
      restless: this.isRestless,
    };
  }

  reveal(span: Span): boolean {
    this.cards.close();
    return this.marker.reveal(span);
  }

  show(shown: ShownClasses): void {
    this.shown = shown;
    this.marker.show(shown);
    this.cards.refresh();
  }

  step(direction: 1 | -1): void {
    if (!this.overlay.isWriting) this.cards.step(direction);
  }

  writeNote(): boolean {
    if (this.overlay.isWriting) return true;
    const { shown } = this.cards;
    if (shown === undefined) return this.notes.writeOnSelection();
    this.notes.writeOn(shown);
    return true;
  }

  markSelection(): boolean {
    return this.overlay.isWriting || this.corrections.markSelection();
  }

  loadCorrections(): Promise<void> {
    return this.corrections.load();
  }

  loadNotes(): Promise<void> {
    return this.notes.load();
  }

  private marked(): void {
    void background.tellMarked(this.marker.mentions.length);
    this.cards.refresh();
  }

  private async navigated(): Promise<void> {
    this.cards.close();
    await this.marker.read();
    await Promise.all([this.notes.load(), this.corrections.load()]);
  }
}

function address(): string {
  return cleanAddress(location.href, document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
}
