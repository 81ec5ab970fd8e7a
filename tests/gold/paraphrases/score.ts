/** `node tests/gold/paraphrases/score.ts [--show] [FILE…]`: how many wordings of one row are linked, and how many of two rows. */
import { readRows, scoreRows } from './rows.ts';

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const name of names.length > 0 ? names : ['read.txt', 'held.txt']) {
  const { pairs, linked, mixed, rows } = scoreRows(readRows(name));
  console.log(
    `${name}: ${rows.length} rows, ${linked} of ${pairs} pairs linked (${(linked / pairs).toFixed(3)}), ${mixed.length} of two rows mixed`,
  );
  if (!process.argv.includes('--show')) continue;
  for (const row of rows) console.log(`  ${row.linked}/${row.pairs} ${row.name}`);
  for (const line of mixed) console.log(`  mixed ${line}`);
}
