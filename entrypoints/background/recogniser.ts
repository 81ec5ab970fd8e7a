import { type PackedMentions, packMentions } from '../../lib/recognise/packed-mentions.ts';
import { recogniseBlocks } from '../../lib/recognise/pieces.ts';

/** The mentions of lines of a page's text. */
export function recogniseText(text: string): PackedMentions {
  return packMentions(recogniseBlocks(text));
}
