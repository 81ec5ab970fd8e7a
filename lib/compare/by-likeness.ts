import { once } from '../once.ts';
import type { Fact } from './fact.ts';
import { areToldApart, type Candidate, likelihoodOf, type Placed, sharesCharacter } from './likeness.ts';
import { areKin, kinKey } from './units.ts';

/**
 * Figures that no rule has linked, found by how like their labels, their neighbours and their sizes are (参与其中265人次 behind 代表巡视座谈8次,
 * 参加代表210人次 behind 代表巡视、座谈6次): each the likeliest for the other, by far, of all that is left over on both sides. Clerks word one row in
 * ways that no list foresees. What tells how much is learned from labelled pairs of reports (likeness.ts).
 */
export function linkByLikeness(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Placed[] {
  // Far from all that is linked no label is telling enough (`LEAST_KNOWN`), and here all is.
  if (linked.length === 0) return [];
  const alike = alikeOf(page, other, linked);
  // What is found tells of its neighbours in turn.
  const found: Placed[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const further = likeliest(candidatesAmong(alike, [page, other], [...linked, ...found], isWorthALook), linked.length);
    if (further.length === 0) break;
    found.push(...further);
  }
  return found;
}
const MOST_ROUNDS = 4;
const LEAST_LINKED = 5;
const NEIGHBOURS = 2;
const LEAST_KNOWN = 1.5;
const LEAST = 0.5;
const LEAST_LABEL = 0.25;
const MARGIN = 0.1;

/** Those that are the likeliest for either figure, by far. */
function likeliest(candidates: readonly Candidate[], linked: number): Placed[] {
  const likely = candidates.map((candidate) => ({ ...candidate, likelihood: likelihoodOf(candidate) }));
  const [ofPage, ofOther] = [twoBest(likely, (one) => one.page), twoBest(likely, (one) => one.other)];
  return likely.flatMap(({ page, other, likelihood, label, about, beside }) => {
    const [mine, theirs] = [ofPage.get(page), ofOther.get(other)];
    if (mine === undefined || theirs === undefined || likelihood < LEAST || likelihood < Math.max(mine.best, theirs.best)) return [];
    // In two texts that have little in common, what is left over is not one because it is alone.
    if (linked < LEAST_LINKED && about + label < LEAST_KNOWN) return [];
    // 职工参加各类活动210人次, 组织职工开展工作190人次: not a character in common, only the place.
    if (
      beside < NEIGHBOURS &&
      !sharesCharacter(labelOf(page), labelOf(other)) &&
      (beside === 0 || (tellsNothing(page) && tellsNothing(other)))
    )
      return [];
    return likelihood - Math.max(mine.next, theirs.next) >= MARGIN ? [{ page, other }] : [];
  });
}

/** The two highest likelihoods that a figure has; 0 for what is not there. */
function twoBest<One extends { likelihood: number }>(
  all: readonly One[],
  keyOf: (one: One) => Fact,
): Map<Fact, { best: number; next: number }> {
  const found = new Map<Fact, { best: number; next: number }>();
  for (const one of all) {
    const { likelihood } = one;
    const two = found.get(keyOf(one));
    if (two === undefined) found.set(keyOf(one), { best: likelihood, next: 0 });
    else if (likelihood > two.best) [two.best, two.next] = [likelihood, two.best];
    else if (likelihood > two.next) two.next = likelihood;
  }
  return found;
}

/** A figure with what is compared of it. */
interface Looked {
  fact: Fact;
  /** Where it stands among the figures of its report. */
  at: number;
  label: Pairs;
  /** Of the labels of the figures right beside, told in one breath with it. */
  neighbours: Pairs;
}

/** Two figures of one kind of unit that no rule links. */
interface Alike {
  a: Looked;
  b: Looked;
  /** How much of both labels is in both, 0 to 1. */
  label: number;
  /** The same with the share of the shorter label and of the neighbours: 0 to 3. */
  likelihood: number;
}

/** All pairs of figures that are left over on both sides and may be one, with their signs, also those that nothing speaks for: to learn from. */
export const candidatesOf = (page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Candidate[] =>
  candidatesAmong(alikeOf(page, other, linked), [page, other], linked, () => true);

/** 走访企业30多家 and 竞赛覆盖30多家企业, far from all that is linked: a number of one size and one common word speak for nothing. */
const isWorthALook = (about: number, label: number) => about > 0 || label >= LEAST_LABEL;

/** The figures of a report with the pairs of characters of their labels. */
const looksOf = once((facts: readonly Fact[]): readonly Looked[] =>
  facts.map((fact, at) => ({ fact, at, label: pairsOf(labelOf(fact)), neighbours: pairsOf(neighboursOf(facts, at)) })),
);

function alikeOf(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Alike[][] {
  const taken = new Set(linked.flatMap((pair) => [pair.page, pair.other]));
  const [mine, theirs] = [looksOf(page), looksOf(other)];
  const ofLabel = weighing([...mine, ...theirs].map(({ label }) => label));
  const ofNeighbours = weighing([...mine, ...theirs].map(({ neighbours }) => neighbours));
  const isLeft = ({ fact }: Looked) => !taken.has(fact);
  const byUnit = Map.groupBy(theirs.filter(isLeft), ({ fact }) => kinKey(fact.unit));
  return [...Map.groupBy(mine.filter(isLeft), ({ fact }) => kinKey(fact.unit))].map(([unit, ours]) => {
    const them = byUnit.get(unit) ?? [];
    // A page of thousands of numbers is a table, which has rows to go by.
    if (ours.length * them.length > MOST_PAIRS) return [];
    const alike: Alike[] = [];
    for (const a of ours)
      for (const b of them) {
        if (!areKin(a.fact.unit, b.fact.unit)) continue;
        const label = ofLabel(a.label, b.label);
        const likelihood = label.ofBoth + label.ofShorter + ofNeighbours(a.neighbours, b.neighbours).ofBoth;
        alike.push({ a, b, label: label.ofBoth, likelihood });
      }
    return alike;
  });
}

/** Those of them that are still left over and may be one, as far as they are wanted. */
function candidatesAmong(
  all: readonly Alike[][],
  [page, other]: readonly [readonly Fact[], readonly Fact[]],
  linked: readonly Placed[],
  isWanted: (about: number, label: number) => boolean,
): Candidate[] {
  const taken = new Set(linked.flatMap((pair) => [pair.page, pair.other]));
  const standing = standingAmong(page, other, linked);
  return all.flatMap((ofUnit) => {
    const alike = ofUnit.filter(({ a, b }) => !taken.has(a.fact) && !taken.has(b.fact));
    const [ofPage, ofOther] = [twoBest(alike, ({ a }) => a.fact), twoBest(alike, ({ b }) => b.fact)];
    return alike.flatMap(({ a, b, label, likelihood }): Candidate[] => {
      const about = standing.about(a.at, b.at);
      if (!isWanted(about, label) || areToldApart(a.fact, b.fact)) return [];
      const rivals = [ofPage.get(a.fact), ofOther.get(b.fact)].map((two) => (two?.best === likelihood ? two.next : (two?.best ?? 0)));
      const lead = Math.max(-1, Math.min(1, likelihood - Math.max(...rivals)));
      const { beside, astray } = standing.beside(a.at, b.at);
      return [{ page: a.fact, other: b.fact, label, lead, about, beside, astray }];
    });
  });
}
const MOST_PAIRS = 250_000;

/** Tells of two places what figures about them and right beside are linked with one another, and how many right beside with others. */
function standingAmong(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]) {
  const [pageAt, otherAt] = [placesOf(page), placesOf(other)];
  const [toOther, toPage] = [new Int32Array(page.length).fill(NOWHERE), new Int32Array(other.length).fill(NOWHERE)];
  for (const pair of linked) {
    const [mine, theirs] = [pageAt.get(pair.page), otherAt.get(pair.other)];
    if (mine === undefined || theirs === undefined) continue;
    toOther[mine] = theirs;
    toPage[theirs] = mine;
  }
  return {
    about(mine: number, theirs: number): number {
      let about = 0;
      for (let at = Math.max(0, mine - FURTHEST); at <= mine + FURTHEST && at < toOther.length; at++) {
        const to = toOther[at] as number; // In range.
        if (to !== NOWHERE && Math.abs(to - theirs) <= FURTHEST) about++;
      }
      return Math.min(FURTHEST, about);
    },
    beside(mine: number, theirs: number): { beside: number; astray: number } {
      let [beside, astray] = [0, 0];
      for (const step of [-1, 1]) {
        const to = isNearAt(page, mine, step) ? (toOther[mine + step] ?? NOWHERE) : NOWHERE;
        const from = isNearAt(other, theirs, step) ? (toPage[theirs + step] ?? NOWHERE) : NOWHERE;
        if (to !== NOWHERE && to === theirs + step && from !== NOWHERE) beside++;
        else if (to !== NOWHERE || from !== NOWHERE) astray++;
      }
      return { beside, astray };
    },
  };
}
const NOWHERE = -1;
const placesOf = once((facts: readonly Fact[]) => new Map(facts.map((fact, at) => [fact, at] as const)));
const FURTHEST = 3;

function isNearAt(facts: readonly Fact[], at: number, step: number): boolean {
  const [one, neighbour] = [facts[at], facts[at + step]];
  return one !== undefined && neighbour !== undefined && areNear(neighbour, one);
}

/** Told in one breath: what stands further away is of another matter. */
const areNear = (one: Fact, neighbour: Fact) =>
  one.figure.heading === neighbour.figure.heading && Math.abs(one.figure.start - neighbour.figure.start) <= MOST_APART;
const MOST_APART = 60;

function labelOf({ figure: { indicator }, governor }: Fact): string {
  const { people, action, noun, programme } = indicator;
  return [people, action, noun, programme, governor?.figure.indicator.noun ?? ''].join('|').replace(OF_ANYONE, '|');
}
/** What is said of so many figures that it makes none like another. */
const OF_ANYONE = /教?职工|员工|人员|人数|各[类项种]|活动|工作/g;

/** 组织职工开展工作190人次. */
const tellsNothing = ({ figure }: Fact) => figure.indicator.noun.replace(OF_ANYONE, '') === '';

const neighboursOf = (facts: readonly Fact[], at: number) =>
  [-1, 1].flatMap((step) => (isNearAt(facts, at, step) ? [labelOf(facts[at + step] as Fact)] : [])).join('|');

/** Pairs of characters that stand side by side. */
type Pairs = ReadonlySet<string>;

/**
 * How texts are held against each other where what few of them say weighs more (职工 tells next to nothing): what two hold both, as a share of
 * both and of the one that weighs less; 0 where one is empty.
 */
function weighing(texts: readonly Pairs[]) {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of text) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const weights = new Map([...counts].map(([pair, count]) => [pair, Math.log(1 + texts.length / count)] as const));
  const sumOf = once((pairs: Pairs) => {
    let sum = 0;
    for (const pair of pairs) sum += weights.get(pair) ?? 0;
    return sum;
  });
  return (a: Pairs, b: Pairs): { ofBoth: number; ofShorter: number } => {
    let shared = 0;
    for (const pair of a) if (b.has(pair)) shared += weights.get(pair) ?? 0;
    if (shared === 0) return NOTHING;
    return { ofBoth: (2 * shared) / (sumOf(a) + sumOf(b)), ofShorter: shared / Math.min(sumOf(a), sumOf(b)) };
  };
}

const NOTHING = { ofBoth: 0, ofShorter: 0 } as const;

function pairsOf(text: string): Pairs {
  const words = text.replace(/[^\u4e00-\u9fff|]/g, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) if (words[i] !== '|' && words[i + 1] !== '|') pairs.add(words.slice(i, i + 2));
  return pairs;
}
