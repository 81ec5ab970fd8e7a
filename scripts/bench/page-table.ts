import type { BrowserName } from '../browsers.ts';

/** What a part of the bench is given. */
export interface Setting {
  /** Of the server that has the scenes. */
  origin: string;
  rounds: number;
  name: BrowserName;
}

/** A window of a laptop. */
export const WINDOW = { width: 1280, height: 800 };

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
export const number = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 0.1 ? 3 : value < 10 ? 1 : 0));
export const row = (head: string, cells: readonly string[]): string => head.padEnd(10) + cells.map((cell) => cell.padStart(8)).join('');
