/**
 * Notes as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/), one JSON-LD document. What the model has no
 * word for stands under a prefix of ours that the document's own context declares, so that the file stays valid and nothing is lost.
 */
import { isWholePage, kindOf, type Note, type RangeSelector } from '../note/note.ts';

/** A place in a text counted in code points, as the model wants it (4.2.5); never to be mixed up with UTF-16 units. */
export type CodePoints = number & { readonly unit: 'code point' };

/** How many code points the first `units` UTF-16 units of `text` are; a place inside of a surrogate pair is behind the pair. */
export function codePointsBefore(text: string, units: number): CodePoints {
  let count = 0;
  for (let at = 0; at < units && at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  // Counted as such just here.
  return count as CodePoints;
}

/** The first context is the model's own, the second explains our fields; `@json` keeps a value as it is (JSON-LD 1.1). */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const OWN_CONTEXT = {
  '@version': 1.1,
  gongjian: 'urn:gongjian:ns#',
  'gongjian:mention': { '@type': '@json' },
  'gongjian:earlier': { '@type': '@json' },
  'gongjian:conflicts': { '@type': '@json' },
  'gongjian:units': { '@type': '@json' },
} as const;

/** Notes on one page of the collection. */
export const PAGE_SIZE = 1000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** An address that is an IRI as it stands (RFC 3987): no white space, no controls, nothing that must be escaped, no half characters. */
const IRI = /^[^\s\p{Cc}\p{Cs}<>"{}|\\^`]+$/u;

/** What the pages' texts were when the notes are written, as far as they are known: by address. */
export type TextOf = (source: string) => string | undefined;

/** One note as an annotation; without `text` its place is told by the quotation alone, for code points cannot be counted. */
function annotationOf(note: Note, text?: string): object {
  const { id, target, body, mention, conflicts, created, modified, earlier } = note;
  const bodies = [
    ...(body.text === '' ? [] : [{ type: 'TextualBody', value: body.text, format: 'text/markdown', purpose: 'commenting' }]),
    ...body.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return {
    id: idOf(id),
    type: 'Annotation',
    motivation: body.text === '' && kindOf(note) === 'highlight' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targetOf(target, text),
    ...(UUID.test(id) ? {} : { 'gongjian:id': id }),
    ...(body.colour === undefined ? {} : { 'gongjian:colour': body.colour }),
    ...(body.kind === undefined ? {} : { 'gongjian:kind': body.kind }),
    ...(mention === undefined ? {} : { 'gongjian:mention': mention }),
    ...(earlier === undefined ? {} : { 'gongjian:earlier': earlier }),
    ...(conflicts === undefined ? {} : { 'gongjian:conflicts': conflicts }),
  };
}

function targetOf({ source, title, selector }: Note['target'], text: string | undefined): object {
  const isIri = IRI.test(source);
  const [quote, { start, end }, range] = selector;
  const found = [quote, ...positionOf(text, start, end, quote.exact), ...(range === undefined ? [] : [elementsOf(range)])];
  return {
    type: 'SpecificResource',
    source: isIri ? source : escaped(source),
    ...(isWholePage(selector) ? {} : { selector: found, 'gongjian:units': [start, end] }),
    'gongjian:title': title,
    ...(isIri ? {} : { 'gongjian:source': source }),
  };
}

/** In code points, where the text is known and has the quotation there. */
function positionOf(text: string | undefined, start: number, end: number, exact: string): object[] {
  if (text?.slice(start, end) !== exact) return [];
  return [{ type: 'TextPositionSelector', start: codePointsBefore(text, start), end: codePointsBefore(text, end) }];
}

/** Where the range begins and ends: an element, and a place of no length in its text (4.2.9, 4.2.3, 4.2.5). */
function elementsOf(range: RangeSelector): object {
  const at = (value: string, place: number) => ({
    type: 'XPathSelector',
    value,
    refinedBy: { type: 'TextPositionSelector', start: place, end: place },
  });
  return {
    type: 'RangeSelector',
    startSelector: at(range.startContainer, range.startOffset),
    endSelector: at(range.endContainer, range.endOffset),
  };
}

const idOf = (id: string) => (UUID.test(id) ? `urn:uuid:${id}` : `urn:gongjian:note:${escaped(id)}`);

/** Percent-encoded wherever an IRI may not have it. */
function escaped(text: string): string {
  return [...text.toWellFormed()].map((character) => (IRI.test(character) ? character : encodeURIComponent(character))).join('');
}

/**
 * All notes as an AnnotationCollection whose pages hold a thousand each, the pages within each other; `now` in ISO 8601, UTC, `label`
 * the collection's name in the reader's words.
 */
export function toWebAnnotations(
  notes: readonly Note[],
  { now, label, textOf = () => undefined }: { now: string; label: string; textOf?: TextOf },
): string {
  const id = `urn:gongjian:collection:${now}`;
  const starts = Array.from({ length: Math.ceil(notes.length / PAGE_SIZE) }, (_, i) => i * PAGE_SIZE);
  const pageId = (start: number) => `${id}:page:${start / PAGE_SIZE + 1}`;
  // From the last page to the first, each holding the next.
  const first = starts.reduceRight<object | undefined>(
    (next, start) => ({
      id: pageId(start),
      type: 'AnnotationPage',
      partOf: id,
      startIndex: start,
      items: notes.slice(start, start + PAGE_SIZE).map((note) => annotationOf(note, textOf(note.target.source))),
      ...(next === undefined ? {} : { next }),
    }),
    undefined,
  );
  const collection = {
    '@context': [ANNO_CONTEXT, OWN_CONTEXT],
    id,
    type: 'AnnotationCollection',
    label,
    created: now,
    total: notes.length,
    ...(first === undefined ? {} : { first, last: pageId(starts.at(-1) ?? 0) }),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
