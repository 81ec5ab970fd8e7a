import { HARD_BREAK } from '../../text/prepare.ts';
import type { Span } from '../../text/span.ts';
import { OPENING, type Places } from '../places.ts';
import type { Source } from '../source.ts';

/** A pair of quotation marks, “ ” or, in what somebody says, ‘ ’: the span holds the marks, `content` is what stands between them. */
export interface Quotation extends Span {
  content: string;
}

/** Names are shorter than this; a longer quotation is a sentence. The longest seen has 27 units. */
const LONGEST_NAME = 42;

/** The quotations and titles of a text. */
export interface Marked {
  /** Those short enough for a name, in text order, innermost only. */
  quotations: Quotation[];
  /** The stretches between 《 and 》, in which no programme is marked (guidelines). Unclosed ones end with their block. */
  titles: Span[];
}

/**
 * Reads what is marked in a text from the places that opening marks are among. Every closing quotation mark takes the
 * nearest opening one in the same block; marks without a partner are passed over. Linear.
 */
export function findMarked(source: Source, { at, flags, count }: Places): Marked {
  const marked: Marked = { quotations: [], titles: [] };
  let behindTitles = 0;
  for (let i = 0; i < count; i++) {
    if (((flags[i] as number) & OPENING) === 0) continue; // i is below count.
    const start = at[i] as number;
    const unit = source.units[start];
    if (unit === OPENS_QUOTE || unit === OPENS_SINGLE) {
      const end = quotationEnd(source, start, unit === OPENS_QUOTE ? CLOSES_QUOTE : CLOSES_SINGLE);
      if (end > start + 2 && makesRoom(marked.quotations, start, end))
        marked.quotations.push({ start, end, content: source.text.slice(start + 1, end - 1) });
    } else if (unit === OPENS && start >= behindTitles) behindTitles = readTitles(source, start, marked.titles);
  }
  return marked;
}

/** “建功‘十四五’” and “‘渔’线先锋” are names with marks inside, at most so long and around so little; what is longer is said by somebody. */
const [LONGEST_AROUND, SHORTEST_INSIDE] = [20, 4];
const CLAUSES = /[，。！？；]/;

/**
 * Takes the quotation around what stands in marks from `start` to `end` out where that is a sentence: “我们办好‘船工夜校’，学员越来越多。”. False where it
 * is a name, and what stands inside a part of it.
 */
function makesRoom(quotations: Quotation[], start: number, end: number): boolean {
  const around = quotations.at(-1);
  if (around === undefined || start >= around.end) return true;
  if (around.content.length <= LONGEST_AROUND || end - start - 2 < SHORTEST_INSIDE || !CLAUSES.test(around.content)) return false;
  quotations.pop();
  return true;
}

/** Behind the mark that closes the quotation at `start`; 0 where another opens first, the block ends or it is too long for a name. */
function quotationEnd({ units }: Source, start: number, closes: number | undefined): number {
  const limit = start + LONGEST_NAME + 2;
  for (let at = start + 1; at < limit; at++) {
    const unit = units[at];
    if (unit === closes) return at + 1;
    if (unit === OPENS_QUOTE || unit === CLOSES_QUOTE || unit === BREAKS || unit === 0) return 0;
  }
  return 0;
}

const JOINT = /^(?:[、，和与及或·/]|以及)?$/;

/** Rows of quotations with nothing, 、 or a conjunction between them: “十大厨师”“十大点心师”“十大服务能手”技能竞赛 is one row. */
export function groupQuotations(text: string, quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = [];
  let group: Quotation[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const quotation of quotations) {
    if (quotation.start - end <= 2 && JOINT.test(text.slice(end, quotation.start))) group.push(quotation);
    else {
      group = [quotation];
      groups.push(group);
    }
    end = quotation.end;
  }
  return groups;
}

/** Reads titles, one in another too, from the 《 at `at` to where all are closed or their block ends; returns where to go on. */
function readTitles({ units, length }: Source, at: number, titles: Span[]): number {
  const open: number[] = [];
  for (let index = at; index < length; index++) {
    const unit = units[index];
    if (unit === OPENS) open.push(index);
    else if (unit === BREAKS) return index;
    else if (unit === CLOSES) {
      const start = open.pop() ?? index;
      if (index - start <= LONGEST_TITLE) {
        while ((titles.at(-1)?.start ?? -1) > start) titles.pop();
        titles.push({ start, end: index + 1 });
      }
      if (open.length === 0) return index + 1;
    }
  }
  return length;
}

const [OPENS, CLOSES, BREAKS, OPENS_QUOTE, CLOSES_QUOTE, OPENS_SINGLE, CLOSES_SINGLE] = ['《', '》', HARD_BREAK, '“', '”', '‘', '’'].map(
  (mark) => mark.charCodeAt(0),
);
/** Long titles of joint notices have a hundred characters; a longer stretch is a missing 》. */
const LONGEST_TITLE = 160;
