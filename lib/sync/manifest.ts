/** The one small file that says which files hold the records: whoever has swapped it has changed the server's state, all at once. */
import { fields, isRecord, listOf, oneOf, text, whole } from '../corpus/checks.ts';
import { failure, type Result, success } from '../result.ts';
import type { SyncErrorCode } from './sync-error.ts';

/** A file of records. */
export interface RecordFile {
  name: string;
  bytes: number;
}

/** Files that hold all records last written after generation `from`, up to `to`. */
export interface Run {
  from: number;
  to: number;
  files: RecordFile[];
}

/** The state of the server. */
export interface Manifest {
  formatName: 'gongjian-sync';
  formatVersion: number;
  /** Of the copy on the server from its making to its deletion. */
  repository: string;
  /** Of this generation; two machines that wrote the same generation have two. */
  id: string;
  /** Counts the changes, from 1. */
  generation: number;
  /** The ids before this one, newest first, so many as are kept. */
  history: string[];
  /** Oldest first, without a gap. */
  runs: Run[];
  /** Files that nothing needs any more since this generation; deleted with the next, for another machine may still be reading them. */
  garbage: string[];
}

const FORMAT = { formatName: 'gongjian-sync', formatVersion: 1 } as const;
const MOST_HISTORY = 200;

const isManifest = fields<Manifest>({
  formatName: oneOf(FORMAT.formatName),
  formatVersion: whole,
  repository: text,
  id: text,
  generation: whole,
  history: listOf(text),
  runs: listOf(fields<Run>({ from: whole, to: whole, files: listOf(fields<RecordFile>({ name: text, bytes: whole })) })),
  garbage: listOf(text),
});

/** Reads a manifest from outside; its runs must follow each other, and its files be named as ours are. */
export function readManifest(json: unknown): Result<Manifest, Extract<SyncErrorCode, 'damaged' | 'newer-version'>> {
  if (isRecord(json) && typeof json.formatVersion === 'number' && json.formatVersion > FORMAT.formatVersion)
    return failure('newer-version');
  if (isManifest(json, '') !== undefined) return failure('damaged');
  // Every field has just been checked.
  const manifest = json as unknown as Manifest;
  let at = 0;
  for (const { from, to, files } of manifest.runs) {
    if (from !== at || to <= from || !files.every(({ name }) => isFileName(name))) return failure('damaged');
    at = to;
  }
  return at === manifest.generation && manifest.garbage.every(isFileName) ? success(manifest) : failure('damaged');
}

/** Names of files other than manifests: 128 random bits. No other file of the folder is ever touched. */
export const isFileName = (name: string): boolean => /^[0-9a-f]{32}\.gj$/.test(name);

/** How a manifest follows what this machine has seen last: it does, it is older, or it tells of a history without it. */
export function followsOn({ generation, id, history }: Manifest, seen: Pick<Manifest, 'generation' | 'id'>): 'yes' | 'older' | 'forked' {
  if (id === seen.id) return 'yes';
  if (generation <= seen.generation) return 'older';
  // A machine that was away for longer than the history is long is taken at its word.
  return history.includes(seen.id) || generation - seen.generation > history.length ? 'yes' : 'forked';
}

/** True where a generation was written with that id, now or before. */
export const hasPassed = ({ id, history }: Manifest, wanted: string): boolean => id === wanted || history.includes(wanted);

/** A small change weighs as much as this: a request costs more than its bytes. */
const LEAST_WEIGHT = 1024;

/**
 * From which generation on records are written into the next run: the last runs are taken in as long as they are not much larger than what
 * is written anyway. So there are few runs (their number grows as the logarithm of what there is), and large ones are seldom written again.
 */
export function startOfRun(runs: readonly Run[], bytes: number): number {
  let weight = Math.max(bytes, LEAST_WEIGHT);
  let start = runs.at(-1)?.to ?? 0;
  for (const run of runs.toReversed()) {
    const own = Math.max(sizeOf(run), LEAST_WEIGHT);
    if (own > 2 * weight) break;
    weight += own;
    start = run.from;
  }
  return start;
}

const sizeOf = ({ files }: Run) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The manifest after `before` (undefined for the first) with a run from `from` in the place of those that it takes in. */
export function nextManifest(
  before: Manifest | undefined,
  ids: { id: string; repository: string },
  from: number,
  files: RecordFile[],
): Manifest {
  const generation = (before?.generation ?? 0) + 1;
  const [kept, replaced] = [before?.runs.filter(({ to }) => to <= from) ?? [], before?.runs.filter(({ to }) => to > from) ?? []];
  return {
    ...FORMAT,
    repository: before?.repository ?? ids.repository,
    id: ids.id,
    generation,
    history: before === undefined ? [] : [before.id, ...before.history].slice(0, MOST_HISTORY),
    runs: [...kept, { from, to: generation, files }],
    garbage: replaced.flatMap((run) => run.files.map(({ name }) => name)),
  };
}

/** All files that a manifest names. */
export const filesOf = ({ runs }: Manifest): string[] => runs.flatMap(({ files }) => files.map(({ name }) => name));
