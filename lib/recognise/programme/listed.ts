import listJson from '../../../seeds/programmes.json' with { type: 'json' };
import { buildTables, findTerms, isKept, openLexicon } from '../lexicon.ts';
import type { ProgrammeKind } from '../mention.ts';
import type { Candidate } from './candidate.ts';
import type { LookUp } from './quoted.ts';
import { levelStart } from './places.ts';

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
    if (!entry) return [];
    const to = end + headBehind(text, end, entry).length;
    const from = entry.kind === 'award' ? levelStart(text, start) : start;
    return [{ start: from, end: to, kind: entry.kind, name: text.slice(from, start) + entry.name }];
  });
}

function headBehind(text: string, end: number, entry: ProgrammeEntry): string {
  let longest = '';
  for (const head of entry.heads ?? []) if (head.length > longest.length && text.startsWith(head, end)) longest = head;
  return longest;
}
