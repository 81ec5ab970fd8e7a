import type { NotedMention } from '../../lib/note/note.ts';
import type { Mention } from '../../lib/recognise/mention.ts';

/** What mentions of the same thing share: the canonical form or the name, for a figure its wording without spaces. */
export function nameOf(mention: Mention): string {
  return mention.class === 'figure' ? mention.text.replace(/\s+/g, '') : mention.name;
}

/** The mentions of the same thing as `mention`, itself among them, in text order. */
export function sameAs(mention: Mention, mentions: readonly Mention[]): Mention[] {
  const name = nameOf(mention);
  return mentions.filter((other) => other.class === mention.class && nameOf(other) === name);
}

/** What a note keeps of the mark that it was made from. */
export function notedMention(mention: Mention): NotedMention {
  const noted = { class: mention.class, name: nameOf(mention), kind: mention.kind };
  if (mention.class !== 'figure') return noted;
  const { value, valueMax, unit, approx } = mention;
  return { ...noted, value, unit, approx, ...(valueMax === undefined ? {} : { valueMax }) };
}
