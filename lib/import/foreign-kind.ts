import type { ForeignKind } from './import-error.ts';

/** Files that people take for documents, by their first bytes as Latin-1. */
const STARTS: readonly (readonly [start: string, kind: ForeignKind])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['\u001f\u008b', 'archive'],
];
const COMPOUND = '\u00d0\u00cf\u0011\u00e0';
/** The first file of a zip, and the end of an empty one. */
const ZIPS = ['PK\u0003\u0004', 'PK\u0005\u0006'];
const HEAD = 512;

/** True for the bytes of a zip, which a .docx is. */
export const isZip = (bytes: Uint8Array): boolean => ZIPS.includes(latin(bytes.subarray(0, 4)));

/** What a file is that is neither text nor zip, by its first bytes; undefined where they tell nothing. */
export function foreignKindOf(bytes: Uint8Array): ForeignKind | undefined {
  const head = latin(bytes.subarray(0, HEAD));
  if (head.startsWith(COMPOUND)) return compoundKind(bytes);
  if (/^(?:RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif))/s.test(head) || isBitmap(bytes)) return 'image';
  if (/^(?:From: [^\n]*\n|MIME-Version:)/i.test(head) && /MIME-Version:/i.test(head)) return 'web-archive';
  if (/^\s*<\?xml[^>]*>\s*<\?mso-application[^>]*Word/i.test(head)) return 'old-word';
  return STARTS.find(([start]) => head.startsWith(start))?.[1];
}

/** What is in a zip, by the names of its files; `docx` for a Word document. */
export function zipKindOf(names: readonly string[]): ForeignKind | 'docx' {
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'spreadsheet';
  if (has('ppt/')) return 'presentation';
  return names.includes('mimetype') && names.includes('content.xml') ? 'open-document' : 'archive';
}

/** True for the names of what every file of Word, Excel and PowerPoint begins with. */
export function isOfficeFile(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml') || names.includes('_rels/.rels');
}

/** BM, the size of the file, four zeros. */
function isBitmap(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 2)) === 'BM' && bytes.length > 14 && bytes.subarray(6, 10).every((byte) => byte === 0);
}

/** MS-CFB 2.6.1: the streams of a compound file are named in UTF-16 in its directory. */
function compoundKind(bytes: Uint8Array): ForeignKind {
  const has = (name: string) => includes(bytes, utf16(name));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'old-word';
  if (has('PowerPoint Document')) return 'presentation';
  return has('Workbook') || has('Book') ? 'spreadsheet' : 'old-word';
}

const utf16 = (name: string) => Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
