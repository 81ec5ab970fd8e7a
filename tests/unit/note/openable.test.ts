import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../lib/import/foreign-note.ts';
import { isOpenable, isSource } from '../../../lib/note/openable.ts';

describe('what a note may be of, and what may become a link', () => {
  const cases: [source: string, isSource: boolean, isOpenable: boolean][] = [
    ['https://union.example/a', true, true],
    ['file:///C:/a.html', true, true],
    ['urn:gongjian:text:0a1b2c3d4e5f6071-9x', true, false],
    ['urn:x-pdf:0a1b', false, false],
    ['urn:gongjian:text:<b>', false, false],
    ['javascript:alert(1)', false, false],
  ];
  it.each(cases)('%s', (source, mayHaveNotes, mayBeLink) => {
    expect([isSource(source), isOpenable(source)]).toEqual([mayHaveNotes, mayBeLink]);
    expect(pageAddress(source)).toBe(mayHaveNotes ? source : undefined);
  });
});
