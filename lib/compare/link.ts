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
  if (!mayShare(a, b) || !haveSameLevel(a, b)) return undefined;
  const programme = programmeRelation(a, b);
  if (programme === 'apart') return undefined;
  const body = bodyRelation(a, b, programme === 'named');
  if (body === 'apart') return undefined;
  const sole = programme === 'named' ? soleRelation(a, b) : undefined;
  const told = labelRelation(a, b, programme === 'named');
  // The only persons, or the only money, told of a programme: the wording may differ as it likes.
  const label =
    told !== undefined && sole?.reasons.length === 0 && isAll(told.reasons, 'definition') ? { ...told, reasons: [] } : (told ?? sole);
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

/** False for most pairs, at a glance: two labels without a word in common are of two things, unless one is no more than a verb. */
function mayShare(a: Fact, b: Fact): boolean {
  if (a.isGeneric || b.isGeneric || a.isBare || b.isBare || (a.programmeKey !== '' && a.programmeKey === b.programmeKey)) return true;
  for (const stem of a.stems) if (b.stems.has(stem)) return true;
  return [...a.own.words].some((word) => [...b.own.words].some((other) => areAlike(word, other)));
}

const isAll = (reasons: readonly CautionReason[], one: CautionReason) => reasons.every((reason) => reason === one);

/** Verbs of a stage or result of its own: what has none is not about it (受理 is not 办结, 会员9万人 is not 新发展会员5000人). */
const OWN_STAGE = new Set(
  '办结 追回 采纳 立案 整改 新发展 新建 新建会 获赔 给付 化解 晋升 入会 换届 就业 达成 认证 注册 销售 观看 解困 查处 参保 推荐 节约 回复 招收'.split(
    ' ',
  ),
);
/** Two verbs for one thing, and how near they are. */
const TWO_VERBS: readonly (readonly [string, string, 'same' | 'near'])[] = [
  ['建设', '新建', 'same'],
  ['建设', '累计', 'near'],
  ['评选', '获得', 'same'],
  ['推荐', '获得', 'near'],
  ['推荐', '评选', 'near'],
  ['推荐', '出动', 'near'],
  ['给付', '获赔', 'same'],
  ['给付', '发放', 'same'],
  ['给付', '补助', 'same'],
  ['投入', '发放', 'near'],
  ['投入', '拨付', 'near'],
  ['拨付', '发放', 'same'],
  ['募集', '投入', 'near'],
  ['募集', '发放', 'near'],
  ['受理', '接待', 'near'],
  ['受理', '接听', 'near'],
  ['受理', '处理', 'near'],
  ['受理', '办理', 'near'],
  ['惠及', '慰问', 'near'],
  ['新发展', '入会', 'same'],
  ['购置', '新发展', 'near'],
];

function pairOfVerbs(a: string, b: string): Relation | undefined {
  return TWO_VERBS.find(([one, other]) => (one === a && other === b) || (one === b && other === a))?.[2];
}

function bodyRelation(a: Fact, b: Fact, underOneProgramme: boolean): Relation {
  if (a.body === b.body) return 'same';
  // “匠心讲堂”宣讲团 under “匠心讲堂”.
  if (a.body === '' || b.body === '')
    return underOneProgramme || isProgrammeOf(a.bodyName || b.bodyName, a.body === '' ? a : b) ? 'same' : 'near';
  return a.body.includes(b.body) || b.body.includes(a.body) ? 'same' : 'apart';
}

/** `named`: both stand under the same programme. A topic of the paragraph alone neither binds nor parts as hard as the sentence. */
function programmeRelation(a: Fact, b: Fact): Relation | 'named' {
  const [one, other] = [a.figure.indicator, b.figure.indicator];
  if (one.programme === '' && other.programme === '') return 'same';
  if (one.programme !== '' && other.programme !== '') {
    if (a.programmeKey === b.programmeKey) return 'named';
    // “祖国颂”师德演讲比赛 and “奋斗者”师德演讲比赛: a yearly event under the year's motto.
    if (a.programmeHead !== '' && a.programmeHead === b.programmeHead) return 'near';
    return one.programmeFrom === 'topic' && other.programmeFrom === 'topic' ? 'near' : 'apart';
  }
  const [named, bare] = one.programme !== '' ? [one, other] : [other, one];
  if (named.programmeFrom === 'topic') return 'same';
  // 在职职工医疗互助保障计划 as the noun itself: the other text writes the same words without marking a name.
  if (bare.noun !== '' && bare.noun.includes(named.programme)) return 'same';
  const [namedFact, bareFact] = named === one ? [a, b] : [b, a];
  const words = bareFact.around;
  const isTold = namedFact.named.size > 0 && [...namedFact.named].every((word) => words.has(word));
  return isTold || isProgrammeOf(bareFact.bodyName, namedFact) ? 'same' : 'near';
}

/** “匠心学院” is an organ in one text and a programme in the other. */
function isProgrammeOf(body: string, fact: Fact): boolean {
  return fact.programmeKey !== '' && fact.programmeKey === body;
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
  if (underOneProgramme && a.isProgrammeItself && b.isProgrammeItself && areSpecialAlike(a, b)) {
    const act = actRelation(a, b);
    if (act !== 'apart') return { reasons: act === 'same' ? [] : ['definition'], score: 6 };
  }
  const isGeneric = (fact: Fact) =>
    fact.isGeneric || (underOneProgramme && fact.underName.size === 0 && fact.people.words.size === 0 && fact.action === '');
  if (isGeneric(a) && isGeneric(b)) return hangingRelation(a, b, underOneProgramme);
  if (a.isGeneric || b.isGeneric) return halfHangingRelation(a, b);
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
  if (noun.isWeak && !underOneProgramme && !isToldAlike(a, b)) return undefined;
  if (noun.relation === 'same' && act === 'same') return { reasons: [], score: 6 + noun.shared };
  if (noun.relation === 'same') return { reasons: ['definition'], score: 4 + noun.shared };
  if (noun.relation === 'near') return { reasons: ['definition'], score: 4 + noun.shared };
  if (underOneProgramme && (noun.shared > 0 || noun.isAlike())) return { reasons: ['definition'], score: 2 };
  return undefined;
}

function areSpecialAlike(a: Fact, b: Fact): boolean {
  const [one, other] = [specialOf(a), specialOf(b)];
  return one.every((word) => other.includes(word)) && other.every((word) => one.includes(word));
}

/** 补助 or 慰问金 alone says little: those served, the programme and what it hangs on must agree too. */
function isToldAlike(a: Fact, b: Fact): boolean {
  if (programmeRelation(a, b) === 'near' || programmeRelation(a, b) === 'apart') return false;
  const [wordsA, wordsB] = [allWords(a), allWords(b)];
  // 为生活困难劳模发放补助金, 发放劳模生活困难补助金: the words may stand in either slot.
  const isSame = sharesAll(wordsA, wordsB) && sharesAll(wordsB, wordsA) && wordsA.size > 1;
  if (isSame) return true;
  if (a.people.words.size !== b.people.words.size || !sharesAll(a.people.words, b.people.words)) return false;
  if (a.governor === undefined || b.governor === undefined) {
    // 覆盖企业1800家 and 走访企业30家: with nothing else told, the verb must be one.
    const isTold = a.people.words.size > 0 || programmeRelation(a, b) === 'named' || a.named.size > 0;
    return isTold || a.figure.indicator.action === b.figure.indicator.action || (a.action !== '' && a.action === b.action);
  }
  return [...a.governor.own.words].some((word) => [...(b.governor?.own.words ?? [])].some((other) => isSameWord(word, other)));
}

/** “晨光助学”45人 and 为39名困难职工子女发放“晨光助学”金: the only persons told of the programme in either text. */
function soleRelation(a: Fact, b: Fact): LabelAgreement | undefined {
  if (!a.isSole || !b.isSole || a.unit.unit !== b.unit.unit || (a.unit.family !== 'persons' && a.unit.family !== 'money')) return undefined;
  if (isStage(a.action) || isStage(b.action)) return undefined;
  const isCommon = (fact: Fact) => !OWN_STAGE.has(fact.action);
  if (!isCommon(a) || !isCommon(b)) return a.action === b.action ? { reasons: [], score: 3 } : undefined;
  // Who was served is told on one side only, or the same on both.
  const [one, other] = [specialOf(a), specialOf(b)];
  const isOneSided = one.length === 0 || other.length === 0 || areSpecialAlike(a, b);
  return {
    reasons: isOneSided && (isGiven(a.action) === isGiven(b.action) || a.action === '' || b.action === '') ? [] : ['definition'],
    score: 2,
  };
}
const HELPS = /^(?:发放|资助|救助|补助|帮扶|帮助)$/;
const hasJoined = ({ figure }: Fact) => figure.indicator.action === '参与' || figure.indicator.action === '参保';
const isGiven = (action: string) => /^(?:发放|慰问|资助|救助|补助|投入|拨付|帮扶|关爱|帮助|给付)$/.test(action);

/** 涉及人数492人 and 涉及人数1082人 are one where what they hang on is one. */
function hangingRelation(a: Fact, b: Fact, underOneProgramme: boolean): LabelAgreement | undefined {
  if (a.governor === undefined || b.governor === undefined) {
    const isTold = underOneProgramme && a.figure.indicator.action !== '' && a.figure.indicator.action === b.figure.indicator.action;
    return isTold && a.governor === b.governor ? { reasons: [], score: 3 } : undefined;
  }
  const governors = linkOf(a.governor, b.governor);
  if (governors === undefined) {
    // “驿家”10个，服务职工12万人次 and “驿家”累计28个，服务职工35万人次.
    const isOneProgramme = isProgrammeOf(a.governor.programmeKey, b.governor) && a.isOnlyOnGovernor && b.isOnlyOnGovernor;
    return isOneProgramme && a.figure.indicator.action === b.figure.indicator.action ? { reasons: ['definition'], score: 1 } : undefined;
  }
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
  const isPeopleOrMoney = a.unit.family === 'persons' || a.unit.family === 'money';
  const isSole = a.isOnlyOnGovernor && b.isOnlyOnGovernor && a.unit.unit === b.unit.unit && isPeopleOrMoney;
  // 慰问品金额347万元, 金额合计318万元: the only money told of the same visits.
  if (isSole && !OWN_STAGE.has(told.action) && told.people.special.size === 0)
    return {
      reasons:
        told.action === '' || told.action === told.governor?.action || told.governor?.own.words.has(told.action) === true
          ? governors.reasons
          : ['definition'],
      score: 2,
    };
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
  // 参加医疗互助1.7万人 and 为316人发放互助金: those who joined and those who were given something.
  if ((hasJoined(a) && isGiven(b.action)) || (hasJoined(b) && isGiven(a.action))) return 'apart';
  const pair = pairOfVerbs(a.action, b.action);
  if (pair !== undefined) return pair;
  const told = a.action === '' ? b.action : a.action;
  // 会员9.2万人 and 会员总数9.2万人.
  if ((a.action === '' || b.action === '') && told === '累计') return 'same';
  if (isStage(a.action) || isStage(b.action)) return 'apart';
  if (isGiving(a.action) && isGiving(b.action)) return 'same';
  // 综合集体合同11万份 and 签订综合集体合同12万份.
  if ((a.action === '' || b.action === '') && !OWN_STAGE.has(told)) return 'same';
  if ((isGiving(a.action) || holds(a.action, wordsB)) && (isGiving(b.action) || holds(b.action, wordsA))) return 'same';
  return 'apart';
}
const isStage = (action: string) => action.endsWith('成功') || action.startsWith('累计');
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
  isAlike: () => boolean;
}

/** Compares noun and people together: 住院职工 + 关爱慰问金 and 职工 + 住院关爱慰问金 are one. */
function nounRelation(a: Fact, b: Fact, underOneProgramme: boolean): NounAgreement {
  const [ownA, ownB] = [ownWords(a, underOneProgramme), ownWords(b, underOneProgramme)];
  const [aroundA, aroundB] = [a.around, b.around];
  const missing = (words: Iterable<string>, among: ReadonlySet<string>) =>
    [...words].filter((word) => ![...among].some((other) => isSameWord(word, other)));
  // The verbs have been held against each other before: 签订集体合同, 集体合同.
  const onlyA = missing(ownA, aroundB).filter((word) => word !== a.action || a.action === b.action);
  const onlyB = missing(ownB, aroundA).filter((word) => word !== b.action || a.action === b.action);
  const common = [...ownA].filter((word) => ![...missing([word], aroundB)].length);
  const shared = common.length;
  const isWeak = common.every(isWeakWord);
  const isAlike = () => [...ownA].some((word) => [...ownB].some((other) => areAlike(word, other)));
  const agree = (relation: Relation) => ({ relation, shared, isWeak, isAlike });
  const [specialA, specialB] = [missing(specialOf(a), aroundB), missing(specialOf(b), aroundA)];
  if (specialA.length + specialB.length > 0) {
    // 青年教师参加复赛420名, 复赛选手468名: who it was is told on one side only.
    const isTold = (fact: Fact, words: readonly string[]) =>
      words.every((word) => fact.people.words.has(word) && !fact.own.words.has(word));
    const isOneSided = a.people.words.size === 0 || b.people.words.size === 0;
    // 托管职工子女 and 困难职工子女助学 share no more than the people.
    const isOfOneThing = common.some(
      (word) => !a.own.special.has(word) && !b.own.special.has(word) && word !== a.action && !isWeakWord(word),
    );
    return agree(isOneSided && isOfOneThing && isTold(a, specialA) && isTold(b, specialB) ? 'near' : 'apart');
  }
  if (onlyA.length === 1 && onlyB.length === 1 && areAlike(onlyA[0] ?? '', onlyB[0] ?? '')) return agree('near');
  const nounsOf = (fact: Fact, words: ReadonlySet<string>) => [...words].filter((word) => word !== fact.action);
  if (shared === 0) {
    // 新入会81人, 入会74人; 服务职工子女405名, 托管职工子女310名: nothing but the verbs, which agree, and the people.
    const isBare = nounsOf(a, ownA).length === 0 && nounsOf(b, ownB).length === 0;
    return agree(isBare && sharesAll(a.people.words, b.people.words) && sharesAll(b.people.words, a.people.words) ? 'same' : 'apart');
  }
  if (onlyA.length === 0 && onlyB.length === 0) return agree('same');
  // 投入专项资金 and 投入产改专项资金 share a verb only: one body of their own must vouch for them (追回金额, 追回劳动报酬).
  // 追回工资及赔偿, 挽回经济损失: what was won back, whatever it was owed for.
  const isOwed = a.action === '追回' && b.action === '追回' && [...onlyA, ...onlyB].every((word) => OWED.test(word));
  if (isOwed) return agree('near');
  const sharesVerbOnly = common.every((word) => word === a.action || word === b.action);
  if (sharesVerbOnly && a.action !== '' && b.action !== '' && (a.body === '' || a.body !== b.body)) return agree('apart');
  if (onlyA.length === 0 || onlyB.length === 0) return agree(onlyA.length + onlyB.length <= MOST_EXTRA_WORDS ? 'near' : 'apart');
  return agree('apart');
}
const OWED = /^(?:劳动报酬|工资|赔偿|补偿|经济|损失|经济损失|欠薪|经济补偿|权益)$/;
const MOST_EXTRA_WORDS = 2;

function ownWords(fact: Fact, underOneProgramme: boolean): Set<string> {
  // 出动806人次: a bare verb says what it says together with what it hangs on.
  const isBareVerb =
    [...fact.own.words].every((word) => word === fact.action) && fact.governor !== undefined && fact.people.words.size === 0;
  return new Set([...(underOneProgramme ? fact.underName : fact.own.words), ...(isBareVerb ? (fact.governor?.own.words ?? []) : [])]);
}

/** Special groups that narrow the figure down; a list of several (困难职工、外派干部、劳模等) names examples. */
function specialOf(fact: Fact): string[] {
  const isList = (text: string) => /、|等$/.test(text);
  const { noun, people } = fact.figure.indicator;
  return [...(isList(noun) ? [] : fact.own.special), ...(isList(people) ? [] : fact.people.special)];
}

/** Two words that no list knows, of which most characters are the same: 农特产品推介会 and 特产推介会. */
function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  // Short words of two characters that share one are two things (经费, 经济).
  if (a.length < 3 || b.length < 3 || a.length > 2 * b.length || b.length > 2 * a.length) return false;
  const shared = [...new Set(a)].filter((ch) => b.includes(ch)).length;
  return shared / Math.max(new Set(a).size, new Set(b).size) >= 0.6;
}
