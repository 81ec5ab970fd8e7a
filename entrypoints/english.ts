import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type EnglishSlot, recogniseEnglish } from '../lib/recognise/english.ts';

/** Injected by the background into pages in English only. */
export default defineUnlistedScript(() => {
  const slot: EnglishSlot = globalThis;
  slot.gongjianEnglish = recogniseEnglish;
});
