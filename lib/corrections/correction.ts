import type { NoteDraft } from '../note/note.ts';
import type { FigureKind, MentionClass, ProgrammeKind, SloganKind } from '../recognise/mention.ts';

/** A class with one of its kinds. */
export type ClassAndKind =
  | { class: 'figure'; kind: FigureKind }
  | { class: 'slogan'; kind: SloganKind }
  | { class: 'programme'; kind: ProgrammeKind };

/** A wording that the reader says is a figure, a slogan or a programme wherever it stands. */
export type OwnWord = ClassAndKind & {
  /** As a text writes it; punctuation inside says where a text may have any or none. */
  wording: string;
  /** The canonical form; of a figure the quantity that it stands for (半数 → 50%), from which its value is read. */
  name: string;
};

/** "Not a slogan" at one place: the page and the passage in W3C terms, found again as a note's is. */
export interface NotHere {
  type: 'not-here';
  class: MentionClass;
  target: NoteDraft['target'];
}

/** "Not a slogan" wherever this wording stands. */
export interface NotAnywhere {
  type: 'not-anywhere';
  class: MentionClass;
  /** As it was printed where the reader said so; compared folded. */
  wording: string;
}

/** "Is one", wherever this wording stands. */
export type IsOne = { type: 'is-one' } & OwnWord;

/** What the reader says, before it is saved. */
export type CorrectionDraft = NotHere | NotAnywhere | IsOne;

/** A saved correction. */
export type Correction = CorrectionDraft & {
  /** A UUID. */
  id: string;
  /** ISO 8601, UTC. */
  created: string;
};

/** A correction as it was saved, and those that it took the place of: undoing it brings them back. */
export interface SavedCorrection {
  correction: Correction;
  replaced: Correction[];
}

/** What is done to saved corrections at once: undoing, deleting, bringing back. */
export interface CorrectionsChange {
  /** Ids. */
  removed: string[];
  restored: Correction[];
}

/** A word list of the reader's own. */
export interface WordList {
  /** A UUID. */
  id: string;
  name: string;
  note: string;
  /** False: its entries are kept and not applied. */
  on: boolean;
  /** ISO 8601, UTC. */
  created: string;
}

/** A word of one of the reader's lists. */
export type WordEntry = OwnWord & {
  /** A UUID. */
  id: string;
  /** The id of its list. */
  list: string;
  note: string;
};

/** All own word lists. */
export interface Words {
  /** Oldest first. */
  lists: WordList[];
  /** In the order of their lists, within one by wording. */
  entries: WordEntry[];
}

/** What is done to own word lists at once, all or nothing: added or replaced by id, removed; a list goes with its entries. */
export interface WordsChange extends Words {
  /** Ids. */
  removedLists: string[];
  removedEntries: string[];
}

/** What one page needs to be corrected. */
export interface PageCorrections {
  /** Those for this page and those for everywhere. */
  corrections: Correction[];
  /** Entries of the lists that are switched on. */
  words: OwnWord[];
}
