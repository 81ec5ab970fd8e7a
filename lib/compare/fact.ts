import type { Report, ReportFigure } from '../corpus/report.ts';
import { once } from '../once.ts';
import { actionOf, SETS_UP_UNIONS, STOCK } from './fact-action.ts';
import { bodyKey, headsOf, isKindOfContest, isProgramme, nameKey } from './fact-names.ts';
import { type LabelWords, labelWords, levelsIn } from './label-words.ts';
import { type FoldedUnit, foldUnit } from './units.ts';

/** A figure made ready for comparing. */
export interface Fact {
  index: number;
  figure: ReportFigure;
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
    const fact = factOf(figure, index, governor, { heads, ownLevel: OWN_LEVELS[report.info.level ?? 'unit'] ?? '' });
    facts.set(index, fact);
    return fact;
  };
  const rows = report.figures.flatMap((figure, index) => (mayStandInRow(figure) ? (make(index, 0) ?? []) : []));
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

/** Verbs of giving say no more than the noun: 发放补助 and 补助 are one. */
const GIVING = new Set(['发放', '帮助', '处理', '办理', '招收']);

/** What a report of a body of such a level calls its own. */
const OWN_LEVELS: Readonly<Record<string, string>> = { province: '省', city: '市' };

/** What is known of the report of a figure. */
interface OfReport {
  heads: ReadonlyMap<string, string>;
  ownLevel: string;
}

function factOf(figure: ReportFigure, index: number, governor: Fact | undefined, { heads, ownLevel }: OfReport): Fact {
  const { indicator } = figure;
  const told = tellsRecipients(figure, governor) ? governor.figure.indicator : indicator;
  // 4462个班组参加“安康杯”竞赛: those who took part are what is counted.
  const joins = (told.action === '参与' || told.action === '开展') && told.people !== '' && isProgramme(told.noun, told.programme);
  const noun = joins ? told.people : told.noun;
  const own = labelWords(noun);
  const people = labelWords(told === indicator ? (joins ? '' : told.people) : `${indicator.people}${indicator.noun}`);
  if (own.words.size > 1) own.words.delete('入会');
  // 参会代表186名, 职代会如期召开，189名代表参会.
  if (indicator.action === '参与' && (own.special.has('代表') || people.special.has('代表')))
    for (const word of CONGRESS) own.words.delete(word);
  const unit = foldUnit(unitByNoun(figure.unit, noun) || personsUnsaid(figure), figure.kind);
  const isClaim = governor !== undefined && isPaidByInsurance(governor, actionOf(told, unit), [own, people]);
  const action = isClaim ? '补助' : actionOf(told, unit);
  if (isClaim) setWords(own, people, INSURANCE);
  if (indicator.action === SETS_UP_UNIONS) own.words.add('工会');
  for (const word of action === '' || action === STOCK || GIVING.has(action) ? [] : [action]) own.words.add(word);
  const named = labelWords(indicator.programme).words;
  const underName = new Set([...own.words].filter((word) => !named.has(word)));
  movePeople(own, people);
  // 会员总数16万人, 新发展会员8000人: the members themselves, elsewhere a word for people.
  if (MEMBERS.test(indicator.noun) && /^(?:|累计|新发展|入会)$/.test(action)) own.words.add('会员');
  const isNamed = isProgramme(noun, indicator.programme);
  const isGeneric =
    (indicator.dependent && told === indicator && !own.words.has('会员')) || (!isNamed && own.words.size === 0 && people.words.size === 0);
  const organ = /三方.{0,8}调/.exec(indicator.body + indicator.noun) !== null ? '三方' : bodyKey(indicator.body);
  own.words.delete('三方');
  const inherits = governor !== undefined && indicator.body === governor.figure.indicator.body;
  const sentenceName = indicator.programmeFrom === 'sentence' ? named : new Set<string>();
  const near = [...own.words, ...people.words, ...sentenceName];
  const isBare = [...own.words].every((word) => word === action);
  const governing = isBare && governor !== undefined && people.words.size === 0 ? governor.own.words : [];
  const around = new Set([...near, ...(governor?.near ?? []), ...(governor?.governor?.near ?? [])]);
  return {
    index,
    figure,
    programmeKey: nameKey(indicator.programme),
    bodyName: nameKey(organ || (inherits ? governor.body : '')),
    around,
    stems: new Set([...around].map((word) => word.slice(0, 2))),
    isBare,
    near,
    unit,
    body: organ || (inherits ? governor.body : ''),
    action,
    own,
    all: new Set([...own.words, ...people.words]),
    special: [
      ...(namesExamples(indicator.noun) || isNamed ? [] : own.special),
      ...(namesExamples(indicator.people) ? [] : people.special),
    ].filter((word) => mayNotVary(word, new Set([...own.words, ...(governor?.own.words ?? [])]), unit)),
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
    isPart: governor !== undefined && isPartOf(governor, { figure, action, unit, own }),
    isSole: false,
    isOnlyOnGovernor: false,
    governor,
  };
}

/** 覆盖企业9.7万户 are 家, and 五一劳动奖章30个 persons. */
function unitByNoun(unit: string, noun: string): string {
  if (unit === '户' && /(?:企业|单位|商户|门店)$/.test(noun)) return '家';
  return /^[个枚]$/.test(unit) && /(?:奖章|劳模|劳动模范|工匠|标兵|能手|状元|先进个人|先进工作者)$/.test(noun) ? '人' : unit;
}

/** 惠及职工1076万: persons, though 人 is not said. */
const personsUnsaid = ({ text, kind, indicator: { noun, people } }: ReportFigure) =>
  kind === 'count' && /[万亿]$/.test(text) && /(?:职工|会员|劳动者|群众|人员|农民工)$/.test(people || noun) ? '人' : '';

/** 培训干部148人次，其中线上培训60人次: nothing but a part of the whole that it hangs on. */
function isPartOf(governor: Fact, { figure, action, unit, own }: Pick<Fact, 'figure' | 'action' | 'unit' | 'own'>): boolean {
  const { noun } = figure.indicator;
  if (action === '' || noun === '' || governor.figure.indicator.noun === noun) return false;
  if (governor.action !== action || governor.unit.unit !== unit.unit || governor.figure.value <= figure.value) return false;
  return governor.all.size > own.words.size && [...own.words].every((word) => governor.own.words.has(word));
}

/** Who comes to 联谊 is young and single, who to a 托管班 a child of workers; 劳模宣讲30场 tells who spoke. */
function mayNotVary(word: string, words: ReadonlySet<string>, unit: FoldedUnit): boolean {
  if (words.has('托管班') && word === '子女') return false;
  if (words.has('交友联谊')) return !/^(?:单身|青年|未婚)$/.test(word);
  return !(words.has('宣讲') && unit.family === 'events' && /^(?:劳模|工匠|劳动模范)$/.test(word));
}

/** 1.2万名职工参加医疗互助，补助患病职工286人次: what was paid by the insurance just told of, as 给付互助金312人次 says. */
function isPaidByInsurance(governor: Fact, action: string, words: readonly LabelWords[]): boolean {
  const told = words.flatMap((slot) => [...slot.words]);
  if (!governor.own.words.has(INSURANCE) || !PAYS.test(action) || told.length === 0) return false;
  return told.every((word) => word === action || OF_CLAIMS.test(word));
}
const INSURANCE = '医疗互助';
const PAYS = /^(?:补助|获得|发放|救助)?$/;
const OF_CLAIMS = /^(?:大病|住院|补助|医疗互助)$/;

function setWords(own: LabelWords, people: LabelWords, word: string): void {
  for (const slot of [own, people]) for (const words of [slot.words, slot.special]) words.clear();
  own.words.add(word);
}

const namesExamples = (text: string) => text.includes('、') || text.endsWith('等');

const MEMBERS = /^(?:工会)?会员(?:总?人?数|总量)?$/;

/** 给付互助金92万元，惠及职工341人: those who were given it, as 为341人发放互助金 says. */
function tellsRecipients({ kind, indicator }: ReportFigure, governor: Fact | undefined): governor is Fact {
  const [money, given] = [governor?.figure.kind === 'money', governor?.figure.indicator];
  const onlyPeople = indicator.dependent || [...labelWords(indicator.noun).words].every((word) => labelWords(word).special.size > 0);
  return money && kind === 'count' && /^(?:惠及|涉及)$/.test(indicator.action) && onlyPeople && given !== undefined && given.noun !== '';
}

/** 参与女教职工430人次, 512人次女教职工参与: the noun that is nothing but people. */
function movePeople(own: LabelWords, people: LabelWords): void {
  if (people.words.size > 0 || own.words.size === 0 || ![...own.words].every((word) => own.special.has(word))) return;
  for (const word of own.words) people.words.add(word).size > 0 && people.special.add(word);
  own.words.clear();
  own.special.clear();
}

const CONGRESS = ['职代会', '教代会'];
