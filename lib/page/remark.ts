import type { Mention } from '../recognise/mention.ts';
import { moveSpans, type TextChange } from './patch.ts';

/** Recognises a text piece by piece; a line break is a border that no mention crosses. What `recognise` gives is moved where it stands. */
export function* recogniseSteps(text: string, piece: number, recognise: (text: string) => Mention[]): Generator<void, Mention[]> {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const border = text.indexOf('\n', at + piece);
    const end = border < 0 ? text.length : border + 1;
    for (const mention of recognise(text.slice(at, end))) mentions.push(move(mention, at));
    at = end;
    yield;
  }
  return mentions;
}

/**
 * The mentions of a text that has changed, from those of the text before: only the lines with changes are recognised. The changes are
 * of whole lines.
 */
export function* remarkSteps(
  before: readonly Mention[],
  changes: readonly TextChange[],
  piece: number,
  recognise: (text: string) => Mention[],
): Generator<void, Mention[]> {
  const mentions = moveSpans(before, changes);
  let by = 0;
  for (const { start, end, text } of changes) {
    for (const mention of yield* recogniseSteps(text, piece, recognise)) mentions.push(move(mention, start + by));
    by += text.length - (end - start);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** Moves a mention that has just been found; a copy of each would be thousands. */
function move(mention: Mention, by: number): Mention {
  mention.start += by;
  mention.end += by;
  return mention;
}

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
