import { areNear, areToldApart, type Placed } from './by-place.ts';
import type { Fact } from './fact.ts';
import { bodyRelation, isSetInMotion } from './slot-relations.ts';
import { actRelation } from './verbs.ts';

/**
 * Figures that no rule has linked, found by how like their labels are, and those of their neighbours (参与其中265人次 behind 代表巡视座谈8次, 参加代表
 * 210人次 behind 代表巡视、座谈6次): each must be by far the most like the other, in one unit, of one size, and nothing may forbid it. Clerks word
 * one row in ways that no list foresees; of what is left over on both sides, little is so much alike by chance.
 */
export function linkByLikeness(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Placed[] {
  // In two texts that have little in common, what is left over is not one because it is alone.
  if (linked.length < LEAST_LINKED) return [];
  const taken = new Set(linked.flatMap((pair) => [pair.page, pair.other]));
  const [mine, theirs] = [lookedAt(page, taken), lookedAt(other, taken)];
  const found: Placed[] = [];
  for (const [unit, ours] of mine) {
    const them = theirs.get(unit) ?? [];
    // A page of thousands of numbers is a table, which has rows to go by.
    if (ours.length * them.length > MOST_PAIRS) continue;
    found.push(...mutuallyBest(ours, them));
  }
  return found;
}
const LEAST_LINKED = 5;
const MOST_PAIRS = 250_000;

interface Looked {
  fact: Fact;
  label: ReadonlySet<string>;
  neighbours: ReadonlySet<string>;
}

/** What is left over, by unit, with the pairs of characters of its label and of its neighbours'. */
function lookedAt(facts: readonly Fact[], taken: ReadonlySet<Fact>): Map<string, Looked[]> {
  const left = facts.flatMap((fact, i): Looked[] => {
    if (taken.has(fact)) return [];
    const near = [facts[i - 1], facts[i + 1]].flatMap((one) => (one !== undefined && areNear(one, fact) ? [labelOf(one)] : []));
    return [{ fact, label: pairsOf(labelOf(fact)), neighbours: pairsOf(near.join('|')) }];
  });
  return Map.groupBy(left, ({ fact }) => fact.unit.unit);
}

function labelOf({ figure: { indicator }, governor }: Fact): string {
  const { people, action, noun, programme } = indicator;
  return `${people}${action}${noun}${programme}${governor?.figure.indicator.noun ?? ''}`;
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = text.replace(OF_ANYONE, '').replace(/[^\u4e00-\u9fff|]/g, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) if (words[i] !== '|' && words[i + 1] !== '|') pairs.add(words.slice(i, i + 2));
  return pairs;
}

/** What is said of so many figures that it makes none like another. */
const OF_ANYONE = /教?职工|员工|人员|人数|活动|工作/g;

function mutuallyBest(page: readonly Looked[], other: readonly Looked[]): Placed[] {
  const likeness = page.map((a) => other.map((b) => likenessOf(a, b)));
  const ofPage = likeness.map((row) => twoBest(row));
  const ofOther = other.map((_, at) => twoBest(likeness.map((row) => row[at] ?? 0)));
  return page.flatMap((a, i) => {
    const mine = ofPage[i];
    const theirs = ofOther[mine?.at ?? -1];
    const b = other[mine?.at ?? -1];
    if (mine === undefined || theirs === undefined || b === undefined || mine.best < LEAST || theirs.at !== i) return [];
    return mine.best - Math.max(mine.next, theirs.next) >= MARGIN ? [{ page: a.fact, other: b.fact }] : [];
  });
}

/** Where the largest of some numbers stands, what it is, and the one after it; 0 for what is not there. */
function twoBest(numbers: readonly number[]): { at: number; best: number; next: number } {
  let [at, best, next] = [-1, 0, 0];
  numbers.forEach((one, i) => {
    if (one > best) [at, best, next] = [i, one, best];
    else if (one > next) next = one;
  });
  return { at, best, next };
}
const LEAST = 0.5;
const LEAST_LABEL = 0.34;
const MARGIN = 0.2;

/** 0 where something forbids the pair; else how like the labels are (up to 1.6), their neighbours (0.6) and the sizes (0.2). */
function likenessOf(a: Looked, b: Looked): number {
  const [now, before] = [a.fact.figure.value, b.fact.figure.value];
  const ratio = Math.max(now, before) / Math.min(now, before);
  if (!(ratio <= MOST_TIMES) || isForbidden(a.fact, b.fact)) return 0;
  const label = shareOf(a.label, b.label);
  if (label < LEAST_LABEL) return 0;
  return 1.6 * label + 0.6 * shareOf(a.neighbours, b.neighbours) + 0.4 * (1.5 - ratio);
}
const MOST_TIMES = 2;

/** True where a slot tells that two figures are not one. */
const isForbidden = (a: Fact, b: Fact): boolean =>
  a.isPart !== b.isPart ||
  isSetInMotion(a) !== isSetInMotion(b) ||
  bodyRelation(a, b, false) === 'apart' ||
  actRelation(a, b) === 'apart' ||
  areToldApart(a, b);

/** The share of the smaller set that both hold. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
