import { isImplausible } from './change.ts';
import type { Fact } from './fact.ts';
import { areApart, areSpecialAlike, nounsOf } from './nouns.ts';
import { bodyRelation, hangsOn, haveSameScope, isSetInMotion, levelRelation, programmeRelation } from './slot-relations.ts';
import { hasJoined, isGiven, isStage, OWN_STAGE, SPENT } from './verbs.ts';

/** Two figures that stand in the same place of both reports. */
export interface Placed {
  page: Fact;
  other: Fact;
}

/**
 * Figures told in wholly other words, found by their place: the order of sentences is stable from year to year (comparison.md), so what
 * stands right beside two figures that are linked, in one unit, of a believable size and with something of its label in common, is the
 * same (发放宣传册2000份 beside 举办讲座, 派发资料2200份 beside 讲座). Each one found may be the neighbour of the next. What stands between
 * two such pairs need not have a word in common, only a number of about the size.
 */
export function linkByPlace(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Placed[] {
  const [pageAt, otherAt] = [byIndex(page), byIndex(other)];
  const [taken, takenOther] = [new Set(linked.map((pair) => pair.page.index)), new Set(linked.map((pair) => pair.other.index))];
  const found: Placed[] = [];
  const pairs = new Set(linked.map((pair) => place(pair.page.index, pair.other.index)));
  for (const steps of [BESIDE, OVER_A_GAP]) {
    const queue = [...linked, ...found];
    for (let pair = queue.shift(); pair !== undefined; pair = queue.shift())
      for (const [step, further] of steps) {
        const [a, b] = [pageAt.get(pair.page.index + step), otherAt.get(pair.other.index + further)];
        if (a === undefined || b === undefined || taken.has(a.index) || takenOther.has(b.index)) continue;
        if (!areNear(a, pair.page) || !areNear(b, pair.other) || isImplausible(a.figure.value, b.figure.value)) continue;
        const beyond = steps === BESIDE ? pageAt.get(a.index + step) : undefined;
        const isBetween = beyond !== undefined && areNear(a, beyond) && pairs.has(place(beyond.index, b.index + step));
        const least = steps === BESIDE ? LEAST_LIKENESS : LEAST_OVER_A_GAP;
        if (isForbidden(a, b) || !(isBetween ? areOfOneSize(a, b) : hasLikeLabel(a, b, least))) continue;
        taken.add(a.index);
        takenOther.add(b.index);
        pairs.add(place(a.index, b.index));
        found.push({ page: a, other: b });
        queue.push({ page: a, other: b });
      }
  }
  return found;
}

/** How far on in the page, and in the other report. */
type Step = readonly [page: number, other: number];
const BESIDE: readonly Step[] = [
  [1, 1],
  [-1, -1],
];
/** With a figure between in one of the texts alone. */
const OVER_A_GAP: readonly Step[] = [
  [1, 2],
  [2, 1],
  [-1, -2],
  [-2, -1],
];

const place = (page: number, other: number) => `${page}:${other}`;
const byIndex = (facts: readonly Fact[]) => new Map(facts.map((fact) => [fact.index, fact] as const));

/** Told in one breath: what stands further away is of another matter. */
export const areNear = (one: Fact, neighbour: Fact) =>
  one.figure.heading === neighbour.figure.heading && Math.abs(one.figure.start - neighbour.figure.start) <= MOST_APART;
const MOST_APART = 60;

/**
 * True where something forbids that two figures are one in other words, however they were found: the level, the scope, the programme, the
 * people, what money was spent on, or that some came and others were given something.
 */
export function areToldApart(a: Fact, b: Fact): boolean {
  // 办结率100%, 满意率98%: each share its own.
  if (a.unit.unit === '%' && a.figure.indicator.noun !== b.figure.indicator.noun) return true;
  if (levelRelation(a, b) !== 'same' || !haveSameScope(a, b) || programmeRelation(a, b) === 'apart') return true;
  // 投入95万元更新图书, 投入120万元改造食堂: what each was spent on is told.
  if (a.action === SPENT && b.action === SPENT && areApart(spentOn(a), spentOn(b))) return true;
  if ((hasJoined(a) && isGiven(b.action)) || (hasJoined(b) && isGiven(a.action))) return true;
  return a.special.length > 0 && b.special.length > 0 && !areSpecialAlike(a, b);
}

/** The same of two figures in the same place of both reports, where the unit, whose number it is and the stage have to be one. */
function isForbidden(a: Fact, b: Fact): boolean {
  if (a.unit.unit !== b.unit.unit || bodyRelation(a, b, false) !== 'same' || areToldApart(a, b)) return true;
  if (isSetInMotion(a) !== isSetInMotion(b) && a.unit.family === 'money') return true;
  // 配备空调42台, 配备微波炉31台: two machines, whatever stands beside them.
  if (MACHINES.test(a.unit.unit) && likeness(a.figure.indicator.noun, b.figure.indicator.noun) === 0) return true;
  return a.action !== b.action && (isStage(a.action) || isStage(b.action) || OWN_STAGE.has(a.action) || OWN_STAGE.has(b.action));
}

const MACHINES = /^[台辆架]$/;

const spentOn = (fact: Fact): ReadonlySet<string> => new Set(nounsOf(fact, fact.own.words));

const areOfOneSize = (a: Fact, b: Fact) =>
  Math.max(a.figure.value, b.figure.value) <= MOST_BETWEEN * Math.min(a.figure.value, b.figure.value);
const MOST_BETWEEN = 2;

/** True where two labels have something in common. */
function hasLikeLabel(a: Fact, b: Fact, least: number): boolean {
  const [mine, theirs] = [textOf(a), textOf(b)];
  // 投入24万元, 投资60万元: of what is spent on one thing only the size can tell.
  if ((MERELY_SPENT.test(mine) || MERELY_SPENT.test(theirs)) && !areOfOneSize(a, b)) return false;
  // 活动340次 beside 社团19个, 活动310次 beside 社团17个: one common word, and it is all that is told.
  const isCommon = mine === '' && theirs === '' && a.figure.indicator.noun !== '' && a.figure.indicator.noun === b.figure.indicator.noun;
  return isCommon || likeness(mine, theirs) >= least;
}
const MERELY_SPENT = /^(?:投入|投资|资金|完成)*$/;
/** A label less what is said of anyone: 参赛 and 职工 are common to things that have nothing in common. */
const textOf = (fact: Fact) => {
  const { people, action, noun } = fact.figure.indicator;
  return `${people}${hangsOn(fact) ? '' : action}${noun}`.replace(/职工|人员|人数|活动/g, '');
};
const LEAST_LIKENESS = 0.25;
const LEAST_OVER_A_GAP = 0.5;

/** The share of characters that two labels have in common, of the shorter. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(a), new Set(b)];
  const shared = [...one].filter((ch) => other.has(ch)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
