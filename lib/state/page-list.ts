import type { Heading } from '../corpus/report.ts';
import type { PlacedNote } from '../messages/protocol.ts';
import type { Note } from '../note/note.ts';
import type { Mention, MentionClass } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';
import { limitGroups } from './paging.ts';

/** Something on the page, in text order: a mark or a note. */
export type PageItem = (Span & { type: 'mark'; mention: Mention }) | (Span & { type: 'note'; note: Note });

/** What the list of the page shows. */
export type PageFilter = Record<MentionClass | 'note', boolean>;

/** Items under one heading; an absent heading before the first. */
export interface PageSection {
  heading?: Heading;
  items: PageItem[];
}

/** A place with the words around it, white space folded; for showing, not for finding it again. */
export interface Context {
  before: string;
  at: string;
  after: string;
}

/** Marks and anchored notes in text order, a note before the mark that it starts with; orphans are not among them. */
export function pageItems(mentions: readonly Mention[], notes: readonly PlacedNote[], filter: PageFilter): PageItem[] {
  const items: PageItem[] = [];
  for (const { note, place } of notes) {
    if (filter.note && place.state === 'anchored') items.push({ type: 'note', note, start: place.start, end: place.end });
  }
  for (const mention of mentions) {
    if (filter[mention.class]) items.push({ type: 'mark', mention, start: mention.start, end: mention.end });
  }
  // Array.sort is stable: notes were pushed first and stay before a mark that starts at the same place.
  return items.sort((a, b) => a.start - b.start);
}

/** Puts items (in text order) under the headings of the page; headings without items are left out. */
export function sectionsOf(items: readonly PageItem[], outline: readonly Heading[]): PageSection[] {
  const headings = [...outline].sort((a, b) => a.start - b.start);
  const sections: PageSection[] = [];
  let next = 0;
  let heading: Heading | undefined;
  for (const item of items) {
    while (next < headings.length && (headings[next]?.start ?? Number.POSITIVE_INFINITY) <= item.start) heading = headings[next++];
    const last = sections.at(-1);
    if (last && last.heading === heading) last.items.push(item);
    else sections.push(heading ? { heading, items: [item] } : { items: [item] });
  }
  return sections;
}

/** The first `limit` items of all sections together. */
export function limitSections(sections: readonly PageSection[], limit: number): PageSection[] {
  return limitGroups(
    sections,
    limit,
    (section) => section.items.length,
    (section, count) => ({ ...section, items: section.items.slice(0, count) }),
  );
}

/** What closes the words before it: nothing to begin a line of the list with. */
const CLOSING = /^[\s，。；：、！？”’」』）》】]+/;

/** The words around a span, at most `reach` UTF-16 units on either side and never over the border of its line. */
export function contextOf(text: string, span: Span, reach: number): Context {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const from = wholeFrom(text, Math.max(lineStart, span.start - reach));
  const to = wholeFrom(text, Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + reach));
  return {
    before: folded(text.slice(from, span.start)).replace(CLOSING, ''),
    at: folded(text.slice(span.start, span.end)),
    after: folded(text.slice(span.end, to)),
  };
}

/** Moves an index off the second half of a surrogate pair. */
function wholeFrom(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index + 1 : index;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}
