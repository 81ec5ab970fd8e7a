import type { Span } from '../text/span.ts';
import { spanOfRange } from './locate.ts';
import type { PageText } from './page-text.ts';

/**
 * The span of the page's text that the reader has selected; null where nothing is selected, where the selection is in
 * a field or an editable region (it is the reader's own writing), or where it holds none of the text.
 */
export function selectedSpan(document: Document, page: PageText): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (isEditable(document.activeElement) || isEditable(elementOf(selection.anchorNode)) || isEditable(elementOf(selection.focusNode)))
    return null;
  return spanOfRange(page, selection.getRangeAt(0));
}

function elementOf(node: Node | null): Element | null {
  return node === null || node.nodeType === 1 ? (node as Element | null) : node.parentElement; // nodeType 1 is an Element.
}

/** True for a field or a part of the page that is written in: what happens there is the writer's own. */
export function isEditable(element: Element | null): boolean {
  if (element === null) return false;
  if (element.localName === 'textarea' || element.localName === 'select') return true;
  if (element.localName === 'input')
    return !['button', 'checkbox', 'radio', 'submit', 'image', 'reset'].includes(element.getAttribute('type') ?? '');
  return 'isContentEditable' in element && element.isContentEditable === true;
}
