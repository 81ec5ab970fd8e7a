import { approxBehind, approxInFront } from './figure/approx.ts';
import { isMeasuredDuration } from './figure/duration.ts';
import { cannotBegin, isNoFigure } from './figure/exclusions.ts';
import { readFraction, readPercent } from './figure/fraction.ts';
import { behindQuotedName, behindTitle } from './figure/names.ts';
import { type Reading, readQuantity } from './figure/quantity.ts';
import type { FigureMention } from './mention.ts';
import { beginsNumeral, isMostlyWord, NUMERAL_BEGINNINGS, skipNumerals } from './numeral-characters.ts';
import { readNumeral } from './numerals.ts';
import { findPlaces, NUMERAL, OPENING, PlaceMarks, type Places } from './places.ts';
import { unitSet } from './unit-set.ts';
import { unitBeginnings } from './units.ts';

/** Currency signs in front of the numeral; the unit that they stand for. */
const SIGNS = new Map([
  ['¥', '元'],
  ['￥', '元'],
  ['$', '美元'],
  ['＄', '美元'],
  ['€', '欧元'],
  ['£', '英镑'],
  ['￡', '英镑'],
]);

const [QUOTE, TITLE] = ['“', '《'].map((mark) => mark.charCodeAt(0));

/** Marks the units that figures are looked for at. */
export function markFigures(marks: PlaceMarks): void {
  marks.addUnits(NUMERAL_BEGINNINGS, NUMERAL);
  marks.addUnits([...SIGNS.keys()].join(''), NUMERAL);
  marks.addUnits('“《', OPENING);
}

let ownMarks: PlaceMarks | undefined;

function ownPlaces(text: string): Places {
  if (ownMarks === undefined) {
    ownMarks = new PlaceMarks();
    markFigures(ownMarks);
  }
  return findPlaces(text, ownMarks);
}

/** Behind a run of numeral characters: a unit, or what goes on with the number; at the end of the text nothing can. */
const GOES_ON = unitSet(`${unitBeginnings()}.,，+-~—至到/ 分点點几幾多余餘来來兆年`);
const YEAR = '年'.charCodeAt(0);

/**
 * Finds the figures (数据) of a prepared text: a numeral and its unit that say how much or how many (annotation
 * guidelines). Returns them in text order, without overlaps, offsets in `text`. `places`: those of the text where they have been
 * found already. Never throws; time linear in the length.
 */
export function findFigures(text: string, { at: places, flags, count }: Places = ownPlaces(text)): FigureMention[] {
  const found: FigureMention[] = [];
  let from = 0;
  for (let i = 0; i < count; i++) {
    const at = places[i] as number; // i is below count, here and below.
    if (at < from || ((flags[i] as number) & (NUMERAL | OPENING)) === 0) continue;
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) from = behindQuotedName(text, at);
    else if (unit === TITLE) from = behindTitle(text, at);
    else if (beginsNumeral(unit)) {
      const run = skipNumerals(text, at);
      const figure = mayBeFigure(text, at, run) ? figureAt(text, at) : undefined;
      if (figure) found.push(figure);
      from = figure?.end ?? (isMostlyWord(unit) ? at + 1 : run);
    } else if ((flags[i] as number) & NUMERAL) {
      const figure = figureOfSign(text, at);
      if (figure) found.push(figure);
      from = figure?.end ?? at + 1;
    }
  }
  return found;
}

/** A look at what stands behind the run of numerals, before it is read: most are 2023年, 一是, 第三. */
function mayBeFigure(text: string, start: number, run: number): boolean {
  if (start > 0 && text[start - 1] === '第') return false;
  const next = text.charCodeAt(run);
  if (next === YEAR && run - start === 4) return false;
  const last = text.charCodeAt(run - 1);
  return GOES_ON[next] === 1 || last === 0x4e07 || last === 0x4ebf || last === 0x842c || last === 0x5104;
}

/** The figure whose numeral begins at `start`, if there is one. */
function figureAt(text: string, start: number): FigureMention | undefined {
  const reading = read(text, start);
  if (reading === undefined || cannotBegin(text, start, reading)) return undefined;
  if (reading.kind === 'duration' && !isMeasuredDuration(text, start, reading)) return undefined;
  return isNoFigure(text, start, reading) ? undefined : mention(text, start, reading);
}

function read(text: string, start: number): Reading | undefined {
  const percent = readPercent(text, start);
  if (percent) return percent;
  const numeral = readNumeral(text, start);
  return numeral && (readFraction(text, start, numeral) ?? readQuantity(text, start, numeral));
}

/** ￥300, $20, ¥1.2万元: the sign belongs to the span. */
function figureOfSign(text: string, at: number): FigureMention | undefined {
  const start = text[at + 1] === ' ' ? at + 2 : at + 1;
  const numeral = beginsNumeral(text.charCodeAt(start)) ? readNumeral(text, start) : undefined;
  const reading = numeral && readQuantity(text, start, numeral, SIGNS.get(text[at] ?? ''));
  return reading?.kind === 'money' ? mention(text, at, reading) : undefined;
}

function mention(text: string, start: number, reading: Reading): FigureMention {
  const { end, kind, value, max, unit } = reading;
  const approx =
    approxInFront(text, start, reading.bare) ?? (reading.approx === 'exact' ? approxBehind(text, end) : undefined) ?? reading.approx;
  const figure: FigureMention = { class: 'figure', start, end, text: text.slice(start, end), kind, value, unit, approx };
  if (max > value) figure.valueMax = max;
  return figure;
}
