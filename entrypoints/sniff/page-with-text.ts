/** True for what can hold a report: no picture, no feed, no PDF viewer. */
export function isPageWithText(document: Document): boolean {
  return document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml' || document.contentType === 'text/plain';
}
