import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../lib/corpus/read.ts';
import { writeReport } from '../../../lib/corpus/write.ts';
import { reportOfFile } from '../../../scripts/report-of-file.ts';

const root = join(import.meta.dirname, '../../..');
const bundled = join(root, 'seeds/reports');
const texts = join(root, '../shared/seeds');
const names = readdirSync(bundled).filter((name) => name.endsWith('.json'));

describe('the bundled corpus', () => {
  it('holds sound reports', () => {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(readReport(JSON.parse(readFileSync(join(bundled, name), 'utf8')))).toMatchObject({ ok: true });
  });

  it('is what the corpus command makes of ../shared/seeds', async () => {
    if (!existsSync(texts)) {
      console.log('bundled corpus: ../shared/seeds is not here; nothing to rebuild it from.');
      return;
    }
    const sources = readdirSync(texts).filter((name) => name.endsWith('.txt'));
    expect(names.sort()).toEqual(sources.map((name) => name.replace(/\.txt$/, '.json')).sort());
    for (const source of sources) {
      const read = await reportOfFile(join(texts, source), source);
      const file = source.replace(/\.txt$/, '.json');
      // A stale corpus fails here; `npm run -s corpus -- ../shared/seeds -o seeds/reports` makes it anew.
      expect(read.ok && writeReport(read.value.report) === readFileSync(join(bundled, file), 'utf8'), `${file} is up to date`).toBe(true);
    }
  });

  it('holds no sentence of its texts', () => {
    if (!existsSync(texts)) {
      console.log('bundled corpus: ../shared/seeds is not here; sentences cannot be looked for.');
      return;
    }
    for (const name of names) {
      const text = readFileSync(join(texts, name.replace(/\.json$/, '.txt')), 'utf8').replace(/\s/g, '');
      const sentences = text.split(/[。！？]/).filter((sentence) => sentence.length >= 40);
      // White space may stand in the JSON as it is, or escaped.
      const held = readFileSync(join(bundled, name), 'utf8').replace(/\\[nrt]|\s/g, '');
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(held.includes(sentence)).toBe(false);
    }
  });
});
