import { createRequire } from 'node:module';

/** The part of xmldom that is asked; it comes with mammoth, and neither docx nor write-excel-file knows it. */
interface XmlReader {
  DOMParser: new (options: {
    errorHandler: (level: string, message: string) => void;
  }) => { parseFromString(text: string, type: string): unknown };
}
const { DOMParser } = createRequire(createRequire(import.meta.url).resolve('mammoth'))('@xmldom/xmldom') as XmlReader;

/** Everything that is not well-formed in the XML parts of a zip, with the part's name; XML 1.0's forbidden characters too. */
export function xmlFaults(parts: Record<string, Uint8Array>): string[] {
  const faults: string[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x0*[0-8bcef]|0*[0-8]);/i.test(text))
      faults.push(`${name}: a forbidden character`);
    try {
      new DOMParser({ errorHandler: (_, message) => faults.push(`${name}: ${message}`) }).parseFromString(text, 'application/xml');
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  return faults;
}
