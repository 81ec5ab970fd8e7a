/** A file that is no text, HTML page or .docx; each has its own way to become one. */
export type ForeignKind =
  | 'pdf'
  /** Word 97–2003, WPS, and Word 2003 XML. */
  | 'old-word'
  /** An office file with a password. */
  | 'encrypted'
  | 'rtf'
  | 'spreadsheet'
  | 'presentation'
  /** .odt */
  | 'open-document'
  /** A zip of files. */
  | 'archive'
  | 'image'
  /** .mht, .mhtml: a page saved with its pictures in one file. */
  | 'web-archive';

/** Why nothing was made of a file. */
export type ImportError =
  | { code: 'foreign'; kind: ForeignKind }
  /** No bytes, or no words in them: a scan in a .docx, a page that is filled in by scripts. */
  | { code: 'empty' }
  /** Bytes that no encoding reads as a text. */
  | { code: 'not-text' }
  /** A .docx that is cut short or broken. */
  | { code: 'damaged' }
  /** More bytes than are read; `limit` in bytes. */
  | { code: 'file-too-large'; limit: number }
  /** A .docx that grows beyond reason when it is unpacked. */
  | { code: 'expands' }
  /** More text than one report can have; `limit` in characters. */
  | { code: 'text-too-long'; limit: number }
  /** The browser could not read the file: moved, or changed since it was chosen. */
  | { code: 'unreadable' };

/** The largest file that is read, in bytes: a report with photographs of a conference has some tens of millions. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** The longest text of one report, in UTF-16 units; a five-year report has 50,000, a year book a million. */
export const MOST_TEXT = 2_000_000;
