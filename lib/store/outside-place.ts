import { isRecord } from '../corpus/checks.ts';
import type { LostNotes } from '../note/lost-notes.ts';
import { type Folder, isLeftover } from './outside-folder.ts';
import { type BackupCounts, type BackupRow, dayOf, lastDays } from './rows.ts';
import { countsOf, openSnapshot } from './snapshot.ts';

/** A file with a snapshot, as far as its name tells. */
export interface OutsideCopy {
  name: string;
  /** The reader's own day. */
  date: string;
  /** ISO 8601, UTC. */
  made: string;
  counts: BackupCounts;
  /** The day's own, which a newer one of that day replaces; the others are kept beside it. */
  isOfDay: boolean;
}

/**
 * A second place for snapshots, which does not go where the browser throws a damaged database away: a file for each, written anew and never
 * over another. Nothing here rejects (but for what `recover` is given): what cannot be had outside is no reason to refuse what is inside.
 */
export interface OutsidePlace {
  /** Newest first; none where there is no such place. */
  list(): Promise<OutsideCopy[]>;
  /**
   * Writes a snapshot, then drops the older one of the same day, where that is the day's own, and those of before the last `days` days; but
   * never the one that `loss` tells of. False where it is not written: then nothing is dropped.
   */
  put(row: BackupRow, days: number): Promise<boolean>;
  /**
   * Hands over all that can be read, newest first, each under its time, and leaves word (`loss`) of the newest, unless that holds nothing. What
   * was a day's own is kept beside it from now on, so that what is written from now on does not replace it. Nothing is done where there is none.
   * False where another context did not let go of the place: what is there is not known then.
   */
  recover(work: (copies: Omit<BackupRow, 'isFound'>[]) => Promise<void>): Promise<boolean>;
  /** The copy that `recover` would leave word of, which takes reading it; undefined too where that holds nothing. */
  newest(): Promise<LostNotes['copy']>;
  /** What `recover` found, until `settle`: the reader has answered. */
  loss(): Promise<LostNotes | undefined>;
  settle(): Promise<void>;
}

/** The place in a folder; one where nothing is and nothing stays, where there is no folder. */
export function createOutsidePlace(folder: Folder | undefined): OutsidePlace {
  const names = () => tried(async () => (await folder?.names()) ?? [], [] as string[]);
  const bytesOf = (name: string) => tried(async () => folder?.read(name), undefined);
  const write = (name: string, bytes: Uint8Array<ArrayBuffer>) => tried(async () => folder?.write(name, bytes).then(() => true), false);
  const remove = (name: string) => tried(async () => folder?.remove(name), undefined);

  /** What is in a file; `empty` where a kill has left but its name. */
  async function read(copy: OutsideCopy): Promise<BackupRow | 'empty' | undefined> {
    const bytes = await bytesOf(copy.name);
    if (bytes?.length === 0) return 'empty';
    const content = bytes && (await openSnapshot(bytes));
    if (bytes === undefined || content === undefined) return undefined;
    return { day: `${copy.date} ${copy.made}`, made: copy.made, counts: countsOf(content), bytes };
  }

  async function wordOfLoss(): Promise<WordOfLoss | undefined> {
    // Asked for by name it would be an error in the usual case.
    if (!(await names()).includes(LOSS)) return undefined;
    return readLoss(new TextDecoder().decode(await bytesOf(LOSS)));
  }

  async function loss(): Promise<LostNotes | undefined> {
    const word = await wordOfLoss();
    return word?.isSettled === true ? undefined : word?.lost;
  }

  const leaveWord = (word: WordOfLoss) => write(LOSS, new TextEncoder().encode(JSON.stringify({ ...LOSS_FORMAT, ...word })));

  const place: OutsidePlace = {
    list: async () => copiesOf(await names()),

    async put(row, days) {
      const name = nameOf(row);
      const isWritten = await tried(async () => {
        await folder?.alone(async () => {
          await folder.write(name, row.bytes);
          const there = await names();
          const copies = copiesOf(there);
          const offered = (await loss())?.copy?.made;
          const dates = lastDays(
            copies.map(({ date }) => date),
            dayOf(row.day),
            days,
          );
          const isReplaced = ({ isOfDay, date }: OutsideCopy) => isOfDay && date === row.day;
          const stale = copies.filter(
            (copy) => copy.name !== name && copy.made !== offered && (isReplaced(copy) || !dates.includes(copy.date)),
          );
          for (const gone of [...stale.map((copy) => copy.name), ...there.filter(isLeftover)]) await remove(gone);
        });
        return folder !== undefined;
      }, false);
      if (!isWritten) await remove(name);
      return isWritten;
    },

    async recover(work) {
      if (folder === undefined || (await place.list()).length === 0) return true;
      const found = await tried(() => folder.alone(gather), undefined);
      if (found !== undefined && found.length > 0) await work(found);
      return found !== undefined;
    },

    async newest() {
      for (const copy of await place.list()) {
        const row = await read(copy);
        if (typeof row === 'object' && isWorth(copy, row)) return isAnything(row.counts) ? offerOf(row) : undefined;
      }
      return undefined;
    },

    loss,
    async settle() {
      const word = await wordOfLoss();
      // What cannot be read is found again as long as the database has no snapshot, and is not told twice.
      if (word !== undefined && word.lost.copy === undefined) await leaveWord({ ...word, isSettled: true });
      else await remove(LOSS);
    },
  };

  async function gather(): Promise<BackupRow[]> {
    const there = (await names()).filter((name) => name !== LOSS && !isLeftover(name));
    const rows: BackupRow[] = [];
    let offered: BackupRow | undefined;
    let unreadable = there.length - copiesOf(there).length;
    for (const copy of copiesOf(there)) {
      const row = await read(copy);
      if (row === undefined) unreadable++;
      if (typeof row !== 'object') continue;
      rows.push(row);
      if (isWorth(copy, row)) offered ??= row;
      if (copy.isOfDay && (await write(nameOf(row), row.bytes))) await remove(copy.name);
    }
    const told = await wordOfLoss();
    // Lost once more before the reader has answered: the first offer holds.
    offered = rows.find(({ day }) => day === told?.lost.copy?.day) ?? offered;
    if (offered !== undefined && isAnything(offered.counts)) await leaveWord({ lost: { copy: offerOf(offered), unreadable } });
    if (rows.length === 0 && unreadable > 0 && told === undefined) await leaveWord({ lost: { unreadable } });
    return rows;
  }

  return place;
}

const LOSS = 'lost.json';
const LOSS_FORMAT = { formatName: 'gongjian-loss', formatVersion: 1 } as const;

/** `2026-11-21_2026-11-21T08.30.00.000Z_day_41-5-12.json.gz`: notes, corrections, words; no file system minds it. */
const NAME = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d\.\d{3}Z)_(day|kept)_(\d{1,9})-(\d{1,9})-(\d{1,9})\.json\.gz$/;

function nameOf({ day, made, counts: { notes, corrections, words } }: BackupRow): string {
  const date = dayOf(day);
  return `${date}_${made.replaceAll(':', '.')}_${day === date ? 'day' : 'kept'}_${notes}-${corrections}-${words}.json.gz`;
}

/** Newest first; names that are none of ours are left out. */
function copiesOf(names: readonly string[]): OutsideCopy[] {
  const copies = names.flatMap((name): OutsideCopy[] => {
    const [, date, time, kind, ...counts] = NAME.exec(name) ?? [];
    if (date === undefined || time === undefined) return [];
    const [notes = 0, corrections = 0, words = 0] = counts.map(Number);
    const made = `${time.slice(0, 11)}${time.slice(11).replace('.', ':').replace('.', ':')}`;
    return [{ name, date, made, counts: { notes, corrections, words }, isOfDay: kind === 'day' }];
  });
  return copies.sort((a, b) => (a.made < b.made ? 1 : a.made > b.made ? -1 : 0));
}

const offerOf = ({ day, made, counts }: BackupRow) => ({ day, made, notes: counts.notes });
/** One that is empty was made just before everything was brought in, unless it is the day's own: then the reader has deleted all. */
const isWorth = ({ isOfDay }: OutsideCopy, { counts }: BackupRow) => isOfDay || isAnything(counts);
const isAnything = ({ notes, corrections, words }: BackupCounts) => notes + corrections + words > 0;

/** What lies beside the copies. */
interface WordOfLoss {
  lost: LostNotes;
  isSettled?: boolean;
}

/** Field by field; undefined where it is not ours or not whole. */
function readLoss(json: string): WordOfLoss | undefined {
  try {
    const { formatName, formatVersion, lost, isSettled } = fieldsOf(JSON.parse(json));
    const { copy, unreadable } = fieldsOf(lost);
    if (formatName !== LOSS_FORMAT.formatName || formatVersion !== LOSS_FORMAT.formatVersion || typeof unreadable !== 'number')
      return undefined;
    if (copy === undefined) return { lost: { unreadable }, isSettled: isSettled === true };
    const { day, made, notes } = fieldsOf(copy);
    if (typeof day !== 'string' || typeof made !== 'string' || typeof notes !== 'number') return undefined;
    return { lost: { unreadable, copy: { day, made, notes } } };
  } catch {
    return undefined;
  }
}

/** None where it is no object. */
const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** What the work gives; `otherwise` where the browser refuses it, whatever for: full, forbidden, gone meanwhile. */
async function tried<Value, Otherwise>(work: () => Promise<Value>, otherwise: Otherwise): Promise<Value | Otherwise> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}
