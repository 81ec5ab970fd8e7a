import { documentIn } from './roots.ts';
import { type ElementStyle, flowByMarkup, readDisplay, readWhiteSpace, type Styles } from './styles.ts';
import { squeezed, TEXT_AND_CDATA } from './text-map.ts';

/** Tags that a page rarely turns into blocks; those that look the same are asked for once (Word's spans). */
const PHRASING = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'a', 's', 'small', 'big', 'sub', 'mark', 'o:p']);
/** What these hold is read elsewhere; and inline elements that a style makes blocks stand in each other, which would be looked at again and again. */
const NEVER_PLAIN = new Set([...PHRASING, 'iframe', 'frame', 'slot', 'form']);
/** What a plain block has none of: other elements, regions to write in; an empty span may have a shadow with words in it. */
const NOT_PLAIN = `:not(${[...PHRASING].join().replace(':', '\\:')}),[contenteditable],span:empty`;
/** Nor has it, most often, anything that could be told apart from the text around it by a class or a cut of its own. */
const NOT_SIMPLE = `${NOT_PLAIN},[class],[style*="clip"]`;
const SKIP: ElementStyle = { flow: 'skip', visible: true, whiteSpace: 'collapse' };
const BREAK: ElementStyle = { flow: 'break', visible: true, whiteSpace: 'collapse' };

/**
 * Styles as the browser computes them. Asking for a computed style is the dear part of collecting, so inline elements
 * of one block that have the same tag, class and inline style, and no other attribute, as those around them have, share one answer.
 */
export function browserStyles(view: Window): Styles {
  // By the answer for the parent: those that share it are alike all the way up to their block.
  const known = new WeakMap<ElementStyle, Map<string, ElementStyle>>();
  const inFlow = new Map<string, Map<string, boolean>>();
  return {
    styleOf(element, parent) {
      const name = element.localName;
      if (name.endsWith('frame') && isReadable(element)) return { flow: 'block', visible: true, whiteSpace: 'collapse' };
      const decided = flowByMarkup(element, name);
      if (decided !== undefined) return decided === 'skip' ? SKIP : BREAK;
      const key = PHRASING.has(name) ? looks(element, name) : undefined;
      if (key === undefined) return compute(view, element);
      const answers = known.get(parent) ?? new Map<string, ElementStyle>();
      known.set(parent, answers);
      const answer = answers.get(key) ?? compute(view, element);
      answers.set(key, answer);
      return answer;
    },
    plainText(block) {
      if (NEVER_PLAIN.has(block.localName) || block.shadowRoot !== null || !('innerText' in block)) return undefined;
      const isSimple = block.querySelector(NOT_SIMPLE) === null;
      if (!isSimple && block.querySelector(NOT_PLAIN) !== null) return undefined;
      const text = squeezed(block.textContent ?? '');
      // Hidden text is in the one and not in the other, and a line break or a letter changed by the style only in the second.
      if (text !== block.innerText) return undefined;
      return text === '' || (isSimple && inFlow.get(block.className)?.get('')) || startsInFlow(view, block, inFlow) ? text : undefined;
    },
  };
}

/**
 * False where the words begin in what is no part of the line. Words for screen readers only, cut to nothing, read like any others in
 * `innerText` where nothing else stands in the block. Elements of one class in blocks of one class share an answer.
 */
function startsInFlow(view: Window, block: Element, known: Map<string, Map<string, boolean>>): boolean {
  let answers: Map<string, boolean> | undefined;
  for (let holder = firstHolder(block); holder !== block && holder !== null; holder = holder.parentElement) {
    answers ??= known.get(block.className) ?? new Map<string, boolean>();
    known.set(block.className, answers);
    const own = holder.getAttribute('style')?.includes('clip') ? undefined : holder.className;
    const answer = (own === undefined ? undefined : answers.get(own)) ?? compute(view, holder).flow === 'inline';
    if (!answer) return false;
    if (own !== undefined) answers.set(own, answer);
  }
  return true;
}

/** The element that the first words of a block stand right in. */
function firstHolder(block: Element): Element | null {
  let first = block.firstChild;
  while (first?.nodeType === ELEMENT && first.firstChild !== null) first = first.firstChild;
  if (first !== null && isWords(first)) return first.parentElement;
  const texts = block.ownerDocument.createTreeWalker(block, TEXT_AND_CDATA);
  let text = texts.nextNode();
  while (text !== null && !isWords(text)) text = texts.nextNode();
  return text === null ? block : text.parentElement;
}

const ELEMENT = 1;
const isWords = ({ nodeValue }: Node) => nodeValue !== null && /[^\t\n\f\r ]/.test(nodeValue);

/** A frame so small carries a counter and no text. */
const LEAST_FRAME = 40;

/** True for a frame of the same origin that is seen. */
function isReadable(element: Element): boolean {
  if (documentIn(element)?.body == null) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= LEAST_FRAME && height >= LEAST_FRAME;
}

/** Tag, class and inline style as one key; undefined where other attributes could matter (`[data-open]`, `hidden`, `id`). */
function looks(element: Element, name: string): string | undefined {
  const count = element.attributes.length;
  if (count === 0) return name;
  const className = element.getAttribute('class');
  const style = element.getAttribute('style');
  if (count !== (className === null ? 0 : 1) + (style === null ? 0 : 1)) return undefined;
  return `${name}|${className ?? ''}|${style ?? ''}`;
}

function compute(view: Window, element: Element): ElementStyle {
  const style = (element.ownerDocument.defaultView ?? view).getComputedStyle(element);
  const flow = readDisplay(style.display);
  if (flow === 'skip') return SKIP;
  const answer: ElementStyle = { flow, visible: style.visibility === 'visible', whiteSpace: readWhiteSpace(style.whiteSpace) };
  if (flow === 'inline') return answer;
  const { position } = style;
  if (hidesItsText(style, position)) return SKIP;
  if (position === 'absolute' && answer.whiteSpace === 'keep') return { ...answer, flow: 'inline', isRun: true };
  if (position !== 'static' && position !== 'relative') answer.isLoose = true;
  return answer;
}

/** `hidden="until-found"`, and text for screen readers only: cut to nothing and taken out of the flow. */
function hidesItsText(style: CSSStyleDeclaration, position: string): boolean {
  if (style.contentVisibility === 'hidden') return true;
  return position === 'absolute' && /^rect\((?:[01]px[ ,]*){4}\)$/.test(style.clip);
}
