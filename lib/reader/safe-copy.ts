import { staticStyles } from '../page/static-styles.ts';
import { type ElementStyle, ROOT_STYLE } from '../page/styles.ts';

/** Elements that stay what they are; whatever else is a block becomes a `div`, the rest is only its words. */
const KEPT = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup'],
]);
/** Attributes that say how a table or a list is built, and the number of a note where it is called (`import/docx.ts`); numbers all. */
const NUMBERS = ['colspan', 'rowspan', 'start', 'value', 'data-note'];

/**
 * What a page says, as new elements: its words in paragraphs, headings, lists and tables. Nothing that runs, loads, leads elsewhere or
 * looks like an interface is copied, nor what the page hides. Parsers nest no deeper than 512, so recursion does not.
 */
export function safeCopy(source: Element, into: Document): DocumentFragment {
  const fragment = into.createDocumentFragment();
  const styles = staticStyles();
  const copy = (from: Node, to: Node, parent: ElementStyle) => {
    for (const node of from.childNodes) {
      if (node.nodeType === 3 || node.nodeType === 4) {
        if (parent.visible) to.appendChild(into.createTextNode(node.textContent ?? ''));
      } else if (node.nodeType === 1) copyElement(node as Element, to, parent); // nodeType 1 is an Element.
    }
  };
  const copyElement = (element: Element, to: Node, parent: ElementStyle) => {
    const style = styles.styleOf(element, parent);
    if (style.flow === 'skip') return;
    if (style.flow === 'break') {
      to.appendChild(into.createElement('br'));
      return;
    }
    const name = element.localName.toLowerCase();
    const kept = KEPT.has(name) ? name : style.flow === 'block' ? 'div' : undefined;
    if (kept === undefined) return copy(element, to, style);
    const made = into.createElement(kept);
    for (const number of NUMBERS) {
      const value = element.getAttribute(number);
      if (value !== null && /^\d{1,3}$/.test(value)) made.setAttribute(number, value);
    }
    to.appendChild(made);
    copy(element, made, style);
  };
  copy(source, fragment, ROOT_STYLE);
  return fragment;
}
