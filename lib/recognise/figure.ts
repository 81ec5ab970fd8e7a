import { approxBehind, approxInFront } from './figure/approx.ts';
import { isMeasuredDuration } from './figure/duration.ts';
import { cannotBegin, isNoFigure } from './figure/exclusions.ts';
import { readFraction, readPercent } from './figure/fraction.ts';
import { behindQuotedName, behindTitle } from './figure/names.ts';
import { type Reading, readQuantity } from './figure/quantity.ts';
import type { FigureMention } from './mention.ts';
import { beginsNumeral, isMostlyWord, skipNumerals } from './numeral-characters.ts';
import { readNumeral } from './numerals.ts';
import { beginsUnit } from './units.ts';

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

/** What a scan does at a code unit; 0 for nearly all, so that the loop is one table look-up a character. */
const STOP = new Uint8Array(65536);
const [AT_NUMERAL, AT_QUOTE, AT_TITLE, AT_SIGN] = [1, 2, 3, 4];
for (let code = 0; code < STOP.length; code++) if (beginsNumeral(code)) STOP[code] = AT_NUMERAL;
STOP['“'.charCodeAt(0)] = AT_QUOTE;
STOP['《'.charCodeAt(0)] = AT_TITLE;
for (const sign of SIGNS.keys()) STOP[sign.charCodeAt(0)] = AT_SIGN;

/** Behind a run of numeral characters: a unit, or what goes on with the number; at the end of the text nothing can. */
const GOES_ON = new Uint8Array(65536);
for (let code = 0; code < GOES_ON.length; code++) if (beginsUnit(code)) GOES_ON[code] = 1;
for (const ch of '.,，+-~—至到/ 分点點几幾多余餘来來兆年') GOES_ON[ch.charCodeAt(0)] = 1;
const YEAR = '年'.charCodeAt(0);

/**
 * Finds the figures (数据) of a prepared text: a numeral and its unit that say how much or how many (annotation
 * guidelines). Returns them in text order, without overlaps, offsets in `text`. Never throws; time linear in the length.
 */
export function findFigures(text: string): FigureMention[] {
  const found: FigureMention[] = [];
  for (let at = nextStop(text, 0); at < text.length; at = nextStop(text, at)) {
    const stop = STOP[text.charCodeAt(at)];
    if (stop === AT_QUOTE) at = behindQuotedName(text, at);
    else if (stop === AT_TITLE) at = behindTitle(text, at);
    else {
      const run = stop === AT_NUMERAL ? skipNumerals(text, at) : at + 1;
      const figure = stop === AT_SIGN ? figureOfSign(text, at) : mayBeFigure(text, at, run) ? figureAt(text, at) : undefined;
      if (figure) found.push(figure);
      at = figure?.end ?? (isMostlyWord(text.charCodeAt(at)) ? at + 1 : run);
    }
  }
  return found;
}

/** The first code unit from `at` on where something can begin: the loop that nearly all of the time goes into. */
function nextStop(text: string, at: number): number {
  let next = at;
  while (next < text.length && STOP[text.charCodeAt(next)] === 0) next++;
  return next;
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
