import type { Span } from '../text/span.ts';
import { spanOfRange } from './locate.ts';
import type { PageText } from './page-text.ts';

/** A selection in a shadow root is told to those only who know the root (Selection API; Chromium 137, Firefox 142). */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: readonly ShadowRoot[] }): StaticRange[];
}

/**
 * What the reader has selected in the page or in one of the trees that are read with it; undefined where nothing is selected.
 * The range may be one that lives, or a still one.
 */
export function selectedRange(document: Document, page: PageText): { range: AbstractRange; document: Document } | undefined {
  const documents = [document, ...page.roots.filter((root) => 'defaultView' in root)];
  const shadowRoots = page.roots.filter((root) => 'host' in root);
  for (const one of documents) {
    const selection = one.getSelection();
    if (selection === null || selection.rangeCount === 0) continue;
    if (!selection.isCollapsed && shadowRoots.length === 0) return { range: selection.getRangeAt(0), document: one };
    // In the types of Chromium 137 only.
    const composed = (selection as ComposedSelection).getComposedRanges?.({ shadowRoots })[0];
    if (composed !== undefined && !composed.collapsed) return { range: composed, document: one };
    if (!selection.isCollapsed) return { range: selection.getRangeAt(0), document: one };
  }
  return undefined;
}

/**
 * The span of the page's text that the reader has selected; null where nothing is selected, where the selection is in
 * a field or an editable region (it is the reader's own writing), or where it holds none of the text.
 */
export function selectedSpan(document: Document, page: PageText): Span | null {
  const selected = selectedRange(document, page);
  if (selected === undefined) return null;
  const { range } = selected;
  const isOwnWriting = [selected.document.activeElement, elementOf(range.startContainer), elementOf(range.endContainer)].some(isEditable);
  return isOwnWriting ? null : spanOfRange(page, range);
}

/** Takes the reader's selection away, wherever it is. */
export function clearSelection(document: Document, page: PageText): void {
  (selectedRange(document, page)?.document ?? document).getSelection()?.removeAllRanges();
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement; // nodeType 1 is an Element.
}

/** True for a field or a part of the page that is written in: what happens there is the writer's own. */
export function isEditable(element: Element | null): boolean {
  if (element === null) return false;
  if (element.localName === 'textarea' || element.localName === 'select') return true;
  if (element.localName === 'input')
    return !['button', 'checkbox', 'radio', 'submit', 'image', 'reset'].includes(element.getAttribute('type') ?? '');
  return 'isContentEditable' in element && element.isContentEditable === true;
}
