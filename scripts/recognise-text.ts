import { recognise } from '../lib/recognise/index.ts';
import type { Mention } from '../lib/recognise/mention.ts';
import { withoutOverlaps } from '../lib/recognise/overlap.ts';
import { isEnglish } from '../lib/text/language.ts';
import type { LineBreaks } from '../lib/text/line-breaks.ts';

/** The mentions of a text in whichever of the two languages; what English needs is loaded for English only. */
export async function recogniseText(text: string, lineBreaks: LineBreaks): Promise<Mention[]> {
  const mentions = recognise(text, { lineBreaks });
  if (!isEnglish(text)) return mentions;
  const { recogniseEnglish } = await import('../lib/recognise/english.ts');
  return withoutOverlaps([...mentions, ...recogniseEnglish(text)]);
}
