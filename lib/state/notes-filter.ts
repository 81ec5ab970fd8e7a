import { colourOf, isWholePage, type Note, type NoteColour } from '../note/note.ts';
import type { MentionClass } from '../recognise/mention.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';

/** How a note stands on the page in view; `elsewhere` where its page is another one. */
export type Standing = 'placed' | 'changed' | 'lost' | 'page' | 'elsewhere';

/** When a note was changed last, up to now. */
export const SPANS = ['today', 'week', 'month', 'year'] as const;
/** One of them. */
export type TimeSpan = (typeof SPANS)[number];

/** What is to be listed; what is absent is not asked for. */
export interface NotesFilter {
  tag?: string;
  colour?: NoteColour;
  /** The host of the page: `gonghui.example`; empty for files. */
  site?: string;
  time?: TimeSpan;
  class?: MentionClass;
  standing?: Standing;
  /** Only notes with several versions. */
  conflicts?: boolean;
}

/** date: changed last first; page: by page, the one changed last first, its notes in text order; title: by the page's title; tag: by first tag. */
export const ORDERS = ['date', 'page', 'title', 'tag'] as const;
/** One of them. */
export type NotesOrder = (typeof ORDERS)[number];

const DAY = 24 * 60 * 60 * 1000;
const DAYS: Record<Exclude<TimeSpan, 'today' | 'year'>, number> = { week: 7, month: 30 };

/** The site that a page is of, in small letters; empty for a file, or for what is no address. */
export function siteOf(source: string): string {
  const [, host = ''] = /^https?:\/\/(?:[^/@?#]*@)?([^/?#]*)/i.exec(source) ?? [];
  return host.toLowerCase();
}

/** Whether anything is asked for. */
export function isFiltered(filter: NotesFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false);
}

/**
 * The test of a filter. `standings` has the notes of the page in view; `now` is the moment to count days from, the reader's own
 * time deciding what today is.
 */
export function filterTest(filter: NotesFilter, standings: ReadonlyMap<string, Standing>, now: Date): (note: Note) => boolean {
  const { tag, colour, site, time, standing, conflicts, class: className } = filter;
  const since = time === undefined ? '' : sinceOf(time, now);
  return (note) =>
    (tag === undefined || note.body.tags.includes(tag)) &&
    (colour === undefined || (colourOf(note) === colour && !isWholePage(note.target.selector))) &&
    (className === undefined || note.mention?.class === className) &&
    (!conflicts || note.conflicts !== undefined) &&
    note.modified >= since &&
    (standing === undefined || (standings.get(note.id) ?? 'elsewhere') === standing) &&
    (site === undefined || siteOf(note.target.source) === site);
}

function sinceOf(time: TimeSpan, now: Date): string {
  if (time === 'today') return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  if (time === 'year') return new Date(now.getFullYear(), 0, 1).toISOString();
  return new Date(now.getTime() - DAYS[time] * DAY).toISOString();
}

const byDate = (a: Note, b: Note) => byCodeUnits(b.modified, a.modified) || byCodeUnits(a.id, b.id);
const byPlace = (a: Note, b: Note) => a.target.selector[1].start - b.target.selector[1].start || byCodeUnits(a.created, b.created);

/** Sorts a list of notes in place and gives it. */
export function sortNotes(notes: Note[], order: NotesOrder): Note[] {
  switch (order) {
    case 'date':
      return notes.sort(byDate);
    case 'page': {
      const latest = new Map<string, string>();
      for (const { target, modified } of notes) if (modified > (latest.get(target.source) ?? '')) latest.set(target.source, modified);
      const rank = ({ target }: Note) => latest.get(target.source) ?? '';
      return notes.sort((a, b) => byCodeUnits(rank(b), rank(a)) || byCodeUnits(a.target.source, b.target.source) || byPlace(a, b));
    }
    case 'title': {
      const ranks = collated(notes.map(({ target }) => target.title));
      const rank = ({ target }: Note) => ranks.get(target.title) ?? 0;
      return notes.sort((a, b) => rank(a) - rank(b) || byCodeUnits(a.target.source, b.target.source) || byPlace(a, b));
    }
    case 'tag': {
      const ranks = collated(notes.map(({ body }) => body.tags[0] ?? ''));
      // Those without a tag come last.
      const rank = ({ body }: Note) => (body.tags[0] === undefined ? Number.POSITIVE_INFINITY : (ranks.get(body.tags[0]) ?? 0));
      return notes.sort((a, b) => (rank(a) === rank(b) ? byDate(a, b) : rank(a) - rank(b)));
    }
  }
}

const collator = new Intl.Collator('zh');

/** Each word's rank by pronunciation, numbers by value; comparing 100,000 notes word by word would take seconds. */
function collated(words: readonly string[]): Map<string, number> {
  return new Map([...new Set(words)].sort(collator.compare).map((word, rank) => [word, rank]));
}

/** What can be filtered by, with counts, most frequent first. */
export interface Facets {
  tags: [tag: string, count: number][];
  sites: [site: string, count: number][];
  colours: [colour: NoteColour, count: number][];
  /** How many notes have several versions. */
  conflicts: number;
}

/** Counts over all notes. */
export function facetsOf(notes: readonly Note[]): Facets {
  const tags = new Map<string, number>();
  const sites = new Map<string, number>();
  const colours = new Map<NoteColour, number>();
  /** One page has many notes, and an address is slow to take apart. */
  const siteOfSource = new Map<string, string>();
  let conflicts = 0;
  for (const note of notes) {
    for (const tag of note.body.tags) count(tags, tag);
    const { source } = note.target;
    let site = siteOfSource.get(source);
    if (site === undefined) {
      site = siteOf(source);
      siteOfSource.set(source, site);
    }
    count(sites, site);
    if (!isWholePage(note.target.selector)) count(colours, colourOf(note));
    if (note.conflicts !== undefined) conflicts++;
  }
  return { tags: ranked(tags), sites: ranked(sites), colours: ranked(colours), conflicts };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function ranked<Key extends string>(counts: Map<Key, number>): [Key, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
}
