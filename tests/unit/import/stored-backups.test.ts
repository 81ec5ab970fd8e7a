import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT } from '../../../lib/export/backup.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { wholeContent } from './backup-content.ts';

const NOW = '2026-11-22T00:00:00.000Z';
const versions = Array.from({ length: BACKUP_FORMAT.formatVersion }, (_, i) => i + 1);
const fileOf = (version: number) => new URL(`../../fixtures/backup/v${version}.json`, import.meta.url);

describe.each(versions)('a backup of version %i', (version) => {
  it('has a stored example', () => {
    expect(existsSync(fileOf(version)), `${fileOf(version).pathname} is missing`).toBe(true);
  });

  it.each(['plain', 'packed'])('is read, %s', async (how) => {
    const bytes = new Uint8Array(readFileSync(fileOf(version)));
    const read = await readNotesFile(how === 'packed' ? gzipSync(bytes) : bytes, NOW);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.format).toBe('backup');
    const { content } = read.value;
    if (version === 1) {
      expect(content.notes.map(({ body, mention }) => [body.text, mention?.name])).toEqual([
        ['核对口径', '86户'],
        ['', undefined],
      ]);
      expect(Object.keys(content)).toEqual(['notes']);
    } else expect(content).toEqual(wholeContent());
  });
});
