import { DIGITS, type LexiconEntry, LONGEST_TERM, NEXT_ENTRY, type PackedTerms, SEPARATORS, ZERO } from '../lexicon.ts';
import type { ProgrammeEntry, SloganEntry } from './entry.ts';
import { CAPITAL, type PackedProgrammes, type PackedSlogans, PROGRAMME_KINDS, SLOGAN_KINDS, SMALL } from './packed.ts';

/** A list made ready: its terms, and for each entry number that they speak of the place of the entry in the list. */
export interface Packing {
  terms: PackedTerms;
  /** Entries are numbered anew, so that most numbers need not be written down. */
  order: readonly number[];
}

interface Term {
  /** The wording without punctuation. */
  text: string;
  /** Numbers of characters after which punctuation may stand. */
  breaks: Set<number>;
  /** Place of its entry in the list. */
  entry: number;
  isName: boolean;
}

/** A number below `DIGITS` as one character. */
const code = (number: number) => String.fromCharCode(ZERO + number);

/**
 * Makes the terms of a list ready for `openLexicon`: every name and every variant is a term of its entry. A wording that
 * two entries share goes to the first. Wordings of punctuation alone are left out. Done when the extension is built, for it
 * sorts (tens of milliseconds in a new page); reading what it gives takes less than one.
 */
export function packTerms(entries: readonly Pick<LexiconEntry, 'name' | 'variants'>[]): Packing {
  const terms = termsOf(entries).sort((a, b) => (a.text < b.text ? -1 : 1));
  const order = numbered(terms, entries);
  const numberOf = new Map(order.map((place, number) => [place, number]));
  let before = '';
  let next = 0;
  const [shared, rest, breaks, entry]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const term of terms) {
    let same = 0;
    while (same < before.length && before[same] === term.text[same]) same++;
    shared.push(code(same));
    rest.push(term.text.slice(same));
    breaks.push(
      [...term.breaks]
        .sort((a, b) => a - b)
        .map(code)
        .join(''),
    );
    const number = numberOf.get(term.entry) ?? 0;
    if (term.isName && number === next) {
      entry.push(NEXT_ENTRY);
      next++;
    } else entry.push(code(Math.floor(number / DIGITS)) + code(number % DIGITS));
    before = term.text;
  }
  return { terms: { shared: shared.join(''), rest: rest.join('\n'), breaks: breaks.join('\n'), entry: entry.join('') }, order };
}

/** Entries in the order of their names among the sorted terms; those whose name is another's term last. */
function numbered(terms: readonly Term[], entries: readonly unknown[]): number[] {
  const order = new Set(terms.filter((term) => term.isName).map((term) => term.entry));
  for (let place = 0; place < entries.length; place++) order.add(place);
  return [...order];
}

function termsOf(entries: readonly Pick<LexiconEntry, 'name' | 'variants'>[]): Term[] {
  const byText = new Map<string, Term>();
  entries.forEach((entry, index) => {
    [entry.name, ...(entry.variants ?? [])].forEach((wording, variant) => {
      const { text, breaks } = readWording(wording);
      if (text === '') return;
      const known = byText.get(text);
      if (!known) byText.set(text, { text, breaks, entry: index, isName: variant === 0 });
      else for (const at of breaks) known.breaks.add(at);
    });
  });
  return [...byText.values()];
}

function readWording(wording: string): Pick<Term, 'text' | 'breaks'> {
  const breaks = new Set<number>();
  let text = '';
  for (const unit of wording.split('')) {
    if (!SEPARATORS.includes(unit)) text += unit;
    else if (text !== '') breaks.add(text.length);
  }
  if (text.length > LONGEST_TERM) throw new RangeError(`longer than ${LONGEST_TERM} characters: ${wording}`);
  breaks.delete(text.length);
  return { text, breaks };
}

/** Packs seeds/slogans.json. Throws where a name is another entry's wording, for then its canonical form would be lost. */
export function packSlogans(list: readonly SloganEntry[]): PackedSlogans {
  const { terms, order } = packTerms(list.map(withQuotedSpirit));
  const entries = inOrder(list, order, terms);
  const letter = ({ kind, quoted }: SloganEntry) => String.fromCharCode((quoted ? CAPITAL : SMALL) + SLOGAN_KINDS.indexOf(kind));
  return {
    terms,
    marks: marksOf(entries),
    onlyFrom: onlyFrom(entries),
    kinds: entries.map(letter).join(''),
    notAfter: byNumber(entries, (entry) => entry.notAfter),
    notBefore: byNumber(entries, (entry) => entry.notBefore),
  };
}

const NAMED_SPIRIT = /^[\u4e00-\u9fff]{2,8}精神$/;

/** “钉钉子”精神: a named spirit may have its name alone in quotation marks. */
function withQuotedSpirit(entry: SloganEntry): Pick<LexiconEntry, 'name' | 'variants'> {
  const spirits = [entry.name, ...(entry.variants ?? [])].filter((wording) => NAMED_SPIRIT.test(wording));
  return { name: entry.name, variants: [...(entry.variants ?? []), ...spirits.map((wording) => wording.replace(/精神$/, '”精神'))] };
}

/** Packs seeds/programmes.json. Throws as `packSlogans` does. */
export function packProgrammes(list: readonly ProgrammeEntry[]): PackedProgrammes {
  const { terms, order } = packTerms(list);
  const entries = inOrder(list, order, terms);
  const headsOf = ({ heads }: ProgrammeEntry) => (heads ?? []).join(' ');
  const sets = [...new Set(entries.map(headsOf))];
  const letter = ({ kind, only }: ProgrammeEntry) => String.fromCharCode((only ? CAPITAL : SMALL) + PROGRAMME_KINDS.indexOf(kind));
  return {
    terms,
    marks: marksOf(entries),
    onlyFrom: onlyFrom(entries),
    kinds: entries.map(letter).join(''),
    headSets: sets.join('\n'),
    heads: entries.map((entry) => code(sets.indexOf(headsOf(entry)))).join(''),
  };
}

function inOrder<E extends LexiconEntry>(list: readonly E[], order: readonly number[], { entry }: PackedTerms): E[] {
  const named = entry.split(NEXT_ENTRY).length - 1;
  const entries = order.map((place) => list[place] as E); // `order` holds places in the list.
  if (named < entries.length) throw new Error(`a wording of two entries: ${entries[named]?.name}`);
  return entries;
}

/** Where a name has punctuation: pairs of the number of characters before it and the mark. */
function marksOf(entries: readonly LexiconEntry[]): string {
  const line = ({ name }: LexiconEntry) => {
    let [characters, marks] = [0, ''];
    for (const unit of name.split('')) {
      if (SEPARATORS.includes(unit)) marks += code(characters) + unit;
      else characters++;
    }
    return marks;
  };
  return entries.map(line).join('\n');
}

function onlyFrom(entries: readonly LexiconEntry[]): Record<number, string> {
  return byNumber(entries, ({ from }) => (from.length === 1 && from[0] !== 'general' ? from[0] : undefined));
}

function byNumber<E, V>(entries: readonly E[], valueIn: (entry: E) => V | undefined): Record<number, V> {
  const values: Record<number, V> = {};
  entries.forEach((entry, number) => {
    const value = valueIn(entry);
    if (value !== undefined) values[number] = value;
  });
  return values;
}
