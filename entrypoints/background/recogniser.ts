import { type PackedMentions, packMentions } from '../../lib/recognise/packed-mentions.ts';
import { recogniseBlocks } from '../../lib/recognise/pieces.ts';
import { warmUp } from '../../lib/recognise/warm-up.ts';

/** The mentions of lines of a page's text. */
export function recogniseText(text: string): PackedMentions {
  return packMentions(recogniseBlocks(text));
}

let isReady = false;

/**
 * Makes ready for the first page of this background's life, which is short: the lists at once, the rest in turns that let a page's question in
 * between. Without it that page waits a third longer for its marks (`npm run bench -- recognise`, first scan).
 */
export function makeReady(): void {
  if (isReady) return;
  isReady = true;
  const steps = warmUp();
  const turn = () => {
    if (!steps.next().done) setTimeout(turn);
  };
  turn();
}
