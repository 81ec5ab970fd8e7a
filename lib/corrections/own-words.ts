import { type Accept, findTerms, type Lexicon, LONGEST_TERM, leftmostLongest } from '../recognise/lexicon.ts';
import { packTerms } from '../recognise/words/pack.ts';
import { openLexicon } from '../recognise/words/terms.ts';
import { prepare } from '../text/prepare.ts';
import type { Span } from '../text/span.ts';
import type { OwnWord } from './correction.ts';
import { foldWording } from './fold-wording.ts';

/** UTF-16 units of a wording without its punctuation, at most; so many the matcher can hold. */
export const LONGEST_WORDING = LONGEST_TERM;
/** A wording of one character would be marked all over the page. */
const SHORTEST_WORDING = 2;

/** True for a wording that can be looked for. */
export function isUsable(wording: string): boolean {
  const { length } = foldWording(wording);
  return length >= SHORTEST_WORDING && length <= LONGEST_WORDING;
}

/** A place of an own word in a prepared text. */
export interface OwnHit extends Span {
  word: OwnWord;
}

/** The matcher counts nodes in 16 bits and entries in two digits to the base 90: a long list is several lexicons. */
const MOST_NODES = 60_000;
const MOST_ENTRIES = 8_000;

/**
 * Makes words ready to be found in prepared texts; what cannot be looked for is left out. The function returned gives hits
 * in text order that never overlap: at each place the longest that begins there, of equal wordings the first given.
 * A word is not found inside of a longer number or Latin word (5户 in 15户, AI in CHAIR).
 */
export function openOwnWords(words: readonly OwnWord[]): (prepared: string) => OwnHit[] {
  const parts = partsOf(words.filter(({ wording }) => isUsable(wording))).map(open);
  return (text) => {
    const hits = parts.flatMap((part) => find(text, part));
    if (parts.length > 1) hits.sort((a, b) => a.start - b.start || b.end - a.end);
    return leftmostLongest(hits).map((hit) => withMarks(text, hit));
  };
}

interface Part {
  words: readonly OwnWord[];
  lexicon: Lexicon;
  order: readonly number[];
}

/** Cut so that each part fits a lexicon. A wording that stands in two is found in both; the first wins by the stable sort. */
function partsOf(words: readonly OwnWord[]): OwnWord[][] {
  const parts: OwnWord[][] = [];
  let nodes = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const last = parts.at(-1);
    nodes += word.wording.length;
    if (last !== undefined && nodes <= MOST_NODES && last.length < MOST_ENTRIES) last.push(word);
    else {
      parts.push([word]);
      nodes = word.wording.length;
    }
  }
  return parts;
}

function open(words: readonly OwnWord[]): Part {
  const { terms, order } = packTerms(words.map(({ wording }) => ({ name: prepare(wording).text })));
  return { words, lexicon: openLexicon(terms), order };
}

function find(text: string, { words, lexicon, order }: Part): OwnHit[] {
  const accept: Accept = (_, start, end) => !splitsWord(text, start, end);
  return findTerms(text, lexicon, accept).map(({ entry, start, end }) => {
    const word = words[order[entry] ?? 0];
    if (word === undefined) throw new Error(`the matcher found entry ${entry} of ${words.length}`);
    return { start, end, word };
  });
}

const LATIN = /[0-9A-Za-z]/;
const CHINESE_NUMERAL = /[零〇一二两三四五六七八九十百千万亿第]/;

/** True where the span begins or ends in the middle of a number or a Latin word. */
function splitsWord(text: string, start: number, end: number): boolean {
  const [before = '', first = '', last = '', after = ''] = [text[start - 1], text[start], text[end - 1], text[end]];
  if (LATIN.test(before) && LATIN.test(first)) return true;
  if (LATIN.test(last) && LATIN.test(after)) return true;
  // 2.5万 has no 5万, 1,200户 no 200户.
  if (/[.,]/.test(before) && /[0-9]/.test(first) && /[0-9]/.test(text[start - 2] ?? '')) return true;
  // 二十三户 has no 三户.
  return CHINESE_NUMERAL.test(before) && CHINESE_NUMERAL.test(first);
}

/** Quotation marks: both belong to a programme's name, and where one is inside the other is too (“求学圆梦”行动). */
function withMarks(text: string, hit: OwnHit): OwnHit {
  const { start, end, word } = hit;
  if (text[start - 1] !== '“') return hit;
  const inside = text.slice(start, end);
  if (inside.split('”').length > inside.split('“').length) return { ...hit, start: start - 1 };
  if (word.class === 'programme' && text[end] === '”') return { ...hit, start: start - 1, end: end + 1 };
  return hit;
}
