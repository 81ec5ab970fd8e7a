import type { Fact } from './fact.ts';
import { areToldApart, type Candidate, likelihoodOf, type Placed, sharesCharacter, signsOf } from './likeness.ts';
import { areKin } from './units.ts';

/**
 * Figures that no rule has linked, found by how like their labels, their neighbours and their sizes are (参与其中265人次 behind 代表巡视座谈8次,
 * 参加代表210人次 behind 代表巡视、座谈6次): each the likeliest for the other, by far, of all that is left over on both sides. Clerks word one row in
 * ways that no list foresees. What tells how much is learned from labelled pairs of reports (likeness.ts).
 */
export function linkByLikeness(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Placed[] {
  // What is found tells of its neighbours in turn.
  const found: Placed[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const further = likeliest(candidatesOf(page, other, [...linked, ...found]), linked.length);
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
  const likely = candidates.map((candidate) => ({ ...candidate, likelihood: likelihoodOf(candidate.signs) }));
  const [ofPage, ofOther] = [twoBest(likely, (one) => one.page), twoBest(likely, (one) => one.other)];
  return likely.flatMap(({ page, other, likelihood, signs, beside }) => {
    const [mine, theirs] = [ofPage.get(page), ofOther.get(other)];
    if (mine === undefined || theirs === undefined || likelihood < LEAST || likelihood < Math.max(mine.best, theirs.best)) return [];
    // In two texts that have little in common, what is left over is not one because it is alone.
    if (linked < LEAST_LINKED && signs.about + signs.label < LEAST_KNOWN) return [];
    // 走访企业30多家 and 竞赛覆盖30多家企业, far from all that is linked: a number of one size and one common word.
    if (signs.about === 0 && signs.label < LEAST_LABEL) return [];
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
    const { best, next } = found.get(keyOf(one)) ?? { best: 0, next: 0 };
    const { likelihood } = one;
    found.set(keyOf(one), likelihood > best ? { best: likelihood, next: best } : { best, next: Math.max(next, likelihood) });
  }
  return found;
}

interface Looked {
  fact: Fact;
  /** Where it stands among the figures of its report. */
  at: number;
  label: Bag;
  /** The labels of the figures right beside, told in one breath with it. */
  neighbours: Bag;
}

/** All pairs of figures that are left over on both sides and may be one, with their signs. */
export function candidatesOf(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Candidate[] {
  const taken = new Set(linked.flatMap((pair) => [pair.page, pair.other]));
  const both = [page, other].map((facts) => facts.map((fact, at) => ({ label: labelOf(fact), neighbours: neighboursOf(facts, at) })));
  const [ofLabel, ofNeighbours] = [
    weighing(both.flat().map(({ label }) => label)),
    weighing(both.flat().map(({ neighbours }) => neighbours)),
  ];
  const look = (facts: readonly Fact[], texts: readonly { label: string; neighbours: string }[] = []) =>
    facts.flatMap((fact, at): Looked[] =>
      taken.has(fact)
        ? []
        : [{ fact, at, label: ofLabel.bagOf(texts[at]?.label ?? ''), neighbours: ofNeighbours.bagOf(texts[at]?.neighbours ?? '') }],
    );
  const theirs = Map.groupBy(look(other, both[1]), ({ fact }) => unitKey(fact));
  const standing = standingAmong(page, other, linked);
  return [...Map.groupBy(look(page, both[0]), ({ fact }) => unitKey(fact))].flatMap(([unit, ours]) => {
    const them = theirs.get(unit) ?? [];
    // A page of thousands of numbers is a table, which has rows to go by.
    if (ours.length * them.length > MOST_PAIRS) return [];
    const alike = ours.flatMap((a) =>
      them.flatMap((b) => {
        if (!areKin(a.fact.unit, b.fact.unit)) return [];
        const [label, neighbours] = [ofLabel.sharedBy(a.label, b.label), ofNeighbours.sharedBy(a.neighbours, b.neighbours)];
        return [{ a, b, label: label.ofBoth, likelihood: label.ofBoth + label.ofShorter + neighbours.ofBoth }];
      }),
    );
    const [ofPage, ofOther] = [twoBest(alike, ({ a }) => a.fact), twoBest(alike, ({ b }) => b.fact)];
    return alike.flatMap(({ a, b, label, likelihood }): Candidate[] => {
      if (areToldApart(a.fact, b.fact)) return [];
      const rivals = [ofPage.get(a.fact), ofOther.get(b.fact)].map((two) => (two?.best === likelihood ? two.next : (two?.best ?? 0)));
      const lead = Math.max(-1, Math.min(1, likelihood - Math.max(...rivals)));
      const [one, two] = [a.fact, b.fact];
      const seen = { page: one, other: two, label, lead, ...standing(a.at, b.at) };
      return [{ page: one, other: two, beside: seen.beside, signs: signsOf(seen) }];
    });
  });
}
const MOST_PAIRS = 250_000;
const unitKey = ({ unit }: Fact) => unit.family || unit.unit;

/** Tells of two places how many figures about and right beside them are linked with one another, and how many right beside are with others. */
function standingAmong(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]) {
  const [pageAt, otherAt] = [page, other].map((facts) => new Map(facts.map((fact, at) => [fact, at] as const)));
  const places = linked.map((pair) => [pageAt?.get(pair.page) ?? -1, otherAt?.get(pair.other) ?? -1] as const);
  const [toOther, toPage] = [new Map(places), new Map(places.map(([mine, theirs]) => [theirs, mine] as const))];
  return (mine: number, theirs: number): { about: number; beside: number; astray: number } => {
    let [about, beside, astray] = [0, 0, 0];
    for (let step = -FURTHEST; step <= FURTHEST; step++) {
      const to = toOther.get(mine + step);
      if (to !== undefined && Math.abs(to - theirs) <= FURTHEST) about++;
    }
    for (const step of [-1, 1]) {
      const [one, two] = [isNearAt(page, mine, step) ? mine + step : -1, isNearAt(other, theirs, step) ? theirs + step : -1];
      const [to, from] = [toOther.get(one), toPage.get(two)];
      if (to !== undefined && to === two) beside++;
      else if (to !== undefined || from !== undefined) astray++;
    }
    return { about: Math.min(FURTHEST, about), beside, astray };
  };
}
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

/** Pairs of characters that stand side by side, and how much they weigh in sum. */
interface Bag {
  pairs: ReadonlySet<string>;
  weight: number;
}

/** How texts are held against each other where what few of them say weighs more (职工 tells next to nothing). */
function weighing(texts: readonly string[]) {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const weightOf = (pair: string) => Math.log(1 + texts.length / (counts.get(pair) ?? 1));
  const weigh = (pairs: Iterable<string>) => {
    let sum = 0;
    for (const pair of pairs) sum += weightOf(pair);
    return sum;
  };
  return {
    bagOf(text: string): Bag {
      const pairs = pairsOf(text);
      return { pairs, weight: weigh(pairs) };
    },
    /** What two hold both, as a share of both and of the one that weighs less; 0 where one is empty. */
    sharedBy(a: Bag, b: Bag): { ofBoth: number; ofShorter: number } {
      if (a.weight === 0 || b.weight === 0) return { ofBoth: 0, ofShorter: 0 };
      const shared = weigh([...a.pairs].filter((pair) => b.pairs.has(pair)));
      return { ofBoth: (2 * shared) / (a.weight + b.weight), ofShorter: shared / Math.min(a.weight, b.weight) };
    },
  };
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = text.replace(/[^\u4e00-\u9fff|]/g, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) if (words[i] !== '|' && words[i + 1] !== '|') pairs.add(words.slice(i, i + 2));
  return pairs;
}
