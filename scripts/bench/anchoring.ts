/** What `npm run bench -- notes` has in a page: a text with notes, the text edited since, and the notes looked for. */
import { anchorSteps } from '../../lib/note/anchor.ts';
import { describe } from '../../lib/note/describe.ts';
import type { NoteSelectors } from '../../lib/note/note.ts';
import { editCharacters } from '../../tests/unit/note/edits.ts';
import { randomFrom } from '../../tests/unit/note/random.ts';
import { plainText, repeatedText } from '../../tests/unit/note/sample-text.ts';

/** The texts that notes are looked for in: one in which each paragraph comes back with small changes, and one of its own sentences. */
export type AnchoringText = 'near twins' | 'plain';

/** One anchoring of a page's notes: ms in all and in its longest step, notes that were found. */
export interface Anchored {
  ms: number;
  longest: number;
  found: number;
}

const LENGTH = 1_000_000;
const NOTES = 1000;

let sample: { text: string; selectors: NoteSelectors[] } = { text: '', selectors: [] };

/** Makes text and notes, without any of the code that is to be measured; they stay until the next are made. */
export function makeSample(name: AnchoringText): void {
  const random = randomFrom(7);
  const text = (name === 'plain' ? plainText : repeatedText)(random, LENGTH);
  const selectors = Array.from({ length: NOTES }, (_, i) => {
    const start = Math.floor((i * (text.length - 600)) / NOTES) + random.below(500);
    return describe(text, { start, end: start + 6 + random.below(60) });
  });
  sample = { text: editCharacters(random, text, { start: 0, end: 0 }, 0.02).text, selectors };
}

/** Looks for the notes once. */
export function anchorSample(): Anchored {
  const steps = anchorSteps(sample.text, sample.selectors);
  const begun = performance.now();
  let longest = 0;
  for (;;) {
    const from = performance.now();
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - from);
    if (step.done) return { ms: now - begun, longest, found: step.value.filter(({ state }) => state === 'anchored').length };
  }
}
