import { hasOneOf } from '../gated.ts';
import {
  type Accept,
  entriesRead,
  entryOfWording,
  hit,
  type Lexicon,
  longestFrom,
  markBeginnings,
  readEntries,
  SEPARATOR,
  SEPARATORS,
} from '../lexicon.ts';
import type { ProgrammeKind } from '../mention.ts';
import { type PlaceMarks, PROGRAMME, SHORT } from '../places.ts';
import type { Source } from '../source.ts';
import { has, isOneOf, type UnitSet, unitSet } from '../unit-set.ts';
import { programmeList } from '../words/lists.ts';
import { CAPITAL, Names, PROGRAMME_KINDS, SMALL } from '../words/packed.ts';
import { openLexicon, ZERO } from '../words/terms.ts';
import { isInMeeting } from './awards.ts';
import type { Candidate } from './candidate.ts';
import { levelStart, systemStart } from './places.ts';
import type { LookUp } from './quoted.ts';

/** The list as it is walked; entries by their numbers. */
interface Listed {
  lexicon: Lexicon;
  names: Names;
  kinds: readonly ProgrammeKind[];
  heads: readonly (readonly string[])[];
  /** What heads end with. */
  headEnds: UnitSet;
  /** 1 for an entry that is also a common word: it counts in quotation marks only, or with one of its heads behind it. */
  marked: Uint8Array;
}

let opened: Listed | undefined;

/** The list, opened when it is first asked for. */
function listed(): Listed {
  opened ??= open();
  return opened;
}

function open(): Listed {
  const { terms, kinds, heads, headSets } = programmeList;
  const codes = kinds.split('').map((letter) => letter.charCodeAt(0));
  const sets = headSets.split('\n').map((set) => (set === '' ? [] : set.split(' ')));
  const lexicon = openLexicon(terms);
  return {
    lexicon,
    names: new Names(lexicon, programmeList),
    // Every letter is that of a kind.
    kinds: codes.map((code) => PROGRAMME_KINDS[code - (code < SMALL ? CAPITAL : SMALL)] as ProgrammeKind),
    heads: codes.map((_, entry) => sets[heads.charCodeAt(entry) - ZERO] ?? []),
    headEnds: unitSet(
      sets
        .flat()
        .map((head) => head.slice(-1))
        .join(''),
    ),
    marked: Uint8Array.from(codes, (code) => (code < SMALL ? 1 : 0)),
  };
}

/** Flags what an entry of the list begins with. */
export function markListed(marks: PlaceMarks): void {
  markBeginnings(listed().lexicon, marks, PROGRAMME, SHORT);
}

/**
 * The entry of a wording without punctuation, or of the wording without a head noun of the entry; -1 for none. Those that `leaveOut` switches off
 * are none.
 */
function entryOf({ lexicon, heads, headEnds }: Listed, wording: string, leaveOut: string | undefined): number {
  const read = readEntries(lexicon, wording);
  const most = wording.length;
  const whole = read === most && most > 0 ? (entriesRead[most] as number) : -1;
  if (whole >= 0 && !isLeftOut(whole, leaveOut)) return whole;
  if (!has(headEnds, wording.charCodeAt(most - 1))) return -1;
  for (let length = Math.min(read, most - 1); length >= Math.max(SHORTEST, most - LONGEST_HEAD); length--) {
    const entry = entriesRead[length] as number;
    if (entry >= 0 && !isLeftOut(entry, leaveOut) && heads[entry]?.includes(wording.slice(length))) return entry;
  }
  return -1;
}

const [SHORTEST, LONGEST_HEAD] = [2, 5];

function isLeftOut(entry: number, leaveOut: string | undefined): boolean {
  return leaveOut !== undefined && programmeList.onlyFrom[entry] === leaveOut;
}

/** Looks quotations up in the word list: the whole wording, or the wording without a head noun of the entry. */
export function lookUpIn(leaveOut: string | undefined): LookUp {
  const list = listed();
  return (content) => {
    const entry = entryOf(list, withoutMarks(content), leaveOut);
    // Every entry has a kind and a name, here and below.
    return entry < 0 ? undefined : { kind: list.kinds[entry] as ProgrammeKind, name: list.names.of(entry) };
  };
}

/** True for a wording (without its quotation marks) that the word list has as a name or a variant. */
export function isListedProgramme(wording: string): boolean {
  return entryOfWording(listed().lexicon, withoutMarks(wording)) >= 0;
}

const MARKS = unitSet(SEPARATORS);

function withoutMarks(wording: string): string {
  return hasOneOf(MARKS, wording) ? wording.replace(SEPARATOR, '') : wording;
}

/** Judges the entries of the list in `text`. `leaveOut` switches off what is in the list only because of that source text. */
export function programmeJudge(text: string, leaveOut: string | undefined): Accept {
  const { heads, marked } = listed();
  return (entry, _start, end) => !isLeftOut(entry, leaveOut) && (marked[entry] === 0 || headBehind(text, end, heads[entry]) !== '');
}

/** The name of the word list that begins at `start`, with a head noun of its own behind it and an honour with its level. */
export function listedAt(source: Source, start: number, accept: Accept): Candidate | undefined {
  const { lexicon, names, kinds, heads } = listed();
  if (!longestFrom(lexicon, source, start, accept)) return undefined;
  const { text } = source;
  const { entry, end } = hit;
  const kind = kinds[entry] as ProgrammeKind;
  // 赠送清凉饮料, 传送温暖的歌: the verb.
  if (text[start] === '送' && isOneOf(GIVES, text, start - 1)) return undefined;
  if (kind === 'award' && isInMeeting(text, end)) return undefined;
  const [first, last] = hit.isBroken ? withMarks(text, start, end) : [start, end];
  const to = last + (last === end ? headBehind(text, end, heads[entry]).length : 0);
  const from = kind === 'award' ? Math.min(levelStart(text, first), systemStart(text, first)) : first;
  return { start: from, end: to, kind, name: text.slice(from, first) + names.of(entry) };
}

/** Takes in the quotation mark whose partner the wording holds: “安康杯”竞赛优胜单位 is found from 安 on. */
function withMarks(text: string, start: number, end: number): [start: number, end: number] {
  const wording = text.slice(start, end);
  const opens = wording.lastIndexOf('“') > wording.lastIndexOf('”');
  const closes = wording.includes('”') && (!wording.includes('“') || wording.indexOf('”') < wording.indexOf('“'));
  return [closes && text[start - 1] === '“' ? start - 1 : start, opens && text[end] === '”' ? end + 1 : end];
}

const GIVES = unitSet('赠配运护输传派递寄');

function headBehind(text: string, end: number, heads: readonly string[] = []): string {
  let longest = '';
  for (const head of heads) if (head.length > longest.length && text.startsWith(head, end)) longest = head;
  return longest;
}
