import { i18n } from '#i18n';
import type { Anchor } from '../../components/Floating.tsx';
import type { PresenceState } from '../../components/MarkCard.tsx';
import type { Scope } from '../../lib/corrections/deny.ts';
import type { InterfaceHost } from '../../lib/page/interface.ts';
import type { PageMarker } from '../../lib/page/marker.ts';
import { reveal } from '../../lib/page/reveal.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { background } from './background-port.ts';
import { copyText } from './copy.ts';
import { Histories } from './histories.ts';
import { nameOf, sameAs } from './name-of.ts';
import type { Overlay } from './overlay.tsx';

/** A pointer that only passes over a mark opens nothing; one on its way from the mark to the card loses nothing. */
const OPEN_AFTER_MS = 250;
const CLOSE_AFTER_MS = 300;

/** How a card came to be opened: one that was merely pointed at goes when the pointer goes. */
type Opened = 'pointed' | 'clicked' | 'keyboard';

/** What can be done with a mark from its card. */
export interface CardActs {
  onNote: (mention: Mention) => void;
  onDeny: (mention: Mention, scope: Scope) => void;
}

/** The cards of the marks. */
export class Cards {
  private readonly marker: PageMarker;
  private readonly overlay: Overlay;
  private readonly acts: CardActs;
  private readonly histories: Histories;
  /** What the corpus said, by class and name. */
  private readonly presences = new Map<string, PresenceState>();
  private mention: Mention | undefined;
  private opened: Opened = 'pointed';
  private pointed: Mention | undefined;
  private openTimer: ReturnType<typeof setTimeout> | undefined;
  private closeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InterfaceHost, overlay: Overlay, acts: CardActs) {
    this.marker = host.marker;
    this.histories = new Histories(host);
    this.overlay = overlay;
    this.acts = acts;
  }

  /** The mention whose card is open. */
  get shown(): Mention | undefined {
    return this.overlay.view.name === 'card' ? this.mention : undefined;
  }

  /** The pointer is on a mention, or on none. */
  point(mention: Mention | undefined): void {
    // On a mark the open card stays until that mark's own comes: pointed at between two marks, it was about to go.
    if (mention !== undefined) this.stay();
    if (mention !== undefined && mention.start === this.pointed?.start) return;
    clearTimeout(this.openTimer);
    this.pointed = mention;
    if (mention === undefined) {
      this.leave();
      return;
    }
    if (mention.start === this.shown?.start) return;
    // Asked when the time has come: the press that follows the pointer may have opened a note by then.
    this.openTimer = setTimeout(() => this.isFree && this.open(mention, 'pointed'), OPEN_AFTER_MS);
  }

  /** Nothing stands where a card would open, or only one that was pointed at. */
  private get isFree(): boolean {
    return this.overlay.view.name === 'nothing' || (this.shown !== undefined && this.opened === 'pointed' && !this.overlay.hasFocus);
  }

  open(mention: Mention, opened: Opened): void {
    clearTimeout(this.openTimer);
    this.stay();
    this.mention = mention;
    this.opened = opened;
    this.render();
    void this.ask(mention);
  }

  close(): void {
    clearTimeout(this.openTimer);
    this.stay();
    if (this.overlay.view.name === 'card') this.overlay.close();
  }

  /** Goes to the next or previous mark from the card, from the mark last seen, or from what is in view. */
  step(direction: 1 | -1): void {
    const last = this.mention;
    const isInView = last !== undefined && (this.shown !== undefined || this.isInView(last));
    const next = this.marker.neighbour(isInView ? last : undefined, direction);
    if (next === undefined) this.overlay.say({ text: i18n.t('page.noMarks') });
    else this.goTo(next);
  }

  /** Shows what is known now; the page may have been read anew and the mention stand elsewhere. */
  refresh(): void {
    const { shown } = this;
    if (shown === undefined) return;
    const same = this.marker.mentions.find((other) => other.start === shown.start && nameOf(other) === nameOf(shown));
    if (same === undefined) this.close();
    else {
      this.mention = same;
      this.render();
    }
  }

  private goTo(mention: Mention): void {
    if (reveal(this.marker, mention)) this.open(mention, 'keyboard');
    else this.overlay.say({ text: i18n.t('page.placeGone') });
  }

  private goToSame(direction: 1 | -1): void {
    if (this.mention === undefined) return;
    const same = sameAs(this.mention, this.marker.mentions);
    const index = same.findIndex((other) => other.start === this.mention?.start);
    const next = same[(index + direction + same.length) % same.length];
    if (next !== undefined) this.goTo(next);
  }

  private isInView(mention: Mention): boolean {
    const [box] = this.marker.boxesOf(mention);
    return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
  }

  private stay(): void {
    clearTimeout(this.closeTimer);
    this.closeTimer = undefined;
  }

  private leave(): void {
    if (this.shown === undefined || this.opened !== 'pointed' || this.closeTimer !== undefined) return;
    this.closeTimer = setTimeout(() => {
      this.closeTimer = undefined;
      if (!this.overlay.hasFocus) this.close();
    }, CLOSE_AFTER_MS);
  }

  private async ask(mention: Mention): Promise<void> {
    if (mention.class === 'figure') {
      await this.histories.load();
      if (this.shown?.class === 'figure') this.render();
      return;
    }
    const key = keyOf(mention);
    if (this.presences.get(key)?.state === 'known') return;
    const answer = await background.findInCorpus(mention);
    this.presences.set(key, answer.ok ? { state: 'known', presence: answer.value } : { state: 'failed' });
    // The reader may have gone on to another mark meanwhile.
    if (this.shown !== undefined && keyOf(this.shown) === key) this.render();
  }

  private render(): void {
    const { mention } = this;
    if (mention === undefined) return;
    const same = sameAs(mention, this.marker.mentions);
    this.overlay.open({
      name: 'card',
      anchor: this.anchorOf(mention),
      takesFocus: this.opened === 'keyboard' && !this.overlay.hasFocus,
      onEnter: () => this.stay(),
      onLeave: () => this.leave(),
      card: {
        mention,
        nth: same.findIndex((other) => other.start === mention.start) + 1,
        count: same.length,
        history: this.histories.of(mention),
        presence: this.presences.get(keyOf(mention)) ?? { state: 'loading' },
        onSame: (direction) => this.goToSame(direction),
        onNext: () => this.step(1),
        onNote: () => this.acts.onNote(mention),
        onDeny: (scope) => this.acts.onDeny(mention, scope),
        onCopy: () => copyText(this.overlay.root, mention.text),
        onClose: () => this.close(),
      },
    });
  }

  /** One anchor a mention, or the card would be placed anew at each answer. */
  private anchorOf(mention: Mention): Anchor {
    if (this.anchored?.mention !== mention) this.anchored = { mention, anchor: anchorAt(this.marker, () => mention) };
    return this.anchored.anchor;
  }

  private anchored: { mention: Mention; anchor: Anchor } | undefined;
}

const keyOf = (mention: Mention) => `${mention.class}\n${nameOf(mention)}`;

/** An anchor at a span of the page's text, wherever that span is now. */
export function anchorAt(marker: PageMarker, span: () => { start: number; end: number }): Anchor {
  return {
    boxes: () => marker.boxesOf(span()),
    context: marker.rangeOf(span())?.startContainer.parentElement ?? undefined,
  };
}
