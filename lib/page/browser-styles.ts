import { documentIn } from './roots.ts';
import { type ElementStyle, flowByMarkup, readDisplay, readWhiteSpace, type Styles } from './styles.ts';

/** Tags that a page rarely turns into blocks; siblings that look the same are asked for once (Word's spans). */
const PHRASING = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'a', 's', 'small', 'big', 'sub', 'sup', 'mark', 'o:p']);
const SKIP: ElementStyle = { flow: 'skip', visible: true, whiteSpace: 'collapse' };
const BLOCK: ElementStyle = { flow: 'block', visible: true, whiteSpace: 'collapse' };
const BREAK: ElementStyle = { flow: 'break', visible: true, whiteSpace: 'collapse' };

/**
 * Styles as the browser computes them. Asking for a computed style is the dear part of collecting, so inline elements
 * of one parent with the same tag, class and inline style, and no other attribute, share one answer.
 */
export function browserStyles(view: Window): Styles {
  const known = new WeakMap<Element, Map<string, ElementStyle>>();
  return {
    styleOf(element) {
      const name = element.localName;
      if (FRAMES.has(name) && isReadable(element)) return BLOCK;
      const decided = flowByMarkup(element, name);
      if (decided !== undefined) return decided === 'skip' ? SKIP : BREAK;
      const parent = element.parentElement;
      const key = parent !== null && PHRASING.has(name) ? looks(element, name) : undefined;
      if (parent === null || key === undefined) return compute(view, element);
      const answers = known.get(parent) ?? new Map<string, ElementStyle>();
      known.set(parent, answers);
      const answer = answers.get(key) ?? compute(view, element);
      answers.set(key, answer);
      return answer;
    },
  };
}

const FRAMES = new Set(['iframe', 'frame']);
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
  if (flow === 'skip' || (flow === 'block' && hidesItsText(style))) return SKIP;
  return { flow, visible: style.visibility === 'visible', whiteSpace: readWhiteSpace(style.whiteSpace) };
}

/** `hidden="until-found"`, and text for screen readers only: cut to nothing and taken out of the flow. */
function hidesItsText(style: CSSStyleDeclaration): boolean {
  if (style.contentVisibility === 'hidden') return true;
  return style.position === 'absolute' && /^rect\((?:[01]px[ ,]*){4}\)$/.test(style.clip);
}
