import list from '../../../seeds/slogans.json' with { type: 'json' };
import type { Span } from '../../text/span.ts';
import { buildTables, findTerms, isKept, type Lexicon, type LexiconEntry, openLexicon } from '../lexicon.ts';
import type { SloganKind, SloganMention } from '../mention.ts';

/** A formula of seeds/slogans.json; seeds/README.md says what each field means. A field that is empty is left out. */
export interface SloganEntry extends LexiconEntry {
  kind: SloganKind;
  /** What a numbered formula stands for, in the order in which it is usually told. */
  items?: readonly string[];
  /** The official English form. */
  english?: string;
  /** First appearance, `2018-09 …`, where it is certain. */
  first?: string;
  /** The document named. */
  source?: string;
  /** A formula that careful readers would decide on differently. */
  optional?: boolean;
  /** Counts only in quotation marks: 六有, 三变. */
  quoted?: boolean;
  /** Wordings right before that make it something else: 二十 before 四史. */
  notAfter?: readonly string[];
  /** Wordings right behind that make it something else. */
  notBefore?: readonly string[];
}

/** All formulas of the word list, in its order. */
// JSON's types are wider than the list's (`kind: string`); tests/unit/seeds/slogans.test.ts checks every field.
export const sloganEntries = list as readonly SloganEntry[];

const NUMERAL_BEFORE = /[零〇一二三四五六七八九十百千万亿第\d.]/;
const STARTS_WITH_NUMERAL = /^[一二两三四五六七八九十双\d]/;
/** “国之大计”“党之大计”: two formulas, each in marks of its own. */
const ACROSS_MARKS = /”[、，,]?“/;
const NAMED_SPIRIT = /^[\u4e00-\u9fff]{2,8}精神$/;

let opened: Lexicon | undefined;

function sloganLexicon(): Lexicon {
  opened ??= openLexicon(buildTables(sloganEntries.map(withQuotedSpirit)));
  return opened;
}

/** “钉钉子”精神: a named spirit may have its name alone in quotation marks. */
function withQuotedSpirit(entry: SloganEntry): Pick<LexiconEntry, 'name' | 'variants'> {
  const spirits = [entry.name, ...(entry.variants ?? [])].filter((wording) => NAMED_SPIRIT.test(wording));
  return { name: entry.name, variants: [...(entry.variants ?? []), ...spirits.map((wording) => wording.replace(/精神$/, '”精神'))] };
}

/**
 * Finds the formulas of the word list: for each place the longest that begins there; hits may overlap one another.
 * `leaveOut` switches off what is in the list only because of that source text.
 */
export function findListed(text: string, leaveOut: string | undefined): SloganMention[] {
  const accept = (index: number, start: number, end: number) => {
    const entry = sloganEntries[index];
    return entry !== undefined && isKept(entry, leaveOut) && fitsCompany(entry, text, start, end);
  };
  return findTerms(text, sloganLexicon(), accept).flatMap((hit) => {
    const entry = sloganEntries[hit.entry];
    if (!entry) return [];
    const { start, end } = withOpeningMark(text, hit);
    return { class: 'slogan', kind: entry.kind, name: entry.name, start, end, text: text.slice(start, end) } satisfies SloganMention;
  });
}

/** True where what stands around a formula lets it be one. */
function fitsCompany(entry: SloganEntry, text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  if (STARTS_WITH_NUMERAL.test(text[start] ?? '') && NUMERAL_BEFORE.test(before)) return false;
  if (ACROSS_MARKS.test(text.slice(start, end))) return false;
  if (entry.quoted && !('“‘'.includes(before || ' ') && '”’'.includes(text[end] ?? ' '))) return false;
  if (entry.notAfter?.some((wording) => text.startsWith(wording, start - wording.length))) return false;
  return !entry.notBefore?.some((wording) => text.startsWith(wording, end));
}

/** A closing mark inside the span takes the opening mark before it in: “钉钉子”精神. */
function withOpeningMark(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const opens = text[start - 1] === '“' && inside.split('”').length > inside.split('“').length;
  return { start: opens ? start - 1 : start, end };
}
