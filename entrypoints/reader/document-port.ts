import { browser } from 'wxt/browser';
import { cleanAddress } from '../../lib/page/address.ts';
import { isGranted, withSiteOf } from '../../lib/ports/document-grant.ts';
import { fileByGrant } from '../../lib/ports/granted-file.ts';
import { fileThroughTab } from '../../lib/ports/reader-file.ts';
import { openSidePanel } from '../../lib/ports/tabs.ts';
import type { DocumentError } from '../../lib/reader/document-error.ts';
import { nameOf } from '../../lib/reader/identity.ts';
import { MOST_PDF_BYTES, type OpenedDocument, openDocument } from '../../lib/reader/open-document.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import type { DocumentSource, ReaderDocument, ReaderPort } from '../../lib/state/reader-document.ts';
import { markText } from './marking.ts';
import { pdfPages } from './pdf-pages.ts';

/** What the page was opened with: `?tab=3&url=https://…`; undefined where nothing is to be opened at once. */
export function sourceOfPage(address: string): DocumentSource | undefined {
  const { searchParams } = new URL(address);
  const url = searchParams.get('url');
  const tabId = Number(searchParams.get('tab') ?? Number.NaN);
  return url === null || !Number.isInteger(tabId) ? undefined : { kind: 'link', url, tabId };
}

/** Documents as this page opens them. */
export function createDocumentPort(): ReaderPort {
  return {
    async open(source, password) {
      const read = await bytesOf(source);
      if (!read.ok) return read;
      const path = source.kind === 'file' ? source.file.name : source.url;
      // Scripts of such a document never run, and it loads nothing (HTML, 8.5.1).
      const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
      const opened = await openDocument(read.value, path, { into: document, parse, password });
      if (!opened.ok) return opened;
      const address = source.kind === 'link' ? source.url : source.address;
      try {
        return success(await documentOf(opened.value, nameOf(path) || path, address === undefined ? undefined : cleanAddress(address)));
      } catch {
        // A PDF without pages, or one whose first page is broken.
        if (opened.value.kind === 'pdf') opened.value.pdf.close();
        return failure({ code: 'damaged-pdf' });
      }
    },
    async ask(url) {
      const got = await withSiteOf(url, () => fileByGrant(url));
      if (got === undefined) return failure({ code: 'declined' });
      // A password may be asked for, more than once: the file is kept until then, the grant is not.
      return got.ok ? success({ kind: 'file', file: new File([got.value], nameOf(url) || url), address: url }) : got;
    },
    async openSidePanel() {
      const tab = await browser.tabs.getCurrent();
      if (tab?.id !== undefined) await openSidePanel(tab.id);
    },
  };
}

async function bytesOf(source: DocumentSource): Promise<Result<Uint8Array, DocumentError>> {
  if (source.kind === 'link') return bytesOfLink(source.url, source.tabId);
  if (source.file.size > MOST_PDF_BYTES) return failure({ code: 'file-too-large', limit: MOST_PDF_BYTES });
  try {
    return success(new Uint8Array(await source.file.arrayBuffer()));
  } catch {
    // A file that was moved, changed or locked since it was chosen; browsers do not say which.
    return failure({ code: 'unreadable' });
  }
}

/** By the tab where the link stood; else, where its own site is switched on, by this page. */
async function bytesOfLink(url: string, tabId: number): Promise<Result<Uint8Array, DocumentError>> {
  const byTab = await fileThroughTab(tabId, url);
  const isOutOfReach = !byTab.ok && byTab.error.code === 'out-of-reach';
  return isOutOfReach && (await isGranted(url)) ? fileByGrant(url) : byTab;
}

async function documentOf(opened: OpenedDocument, name: string, address: string | undefined): Promise<ReaderDocument> {
  const pdf = opened.kind === 'pdf' ? await pdfPages(opened.pdf) : undefined;
  const title = opened.kind === 'pdf' ? opened.pdf.title : opened.title;
  const closing = new AbortController();
  return {
    name,
    pages: pdf?.pages,
    async mark(into, progress) {
      if (opened.kind === 'flow') into.replaceChildren(opened.content);
      const isUnreadable = (await pdf?.text(into, progress)) ?? false;
      const marked = closing.signal.aborted ? undefined : await markText(into, { name, title, address }, closing.signal);
      return marked && { ...marked, isUnreadable };
    },
    close() {
      closing.abort();
      if (opened.kind === 'pdf') opened.pdf.close();
    },
  };
}
