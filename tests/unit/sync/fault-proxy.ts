/** Stands before a real server and does to requests what networks and servers do. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What happens to a request. */
export type Fault =
  /** The line is cut while the body is on its way: the server gets the head and the first half. */
  | 'cut-request'
  /** The server has done it, and the line is cut before it can say so. */
  | 'cut-answer'
  /** The server is not reached. */
  | 'cut'
  /** The request arrives after the client has given up. */
  | 'late'
  /** The answer comes slowly, but it comes. */
  | 'slow'
  /** The server answers this and does nothing. */
  | 409
  | 412
  | 423
  | 500
  | 503
  | 507;

export const FAULTS: readonly Fault[] = ['cut-request', 'cut-answer', 'cut', 'late', 'slow', 409, 412, 423, 500, 503, 507];

/** A proxy over a server. */
export interface FaultProxy {
  address: string;
  /** Asked for each request; undefined for none. */
  choose: (method: string, path: string) => Fault | undefined;
  /** Resolves when everything that was late has arrived. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** So long after the client has hung up the late request is sent on. */
const LATE_MS = 5;
const SLOW_MS = 15;

export async function startProxy(target: string): Promise<FaultProxy> {
  const to = new URL(target);
  const late = new Set<Promise<unknown>>();

  /** Sends a request on as it came; `Host` too, for WebDAV servers compare it with `Destination`. */
  function forward(
    { method, url, headers }: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: to.hostname, port: to.port, method, path: url, headers }, (answer) => {
        // The server may break off in mid-answer.
        buffer(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }), reject);
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }

  /** Begins an upload and breaks it off half-way. */
  function forwardHalf({ method, url, headers }: IncomingMessage, body: Buffer): Promise<void> {
    return new Promise((resolve) => {
      const sent = request({ host: to.hostname, port: to.port, method, path: url, headers });
      sent.once('error', () => resolve());
      sent.once('response', (answer) => answer.on('error', () => undefined).resume());
      sent.write(body.subarray(0, body.length >> 1), () => {
        sent.destroy();
        resolve();
      });
    });
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const fault = proxy.choose(incoming.method ?? '', incoming.url ?? '');
    const cut = () => incoming.socket.destroy();
    if (typeof fault === 'number') {
      outgoing.writeHead(fault).end();
      return;
    }
    if (fault === 'cut') return void cut();
    if (fault === 'late') {
      cut();
      const sending = new Promise((resolve) => setTimeout(resolve, LATE_MS)).then(() => forward(incoming, body)).catch(() => undefined);
      late.add(sending);
      return;
    }
    if (fault === 'cut-request') {
      await forwardHalf(incoming, body);
      return void cut();
    }
    const got = await forward(incoming, body);
    if (fault === 'cut-answer') return void cut();
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    const { 'transfer-encoding': _, ...headers } = got.headers;
    outgoing.writeHead(got.status, { ...headers, ...(incoming.method === 'HEAD' ? {} : { 'content-length': got.body.length }) });
    outgoing.end(got.status === 304 || got.status === 204 ? undefined : got.body);
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const proxy: FaultProxy = {
    address: `http://127.0.0.1:${port}/`,
    choose: () => undefined,
    async settled() {
      await Promise.all(late);
      late.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return proxy;
}
