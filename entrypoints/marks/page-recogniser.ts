import { recogniseSteps } from '../../lib/page/in-pieces.ts';
import { runInSlices } from '../../lib/page/slices.ts';
import type { EnglishRecogniser, Slot } from '../../lib/page/slot.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { unpackMentions } from '../../lib/recognise/packed-mentions.ts';
import { isEnglish } from '../../lib/text/language.ts';

/** English words are cut and tagged at some 9 ms a thousand characters: a task of one piece stays short. */
const ENGLISH_PIECE = 1000;
/** So long it is waited before each question: a background that is just ending does not answer, and the next message starts it anew. */
const WAITS_MS = [0, 20, 300, 2000];

/** What recognising asks of the background. */
export interface RecogniserPorts {
  /** The packed mentions of a text; undefined where the background does not answer. */
  recognise(text: string): Promise<unknown>;
  /** Has the background inject `english.js` into this frame. */
  loadEnglish(): Promise<void>;
}

/**
 * Has a page's text recognised in the background: its lists and its code are ready for every tab, and the page's own time is not spent.
 * English is found here, by a library that only pages in English load.
 */
export class PageRecogniser {
  /** Of a page in English, where it could be had. */
  private english: EnglishRecogniser | undefined;
  private readonly slot: Slot;
  private readonly ports: RecogniserPorts;
  private readonly signal: AbortSignal;

  constructor(slot: Slot, ports: RecogniserPorts, signal: AbortSignal) {
    this.slot = slot;
    this.ports = ports;
    this.signal = signal;
  }

  /** Loads what a page in English needs; true where English is looked for from now on, or no longer. */
  async prepare(text: string): Promise<boolean> {
    const before = this.english;
    const isOne = isEnglish(text);
    if (isOne && this.slot.english === undefined) await this.ports.loadEnglish();
    this.english = isOne ? this.slot.english : undefined;
    return this.english !== before;
  }

  /** The mentions of some lines of the page's text; undefined where the signal has ended it or the background does not answer. */
  async recognise(text: string): Promise<Mention[] | undefined> {
    const { english } = this;
    const mentions = await this.ask(text);
    if (mentions === undefined || english === undefined) return mentions;
    const found = await runInSlices(recogniseSteps(text, ENGLISH_PIECE, english.recognise), this.signal);
    return found && english.withoutOverlaps([...mentions, ...found]);
  }

  private async ask(text: string): Promise<Mention[] | undefined> {
    for (const wait of WAITS_MS) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (this.signal.aborted) return undefined;
      const mentions = unpackMentions(await this.ports.recognise(text), text);
      if (mentions !== undefined) return mentions;
    }
    return undefined;
  }
}
