import { MOST_SKETCHED, type PageSketch } from '../../lib/sites/report-score.ts';

/** Text in single characters (a page pasted from Word has each run in nested spans) costs by the node. */
const MOST_NODES = 4000;
/** Pages that nest deeper are no reports, and would use up the stack. */
const DEEPEST = 200;
const NO_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'TEXTAREA', 'SELECT', 'IFRAME', 'OBJECT', 'CANVAS', 'VIDEO']);
const INLINE = new Set(['A', 'B', 'STRONG', 'EM', 'I', 'U', 'SPAN', 'FONT', 'SUP', 'SUB', 'SMALL', 'MARK', 'O:P']);

/** Takes down the beginning of a page's text. No layout is asked for, and only so many nodes are looked at. */
export function sketchOf(document: Document): PageSketch {
  let text = '';
  let linked = 0;
  let nodes = 0;
  const walk = (parent: Node, isLink: boolean, depth: number): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (++nodes > MOST_NODES || text.length > MOST_SKETCHED) return;
      if (node.nodeType === 3) {
        const words = node.nodeValue?.trim() ?? '';
        text += words;
        if (isLink) linked += words.length;
      } else if (node.nodeType === 1 && depth < DEEPEST) {
        const name = node.nodeName.toUpperCase();
        if (NO_TEXT.has(name)) continue;
        const isBlock = !INLINE.has(name);
        if (isBlock && !text.endsWith('\n')) text += '\n';
        walk(node, isLink || name === 'A', depth + 1);
        if (isBlock && !text.endsWith('\n')) text += '\n';
      }
    }
  };
  if (document.body !== null) walk(document.body, false, 0);
  return { title: document.title, text, linked };
}
