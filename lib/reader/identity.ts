import { textFingerprint } from '../corpus/text-fingerprint.ts';

/** An address that leads nowhere, for documents that have none. */
const PREFIX = 'urn:gongjian:text:';

/**
 * Under what the notes of a document are kept: its address on the web, else what its words are, so that the same file is known again
 * wherever it lies on the disk. Undefined for a text without words.
 */
export function sourceOf(address: string | undefined, text: string): string | undefined {
  if (address !== undefined && /^https?:/i.test(address)) return address;
  const print = textFingerprint(text);
  return print === '' ? undefined : PREFIX + print;
}

/** A document's name for the reader: the last part of an address or a path, without what says its kind. */
export function nameOf(path: string): string {
  const last =
    path
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .findLast((part) => part !== '') ?? '';
  return decoded(last).replace(/\.(?:pdf|docx|txt|html?|md)$/i, '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A name with a percent sign, or in an old encoding.
    return part;
  }
}
