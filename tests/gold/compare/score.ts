/** `node tests/gold/compare/score.ts [--show] [NAME…]`: precision, recall and verdicts on the pairs beside this file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPair, scorePair } from './pair.ts';

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const total = { right: 0, wrong: 0, missed: 0, verdicts: 0 };
const tell = (name: string, { right, wrong, missed, verdicts }: typeof total) => {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
  console.log(
    `${name.padEnd(16)} P ${share(right, right + wrong)} R ${share(right, right + missed)} verdicts ${share(verdicts, right)} (${right} right, ${wrong} wrong, ${missed} missed)`,
  );
};
for (const file of readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.txt') && (names.length === 0 || names.some((one) => name.startsWith(one))))
  .sort()) {
  const score = scorePair(readPair(file, readFileSync(join(import.meta.dirname, file), 'utf8')));
  tell(file, score);
  if (process.argv.includes('--show')) for (const line of score.lines) console.log(`  ${line}`);
  for (const key of ['right', 'wrong', 'missed', 'verdicts'] as const) total[key] += score[key];
}
tell('all', total);
