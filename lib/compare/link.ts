import type { CautionReason } from './comparison.ts';
import type { Fact } from './fact.ts';
import { isSameWord, isWeakWord } from './label-words.ts';
import { areKin } from './units.ts';

/** What speaks for and against two figures being one indicator. */
export interface Link {
  /** Differences that leave a link standing with caution; none for an unreserved yes. */
  reasons: CautionReason[];
  /** How well they agree, for choosing among several. */
  score: number;
}

/** How the slot of one figure stands to the same slot of the other. */
type Relation = 'same' | 'near' | 'apart';

/**
 * Compares two figures slot by slot (comparison.md): body, action and stage, noun and programme, then scope and unit.
 * Undefined where a slot forbids the link. One difference leaves it standing with caution, two do not.
 */
export function linkOf(a: Fact, b: Fact): Link | undefined {
  if (!areKin(a.unit, b.unit)) return undefined;
  const body = bodyRelation(a, b);
  const programme = programmeRelation(a, b);
  if (body === 'apart' || programme === 'apart') return undefined;
  if (!haveSameLevel(a, b)) return undefined;
  const label = labelRelation(a, b, programme === 'named');
  if (label === undefined) return undefined;
  const differences: CautionReason[] = [...label.reasons];
  if (body === 'near' || programme === 'near') differences.push('definition');
  if (!haveSameScope(a, b)) differences.push('scope');
  if (a.unit.unit !== b.unit.unit) differences.push('unit');
  if (differences.length > 1 && !(programme === 'named' && isAll(differences, 'definition'))) return undefined;
  // What hangs on another figure says too little of its own to bear a difference of scope or unit.
  const isScopeOnly = differences.length === 1 && differences[0] === 'scope';
  if (isScopeOnly && (a.isGeneric || b.isGeneric)) return undefined;
  return { reasons: [...new Set(differences)], score: label.score + (programme === 'named' ? 3 : 0) - 4 * differences.length };
}

const isAll = (reasons: readonly CautionReason[], one: CautionReason) => reasons.every((reason) => reason === one);

function bodyRelation(a: Fact, b: Fact): Relation {
  if (a.body === b.body) return 'same';
  if (a.body === '' || b.body === '') return 'near';
  return a.body.includes(b.body) || b.body.includes(a.body) ? 'same' : 'apart';
}

/** `named`: both stand under the same programme. A topic of the paragraph alone neither binds nor parts as hard as the sentence. */
function programmeRelation(a: Fact, b: Fact): Relation | 'named' {
  const [one, other] = [a.figure.indicator, b.figure.indicator];
  if (one.programme === '' && other.programme === '') return 'same';
  if (one.programme !== '' && other.programme !== '') {
    if (isSameName(one.programme, other.programme)) return 'named';
    return one.programmeFrom === 'topic' && other.programmeFrom === 'topic' ? 'near' : 'apart';
  }
  const [named, bare] = one.programme !== '' ? [one, other] : [other, one];
  if (named.programmeFrom === 'topic') return 'same';
  // 在职职工医疗互助保障计划 as the noun itself: the other text writes the same words without marking a name.
  return bare.noun !== '' && bare.noun.includes(named.programme) ? 'same' : 'near';
}

function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.replace(/[“”\s·]/g, '').replace(/(?:行动|工程|活动|计划|项目|竞赛|称号)$/, ''));
  return one !== undefined && other !== undefined && one === other;
}

function haveSameScope(a: Fact, b: Fact): boolean {
  const [one, other] = [a.figure.indicator.scope, b.figure.indicator.scope];
  // Members are won and unions set up by all: 县总工会新建工会41家 is no other scope than 全县新建工会41家.
  if (GROWS.test(a.action) && GROWS.test(b.action) && one !== 'below' && other !== 'below') return true;
  return one === other || one === '' || other === '';
}
const GROWS = /新建$|新发展$/;

/** 省级职工书屋 is not 职工书屋 of all levels; 区级 on one side alone says little. */
function haveSameLevel(a: Fact, b: Fact): boolean {
  const apart = [...a.levels].filter((level) => !b.levels.has(level)).concat([...b.levels].filter((level) => !a.levels.has(level)));
  return apart.length === 0 || (apart.every((level) => level === '区' || level === '县') && (a.levels.size === 0 || b.levels.size === 0));
}

interface LabelAgreement {
  reasons: CautionReason[];
  score: number;
}

/** Compares what was done and to what; for figures that hang on others, those others. */
function labelRelation(a: Fact, b: Fact, underOneProgramme: boolean): LabelAgreement | undefined {
  const isGeneric = (fact: Fact) =>
    fact.isGeneric || (underOneProgramme && fact.underName.size === 0 && fact.people.words.size === 0 && fact.action === '');
  if (isGeneric(a) && isGeneric(b)) return hangingRelation(a, b, underOneProgramme);
  if (a.isGeneric || b.isGeneric) return halfHangingRelation(a, b);
  const act = actRelation(a, b);
  const noun = nounRelation(a, b, underOneProgramme);
  if (act === 'apart') {
    // “您为大家”行动 for the same 隔离酒店: what was done for them is told differently.
    const isSameServed = underOneProgramme && a.people.words.size > 0 && sharesAll(a.people.words, b.people.words);
    return isSameServed ? { reasons: ['definition'], score: 2 } : undefined;
  }
  if (noun.isWeak && !underOneProgramme && !isToldAlike(a, b)) return undefined;
  if (noun.relation === 'same' && act === 'same') return { reasons: [], score: 6 + noun.shared };
  if (noun.relation === 'same') return { reasons: ['definition'], score: 4 + noun.shared };
  if (noun.relation === 'near') return { reasons: ['definition'], score: 4 + noun.shared };
  return underOneProgramme && (noun.shared > 0 || noun.isAlike) ? { reasons: ['definition'], score: 2 } : undefined;
}

/** 补助 or 慰问金 alone says little: those served, the programme and what it hangs on must agree too. */
function isToldAlike(a: Fact, b: Fact): boolean {
  if (a.figure.indicator.programme !== b.figure.indicator.programme) return false;
  if (a.people.words.size !== b.people.words.size || !sharesAll(a.people.words, b.people.words)) return false;
  if (a.governor === undefined || b.governor === undefined) return true;
  return [...a.governor.own.words].some((word) => [...(b.governor?.own.words ?? [])].some((other) => isSameWord(word, other)));
}

/** 涉及人数492人 and 涉及人数1082人 are one where what they hang on is one. */
function hangingRelation(a: Fact, b: Fact, underOneProgramme: boolean): LabelAgreement | undefined {
  if (a.governor === undefined || b.governor === undefined) {
    const isTold = underOneProgramme && a.figure.indicator.action !== '' && a.figure.indicator.action === b.figure.indicator.action;
    return isTold && a.governor === b.governor ? { reasons: [], score: 3 } : undefined;
  }
  const governors = linkOf(a.governor, b.governor);
  if (governors === undefined) return undefined;
  return { reasons: governors.reasons, score: 3 + governors.score / 2 };
}

/**
 * 帮助671名职工追回报酬 and 涉及人数740人, both told of 调解成功: the same people or not, the texts do not say.
 * 出动806人次 hangs on 监督检查 in one text and has it as its noun in the other.
 */
function halfHangingRelation(a: Fact, b: Fact): LabelAgreement | undefined {
  if (a.governor === undefined || b.governor === undefined) return undefined;
  const governors = linkOf(a.governor, b.governor);
  if (governors === undefined) return undefined;
  const told = a.isGeneric ? b : a;
  // 志愿服务748场次32193人次: a bare number that has its label from the one before.
  if (isTold(told, told.governor)) return { reasons: governors.reasons, score: 2 + governors.score / 2 };
  if (a.unit.unit !== b.unit.unit || a.unit.family !== 'persons' || governors.reasons.length > 0) return undefined;
  return told.people.special.size === 0 ? { reasons: ['definition'], score: 1 } : undefined;
}

function isTold(fact: Fact, governor: Fact | undefined): boolean {
  const [one, other] = [fact.figure.indicator, governor?.figure.indicator];
  return other !== undefined && one.action === other.action && one.noun === other.noun;
}

function actRelation(a: Fact, b: Fact): Relation {
  if (a.action === b.action) return 'same';
  const [wordsA, wordsB] = [allWords(a), allWords(b)];
  // 共补助职工 and 发放补助, 三方调解案件 and 调解案件: the act of the one is a word of the other's noun.
  const holds = (action: string, words: ReadonlySet<string>) =>
    action === '' || [...words].some((word) => isSameWord(word, action) || word.endsWith(action));
  if (isStage(a.action) || isStage(b.action)) return 'apart';
  if (isGiving(a.action) && isGiving(b.action)) return 'same';
  // 评选“清湖工匠”12名 and 12名选手获得“清湖工匠”称号: given and received.
  if (isAward(a.action) && isAward(b.action)) return 'near';
  if ((isGiving(a.action) || holds(a.action, wordsB)) && (isGiving(b.action) || holds(b.action, wordsA))) return 'same';
  return 'apart';
}
const isStage = (action: string) => action.endsWith('成功') || action.startsWith('累计');
const isAward = (action: string) => action === '评选' || action === '获得';
const isGiving = (action: string) => action === '' || action === '发放' || action === '帮助' || action === '处理' || action === '办理';

function allWords(fact: Fact): Set<string> {
  return new Set([...fact.own.words, ...fact.people.words]);
}

const sharesAll = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].every((word) => [...b].some((other) => isSameWord(word, other)));

interface NounAgreement {
  relation: Relation;
  /** How many words they share. */
  shared: number;
  /** True where all that they share are words like 补助 and 活动. */
  isWeak: boolean;
  /** True where a word of the one is nearly a word of the other: 慰问金, 慰问品. */
  isAlike: boolean;
}

/** Compares noun and people together: 住院职工 + 关爱慰问金 and 职工 + 住院关爱慰问金 are one. */
function nounRelation(a: Fact, b: Fact, underOneProgramme: boolean): NounAgreement {
  const [ownA, ownB] = [ownWords(a, underOneProgramme), ownWords(b, underOneProgramme)];
  const [aroundA, aroundB] = [around(a), around(b)];
  const missing = (words: Iterable<string>, among: ReadonlySet<string>) =>
    [...words].filter((word) => ![...among].some((other) => isSameWord(word, other)));
  const [onlyA, onlyB] = [missing(ownA, aroundB), missing(ownB, aroundA)];
  const common = [...ownA].filter((word) => ![...missing([word], aroundB)].length);
  const shared = common.length;
  const isWeak = common.every(isWeakWord);
  const isAlike = [...ownA].some((word) => [...ownB].some((other) => areAlike(word, other)));
  const agree = (relation: Relation) => ({ relation, shared, isWeak, isAlike });
  const [specialA, specialB] = [missing(specialOf(a), aroundB), missing(specialOf(b), aroundA)];
  if (specialA.length + specialB.length > 0) return agree('apart');
  if (onlyA.length === 1 && onlyB.length === 1 && areAlike(onlyA[0] ?? '', onlyB[0] ?? '')) return agree('near');
  if (shared === 0) return agree(ownA.size + ownB.size === 0 ? 'same' : 'apart');
  if (onlyA.length === 0 && onlyB.length === 0) return agree('same');
  // 投入专项资金 and 投入产改专项资金 share a verb only: one body of their own must vouch for them (追回金额, 追回劳动报酬).
  const sharesVerbOnly = common.every((word) => word === a.action || word === b.action);
  if (sharesVerbOnly && (a.body === '' || a.body !== b.body)) return agree('apart');
  if (onlyA.length === 0 || onlyB.length === 0) return agree(onlyA.length + onlyB.length <= MOST_EXTRA_WORDS ? 'near' : 'apart');
  return agree('apart');
}
const MOST_EXTRA_WORDS = 2;

function ownWords(fact: Fact, underOneProgramme: boolean): Set<string> {
  // 出动806人次: a bare verb says what it says together with what it hangs on.
  const isBareVerb = fact.figure.indicator.noun === '' && fact.governor !== undefined && fact.people.words.size === 0;
  return new Set([...(underOneProgramme ? fact.underName : fact.own.words), ...(isBareVerb ? (fact.governor?.own.words ?? []) : [])]);
}

/** The words of a figure and of what it hangs on, up to two steps away. */
function around(fact: Fact, steps = 2): Set<string> {
  const further = fact.governor !== undefined && steps > 0 ? around(fact.governor, steps - 1) : [];
  return new Set([...fact.own.words, ...fact.people.words, ...further]);
}

/** Special groups that narrow the figure down; a list of several (困难职工、外派干部、劳模等) names examples. */
function specialOf(fact: Fact): string[] {
  const isList = (text: string) => /、/.test(text);
  const { noun, people } = fact.figure.indicator;
  return [...(isList(noun) ? [] : fact.own.special), ...(isList(people) ? [] : fact.people.special)];
}

/** Two words that no list knows, of which most characters are the same: 农特产品推介会 and 特产推介会. */
function areAlike(a: string, b: string): boolean {
  const shared = [...new Set(a)].filter((ch) => b.includes(ch)).length;
  return shared / Math.max(new Set(a).size, new Set(b).size) >= 0.6;
}
