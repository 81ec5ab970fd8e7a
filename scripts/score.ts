/**
 * `npm run score [-- --show] [-- --leave-one-out]`: recognises the development texts in ../shared/seeds and prints the
 * shared scorer's output. Says so, and ends well, where ../shared is not there.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recognise } from '../lib/recognise/index.ts';

const shared = join(import.meta.dirname, '../../shared');
const [texts, gold, scorer] = [join(shared, 'seeds'), join(shared, 'gold'), join(shared, 'score/score.mjs')];
if (!existsSync(scorer)) {
  console.log('score: ../shared is not here; nothing to score against.');
  process.exit(0);
}
const leaveOneOut = process.argv.includes('--leave-one-out');
const lines = readdirSync(texts)
  .filter((name) => name.endsWith('.txt'))
  .map((source) => {
    const text = readFileSync(join(texts, source), 'utf8');
    return JSON.stringify({ source, mentions: recognise(text, leaveOneOut ? { leaveOut: source.slice(0, 3) } : {}) });
  });
const folder = mkdtempSync(join(tmpdir(), 'gongjian-score-'));
// The scorer reads every JSON of its gold folder, and ../shared/gold holds the comparison's too.
const goldOfMentions = join(folder, 'gold');
mkdirSync(goldOfMentions);
for (const name of readdirSync(gold)) if (/^\d/.test(name)) copyFileSync(join(gold, name), join(goldOfMentions, name));
const predictions = join(folder, 'mentions.jsonl');
writeFileSync(predictions, `${lines.join('\n')}\n`);
const passedOn = process.argv.slice(2).filter((argument) => argument === '--show' || argument === '--json');
try {
  execFileSync(process.execPath, [scorer, '--gold', goldOfMentions, '--texts', texts, '--pred', predictions, ...passedOn], {
    stdio: 'inherit',
  });
} finally {
  rmSync(folder, { recursive: true });
}
