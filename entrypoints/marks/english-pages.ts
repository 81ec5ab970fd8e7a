import type { Slot } from '../../lib/page/slot.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { withoutOverlaps } from '../../lib/recognise/overlap.ts';
import { isEnglish } from '../../lib/text/language.ts';

/** English words are cut and tagged at some 9 ms a thousand characters: a task of one piece stays short. */
const ENGLISH_PIECE = 1000;

/** Recognising on pages in English, whose words need a library that other pages do not load. */
export class EnglishPages {
  private isOn = false;
  private readonly slot: Slot;
  private readonly load: () => Promise<void>;

  /** `load` has the background inject `english.js` into this frame. */
  constructor(slot: Slot, load: () => Promise<void>) {
    this.slot = slot;
    this.load = load;
  }

  /** Loads what a page in English needs; resolves to how long a piece may be, `undefined` on other pages. */
  async prepare(text: string): Promise<number | undefined> {
    this.isOn = isEnglish(text);
    if (!this.isOn) return undefined;
    if (this.slot.findEnglish === undefined) await this.load();
    return ENGLISH_PIECE;
  }

  /** The mentions of a piece with those that are told in English. */
  withEnglish(text: string, mentions: Mention[]): Mention[] {
    const find = this.isOn ? this.slot.findEnglish : undefined;
    return find === undefined ? mentions : withoutOverlaps([...mentions, ...find(text)]);
  }
}
