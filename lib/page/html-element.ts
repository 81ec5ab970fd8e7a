const XHTML = 'http://www.w3.org/1999/xhtml';

/** A new HTML element, in documents that are XML too: there `createElement` may make one of no kind. */
export function htmlElement<Name extends keyof HTMLElementTagNameMap>(document: Document, name: Name): HTMLElementTagNameMap[Name];
export function htmlElement(document: Document, name: string): HTMLElement;
export function htmlElement(document: Document, name: string): HTMLElement {
  return document.createElementNS(XHTML, name) as HTMLElement; // By its namespace; the name tells TypeScript only that it is an Element.
}
