import { describe, expect, it } from 'vitest';
import { MOST_NOTES_BYTES } from '../../../lib/import/notes-file.ts';
import { readNotesFile } from '../../../lib/import/read-notes.ts';
import { sampleNote } from '../store/sample-note.ts';
import { HOSTILE, LIMIT } from './hostile.cases.ts';

const NOW = '2026-11-22T00:00:00.000Z';

describe('a file that is none of ours, or broken, is refused with its place', () => {
  it.each(HOSTILE)('$name', async ({ bytes, error }) => {
    expect(await readNotesFile(bytes, NOW, LIMIT)).toEqual({ ok: false, error });
  });

  it('nested beyond all measure', async () => {
    const read = await readNotesFile(new TextEncoder().encode('['.repeat(900_000)), NOW, LIMIT);
    expect(read).toMatchObject({ ok: false, error: { code: 'not-json' } });
  });

  it('has a limit that is stated', () => expect(MOST_NOTES_BYTES).toBe(256 * 1024 * 1024));
});

describe('what looks dangerous and is only text', () => {
  it('stays text, and no prototype is touched', async () => {
    const note = sampleNote('a', { text: '<script>alert(1)</script><img src=x onerror=alert(1)>', tags: ['__proto__', 'constructor'] });
    const text = JSON.stringify({
      formatName: 'gongjian-notes',
      formatVersion: 2,
      exported: NOW,
      notes: [note],
      settings: { comparisonChoices: {} },
    })
      .replace('"comparisonChoices":{}', '"comparisonChoices":{"__proto__":{"kind":"automatic"}},"__proto__":{"polluted":1}')
      .replace('"body":{', '"body":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    const read = await readNotesFile(new TextEncoder().encode(text), NOW);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.content.notes).toEqual([note]);
    expect(Object.keys(read.value.content.notes[0]?.body ?? {})).toEqual(['text', 'tags']);
    expect(Object.keys(read.value.content.settings?.comparisonChoices ?? {})).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(read.value.content.settings?.comparisonChoices)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});
