import { MENTION_CLASSES, type Mention, type MentionClass } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';

/** How many mentions of each class; 0 where there are none. */
export function countByClass(mentions: readonly Mention[]): Record<MentionClass, number> {
  const counts: Record<MentionClass, number> = { figure: 0, slogan: 0, programme: 0 };
  for (const mention of mentions) counts[mention.class]++;
  return counts;
}

/** True where every class is switched off. */
export function isNothingShown(shown: Record<MentionClass, boolean>): boolean {
  return MENTION_CLASSES.every((name) => !shown[name]);
}

/** A slogan or a programme of the page under its canonical name, with its places in text order. */
export interface NameOnPage {
  name: string;
  places: Span[];
}

/**
 * The slogans or programmes of a page by name, most frequent first, equal ones in text order. What a page without
 * anything to compare with still shows.
 */
export function groupByName(mentions: readonly Mention[], wanted: 'slogan' | 'programme'): NameOnPage[] {
  const byName = new Map<string, NameOnPage>();
  for (const mention of mentions) {
    if (mention.class !== wanted) continue;
    const known = byName.get(mention.name);
    const place = { start: mention.start, end: mention.end };
    if (known) known.places.push(place);
    else byName.set(mention.name, { name: mention.name, places: [place] });
  }
  return [...byName.values()].sort((a, b) => b.places.length - a.places.length);
}
