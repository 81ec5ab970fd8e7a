import type { Score } from './report-score.ts';
import type { SiteChoices } from './site-choices.ts';

/** Where the extension runs by itself, as the browser and the reader say. */
export interface Sites {
  /** Granted patterns: `*://www.example.cn/*`. */
  origins: string[];
  choices: SiteChoices;
}

/** The grants and the reader's choices. */
export interface SitesPort {
  read(): Promise<Sites>;
  /** Shows the browser's question; to be called within a click, before anything is waited for. False where the reader declines. */
  request(patterns: readonly string[]): Promise<boolean>;
  /** Gives grants back; false where the browser keeps them (given by an administrator, or part of a wider one). */
  remove(patterns: readonly string[]): Promise<boolean>;
  /** Changes what is kept, starting from what is kept at that moment. */
  choose(change: (choices: SiteChoices) => SiteChoices): Promise<void>;
  /** How much the page in a tab looks like a report; undefined where it cannot be looked at. */
  score(tabId: number): Promise<Score | undefined>;
  /** Calls back when grants or choices changed, here or elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** A site of the ready list. */
export interface OfficialSite {
  host: string;
  name: string;
}
