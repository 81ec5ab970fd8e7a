import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { currentSlot } from '../lib/page/slot.ts';
import { recogniseEnglish } from '../lib/recognise/english.ts';
import { withoutOverlaps } from '../lib/recognise/overlap.ts';

/** Injected by the background into pages in English only. */
export default defineUnlistedScript(() => {
  const slot = currentSlot();
  if (slot !== undefined) slot.english = { recognise: recogniseEnglish, withoutOverlaps };
});
