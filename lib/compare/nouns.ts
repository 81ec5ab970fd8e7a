import type { Fact } from './fact.ts';
import { isListedWord, isSameWord, isWeakWord } from './label-words.ts';
import { isGiven, type Relation } from './verbs.ts';

/** True where each word of `a` is, or begins, a word of `b`. */
export const sharesAll = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((word) => holdsWord(b, word));

/** True where a word is, or begins, or is begun by, one of `words`. */
export function holdsWord(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  for (const other of words) if (isSameWord(word, other)) return true;
  return false;
}

/** Words told of a figure less its verb. */
export const nounsOf = ({ action }: Fact, words: ReadonlySet<string>): string[] => [...words].filter((word) => word !== action);

/** True where both tell something, and nothing of the one is told by the other. */
export const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size > 0 && other.size > 0 && ![...one].some((word) => holdsWord(other, word));

/** True where the special groups told of are the same. */
export function areSpecialAlike(a: Fact, b: Fact): boolean {
  return a.special.every((word) => b.special.includes(word)) && b.special.every((word) => a.special.includes(word));
}

/** How the nouns of two labels agree. */
export interface NounAgreement {
  relation: Relation;
  /** How many words they share. */
  shared: number;
  /** True where all that they share are words like 补助 and 活动. */
  isWeak: boolean;
  /** True where a word of the one is nearly a word of the other: 慰问金, 慰问品. */
  isAlike: () => boolean;
}

/** Compares noun and people together: 住院职工 + 关爱慰问金 and 职工 + 住院关爱慰问金 are one. */
export function nounRelation(a: Fact, b: Fact, underOneProgramme: boolean): NounAgreement {
  const [ownA, ownB] = underOneProgramme ? [a.told.underName, b.told.underName] : [a.told.own, b.told.own];
  const missing = (words: Iterable<string>, among: ReadonlySet<string>) => [...words].filter((word) => !holdsWord(among, word));
  // 投入640万元，改造小食堂31个: what it was spent on, not what was done with it.
  const isOfSpending = (fact: Fact, word: string) => fact.action === '投入' && word === fact.governor?.action;
  // The verbs have been held against each other before: 签订集体合同, 集体合同.
  const onlyA = missing(ownA, b.around).filter((word) => (word !== a.action || a.action === b.action) && !isOfSpending(a, word));
  const onlyB = missing(ownB, a.around).filter((word) => (word !== b.action || a.action === b.action) && !isOfSpending(b, word));
  const common = [...ownA].filter((word) => holdsWord(b.around, word));
  const shared = common.length;
  const isWeak = common.every(isWeakWord);
  const isAlike = () => hasAlike(new Set(nounsOf(a, ownA)), new Set(nounsOf(b, ownB)));
  const agree = (relation: Relation) => ({ relation, shared, isWeak, isAlike });
  const [specialA, specialB] = [missing(a.special, b.around), missing(b.special, a.around)];
  if (specialA.length + specialB.length > 0) {
    // 青年教师参加复赛420名, 复赛选手468名: who it was is told on one side only.
    const isTold = (fact: Fact, words: readonly string[]) =>
      words.every((word) => fact.people.words.has(word) && !fact.own.words.has(word));
    const isOneSided = a.people.words.size === 0 || b.people.words.size === 0;
    // 托管职工子女 and 困难职工子女助学 share no more than the people.
    const isOfOneThing = common.some(
      // 处理案件116宗1670人次, 受理案件9件，受援人80人（其中农民工21人）: what each counts, and not only what it hangs on.
      (word) => !a.own.special.has(word) && !b.own.special.has(word) && word !== a.action && !isWeakWord(word) && holdsWord(ownB, word),
    );
    return agree(isOneSided && isOfOneThing && isTold(a, specialA) && isTold(b, specialB) ? 'near' : 'apart');
  }
  if (onlyA.length === 1 && onlyB.length === 1 && areAlike(onlyA[0] ?? '', onlyB[0] ?? '')) return agree('alike');
  if (sharesNothingOfItsOwn(a, b)) return agree('apart');
  // 评选五一劳动奖章70名, 125名五一劳动奖章获得者送技术: what the one counts only tells in the other who they are that did something else.
  if (countsThose(a, b, onlyB, ownB) || countsThose(b, a, onlyA, ownA)) return agree('apart');
  if (shared === 0) {
    // 新入会81人, 入会74人; 服务职工子女405名, 托管职工子女310名: nothing but the verbs, which agree, and the people.
    const isBare = nounsOf(a, ownA).length === 0 && nounsOf(b, ownB).length === 0;
    return agree(isBare && sharesAll(a.people.words, b.people.words) && sharesAll(b.people.words, a.people.words) ? 'same' : 'apart');
  }
  // 25公里供热管线改造, 12.3公里道路改造: one verb, done to two things.
  if (a.isBare && b.isBare && areApart(a.people.words, b.people.words)) return agree('apart');
  if (onlyA.length === 0 && onlyB.length === 0) return agree('same');
  // 投入专项资金 and 投入产改专项资金 share a verb only: one body of their own must vouch for them (追回金额, 追回劳动报酬).
  // 追回工资及赔偿, 挽回经济损失: what was won back, whatever it was owed for.
  const isOwed = a.action === '追回' && b.action === '追回' && [...onlyA, ...onlyB].every((word) => OWED.test(word));
  if (isOwed) return agree('near');
  const sharesVerbOnly = common.every((word) => word === a.action || word === b.action);
  if (sharesVerbOnly && a.action !== '' && b.action !== '' && (a.body === '' || a.body !== b.body)) return agree('apart');
  // 慰问困难职工148人, 组织困难职工健康体检132人: what was done is told on either side.
  if (isOtherDeed(a, b, onlyB) || isOtherDeed(b, a, onlyA)) return agree('apart');
  const extra = [...onlyA, ...onlyB];
  if (extra.length > MOST_EXTRA_WORDS || (onlyA.length > 0 && onlyB.length > 0)) return agree('apart');
  // 千家商户, 千家商户在寒潮里撑起一片天: so long a rest is half a sentence, and what is counted has not been understood.
  if (extra.some((word) => word.length >= HALF_A_SENTENCE)) return agree('apart');
  // 困难职工补助27人, 帮扶困难职工31人: help is all that the other verb says.
  const isHelp = HELPS_SOMEHOW.test(onlyA.length > 0 ? b.action : a.action);
  const isMore = extra.some(
    (word) =>
      OWED.test(word) ||
      ((a.unit.family === 'events' || word === MIND) && IS_KIND.test(word)) ||
      (isGiven(word) && !isHelp) ||
      addsTo(onlyA.length > 0 ? a : b, word, common),
  );
  return agree(isMore ? 'near' : 'alike');
}

/** True where one tells its deed by a verb that the other does not know, and the other by a noun, among what is `left` of it. */
const isOtherDeed = (fact: Fact, other: Fact, left: readonly string[]): boolean =>
  fact.action !== '' && other.action === '' && !holdsWord(other.around, fact.action) && left.some((word) => DEED.test(word));
const DEED = /体检|疗休养|疗养|筛查|培训|讲座|竞赛|比武|联谊|招聘|义诊|演出|宣讲|运动会|座谈|法律援助|参保|入会/;

/** True where what `fact` counts tells of the other no more than who they are that did something else. */
function countsThose(fact: Fact, other: Fact, left: readonly string[], theirs: ReadonlySet<string>): boolean {
  const nouns = nounsOf(fact, fact.own.words);
  const isOfPeople = nouns.length > 0 && nouns.every((word) => other.people.words.has(word));
  return isOfPeople && left.length > 0 && left.length === theirs.size;
}

/** 师德标兵10名、“育人先锋”30名 and “育人先锋”32名、师德标兵10名: what each says of itself, not what its neighbour says, must have a word in common. */
function sharesNothingOfItsOwn(a: Fact, b: Fact): boolean {
  // 提供就业服务, 摸排返乡人员 under “就业援助”: nor what one programme alone says.
  if (!isBesideItsLike(a) && !isBesideItsLike(b) && a.programmeKey === b.programmeKey) return false;
  for (const word of a.all) if (!(word === a.action && word === b.action) && holdsWord(b.all, word)) return false;
  return saysMoreThanVerb(a) && saysMoreThanVerb(b);
}
const isBesideItsLike = ({ governor, unit }: Fact) => governor?.unit.unit === unit.unit;
const saysMoreThanVerb = ({ all, action }: Fact) => [...all].some((word) => word !== action);
const OWED = /^(?:劳动报酬|工资|赔偿|补偿|经济|损失|经济损失|欠薪|经济补偿|权益)$/;
/** Kinds of cases and of lectures: 案件546件 may be of all kinds, 仲裁案件420件 are of one. */
/** 心理驿站 is no 驿站 either. */
const MIND = '心理';
const IS_KIND = /^(?:仲裁|诉讼|来电来访|普法|心理|消防)$/;
const MOST_EXTRA_WORDS = 2;
const HALF_A_SENTENCE = 10;
const HELPS_SOMEHOW = /^(?:帮扶|帮助)$/;

/** 代理仲裁及诉讼案件 counts what 代理仲裁案件 does and something else; in 劳动和技能竞赛 neither part stands alone. */
function addsTo(fact: Fact, word: string, common: readonly string[]): boolean {
  const { noun } = fact.figure.indicator;
  // 案件 belongs to both 仲裁 and 诉讼.
  const head = common.find((one) => noun.endsWith(one)) ?? '';
  const parts = noun.slice(0, noun.length - head.length).split(/[与及和、]/);
  const holdsCommon = (part: string | undefined) => part !== undefined && common.some((one) => part.includes(one));
  const at = parts.findIndex((part) => part.includes(word));
  return at >= 0 && !holdsCommon(parts[at]) && (holdsCommon(parts[at - 1]) || holdsCommon(parts[at + 1]));
}

/** True where a word of the one is nearly a word of the other. */
export function hasAlike(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const word of words) for (const other of others) if (areAlike(word, other)) return true;
  return false;
}

/** Two words that no list knows, of which most characters are the same: 农特产品推介会 and 特产推介会. */
function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  // 参合率, 新农合参合率; 固定资产, 全社会固定资产: the head is one, and so long that it says what it is.
  if (isTailOf(a, b) || isTailOf(b, a)) return true;
  // 一等奖 and 二等奖, 调解率 and 调解成功率: each its own.
  if (/[率奖]$/.test(a)) return false;
  // Short words of two characters that share one are two things (经费, 经济).
  if (a.length < 3 || b.length < 3 || a.length > 2 * b.length || b.length > 2 * a.length) return false;
  if (areOpposed(a, b)) return false;
  // 助学金, 救助金: two words of the lists are two things.
  if (isListedWord(a) && isListedWord(b)) return false;
  const [one, other] = [charactersOf(a), charactersOf(b)];
  let shared = 0;
  for (const ch of one) if (other.has(ch)) shared++;
  return shared / Math.max(one.size, other.size) >= 0.6;
}

/** 主干道路 and 次干道路, 省内职工 and 省外职工: two words that differ in one character, and that by its opposite. */
function areOpposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((ch, i) => ch !== b[i]);
  return at >= 0 && a.slice(at + 1) === b.slice(at + 1) && OPPOSITES.has(`${a[at] ?? ''}${b[at] ?? ''}`);
}
const OPPOSITES = new Set(
  ['主次', '男女', '内外', '上下', '新旧', '新老', '进出', '收支', '增减', '正副', '大小', '前后'].flatMap((pair) => [
    pair,
    [...pair].reverse().join(''),
  ]),
);

const isTailOf = (tail: string, word: string) =>
  tail.length >= (tail.endsWith('率') ? 3 : 4) && word.endsWith(tail) && !tail.endsWith('合同');

/** The characters of a word, of which each is asked for many times while a page is held against a report. */
function charactersOf(word: string): ReadonlySet<string> {
  let known = CHARACTERS.get(word);
  if (known === undefined) {
    if (CHARACTERS.size >= MOST_KEPT) CHARACTERS.clear();
    known = new Set(word);
    CHARACTERS.set(word, known);
  }
  return known;
}
const CHARACTERS = new Map<string, ReadonlySet<string>>();
const MOST_KEPT = 4096;
