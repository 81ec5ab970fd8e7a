import { HARD_BREAK } from '../text/prepare.ts';
import { approxBehind, approxInFront } from './figure/approx.ts';
import { isMeasuredDuration } from './figure/duration.ts';
import { cannotBegin, isNoFigure } from './figure/exclusions.ts';
import { readFraction, readPercent } from './figure/fraction.ts';
import { behindQuotedName, behindTitle } from './figure/names.ts';
import { type Reading, readQuantity } from './figure/quantity.ts';
import type { FigureMention } from './mention.ts';
import { beginsNumeral, skipNumerals } from './numerals.ts';

/** Currency signs in front of the numeral; the unit that they stand for. */
const SIGNS = new Map([['¥', '元'], ['￥', '元'], ['$', '美元'], ['＄', '美元'], ['€', '欧元'], ['£', '英镑'], ['￡', '英镑']]);

/** What a scan does at a code unit; 0 for nearly all, so that the loop is one table look-up a character. */
const STOP = new Uint8Array(65536);
const [AT_NUMERAL, AT_QUOTE, AT_TITLE, AT_SIGN] = [1, 2, 3, 4];
for (let code = 0; code < STOP.length; code++) if (beginsNumeral(code)) STOP[code] = AT_NUMERAL;
STOP['“'.charCodeAt(0)] = AT_QUOTE;
STOP['《'.charCodeAt(0)] = AT_TITLE;
for (const sign of SIGNS.keys()) STOP[sign.charCodeAt(0)] = AT_SIGN;

/**
 * Finds the figures (数据) of a prepared text: a numeral and its unit that say how much or how many (annotation
 * guidelines). Returns them in text order, without overlaps, offsets in `text`. Never throws; time linear in the length.
 */
export function findFigures(text: string): FigureMention[] {
  const found: FigureMention[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = STOP[text.charCodeAt(at)];
    if (stop === 0) at++;
    else if (stop === AT_QUOTE) at = behindQuotedName(text, at);
    else if (stop === AT_TITLE) at = behindTitle(text, at);
    else {
      const figure = stop === AT_SIGN ? figureOfSign(text, at) : figureAt(text, at);
      if (figure) found.push(figure);
      at = figure ? figure.end : nextStart(text, at, stop === AT_NUMERAL);
    }
  }
  return found;
}

/** Where to look next after nothing was found at `at`: behind the run of numerals, but 数 and 几 only count themselves. */
function nextStart(text: string, at: number, isNumeral: boolean): number {
  const code = text.charCodeAt(at);
  return !isNumeral || code === 0x6570 || code === 0x51e0 ? at + 1 : skipNumerals(text, at);
}

/** The figure whose numeral begins at `start`, if there is one. */
function figureAt(text: string, start: number): FigureMention | undefined {
  const reading = readPercent(text, start) ?? readFraction(text, start) ?? readQuantity(text, start);
  if (reading === undefined || cannotBegin(text, start, reading)) return undefined;
  if (reading.kind === 'duration' && !isMeasuredDuration(text, start, reading.end, reading.unit, reading.max > reading.value, reading.one)) return undefined;
  return isNoFigure(text, start, reading) ? undefined : mention(text, start, start, reading);
}

/** ￥300, $20, ¥1.2万元: the sign belongs to the span. */
function figureOfSign(text: string, at: number): FigureMention | undefined {
  const start = text[at + 1] === ' ' ? at + 2 : at + 1;
  if (!beginsNumeral(text.charCodeAt(start))) return undefined;
  const reading = readQuantity(text, start, SIGNS.get(text[at] as string));
  return reading && reading.kind === 'money' ? mention(text, at, start, reading) : undefined;
}

function mention(text: string, start: number, numeral: number, reading: Reading): FigureMention {
  const approx = approxInFront(text, start, reading.bare) ?? (reading.approx === 'exact' ? approxBehind(text, reading.end) : undefined) ?? reading.approx;
  return {
    class: 'figure',
    start,
    end: reading.end,
    text: text.slice(start, reading.end),
    kind: reading.kind,
    value: reading.value,
    ...(reading.max > reading.value && { valueMax: reading.max }),
    unit: reading.unit,
    approx,
  };
}
