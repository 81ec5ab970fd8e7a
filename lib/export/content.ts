import type { ReportInfo } from '../corpus/report.ts';
import type { Note, NoteColour, NoteKind } from '../note/note.ts';
import type { Mention } from '../recognise/mention.ts';

/** What a file can hold of a note beside its quotation, and of a page beside its notes. */
export const EXPORT_FIELDS = ['text', 'tags', 'looks', 'link', 'date', 'figures', 'comparison'] as const;
/** One of them. */
export type ExportField = (typeof EXPORT_FIELDS)[number];

/** text: by page, in text order; date: by the day they were made, newest first; tag: by the first tag, those without one last. */
export const EXPORT_ORDERS = ['text', 'date', 'tag'] as const;
/** One of them. */
export type ExportOrder = (typeof EXPORT_ORDERS)[number];

/** A cell of a table: its words, and the number that it holds where it holds one. */
export interface ExportCell {
  text: string;
  value?: number;
}

/** A table; the first row is its head. */
export interface ExportTable {
  caption: string;
  rows: readonly (readonly ExportCell[])[];
  /** True where the first column is the text's heading that each row stands under: on paper a line of its own. */
  byHeading?: boolean;
}

/** The page in view, as the notes' places refer to it. */
export interface ExportPage {
  url: string;
  title: string;
  text: string;
  mentions: readonly Mention[];
  info: ReportInfo;
  /** By note: where its passage stands in `text`; those that stand nowhere are absent. */
  places: ReadonlyMap<string, { start: number; end: number }>;
}

/** What a numbered slogan stands for, and what a programme is, as the word lists know it. */
export interface NameFacts {
  items: ReadonlyMap<string, readonly string[]>;
  about: ReadonlyMap<string, string>;
}

/** All that a file is made of. Pure data but for the words. */
export interface ExportContent {
  /** Title of the file. */
  title: string;
  /** ISO 8601, UTC: when the file is made. */
  now: string;
  order: ExportOrder;
  fields: Readonly<Record<ExportField, boolean>>;
  notes: readonly Note[];
  /** Only where the export is of the page in view. */
  page?: ExportPage;
  /** The figures of the page and the comparison, as tables. */
  figures?: ExportTable;
  comparison?: ExportTable;
  facts?: NameFacts;
  words: ExportWords;
}

/** Everything that a file says beside the content, in the reader's language. */
export interface ExportWords {
  /** BCP 47: zh-CN. */
  language: string;
  /** The reader's own day of a time in ISO 8601, UTC: a note made at 7 in Guangzhou is not of yesterday. */
  day: (time: string) => string;
  untitled: string;
  /** Label of the link to a passage: 原文 */
  passage: string;
  /** Heading of notes without a tag. */
  untagged: string;
  /** Between names in a list: 、 */
  separator: string;
  kinds: Readonly<Record<NoteKind, string>>;
  colours: Readonly<Record<NoteColour, string>>;
  /** Heads of the columns of a table of notes. */
  columns: Readonly<
    Record<
      'page' | 'organisation' | 'address' | 'quote' | 'note' | 'tags' | 'kind' | 'colour' | 'created' | 'modified' | 'passage' | 'id',
      string
    >
  >;
  /** Names of sheets and sections. */
  sheets: Readonly<Record<'notes' | 'figures' | 'comparison', string>>;
  /** Title over the notes of a page that stand nowhere in its text. */
  lost: string;
  /** What the notes on a page as a whole are called. */
  wholePage: string;
  anki: {
    deck: string;
    /** What Anki calls its own note types in the reader's language: 问答题, 填空题. */
    noteTypes: Readonly<Record<'Basic' | 'Cloze', string>>;
    tags: Readonly<Record<'slogan' | 'programme', string>>;
    /** Question for what a numbered slogan stands for. */
    items: (name: string) => string;
    /** Question for what a programme is. */
    programme: (name: string) => string;
    /** What the page tells of a programme's figures: 本页数字 */
    figures: string;
  };
}

/** Called with how many notes are done; resolves when work may go on, rejects where it is to stop. */
export type Pace = (done: number) => Promise<void>;

/** Notes between two calls of `Pace`. */
export const PACE_STEP = 200;

/** A pace that never stops, for short work. */
export const AT_ONCE: Pace = async () => {};
