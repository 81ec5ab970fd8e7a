import type { Report, ReportFigure } from '../corpus/report.ts';
import { once, oncePerPair } from '../once.ts';
import { linkByLikeness } from './by-likeness.ts';
import { changeBetween, isImplausible } from './change.ts';
import type { CautionReason, Counterpart, FigureComparison, PerHead } from './comparison.ts';
import { type Fact, factsOf } from './fact.ts';
import type { Placed } from './likeness.ts';
import { type Link, linkOf } from './link.ts';
import { isRoundedFrom } from './rounded.ts';
import { areOtherSpans } from './span.ts';
import { withoutRuledOut } from './stock.ts';
import { arePieces, foldUnit, kinKey } from './units.ts';

/** A page figure and another report's that measure the same. */
export interface Pair extends Link, Placed {
  isByLikeness?: true;
}

/**
 * Finds for each figure of the page its counterpart in each of the other reports; at most one in a report. `standing`
 * are the reasons for caution that hold for a report as a whole (another district, another span of years).
 */
export function compareFigures(page: Report, others: readonly Report[], standing: (other: Report) => CautionReason[]): FigureComparison[] {
  const pageFacts = rowsOf(page);
  const counterparts = page.figures.map((): Counterpart[] => []);
  // Newest first: what the year before last calls otherwise than the page may be told by last year's report.
  const told: ToldReport[] = [];
  for (const other of [...others].reverse()) {
    const facts = rowsOf(other);
    const reasons = standing(other);
    const isElsewhere = reasons.includes('district');
    const linked = linkByRules(page, other, isElsewhere);
    const alike = linkByLikeness(pageFacts, facts, linked)
      .map((pair): Pair => ({ ...pair, isByLikeness: true, reasons: isOfOneUnit(pair) ? ['wording'] : ['wording', 'unit'], score: 0 }))
      .filter((pair) => !(isElsewhere && isTooMuchElsewhere(pair)));
    const own = [...linked, ...alike];
    const pairs = reasons.length > 0 ? own : [...own, ...throughOthers(own, pageFacts, facts, told)];
    if (reasons.length === 0) told.push({ facts, pairs: own });
    for (const pair of pairs) counterparts[pair.page.index]?.unshift(counterpartOf(pair, pairs, other, reasons));
  }
  return page.figures.map((figure, i) => describe(figure, page, counterparts[i] ?? []));
}

const isOfOneUnit = ({ page, other }: Placed) => page.unit.unit === other.unit.unit;

/** The pairs of figures that the rules link, one to one; `isElsewhere` for a report of another district, where less may differ. */
export const linkByRules = (page: Report, other: Report, isElsewhere: boolean): readonly Pair[] =>
  assign(rowsOf(page), rowsOf(other)).filter((pair) => !(isElsewhere && isTooMuchElsewhere(pair)));

/**
 * True where another place is one difference too many: 为3万名农民工提供法律咨询服务 there, 提供法律咨询5000人次 here are other words and another
 * unit; 慰问困难职工81名 here, 冬送温暖慰问特困职工716人 there are other words and a number of another size.
 */
function isTooMuchElsewhere({ reasons, page, other }: Pair): boolean {
  if (reasons.includes('definition')) return true;
  if (!reasons.includes('wording')) return false;
  return isFarFrom(page.figure.value, other.figure.value) || (reasons.includes('unit') && !arePieces(page.unit, other.unit));
}

/** A report of the page's own body, with its figures paired with the page's. */
interface ToldReport {
  facts: readonly Fact[];
  pairs: readonly Pair[];
}

/**
 * A series goes on through a report between: 司机健康行 on the page, 司机健康行（原司机体检） a year before, 司机体检 two years before. Only over two
 * links without reserve, and with caution.
 */
function throughOthers(own: readonly Pair[], pageFacts: readonly Fact[], facts: readonly Fact[], told: readonly ToldReport[]): Pair[] {
  const [pageTaken, taken] = [new Set(own.map(({ page }) => page.index)), new Set(own.map(({ other }) => other.index))];
  const found: Pair[] = [];
  for (const between of told.slice(-1)) {
    const sure = between.pairs.filter(({ page, reasons }) => reasons.length === 0 && !pageTaken.has(page.index));
    if (sure.length === 0 || pageFacts.length === 0) continue;
    const further = new Map(assign(between.facts, facts).map((pair) => [pair.page.index, pair] as const));
    for (const { page, other: middle } of sure) {
      const next = further.get(middle.index);
      if (next === undefined || next.reasons.length > 0 || taken.has(next.other.index)) continue;
      taken.add(next.other.index);
      found.push({ page, other: next.other, reasons: ['definition'], score: 0 });
    }
  }
  return found;
}

function describe(figure: ReportFigure, page: Report, counterparts: Counterpart[]): FigureComparison {
  const { start, end, text, value, unit, indicator } = figure;
  return {
    start,
    end,
    text,
    value,
    unit,
    indicator: indicator.label,
    heading: page.outline[figure.heading]?.text ?? '',
    counterparts,
    ...(counterparts.length === 0 && indicator.programme !== '' ? { programme: indicator.programme } : {}),
  };
}

/** The figures of a report that may stand in rows, each once. */
export const rowsOf = once((report: Report): readonly Fact[] => withoutRepeats(factsOf(report), report));

/** The same number told twice in one report is counted once; one that a headline tells is counted where the text tells it. */
function withoutRepeats(facts: readonly Fact[], { info, outline }: Report): Fact[] {
  const isInHead = ({ start, end, text }: ReportFigure) =>
    (end <= info.title.length && info.title.includes(text)) || outline.some((head) => head.start <= start && end <= head.end);
  const toldOf = ({ figure, unit }: Fact) => `${unit.unit}|${figure.indicator.action}`;
  const heads = new Set(facts.filter(({ figure }) => isInHead(figure)));
  const inText = facts.filter((fact) => !heads.has(fact));
  const below = Map.groupBy(inText, toldOf);
  const byUnit = Map.groupBy(inText, ({ unit }) => unit.unit);
  const isToldBelow = (head: Fact) => {
    const { text, value, approx } = head.figure;
    const among = value >= LEAST_SURE ? byUnit.get(head.unit.unit) : below.get(toldOf(head));
    return among?.some(({ figure }) => isRoundedFrom(text, value, figure.value, approx === 'over')) === true;
  };
  const seen = new Set<string>();
  // 覆盖职工1.93亿人 under a headline: counted where it is told what covers them.
  const isAlone = (fact: Fact) => fact.isGeneric && fact.governor === undefined;
  return facts.filter((fact) => {
    const { figure, unit } = fact;
    if (heads.has(fact) && isToldBelow(fact)) return false;
    const { action, noun, programme, body } = figure.indicator;
    // So large a number told of one thing is one, under whatever name: 为6055名农民工追发工资 in the lead and once more below.
    const among = figure.value >= LEAST_SURE && noun !== '' ? [] : [programme, body];
    const key = [figure.value, unit.unit, action, noun, ...among].join('|');
    const isNew = !seen.has(key) || (noun === '' && action === '');
    if (!isAlone(fact)) seen.add(key);
    return isNew;
  });
}

/** A number so large stands in a headline and below it for one thing, in whatever words; 12场 may be of two. */
const LEAST_SURE = 100;

/** One-to-one pairs, best first; neighbours that pair too speak for a pair, and position settles what is still even. */
const assign = oncePerPair((page: readonly Fact[], other: readonly Fact[]): readonly Pair[] => {
  const candidates = withoutRuledOut(candidatesOf(page, other));
  const places = new Set(candidates.map(placeOf));
  const [lastPage, lastOther] = [page.at(-1)?.index || 1, other.at(-1)?.index || 1];
  const rank = (pair: Pair) => {
    const place = placeOf(pair);
    const neighbours = (places.has(place - NEXT_PLACE) ? 1 : 0) + (places.has(place + NEXT_PLACE) ? 1 : 0);
    const drift = Math.abs(pair.page.index / lastPage - pair.other.index / lastOther);
    const isEqual = pair.page.figure.value === pair.other.figure.value ? 0.5 : 0;
    const isFar = isImplausible(pair.page.figure.value, pair.other.figure.value) ? IMPLAUSIBLE : 0;
    const isOfOtherSpan = areOtherSpans(pair.page.span, pair.other.span) ? OTHER_SPAN : pair.page.span === pair.other.span ? 0 : OTHER_PART;
    return pair.score + neighbours * NEIGHBOUR_WEIGHT - drift + isEqual - isOfOtherSpan - isFar;
  };
  const ranked = candidates
    .map((pair) => ({ pair, rank: rank(pair) }))
    .sort((a, b) => b.rank - a.rank || a.pair.page.index - b.pair.page.index);
  const [pageTaken, otherTaken] = [new Set<number>(), new Set<number>()];
  return ranked.flatMap(({ pair }) => {
    if (pageTaken.has(pair.page.index) || otherTaken.has(pair.other.index)) return [];
    pageTaken.add(pair.page.index);
    otherTaken.add(pair.other.index);
    return [pair];
  });
});
const NEIGHBOUR_WEIGHT = 1.5;
/** 五年新建工会320家 and, of its last year, 新建工会64家: a year's is set beside a year's. */
const OTHER_SPAN = 8;
/** 二季度建会17家, and 上半年新建工会31家: of two told alike the one of the same time. */
const OTHER_PART = 2;
const IMPLAUSIBLE = 1;

/** All pairs that may be linked. Only figures of one family of units can be kin, so the others are not even looked at. */
function candidatesOf(page: readonly Fact[], other: readonly Fact[]): Pair[] {
  const candidates: Pair[] = [];
  const byUnit = Map.groupBy(other, ({ unit }) => kinKey(unit));
  for (const a of page) {
    for (const b of byUnit.get(kinKey(a.unit)) ?? []) {
      const link = linkOf(a, b);
      if (link !== undefined) candidates.push({ page: a, other: b, ...link });
    }
  }
  return candidates;
}

/** Where two figures stand in their reports, as one number; each of both one further is `NEXT_PLACE` more. No text has so many figures. */
const placeOf = ({ page, other }: Pair) => page.index * MOST_FIGURES + other.index;
const MOST_FIGURES = 2 ** 24;
const NEXT_PLACE = MOST_FIGURES + 1;

function counterpartOf(pair: Pair, pairs: readonly Pair[], { source }: Report, standing: readonly CautionReason[]): Counterpart {
  const [now, before] = [pair.page.figure, pair.other.figure];
  // In a report on five years, what its last year brought is set beside another year.
  const reasons = new Set<CautionReason>(standing.filter((reason) => reason !== 'period'));
  for (const reason of pair.reasons) {
    if (reason !== 'wording') reasons.add(reason);
    else if (isFarFrom(now.value, before.value)) reasons.add('definition');
  }
  if (pair.page.span !== pair.other.span) reasons.add('period');
  // Another district, or seven years beside one, may well be three times as large.
  const isComparable = !reasons.has('district') && (!reasons.has('period') || !standing.includes('period'));
  const perHead = perHeadOf(pair, pairs);
  const isWild = isImplausible(now.value, before.value) || (perHead !== undefined && isImplausible(perHead.page, perHead.other));
  if (isComparable && isWild) reasons.add('plausibility');
  if (isComparable && now.value === before.value && now.approx === before.approx) reasons.add('repeated');
  const verdict = reasons.size === 0 ? 'yes' : 'caution';
  const change = verdict === 'yes' ? changeBetween(before, now) : undefined;
  return {
    source,
    start: before.start,
    end: before.end,
    text: before.text,
    value: before.value,
    unit: foldUnit(before.unit, before.kind).unit,
    verdict,
    reasons: [...reasons],
    ...(pair.isByLikeness === true ? { isByLikeness: true as const } : {}),
    ...(change === undefined ? {} : { change }),
    ...(perHead !== undefined && reasons.has('plausibility') ? { perHead } : {}),
  };
}

/** Two numbers that another wording alone does not explain: an alarm, and no more than that (comparison.md). */
function isFarFrom(a: number, b: number): boolean {
  const [small, large] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return large > small * MOST_FOR_WORDING && large - small > FEW;
}
const MOST_FOR_WORDING = 1.5;
/** 职代会1次, 2次: of so few a ratio says nothing. */
const FEW = 2;

/** What one head got in both: 380人 114万 and 699人 48.45万, where neither ratio is wild. Undefined where no heads stand beside the money. */
function perHeadOf(pair: Pair, pairs: readonly Pair[]): PerHead | undefined {
  if (pair.page.unit.family !== 'money' || pair.other.unit.family !== 'money') return undefined;
  const heads = pairs.find(
    ({ page, other }) =>
      (page.unit.family === 'persons' || page.unit.family === 'bodies') &&
      page.unit.unit === other.unit.unit &&
      isSameTelling(page, pair.page) &&
      isSameTelling(other, pair.other),
  );
  const [now, before] = [heads?.page.figure.value ?? 0, heads?.other.figure.value ?? 0];
  if (heads === undefined || now <= 0 || before <= 0) return undefined;
  return { page: round(pair.page.figure.value / now), other: round(pair.other.figure.value / before), unit: heads.page.unit.unit };
}

const round = (yuan: number) => Math.round(yuan * 100) / 100;

/** 对267家小微企业返还经费，共返还532.9万元; 发放慰问金51万元，慰问职工1700人: money and those it went to, told of one another. */
function isSameTelling(heads: Fact, money: Fact): boolean {
  const [one, other] = [heads.figure.indicator, money.figure.indicator];
  const distance = Math.abs(money.index - heads.index);
  if (distance > 2 || heads.unit.family === money.unit.family) return false;
  // Two apart, another sum may stand between that is theirs.
  if (distance === 2 && other.of !== heads.index) return false;
  return (one.action === other.action && one.noun === other.noun) || other.of === heads.index || one.of === money.index;
}
