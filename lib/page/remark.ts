import type { Mention } from '../recognise/mention.ts';
import { addMoved, type Recognise, recogniseInPieces } from './in-pieces.ts';
import { moveSpans, type TextChange } from './patch.ts';

/**
 * The mentions of a text that has changed, from those of the text before: only the lines with changes are recognised. The
 * changes are of whole lines, in text order. Undefined where they could not be recognised.
 */
export async function remark(
  before: readonly Mention[],
  changes: readonly TextChange[],
  recognise: Recognise,
): Promise<Mention[] | undefined> {
  const found = await recogniseInPieces(changes.map(({ text }) => asLines(text)).join(''), recognise);
  if (found === undefined) return undefined;
  const mentions = moveSpans(before, changes);
  // Where a change stands in the text that was recognised, and by how much the changes before it have moved what is behind them.
  let at = 0;
  let by = 0;
  let next = 0;
  for (const { start, end, text } of changes) {
    const first = next;
    while ((found[next]?.start ?? Number.POSITIVE_INFINITY) < at + text.length) next++;
    addMoved(found.slice(first, next), start + by - at, mentions);
    at += asLines(text).length;
    by += text.length - (end - start);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const asLines = (text: string) => (text === '' ? '' : `${text}\n`);

/** The lines that are others in a text than in the text before, from the first to the last, as one change. */
export function changedLines(before: string, text: string): TextChange {
  const most = Math.min(before.length, text.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === text.charCodeAt(same)) same++;
  const start = same === 0 ? 0 : text.lastIndexOf('\n', same - 1) + 1;
  let tail = 0;
  while (tail < most - same && before.charCodeAt(before.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
  // Up to the first line border inside of what is the same.
  const border = text.indexOf('\n', text.length - tail);
  const kept = border < 0 ? 0 : text.length - border;
  return { start, end: before.length - kept, text: text.slice(start, text.length - kept) };
}
