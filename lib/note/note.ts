/**
 * The reader's note, in the terms of the W3C Web Annotation Data Model.
 * Positions here are UTF-16 code units of the page's text; `export/web-annotation` turns them into code points.
 */
import type { Approx, MentionClass } from '../recognise/mention.ts';

/** W3C 4.2.4: the quotation and up to 32 characters of text on either side, exactly as the page's text has them. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C 4.2.5, in UTF-16 code units, end exclusive. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/**
 * W3C 4.2.9, of two XPathSelectors (4.2.3): where the passage begins and ends in the page's tree. A hint alone; absent where it reaches into
 * a frame or a shadow root. Each path has the strict form of `xpath.ts`. Offsets count code points of that element's text content: so the
 * model counts, and where a note is exported the text is not at hand.
 */
export interface RangeSelector {
  type: 'RangeSelector';
  startContainer: string;
  startOffset: number;
  endContainer: string;
  endOffset: number;
}

/** What is kept to find a passage again: first the quotation, then the position, last a hint at its elements where there is one. */
export type NoteSelectors = readonly [TextQuoteSelector, TextPositionSelector, RangeSelector?];

/** The selectors of a note on the page as a whole: an empty quotation. W3C 4: a target without selector is all of its source. */
export const WHOLE_PAGE: NoteSelectors = [
  { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start: 0, end: 0 },
];

/** True for the selectors of a note on the page as a whole. */
export function isWholePage([quote]: NoteSelectors): boolean {
  return quote.exact === '';
}

/** The colours of a highlight, the first where the reader has chosen none; how each looks is the style sheets' matter. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
/** One of them. */
export type NoteColour = (typeof NOTE_COLOURS)[number];

/**
 * highlight: a passage that is painted, with words of the reader's or without (划线); note: words on a passage that is left
 * as it is; page: words on the page as a whole.
 */
export const NOTE_KINDS = ['highlight', 'note', 'page'] as const;
/** One of them. */
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a note was made from, where it was made from a mark and not from a selection. */
export interface NotedMention {
  class: MentionClass;
  /** The canonical form of a slogan, the name of a programme, the figure as printed. */
  name: string;
  /** The mark's kind within its class: `money`, `numbered`, `service`. Absent in notes of before schema 4, as all below. */
  kind?: string;
  /** A figure in full: 4.8万 → 48000; of a range the lower end. */
  value?: number;
  /** The upper end of a range. */
  valueMax?: number;
  /** A figure's unit without its magnitude. */
  unit?: string;
  /** How exact the writer says the figure is; absent: exact. */
  approx?: Approx;
}

/** What the reader gives a note: words, tags, looks. */
export interface NoteBody {
  /** The reader's own text, in Markdown; may be empty (a bare highlight). */
  text: string;
  /** Trimmed, unique, in the order the reader gave them. */
  tags: string[];
  /** Absent: as the note has it already, `yellow` in a new one. */
  colour?: NoteColour;
  /** Whether the passage is painted; absent: as the note has it already, `highlight` in a new one. Of no account in a page note. */
  kind?: Exclude<NoteKind, 'page'>;
}

/** What the reader wrote, before it is saved. */
export interface NoteDraft {
  target: {
    /** The page's address, cleaned of fragment and tracking parameters. */
    source: string;
    /** The page's title when the note was made. */
    title: string;
    /** `WHOLE_PAGE` for a note on the page as a whole. */
    selector: NoteSelectors;
  };
  body: NoteBody;
  mention?: NotedMention;
}

/** A saved note. */
export interface Note extends NoteDraft {
  /** A UUID. */
  id: string;
  /** ISO 8601, UTC. */
  created: string;
  /** ISO 8601, UTC; the same as `created` until the first change. */
  modified: string;
  /**
   * When the states were saved that it came from, oldest first, as their `modified` had it: so of two copies it is known which came of the
   * other, whatever the clocks say. The last `MOST_EARLIER`; absent where it was never changed, or not since this was kept.
   */
  earlier?: string[];
  /** What other windows made of it at the same time, never empty: all are kept until the reader has chosen. */
  conflicts?: NoteVersion[];
}

/** How many earlier states of a note are remembered. */
export const MOST_EARLIER = 50;

/** Another version of a note that was changed in two places: one that was saved later, on an older state. */
export interface NoteVersion {
  body: NoteBody;
  /** ISO 8601, UTC; when it was to be saved. */
  modified: string;
}

/** What kind of note it is. */
export function kindOf({ target, body }: Pick<NoteDraft, 'target' | 'body'>): NoteKind {
  return isWholePage(target.selector) ? 'page' : (body.kind ?? 'highlight');
}

/** The colour a note is shown in. */
export function colourOf({ body }: Pick<NoteDraft, 'body'>): NoteColour {
  return body.colour ?? NOTE_COLOURS[0];
}

/** The body after a change: what the change leaves out of colour and kind stays as it was. */
export function changedBody(old: NoteBody, change: NoteBody): NoteBody {
  return { ...old, ...change };
}

/** Where a note stands on the page that is open: found, or kept with its quotation only. */
export type NotePlace =
  /** `changed` where the passage was found with other wording than was quoted. */
  | { state: 'anchored'; start: number; end: number; changed?: true }
  | { state: 'orphan' }
  /** A note on the page as a whole has no place on it, and misses none. */
  | { state: 'page' };

/** Why the store refused. */
export type StoreError =
  /** The disk, or the share that the browser gives, is full. */
  | 'quota'
  /** No database here: forbidden by a setting, or closed by the browser. */
  | 'unavailable'
  /** A newer release of the extension has written it. */
  | 'newer-version'
  /** It cannot be read. */
  | 'damaged'
  | 'not-found'
  /** What was to be saved is no note. */
  | 'invalid'
  /** An older window or tab of the extension keeps the database from being brought up to date. */
  | 'blocked';
