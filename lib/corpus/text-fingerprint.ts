import { skeletonOf } from './fingerprint.ts';
import { hash32 } from './hash.ts';

/**
 * Tells a text from all others, whatever its white space, punctuation and width of characters are: a page and the same
 * text pasted from Word have one. Empty for a text without letters, digits and Chinese.
 */
export function textFingerprint(text: string): string {
  const { text: counted } = skeletonOf(text);
  if (counted === '') return '';
  const halves = [hash32(counted), hash32(counted, 0x9747b28c)].map((half) => half.toString(16).padStart(8, '0'));
  return `${halves.join('')}-${counted.length.toString(36)}`;
}
