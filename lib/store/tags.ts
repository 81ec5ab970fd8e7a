import { NOTE_COLOURS, type NoteColour, type StoreError } from '../note/note.ts';
import { cleanTags, LONGEST_TAG, type TagColours, type TagInUse } from '../note/tags.ts';
import { failure, type Result } from '../result.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';
import { attempt } from './attempt.ts';
import type { NotesDatabase } from './database.ts';
import type { TagRow } from './rows.ts';

/** Tags with their counts, by the index alone: no note is read. */
export interface TagsStore {
  /** Most used first, equally used ones by code unit. */
  listTags(): Promise<Result<TagInUse[], StoreError>>;
  /** The colours of those that have one. No note is counted. */
  listColours(): Promise<Result<TagColours, StoreError>>;
  /** Gives a tag a colour, or takes it away. */
  setTagColour(name: string, colour: unknown): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createTagsStore(database: NotesDatabase): TagsStore {
  return {
    listTags: () =>
      attempt(database, async () => {
        const colours = await coloursOf(database);
        const counts = await countTags(database);
        return [...counts]
          .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
          .map(([name, count]) => {
            const colour = colours.get(name);
            return colour === undefined ? { name, count } : { name, count, colour };
          });
      }),

    listColours: () => attempt(database, () => coloursOf(database)),

    async setTagColour(name, value) {
      const colour = NOTE_COLOURS.find((known) => known === value);
      if ((value !== null && colour === undefined) || name.length > LONGEST_TAG || cleanTags([name])[0] !== name) return failure('invalid');
      return attempt(database, () =>
        database.transaction('rw', database.tags, async () => {
          if (colour === undefined) await database.tags.delete(name);
          else await database.tags.put({ name, colour });
          return null;
        }),
      );
    },
  };
}

/** Rows from a damaged disk may hold anything: what is no colour is none. */
async function coloursOf(database: NotesDatabase): Promise<Map<string, NoteColour>> {
  const rows: Partial<TagRow>[] = await database.tags.toArray();
  return new Map(
    rows.flatMap(({ name, colour }) => {
      const known = NOTE_COLOURS.find((one) => one === colour);
      return name === undefined || known === undefined ? [] : [[name, known] as const];
    }),
  );
}

/** How many notes have each tag, by the index alone. */
async function countTags(database: NotesDatabase): Promise<Map<string, number>> {
  const names = (await database.notes.orderBy('body.tags').uniqueKeys()).filter((tag) => typeof tag === 'string');
  const counts = await Promise.all(names.map((tag) => database.notes.where('body.tags').equals(tag).count()));
  return new Map(names.map((tag, i) => [tag, counts[i] ?? 0]));
}
