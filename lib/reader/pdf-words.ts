import type { ImportError } from '../import/import-error.ts';
import { failure, type Result, success } from '../result.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';
import { openPdf } from './pdf.ts';
import type { PageRuns } from './text-run.ts';

/** The text of a PDF for the own corpus, a paragraph a line; `empty` for a scan. The bytes are the reader's no more. */
export async function textOfPdf(bytes: Uint8Array): Promise<Result<string, ImportError>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return failure(opened.error.code === 'password' ? { code: 'foreign', kind: 'encrypted' } : { code: 'damaged' });
  const pdf = opened.value;
  try {
    const pages: PageRuns[] = [];
    for (let page = 0; page < pdf.pageCount; page++) pages.push(await pdf.runsOf(page));
    return success(paragraphsOf(pages).map(textOf).join('\n'));
  } catch {
    // A page that cannot be read: a report without it would be another.
    return failure({ code: 'damaged' });
  } finally {
    pdf.close();
  }
}
