import { htmlElement } from './html-element.ts';
import { addStyleSheet } from './style-sheet.ts';
import { HOST_NAME } from './styles.ts';

/** Where our interface stands on the page: a closed shadow root that the page's scripts and styles do not reach. */
export interface Host {
  /** What the interface is rendered into. */
  root: ShadowRoot;
  /** Puts the host into the page, in the top layer, so that no dialog covers it. */
  show(): void;
  /** Takes it out again; nothing of ours is left in the page. */
  hide(): void;
  readonly isShown: boolean;
}

/** Our interface's events would reach the page's own shortcuts (`s` to search) while the reader types a note. */
const KEPT_INSIDE = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['copy', 'cut', 'paste', 'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'touchstart', 'touchmove', 'touchend', 'wheel'],
  ...['focusin', 'focusout', 'dragstart', 'drop', 'selectstart'],
];

/** The page's own rules for the element win over `:host`, but for important ones. It covers the window and lets the pointer through. */
const HOST_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  display: block !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
@media print { :host { display: none !important; } }
`;

/** A page that takes the host away so often means it: then it stays away until something else is shown. */
const MOST_RETURNS = 20;

/**
 * Makes the host, outside of the page until `show`. It is put beside `<body>`, never inside, so the page's content is
 * byte for byte as it was; while a modal dialog of the page's is open, or a part of it fills the screen, it is put into that, for all else is inert then.
 * `css` is all of the interface's style sheet.
 */
export function createHost(document: Document, css: string): Host {
  const element = hostElement(document);
  const root = element.attachShadow({ mode: 'closed' });
  addStyleSheet(root, HOST_STYLE + css);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());
  let returns = 0;
  // Frameworks that draw the whole document anew take the host along; some pages do it on purpose, or make it inert.
  const keeper = new MutationObserver(() => {
    if (returns < MOST_RETURNS && !isInPlace(element)) {
      returns++;
      place();
    }
  });
  const place = () => {
    keeper.disconnect();
    putInPlace(element);
    keeper.observe(element.ownerDocument, { childList: true });
    keeper.observe(element, { attributes: true });
    if (element.parentNode !== null) keeper.observe(element.parentNode, { childList: true, attributeFilter: ['open'] });
  };
  return {
    root,
    show() {
      returns = 0;
      if (!isInPlace(element)) place();
    },
    hide() {
      keeper.disconnect();
      element.remove();
    },
    get isShown() {
      return element.isConnected;
    },
  };
}

/** A page that has defined an element of our name would be handed our root (`ElementInternals.shadowRoot`): it gets a plain one. */
function hostElement(document: Document): HTMLElement {
  const own = htmlElement(document, HOST_NAME);
  return own.matches(':defined') ? htmlElement(document, 'div') : own;
}

/** What the host stands in: the page's modal dialog or what fills the screen, the last of them, or the root element. */
function parentIn(document: Document): Element {
  // In a frame it would not be seen.
  return [...document.querySelectorAll('dialog:modal,:fullscreen:not(iframe)')].at(-1) ?? document.documentElement;
}

function isInPlace(element: HTMLElement): boolean {
  if (element.parentNode !== parentIn(element.ownerDocument)) return false;
  return element.attributes.length === 1 && element.matches('[popover="manual"]:popover-open');
}

function putInPlace(element: HTMLElement): void {
  const parent = parentIn(element.ownerDocument);
  if (element.parentNode !== parent) parent.append(element);
  for (const { name } of [...element.attributes]) if (name !== 'popover') element.removeAttribute(name);
  element.setAttribute('popover', 'manual');
  try {
    element.showPopover();
  } catch {
    // Taken out of the page again by a listener of the page's; it is brought back, if anything, by the observer.
  }
}
