import type { DocumentError } from '../reader/document-error.ts';
import { MOST_PDF_BYTES } from '../reader/open-document.ts';
import { failure, type Result, success } from '../result.ts';
import { readAtMost } from '../sync/bytes.ts';

/**
 * The bytes of a file on a site that the reader has let us into, asked for by this page itself, with the reader's own log-in there: many
 * files lie behind one. `not-given` with status 0 where the site is silent or sends us on to another one.
 */
export async function fileByGrant(url: string): Promise<Result<Uint8Array<ArrayBuffer>, DocumentError>> {
  try {
    const response = await fetch(url, { credentials: 'include', referrerPolicy: 'no-referrer' });
    if (!response.ok || response.body === null) return failure({ code: 'not-given', status: response.status });
    const bytes = await readAtMost(response.body, MOST_PDF_BYTES);
    return bytes === undefined ? failure({ code: 'file-too-large', limit: MOST_PDF_BYTES }) : success(bytes);
  } catch {
    // No network, no right to where it was sent on to, or cut short: browsers do not say which.
    return failure({ code: 'not-given', status: 0 });
  }
}
