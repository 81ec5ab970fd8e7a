import { type Accept, entryOfWording, hit, type Lexicon, longestFrom, markBeginnings, SEPARATOR } from '../lexicon.ts';
import type { SloganKind, SloganMention } from '../mention.ts';
import { type PlaceMarks, SHORT, SLOGAN } from '../places.ts';
import type { Source } from '../source.ts';
import { isOneOf, unitSet } from '../unit-set.ts';
import { sloganList } from '../words/lists.ts';
import { CAPITAL, Names, SLOGAN_KINDS, SMALL } from '../words/packed.ts';
import { openLexicon } from '../words/terms.ts';

/** The list as it is walked; entries by their numbers. */
interface Listed {
  lexicon: Lexicon;
  names: Names;
  kinds: readonly SloganKind[];
  /** For an entry that counts in certain company only `QUOTED` and `CHOOSES`. */
  company: Uint8Array;
}
/** In quotation marks only. */
const QUOTED = 1;
/** Not behind or before some wordings. */
const CHOOSES = 2;

let opened: Listed | undefined;

/** The list, opened when it is first asked for. */
function listed(): Listed {
  opened ??= open();
  return opened;
}

function open(): Listed {
  const { terms, kinds } = sloganList;
  const codes = kinds.split('').map((letter) => letter.charCodeAt(0));
  const lexicon = openLexicon(terms);
  const { notAfter, notBefore } = sloganList;
  const chooses = (entry: number) => (notAfter[entry] !== undefined || notBefore[entry] !== undefined ? CHOOSES : 0);
  return {
    lexicon,
    names: new Names(lexicon, sloganList),
    // Every letter is that of a kind.
    kinds: codes.map((code) => SLOGAN_KINDS[code - (code < SMALL ? CAPITAL : SMALL)] as SloganKind),
    company: Uint8Array.from(codes, (code, entry) => (code < SMALL ? QUOTED : 0) | chooses(entry)),
  };
}

/** True for the canonical form of a formula of the word list. */
export function isFormula(name: string): boolean {
  const { lexicon, names } = listed();
  const entry = entryOfWording(lexicon, name.replace(SEPARATOR, ''));
  return entry >= 0 && names.of(entry) === name;
}

/** Flags what an entry of the list begins with. */
export function markListed(marks: PlaceMarks): void {
  markBeginnings(listed().lexicon, marks, SLOGAN, SHORT);
}

const NUMERAL_BEFORE = unitSet('零〇一二三四五六七八九十百千万亿第0123456789.');
const STARTS_WITH_NUMERAL = unitSet('一二两三四五六七八九十双0123456789');
const OPENING = unitSet('“‘');
const CLOSING = unitSet('”’');
/** “国之大计”“党之大计”: two formulas, each in marks of its own. */
const ACROSS_MARKS = /”[、，,]?“/;

/** Judges the entries of the list in `text`. `leaveOut` switches off what is in the list only because of that source text. */
export function sloganJudge(text: string, leaveOut: string | undefined): Accept {
  const { company } = listed();
  return (entry, start, end, isBroken) =>
    (leaveOut === undefined || sloganList.onlyFrom[entry] !== leaveOut) &&
    fitsCompany(entry, company[entry] as number, text, start, end, isBroken); // Every entry has one.
}

/** The formula of the word list that begins at `start`, the longest that `accept` takes. */
export function listedAt(source: Source, start: number, accept: Accept): SloganMention | undefined {
  const { lexicon, names, kinds } = listed();
  if (!longestFrom(lexicon, source, start, accept)) return undefined;
  const { text } = source;
  const { entry, end } = hit;
  const [from, to] = hit.isBroken ? withBothMarks(text, start, end) : [start, end];
  // Every entry has a kind and a name.
  return { class: 'slogan', kind: kinds[entry] as SloganKind, start: from, end: to, text: text.slice(from, to), name: names.of(entry) };
}

/** True where what stands around a formula lets it be one. */
function fitsCompany(entry: number, company: number, text: string, start: number, end: number, isBroken: boolean): boolean {
  if (isOneOf(NUMERAL_BEFORE, text, start - 1) && isOneOf(STARTS_WITH_NUMERAL, text, start)) return false;
  if (isBroken && ACROSS_MARKS.test(text.slice(start, end))) return false;
  if (company === 0) return true;
  if (company & QUOTED && !(isOneOf(OPENING, text, start - 1) && isOneOf(CLOSING, text, end))) return false;
  if (sloganList.notAfter[entry]?.some((wording) => text.startsWith(wording, start - wording.length))) return false;
  return !sloganList.notBefore[entry]?.some((wording) => text.startsWith(wording, end));
}

const [OPENS, CLOSES] = ['“', '”'].map((mark) => mark.charCodeAt(0));

/** A mark inside the span takes its partner in: “钉钉子”精神, 践行新理念、建功“十三五”. */
function withBothMarks(text: string, start: number, end: number): [from: number, to: number] {
  let open = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === OPENS) open++;
    else if (unit === CLOSES) open--;
  }
  return [open < 0 && text[start - 1] === '“' ? start - 1 : start, open > 0 && text[end] === '”' ? end + 1 : end];
}
