import type { Correct } from '../corrections/apply.ts';
import type { PageCorrections } from '../corrections/correction.ts';
import type { KeptDraft } from '../note/draft.ts';
import type { NotePlace, NoteSelectors } from '../note/note.ts';
import type { Mention } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';
import type { PageMarker } from './marker.ts';
import type { PageText } from './page-text.ts';

/** What the script that marks the page gives to the one with the interface. */
export interface InterfaceHost {
  readonly marker: PageMarker;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** The page's address, cleaned. */
  address(): string;
  /** Reads what the reader says of this page's marks anew, and marks accordingly. */
  loadCorrections(): Promise<void>;
}

/** All that stands on the page but the marks, and what is known of notes and corrections. */
export interface PageInterface {
  /** True while something is open that the reader writes in: it is not put away by what happens on the page. */
  readonly isWriting: boolean;
  /** True while the pointer's way over marks means nothing: the reader writes, or the toolbar of the selection is open. */
  readonly isInUse: boolean;
  /** True while the focus is inside of it. */
  readonly hasFocus: boolean;
  /** The pointer is on a mark, or on none. */
  point(mention: Mention | undefined): void;
  /** The pointer was pressed on the page: what was only shown goes. */
  press(): void;
  openCard(mention: Mention): void;
  closeCard(): void;
  /** Scrolls to a span and shows it for a moment; false where it is gone. */
  reveal(span: Span): boolean;
  /** Opens the notes under a point of the window, the shortest first; false where there is none. */
  openNotesAt(x: number, y: number): boolean;
  /** Offers what was being written on this page when it was closed. */
  offerDrafts(drafts: readonly KeptDraft[]): void;
  /** Shows what can be done with the selection, or takes that away where nothing is selected any more. */
  offerSelection(): void;
  /** Closes what holds no words of the reader's. */
  closeLight(): void;
  /** Opens the card of the next or previous mark. */
  step(direction: 1 | -1): void;
  /** Opens the editor on the mark whose card is open, or on the selection; false where there is neither. */
  writeNote(): boolean;
  /** Keeps the selection as a note without words; false where nothing is selected. */
  highlightSelection(): boolean;
  /** Opens the editor on a note about the page as a whole. */
  writePageNote(): void;
  /** What is selected, as a note keeps it; undefined where nothing is. */
  describeSelection(): NoteSelectors | undefined;
  /** Opens the form that makes the selection a mark; false where nothing is selected that could be one. */
  markSelection(): boolean;
  /** The page or its notes were read anew, or its marks chosen: a card shows what is so now, or goes. */
  refresh(): void;
  /** Finds the passages of the page's notes again, one place a note; in short steps. */
  anchorSteps(page: PageText, list: readonly NoteSelectors[]): Generator<undefined, NotePlace[]>;
  /** Makes what the reader says of marks ready to be applied. */
  prepareCorrections(all: PageCorrections, pageAddress: string): Correct;
}
