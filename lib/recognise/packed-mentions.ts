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
  let next = 0;
  const field = () => fields[next++] ?? Number.NaN;
  let behind = 0;
  while (next < fields.length) {
    const start = behind + field();
    const end = start + field();
    const kind = ALL_KINDS[field()];
    const word = words[field()];
    const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= text.length;
    if (!isPlace || kind === undefined || word === undefined) return undefined;
    behind = end;
    const span = { start, end, text: text.slice(start, end) };
    if (kind.class !== 'figure') {
      mentions.push({ ...kind, ...span, name: word });
      continue;
    }
    const approx = EXACTNESS[field()];
    const hasMax = field() === 2;
    const value = field();
    const figure: FigureMention | undefined = approx && { class: 'figure', ...span, kind: kind.kind, value, unit: word, approx };
    if (figure === undefined || !Number.isFinite(value)) return undefined;
    if (hasMax) figure.valueMax = field();
    mentions.push(figure);
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
