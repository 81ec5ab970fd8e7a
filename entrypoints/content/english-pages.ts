import type { EnglishSlot } from '../../lib/recognise/english.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { withoutOverlaps } from '../../lib/recognise/overlap.ts';
import { isEnglish } from '../../lib/text/language.ts';

/** English words are cut and tagged at some 9 ms a thousand characters: a task of one piece stays short. */
const ENGLISH_PIECE = 1000;

/** Recognising on pages in English, whose words need a library that other pages do not load. */
export class EnglishPages {
  private isOn = false;
  private readonly load: () => Promise<void>;
  private readonly slot: EnglishSlot = globalThis;

  /** `load` has the background inject `english.js` into this frame. */
  constructor(load: () => Promise<void>) {
    this.load = load;
  }

  /** Loads what a page in English needs; resolves to how long a piece may be, `undefined` on other pages. */
  async prepare(text: string): Promise<number | undefined> {
    this.isOn = isEnglish(text);
    if (!this.isOn) return undefined;
    if (this.slot.gongjianEnglish === undefined) await this.load();
    return ENGLISH_PIECE;
  }

  /** The mentions of a piece with those that are told in English. */
  withEnglish(text: string, mentions: Mention[]): Mention[] {
    const find = this.isOn ? this.slot.gongjianEnglish : undefined;
    return find === undefined ? mentions : withoutOverlaps([...mentions, ...find(text)]);
  }
}
