import { describe, expect, it } from 'vitest';
import { checkDraft, checkNote, LIMITS } from '../../../lib/note/check.ts';
import { kindOf, type Note, WHOLE_PAGE } from '../../../lib/note/note.ts';
import { LONGEST_TAG } from '../../../lib/note/tags.ts';
import { sampleDraft, sampleNote } from './sample-note.ts';

/** A deep copy of a good note with one field replaced; the path in dots. */
function broken(path: string, replacement: unknown): unknown {
  const copy: unknown = structuredClone({ ...sampleNote('a'), mention: { class: 'slogan', name: '两个维护' } });
  const keys = path.split('.');
  let at = copy as Record<string, unknown>; // the sample is objects and arrays all the way to the field
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = keys.at(-1) ?? '';
  if (replacement === undefined) delete at[last];
  else at[last] = replacement;
  return copy;
}

describe('checkNote', () => {
  it.each([
    ['id', undefined, 'id', 'missing'],
    ['id', '', 'id', 'wrong-value'],
    ['target', undefined, 'target', 'missing'],
    ['target', [], 'target', 'wrong-type'],
    ['target.source', 'javascript:alert(1)', 'target.source', 'wrong-value'],
    ['target.source', `https://a.example/${'x'.repeat(LIMITS.source)}`, 'target.source', 'too-long'],
    ['target.title', 7, 'target.title', 'wrong-type'],
    ['target.selector', [], 'target.selector', 'wrong-value'],
    ['target.selector.0.type', 'XPathSelector', 'target.selector[0].type', 'wrong-value'],
    ['target.selector.0.exact', '', 'target.selector[0].exact', 'wrong-value'],
    ['target.selector.0.exact', '长'.repeat(LIMITS.exact + 1), 'target.selector[0].exact', 'too-long'],
    ['target.selector.0.prefix', undefined, 'target.selector[0].prefix', 'missing'],
    ['target.selector.1.start', -1, 'target.selector[1].start', 'wrong-value'],
    ['target.selector.1.start', 1.5, 'target.selector[1].start', 'wrong-value'],
    ['target.selector.1.end', 7, 'target.selector[1].end', 'wrong-value'],
    ['target.selector.1.end', '9', 'target.selector[1].end', 'wrong-type'],
    ['body.text', null, 'body.text', 'wrong-type'],
    ['body.text', '长'.repeat(LIMITS.text + 1), 'body.text', 'too-long'],
    ['body.tags', '帮扶', 'body.tags', 'wrong-type'],
    ['body.tags', ['帮扶', 3], 'body.tags[1]', 'wrong-type'],
    ['body.tags', ['标'.repeat(LONGEST_TAG + 1)], 'body.tags[0]', 'too-long'],
    ['body.tags', Array.from({ length: 101 }, (_, i) => `${i}`), 'body.tags', 'too-long'],
    ['mention', 'slogan', 'mention', 'wrong-type'],
    ['mention.class', 'place', 'mention.class', 'wrong-value'],
    ['mention.kind', 7, 'mention.kind', 'wrong-type'],
    ['mention.value', Number.POSITIVE_INFINITY, 'mention.value', 'wrong-value'],
    ['mention.approx', 'nearly', 'mention.approx', 'wrong-value'],
    ['body.colour', '#ff0', 'body.colour', 'wrong-value'],
    ['body.kind', 'page', 'body.kind', 'wrong-value'],
    ['conflicts', [], 'conflicts', 'wrong-value'],
    ['conflicts', [{ body: { text: '' }, modified: '2026-03-01T08:00:00.000Z' }], 'conflicts[0].body.tags', 'missing'],
    ['conflicts', [{ body: { text: '', tags: [] } }], 'conflicts[0].modified', 'missing'],
    ['created', '2026-03-01', 'created', 'wrong-value'],
    ['created', '2026-13-41T08:00:00.000Z', 'created', 'wrong-value'],
    ['modified', 1, 'modified', 'wrong-type'],
  ])('%s = %j', (path, replacement, place, reason) => {
    expect(checkNote(broken(path, replacement))).toEqual({ ok: false, error: { place, reason } });
  });

  it.each([null, 3, 'note', []])('%j is no note', (value) => {
    expect(checkNote(value)).toEqual({ ok: false, error: { place: '', reason: 'wrong-type' } });
  });

  it('takes a note on the page as a whole, and only in its one form', () => {
    const note = { ...sampleNote('a'), target: { ...sampleNote('a').target, selector: WHOLE_PAGE } };
    const checked = checkNote(structuredClone(note));
    expect(checked.ok && checked.value).toEqual(note);
    expect(checked.ok && kindOf(checked.value)).toBe('page');
    const astray = { ...note, target: { ...note.target, selector: [WHOLE_PAGE[0], { ...WHOLE_PAGE[1], end: 1 }] } };
    expect(checkNote(astray)).toEqual({ ok: false, error: { place: 'target.selector[0].exact', reason: 'wrong-value' } });
  });

  it('takes colour, kind, all of a mark, and the version of another window', () => {
    const note: Note = {
      ...sampleNote('a'),
      body: { text: '**口径**', tags: [], colour: 'blue', kind: 'note' },
      mention: { class: 'figure', name: '10-20家', kind: 'count', value: 10, valueMax: 20, unit: '家', approx: 'about' },
      conflicts: [{ body: { text: '另一处', tags: ['待核'] }, modified: '2026-03-02T08:00:00.000Z' }],
    };
    const checked = checkNote(structuredClone(note));
    expect(checked.ok && checked.value).toEqual(note);
  });

  it('takes a note at the limits and drops fields that it does not know', () => {
    const note = sampleNote('a', { text: '长'.repeat(LIMITS.text), exact: '长'.repeat(LIMITS.exact) });
    const checked = checkNote({ ...note, extra: 1, body: { ...note.body, format: 'html' } });
    expect(checked.ok && checked.value).toEqual(note);
  });
});

describe('checkDraft', () => {
  it('tidies tags', () => {
    const checked = checkDraft(sampleDraft({ tags: [' 帮扶 ', '帮扶', '', '新 \n 业态', 'e\u0301', '\u00e9'] }));
    expect(checked.ok && checked.value.body.tags).toEqual(['帮扶', '新 业态', '\u00e9']);
  });
});
