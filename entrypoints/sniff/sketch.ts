import { MOST_SKETCHED, type PageSketch } from '../../lib/sites/report-score.ts';

/** Text in single characters (a page pasted from Word has each run in nested spans) costs by the node. */
const MOST_NODES = 1200;
/** Pages that nest deeper are no reports, and would use up the stack. */
const DEEPEST = 200;
const NO_TEXT = namesOf('script style noscript template svg textarea select iframe object canvas video');
const INLINE = namesOf('b strong em i u span font sup sub small mark');
const LINK = namesOf('a');

/** Takes down the beginning of a page's text. No layout is asked for, and only so many nodes are looked at. */
export function sketchOf(document: Document): PageSketch {
  const pieces: string[] = [];
  let length = 0;
  let linked = 0;
  let nodes = 0;
  let isLineStart = true;
  const breakLine = () => {
    if (!isLineStart) pieces.push('\n');
    isLineStart = true;
  };
  const add = (text: string | null): number => {
    const words = text?.slice(0, MOST_SKETCHED).trim() ?? '';
    if (words === '') return 0;
    pieces.push(words);
    length += words.length;
    isLineStart = false;
    return words.length;
  };
  const walk = (parent: Node, depth: number): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (++nodes > MOST_NODES || length > MOST_SKETCHED) return;
      if (node.nodeType === 3) add(node.nodeValue);
      // A link whole: menus are made of them, and what is inside need not be looked at.
      else if (LINK.has(node.nodeName)) linked += add(node.textContent);
      else if (node.nodeType === 1 && depth < DEEPEST && !NO_TEXT.has(node.nodeName)) {
        const isBlock = !INLINE.has(node.nodeName);
        if (isBlock) breakLine();
        walk(node, depth + 1);
        if (isBlock) breakLine();
      }
    }
  };
  if (document.body !== null) walk(document.body, 0);
  return { title: document.title, text: pieces.join(''), linked };
}

/** Names as HTML (capitals) and XHTML have them: changing each node's on the way costs more. */
function namesOf(words: string): Set<string> {
  return new Set([...words.split(' '), ...words.toUpperCase().split(' ')]);
}
