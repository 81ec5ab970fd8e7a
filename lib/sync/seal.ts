/**
 * Files as they lie on the server: `GJS1`, salt (16 bytes), iterations (4), a check of the passphrase (16), IV (12), then AES-256-GCM.
 * Name and head are authenticated with the content: no file passes for another, and none of an older key for one of today's.
 */
import { areEqual, type Bytes, joined } from './bytes.ts';
import { SyncFailure } from './sync-error.ts';

/** What a passphrase is turned into. The key cannot be read out of the browser again; the passphrase itself is kept nowhere. */
export interface SyncKey {
  aes: CryptoKey;
  salt: Bytes;
  iterations: number;
  /** Tells the right passphrase from a wrong one without showing anything of the key. */
  check: Bytes;
}

/** PBKDF2 with SHA-256, as OWASP's Password Storage Cheat Sheet (2023) asks for. */
const ITERATIONS = 600_000;
/** A file that asks for more would only keep the machine busy. */
const MOST_ITERATIONS = 10_000_000;
const MAGIC = new TextEncoder().encode('GJS1');
const [SALT, CHECK, IV, TAG] = [16, 16, 12, 16];
const HEAD = MAGIC.length + SALT + 4 + CHECK;

/** What a file says of the key it wants. */
export type FileHead = Pick<SyncKey, 'salt' | 'iterations' | 'check'>;

/** A key from a passphrase; some tenths of a second. The salt is a new one for a new passphrase, else that of the files there are. */
export async function deriveKey(passphrase: string, salt: Bytes = randomBytes(SALT), iterations = ITERATIONS): Promise<SyncKey> {
  const { subtle } = crypto;
  // Full-width letters and composed ones come from other keyboards: one passphrase is one passphrase.
  const typed = await subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveBits']);
  const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, 256);
  const master = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const hkdf = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) });
  const aes = await subtle.deriveKey(hkdf('gongjian-sync content'), master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const check = new Uint8Array(await subtle.deriveBits(hkdf('gongjian-sync check'), master, CHECK * 8));
  return { aes, salt, iterations, check };
}

/** True where the key is the one that a file was written with. */
export const isKeyOf = (key: SyncKey, { salt, iterations, check }: FileHead): boolean =>
  key.iterations === iterations && areEqual(key.salt, salt) && areEqual(key.check, check);

/** The head of a file; fails with `foreign` for a file of another kind. */
export function readHead(bytes: Bytes): FileHead {
  if (bytes.length < HEAD + IV + TAG || !areEqual(bytes.subarray(0, MAGIC.length), MAGIC)) throw new SyncFailure('foreign');
  const salt = bytes.slice(MAGIC.length, MAGIC.length + SALT);
  const iterations = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length + SALT);
  // Fewer would make guessing cheap for whoever put the file there.
  if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) throw new SyncFailure('damaged');
  return { salt, iterations, check: bytes.slice(HEAD - CHECK, HEAD) };
}

/** A file's bytes; the same content is never the same bytes twice. */
export async function seal(key: SyncKey, name: string, content: Bytes): Promise<Bytes> {
  const head = headOf(key);
  const iv = randomBytes(IV);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(name, head) }, key.aes, content);
  return joined(head, iv, new Uint8Array(sealed));
}

/** A file's content; fails with `foreign`, `passphrase` (another key), or `damaged` (cut off, tampered with, or another file's). */
export async function open(key: SyncKey, name: string, bytes: Bytes): Promise<Bytes> {
  if (!isKeyOf(key, readHead(bytes))) throw new SyncFailure('passphrase');
  const [head, iv] = [bytes.subarray(0, HEAD), bytes.subarray(HEAD, HEAD + IV)];
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: boundTo(name, head) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key.aes, bytes.subarray(HEAD + IV)));
  } catch {
    throw new SyncFailure('damaged');
  }
}

function headOf({ salt, iterations, check }: FileHead): Bytes {
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, iterations);
  return joined(MAGIC, salt, count, check);
}

const boundTo = (name: string, head: Uint8Array) => joined(head, new TextEncoder().encode(name));

function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
