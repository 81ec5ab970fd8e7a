import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, parseBackup, readBackup, writeBackup } from '../../../lib/export/backup.ts';
import { sampleNote } from '../store/sample-note.ts';
import { arbitraryNote } from './arbitrary-note.ts';

const NOW = '2026-11-21T03:04:05.000Z';

describe('a backup', () => {
  it('comes back in as it went out, whatever is in the notes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(arbitraryNote, { selector: (note) => note.id, maxLength: 5 }), (notes) => {
        expect(parseBackup(writeBackup(notes, NOW))).toEqual({ ok: true, value: { exported: NOW, notes } });
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('survives UTF-8: a lone surrogate too', () => {
    const note = sampleNote('a', { text: '半个\ud83d字符', exact: '\udc00𠮷' });
    const bytes = new TextEncoder().encode(writeBackup([note], NOW));
    expect(parseBackup(`\ufeff${new TextDecoder().decode(bytes)}`)).toEqual({ ok: true, value: { exported: NOW, notes: [note] } });
  });

  it('takes 100,000 notes and a note of 100,000 characters', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => sampleNote(`note-${i}`));
    const notes = [...many, sampleNote('long', { text: '长'.repeat(100_000) })];
    const back = parseBackup(writeBackup(notes, NOW));
    expect(back.ok && back.value.notes.length).toBe(notes.length);
    expect(back.ok && back.value.notes.at(-1)).toEqual(notes.at(-1));
  });
});

const good = { ...BACKUP_FORMAT, exported: NOW, notes: [sampleNote('a'), sampleNote('b')] };
describe('what is no backup is told', () => {
  it.each([
    ['null', null, { reason: 'not-a-backup' }],
    ['a list', [], { reason: 'not-a-backup' }],
    ['a report of the corpus', { formatName: 'gongjian-report', formatVersion: 1 }, { reason: 'not-a-backup' }],
    ['a newer format', { ...good, formatVersion: 2 }, { reason: 'newer-version', version: 2 }],
    ['a version that is none', { ...good, formatVersion: '1' }, { reason: 'damaged', place: 'formatVersion', fault: 'wrong-value' }],
    ['no time', { ...good, exported: undefined }, { reason: 'damaged', place: 'exported', fault: 'missing' }],
    ['no notes', { ...good, notes: undefined }, { reason: 'damaged', place: 'notes', fault: 'missing' }],
    ['a note that is none', { ...good, notes: [good.notes[0], 3] }, { reason: 'damaged', place: 'notes[1]', fault: 'wrong-type' }],
    [
      'a field of the second note',
      { ...good, notes: [good.notes[0], { ...good.notes[1], body: { text: 3, tags: [] } }] },
      { reason: 'damaged', place: 'notes[1].body.text', fault: 'wrong-type' },
    ],
    [
      'a note that is there twice',
      { ...good, notes: [good.notes[0], good.notes[0]] },
      { reason: 'damaged', place: 'notes[1].id', fault: 'twice' },
    ],
  ])('%s', (_name, json, error) => {
    expect(readBackup(json)).toEqual({ ok: false, error });
  });

  it.each(['', '{', 'PK\u0003\u0004'])('%j is no JSON', (text) => {
    expect(parseBackup(text)).toEqual({ ok: false, error: { reason: 'not-json' } });
  });
});
