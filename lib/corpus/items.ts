import type { Span } from '../text/span.ts';
import { hash32 } from './hash.ts';

const NUMERALS = '〇一二三四五六七八九十';
const NUMBERED = /^[“”‘’「」\s]*([一二两三四五六七八九十])([个位大项送进帮双心])(.{1,3}?)[“”‘’「」\s]*/;
/** An item is a few words; a longer stretch is a sentence. */
const ITEM = '[^、，,；;。：:（）()“”\\n]{2,14}';
const SEPARATOR = /[、，,；;]|(?<=.)[和及](?=.)/;

/**
 * What the items of a numbered name are, as one number: “三个一批”（培育一批、引进一批、留住一批） here and “三个一批”（关停一批、搬迁一批、改造一批）
 * there are two things. Read where they stand in brackets or behind a colon or dash right after the name, or right in front of it where each ends
 * like the name (…一批、…一批、…一批“三个一批”). Undefined for other names and where no items, or not as many as the name says, are told. A
 * number, so that facts hold no words of the text.
 */
export function itemsOf(text: string, place: Span): number | undefined {
  const name = NUMBERED.exec(text.slice(place.start, place.end));
  if (name === null) return undefined;
  const count = name[1] === '两' ? 2 : NUMERALS.indexOf(name[1] ?? '');
  const behind = text.slice(place.end, place.end + LONGEST_LIST);
  const listed = new RegExp(`^[”’」]?(?:[（(]|：|:|——|—|，即|即)\\s*((?:${ITEM}[、，,；;和及]?){${count},})`).exec(behind)?.[1];
  const items =
    listed === undefined ? itemsBefore(text.slice(Math.max(0, place.start - LONGEST_LIST), place.start), name[3] ?? '') : listed;
  const parts = items
    .split(SEPARATOR)
    .map((part) => part.replace(/[\s的“”]/g, ''))
    .filter((part) => part !== '');
  return parts.length === count ? hash32(parts.sort().join('|')) : undefined;
}
const LONGEST_LIST = 80;

/** 培育一批、引进一批、留住一批 in front of 三个一批: a list of which each part ends like the name. */
function itemsBefore(before: string, ending: string): string {
  return (
    new RegExp(`((?:[^、，,；;。：:\\n]{1,10}${ending}[、，,；;和及]?){2,})(?:的|等)?[“‘「]?$`)
      .exec(before)?.[1]
      ?.replace(/^.*(?:通过|实施|推进|以|开展)/, '') ?? ''
  );
}
