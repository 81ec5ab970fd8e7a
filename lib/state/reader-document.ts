import type { DocumentError } from '../reader/document-error.ts';
import type { PageSize } from '../reader/page-places.ts';
import type { Result } from '../result.ts';
import type { Span } from '../text/span.ts';

/** Where a document comes from: a file that the reader has given or that was got already, or an address that a tab can get. */
export type DocumentSource =
  /** `address`: where it was got. */
  { kind: 'file'; file: File; address?: string } | { kind: 'link'; url: string; tabId: number };

/** The pages of a PDF. */
export interface DocumentPages {
  /** In points; those that are not known yet are taken for as large as the first. */
  sizes: readonly PageSize[];
  /** Paints a page; `scale` in canvas pixels to a point. False where the signal came first. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<boolean>;
}

/** A document whose text is in the page, marked. */
export interface MarkedDocument {
  title: string;
  /** True where letters are seen that cannot be read: marks are missing and wrong there. */
  isUnreadable?: boolean;
  /** The places of the words looked for, in text order. */
  find(query: string): Span[];
  /** Scrolls there and shows it; undefined shows nothing any more. */
  show(span: Span | undefined): Promise<void>;
}

/** A document that is open. */
export interface ReaderDocument {
  /** As the reader knows it: the file's name, or the end of the address. */
  name: string;
  /** Absent for text that flows. */
  pages?: DocumentPages | undefined;
  /**
   * Puts the document's text into an element and has it marked; once. Undefined where there is no text (a scan), and where the
   * document was closed meanwhile. `progress` is told how many pages were read, and their sizes.
   */
  mark(into: HTMLElement, progress: (pages: readonly PageSize[], done: number) => void): Promise<MarkedDocument | undefined>;
  close(): void;
}

/** Opening documents. */
export interface ReaderPort {
  open(source: DocumentSource, password?: string): Promise<Result<ReaderDocument, DocumentError>>;
  /** Asks the browser for the site of a document, for this one alone, and gets it; to be called within a click. */
  ask(url: string): Promise<Result<DocumentSource, DocumentError>>;
  /** Opens the side panel or the sidebar; to be called within a click. */
  openSidePanel(): Promise<void>;
}
