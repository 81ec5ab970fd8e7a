/**
 * The grammar of labels: where the words stand that say what a figure measures. The one file that touches compromise.
 * Its rules are in `rules.ts`.
 */
import nlp from 'compromise/one';
import { RULES, type RuleName } from './rules.ts';
import type { Term } from './tokens.ts';

/** The terms that a rule read; a part that is not there is empty. */
export interface Reading {
  rule: RuleName;
  act: Term[];
  noun: Term[];
  /** The words between 为 or 对 and the figure: 符合条件的. */
  owner: Term[];
  /** The counted ones right behind the figure: 困难职工. */
  people: Term[];
}

/** 12个工作室开展课题40个, 9家协会举办活动30场: what was done has a number of its own, and the counted ones are no more than counted. */
function isOfNext({ rule, act, people }: Reading, terms: readonly Term[], asked: number): boolean {
  if (rule !== 'subject' || people.length === 0 || act.every((term) => term.tags.has('Effect'))) return false;
  const unit = terms[asked]?.mention?.mention;
  return unit?.class === 'figure' && /^[支家个所间]$/.test(unit.unit) && terms.slice(asked + 1).some((term) => term.tags.has('Figure'));
}

const COMPILED = RULES.map((rule) => ({ name: rule.name, match: nlp.parseMatch(rule.match) }));

/**
 * Reads the clause of a figure; `asked` is the index of the figure among the terms. Undefined where no rule fits.
 * The terms are handed to compromise ready-made: no tokenizer of its own, no tagging.
 */
export function readClause(terms: readonly Term[], asked: number): Reading | undefined {
  const clause = terms.map((term, i) => ({
    text: term.text,
    pre: '',
    post: '',
    normal: term.text,
    tags: new Set<string>(i === asked ? tagsOfAsked(terms, asked) : term.tags),
  }));
  // Ready terms are a documented input of compromise that its types do not know.
  // With the cache a rule that asks for a tag that no term has is passed over; asking costs less than a match that finds nothing.
  const document = (nlp as unknown as (input: { terms: typeof clause }[]) => ReturnType<typeof nlp>)([{ terms: clause }]).cache();
  for (const { name, match } of COMPILED) {
    if (!document.has(match)) continue;
    const found = document.match(match);
    const groups: unknown = found.groups();
    const part = (key: string) => (groups !== null && typeof groups === 'object' && key in groups ? termsOf(found.groups(key), terms) : []);
    const reading = { rule: name, act: part('act'), noun: part('noun'), owner: part('owner'), people: part('people') };
    return isOfNext(reading, terms, asked) ? { ...reading, rule: 'noun-after', act: [], noun: reading.people, people: [] } : reading;
  }
  return undefined;
}

/** The figure asked for, as the patterns name it. */
function tagsOfAsked(terms: readonly Term[], asked: number): string[] {
  const mention = terms[asked]?.mention?.mention;
  const isOfEvents = mention?.class === 'figure' && /^(?:场|场次|场（次）|次|期|批)$/.test(mention.unit);
  return ['Asked', ...(isOfShare(terms, asked) ? ['OfShare'] : []), ...(isOfEvents ? ['OfEvents'] : [])];
}

/** True where the noun in front of the number is a share: 落实率, 满意度. */
function isOfShare(terms: readonly Term[], asked: number): boolean {
  return terms.findLast((term, i) => i < asked && !(term.tags.has('Filler') && !term.tags.has('Share')))?.tags.has('Share') === true;
}

/** A group of a match back as our terms: its pointers are [sentence, first, behind last]. */
function termsOf(group: unknown, terms: readonly Term[]): Term[] {
  const pointers = typeof group === 'object' && group !== null && 'fullPointer' in group ? group.fullPointer : undefined;
  if (!Array.isArray(pointers)) return [];
  return pointers.slice(0, 1).flatMap((pointer: unknown) => {
    if (!Array.isArray(pointer)) return [];
    const [, first, end] = pointer;
    return typeof first === 'number' && typeof end === 'number' ? terms.slice(first, end) : [];
  });
}
