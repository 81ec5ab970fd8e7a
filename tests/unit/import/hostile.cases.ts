import { gzipSync } from 'fflate';
import type { NotesFileError } from '../../../lib/import/notes-file.ts';
import { sampleNote } from '../store/sample-note.ts';
import { wholeContent } from './backup-content.ts';

/** A file that is refused, and what is said of it. */
export interface HostileCase {
  name: string;
  bytes: Uint8Array;
  error: NotesFileError;
}

export const LIMIT = 1_000_000;
const utf8 = (text: string) => new TextEncoder().encode(text);
const head = { formatName: 'gongjian-notes', formatVersion: 2, exported: '2026-11-21T03:04:05.000Z' };
const json = (value: unknown) => utf8(JSON.stringify(value));
const whole = () => wholeContent();
const field = (place: string, fault: 'missing' | 'wrong-type' | 'too-long' | 'wrong-value' | 'twice'): NotesFileError => ({
  code: 'field',
  place,
  fault,
});
const good = sampleNote('a');
const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:x:1',
  type: 'Annotation',
  target: 'https://gonghui.example/',
};
const hypothesis = {
  id: 'h',
  created: '2024-01-02T03:04:05.678901+00:00',
  updated: '2024-01-02T03:04:05Z',
  uri: 'https://gonghui.example/',
  text: '',
  tags: [],
};

export const HOSTILE: HostileCase[] = [
  { name: 'no bytes', bytes: utf8(''), error: { code: 'empty' } },
  { name: 'white space', bytes: utf8(' \n\t'), error: { code: 'empty' } },
  { name: 'more than the limit', bytes: new Uint8Array(LIMIT + 1), error: { code: 'too-large', limit: LIMIT } },
  { name: 'a bomb of zeros', bytes: gzipSync(new Uint8Array(50 * LIMIT)), error: { code: 'too-large', limit: LIMIT } },
  { name: 'gzip cut short', bytes: gzipSync(json({ ...head, ...whole() })).slice(0, 300), error: { code: 'damaged-archive' } },
  {
    name: 'gzip with a wrong sum',
    bytes: gzipSync(json(head)).map((byte, i, all) => (i === all.length - 6 ? byte ^ 255 : byte)),
    error: { code: 'damaged-archive' },
  },
  { name: 'a zip', bytes: utf8('PK\u0003\u0004rest'), error: { code: 'archive' } },
  { name: 'a picture', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff]), error: { code: 'not-text' } },
  { name: 'JSON cut short', bytes: utf8('{\n "formatName":'), error: { code: 'not-json', line: 2, column: 15, isCut: true } },
  { name: 'JSON with a comma too many', bytes: utf8('{\n "a": 1,,\n}'), error: { code: 'not-json', line: 2, column: 9 } },
  { name: 'JSON of something else', bytes: json({ formatName: 'gongjian-corpus' }), error: { code: 'unknown-format' } },
  { name: 'a list of anything', bytes: json([1, 2]), error: { code: 'unknown-format' } },
  { name: 'a table of something else', bytes: utf8('甲,乙\r\n1,2\r\n'), error: { code: 'unknown-format' } },
  { name: 'a newer format', bytes: json({ ...head, formatVersion: 3, notes: 'whatever' }), error: { code: 'newer-version', version: 3 } },
  { name: 'a version that is none', bytes: json({ ...head, formatVersion: '2' }), error: field('formatVersion', 'wrong-value') },
  { name: 'no notes', bytes: json(head), error: field('notes', 'missing') },
  { name: 'notes that are no list', bytes: json({ ...head, notes: { length: 3 } }), error: field('notes', 'wrong-type') },
  { name: 'a note that is none', bytes: json({ ...head, notes: [good, 3] }), error: field('notes[1]', 'wrong-type') },
  {
    name: 'a wrong field of the second note',
    bytes: json({ ...head, notes: [good, { ...sampleNote('b'), body: { text: 3, tags: [] } }] }),
    error: field('notes[1].body.text', 'wrong-type'),
  },
  { name: 'a note that is there twice', bytes: json({ ...head, notes: [good, good] }), error: field('notes[1]', 'twice') },
  {
    name: 'a note on a script',
    bytes: json({ ...head, notes: [{ ...good, target: { ...good.target, source: 'javascript:alert(1)' } }] }),
    error: field('notes[0].target.source', 'wrong-value'),
  },
  {
    name: 'a note whose body is its prototype',
    bytes: utf8(
      JSON.stringify({ ...head, notes: [{ ...good, body: undefined }] }).replace('"id"', '"__proto__":{"body":{"text":"","tags":[]}},"id"'),
    ),
    error: field('notes[0].body', 'missing'),
  },
  {
    name: 'a text beyond measure',
    bytes: json({ ...head, notes: [{ ...good, body: { text: '', tags: ['长'.repeat(101)] } }] }),
    error: field('notes[0].body.tags[0]', 'too-long'),
  },
  {
    name: 'a word of no list',
    bytes: json({ ...head, ...whole(), words: { lists: [], entries: whole().words?.entries } }),
    error: field('words.entries[0].list', 'wrong-value'),
  },
  {
    name: 'a report without text',
    bytes: json({
      ...head,
      ...whole(),
      corpus: { groups: [], reports: [{ id: 'r', added: head.exported, draft: { text: ' ' }, counts: {} }] },
    }),
    error: field('corpus.reports[0].text', 'wrong-value'),
  },
  {
    name: 'settings of another type',
    bytes: json({ ...head, notes: [], settings: { shownClasses: { figure: 'yes' } } }),
    error: field('settings.shownClasses', 'wrong-type'),
  },
  {
    name: 'a wrong correction',
    bytes: json({ ...head, notes: [], corrections: [{ type: 'x' }] }),
    error: field('corrections[0].id', 'missing'),
  },
  { name: 'an annotation of nothing', bytes: json({ ...annotation, target: undefined }), error: field('target', 'missing') },
  {
    name: 'an annotation of a passage told by position alone',
    bytes: json({
      ...annotation,
      target: { source: 'https://gonghui.example/', selector: { type: 'TextPositionSelector', start: 1, end: 3 } },
    }),
    error: field('target.selector', 'wrong-value'),
  },
  { name: 'an annotation with a body that is a number', bytes: json({ ...annotation, body: 3 }), error: field('body', 'wrong-type') },
  {
    name: 'annotations with one id',
    bytes: json({ '@context': annotation['@context'], type: 'AnnotationPage', items: [annotation, annotation] }),
    error: field('items[1].id', 'twice'),
  },
  {
    name: 'a collection whose pages are elsewhere',
    bytes: json({ '@context': annotation['@context'], type: 'AnnotationCollection', first: 'https://gonghui.example/page1' }),
    error: field('first', 'missing'),
  },
  {
    name: 'Hypothesis with a wrong time',
    bytes: json({ annotations: [hypothesis, { ...hypothesis, id: 'i', created: 'gestern' }] }),
    error: field('annotations[1].created', 'wrong-value'),
  },
  { name: 'Hypothesis with one id twice', bytes: json({ rows: [hypothesis, hypothesis] }), error: field('rows[1].id', 'twice') },
  {
    name: 'Hypothesis with tags that are none',
    bytes: json({ annotations: [{ ...hypothesis, tags: '甲' }] }),
    error: field('annotations[0].body.tags', 'wrong-type'),
  },
  {
    name: 'CSV without addresses',
    bytes: utf8('原文,笔记\r\n甲,乙\r\n'),
    error: { code: 'no-column', line: 1, column: 'address' },
  },
  {
    name: 'CSV with an open quotation mark',
    bytes: utf8('网址,笔记\r\nhttps://a.example/,"甲\r\n'),
    error: { code: 'line', line: 2, fault: 'open-quote' },
  },
  {
    name: 'CSV with a cell too many',
    bytes: utf8('网址,笔记\nhttps://a.example/,甲,乙\n'),
    error: { code: 'line', line: 2, fault: 'extra-cell' },
  },
  {
    name: 'CSV with an empty row’s address',
    bytes: utf8('Address,Note\n"https://a.example/","a\nb"\n,乙\n'),
    error: { code: 'line', line: 4, fault: 'missing', column: 'Address' },
  },
  {
    name: 'CSV with a wrong day',
    bytes: utf8('网址,笔记,创建时间\nhttps://a.example/,甲,去年\n'),
    error: { code: 'line', line: 2, fault: 'no-date', column: '创建时间' },
  },
  {
    name: 'CSV with an id twice',
    bytes: utf8('id,url,note\n1,https://a.example/,甲\n1,https://a.example/,乙\n'),
    error: { code: 'line', line: 3, fault: 'twice', column: 'id' },
  },
];
