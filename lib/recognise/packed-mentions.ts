import {
  EXACTNESS,
  type FigureMention,
  KINDS,
  MENTION_CLASSES,
  type Mention,
  type ProgrammeMention,
  type SloganMention,
} from './mention.ts';

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

type Kind = Pick<FigureMention, 'class' | 'kind'> | Pick<SloganMention, 'class' | 'kind'> | Pick<ProgrammeMention, 'class' | 'kind'>;

// Each kind stands beside the class that it is of.
const ALL_KINDS = MENTION_CLASSES.flatMap((name) => KINDS[name].map((kind) => ({ class: name, kind }))) as Kind[];
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
    if (kind.class !== 'figure') {
      // The kind is of the class.
      mentions.push({ class: kind.class, kind: kind.kind, start, end, text: own, name: word } as SloganMention | ProgrammeMention);
    } else {
      const approx = EXACTNESS[fields[at++] ?? -1];
      const hasMax = fields[at++] === 2;
      const value = fields[at++] ?? Number.NaN;
      const most = hasMax ? (fields[at++] ?? Number.NaN) : value;
      if (approx === undefined || !Number.isFinite(value) || !Number.isFinite(most)) return undefined;
      const figure: FigureMention = { class: 'figure', start, end, text: own, kind: kind.kind, value, unit: word, approx };
      if (hasMax) figure.valueMax = most;
      mentions.push(figure);
    }
  }
  return mentions;
}

function isPacked(value: unknown): value is PackedMentions {
  if (typeof value !== 'object' || value === null || !('words' in value) || !('fields' in value)) return false;
  const { words, fields } = value;
  // The fields, which are many, are looked at where they are read.
  return Array.isArray(words) && Array.isArray(fields) && words.every((word) => typeof word === 'string');
}
