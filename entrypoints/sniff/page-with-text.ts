/** True for what can hold a report: no picture, no feed, no PDF viewer. */
export function isPageWithText(document: Document): boolean {
  return /^text\/(html|plain)|xhtml/.test(document.contentType);
}
