/**
 * Keeps the place of who works without a mouse. Where what has the focus goes from the page – a deleted row, a question that was answered,
 * a button that was pressed and has done its work –, browsers leave the focus nowhere: a screen reader starts anew at the top, and
 * no key reaches the list any more. It goes to what has come in its place, else to the neighbour, else to what was around it. Never to a control:
 * a key that is held would press that too. What gives the focus to something itself comes first. Returns what ends it.
 */
export function keepFocus(document: Document): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true, passive: true };
  let last: HTMLElement | undefined;
  let isByPointer = false;
  // A pointer has its own place; a screen reader presses without one, and its clicks have no type.
  for (const type of ['pointerdown', 'wheel']) document.addEventListener(type, () => (isByPointer = true), options);
  document.addEventListener('keydown', () => (isByPointer = false), options);
  document.addEventListener('click', (event) => (isByPointer &&= 'pointerType' in event && event.pointerType !== ''), options);
  document.addEventListener('focusin', ({ target }) => (last = target instanceof HTMLElement ? target : undefined), options);

  const observer = new MutationObserver((records) => {
    if (last === undefined || isByPointer || hasFocus(document)) return;
    if (!last.isConnected) placeOf(last, records)?.focus({ preventScroll: true });
    // What was disabled while it worked can be used again.
    else if (records.some(({ type, target }) => type === 'attributes' && target.contains(last ?? null)))
      last.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  stop.signal.addEventListener('abort', () => observer.disconnect());
  return () => stop.abort();
}

const hasFocus = ({ activeElement, body }: Document) => activeElement !== null && activeElement !== body;

/** What stands where an element was that has gone from the document, made able to take the focus; undefined where these changes do not tell. */
function placeOf(gone: Node, records: readonly MutationRecord[]): HTMLElement | undefined {
  const root = gone.getRootNode();
  const record = records.findLast(({ removedNodes }) => holds(removedNodes, root));
  if (record === undefined) return undefined;
  const { target, previousSibling: before, nextSibling: after } = record;
  if (!target.isConnected) return placeOf(target, records);
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
  const isBeside = (node: Node | null) => node?.parentNode === target;
  const come = isBeside(before) ? before?.nextSibling : isBeside(after) ? after?.previousSibling : target.firstChild;
  let first = [before, after, come].find((node) => isBeside(node ?? null) && holds(added, node ?? null)) ?? null;
  // Of several the first: the button for the rest of a list stands where the rest comes.
  while (first !== null && holds(added, first.previousSibling)) first = first.previousSibling;
  // It may stand behind the list, too.
  const rest = added.filter((node) => node !== before && before?.contains(node));
  const place = [first, ...rest, ...[after, before].filter(isBeside), ...around(target)].find(isPlace);
  if (place === undefined || place.hasAttribute('tabindex')) return place;
  place.tabIndex = -1;
  // A press of the mouse on its words would give it the focus later on.
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  return place;
}

const holds = (nodes: Iterable<Node>, wanted: Node | null) => [...nodes].some((node) => node === wanted);

function* around(node: Node): Generator<Node> {
  for (let at: Node | null = node; at !== null; at = at.parentNode) yield at;
}

const CONTROLS = 'a, button, input, label, select, textarea, summary';

const isPlace = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement &&
  node.isConnected &&
  node.checkVisibility() &&
  node.textContent !== '' &&
  !node.matches(CONTROLS) &&
  !node.closest('[aria-hidden="true"]');
