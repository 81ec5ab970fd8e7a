import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered to a request: a body of some type. */
export interface Answer {
  type: 'text/html' | 'text/javascript' | 'application/json';
  body: string;
}

/** Serves on loopback, each page isolated from other origins: its clock is exact then, and it may be asked what memory it holds. */
export async function serveIsolated(answerTo: (path: string) => Answer | undefined): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const answer = answerTo(request.url ?? '/');
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': `${answer?.type ?? 'text/html'}; charset=utf-8`,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // Listening on TCP, so an AddressInfo.
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
