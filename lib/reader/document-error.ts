import type { ImportError } from '../import/import-error.ts';

/** Why a document cannot be shown. */
export type DocumentError =
  | ImportError
  /** A PDF that asks for a password; `wrong` where one was given. */
  | { code: 'password'; wrong: boolean }
  /** A PDF that is cut short or broken. */
  | { code: 'damaged-pdf' }
  /** The browser keeps the file at an address from the extension (Firefox's PDF viewer, another site, a tab that has gone). */
  | { code: 'out-of-reach' }
  /** The reader declined when the browser asked for the file's site. */
  | { code: 'declined' }
  /** A file on the disk, which no extension may read by its address. */
  | { code: 'on-disk' }
  /** The site did not give the file; `status` as HTTP has it, 0 where there was no answer, or none for us. */
  | { code: 'not-given'; status: number };
