import learned from '../../seeds/likeness.json' with { type: 'json' };
import { once } from '../once.ts';
import { isImplausible } from './change.ts';
import type { Fact } from './fact.ts';
import { labelWords } from './label-words.ts';
import { areApart, nounsOf } from './nouns.ts';
import { areOfOtherGrades, bodyRelation, haveSameScope, levelRelation, programmeRelation } from './slot-relations.ts';
import { actRelation, isStage, OWN_STAGE, SPENT } from './verbs.ts';

/** Two figures that one indicator may have in two reports. */
export interface Placed {
  page: Fact;
  other: Fact;
}

/** A pair of figures that no rule has linked, and what is seen of it beside the slots. */
export interface Candidate extends Placed {
  /** What both labels hold, as a share of both, 0 to 1: pairs of characters, rare ones counting for more. */
  label: number;
  /** How much more alike labels and neighbours are than with any other figure: from -1 to 1. */
  lead: number;
  /** Figures up to three places away that are linked with one up to three places away from the other: 0 to 3. */
  about: number;
  /** How many of the figures right beside are linked with one another: 0 to 2. */
  beside: number;
  /** Figures right beside in one breath, that are linked with another than the one beside the other figure: 0 to 2. */
  astray: number;
}

/**
 * The signs that two figures are one: each a number of about one size. How much each tells (`seeds/likeness.json`) is learned from the links that
 * careful readers made in the pairs of tests/gold/compare, by logistic regression (`scripts/learn-likeness.ts`).
 */
const SIGNS = {
  lead: ({ lead }: Candidate) => lead,
  label: ({ label }: Candidate) => label,
  about: ({ about }: Candidate) => about,
  astray: ({ astray }: Candidate) => astray,
  /** How many times as large one is as the other, as a logarithm, up to 20 times. */
  ratio: ratioOf,
  isClose: (seen: Candidate) => toNumber(ratioOf(seen) < CLOSE),
  isOneVerb: ({ page, other }: Candidate) => toNumber(actRelation(page, other) === 'same'),
  /** Slots that would forbid a rule to link them: 省级 beside 市级, a part beside the whole. */
  against: slotsAgainst,
  isMoney: ({ page }: Candidate) => toNumber(page.unit.family === 'money'),
  isPersons: ({ page }: Candidate) => toNumber(page.unit.family === 'persons'),
  isOtherUnit: ({ page, other }: Candidate) => toNumber(page.unit.unit !== other.unit.unit),
} as const;

/** What the signs are called in `seeds/likeness.json`, in the order of `signsOf`. */
export const SIGN_NAMES = Object.keys(SIGNS) as (keyof typeof SIGNS)[];

/** The numbers of a pair, to learn from: one for each of `SIGN_NAMES`. */
export const signsOf = (seen: Candidate): number[] => SIGN_NAMES.map((name) => SIGNS[name](seen));

/** The probability that two figures are one, as learned: 0 to 1. */
export function likelihoodOf(seen: Candidate): number {
  let sum = learned.bias;
  for (const name of SIGN_NAMES) sum += WEIGHTS[name] * SIGNS[name](seen);
  return 1 / (1 + Math.exp(-sum));
}
const WEIGHTS: Record<keyof typeof SIGNS, number> = learned.weights;

const toNumber = (is: boolean) => (is ? 1 : 0);

function ratioOf({ page, other }: Placed): number {
  const sizeOf = ({ figure }: Fact) => Math.max(Math.abs(figure.value), LEAST_VALUE);
  return Math.min(FARTHEST, Math.abs(Math.log(sizeOf(page) / sizeOf(other))));
}
const LEAST_VALUE = 1e-9;
const FARTHEST = 3;
const CLOSE = Math.log(1.5);

function slotsAgainst({ page, other }: Placed): number {
  const [mine, theirs] = [page.action, other.action];
  return [
    bodyRelation(page, other, false) === 'apart',
    levelRelation(page, other) === 'apart',
    programmeRelation(page, other) === 'apart',
    !haveSameScope(page, other),
    page.isPart !== other.isPart,
    isStage(mine) !== isStage(theirs),
  ].filter((is) => is).length;
}

/** True where the text itself says that two figures are not one, however alike they are told. */
export function areToldApart(a: Fact, b: Fact): boolean {
  if (isImplausible(a.figure.value, b.figure.value)) return true;
  // 办结率100%, 满意率98%: each share its own.
  if (a.unit.unit === '%' && a.figure.indicator.noun !== b.figure.indicator.noun) return true;
  // 总装分厂开展竞赛7项, 铸造分厂开展竞赛6项.
  if (a.bodyName !== '' && b.bodyName !== '' && bodyRelation(a, b, false) === 'apart') return true;
  // 受理劳动争议171件, 调解劳动争议143件; 新建职工食堂1个, 改造食堂2个: a stage of its own beside another verb.
  const isOther = a.action !== b.action && a.action !== '' && b.action !== '';
  if (isOther && (OWN_STAGE.has(a.action) || OWN_STAGE.has(b.action))) return true;
  // 新增签约律师23名, 签约律师86名; 选聘社会化工会工作者24名, 社会化工会工作者队伍31名: what is new, and all there is.
  if (ADDS.test(a.action) !== ADDS.test(b.action) && (ratioOf({ page: a, other: b }) > FEW_TIMES || [a, b].some(isOfStaff))) return true;
  // 调处劳动争议346件, 成功调解劳动争议308件.
  if (a.action.endsWith('成功') !== b.action.endsWith('成功')) return true;
  // 投入95万元更新图书, 投入120万元改造食堂: what each was spent on is told.
  if (a.action === SPENT && b.action === SPENT && areApart(spentOn(a), spentOn(b))) return true;
  // 配备空调42台, 配备微波炉31台.
  if (MACHINES.test(a.unit.unit) && !sharesCharacter(a.figure.indicator.noun, b.figure.indicator.noun)) return true;
  const [mine, theirs] = [a.figure.indicator, b.figure.indicator];
  // 文化宫建筑面积2.6万平方米, 建成服务中心6个，总面积1.8万平方米: of what it is the area is all that it tells.
  if (AREA.test(mine.noun) && AREA.test(theirs.noun) && a.bodyName !== b.bodyName) return true;
  // 添置桌椅220套, 印发挂图200套: all told, and nothing in common.
  const isTold = a.unit.family === '' && mine.action !== '' && theirs.action !== '' && mine.noun !== '' && theirs.noun !== '';
  if (isTold && mine.action !== theirs.action && !sharesCharacter(`${mine.action}${mine.noun}`, `${theirs.action}${theirs.noun}`))
    return true;
  // 3人荣获省五一劳动奖章, 1人荣获全国五一劳动奖章.
  const isOneHonour = a.levels.size > 0 && b.levels.size > 0 && mine.noun.slice(-TAIL) === theirs.noun.slice(-TAIL);
  if ((isOneHonour && levelRelation(a, b) === 'apart') || areOfOtherGrades(a, b)) return true;
  // “最美职工”2人, 县五一劳动奖章2名: two names.
  const areNames = (a.isProgrammeItself && b.isProgrammeItself) || areOfOtherNames(a, b);
  if (areNames && programmeRelation(a, b) === 'apart') return true;
  // 开展警示教育5次, 开展专题研讨6次.
  if (mine.action === theirs.action && /^[场次期]/.test(a.unit.unit) && areOtherThings(a, b)) return true;
  // 讲专题党课7次, 开展专题研讨6次: 专题 is what any meeting may be on.
  if (a.unit.unit === '次' && OF_A_TOPIC.test(mine.noun) && OF_A_TOPIC.test(theirs.noun) && areApart(a.own.words, b.own.words)) return true;
  // 举办书画展，参与职工2.3万人次, 开展宣讲，覆盖职工1.6万人次: what hangs on other things.
  if (a.isGeneric && b.isGeneric && a.governor !== undefined && b.governor !== undefined && areOtherThings(a.governor, b.governor))
    return true;
  // 其中农民工1.86万人, 其中货车司机6120人; “女职工心灵驿站”210人次, “农民工心灵驿站”190人次.
  const [ours, them] = [specialOf(mine), specialOf(theirs)];
  return ours.size > 0 && them.size > 0 && areApart(ours, them);
}
const TAIL = 3;

/**
 * “送法到家”活动57场，服务职工9300人次, “与法同行”行动40场，惠及农民工7100人次: each of a programme that its own sentence names, and no two
 * characters in a row are in both names. What is told in one word under both (春风行动招聘会, 春送岗位招聘会) may be one.
 */
function areOfOtherNames(a: Fact, b: Fact): boolean {
  const [mine, theirs] = [a.figure.indicator, b.figure.indicator];
  if (mine.programmeFrom !== 'sentence' || theirs.programmeFrom !== 'sentence' || sharesPair(mine.programme, theirs.programme))
    return false;
  const wordsOf = ({ underName, governor }: Fact) => [...underName, ...(governor?.underName ?? [])];
  const words = new Set(wordsOf(b));
  return !wordsOf(a).some((word) => words.has(word));
}

const sharesPair = (one: string, other: string) =>
  Array.from({ length: one.length - 1 }, (_, i) => one.slice(i, i + 2)).some((pair) => other.includes(pair));

/** True where both tell what was done to what, and have neither a word nor a character in common. */
function areOtherThings(a: Fact, b: Fact): boolean {
  const [mine, theirs] = [a.figure.indicator, b.figure.indicator];
  if ([mine, theirs].some(({ action, noun }) => action === '' || noun === '')) return false;
  return !sharesCharacter(mine.noun, theirs.noun) && areApart(a.around, b.around);
}

/** The special groups that a label names anywhere, also in the name of a programme. */
const specialOf = once(
  ({ people, noun, programme }: Fact['figure']['indicator']) =>
    new Set([people, noun, programme].flatMap((slot) => [...labelWords(slot).special])),
);

const spentOn = (fact: Fact): ReadonlySet<string> => new Set(nounsOf(fact, fact.own.words));
const ADDS = /^(?:新发展|新建|新建会|招收|入会)$/;
const FEW_TIMES = Math.log(2);
const isOfStaff = ({ figure }: Fact) => /^(?:在岗|在编|在册)|队伍$/.test(figure.indicator.noun);
const OF_A_TOPIC = /专题|主题/;
const AREA = /^总?(?:建筑|占地|使用)?面积$/;
const MACHINES = /^[台辆架]$/;

/** True where two labels have a character in common. */
export const sharesCharacter = (one: string, other: string): boolean => [...one].some((ch) => ch !== '|' && other.includes(ch));
