import { anchorAll } from '../note/anchor.ts';
import type { Mention, MentionClass } from '../recognise/mention.ts';
import { firstIndex } from '../text/first-index.ts';
import { prepare, toOriginal } from '../text/prepare.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Correction, NotHere, OwnWord, PageCorrections } from './correction.ts';
import { figureOf } from './figure-of.ts';
import { foldWording } from './fold-wording.ts';
import { openOwnWords } from './own-words.ts';

/** Turns the mentions that were recognised in a text, in text order and without overlaps, into the corrected ones. */
export type Correct = (text: string, mentions: readonly Mention[]) => Mention[];

/**
 * Makes corrections ready for a page that is read again and again. `pageAddress` is the cleaned address that "not here" was said of.
 * Time linear in the text (and see `anchorAll` for "not here"). Own words win over recognised mentions that they touch;
 * "not anywhere" takes away what was recognised and what stands in own lists, but no "is one"; "not here" takes away any.
 */
export function prepareCorrections({ corrections, words }: PageCorrections, pageAddress: string): Correct {
  const denied = new Set(corrections.flatMap((one) => (one.type === 'not-anywhere' ? [keyOf(one.class, one.wording)] : [])));
  const own = [
    ...corrections.filter((one) => one.type === 'is-one'),
    ...words.filter((word) => !denied.has(keyOf(word.class, word.wording))),
  ];
  const places = corrections.filter((one): one is Correction & NotHere => one.type === 'not-here' && one.target.source === pageAddress);
  const find = own.length === 0 ? undefined : finderOf(own);
  return (text, mentions) => {
    const left = denied.size === 0 ? [...mentions] : mentions.filter((mention) => !denied.has(keyOf(mention.class, mention.text)));
    const merged = find === undefined ? left : withOwn(left, find(text));
    return places.length === 0 ? merged : withoutPlaces(text, merged, places);
  };
}

const keyOf = (className: MentionClass, wording: string) => `${className} ${foldWording(wording)}`;

function finderOf(words: readonly OwnWord[]): (text: string) => Mention[] {
  const find = openOwnWords(words);
  return (text) => {
    const prepared = prepare(text);
    return find(prepared.text).flatMap(({ word, start, end }) => {
      const span = toOriginal(prepared, { start, end });
      return mentionOf(word, span, text.slice(span.start, span.end)) ?? [];
    });
  };
}

/** Undefined for a figure whose canonical form is no quantity. */
function mentionOf(word: OwnWord, { start, end }: Span, text: string): Mention | undefined {
  switch (word.class) {
    case 'figure': {
      const quantity = figureOf(word.name);
      return quantity && { ...quantity, class: 'figure', kind: word.kind, start, end, text };
    }
    case 'slogan':
      return { class: 'slogan', kind: word.kind, name: word.name, start, end, text };
    case 'programme':
      return { class: 'programme', kind: word.kind, name: word.name, start, end, text };
  }
}

/** Own mentions and those of the others that touch none of them; both in text order and without overlaps. */
function withOwn(others: readonly Mention[], own: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  let at = 0;
  for (const mention of own) {
    for (let other = others[at]; other !== undefined && other.start < mention.end; other = others[++at]) {
      if (other.end <= mention.start) merged.push(other);
      // One that reaches over the end of this own word may not come before the next either: it is gone.
    }
    merged.push(mention);
  }
  return [...merged, ...others.slice(at)];
}

/** Takes away what stands at places that were said to be none of its class. */
function withoutPlaces(text: string, mentions: readonly Mention[], corrections: readonly NotHere[]): Mention[] {
  const anchored = anchorAll(
    text,
    corrections.map(({ target }) => target.selector),
  );
  const gone = new Set<Mention>();
  for (const [i, place] of anchored.entries()) {
    const correction = corrections[i];
    if (place.state !== 'anchored' || correction === undefined) continue;
    for (let at = firstEndingAfter(mentions, place.start); (mentions[at]?.start ?? Number.POSITIVE_INFINITY) < place.end; at++) {
      const mention = mentions[at];
      if (mention !== undefined && isMeant(mention, place, correction)) gone.add(mention);
    }
  }
  return mentions.filter((mention) => !gone.has(mention));
}

/** The same span, or the same wording at that place: a later release may find another name around it, which was not denied. */
function isMeant(mention: Mention, place: Span, { class: className, target }: NotHere): boolean {
  if (mention.class !== className || !overlaps(mention, place)) return false;
  if (mention.start === place.start && mention.end === place.end) return true;
  return foldWording(mention.text) === foldWording(target.selector[0].exact);
}

const firstEndingAfter = (mentions: readonly Mention[], at: number) => firstIndex(mentions.length, (i) => (mentions[i]?.end ?? 0) > at);
