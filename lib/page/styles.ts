/**
 * What collecting a page's text asks of an element's style, as a small port: `browser-styles.ts` answers from the
 * computed style, `static-styles.ts` from tags and inline styles where there is no layout (Node).
 */

/** How white space in a text node reads: squeezed as CSS does, kept, or squeezed with its line breaks kept (`pre-line`). */
export type WhiteSpace = 'collapse' | 'keep' | 'keep-breaks';

/**
 * How an element takes part in the text. `inline`: joins what stands around it; `block`: a line of its own;
 * `break`: ends the line and holds no text (`<br>`, form controls, frames); `skip`: as if it were not there.
 */
export type Flow = 'inline' | 'block' | 'break' | 'skip';

/** An element's part in the text. */
export interface ElementStyle {
  flow: Flow;
  /** False for `visibility: hidden`: text right inside is not shown, but an element inside may be. */
  visible: boolean;
  whiteSpace: WhiteSpace;
  /** True for a block that stands elsewhere than its place in the text says. */
  isLoose?: true;
  /** True for words that a viewer of documents has set by themselves: see placed-runs.ts. */
  isRun?: true;
}

/** Answers for the elements of one document; made anew for each collecting, for it may remember answers. */
export interface Styles {
  /** `parent` is what was answered for the element's parent. */
  styleOf(element: Element, parent: ElementStyle): ElementStyle;
  /**
   * The text of a visible block that holds nothing but text and inline elements, all of it seen, as one line; undefined for a block that
   * must be looked into. Where it is missing every block is.
   */
  plainText?(block: Element): string | undefined;
}

/** What a text node at the top would have: the start of every collecting. */
export const ROOT_STYLE: ElementStyle = { flow: 'block', visible: true, whiteSpace: 'collapse' };

/** The name of the element that holds our own interface; never read as the page's text. */
export const HOST_NAME = 'gongjian-ui';

/** Not there for a reader, or not part of the running text: a ruby's pinyin would cut 番禺 in two. */
const SKIPPED = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'base', 'datalist', 'noframes', 'noembed'],
  ...['rt', 'rp', 'rtc', 'svg', 'img', 'picture', 'source', 'track', 'param', 'area', 'wbr', HOST_NAME],
]);
/** Something else stands here, so the words on either side do not run on. */
const BREAKING = new Set([
  ...['br', 'hr', 'input', 'select', 'textarea', 'button', 'option', 'optgroup', 'progress', 'meter', 'output'],
  ...['iframe', 'frame', 'object', 'embed', 'applet', 'canvas', 'video', 'audio', 'math'],
]);
/** `contenteditable` with any value but these makes an element the writer's own. */
const NOT_EDITABLE = /^(?:false|inherit)$/i;

/** What the element's tag and attributes decide alone, whatever its style; undefined where the style has the word. */
export function flowByMarkup(element: Element, name: string): 'break' | 'skip' | undefined {
  if (SKIPPED.has(name) || (name === 'sup' && isFootnote(element))) return 'skip';
  // pdf.js ends each line of its text layer so; where paragraphs end it does not know.
  if (name === 'br' && element.hasAttribute('role')) return 'skip';
  if (BREAKING.has(name)) return 'break';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && !NOT_EDITABLE.test(editable)) return 'break';
  return inClosedDetails(element, name) ? 'skip' : undefined;
}

/** A number behind Chinese wording: read on, `生产总值<sup>1</sup>528亿元` would be 1528. One behind a digit or a letter is a power. */
function isFootnote({ textContent, previousSibling }: Element): boolean {
  return /^\d+$/.test(textContent) && /[^\0-~]$/.test(`${previousSibling?.textContent}`);
}

/** A closed `<details>` shows its first `<summary>` only, and no text of its own; computed styles do not tell. */
export function isClosedDetails(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

function inClosedDetails(element: Element, name: string): boolean {
  const parent = element.parentElement;
  if (parent === null || !isClosedDetails(parent)) return false;
  return name !== 'summary' || element.previousElementSibling !== null;
}

/** The `white-space` property's value, short form or long, as one of three. */
export function readWhiteSpace(value: string): WhiteSpace {
  if (/pre-line|preserve-breaks/.test(value)) return 'keep-breaks';
  return /pre|break-spaces/.test(value) ? 'keep' : 'collapse';
}

/** The `display` property's value as a flow; `contents` and all inline kinds join the text around them. */
export function readDisplay(value: string): Flow {
  if (value === 'none') return 'skip';
  return /^(?:inline|ruby|contents)/.test(value) ? 'inline' : 'block';
}
