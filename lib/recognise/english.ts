import nlp from 'compromise/three';
import { findEnglishSlogans } from './english-slogans.ts';
import type { Approx, FigureKind, FigureMention, Mention } from './mention.ts';
import { withoutOverlaps } from './overlap.ts';

/**
 * Figures of English reports: numbers with units, money, percentages and counts. compromise cuts and tags the words
 * (138 KB gzip: load this module only for pages in English); which of its numbers are figures, and of what unit, is
 * decided here by the annotation guidelines: no dates, years, ordinals, sections, pages, phones or codes.
 */

interface Term {
  text: string;
  tags: ReadonlySet<string>;
  start: number;
  end: number;
}

/** Written units and what they fold into, with the kind; plural and singular both. */
const UNITS: readonly [pattern: RegExp, unit: string, kind: FigureKind][] = [
  [/^(?:percentage points?)\b/i, 'percentage point', 'percent'],
  [/^(?:%|percent\b|per cent\b)/i, '%', 'percent'],
  [/^(?:yuan|rmb|renminbi)\b/i, 'yuan', 'money'],
  [/^(?:u\.?s\.? dollars?|dollars?|usd)\b/i, 'dollar', 'money'],
  [/^euros?\b/i, 'euro', 'money'],
  [/^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i, '', 'duration'],
  [/^(?:class hours?)\b/i, 'class hour', 'duration'],
  [/^(?:square (?:meters?|metres?|kilometers?|kilometres?|feet)|mu|hectares?)\b/i, '', 'area'],
  [
    /^(?:kilometers?|kilometres?|km|meters?|metres?|tons?|tonnes?|kilograms?|kg|metric tons?|kwh|kilowatt-hours?|mw|gw|times)\b/i,
    '',
    'other',
  ],
  [/^(?:person-times?|person times?|households?)\b/i, '', 'count'],
];
const SIGNS: Record<string, string> = { $: 'dollar', US$: 'dollar', '¥': 'yuan', '￥': 'yuan', '€': 'euro', '£': 'pound' };
const MULTIPLES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** `March 22`, `Section 3.2`, `page 15`, `hotline 12351`, `No. 9`: the number names something. */
const NAMES_BEFORE =
  /(?:\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|section|chapter|article|page|pp?|no|nos|number|hotline|tel|phone|figure|table|part|phase|version|line|room|highway|type|model|top|since|until|covid|dial|called|in|by|of|from|year)\.?[ -]*)$/i;
const YEAR_LIKE = /^(?:19|20)\d\d$/;
/** Over the past five years, in the five years since: a time frame, as 五年来 is. */
const FRAME_BEFORE = /\b(?:past|last|next|coming|following|previous|preceding|recent|first|these|those|the)\s+$/i;
/** A five-year plan, the 30-year lease: how long a thing is called to be, not how long anything took. */
const HYPHENED = /^-(?:years?|months?|weeks?|days?)\b/i;
const FRAME_BEHIND = /^\s+(?:ago|earlier|later|since)\b/i;
/** Four consecutive years are counted, whatever stands in front. */
const RUNNING = /^\s*(?:consecutive|straight|successive)\s+(?=(?:years?|months?|quarters?)\b)/i;
/** Raised from 7 to 15: two numbers, while ranging from 7 to 15 is one range. */
const CHANGE_BEFORE =
  /(?<!\b(?:rang(?:e[ds]?|ing)|var(?:y|ies|ied|ying))\s+)\bfrom\s+(?:(?:over|about|around|nearly|almost|some|under|more than|less than)\s+)?(?:us|rmb)?\s*$/i;
const BETWEEN = /\bbetween\s+(?:us|rmb)?\s*$/i;
const OVER = /(?:more than|over|at least|no less than|no fewer than|exceed(?:ed|ing|s)?|above|upwards of)\s+(?:us|rmb)?\s*$/i;
const UNDER = /(?:less than|fewer than|under|below|at most|up to|no more than)\s+(?:us|rmb)?\s*$/i;
const ABOUT = /(?:about|around|nearly|almost|some|approximately|roughly|close to)\s+(?:us|rmb)?\s*$/i;

/** Figures and slogans of an English text, in text order, without overlaps; offsets in UTF-16 units of `text`. */
export function recogniseEnglish(text: string): Mention[] {
  return withoutOverlaps<Mention>([...findEnglishSlogans(text), ...findEnglishFigures(text)]);
}

/** Finds the figures of an English text; offsets in UTF-16 units of `text`. An empty list where there are none. */
export function findEnglishFigures(text: string): FigureMention[] {
  const terms = termsOf(text);
  const found: FigureMention[] = [];
  for (let i = 0; i < terms.length; i++) {
    const figure = figureAt(text, terms, i);
    if (figure === null) continue;
    found.push(figure.mention);
    i = figure.last;
  }
  return found;
}

function termsOf(text: string): Term[] {
  // compromise's types leave the shape of json() open; these are the options' documented fields.
  const sentences = nlp(text).json({ offset: true, terms: { offset: true, tags: true } }) as {
    terms: { text: string; tags: string[]; offset: { start: number; length: number } }[];
  }[];
  const terms: Term[] = [];
  for (const sentence of sentences) {
    for (const term of sentence.terms) {
      // A contraction's second half and the words of a range are made up: they have no text of their own.
      const start = term.text === '' ? -1 : text.indexOf(term.text, Math.max(term.offset.start - 2, 0));
      if (start >= 0) terms.push({ text: term.text, tags: new Set(term.tags), start, end: start + term.text.length });
    }
  }
  return terms;
}

const PLAIN = /^(US\$|[$¥￥€£])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:[-–](\d+(?:\.\d+)?))?(%|-percent|-plus|\+)?$/i;

function figureAt(text: string, terms: readonly Term[], at: number): { mention: FigureMention; last: number } | null {
  const term = terms[at] as Term;
  const printed = PLAIN.exec(term.text);
  // A bare `one` is an article more often than a number; within `forty-one` it counts.
  const isArticle = /^one$/i.test(term.text) && !ONE_OF.test(terms[at + 1]?.text ?? '');
  if (printed === null && (isArticle || !isSpelledOut(term))) return fractionAt(text, terms, at);
  if (term.tags.has('Ordinal') || term.tags.has('Time') || term.tags.has('Fraction')) return null;
  const before = leadOf(text, term.start);
  let last = at;
  let value: number;
  let valueMax: number | undefined;
  let suffix = printed?.[5];
  if (printed !== null) {
    value = Number(`${(printed[2] as string).replaceAll(',', '')}${printed[3] ?? ''}`);
    valueMax = printed[4] === undefined ? undefined : Number(printed[4]);
    const upper = printed[4] === undefined && !CHANGE_BEFORE.test(before) ? rangeAfter(text, terms, at, BETWEEN.test(before)) : null;
    if (upper !== null) {
      valueMax = upper.value;
      last = upper.last;
      suffix = upper.suffix ?? suffix;
    }
  } else {
    while (last + 1 < terms.length && isSpelledOut(terms[last + 1] as Term) && joins(text, terms, last)) last++;
    const words = text.slice(term.start, (terms[last] as Term).end);
    const parsed: unknown = nlp(words).numbers().get();
    if (!Array.isArray(parsed) || typeof parsed[0] !== 'number') return null;
    value = parsed[0];
  }
  while (last + 1 < terms.length && joins(text, terms, last)) {
    const multiple = MULTIPLES[(terms[last + 1] as Term).text.toLowerCase()];
    if (multiple === undefined || printed === null) break;
    value = Number((value * multiple).toPrecision(15));
    if (valueMax !== undefined) valueMax = Number((valueMax * multiple).toPrecision(15));
    last++;
  }
  // A row of digits without end.
  if (!Number.isFinite(value) || valueMax === Number.POSITIVE_INFINITY) return null;
  const sign = printed?.[1]?.toUpperCase();
  const measured = unitOf(text, terms, last, suffix, sign);
  const behind = text.slice((terms[last] as Term).end, measured.end);
  if (measured.last > last) last = measured.last;
  if (measured.kind === 'duration' && isFrame(before, behind, text.slice(measured.end, measured.end + 10))) return null;
  const isBare = measured.unit === '' && last === at;
  const isSmallWord = printed === null && value < 10;
  if (measured.unit === '' && (isSmallWord || (isBare && (isNamed(before, term, printed) || !isCounted(text, terms, last))))) return null;
  const prefix = sign === undefined ? /(RMB|CNY|USD)\s*$/.exec(before)?.[1] : undefined;
  const mention: FigureMention = {
    class: 'figure',
    kind: prefix === undefined ? measured.kind : 'money',
    start: prefix === undefined ? term.start : term.start - (/(?:RMB|CNY|USD)\s*$/.exec(before)?.[0].length ?? 0),
    end: Math.max((terms[last] as Term).end, measured.end),
    text: '',
    value,
    ...(valueMax === undefined ? {} : { valueMax }),
    unit: prefix === undefined ? measured.unit : prefix === 'USD' ? 'dollar' : 'yuan',
    approx: printed?.[5] === '-plus' || printed?.[5] === '+' ? 'over' : approxOf(before),
  };
  mention.text = text.slice(mention.start, mention.end);
  return { mention, last };
}

/** As much of what stands in front of a number as is looked at. */
const leadOf = (text: string, start: number) => text.slice(Math.max(0, start - 24), start);

function isFrame(before: string, unit: string, behind: string): boolean {
  return HYPHENED.test(unit) || FRAME_BEHIND.test(behind) || (FRAME_BEFORE.test(before) && !RUNNING.test(unit));
}

/** `one million`, `one percent`: no article. */
const ONE_OF = /^(?:hundred|thousand|million|billion|trillion|percent|percentage)$/i;
const NUMERATORS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const DENOMINATORS = ['third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** `two thirds` is 0.6667, as 三分之二 is. */
function fractionAt(text: string, terms: readonly Term[], at: number): { mention: FigureMention; last: number } | null {
  const [over, under] = [terms[at] as Term, terms[at + 1]];
  if (under === undefined || !over.tags.has('Fraction') || !joins(text, terms, at)) return null;
  const numerator = NUMERATORS.indexOf(over.text.toLowerCase()) + 1;
  const denominator = DENOMINATORS.indexOf(under.text.toLowerCase().replace(/s$/, '')) + 3;
  if (numerator === 0 || denominator < 3) return null;
  const { start } = over;
  const { end } = under;
  const approx = approxOf(leadOf(text, start));
  const value = Number((numerator / denominator).toFixed(4));
  return { mention: { class: 'figure', kind: 'percent', start, end, text: text.slice(start, end), value, unit: '', approx }, last: at + 1 };
}

function isSpelledOut(term: Term): boolean {
  return term.tags.has('TextValue') && !term.tags.has('Ordinal') && !term.tags.has('Fraction');
}

/** True where only a blank or a hyphen stands between a term and the next. */
function joins(text: string, terms: readonly Term[], at: number): boolean {
  const [here, next] = [terms[at] as Term, terms[at + 1] as Term];
  return /^[ \u00a0-]{0,2}$/.test(text.slice(here.end, next.start));
}

/** `20 to 30 sessions`, between 6.5% and 7%: the upper end. None behind a year: 1.8 billion in 2006 to 9.8 billion in 2007. */
function rangeAfter(
  text: string,
  terms: readonly Term[],
  at: number,
  isBetween: boolean,
): { value: number; last: number; suffix: string | undefined } | null {
  const [here, to, upper] = [terms[at] as Term, terms[at + 1], terms[at + 2]];
  if (to === undefined || upper === undefined || YEAR_LIKE.test(here.text) || !joins(text, terms, at)) return null;
  if (!(isBetween ? /^and$/i : /^(?:to|-|–)$/i).test(to.text)) return null;
  const printed = /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(%)?$/.exec(upper.text);
  if (printed === null || YEAR_LIKE.test(upper.text)) return null;
  return { value: Number(printed[1]?.replaceAll(',', '')), last: at + 2, suffix: printed[2] };
}

interface Measured {
  unit: string;
  kind: FigureKind;
  last: number;
  end: number;
}

function unitOf(text: string, terms: readonly Term[], last: number, suffix: string | undefined, sign: string | undefined): Measured {
  const here = terms[last] as Term;
  if (suffix === '%' || suffix === '-percent') return { unit: '%', kind: 'percent', last, end: here.end };
  if (sign !== undefined) return { unit: SIGNS[sign] ?? '', kind: 'money', last, end: here.end };
  const rest = text.slice(here.end, here.end + 40);
  const gap = (RUNNING.exec(rest) ?? /^[ \u00a0-]?/.exec(rest))?.[0].length ?? 0;
  for (const [pattern, unit, kind] of UNITS) {
    const match = pattern.exec(rest.slice(gap));
    if (match === null) continue;
    const end = here.end + gap + match[0].length;
    let to = last;
    while (to + 1 < terms.length && (terms[to + 1] as Term).start < end) to++;
    return { unit: unit === '' ? singular(match[0].toLowerCase()) : unit, kind, last: to, end };
  }
  return { unit: '', kind: 'count', last, end: here.end };
}

function singular(unit: string): string {
  if (unit === 'feet' || unit === 'square feet') return unit.replace('feet', 'foot');
  return unit.length > 3 ? unit.replace(/(?<!s)s$/, '') : unit;
}

function isNamed(before: string, term: Term, printed: RegExpExecArray | null): boolean {
  if (term.tags.has('Date') || term.tags.has('Year')) return true;
  if (printed !== null && YEAR_LIKE.test(term.text)) return true;
  return (
    /(?:january|february|march|april|june|july|august|september|october|november|december)\s+$/i.test(before) ||
    (NAMES_BEFORE.test(before) && !/\b(?:of|in|by|from|to)\s+$/i.test(before))
  );
}

/** What stands between a number and what it counts. */
const PRECEDES_NOUN = ['Adjective', 'Noun', 'Adverb', 'Participle', 'Gerund', 'PastTense'];

/** A bare number is a figure where a counted noun follows: `48,000 new members`, `18 town and township clinics`; a thousand and more anyhow. */
function isCounted(text: string, terms: readonly Term[], last: number): boolean {
  if (/\d,\d{3}$/.test((terms[last] as Term).text)) return true;
  for (let i = last + 1; i <= last + 7 && i < terms.length; i++) {
    if (!joins(text, terms, i - 1)) return false;
    const { tags } = terms[i] as Term;
    if (tags.has('Plural')) return true;
    if (i > last + 1 && tags.has('Conjunction')) continue;
    if (!PRECEDES_NOUN.some((tag) => tags.has(tag))) return false;
  }
  return false;
}

function approxOf(before: string): Approx {
  if (OVER.test(before)) return 'over';
  if (UNDER.test(before)) return 'under';
  return ABOUT.test(before) ? 'about' : 'exact';
}
