/** What `npm run bench -- notes` measures of anchoring: in Node, and bundled into a page. */
import { anchorSteps } from '../../lib/note/anchor.ts';
import { describe } from '../../lib/note/describe.ts';
import type { NoteSelectors } from '../../lib/note/note.ts';
import { editCharacters } from '../../tests/unit/note/edits.ts';
import { randomFrom } from '../../tests/unit/note/random.ts';
import { plainText, repeatedText } from '../../tests/unit/note/sample-text.ts';

/** One anchoring of a page's notes: ms in all and in its longest step, notes that were found. */
export interface AnchoringRow {
  name: string;
  ms: number;
  longest: number;
  found: number;
}

const LENGTH = 1_000_000;
const NOTES = 1000;
const WARM_ROUNDS = 9;

/** Near twins first, for the first row is that of code that has never run; of the warm rounds the one with the median time. */
export function anchoringRows(): AnchoringRow[] {
  return (['near twins', 'plain'] as const).flatMap((name) => {
    const { text, selectors } = sample(name === 'plain' ? plainText : repeatedText);
    const first = anchored(`${name}, first`, text, selectors);
    const warm = Array.from({ length: WARM_ROUNDS }, () => anchored(`${name}, warm`, text, selectors));
    warm.sort((a, b) => a.ms - b.ms);
    return [first, ...warm.slice(WARM_ROUNDS >> 1, (WARM_ROUNDS >> 1) + 1)];
  });
}

function sample(make: typeof plainText): { text: string; selectors: NoteSelectors[] } {
  const random = randomFrom(7);
  const text = make(random, LENGTH);
  const selectors = Array.from({ length: NOTES }, (_, i) => {
    const start = Math.floor((i * (text.length - 600)) / NOTES) + random.below(500);
    return describe(text, { start, end: start + 6 + random.below(60) });
  });
  return { text: editCharacters(random, text, { start: 0, end: 0 }, 0.02).text, selectors };
}

function anchored(name: string, text: string, selectors: readonly NoteSelectors[]): AnchoringRow {
  const steps = anchorSteps(text, selectors);
  const begun = performance.now();
  let longest = 0;
  for (;;) {
    const from = performance.now();
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - from);
    if (step.done) return { name, ms: now - begun, longest, found: step.value.filter(({ state }) => state === 'anchored').length };
  }
}
