import { htmlElement } from './html-element.ts';

/**
 * Gives a tree of ours, a shadow root or a private frame's document (private-frame.ts), its style sheet. By an element on pages, where
 * Firefox lets no content script adopt a sheet; our own reader page's policy refuses inline ones.
 */
export function addStyleSheet(tree: ShadowRoot | Document, css: string): void {
  const document = tree.nodeType === Node.DOCUMENT_NODE ? (tree as Document) : (tree.ownerDocument as Document); // By its type; a root has one.
  const { defaultView: view } = document;
  // A frame without an address of its own stands in a page that has one.
  if (view !== null && (view.frameElement?.ownerDocument ?? document).location.protocol.endsWith('-extension:')) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    tree.adoptedStyleSheets = [sheet];
    return;
  }
  const element = htmlElement(document, 'style');
  element.textContent = css;
  (tree === document ? (document.head ?? document.documentElement) : tree).append(element);
}
