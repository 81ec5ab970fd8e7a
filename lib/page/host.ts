import { HOST_NAME } from './styles.ts';

/** Where our interface stands on the page: a closed shadow root that the page's scripts and styles do not reach. */
export interface Host {
  /** What the interface is rendered into. */
  root: ShadowRoot;
  /** Puts the host into the page, in the top layer where the browser has one, so that no dialog covers it. */
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
  width: auto !important;
  height: auto !important;
  max-width: none !important;
  max-height: none !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: transparent !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
`;

/**
 * Makes the host, outside of the page until `show`. It is put beside `<body>`, never inside, so the page's content is
 * byte for byte as it was. `css` is all of the interface's style sheet.
 */
export function createHost(document: Document, css: string): Host {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElementNS('http://www.w3.org/1999/xhtml', 'style');
  style.textContent = HOST_STYLE + css;
  root.append(style);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());
  return {
    root,
    show() {
      if (element.isConnected) return;
      document.documentElement.append(element);
      // An HTMLElement by its namespace; the name tells TypeScript only that it is an Element.
      const popover = element as HTMLElement;
      if (typeof popover.showPopover !== 'function') return;
      popover.setAttribute('popover', 'manual');
      popover.showPopover();
    },
    hide() {
      element.remove();
    },
    get isShown() {
      return element.isConnected;
    },
  };
}
