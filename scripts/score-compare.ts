/**
 * `node scripts/score-compare.ts [--show] [--json]`: sets the 2022 report in ../shared/seeds against the 2021 one and prints the shared
 * scorer's output. Says so, and ends well, where ../shared is not there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shared = join(import.meta.dirname, '../../shared');
const [texts, gold, scorer] = [join(shared, 'seeds'), join(shared, 'gold/comparison.json'), join(shared, 'score/compare.mjs')];
if (!existsSync(scorer)) {
  console.log('score-compare: ../shared is not here; nothing to score against.');
  process.exit(0);
}
const [PAGE, OTHER] = ['001', '002'];
const fileOf = (id: string) => join(texts, readdirSync(texts).find((name) => name.startsWith(id)) ?? id);
const folder = mkdtempSync(join(tmpdir(), 'gongjian-score-'));
try {
  const predictions = join(folder, 'comparison.json');
  writeFileSync(
    predictions,
    execFileSync(process.execPath, [join(import.meta.dirname, 'compare.ts'), fileOf(PAGE), '--with', fileOf(OTHER)]),
  );
  const passedOn = process.argv.slice(2).filter((argument) => argument === '--show' || argument === '--json');
  execFileSync(process.execPath, [scorer, '--gold', gold, '--page', PAGE, '--pred', predictions, ...passedOn], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}
