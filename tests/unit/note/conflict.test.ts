import { describe, expect, it } from 'vitest';
import { isSameBody, resolvedBody, withVersion } from '../../../lib/note/conflict.ts';
import type { Note, NoteBody } from '../../../lib/note/note.ts';
import { sampleNote } from '../store/sample-note.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const bodyOf = (text: string, ...tags: string[]): NoteBody => ({ text, tags });

const noteWith = (body: NoteBody, ...others: NoteBody[]): Note =>
  others.reduce((note, other) => withVersion(note, other, NOW), { ...sampleNote('n1'), body });

describe('a note in several versions', () => {
  const note = noteWith(bodyOf('甲', '核对'), bodyOf('乙', '口径'), bodyOf('丙', '核对'));

  it.each([
    ['present', bodyOf('甲', '核对')],
    [0, bodyOf('乙', '口径')],
    [1, bodyOf('丙', '核对')],
    [2, bodyOf('甲', '核对')],
    ['all', bodyOf('甲\n\n---\n\n乙\n\n---\n\n丙', '核对', '口径')],
  ] as const)('%s chosen', (choice, body) => {
    expect(resolvedBody(note, choice)).toEqual(body);
  });

  it('joined says nothing twice, and has no rule beside nothing', () => {
    expect(resolvedBody(noteWith(bodyOf('甲'), bodyOf('', '口径')), 'all')).toEqual(bodyOf('甲', '口径'));
    expect(resolvedBody(noteWith(bodyOf('甲'), bodyOf('甲', '口径')), 'all')).toEqual(bodyOf('甲', '口径'));
  });

  it('has no version that says what is there already', () => {
    expect(withVersion(note, bodyOf('乙', '口径'), NOW)).toBe(note);
    expect(withVersion(note, { ...bodyOf('甲', '核对'), colour: 'yellow', kind: 'highlight' }, NOW)).toBe(note);
  });

  it.each<[string, NoteBody]>([
    ['words', bodyOf('乙', '核对')],
    ['a tag', bodyOf('甲', '口径')],
    ['one tag more', bodyOf('甲', '核对', '口径')],
    ['the colour', { ...bodyOf('甲', '核对'), colour: 'green' }],
    ['the kind', { ...bodyOf('甲', '核对'), kind: 'note' }],
  ])('other in %s is another', (_, other) => {
    expect(isSameBody(note.body, other)).toBe(false);
    expect(isSameBody(other, note.body)).toBe(false);
  });
});
