import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, backupParts, writeBackup } from '../../../lib/export/backup.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { wholeContent } from '../import/backup-content.ts';
import { sampleNote } from '../store/sample-note.ts';
import { arbitraryNote } from './arbitrary-note.ts';

const NOW = '2026-11-21T03:04:05.000Z';
const read = (text: string) => readNotesFile(new TextEncoder().encode(text), NOW);
const made = (content: object) => ({ ok: true, value: { format: 'backup', exported: NOW, content, skipped: [] } });

describe('a backup', () => {
  it('comes back in as it went out, whatever is in the notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(arbitraryNote, { selector: (note) => note.id, maxLength: 5 }), async (notes) => {
        expect(await read(writeBackup(notes, NOW))).toEqual(made({ notes }));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('holds everything else too, and is one JSON document with a record a line', async () => {
    const { notes, ...rest } = wholeContent();
    const text = [...backupParts({ notes, ...rest }, NOW)].join('');
    expect(await read(text)).toEqual(made({ notes, ...rest }));
    expect(JSON.parse(text)).toMatchObject(BACKUP_FORMAT);
    expect(text.split('\n').filter((line) => line.startsWith('{"id":')).length).toBeGreaterThan(5);
  });

  it('survives UTF-8: a lone surrogate too', async () => {
    const note = sampleNote('a', { text: '半个\ud83d字符', exact: '\udc00𠮷' });
    expect(await read(`\ufeff${writeBackup([note], NOW)}`)).toEqual(made({ notes: [note] }));
  });

  it('takes 100,000 notes and a note of 100,000 characters', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => sampleNote(`note-${i}`));
    const notes = [...many, sampleNote('long', { text: '长'.repeat(100_000) })];
    const back = await read(writeBackup(notes, NOW));
    expect(back.ok && back.value.content.notes.length).toBe(notes.length);
    expect(back.ok && back.value.content.notes.at(-1)).toEqual(notes.at(-1));
  });
});
