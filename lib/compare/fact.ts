import type { Report, ReportFigure } from '../corpus/report.ts';
import { once } from '../once.ts';
import { bodyKey, headsOf, isKindOfContest, isProgramme, nameKey } from './fact-names.ts';
import { slotsOf } from './fact-words.ts';
import { type LabelWords, levelsIn } from './label-words.ts';
import { spanOf } from './span.ts';
import type { FoldedUnit } from './units.ts';
import { SPENT } from './verbs.ts';

/** A figure made ready for comparing. */
export interface Fact {
  index: number;
  figure: ReportFigure;
  /** Over what span of time it is told, as `spanOf` has it. */
  span: string;
  unit: FoldedUnit;
  /** 三方, 律师团, 新桥街总工会: the organ whose number it is; empty for the union itself or unknown. */
  body: string;
  /** The folded verb; empty where only a light one or none is there. */
  action: string;
  /** Words of noun and, for an event word as the noun, of the act. */
  own: LabelWords;
  /** Words that tell who is counted or served. */
  people: LabelWords;
  /** The words of the label and of its people. */
  all: ReadonlySet<string>;
  /** Special groups that narrow the figure down; a list of several (困难职工、外派干部、劳模等) names examples. */
  special: readonly string[];
  /** `own` less the words of the programme's name, for comparing two under one programme. */
  underName: ReadonlySet<string>;
  /** What its label says: `own`, or `underName`; for a bare verb (出动806人次) together with what it hangs on. */
  told: { own: ReadonlySet<string>; underName: ReadonlySet<string> };
  /** Words of the programme's name, where the figure's own sentence names it. */
  named: ReadonlySet<string>;
  /** The programme's name as two texts are held against each other by; likewise the body's. */
  programmeKey: string;
  bodyName: string;
  /** Words of its label, its people and its programme, and of what it hangs on, up to two steps away. */
  around: Set<string>;
  /** The first two characters of each of these words: two that share none share no word (慰问 and 慰问金 count as one). */
  stems: ReadonlySet<string>;
  /** 投资1.2亿元，完成道路改造: a sum of which nothing is told but that it was spent. */
  isMereSum: boolean;
  /** True where its label is no more than a verb (全年入会74人), or not even that. */
  isBare: boolean;
  /** Words of its own label, people and programme. */
  near: readonly string[];
  /** What the programme is, behind its quoted name, where that tells it from others: 师德演讲比赛; empty for 竞赛, 主题活动. */
  programmeHead: string;
  /** 省, 全国: the level that the noun names. */
  levels: Set<string>;
  /** The level of the body that reports: its 市级工作室 may be last year's 工作室; empty where it is not known. */
  ownLevel: string;
  /** True where nothing of its own tells it from others of the same unit (涉及人数492人). */
  isGeneric: boolean;
  /** True where its noun is the programme itself (省五一劳动奖章7名, “金秋助学”45人), not something given or done under it. */
  isProgrammeItself: boolean;
  /** True where its programme is a kind of contest and no name. */
  isKindOfContest: boolean;
  /** True where it tells nothing but a part of the figure that it hangs on. */
  isPart: boolean;
  /** True where no other figure of its unit is told of its programme. */
  isSole: boolean;
  /** True where no other figure of its unit hangs on the same one. */
  isOnlyOnGovernor: boolean;
  /** The figure that it hangs on. */
  governor: Fact | undefined;
}

/** The figures of a report that may stand in a row, ready for comparing; conditions, rates, plans and constants are left out. */
export const factsOf: (report: Report) => Fact[] = once((report) => {
  const facts = new Map<number, Fact>();
  const heads = headsOf(report);
  const make = (index: number, depth: number): Fact | undefined => {
    const known = facts.get(index);
    const figure = report.figures[index];
    if (known !== undefined || figure === undefined || depth > MOST_LEVELS) return known;
    const governor = figure.indicator.of === index ? undefined : make(figure.indicator.of, depth + 1);
    const fact = factOf(figure, index, governor, {
      heads,
      ownLevel: OWN_LEVELS[report.info.level ?? 'unit'] ?? '',
      span: spanOf(figure, report.info),
    });
    facts.set(index, fact);
    return fact;
  };
  const told = report.figures.flatMap((figure, index) => (mayStandInRow(figure) ? (make(index, 0) ?? []) : []));
  const rows = told.filter((fact) => !isOfStory(fact));
  for (const fact of rows) tellWhom(fact);
  markSole(rows);
  return rows;
});

/**
 * 追回欠薪90万元，惠及农民工150人: who the sum went to is told of it, though behind it. Likewise 举办培训班5期，培训工会干部247人.
 */
function tellWhom({ figure, people, own, action, governor }: Fact): void {
  const isCourse = action === '培训' && governor?.unit.family === 'events' && /培训班?$/.test(governor.figure.indicator.noun);
  if (isCourse) for (const word of [...own.special, ...people.special]) governor.around.add(word);
  if (governor?.unit.family !== 'money' || figure.kind !== 'count' || !/^(?:惠及|涉及)$/.test(figure.indicator.action)) return;
  for (const word of people.words) governor.around.add(word);
}

/** Marks the figures that are alone of their unit under their programme, or on the figure that they hang on. */
function markSole(facts: readonly Fact[]): void {
  const keysOf = ({ figure, unit }: Fact) => [`${figure.indicator.programme}|${unit.unit}`, `${figure.indicator.of}|${unit.unit}`] as const;
  const counts = new Map<string, number>();
  for (const fact of facts) for (const key of keysOf(fact)) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const fact of facts) {
    const [byProgramme, byGovernor] = keysOf(fact);
    fact.isSole = fact.figure.indicator.programmeFrom === 'sentence' && counts.get(byProgramme) === 1;
    fact.isOnlyOnGovernor = fact.governor !== undefined && counts.get(byGovernor) === 1;
  }
}
const MOST_LEVELS = 6;

function mayStandInRow({ indicator, kind, valueMax }: ReportFigure): boolean {
  if (indicator.threshold || indicator.rate || indicator.constant || indicator.status === 'planned') return false;
  return valueMax === undefined && !(kind === 'duration' && indicator.noun === '');
}

/** 走访两名受伤职工，为他们送上理赔金1.6万元: what a few had, told as a story, is not what all had. */
const isOfStory = ({ figure, governor }: Fact) =>
  /^[他她]们?$/.test(figure.indicator.people) && governor?.unit.unit === '人' && governor.figure.value <= FEW;
const FEW = 3;

/** What a report of a body of such a level calls its own. */
const OWN_LEVELS: Readonly<Record<string, string>> = { province: '省', city: '市' };

/** What is known of the report of a figure. */
interface OfReport {
  heads: ReadonlyMap<string, string>;
  ownLevel: string;
  span: string;
}

function factOf(figure: ReportFigure, index: number, governor: Fact | undefined, { heads, ownLevel, span }: OfReport): Fact {
  const { indicator } = figure;
  const { told, noun, own, people, unit, action, underName, named } = slotsOf(figure, governor);
  const isNamed = isProgramme(noun, indicator.programme);
  const isGeneric =
    isShareOfAim(indicator.noun, unit) ||
    (indicator.dependent && told === indicator && !own.words.has('会员')) ||
    (!isNamed && own.words.size === 0 && people.words.size === 0);
  // 三方联合调解中心, 三方联调中心, 联调中心.
  const organ = /三方.{0,8}调|联调中心/.test(indicator.body + indicator.noun) ? '三方' : bodyKey(indicator.body);
  own.words.delete('三方');
  // 工会调解组织受理案件, 工会法律援助机构受理案件: what the cases are is told by who took them.
  const domain = unit.unit === '件' ? /(调解|法律援助)(?:组织|机构|委员会)$/.exec(indicator.body)?.[1] : undefined;
  if (domain !== undefined) own.words.add(domain === '调解' ? '劳动争议' : '援助');
  const inherits = governor !== undefined && indicator.body === governor.figure.indicator.body;
  const sentenceName = indicator.programmeFrom === 'sentence' ? named : new Set<string>();
  const near = [...own.words, ...people.words, ...sentenceName];
  const isBare = [...own.words].every((word) => word === action);
  const governing = isBare && governor !== undefined && people.words.size === 0 ? governor.own.words : [];
  const around = new Set([...near, ...(governor?.near ?? []), ...(governor?.governor?.near ?? [])]);
  return {
    index,
    figure,
    span,
    programmeKey: nameKey(indicator.programme),
    bodyName: nameKey(organ || (inherits ? governor.body : '')),
    around,
    stems: new Set([...around].map((word) => word.slice(0, 2))),
    isBare,
    isMereSum: unit.family === 'money' && people.words.size === 0 && own.words.size === 1 && own.words.has(SPENT),
    near,
    unit,
    body: organ || (inherits ? governor.body : ''),
    action,
    own,
    all: new Set([...own.words, ...people.words]),
    special: [
      ...(namesExamples(indicator.noun) || isNamed ? [] : own.special),
      ...(namesExamples(indicator.people) ? [] : people.special),
    ].filter((word) => mayNotVary(word, new Set([...own.words, ...(governor?.own.words ?? [])]), figure)),
    underName,
    told: { own: new Set([...own.words, ...governing]), underName: new Set([...underName, ...governing]) },
    programmeHead: heads.get(indicator.programme) ?? '',
    named: sentenceName,
    levels: levelsIn(told.noun),
    ownLevel,
    people,
    isGeneric,
    isProgrammeItself:
      isNamed ||
      (indicator.programme !== '' && nameKey(noun) === nameKey(indicator.programme)) ||
      (named.size > 0 && [...named].every((word) => own.words.has(word))),
    isKindOfContest: isKindOfContest(indicator.programme),
    isPart: governor !== undefined && isPartOf(governor, { index, figure, action, unit, own, people }),
    isSole: false,
    isOnlyOnGovernor: false,
    governor,
  };
}

/** 新增就业654人，完成全年目标任务的59%: a share of what it hangs on. */
const isShareOfAim = (noun: string, { unit }: FoldedUnit) =>
  unit === '%' && /^(?:年度|[^率度]){0,8}(?:目标|任务|计划)(?:任务)?数?$/.test(noun);

/** 培训干部148人次，其中线上培训60人次: nothing but a part of the whole that it hangs on. */
function isPartOf(
  governor: Fact,
  { index, figure, action, unit, own, people }: Pick<Fact, 'index' | 'figure' | 'action' | 'unit' | 'own' | 'people'>,
): boolean {
  const { noun } = figure.indicator;
  // 市总工会组织860人，各县区工会组织1534人，合计2394人: a part of the sum behind.
  if (governor.index > index && governor.unit.unit === unit.unit) return noun === '' || governor.figure.indicator.noun === noun;
  if (action === '' || noun === '' || governor.figure.indicator.noun === noun) return false;
  // 会员总数9万人，其中女会员4万人: who they are is told.
  if ([...people.special].some((word) => !governor.all.has(word))) return false;
  if (governor.action !== action || governor.unit.unit !== unit.unit || governor.figure.value <= figure.value) return false;
  return governor.all.size > own.words.size && [...own.words].every((word) => governor.own.words.has(word));
}

/** Who comes to 联谊 is young and single, who to a 托管班 a child of workers; 劳模宣讲30场 tells who spoke. */
function mayNotVary(word: string, words: ReadonlySet<string>, { unit }: ReportFigure): boolean {
  if (words.has('托管班') && word === '子女') return false;
  // 组织医务志愿者下乡义诊, 下乡义诊: who else.
  if (words.has('义诊') && /^(?:医务|医护|志愿者|医生|护士)$/.test(word)) return false;
  // 优秀一线职工疗休养, 一线职工疗休养: it is for those who work well.
  if (words.has('疗休养') && word === '优秀') return false;
  // 理赔金额36万元, 患病职工获得理赔金34万元: whom the insurance paid.
  if (words.has('获赔') && word === '大病') return false;
  // 为困难群众挽回经济损失: legal aid is for them.
  if (word === '困难' && (words.has('追回') || words.has('法律援助'))) return false;
  // 大病救助19人: whom it is for goes without saying.
  if (words.has('大病') && words.has('救助') && word === '困难') return false;
  if (words.has('交友联谊')) return !/^(?:单身|青年|未婚)$/.test(word);
  return !(words.has('宣讲') && /^(?:场|场次|次|期)$/.test(unit) && /^(?:劳模|工匠|劳动模范)$/.test(word));
}

/** 劳模和一线职工疗休养: named with all the others. */
const namesExamples = (text: string) => text.includes('、') || text.endsWith('等') || WITH_ALL.test(text);
const WITH_ALL = /[和及与](?:一线|广大|普通|其他)*(?:教?职工|员工)/;
