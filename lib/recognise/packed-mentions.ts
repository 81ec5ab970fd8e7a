import { EXACTNESS, type FigureMention, KINDS, type Mention } from './mention.ts';

/**
 * Mentions as two plain lists, for sending thousands from one context to another: a tenth of what the objects are as JSON, and quickly
 * made into objects again.
 */
export interface PackedMentions {
  /** Units of figures and names, each once. */
  words: string[];
  /**
   * A mention after the other: how far its start is behind the end of the one before, its length, its kind (a place in `ALL_KINDS`), the place of
   * its unit or name in `words`; of a figure how exact it is (a place in `EXACTNESS`), how many values, and these.
   */
  fields: number[];
}

const ALL_KINDS = [
  ...KINDS.figure.map((kind) => ({ class: 'figure', kind }) as const),
  ...KINDS.slogan.map((kind) => ({ class: 'slogan', kind }) as const),
  ...KINDS.programme.map((kind) => ({ class: 'programme', kind }) as const),
];
const PLACE_OF = new Map<string, number>(ALL_KINDS.map(({ kind }, place) => [kind, place]));

/** Packs mentions that are in text order and do not overlap, as `recognise` gives them. */
export function packMentions(mentions: readonly Mention[]): PackedMentions {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, places.size);
    return places.size - 1;
  };
  const fields: number[] = [];
  let behind = 0;
  for (const mention of mentions) {
    const { start, end } = mention;
    fields.push(start - behind, end - start, PLACE_OF.get(mention.kind) ?? -1);
    behind = end;
    if (mention.class !== 'figure') fields.push(placeOf(mention.name));
    else {
      fields.push(placeOf(mention.unit), EXACTNESS.indexOf(mention.approx));
      if (mention.valueMax === undefined) fields.push(1, mention.value);
      else fields.push(2, mention.value, mention.valueMax);
    }
  }
  return { words: [...places.keys()], fields };
}

/** The mentions of the text that they were packed of, objects of the caller's own; undefined where this is not what `packMentions` makes of such a text. */
export function unpackMentions(packed: unknown, text: string): Mention[] | undefined {
  if (!isPacked(packed)) return undefined;
  const { words, fields } = packed;
  const mentions: Mention[] = [];
  let behind = 0;
  // All of this runs once, before any compiler has seen it: no call a field, no objects copied.
  for (let at = 0; at < fields.length; ) {
    const start = behind + (fields[at++] ?? Number.NaN);
    const end = start + (fields[at++] ?? Number.NaN);
    const kind = ALL_KINDS[fields[at++] ?? -1];
    const word = words[fields[at++] ?? -1];
    const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= text.length;
    if (!isPlace || kind === undefined || word === undefined) return undefined;
    behind = end;
    const own = text.slice(start, end);
    if (kind.class === 'slogan') mentions.push({ class: 'slogan', kind: kind.kind, start, end, text: own, name: word });
    else if (kind.class === 'programme') mentions.push({ class: 'programme', kind: kind.kind, start, end, text: own, name: word });
    else {
      const approx = EXACTNESS[fields[at++] ?? -1];
      const hasMax = fields[at++] === 2;
      const value = fields[at++] ?? Number.NaN;
      if (approx === undefined || !Number.isFinite(value)) return undefined;
      const figure: FigureMention = { class: 'figure', start, end, text: own, kind: kind.kind, value, unit: word, approx };
      if (hasMax) figure.valueMax = fields[at++] ?? Number.NaN;
      mentions.push(figure);
    }
  }
  return mentions;
}

function isPacked(value: unknown): value is PackedMentions {
  if (typeof value !== 'object' || value === null || !('words' in value) || !('fields' in value)) return false;
  const { words, fields } = value;
  return (
    Array.isArray(words) &&
    Array.isArray(fields) &&
    words.every((word) => typeof word === 'string') &&
    fields.every((field) => typeof field === 'number')
  );
}
