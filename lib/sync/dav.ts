/** WebDAV (RFC 4918) as far as syncing needs it, over `fetch`; failures are `SyncFailure`s that say what is wrong. */
import { type Bytes, readAtMost } from './bytes.ts';
import { type SyncErrorCode, SyncFailure } from './sync-error.ts';

/** What a client needs. */
export interface DavNeeds {
  /** Of the folder, with a slash at the end. */
  base: string;
  user: string;
  password: string;
  fetch: typeof fetch;
  /** False where the machine says that it has no network. */
  isOnline?: () => boolean;
  /** What a request may take, and a kilobyte of it more. */
  patience?: { request: number; kilobyte: number };
}

/** A file as it was read. */
export interface DavFile {
  bytes: Bytes;
  /** As the server sent it. */
  etag: string | undefined;
}

/** A file or folder as a list has it. */
export interface Listed {
  name: string;
  /** As the list writes it; empty where it says none. */
  etag: string;
}

/** A client for the files of one folder. */
export interface Dav {
  /** Undefined where there is no such file. */
  get(name: string, known?: string): Promise<DavFile | 'unchanged' | undefined>;
  /** False where the condition does not hold. */
  put(name: string, bytes: Bytes, condition?: { ifMatch: string } | 'new'): Promise<boolean>;
  /** False where `to` is there already. */
  move(from: string, to: string): Promise<boolean>;
  /** Of a file that is not there, nothing is done; the empty name is the folder itself. */
  remove(name: string): Promise<void>;
  /** What is in the folder; undefined where it is not there. */
  list(): Promise<Listed[] | undefined>;
  makeFolder(): Promise<void>;
}

/** Slow lines of telephones, and servers that look for viruses first. */
const PATIENCE = { request: 30_000, kilobyte: 50 };
/** No file of ours is larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A client; nothing is asked for before its first function is called. */
export function createDav(needs: DavNeeds): Dav {
  const addressOf = (name: string) => needs.base + encodeURIComponent(name);
  const ask = (method: string, name: string, headers: Record<string, string> = {}, body?: Bytes) =>
    request(needs, addressOf(name), { method, headers, ...(body === undefined ? {} : { body }) });
  return {
    async get(name, known) {
      const answer = await ask('GET', name, known === undefined ? {} : { 'If-None-Match': known });
      if (answer.status === 304 && known !== undefined) return 'unchanged';
      // 坚果云 says 409 where the folder is missing.
      if (answer.status === 404 || answer.status === 409 || answer.status === 410) return undefined;
      if (answer.status !== 200) throw failureOf(answer.status);
      const bytes = await bytesOf(answer);
      // A page for logging in, or of a line that wants to be paid, in the place of the file; none of ours begins so.
      if (isMarkup(bytes)) throw new SyncFailure('not-webdav', { status: answer.status });
      return { bytes, etag: answer.headers.get('ETag') ?? undefined };
    },

    async put(name, bytes, condition) {
      const headers: Record<string, string> = { 'Content-Type': 'application/octet-stream' };
      if (condition === 'new') headers['If-None-Match'] = '*';
      else if (condition !== undefined) headers['If-Match'] = condition.ifMatch;
      const { status } = await ask('PUT', name, headers, bytes);
      if (status === 412 && condition !== undefined) return false;
      if (status === 404 || status === 409) throw new SyncFailure('no-folder', { status });
      if (status !== 200 && status !== 201 && status !== 204) throw failureOf(status);
      return true;
    },

    async move(from, to) {
      const { status } = await ask('MOVE', from, { Destination: addressOf(to), Overwrite: 'F' });
      if (status === 412) return false;
      if (status !== 201 && status !== 204) throw failureOf(status);
      return true;
    },

    async remove(name) {
      const { status } = await ask('DELETE', name);
      if (status !== 200 && status !== 204 && status !== 404 && status !== 410) throw failureOf(status);
    },

    async list() {
      const answer = await ask('PROPFIND', '', { Depth: '1' });
      if (answer.status === 404 || answer.status === 409) return undefined;
      const folder = decoded(new URL(needs.base).pathname);
      return (await multistatusOf(answer)).split(/<(?:[\w-]+:)?response[\s>]/i).flatMap((response) => {
        const href = wordsOf(HREF, response).replaceAll('&amp;', '&');
        // What is no address names no file of ours.
        const path = href === '' ? '' : decoded(URL.parse(href, needs.base)?.pathname ?? '');
        const name = path.startsWith(folder) ? path.slice(folder.length).replace(/\/$/, '') : '';
        return name === '' ? [] : [{ name, etag: wordsOf(ETAG, response) }];
      });
    },

    async makeFolder() {
      const { status } = await ask('MKCOL', '');
      // 405: it is there already (RFC 4918, 9.3.1).
      if (status === 409 || status === 404) throw new SyncFailure('no-folder', { status });
      if (status !== 201 && status !== 200 && status !== 405) throw failureOf(status);
    },
  };
}

/** They stop at the next tag and trim nothing: servers may send anything, megabytes of blanks too. */
const HREF = /<(?:[\w-]+:)?href[^<>]*>([^<]*)/i;
const ETAG = /<(?:[\w-]+:)?getetag[^<>]*>([^<]*)/i;
const wordsOf = (element: RegExp, xml: string) => element.exec(xml)?.[1]?.trim() ?? '';

/** The answer to a PROPFIND as text; fails with `not-webdav` where it is none. */
async function multistatusOf(answer: Response): Promise<string> {
  if (answer.status === 405 || answer.status === 501 || answer.status === 200)
    throw new SyncFailure('not-webdav', { status: answer.status });
  if (answer.status !== 207) throw failureOf(answer.status);
  const body = new TextDecoder().decode(await bytesOf(answer));
  if (!/<(?:[\w-]+:)?multistatus[\s>]/i.test(body)) throw new SyncFailure('not-webdav', { status: answer.status });
  return body;
}

async function bytesOf(answer: Response): Promise<Bytes> {
  if (answer.body === null) return new Uint8Array();
  const bytes = await readAtMost(answer.body, MOST_BYTES).catch((error: unknown) => {
    throw new SyncFailure(isTimeout(error) ? 'slow' : 'unreachable');
  });
  if (bytes === undefined) throw new SyncFailure('damaged');
  return bytes;
}

interface Asked {
  method: string;
  headers: Record<string, string>;
  body?: Bytes;
}

async function request(needs: DavNeeds, address: string, { method, headers, body }: Asked): Promise<Response> {
  const { request: base, kilobyte } = needs.patience ?? PATIENCE;
  const answer = await needs
    .fetch(address, {
      method,
      headers: { ...headers, Authorization: authorization(needs) },
      ...(body === undefined ? {} : { body }),
      // The one origin and nothing else: no cookies of the reader's, no address of ours, no other place that the server sends us to.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(base + Math.ceil((kilobyte * (body?.length ?? 0)) / 1024)),
    })
    .catch((error: unknown) => diagnosed(needs, error));
  // Browsers show of a redirection only that it was one.
  if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400 && answer.status !== 304))
    throw new SyncFailure('redirected');
  return answer;
}

const STATUSES: Record<number, SyncErrorCode> = {
  401: 'password',
  403: 'forbidden',
  404: 'no-folder',
  405: 'not-webdav',
  409: 'no-folder',
  413: 'too-large',
  423: 'locked',
  429: 'busy',
  501: 'not-webdav',
  503: 'busy',
  507: 'full',
};
const failureOf = (status: number) => new SyncFailure(STATUSES[status] ?? 'server', { status });

function authorization({ user, password }: Pick<DavNeeds, 'user' | 'password'>): string {
  // As UTF-8 (RFC 7617, 2.1).
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`;
}

const isMarkup = (bytes: Bytes) => /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));

const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';

/** `fetch` does not say why there was no answer. */
async function diagnosed(needs: DavNeeds, error: unknown): Promise<never> {
  if (isTimeout(error)) throw new SyncFailure('slow');
  if (needs.isOnline?.() === false) throw new SyncFailure('offline');
  throw new SyncFailure((await speaksTls(needs)) ? 'certificate' : 'unreachable');
}

/**
 * True where something answers at an encrypted address that is spoken to in plain words (servers say 400 then): the line is there, and it
 * was the certificate that kept the browser from asking. Nothing of the reader's is sent.
 */
async function speaksTls({ base, fetch, patience = PATIENCE }: DavNeeds): Promise<boolean> {
  const { protocol, hostname, port } = new URL(base);
  if (protocol !== 'https:') return false;
  try {
    const signal = AbortSignal.timeout(patience.request);
    await fetch(`http://${hostname}:${port || '443'}/`, {
      mode: 'no-cors',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return true;
  } catch {
    return false;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
