import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { currentSlot } from '../../lib/page/slot.ts';
import { keepWords } from './kept-words.ts';
import { openInterface } from './page-interface.ts';

/** Injected by the background into a marked page when the reader first points at a mark or selects, or where the page has notes. */
export default defineUnlistedScript(() => {
  const slot = currentSlot();
  // Undefined where the tab went to another page meanwhile.
  if (slot === undefined) return;
  keepWords();
  slot.openInterface = openInterface;
});
