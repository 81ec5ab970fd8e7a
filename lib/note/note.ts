/**
 * The reader's note, in the terms of the W3C Web Annotation Data Model.
 * Positions here are UTF-16 code units of the page's text; `export/web-annotation` turns them into code points.
 */
import type { MentionClass } from '../recognise/mention.ts';

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

/** What is kept to find a passage again: first the quotation, then the position. */
export type NoteSelectors = readonly [TextQuoteSelector, TextPositionSelector];

/** What a note was made from, where it was made from a mark and not from a selection. */
export interface NotedMention {
  class: MentionClass;
  /** The canonical form of a slogan, the name of a programme, the figure as printed. */
  name: string;
}

/** What the reader wrote, before it is saved. */
export interface NoteDraft {
  target: {
    /** The page's address, cleaned of fragment and tracking parameters. */
    source: string;
    /** The page's title when the note was made. */
    title: string;
    selector: NoteSelectors;
  };
  body: {
    /** The reader's own text; may be empty (a bare highlight). */
    text: string;
    /** Trimmed, unique, in the order the reader gave them. */
    tags: string[];
  };
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
}

/** Where a note stands on the page that is open: found, or kept with its quotation only. */
export type NotePlace =
  /** `changed` where the passage was found with other wording than was quoted. */
  { state: 'anchored'; start: number; end: number; changed?: true } | { state: 'orphan' };

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
  | 'invalid';
