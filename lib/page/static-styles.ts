import { type ElementStyle, flowByMarkup, readDisplay, readWhiteSpace, type Styles } from './styles.ts';

/** HTML, Rendering 15.3: what a browser's own style sheet displays as anything but inline. */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'html', 'legend', 'li', 'listing'],
  ...['main', 'menu', 'nav', 'ol', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'ul', 'xmp'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);
const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/**
 * Styles where there is no layout (linkedom in Node): by tag, the `hidden` attribute and inline `display`, `visibility`
 * and `white-space`. Style sheets are not read, so text that only they hide is taken along.
 */
export function staticStyles(): Styles {
  return {
    styleOf(element, parent) {
      const name = element.localName.toLowerCase();
      const flow = flowByMarkup(element, name) ?? flowByStyle(element, name);
      return { flow, visible: isVisible(element, parent), whiteSpace: whiteSpaceOf(element, name, parent) };
    },
  };
}

function flowByStyle(element: Element, name: string): ElementStyle['flow'] {
  if (element.hasAttribute('hidden') || (name === 'dialog' && !element.hasAttribute('open'))) return 'skip';
  const display = declared(element, 'display');
  if (display !== undefined) return readDisplay(display);
  return BLOCKS.has(name) ? 'block' : 'inline';
}

function isVisible(element: Element, parent: ElementStyle): boolean {
  const visibility = declared(element, 'visibility');
  return visibility === undefined || visibility === 'inherit' ? parent.visible : visibility === 'visible';
}

function whiteSpaceOf(element: Element, name: string, parent: ElementStyle): ElementStyle['whiteSpace'] {
  const value = declared(element, 'white-space');
  if (value !== undefined) return readWhiteSpace(value);
  return PREFORMATTED.has(name) ? 'keep' : parent.whiteSpace;
}

/** The value of one property in the `style` attribute, the last one given, in lower case without `!important`. */
function declared(element: Element, property: string): string | undefined {
  const style = element.getAttribute('style');
  if (style === null || !style.toLowerCase().includes(property)) return undefined;
  let value: string | undefined;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim() === property)
      value = declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim();
  }
  return value;
}
