import type { Counterpart } from '../compare/comparison.ts';
import type { Approx } from '../recognise/mention.ts';

/** A number of another report on the page's own time line. */
export interface HistoryEntry {
  /** The report, as short as tells it apart: 2023年. */
  report: string;
  counterpart: Counterpart;
  /** What that report says beside the number, as `told` in `state/` has it. */
  told?: { label: string; scope: string; period: string; approx: Approx };
  /** True for the one number that the change is told against. */
  isAgainst: boolean;
}

/** What the card of a figure says of other reports. */
export interface FigureHistory {
  /** Where the figure stands in the page's text. */
  start: number;
  /** What it measures; empty where that is not known. */
  indicator: string;
  /** Newest report first, no more than a card has room for. */
  entries: HistoryEntry[];
  /** How many more there are. */
  more: number;
  /** Numbers of other districts and other spans of years, which are on no time line with the page's. */
  elsewhere: number;
}
