import { checkCorrection, checkCorrectionDraft, checkCorrectionsChange } from '../corrections/check.ts';
import type { Correction, CorrectionDraft, SavedCorrection } from '../corrections/correction.ts';
import { foldWording } from '../corrections/fold-wording.ts';
import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';
import { attempt } from './attempt.ts';
import { sortOut } from './damaged.ts';
import type { NotesDatabase } from './database.ts';

/** The reader's corrections on the disk. A success means that the write is durable. */
export interface CorrectionsStore {
  /**
   * Saves a draft from outside under `id`; `now` in ISO 8601, UTC. Of one wording and class there is one word for
   * everywhere: what was said before is replaced, and given back with the correction. `isAgain`: it may have been saved before, and the
   * answer not heard; then that one stays.
   */
  save(draft: unknown, id: string, now: string, isAgain?: boolean): Promise<Result<SavedCorrection, StoreError>>;
  /** Removes and puts back at once, all or nothing (`CorrectionsChange` from outside); ids that are not there are no failure. */
  change(change: unknown): Promise<Result<null, StoreError>>;
  /** The addresses of the pages that some of these are said of alone; ids that are not there have none. */
  sourcesOf(ids: readonly string[]): Promise<Result<string[], StoreError>>;
  /** Those that hold for a page: its own, and those for everywhere. Oldest first. */
  listForPage(source: string, now: string): Promise<Result<Correction[], StoreError>>;
  /** All, newest first. */
  listAll(now: string): Promise<Result<Correction[], StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createCorrectionsStore(database: NotesDatabase): CorrectionsStore {
  const { corrections, damaged } = database;
  const read = async (rows: Promise<Result<unknown[], StoreError>>, now: string): Promise<Result<Correction[], StoreError>> => {
    const found = await rows;
    return found.ok ? sortOut(database, corrections, found.value, checkCorrection, now) : found;
  };
  return {
    async save(value, id, now, isAgain = false) {
      const draft = checkCorrectionDraft(value);
      if (!draft.ok) return failure('invalid');
      const correction: Correction = { ...draft.value, id, created: now };
      return attempt(database, () =>
        database.transaction('rw', corrections, damaged, async () => {
          const replaced = (await saidBefore(corrections, draft.value)).flatMap((row) => {
            const checked = checkCorrection(row);
            return checked.ok ? [checked.value] : [];
          });
          const [before] = replaced;
          if (isAgain && before !== undefined && isSame(before, correction)) return { correction: before, replaced: [] };
          await corrections.bulkDelete(replaced.map((one) => one.id));
          await corrections.add(correction);
          return { correction, replaced };
        }),
      );
    },

    async change(value) {
      const change = checkCorrectionsChange(value);
      if (!change.ok) return failure('invalid');
      const { removed, restored } = change.value;
      return attempt(database, () =>
        database.transaction('rw', corrections, async () => {
          await corrections.bulkDelete(removed);
          await corrections.bulkPut(restored);
          return null;
        }),
      );
    },

    sourcesOf: (ids) =>
      attempt(database, async () =>
        (await corrections.bulkGet([...ids])).flatMap((row) => (row?.type === 'not-here' ? [String(row.target.source)] : [])),
      ),

    async listForPage(source, now) {
      const rows = attempt(database, async () => [
        ...(await corrections.where('target.source').equals(source).toArray()),
        ...(await corrections.where('type').anyOf('not-anywhere', 'is-one').toArray()),
      ]);
      const found = await read(rows, now);
      return found.ok ? success(found.value.sort((a, b) => byCodeUnits(a.created, b.created) || byCodeUnits(a.id, b.id))) : found;
    },

    async listAll(now) {
      const found = await read(
        attempt(database, () => corrections.toArray()),
        now,
      );
      return found.ok ? success(found.value.sort((a, b) => byCodeUnits(b.created, a.created) || byCodeUnits(a.id, b.id))) : found;
    },
  };
}

/** True where both say the same; both were made by `corrections/check`, so their fields stand in one order. */
function isSame(one: Correction, other: Correction): boolean {
  return JSON.stringify({ ...one, id: '', created: '' }) === JSON.stringify({ ...other, id: '', created: '' });
}

/** What this draft takes the place of: another word for everywhere on the same wording and class, the same place denied twice. */
async function saidBefore(corrections: NotesDatabase['corrections'], draft: CorrectionDraft): Promise<Correction[]> {
  if (draft.type === 'not-here') {
    const [, position] = draft.target.selector;
    const here = await corrections.where('target.source').equals(draft.target.source).toArray();
    return here.filter(
      (one) =>
        one.type === 'not-here' &&
        one.class === draft.class &&
        one.target.selector[1].start === position.start &&
        one.target.selector[1].end === position.end,
    );
  }
  const folded = foldWording(draft.wording);
  const everywhere = await corrections.where('type').anyOf('not-anywhere', 'is-one').toArray();
  return everywhere.filter((one) => {
    if (one.type === 'not-here' || foldWording(String(one.wording)) !== folded) return false;
    // One wording is one thing: said to be a slogan, it is no programme that was said before.
    return one.class === draft.class || (one.type === 'is-one' && draft.type === 'is-one');
  });
}
