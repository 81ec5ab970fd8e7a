import { approxBehind, approxInFront } from './figure/approx.ts';
import { isMeasuredDuration } from './figure/duration.ts';
import { cannotBegin, isNoFigure } from './figure/exclusions.ts';
import { readFraction, readPercent } from './figure/fraction.ts';
import { behindQuotedName, behindTitle } from './figure/names.ts';
import { type Reading, readQuantity } from './figure/quantity.ts';
import type { FigureMention } from './mention.ts';
import { beginsNumeral, isAscii, isMostlyWord, NUMERAL_BEGINNINGS, skipNumerals } from './numeral-characters.ts';
import { readNumeral } from './numerals.ts';
import { DIGIT, emptyPlaces, findPlacesIn, NUMERAL, OPENING, PlaceMarks, type Places } from './places.ts';
import { type Source, sourceOf } from './source.ts';
import { has, unitSet } from './unit-set.ts';
import { unitBeginnings } from './units.ts';

/** Currency signs in front of the numeral; the unit that they stand for. */
const SIGNS: Record<string, string> = {
  '¥': '元',
  '￥': '元',
  $: '美元',
  '＄': '美元',
  '€': '欧元',
  '£': '英镑',
  '￡': '英镑',
  '₩': '韩元',
  HK$: '港元',
  US$: '美元',
  NT$: '新台币',
  A$: '澳元',
  C$: '加元',
  S$: '新加坡元',
};
const LAST_OF_SIGNS = '¥￥$＄€£￡₩';
const IS_SIGN = unitSet(LAST_OF_SIGNS);

const [QUOTE, TITLE] = ['“', '《'].map((mark) => mark.charCodeAt(0));

/** Marks the units that figures are looked for at. */
export function markFigures(marks: PlaceMarks): void {
  marks.addUnits(NUMERAL_BEGINNINGS, NUMERAL);
  marks.addUnits('0123456789', DIGIT);
  marks.addUnits(`${LAST_OF_SIGNS}半折`, NUMERAL);
  marks.addUnits('“《', OPENING);
}

let ownMarks: PlaceMarks | undefined;

/** Behind a run of numeral characters: a unit, or what goes on with the number; at the end of the text nothing can. */
const GOES_ON = unitSet(`${unitBeginnings()}.,，+-~—至到/ 分点點几幾多余餘来來兆年又`);
const YEAR = '年'.charCodeAt(0);

/**
 * Finds the figures (数据) of a prepared text: a numeral and its unit that say how much or how many (annotation
 * guidelines). Returns them in text order, without overlaps, offsets in `text`. Never throws; time linear in the length.
 */
export function findFigures(text: string): FigureMention[] {
  if (ownMarks === undefined) {
    ownMarks = new PlaceMarks();
    markFigures(ownMarks);
  }
  const source = sourceOf(text);
  const places = emptyPlaces();
  findPlacesIn(source.units, source.length, ownMarks, places);
  const found = figuresAt(source, places);
  for (const figure of found) figure.text = text.slice(figure.start, figure.end);
  return found;
}

/** The same at the places that are listed for figures; their `text` is still empty. */
export function figuresAt(source: Source, { figures: places, figureCount }: Places): FigureMention[] {
  const { units } = source;
  const found: FigureMention[] = [];
  let from = 0;
  for (let i = 0; i < figureCount; i++) {
    const at = places[i] as number; // i is below the count.
    if (at < from) continue;
    from = figureOrName(source, at, found);
    // 5m²3: of a row of digits the first alone is listed, but a figure may end inside of it.
    while (isAscii(units[from] as number) && isAscii(units[from - 1] as number)) from = figureOrName(source, from, found);
  }
  return found;
}

/** Adds the figure that begins at `at` if there is one; returns where to go on: behind it, or behind a name that begins there. */
function figureOrName(source: Source, at: number, found: FigureMention[]): number {
  const { units } = source;
  const unit = units[at] as number;
  if (beginsNumeral(unit)) {
    const run = skipNumerals(source, at);
    const figure = mayBeFigure(units, at, run) ? figureAt(source, at) : undefined;
    if (figure === undefined) return isMostlyWord(unit) ? at + 1 : run;
    found.push(figure);
    return figure.end;
  }
  if (unit === QUOTE) return behindQuotedName(source, at);
  if (unit === TITLE) return behindTitle(source, at);
  const figure = has(IS_SIGN, unit) ? figureOfSign(source, at) : figureOfHalf(source, at);
  if (figure === undefined) return at + 1;
  found.push(figure);
  return figure.end;
}

const [ORDINAL, MYRIAD, HUNDRED_MILLION, MYRIAD_OLD, HUNDRED_MILLION_OLD, TAEL] = ['第', '万', '亿', '萬', '億', '两'].map((unit) =>
  unit.charCodeAt(0),
);

/** A look at what stands behind the run of numerals, before it is read: most are 2023年, 一是, 第三. */
function mayBeFigure(units: Uint16Array, start: number, run: number): boolean {
  if (start > 0 && units[start - 1] === ORDINAL) return false;
  const next = units[run] as number; // Zeros behind the end.
  if (next === YEAR && run - start === 4) return false;
  if (has(GOES_ON, next)) return true;
  const last = units[run - 1];
  if (last === TAEL && run > start + 1) return true;
  return last === MYRIAD || last === HUNDRED_MILLION || last === MYRIAD_OLD || last === HUNDRED_MILLION_OLD;
}

/** The figure whose numeral begins at `start`, if there is one. */
function figureAt(source: Source, start: number): FigureMention | undefined {
  const reading = read(source, start);
  if (reading === undefined || cannotBegin(source, start, reading)) return undefined;
  if (reading.kind === 'duration' && !isMeasuredDuration(source.text, start, reading)) return undefined;
  return isNoFigure(source, start, reading) ? undefined : mention(source, start, reading);
}

function read(source: Source, start: number): Reading | undefined {
  const percent = readPercent(source, start);
  if (percent) return percent;
  const numeral = readNumeral(source, start);
  return numeral && (readFraction(source, start, numeral) ?? readQuantity(source, start, numeral));
}

/** ￥300, $20, ¥1.2万元, HK$50: the sign belongs to the span. */
function figureOfSign(source: Source, at: number): FigureMention | undefined {
  const { units, text } = source;
  const sign = /[A-Z]{0,2}.$/.exec(text.slice(Math.max(0, at - 2), at + 1))?.[0] ?? '';
  const named = SIGNS[sign];
  const start = text[at + 1] === ' ' ? at + 2 : at + 1;
  const numeral = beginsNumeral(units[start] as number) ? readNumeral(source, start) : undefined;
  const reading = numeral && readQuantity(source, start, numeral, named ?? SIGNS[text[at] ?? '']);
  return reading?.kind === 'money' ? mention(source, named ? at + 1 - sign.length : at, reading) : undefined;
}

/** 只收半成, but not 半成品; 半折, 打对折. */
function figureOfHalf({ text }: Source, at: number): FigureMention | undefined {
  const whole = /^半[成折](?![品本员叠])|^打[对對]折/.exec(text.slice(text[at] === '半' ? at : Math.max(0, at - 2), at + 3))?.[0];
  if (whole === undefined) return undefined;
  const [start, unit] = whole.length === 2 ? [at, whole.charAt(1)] : [at - 1, '折'];
  const value = unit === '成' ? 0.5 : 5;
  return { class: 'figure', start, end: start + 2, text: '', kind: 'percent', value, unit, approx: 'exact' };
}

function mention(source: Source, start: number, reading: Reading): FigureMention {
  const { end, kind, value, max, unit } = reading;
  const approx =
    approxInFront(source, start, reading.bare) ?? (reading.approx === 'exact' ? approxBehind(source, end) : undefined) ?? reading.approx;
  const figure: FigureMention = { class: 'figure', start, end, text: '', kind, value, unit, approx };
  if (max > value) figure.valueMax = max;
  return figure;
}
