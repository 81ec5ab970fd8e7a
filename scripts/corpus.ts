/**
 * `npm run -s corpus -- DIR -o OUT`: makes one JSON of facts per text in DIR (text, HTML or Word), named as the source. The same
 * texts give the same files. No sentence of a text is kept (lib/corpus/report.ts says what is).
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeReport } from '../lib/corpus/write.ts';
import { reportOfFile } from './report-of-file.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', short: 'o' } } });
const [folder] = positionals;
if (folder === undefined || values.out === undefined || positionals.length > 1) {
  console.error('usage: npm run -s corpus -- DIR -o OUT');
  process.exit(2);
}
const TEXTS = new Set(['.txt', '.html', '.htm', '.md', '.docx']);
const names = readdirSync(folder)
  .filter((name) => TEXTS.has(extname(name).toLowerCase()))
  .sort();
if (names.length === 0) {
  console.error(`${folder}: no .txt, .html or .docx file in it`);
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
for (const name of names) {
  const read = await reportOfFile(join(folder, name), name);
  if (!read.ok) {
    console.error(`${name}: ${read.error}`);
    process.exitCode = 1;
    continue;
  }
  const { report } = read.value;
  writeFileSync(join(values.out, `${name.slice(0, -extname(name).length)}.json`), writeReport(report));
  const { figures, slogans, programmes, info } = report;
  console.log(
    `${name}: ${figures.length} figures, ${slogans.length} slogans, ${programmes.length} programmes; ${info.organisation ?? '?'}, ${info.period?.label ?? '?'}`,
  );
}
