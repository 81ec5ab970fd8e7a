/**
 * `npm run -s recognise -- FILE…`: one JSON line a file with its mentions; `-` reads standard input.
 * Offsets are UTF-16 units of the file's text as it is; for HTML, of the text given along under `text`.
 */

import { readSource } from './read-source.ts';
import { recogniseText } from './recognise-text.ts';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length === 0) {
  console.error('usage: npm run -s recognise -- FILE… (text or HTML; - for standard input)');
  process.exit(2);
}
for (const file of files) {
  const read = await readSource(file);
  if (!read.ok) {
    console.error(`${file}: ${read.error}`);
    process.exitCode = 1;
    continue;
  }
  const { text, isHtml } = read.value;
  const mentions = await recogniseText(text, isHtml ? 'hard' : 'soft');
  process.stdout.write(`${JSON.stringify({ source: file, mentions, ...(isHtml ? { text } : {}) })}\n`);
}
