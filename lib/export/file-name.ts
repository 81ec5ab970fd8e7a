/** Longest name of a file without extension, in UTF-8 bytes: 255 less room for ` (1)` and the extension. */
const MOST_BYTES = 200;
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** For a title of which nothing is left. */
const NAMELESS = 'gongjian';
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** As much of `text` as fits, whole graphemes only. */
function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}

/**
 * `fileName('读书：笔记/一', '2026-11-21', 'md')` is `读书：笔记 一-2026-11-21.md`. Characters that a file system refuses, that
 * hide an extension (control characters, changes of direction) or that Obsidian links to no file with (`#^[]`) become blanks; a title of which nothing is left
 * becomes `gongjian`. `day` is the ISO date, `extension` without dot.
 */
export function fileName(title: string, day: string, extension: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const stem = cutToBytes(plain, MOST_BYTES - day.length - 1).replace(/[\s.]+$/, '');
  const safe = stem === '' ? NAMELESS : RESERVED.test(stem.split('.')[0] ?? '') ? `${stem}_` : stem;
  return `${safe}-${day}.${extension}`;
}
