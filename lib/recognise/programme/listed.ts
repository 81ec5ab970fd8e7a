import listJson from '../../../seeds/programmes.json' with { type: 'json' };
import { buildTables, findTerms, isKept, openLexicon } from '../lexicon.ts';
import type { ProgrammeKind } from '../mention.ts';
import { isInMeeting } from './awards.ts';
import type { Candidate } from './candidate.ts';
import { levelStart } from './places.ts';
import type { LookUp } from './quoted.ts';

/** One entry of seeds/programmes.json. Empty fields are left out of the file. */
export interface ProgrammeEntry {
  name: string;
  variants?: string[];
  kind: ProgrammeKind;
  /** Head nouns that may follow the name and then belong to the span. */
  heads?: string[];
  /** Set where the bare wording is also a common word: then only in quotation marks, or with one of the heads behind it. */
  only?: 'marked';
  /** One sentence on what it is, where that is certain. */
  about?: string;
  source?: string;
  from: string[];
}

// The JSON's inferred type has kind: string; tests/unit/seeds/programmes.test.ts checks every entry against the type.
const list = listJson as ProgrammeEntry[];
const lexicon = openLexicon(buildTables(list));
const SEPARATORS = /[、，,·“”‘’—\- ]/g;
const byWording = new Map<string, ProgrammeEntry[]>();
for (const entry of list) {
  for (const wording of [entry.name, ...(entry.variants ?? [])]) {
    const key = wording.replace(SEPARATORS, '');
    byWording.set(key, [...(byWording.get(key) ?? []), entry]);
  }
}

/** Looks quotations up in the word list: the whole wording, or the wording without a head noun of the entry. */
export function lookUpIn(leaveOut: string | undefined): LookUp {
  return (content) => {
    const wording = content.replace(SEPARATORS, '');
    const entry = byWording.get(wording)?.find((known) => isKept(known, leaveOut)) ?? withHead(wording, leaveOut);
    return entry && { kind: entry.kind, name: entry.name };
  };
}

/** True for a wording (without its quotation marks) that the word list has as a name or a variant. */
export function isListedProgramme(wording: string): boolean {
  return byWording.has(wording.replace(SEPARATORS, ''));
}

function withHead(wording: string, leaveOut: string | undefined): ProgrammeEntry | undefined {
  for (let length = wording.length - 1; length >= Math.max(2, wording.length - 5); length--) {
    const head = wording.slice(length);
    const entry = byWording.get(wording.slice(0, length))?.find((known) => isKept(known, leaveOut) && known.heads?.includes(head));
    if (entry) return entry;
  }
  return undefined;
}

/** Finds the names of the word list in running text, each with a head noun of its own behind it and an honour with its level. */
export function findListed(text: string, leaveOut: string | undefined): Candidate[] {
  const accept = (index: number, _start: number, end: number) => {
    const entry = list[index];
    return entry !== undefined && isKept(entry, leaveOut) && (entry.only !== 'marked' || headBehind(text, end, entry) !== '');
  };
  return findTerms(text, lexicon, accept).flatMap(({ entry: index, start, end }) => {
    const entry = list[index];
    if (!entry || (entry.kind === 'award' && isInMeeting(text, end))) return [];
    const [first, last] = withMarks(text, start, end);
    const to = last + (last === end ? headBehind(text, end, entry).length : 0);
    const from = entry.kind === 'award' ? levelStart(text, first) : first;
    return [{ start: from, end: to, kind: entry.kind, name: text.slice(from, first) + entry.name }];
  });
}

/** Takes in the quotation mark whose partner the wording holds: “安康杯”竞赛优胜单位 is found from 安 on. */
function withMarks(text: string, start: number, end: number): [start: number, end: number] {
  const wording = text.slice(start, end);
  const opens = wording.lastIndexOf('“') > wording.lastIndexOf('”');
  const closes = wording.includes('”') && (!wording.includes('“') || wording.indexOf('”') < wording.indexOf('“'));
  return [closes && text[start - 1] === '“' ? start - 1 : start, opens && text[end] === '”' ? end + 1 : end];
}

function headBehind(text: string, end: number, entry: ProgrammeEntry): string {
  let longest = '';
  for (const head of entry.heads ?? []) if (head.length > longest.length && text.startsWith(head, end)) longest = head;
  return longest;
}
