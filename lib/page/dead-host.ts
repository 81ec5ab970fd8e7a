import { HOST_NAME } from './styles.ts';

/**
 * Takes away what an update of the extension has left on the page: Firefox ends the old script with its listeners, and its interface
 * stands there dead and would swallow what is typed. One with words that are not among the kept ones stays, to be copied by hand.
 * Firefox alone lets a script look into it; elsewhere the old script sees to itself. `own` is our living root.
 */
export function removeDeadHosts(document: Document, own: ShadowRoot, kept: readonly string[]): void {
  for (const host of document.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>(HOST_NAME)) {
    const root = host.openOrClosedShadowRoot;
    if (!root || root === own) continue;
    const inside = root.querySelector('iframe')?.contentDocument;
    const words = (inside ?? root).querySelector('textarea')?.value.trim() ?? '';
    if (words === '' || kept.includes(words)) host.remove();
  }
}
