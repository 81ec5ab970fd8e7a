import { describeReport } from '../corpus/metadata.ts';
import { isWholePage, type Note } from '../note/note.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';
import type { ExportContent } from './content.ts';
import { oneLine } from './plain-text.ts';

/** What a file tells of a page; fields that are not known are absent. */
export interface PageFacts {
  source: string;
  title: string;
  organisation?: string;
  /** 2023年, as the report says it. */
  period?: string;
  /** ISO. */
  date?: string;
}

/** A note with its page. */
export interface NoteOfPage {
  note: Note;
  page: PageFacts;
}

/** Notes under one heading; `page` where they are all of it. */
export interface Section {
  heading: string;
  page?: PageFacts;
  notes: NoteOfPage[];
}

/** Notes in sections, by the order that is asked for. Of an order by day or tag each note has its own page. */
export function sectionsOf(content: ExportContent): Section[] {
  const pages = pagesOf(content);
  const all = content.notes.map((note): NoteOfPage => ({ note, page: pages.get(note.target.source) as PageFacts })); // every source is in it
  switch (content.order) {
    case 'text':
      return byPage(all);
    case 'date': {
      const sorted = all.sort((a, b) => byCodeUnits(b.note.created, a.note.created) || byCodeUnits(a.note.id, b.note.id));
      return grouped(sorted, ({ note }) => content.words.day(note.created));
    }
    case 'tag': {
      const tagOf = ({ note }: NoteOfPage) => note.body.tags[0] ?? '';
      const sections = grouped(
        byPage(all).flatMap(({ notes }) => notes),
        tagOf,
      );
      const tagged = sections.filter(({ heading }) => heading !== '').sort((a, b) => collator.compare(a.heading, b.heading));
      const untagged = sections.filter(({ heading }) => heading === '').map((one) => ({ ...one, heading: content.words.untagged }));
      return [...tagged, ...untagged];
    }
  }
}

const collator = new Intl.Collator('zh');
/** Notes on the page as a whole come first. */
const position = ({ note }: NoteOfPage) => (isWholePage(note.target.selector) ? -1 : note.target.selector[1].start);

/** By page, the page with the newest note first, notes in text order. */
function byPage(all: readonly NoteOfPage[]): Section[] {
  const newest = new Map<string, string>();
  for (const { note } of all) if (note.created > (newest.get(note.target.source) ?? '')) newest.set(note.target.source, note.created);
  const rank = ({ page }: Section) => newest.get(page?.source ?? '') ?? '';
  return grouped(all, ({ page }) => page.source)
    .map(({ notes }): Section => {
      const page = notes[0]?.page;
      notes.sort((a, b) => position(a) - position(b) || byCodeUnits(a.note.created, b.note.created) || byCodeUnits(a.note.id, b.note.id));
      return { heading: page?.title ?? '', ...(page === undefined ? {} : { page }), notes };
    })
    .sort((a, b) => byCodeUnits(rank(b), rank(a)));
}

function grouped(all: readonly NoteOfPage[], headingOf: (one: NoteOfPage) => string): Section[] {
  const sections = new Map<string, Section>();
  for (const one of all) {
    const heading = headingOf(one);
    const section = sections.get(heading) ?? { heading, notes: [] };
    section.notes.push(one);
    sections.set(heading, section);
  }
  return [...sections.values()];
}

/** The pages of the notes, by address: the title of the note changed last, the rest from the title alone or from the page in view. */
function pagesOf({ notes, page, words }: ExportContent): Map<string, PageFacts> {
  const last = new Map<string, Note>();
  for (const note of notes) {
    const known = last.get(note.target.source);
    if (known === undefined || note.modified > known.modified) last.set(note.target.source, note);
  }
  const pages = new Map<string, PageFacts>();
  for (const [source, { target }] of last) pages.set(source, factsOf(source, target.title, words.untitled));
  if (page !== undefined) pages.set(page.url, factsOfPage(page, words.untitled));
  return pages;
}

/** What is known of the page in view. */
export function factsOfPage(page: Pick<NonNullable<ExportContent['page']>, 'url' | 'title' | 'info'>, untitled: string): PageFacts {
  const { organisation, period, date, title } = page.info;
  return {
    source: page.url,
    title: oneLine(title) || oneLine(page.title) || untitled,
    ...(organisation === undefined ? {} : { organisation }),
    ...(period === undefined ? {} : { period: period.label }),
    ...(date === undefined ? {} : { date }),
  };
}

function factsOf(source: string, ownTitle: string, untitled: string): PageFacts {
  const title = oneLine(ownTitle);
  if (title === '') return { source, title: untitled };
  const { organisation, period, date } = describeReport(title);
  return {
    source,
    title,
    ...(organisation === undefined ? {} : { organisation }),
    ...(period === undefined ? {} : { period: period.label }),
    ...(date === undefined ? {} : { date }),
  };
}

/** Who, when: 石桥县总工会 · 2025年; empty where nothing is known. */
export function sourceLine({ organisation, period, date }: PageFacts): string {
  return [organisation, date ?? period].filter((part) => part !== undefined && part !== '').join(' · ');
}
