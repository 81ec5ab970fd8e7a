import { buildReport } from '../corpus/build.ts';
import type { Report } from '../corpus/report.ts';
import type { PageReading } from '../messages/protocol.ts';
import { Kept } from './kept.ts';

/** What of a page's reading is compared. */
export type PageToCompare = Pick<PageReading, 'url' | 'title' | 'text' | 'mentions'>;

/** So many pages are kept; a reader goes to and fro between few. */
const MOST_PAGES = 4;

/** The facts of the pages compared last: a page is compared again whenever the reader chooses another report or comes back to it. */
export class PageFacts {
  readonly #kept = new Kept<{ mentions: string; report: Report }>(MOST_PAGES);

  /** The facts of a page; the very same object as long as its text and what is marked in it stay as they are. */
  of({ url, title, text, mentions }: PageToCompare): Report {
    const key = `${url}\n${title}\n${text}`;
    const marked = JSON.stringify(mentions);
    const known = this.#kept.get(key);
    const report = known?.mentions === marked ? known.report : buildReport({ source: url, text, mentions, title, lineBreaks: 'hard' });
    this.#kept.put(key, { mentions: marked, report });
    return report;
  }
}
