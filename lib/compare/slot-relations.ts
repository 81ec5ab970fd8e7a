import { isManyTimes } from './change.ts';
import type { Fact } from './fact.ts';
import type { LinkReason } from './link.ts';
import { areSpecialAlike, nounsOf } from './nouns.ts';
import { hasJoined, isGiven, isStage, OWN_STAGE, type Relation } from './verbs.ts';

/** Whose number each is; a body that only one text names may be the union itself. */
export function bodyRelation(a: Fact, b: Fact, underOneProgramme: boolean): Relation {
  if (a.body === b.body) return 'same';
  // 轧钢厂开展竞赛19项, 某镇总工会走访40户: a part of the house is not the house.
  if ((a.body === '' && IS_PART.test(b.body)) || (b.body === '' && IS_PART.test(a.body))) return 'apart';
  // “匠心讲堂”宣讲团 under “匠心讲堂”.
  if (a.body === '' || b.body === '')
    return underOneProgramme || isProgrammeOf(a.bodyName || b.bodyName, a.body === '' ? a : b) ? 'same' : 'near';
  const isPart = a.body.endsWith('站') !== b.body.endsWith('站');
  return !isPart && (a.body.includes(b.body) || b.body.includes(a.body)) ? 'same' : 'apart';
}

const IS_PART = /(?:工会|厂|矿|车间|支行|分行|工段|车站|段|项目部|事业部|社区|村|[\u4e00-\u9fff]{2}[市县区州旗])$/;

/** `named`: both stand under the same programme. A topic of the paragraph alone neither binds nor parts as hard as the sentence. */
export function programmeRelation(a: Fact, b: Fact): Relation | 'named' {
  const [one, other] = [a.figure.indicator, b.figure.indicator];
  const [mine, theirs] = [a.isKindOfContest, b.isKindOfContest];
  if (a.programmeKey !== '' && a.programmeKey === b.programmeKey) return 'named';
  if ((one.programme === '' || mine) && (other.programme === '' || theirs)) return 'same';
  if (one.programme !== '' && other.programme !== '' && !mine && !theirs) {
    // “暖途驿站”更名为“向阳驿站”: several names in one breath, of which the other text has one.
    if (sharesName(one.programme, other.programme)) return 'near';
    // “祖国颂”师德演讲比赛 and “奋斗者”师德演讲比赛: a yearly event under the year's motto.
    if (a.programmeHead !== '' && a.programmeHead === b.programmeHead) return 'near';
    // 技能大赛产生“教坛新秀”24名: under another name, the honour itself.
    if (one.noun.includes(other.programme) || other.noun.includes(one.programme)) return 'same';
    if (one.programmeFrom === other.programmeFrom) return one.programmeFrom === 'topic' ? 'near' : 'apart';
  }
  // A heading's motto (打造“活力之家”) names nothing that is counted under it.
  const isOne = one.programme !== '' && !mine && (one.programmeFrom !== 'topic' || other.programme === '' || theirs);
  const [named, bare] = isOne ? [one, other] : [other, one];
  if (named.programmeFrom === 'topic') return 'same';
  // 在职职工医疗互助保障计划 as the noun itself: the other text writes the same words without marking a name.
  if (bare.noun !== '' && bare.noun.includes(named.programme)) return 'same';
  // 职工医疗互助参保1.3万人 under 职工医疗互助保障, and 医疗互助参保职工1.4万人 as mere words.
  const core = named.programme.replace(/^职工|(?:保障|计划|活动|项目)+$/g, '');
  if (core.length >= LEAST_CORE && bare.noun.includes(core)) return 'same';
  const [namedFact, bareFact] = named === one ? [a, b] : [b, a];
  const words = bareFact.around;
  const isTold = namedFact.named.size > 0 && [...namedFact.named].every((word) => words.has(word));
  return isTold || isProgrammeOf(bareFact.bodyName, namedFact) ? 'same' : 'near';
}

const sharesName = (one: string, other: string) => one.split('、').some((name) => other.split('、').includes(name));

const LEAST_CORE = 4;

/** “匠心学院” is an organ in one text and a programme in the other. */
export function isProgrammeOf(body: string, fact: Fact): boolean {
  return fact.programmeKey !== '' && fact.programmeKey === body;
}

/** True where no two different scopes are told. */
export function haveSameScope(a: Fact, b: Fact): boolean {
  const [one, other] = [a.figure.indicator.scope, b.figure.indicator.scope];
  if (one === other || one === '' || other === '') return true;
  // Members are won and unions set up by all: 县总工会新建工会41家 is no other scope than 全县新建工会41家.
  if (one === 'below' || other === 'below') return false;
  // Who is honoured is of all the place, whoever honours: 市总工会选树“清湖工匠”18名, 全市15名职工获评“清湖工匠”.
  if ([a, b].every(({ action, figure }) => /^(?:评选|获得|)$/.test(action) && HONOUR.test(figure.indicator.noun))) return true;
  return GROWS.test(a.action) && GROWS.test(b.action);
}
const HONOUR = /(?:工匠|能手|奖章|奖状|先锋号|标兵|状元|劳模|劳动模范|先进个人|先进集体)”?(?:荣誉)?(?:称号)?$/;

/** 法律援助中心受理案件455件, 各级工会受理法律援助案件1215件: what one agency has, and what all have together. */
export const isAgencyBesideAll = (a: Fact, b: Fact): boolean => (isOfAll(a) && isOfAgency(b)) || (isOfAll(b) && isOfAgency(a));
const isOfAll = ({ body, figure: { indicator } }: Fact) => body === '' && /各|系统/.test(indicator.scopeText);
const isOfAgency = ({ figure: { indicator } }: Fact) => /(?:法律援助|帮扶|服务)中心$/.test(indicator.body);
/** Verbs by which members are won and unions set up. */
export const GROWS = /新建$|新发展$/;

/**
 * 省级职工书屋 is not 职工书屋 of all levels; 区级 on one side alone says little, and what a city calls 市级 on one side alone may be all
 * that it has (`near`).
 */
export function levelRelation(a: Fact, b: Fact): Relation {
  if (a.levels.size === 0 && b.levels.size === 0) return 'same';
  const apart = [...a.levels].filter((level) => !b.levels.has(level)).concat([...b.levels].filter((level) => !a.levels.has(level)));
  if (apart.length === 0) return 'same';
  if (a.levels.size > 0 && b.levels.size > 0) return 'apart';
  if (apart.every((level) => level === '区' || level === '县')) return 'same';
  if (a.ownLevel !== b.ownLevel || !apart.every((level) => level === a.ownLevel)) return 'apart';
  // 市级职业技能大赛24项, 市总工会本级举办职业技能大赛22项.
  return (a.levels.size > 0 ? b : a).figure.indicator.scope === 'own' ? 'same' : 'near';
}

/** 一等奖1个, 二等奖5个: each grade its own; who was named for a medal (五一劳动奖章提名2人) has none. */
export function areOfOtherGrades(a: Fact, b: Fact): boolean {
  const [mine, theirs] = [a.figure.indicator.noun, b.figure.indicator.noun];
  // “云湖工匠”12名、“云湖工匠提名”8名: in quotation marks too.
  if (NAMED_FOR.test(mine) !== NAMED_FOR.test(theirs)) return true;
  const [one, other] = [GRADE.exec(mine)?.[0], GRADE.exec(theirs)?.[0]];
  return one !== undefined && other !== undefined && one !== other;
}
const NAMED_FOR = /提名[”」]?$/;
const GRADE = /[特一二三四](?=等奖)/;

/** 带动消费1560万元: what something set in motion. */
export const isSetInMotion = ({ figure }: Fact) => figure.indicator.action === '惠及';

/** True for what says no more than that it was covered or took part, as 覆盖企业450家 does. */
export const hangsOn = ({ figure }: Fact) => /^(?:惠及|涉及|参与)$/.test(figure.indicator.action);

/** 慰问困难职工90人，送去慰问金9万元, 为80名困难职工送上慰问金8万元: those served, told with the money or with their number. */
export function servedOf({ people, governor, unit }: Fact): ReadonlySet<string> {
  if (people.words.size > 0 || unit.family !== 'money' || governor?.unit.family !== 'persons') return people.words;
  return new Set(nounsOf(governor, governor.all));
}

/** How two figures agree that are alone of their unit under one programme. */
interface SoleAgreement {
  reasons: ('wording' | 'definition')[];
  score: number;
}

/** “晨光助学”45人 and 为39名困难职工子女发放“晨光助学”金: the only persons told of the programme in either text. */
export function soleRelation(a: Fact, b: Fact): SoleAgreement | undefined {
  if (!a.isSole || !b.isSole || a.unit.unit !== b.unit.unit || (a.unit.family !== 'persons' && a.unit.family !== 'money')) return undefined;
  if (isStage(a.action) || isStage(b.action)) return undefined;
  // 筹集送温暖资金900万元, 发放送温暖款物720万元: what came in and what was given.
  if ((a.action === '募集') !== (b.action === '募集')) return { reasons: ['definition'], score: 1 };
  // “圆梦”报名1200人 and “圆梦”资助185人: those who asked and those who got.
  if ((hasJoined(a) && isGiven(b.action)) || (hasJoined(b) && isGiven(a.action))) return undefined;
  const isCommon = (fact: Fact) => !OWN_STAGE.has(fact.action);
  if (!isCommon(a) || !isCommon(b)) return a.action === b.action ? { reasons: [], score: 3 } : undefined;
  // Who was served is told on one side only, or the same on both.
  const isOneSided = a.special.length === 0 || b.special.length === 0 || areSpecialAlike(a, b);
  return {
    reasons: isOneSided && (isGiven(a.action) === isGiven(b.action) || a.action === '' || b.action === '') ? [] : ['wording'],
    score: 2,
  };
}

/** What is counted in 件, 项 or 条 by turns. */
export const isOfPieces = ({ figure: { indicator } }: Fact) => /(?:专利|提案|建议|成果|课题|攻关)$/.test(indicator.noun);

/** 办结率87% is of another kind than 占案件总量的41.7%, whatever words they share. */
export const isOfRate = ({ figure: { indicator }, unit }: Fact) => unit.unit === '%' && indicator.noun.endsWith('率');

/** 县总工会发放助学金: named alone, the union may well stand for all below it; 县总工会本级 does not. */
export const isOwnByName = ({ figure: { indicator } }: Fact) => indicator.scope === 'own' && !/本级|机关|本部/.test(indicator.scopeText);

/** Something close by, or told otherwise, and many times as many within one span of time: two doubts. */
export function areTooFar(a: Fact, b: Fact, differences: readonly LinkReason[]): boolean {
  // 五年累计疗休养830人, 疗休养65人: of five years as much as of five.
  const isOfYears = a.span !== b.span && Number(a.span) > 0 && Number(b.span) > 0;
  const [now, before] = isOfYears ? [a.figure.value / Number(a.span), b.figure.value / Number(b.span)] : [a.figure.value, b.figure.value];
  // 二季度建会17家, 村级工会3家: nor something else of another time.
  if (differences.length > 0 && a.span !== b.span && isManyTimes(now, before)) return true;
  // 发放社保补贴2368万元, 发放社保金3.6亿元.
  const isTwofold = differences.includes('definition') || (differences.includes('wording') && differences.includes('scope'));
  return isTwofold && a.span === b.span && isManyTimes(now, before);
}
