/**
 * Reads drafts and notes from outside (messages, rows of the database, backup files) field by field. What comes out is
 * made anew and has no field that is not known here.
 */
import { type Approx, MENTION_CLASSES } from '../recognise/mention.ts';
import { failure, type Result, success } from '../result.ts';
import {
  MOST_EARLIER,
  NOTE_COLOURS,
  type Note,
  type NoteBody,
  type NoteDraft,
  type NotedMention,
  type NoteSelectors,
  type NoteVersion,
  type RangeSelector,
  WHOLE_PAGE,
} from './note.ts';
import { isSource } from './openable.ts';
import { cleanTags, LONGEST_TAG, MOST_TAGS } from './tags.ts';
import { FARTHEST, isPath, LONGEST_PATH } from './xpath.ts';

/** What is wrong with a value, and where: `body.tags[2]`. */
export interface Fault {
  /** The path of the field from the value that was checked; empty for that value itself. */
  place: string;
  reason: 'missing' | 'wrong-type' | 'too-long' | 'wrong-value';
}

/** Limits in UTF-16 units: far above what a reader makes, low enough that one note cannot fill the disk. */
export const LIMITS = {
  text: 1_000_000,
  exact: 1_000_000,
  context: 256,
  title: 10_000,
  source: 10_000,
  name: 10_000,
  id: 200,
  kind: 100,
} as const;

/** Collects the first fault, so that a reader can be written as a plain list of fields; also for what else is read from outside. */
export class Checker {
  fault: Fault | undefined;

  refuse(place: string, reason: Fault['reason']): void {
    this.fault ??= { place, reason };
  }

  object(value: unknown, place: string): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      // Any object may be read by key; each value is `unknown` and checked below.
      return value as Record<string, unknown>;
    }
    this.refuse(place, value === undefined ? 'missing' : 'wrong-type');
    return {};
  }

  string(value: unknown, place: string, most: number, least = 0): string {
    if (typeof value !== 'string') {
      this.refuse(place, value === undefined ? 'missing' : 'wrong-type');
      return '';
    }
    if (value.length > most) this.refuse(place, 'too-long');
    if (value.length < least) this.refuse(place, 'wrong-value');
    return value;
  }

  exactly<Literal extends string>(value: unknown, place: string, ...literals: readonly Literal[]): Literal {
    const found = literals.find((literal) => literal === value);
    if (found !== undefined) return found;
    this.refuse(place, value === undefined ? 'missing' : 'wrong-value');
    return literals[0] as Literal; // Never used: a fault is noted, the value is dropped.
  }

  boolean(value: unknown, place: string): boolean {
    if (typeof value !== 'boolean') this.refuse(place, value === undefined ? 'missing' : 'wrong-type');
    return value === true;
  }

  offset(value: unknown, place: string): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.refuse(place, value === undefined ? 'missing' : typeof value === 'number' ? 'wrong-value' : 'wrong-type');
    return 0;
  }

  number(value: unknown, place: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.refuse(place, value === undefined ? 'missing' : typeof value === 'number' ? 'wrong-value' : 'wrong-type');
    return 0;
  }

  list(value: unknown, place: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.refuse(place, value === undefined ? 'missing' : 'wrong-type');
    return [];
  }

  time(value: unknown, place: string): string {
    const text = this.string(value, place, 40);
    if (this.fault === undefined && !(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && Number.isFinite(Date.parse(text)))) {
      this.refuse(place, 'wrong-value');
    }
    return text;
  }

  source(value: unknown, place: string): string {
    const text = this.string(value, place, LIMITS.source, 1);
    if (this.fault === undefined && !isSource(text)) this.refuse(place, 'wrong-value');
    return text;
  }
}

function readSelectors(check: Checker, value: unknown, place: string, mayBePage: boolean): NoteSelectors {
  const list = check.list(value, place);
  if (list.length !== 2 && list.length !== 3) check.refuse(place, 'wrong-value');
  const quote = check.object(list[0], `${place}[0]`);
  const position = check.object(list[1], `${place}[1]`);
  const start = check.offset(position.start, `${place}[1].start`);
  const end = check.offset(position.end, `${place}[1].end`);
  if (mayBePage && quote.exact === '' && quote.prefix === '' && quote.suffix === '' && start === 0 && end === 0) return WHOLE_PAGE;
  if (end <= start) check.refuse(`${place}[1].end`, 'wrong-value');
  const found = [
    {
      type: check.exactly(quote.type, `${place}[0].type`, 'TextQuoteSelector'),
      exact: check.string(quote.exact, `${place}[0].exact`, LIMITS.exact, 1),
      prefix: check.string(quote.prefix, `${place}[0].prefix`, LIMITS.context),
      suffix: check.string(quote.suffix, `${place}[0].suffix`, LIMITS.context),
    },
    { type: check.exactly(position.type, `${place}[1].type`, 'TextPositionSelector'), start, end },
  ] as const satisfies NoteSelectors;
  return list.length === 3 ? [...found, readRange(check, list[2], `${place}[2]`)] : found;
}

function readRange(check: Checker, value: unknown, place: string): RangeSelector {
  const range = check.object(value, place);
  const path = (field: 'startContainer' | 'endContainer') => {
    const text = check.string(range[field], `${place}.${field}`, LONGEST_PATH, 1);
    if (check.fault === undefined && !isPath(text)) check.refuse(`${place}.${field}`, 'wrong-value');
    return text;
  };
  const offset = (field: 'startOffset' | 'endOffset') => {
    const points = check.offset(range[field], `${place}.${field}`);
    if (points > FARTHEST) check.refuse(`${place}.${field}`, 'too-long');
    return points;
  };
  return {
    type: check.exactly(range.type, `${place}.type`, 'RangeSelector'),
    startContainer: path('startContainer'),
    startOffset: offset('startOffset'),
    endContainer: path('endContainer'),
    endOffset: offset('endOffset'),
  };
}

/** Text, tags and looks of a note at `place`. */
export function readBody(check: Checker, value: unknown, place: string): NoteBody {
  const body = check.object(value, place);
  const tags = check.list(body.tags, `${place}.tags`);
  if (tags.length > MOST_TAGS) check.refuse(`${place}.tags`, 'too-long');
  return {
    text: check.string(body.text, `${place}.text`, LIMITS.text),
    tags: cleanTags(tags.slice(0, MOST_TAGS).map((tag, i) => check.string(tag, `${place}.tags[${i}]`, LONGEST_TAG))),
    ...(body.colour === undefined ? {} : { colour: check.exactly(body.colour, `${place}.colour`, ...NOTE_COLOURS) }),
    ...(body.kind === undefined ? {} : { kind: check.exactly(body.kind, `${place}.kind`, 'highlight', 'note') }),
  };
}

/** What a note was made from, at `place`. */
export function readMention(check: Checker, value: unknown, place: string): NotedMention {
  const mention = check.object(value, place);
  return {
    class: check.exactly(mention.class, `${place}.class`, ...MENTION_CLASSES),
    name: check.string(mention.name, `${place}.name`, LIMITS.name, 1),
    ...(mention.kind === undefined ? {} : { kind: check.string(mention.kind, `${place}.kind`, LIMITS.kind, 1) }),
    ...(mention.value === undefined ? {} : { value: check.number(mention.value, `${place}.value`) }),
    ...(mention.valueMax === undefined ? {} : { valueMax: check.number(mention.valueMax, `${place}.valueMax`) }),
    ...(mention.unit === undefined ? {} : { unit: check.string(mention.unit, `${place}.unit`, LIMITS.kind) }),
    ...(mention.approx === undefined ? {} : { approx: check.exactly(mention.approx, `${place}.approx`, ...APPROX) }),
  };
}

const APPROX = ['exact', 'about', 'over', 'under'] as const satisfies readonly Approx[];

/** The page and passage that something is said of: of a note, or of a correction; only a note may be on the page as a whole. */
export function readTarget(check: Checker, value: unknown, mayBePage = false): NoteDraft['target'] {
  const target = check.object(value, 'target');
  return {
    source: check.source(target.source, 'target.source'),
    title: check.string(target.title, 'target.title', LIMITS.title),
    selector: readSelectors(check, target.selector, 'target.selector', mayBePage),
  };
}

/** More versions of one note than this are a mistake of a program. */
const MOST_VERSIONS = 100;

function readVersions(check: Checker, value: unknown, place: string): NoteVersion[] {
  const list = check.list(value, place);
  if (list.length === 0) check.refuse(place, 'wrong-value');
  if (list.length > MOST_VERSIONS) check.refuse(place, 'too-long');
  return list.slice(0, MOST_VERSIONS).map((item, i) => {
    const at = `${place}[${i}]`;
    const version = check.object(item, at);
    return { body: readBody(check, version.body, `${at}.body`), modified: check.time(version.modified, `${at}.modified`) };
  });
}

function readTimes(check: Checker, value: unknown, place: string): string[] {
  const list = check.list(value, place);
  if (list.length > MOST_EARLIER) check.refuse(place, 'too-long');
  return list.slice(0, MOST_EARLIER).map((item, i) => check.time(item, `${place}[${i}]`));
}

function readDraft(check: Checker, value: unknown): NoteDraft {
  const draft = check.object(value, '');
  return {
    target: readTarget(check, draft.target, true),
    body: readBody(check, draft.body, 'body'),
    ...(draft.mention === undefined ? {} : { mention: readMention(check, draft.mention, 'mention') }),
  };
}

/** What was read, or the first fault that was found while reading. */
export function outcome<Value>(check: Checker, value: Value): Result<Value, Fault> {
  return check.fault === undefined ? success(value) : failure(check.fault);
}

/** A draft from outside, its tags tidied; the first fault where it is none. */
export function checkDraft(value: unknown): Result<NoteDraft, Fault> {
  const check = new Checker();
  return outcome(check, readDraft(check, value));
}

/** Text and tags from outside, tags tidied; the first fault where it is none. */
export function checkBody(value: unknown): Result<NoteBody, Fault> {
  const check = new Checker();
  return outcome(check, readBody(check, value, ''));
}

/** The place of a passage from outside, described anew; the whole page is none. */
export function checkSelectors(value: unknown): Result<NoteSelectors, Fault> {
  const check = new Checker();
  return outcome(check, readSelectors(check, value, '', false));
}

/** A whole note from outside; the first fault where it is none. */
export function checkNote(value: unknown): Result<Note, Fault> {
  const check = new Checker();
  const note = check.object(value, '');
  const id = check.string(note.id, 'id', LIMITS.id, 1);
  const draft = readDraft(check, value);
  const created = check.time(note.created, 'created');
  const modified = check.time(note.modified, 'modified');
  const earlier = note.earlier === undefined ? {} : { earlier: readTimes(check, note.earlier, 'earlier') };
  const versions = note.conflicts === undefined ? {} : { conflicts: readVersions(check, note.conflicts, 'conflicts') };
  return outcome(check, { id, ...draft, created, modified, ...earlier, ...versions });
}
