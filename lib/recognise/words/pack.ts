import { type LexiconEntry, LONGEST_TERM, SEPARATORS } from '../lexicon.ts';
import type { ProgrammeEntry, SloganEntry } from './entry.ts';
import {
  CAPITAL,
  NO_MARKS,
  type PackedProgrammes,
  type PackedSlogans,
  PROGRAMME_KINDS,
  SLOGAN_KINDS,
  SMALL,
  USUAL_MARK,
} from './packed.ts';
import { type Alphabet, DIGITS, FAR, NEXT_ENTRY, type PackedTerms, SINGLES, ZERO } from './terms.ts';

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
const twoDigits = (number: number) => code(Math.floor(number / DIGITS)) + code(number % DIGITS);

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
    } else entry.push(twoDigits(number));
    before = term.text;
  }
  const packed = { shared: shared.join(''), ...written(rest), breaks: breaks.join('\n'), entry: entry.join('') };
  return { terms: packed, order };
}

/** Lines in an alphabet of their own. */
function written(lines: readonly string[]): Pick<PackedTerms, 'rest' | 'alphabet'> {
  const times = new Map<string, number>();
  for (const unit of lines.join('').split('')) times.set(unit, (times.get(unit) ?? 0) + 1);
  const units = [...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || a.charCodeAt(0) - b.charCodeAt(0));
  const [frequent, others] = [units.slice(0, SINGLES), units.slice(SINGLES).sort((a, b) => a.charCodeAt(0) - b.charCodeAt(0))];
  const digits = new Map(frequent.map((unit, number) => [unit, code(number)]));
  others.forEach((unit, number) => {
    digits.set(unit, code(SINGLES + Math.floor(number / DIGITS)) + code(number % DIGITS));
  });
  const write = (line: string) =>
    line
      .split('')
      .map((unit) => digits.get(unit))
      .join('');
  return { rest: lines.map(write).join('\n'), alphabet: { frequent: frequent.join(''), others: steps(others) } };
}

function steps(units: readonly string[]): Alphabet['others'] {
  let before = 0;
  const step = (unit: string) => {
    const far = unit.charCodeAt(0) - before;
    before += far;
    return far < DIGITS ? code(far) : FAR + twoDigits(far);
  };
  return units.map(step).join('');
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
    marks: marksOf(entries, terms),
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
    marks: marksOf(entries, terms),
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

/** Where names have punctuation, as `PackedList` says. */
function marksOf(entries: readonly LexiconEntry[], { breaks, entry }: PackedTerms): string {
  const ofNames = [...entry.matchAll(/ |../g)].map(([digits]) => digits === NEXT_ENTRY);
  const breaksOfNames = breaks.split('\n').filter((_, term) => ofNames[term]);
  const line = ({ name }: LexiconEntry, number: number) => {
    let [characters, marks] = [0, ''];
    for (const unit of name.split('')) {
      if (SEPARATORS.includes(unit)) marks += code(characters) + unit;
      else characters++;
    }
    const usual = [...(breaksOfNames[number] ?? '')].map((place) => place + USUAL_MARK).join('');
    return marks === usual ? '' : marks || NO_MARKS;
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
