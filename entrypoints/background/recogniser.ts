import { type PackedMentions, packMentions } from '../../lib/recognise/packed-mentions.ts';
import { recogniseBlocks } from '../../lib/recognise/pieces.ts';

export { warmUp } from '../../lib/recognise/warm-up.ts';

/** The mentions of lines of a page's text. */
export function recogniseText(text: string): PackedMentions {
  return packMentions(recogniseBlocks(text));
}
