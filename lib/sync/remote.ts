/**
 * The copy on the server: files that are written once under a name of their own, and one manifest. A machine whose manifest was not
 * the last one swaps nothing.
 */
import type { Bytes } from './bytes.ts';
import type { Dav } from './dav.ts';
import { isFileName } from './manifest.ts';
import { SyncFailure } from './sync-error.ts';

/**
 * How manifests are swapped. `etag`: one file, `PUT` with `If-Match`. `move`: for servers that do not look at such conditions (Go's WebDAV
 * and so rclone, nginx), a file a generation, put under a passing name and moved with `Overwrite: F` (RFC 4918, 10.6).
 */
export type SwapMode = 'etag' | 'move';

/** A manifest as it lies there. */
export interface RemoteManifest {
  /** The name that it is sealed under. */
  name: string;
  bytes: Bytes;
  /** By which it is known again. */
  tag: string;
}

/** The copy of one reader. */
export interface Remote {
  /** The manifest; `unchanged` where it is the one with that tag. Undefined where there is none. */
  manifest(known: string | undefined): Promise<RemoteManifest | 'unchanged' | undefined>;
  /** The name that the manifest of a generation is sealed under. */
  nameOf(generation: number): string;
  /** Puts the manifest of a generation in the place of the one with the tag `before` (undefined: of none); false where that is not there any more. */
  swap(generation: number, bytes: Bytes, before: string | undefined): Promise<boolean>;
  /** Undefined where there is no such file. */
  read(name: string): Promise<Bytes | undefined>;
  write(name: string, bytes: Bytes): Promise<void>;
  remove(name: string): Promise<void>;
}

/** 128 random bits as a file's name. */
export function newFileName(): string {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return `${Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('')}.gj`;
}

/** The copy in a folder. */
export function createRemote(dav: Dav, mode: SwapMode): Remote {
  return {
    ...(mode === 'etag' ? byEtag(dav) : byMove(dav)),
    async read(name) {
      const file = await dav.get(name);
      return file === undefined || file === 'unchanged' ? undefined : file.bytes;
    },
    write: async (name, bytes) => {
      await dav.put(name, bytes);
    },
    remove: (name) => dav.remove(name),
  };
}

type Swap = Pick<Remote, 'manifest' | 'nameOf' | 'swap'>;

/** The manifest of the mode `etag`. */
const MANIFEST = 'manifest.gj';

function byEtag(dav: Dav): Swap {
  return {
    nameOf: () => MANIFEST,
    async manifest(known) {
      const file = await dav.get(MANIFEST, known);
      if (file === undefined || file === 'unchanged') return file;
      if (file.etag === undefined) throw new SyncFailure('unsafe-server');
      return { name: MANIFEST, bytes: file.bytes, tag: file.etag };
    },
    swap: (_, bytes, before) => dav.put(MANIFEST, bytes, before === undefined ? 'new' : { ifMatch: conditionOf(before) }),
  };
}

/**
 * What a server takes for the tag that it has sent. Apache calls a file weak for the second in which it was written, and compares
 * strongly; mod_deflate adds `-gzip` to what it sends, and compares without.
 */
function conditionOf(etag: string): string {
  const strong = etag.replace(/^W\//, '');
  const plain = strong.replace(/-gzip"$/, '"');
  return plain === strong ? strong : `${strong}, ${plain}`;
}

const numbered = (generation: number) => `manifest-${String(generation).padStart(8, '0')}.gj`;
const generationOf = (name: string) => Number(/^manifest-(\d{8})\.gj$/.exec(name)?.[1] ?? 0);

function byMove(dav: Dav): Swap {
  return {
    nameOf: numbered,
    async manifest(known) {
      const listed = (await dav.list()) ?? [];
      const newest = listed.reduce((a, b) => (generationOf(b.name) > generationOf(a.name) ? b : a), { name: '', etag: '' });
      const { name } = newest;
      if (generationOf(name) === 0) return undefined;
      const tag = `${name} ${newest.etag}`;
      if (tag === known) return 'unchanged';
      const file = await dav.get(name);
      // Another machine has swapped it and tidied up meanwhile: it is asked for again.
      if (file === undefined || file === 'unchanged') throw new SyncFailure('contended');
      return { name, bytes: file.bytes, tag };
    },
    async swap(generation, bytes, before) {
      const passing = newFileName();
      await dav.put(passing, bytes);
      const isDone = await dav.move(passing, numbered(generation));
      await tidied(dav, isDone ? before?.split(' ')[0] : passing);
      return isDone;
    },
  };
}

/** A file that is left over harms nothing. */
async function tidied(dav: Dav, name: string | undefined): Promise<void> {
  if (name !== undefined) await dav.remove(name).catch(() => undefined);
}

/** The mode in which a folder has been written; undefined for one with no copy in it. */
export function modeOf(names: readonly string[]): SwapMode | undefined {
  if (names.includes(MANIFEST)) return 'etag';
  return names.some((name) => generationOf(name) > 0) ? 'move' : undefined;
}

/** Finds out by a file of its own how a server can be kept from writing twice; fails with `unsafe-server` where it cannot. */
export async function findMode(dav: Dav): Promise<SwapMode> {
  const [first, second] = [newFileName(), newFileName()];
  const content = new TextEncoder().encode('gongjian');
  try {
    await dav.put(first, content);
    const written = await dav.get(first);
    const etag = typeof written === 'object' ? written.etag : undefined;
    const looksAtConditions = async () =>
      !(await dav.put(first, content, { ifMatch: '"gongjian-none"' })) && !(await dav.put(first, content, 'new'));
    if (etag !== undefined && (await looksAtConditions())) return 'etag';
    await dav.put(second, content);
    if (!(await dav.move(second, first))) return 'move';
    throw new SyncFailure('unsafe-server');
  } finally {
    await tidied(dav, first);
    await tidied(dav, second);
  }
}

/** Deletes the copy, first of all the manifest, so that no machine takes the rest for whole; the folder goes where nothing else is in it. */
export async function deleteCopy(dav: Dav): Promise<void> {
  const names = ((await dav.list()) ?? []).map(({ name }) => name);
  const own = names.filter((name) => modeOf([name]) !== undefined || isFileName(name));
  own.sort((a, b) => Number(isFileName(a)) - Number(isFileName(b)));
  for (const name of own) await dav.remove(name);
  if (own.length === names.length && own.length > 0) await dav.remove('');
}
