import { NOTE_COLOURS, type NoteColour } from '../../lib/note/note.ts';
import { isEditable } from '../../lib/page/selection.ts';
import type { PageAct } from '../../lib/sites/page-settings.ts';

/** What single keys ask for while text is selected. */
export interface SelectionActs {
  /** False while the toolbar is not shown: then no key is ours. */
  isOffered: () => boolean;
  actOf: (key: string) => PageAct | undefined;
  act: (act: PageAct) => void;
  highlight: (colour: NoteColour) => void;
}

/**
 * Single keys for the toolbar of a selection: a letter each as settled, 1 to 5 the colours. Taken before the page sees them, and only
 * while the toolbar is shown; never in fields, never with another key held, never while an input method is composing, and never
 * where the page has made the key up.
 */
export function listenToSelectionKeys(acts: SelectionActs, signal: AbortSignal): void {
  const take = (event: KeyboardEvent) => {
    if (!event.isTrusted || !acts.isOffered() || event.isComposing || event.keyCode === 229 || event.repeat || event.defaultPrevented)
      return;
    if (event.ctrlKey || event.metaKey || event.altKey || isInField(event)) return;
    const act = acts.actOf(event.key);
    const colour = /^[1-9]$/.test(event.key) ? NOTE_COLOURS[Number(event.key) - 1] : undefined;
    if (act === undefined && colour === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (act !== undefined) acts.act(act);
    else if (colour !== undefined) acts.highlight(colour);
  };
  window.addEventListener('keydown', take, { signal, capture: true });
}

function isInField(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && isEditable(target);
}
