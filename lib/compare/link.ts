import { oncePerPair } from '../once.ts';
import { isImplausible, isOfOtherOrder } from './change.ts';
import type { CautionReason } from './comparison.ts';
import type { Fact } from './fact.ts';
import { covering, hasNoVerb, holdsVerb, isTold, isToldOfGovernor, isVerbOfNoun } from './hanging.ts';
import { isSameWord } from './label-words.ts';
import { areApart, areSpecialAlike, hasAlike, holdsWord, nounRelation, nounsOf, sharesAll } from './nouns.ts';
import {
  areOfOtherGrades,
  areTooFar,
  bodyRelation,
  GROWS,
  hangsOn,
  haveSameScope,
  isAgencyBesideAll,
  isOfPieces,
  isOfRate,
  isOwnByName,
  isProgrammeOf,
  isSetInMotion,
  levelRelation,
  programmeRelation,
  servedOf,
  soleRelation,
} from './slot-relations.ts';
import { areKin, arePieces } from './units.ts';
import { actRelation, HELPS, isNewOrAll, OWN_STAGE, type Relation, SPENT } from './verbs.ts';

/**
 * A reason for caution, or `wording`: told in other words, which no careful reader minds while the numbers are of one size
 * (召开座谈会 and 开展座谈, 国家专利 and 国家专利授权).
 */
export type LinkReason = CautionReason | 'wording';

/** What speaks for and against two figures being one indicator. */
export interface Link {
  /** Differences that leave a link standing with caution; none for an unreserved yes. */
  reasons: LinkReason[];
  /** How well they agree, for choosing among several. */
  score: number;
}

/**
 * Compares two figures slot by slot (comparison.md): body, action and stage, noun and programme, then scope and unit.
 * Undefined where a slot forbids the link. One difference leaves it standing with caution, two do not.
 */
export function linkOf(a: Fact, b: Fact): Link | undefined {
  if (!areKin(a.unit, b.unit) && !(arePieces(a.unit, b.unit) && isOfPieces(a) && isOfPieces(b))) return undefined;
  // 1012名教职工组成30支代表队, 选送3人参赛; 有两个创新工作室项目获奖, 创新工作室2400家.
  if (a.isPart !== b.isPart || isOfOtherOrder(a.figure.value, b.figure.value) || !mayShare(a, b)) return undefined;
  const level = levelRelation(a, b);
  if (level === 'apart' || areOfOtherGrades(a, b)) return undefined;
  // 发放消费券300万元，带动消费1560万元: what was given, and what it set in motion.
  if (a.unit.family === 'money' && isSetInMotion(a) !== isSetInMotion(b)) return undefined;
  if ((a.isMereSum || b.isMereSum) && !isSpentOnOneThing(a, b)) return undefined;
  const programme = programmeRelation(a, b);
  if (programme === 'apart') return undefined;
  const body = bodyRelation(a, b, programme === 'named');
  if (body === 'apart') return undefined;
  const sole = programme === 'named' ? soleRelation(a, b) : undefined;
  const told = labelRelation(a, b, programme === 'named');
  // The only persons, or the only money, told of a programme: the wording may differ as it likes.
  const label = told !== undefined && sole?.reasons.length === 0 && areOfMeaning(told.reasons) ? { ...told, reasons: [] } : (told ?? sole);
  if (label === undefined || (label.reasons.length > 0 && isOfRate(a) !== isOfRate(b))) return undefined;
  // 增加值占全市比重76%, 投资占固定资产投资比重35.5%: a share of something else close by is another share.
  if (a.unit.unit === '%' && label.reasons.includes('definition')) return undefined;
  if (areSharesOfOthers(a, b)) return undefined;
  const differences: LinkReason[] = [...label.reasons];
  // 来信来访受理35件, 职工帮扶中心接待来访31件: who did it is told on one side, and the verb in another word.
  const isAgency = isAgencyBesideAll(a, b);
  if (isAgency) differences.push('scope');
  else if (body === 'near' && !isOnlyWording(label.reasons)) differences.push(label.reasons.length === 0 ? 'wording' : 'definition');
  // 组织“提质增效”劳动竞赛18项, 组织劳动竞赛16项: the name in the noun is all that differs.
  else if (programme === 'near' && !(isOnlyWording(label.reasons) && (namesItself(a) || namesItself(b)))) tellProgramme(differences, a, b);
  if (level === 'near' && !differences.includes('definition')) differences.push('definition');
  if (!haveSameScope(a, b) && !differences.includes('scope')) differences.push('scope');
  if (a.unit.unit !== b.unit.unit) differences.push('unit');
  // Other words beside another scope or unit are no second difference.
  const counted = isOwnByName(a) || isOwnByName(b) ? differences.filter((one) => one !== 'scope') : differences;
  const isMoreThanOne = counted.length > (counted.includes('wording') && !areOfMeaning(counted) ? 2 : 1);
  if (isMoreThanOne && !(programme === 'named' && areOfMeaning(counted))) return undefined;
  // What hangs on another figure says too little of its own to bear a difference of scope or unit.
  // Of two that are linked in spite of the scope (本级讲座26场，服务3100人次; 全区讲座112场，服务1.3万人次) it tells likewise.
  const isScopeOnly = differences.length === 1 && differences[0] === 'scope';
  if (isScopeOnly && (a.isGeneric || b.isGeneric) && !label.reasons.includes('scope')) return undefined;
  const [now, before] = [a.figure.value, b.figure.value];
  if (isNewOrAll(a, b) && isImplausible(now, before)) return undefined;
  if (areTooFar(a, b, differences)) return undefined;
  const apart = isNewOrAll(a, b) ? Math.max(now, before) / Math.min(now, before) : 0;
  return {
    reasons: [...new Set(differences)],
    score: label.score + (programme === 'named' ? 3 : 0) - 4 * differences.length - apart - (isAgency ? 4 : 0),
  };
}

/** 办结案件1296件，办结率96%; 接听投诉1873个，办结率98%: shares of two things that have no word in common. */
function areSharesOfOthers(a: Fact, b: Fact): boolean {
  if (a.unit.unit !== '%' || a.governor === undefined || b.governor === undefined) return false;
  return governorLink(a.governor, b.governor) === undefined && areApart(a.governor.around, b.governor.around);
}

/** A mere sum is one with another only where what each was spent on is. */
function isSpentOnOneThing(a: Fact, b: Fact): boolean {
  if (a.programmeKey !== '' && a.programmeKey === b.programmeKey) return true;
  if (a.governor !== undefined && b.governor !== undefined && governorLink(a.governor, b.governor) !== undefined) return true;
  if (a.isMereSum && b.isMereSum) return false;
  const [mere, told] = a.isMereSum ? [a, b] : [b, a];
  return mere.governor !== undefined && [...told.own.words].every((word) => word === SPENT || holdsWord(mere.around, word));
}

/** Members won in a campaign are not all that were won in the year; else a programme that one text alone names may be part of its other wording. */
function tellProgramme(reasons: LinkReason[], a: Fact, b: Fact): void {
  const isOneSided = a.figure.indicator.programme === '' || b.figure.indicator.programme === '';
  if (GROWS.test(a.action) && GROWS.test(b.action)) reasons.push('definition');
  else if (!isOneSided || !reasons.includes('wording')) reasons.push('wording');
}

/** False for most pairs, at a glance: two labels without a word in common are of two things, unless one is no more than a verb. */
function mayShare(a: Fact, b: Fact): boolean {
  if (a.programmeKey !== '' && a.programmeKey === b.programmeKey) return true;
  // What hangs on another figure is linked only as far as that is.
  if (a.isGeneric || b.isGeneric)
    return a.governor === undefined || b.governor === undefined ? isToldOfGovernor(a, b) : linkOfGovernors(a, b) !== undefined;
  if (a.isBare && b.isBare) return true;
  for (const stem of a.stems) if (b.stems.has(stem)) return true;
  return hasAlike(a.own.words, b.own.words);
}

/** Many figures hang on one: how that stands to another is found once. */
const governorLink: (a: Fact, b: Fact) => Link | undefined = oncePerPair((a, b) => linkOf(a, b));

/**
 * How what two figures hang on is linked. 签订合同153份，覆盖企业980家，覆盖职工3.3万人, 签订合同68份，覆盖职工3万人: the people hang on the contracts,
 * whatever else is told to be covered in between.
 */
function linkOfGovernors(a: Fact, b: Fact): Link | undefined {
  if (a.governor === undefined || b.governor === undefined) return undefined;
  const link = governorLink(a.governor, b.governor);
  if (link !== undefined || a.figure.indicator.action !== '惠及' || b.figure.indicator.action !== '惠及') return link;
  const [mine, theirs] = [covering(a.governor), covering(b.governor)];
  return mine === undefined || theirs === undefined || (mine === a.governor && theirs === b.governor)
    ? undefined
    : governorLink(mine, theirs);
}
const namesItself = ({ figure: { indicator } }: Fact) => indicator.programme !== '' && indicator.noun.includes(indicator.programme);
const isOnlyWording = (reasons: readonly LinkReason[]) => reasons.length > 0 && reasons.every((reason) => reason === 'wording');
const areOfMeaning = (reasons: readonly LinkReason[]) => reasons.every((reason) => reason === 'definition' || reason === 'wording');

interface LabelAgreement {
  reasons: LinkReason[];
  score: number;
}

/** Compares what was done and to what; for figures that hang on others, those others. */
function labelRelation(a: Fact, b: Fact, underOneProgramme: boolean): LabelAgreement | undefined {
  if (underOneProgramme && a.isProgrammeItself && b.isProgrammeItself && areSpecialAlike(a, b)) {
    const act = actRelation(a, b);
    if (act !== 'apart') return { reasons: reasonsOf(act), score: 6 };
  }
  const isGeneric = (fact: Fact) =>
    fact.isGeneric || (underOneProgramme && fact.underName.size === 0 && fact.people.words.size === 0 && fact.action === '');
  if (isGeneric(a) && isGeneric(b)) return hangingRelation(a, b, underOneProgramme);
  if (isToldOfGovernor(a, b)) return { reasons: ['wording'], score: 2 };
  if (a.isGeneric || b.isGeneric) return halfHangingRelation(a, b);
  // 检查单位29家，其中农民工5270人, 受理案件22件，涉及农民工428人: whom it concerned is told of what it hangs on.
  const isOfOthers = [a, b].some((fact) => hangsOn(fact) && fact.governor !== undefined && nounsOf(fact, fact.own.words).length === 0);
  if (isOfOthers && a.governor !== undefined && b.governor !== undefined && linkOfGovernors(a, b) === undefined) return undefined;
  const act = actRelation(a, b);
  const noun = nounRelation(a, b, underOneProgramme);
  if (act === 'apart') {
    // “您为大家”行动 for the same 隔离酒店: what was done for them is told differently.
    // 资助困难职工子女51名, 为56名困难职工子女发放助学款: the same narrow group, helped.
    const isHelped = a.unit.unit === b.unit.unit && a.unit.family === 'persons' && HELPS.test(a.action) && HELPS.test(b.action);
    const isNarrow =
      a.people.special.size > 1 && sharesAll(a.people.special, b.people.special) && sharesAll(b.people.special, a.people.special);
    if (isHelped && isNarrow) return { reasons: ['definition'], score: 2 };
    const isSameServed = underOneProgramme && a.people.words.size > 0 && sharesAll(a.people.words, b.people.words);
    return isSameServed ? { reasons: ['definition'], score: 2 } : undefined;
  }
  // 驿站总数12家，1家被评为最美驿站, 新建驿站3个: a bare verb of its own says what was done, and no other word for it will do.
  // Likewise 建成小家128个，当年验收21个, 建设小家35个.
  if ((act === 'alike' || act === 'near') && isHangingVerb(a) !== isHangingVerb(b)) return undefined;
  if (noun.isWeak && !underOneProgramme && !isToldAlike(a, b)) return undefined;
  // 发放法律援助经费, 发放工会经费: of money that all is called by, one word more is another purpose.
  const isForNobody = a.unit.family === 'money' && a.people.words.size === 0 && b.people.words.size === 0;
  if (noun.isWeak && !underOneProgramme && noun.relation !== 'same' && isForNobody) return undefined;
  if (noun.relation === 'same' && act === 'same') return { reasons: [], score: 6 + noun.shared };
  // 争取帮扶资金20万元, 为困难劳模发放帮扶金18万元: another verb, and for whom.
  if (act === 'near' && noun.relation === 'near' && !underOneProgramme) return undefined;
  if (noun.relation !== 'apart') return { reasons: reasonsOf(act, noun.relation), score: 4 + noun.shared };
  // “送温暖”为困难职工子女助学2.5万人次, “送温暖”慰问一线职工26万人次: what each says of itself must have a word in common.
  const isShared = [...a.all].some((word) => word !== a.action && holdsWord(b.all, word));
  if (underOneProgramme && ((noun.shared > 0 && isShared) || noun.isAlike())) return { reasons: ['definition'], score: 2 };
  return undefined;
}

const isHangingVerb = ({ isBare, action, governor }: Fact) => isBare && action !== '' && governor !== undefined;

/** The one reason that differences of verb and noun leave; none where there are none. */
function reasonsOf(...relations: Relation[]): LinkReason[] {
  if (relations.includes('near')) return ['definition'];
  return relations.includes('alike') ? ['wording'] : [];
}

/** 补助 or 慰问金 alone says little: those served, the programme and what it hangs on must agree too. */
function isToldAlike(a: Fact, b: Fact): boolean {
  if (programmeRelation(a, b) === 'near' || programmeRelation(a, b) === 'apart') return false;
  // 为生活困难劳模发放补助金, 发放劳模生活困难补助金: the words may stand in either slot.
  const isSame = sharesAll(a.all, b.all) && sharesAll(b.all, a.all) && a.all.size > 1;
  if (isSame) return true;
  // 慰问退休职工140人，慰问金14万元, 慰问去世职工13人，慰问金1.3万元: told of two groups.
  if (areApart(servedOf(a), servedOf(b))) return false;
  const isOne = (served: ReadonlySet<string>, others: ReadonlySet<string>) => served.size === others.size && sharesAll(served, others);
  if (!isOne(a.people.words, b.people.words) && !isOne(servedOf(a), servedOf(b))) return false;
  if (a.governor === undefined || b.governor === undefined) {
    // 集体合同2710份，企业7980家, 厂务公开建制企业8320家: of the contracts, and of nothing that the other tells.
    const [hanging, other] = a.governor === undefined ? [b, a] : [a, b];
    const isOfNothingThere =
      hanging.governor !== undefined &&
      hasNoVerb(hanging) &&
      ![...hanging.governor.own.words].some((word) => holdsWord(other.around, word));
    if (isOfNothingThere) return false;
    // 覆盖企业1800家 and 走访企业30家: with nothing else told, the verb must be one.
    const isTold = a.people.words.size > 0 || programmeRelation(a, b) === 'named' || a.named.size > 0;
    return isTold || (hangsOn(a) === hangsOn(b) && hasNoVerb(a) === hasNoVerb(b)) || isVerbOfNoun(a, b) || isVerbOfNoun(b, a);
  }
  // 签订区域性集体合同32份，覆盖企业450家, 签订集体合同218份，覆盖企业1230家: each covers its own.
  if (hangsOn(a) && hangsOn(b)) return governorLink(a.governor, b.governor) !== undefined;
  // 基层工会6120家，覆盖单位9800家，会员53万人: the members are the unions'.
  const wordsOf = (fact: Fact) => [...fact.own.words, ...(covering(fact)?.own.words ?? [])];
  const theirs = wordsOf(b.governor);
  return wordsOf(a.governor).some((word) => theirs.some((other) => isSameWord(word, other)));
}

/** 涉及人数492人 and 涉及人数1082人 are one where what they hang on is one. */
function hangingRelation(a: Fact, b: Fact, underOneProgramme: boolean): LabelAgreement | undefined {
  if (a.governor === undefined || b.governor === undefined) {
    const isTold = underOneProgramme && a.figure.indicator.action !== '' && a.figure.indicator.action === b.figure.indicator.action;
    return isTold && a.governor === b.governor ? { reasons: [], score: 3 } : undefined;
  }
  const governors = linkOfGovernors(a, b);
  if (governors === undefined) {
    // “驿家”10个，服务职工12万人次 and “驿家”累计28个，服务职工35万人次.
    const isOneProgramme = isProgrammeOf(a.governor.programmeKey, b.governor) && a.isOnlyOnGovernor && b.isOnlyOnGovernor;
    return isOneProgramme && a.figure.indicator.action === b.figure.indicator.action ? { reasons: ['definition'], score: 1 } : undefined;
  }
  // 活动9次，参与4600人次, 活动6场，参加2700人次: in what unit the events are counted is nothing to those who came.
  return { reasons: governors.reasons.filter((reason) => reason !== 'unit'), score: 3 + governors.score / 2 };
}

/**
 * 帮助671名职工追回报酬 and 涉及人数740人, both told of 调解成功: the same people or not, the texts do not say.
 * 出动806人次 hangs on 监督检查 in one text and has it as its noun in the other.
 */
function halfHangingRelation(a: Fact, b: Fact): LabelAgreement | undefined {
  if (a.governor === undefined || b.governor === undefined) return undefined;
  const governors = governorLink(a.governor, b.governor);
  if (governors === undefined) return undefined;
  const told = a.isGeneric ? b : a;
  // 志愿服务748场次32193人次: a bare number that has its label from the one before.
  const isPeopleOrMoney = a.unit.family === 'persons' || a.unit.family === 'money';
  const isSole = a.isOnlyOnGovernor && b.isOnlyOnGovernor && a.unit.unit === b.unit.unit && isPeopleOrMoney;
  // 慰问品金额347万元, 金额合计318万元: the only money told of the same visits.
  if (isSole && !OWN_STAGE.has(told.action) && told.special.length === 0) {
    const isOfGovernor = told.action === '' || told.action === told.governor?.action || holdsVerb(told);
    // 疗休养5400人，其中一线职工4590人, 疗休养6000人次，评选技术能手180名: people of whom another thing is told.
    if (!isOfGovernor && told.isProgrammeItself) return undefined;
    return { reasons: isOfGovernor ? governors.reasons : ['wording'], score: 2 };
  }
  // 征集提案318件，办理296件, 收到提案342件，办理提案325件: the same verb of the same thing, which one text says once more.
  const isSaidAgain = a.unit.unit === b.unit.unit && a.action !== '' && a.figure.indicator.action === b.figure.indicator.action;
  if (isSaidAgain && sharesAll(told.own.words, told.governor?.around ?? new Set())) return { reasons: governors.reasons, score: 2 };
  if (isTold(told, told.governor)) return { reasons: governors.reasons, score: 2 + governors.score / 2 };
  if (a.unit.unit !== b.unit.unit || a.unit.family !== 'persons' || governors.reasons.length > 0) return undefined;
  if (told.special.length > 0) return undefined;
  return { reasons: [holdsVerb(told) ? 'wording' : 'definition'], score: 1 };
}
