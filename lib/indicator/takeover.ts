import type { Draft } from './draft.ts';
import type { Reading } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { GENERIC_NOUN, GROWS, HANGS_ON, STOCK } from './slots.ts';
import { type Term, textOf } from './tokens.ts';

/** True for a figure on which nothing hangs: a condition, a rate, what is no result. */
export const isAside = (indicator: Indicator) => indicator.threshold || indicator.rate || indicator.constant;

/** Settles what a sum is (表彰状元24名，奖励48万元), and what those got who stand behind it in its clause (30万元互助金发放到20名职工手中). */
export function takeMoney({ mention, indicator }: Draft, ofClause: readonly Draft[], { act }: Reading): void {
  if (mention.kind === 'money' && /^(?:金额|资金)?$/.test(indicator.noun) && indicator.action === '奖励')
    Object.assign(indicator, { action: '发放', noun: '奖金' });
  if (mention.kind === 'money' && indicator.noun === '') Object.assign(indicator, { noun: indicator.people, people: '' });
  const given = ofClause.findLast((one) => one.mention.kind === 'money' && one.indicator.action === indicator.action);
  if (given !== undefined && /[到给至]$/.test(act.at(-1)?.text ?? '') && indicator.people === '')
    Object.assign(indicator, { people: indicator.noun.replace(/手[中上里]?$/, ''), noun: given.indicator.noun });
  // 1625万元欠薪追发到1980名农民工手中: the sum is theirs.
  if (given?.indicator.action === '追回' && /[到给至]$/.test(act.at(-1)?.text ?? '') && given.indicator.people === '')
    given.indicator.people = indicator.people;
  // 把物资送到1.4万名职工手中: visited, whatever they were given.
  const hands = given === undefined && indicator.action === '发放' ? IN_HANDS.exec(indicator.noun)?.[1] : undefined;
  if (hands !== undefined) Object.assign(indicator, { action: '慰问', noun: hands });
  // 把慰问送到64万人次手中.
  if (/^手[中上里]$/.test(indicator.noun)) indicator.noun = '';
}
const IN_HANDS = /^(.*(?:职工|人员|劳动者|群众|司机|员|工))(?:手[中上里]?|身边|家[中里])$/;

/** 投入340万元改善职工食堂, 投入资金50万元用于困难职工帮扶: what a sum was spent on stands behind it, without a number of its own. */
export function takeSpending({ mention, indicator }: Draft, behind: readonly Term[]): void {
  if (mention.kind !== 'money' || behind.some((term) => term.tags.has('Figure'))) return;
  const isSpent = indicator.action === '投入' && /^(?:专项)?(?:资金|经费|款)?$/.test(indicator.noun);
  // 发放助学金5万元，用于职工子女上学: what it is was said before.
  if (!isSpent && !FOR.test(indicator.noun)) return;
  const isFor = FOR.test(behind[0]?.text ?? '');
  // 投资600万元的文化宫投入使用: likewise what stands behind 的.
  const isOf = behind[0]?.tags.has('Of') === true;
  const from = isFor ? 1 : behind.findIndex((term) => !term.tags.has('Filler') && !term.tags.has('Of'));
  if (behind[from] === undefined || !(isFor || isOf || behind[from].tags.has('Verb'))) return;
  const until = behind.findIndex((term, i) => i > from && isOf && !term.tags.has('Word'));
  const spent = behind.slice(from, until < 0 ? undefined : until).filter((term) => !term.tags.has('Filler'));
  const noun = textOf(spent);
  const isPhrase = spent.every((term) => term.tags.has('Word') || term.tags.has('Verb') || term.tags.has('Organ'));
  if (isPhrase && noun.length >= 3 && noun.length <= LONGEST_SPENT) Object.assign(indicator, { action: '投入', noun, people: '' });
}
const FOR = /^(?:主要|全部)?用于/;
const LONGEST_SPENT = 16;
/** True for the first word of a clause that goes on with what a sum before it was spent on. */
export const tellsSpending = (first: Term | undefined): boolean =>
  first !== undefined &&
  (FOR.test(first.text) || first.text === '更新' || (first.tags.has('Verb') && /^(?:改造|建设|新建|购置|配备)$/.test(first.canonical)));

/**
 * 筹措送温暖资金2.4亿元，走访职工62万人次，其中省总工会下拨3600万元; 下拨送温暖资金4200万元，带动各级工会投入2.5亿元: of the sum told before, whose the
 * rest or the more is.
 */
export function takeSumBefore(draft: Draft, drafts: readonly Draft[], isMore: boolean): void {
  const { indicator, mention, reading } = draft;
  if (mention.kind !== 'money' || indicator.noun !== '' || reading?.rule !== 'verb-only' || !(draft.isPart || isMore)) return;
  const sum = drafts.findLast((one) => one.mention.kind === 'money' && one.indicator.noun !== '');
  if (sum === undefined || !/资金|经费|[款金]$/.test(sum.indicator.noun)) return;
  Object.assign(indicator, { noun: sum.indicator.noun, people: sum.indicator.people, of: sum.figure });
  draft.programme ||= sum.programme;
  // The whole, and what its own part was.
  draft.isPart = false;
}

/** 新建站点3个，累计达18个; 命名示范点5个，累计达41个: the stock of what was just told as the year's. */
export function makeStock(draft: Draft, previous: Draft): void {
  const { indicator } = draft;
  if (!GROWS.test(indicator.action) && !/^(?:评选|培育)$/.test(indicator.action)) return;
  indicator.action = `${STOCK}${indicator.action}`;
  draft.programme ||= previous.programme;
}

/** 选树工匠5名，累计选树31名: a verb of all years with no noun of its own is of what was just told. */
export function takeStockOfVerb(draft: Draft, previous: Draft, { rule }: Reading): void {
  const { indicator, mention } = draft;
  if (rule !== 'verb-only' || previous.mention.unit !== mention.unit || indicator.noun !== '' || previous.indicator.noun === '') return;
  Object.assign(indicator, { noun: previous.indicator.noun, people: previous.indicator.people });
  makeStock(draft, previous);
}

/** 新建站点3个，总数达到18个: a stock with no noun is of what was just told. */
export function takeStockNoun(draft: Draft, drafts: readonly Draft[]): void {
  const { indicator, mention } = draft;
  const noun = indicator.noun.replace(/^(?:总数|总量|数|总计)$/, '');
  if (!indicator.action.startsWith(STOCK) || noun !== '') return;
  // 新建站点5个（其中省级1个），总数达到18个: not of the part.
  const told = drafts.findLast((one) => one.mention.unit === mention.unit && one.indicator.noun !== '' && !one.isPart);
  if (told === undefined) return;
  draft.programme ||= told.programme;
  Object.assign(indicator, { noun: told.indicator.noun, people: told.indicator.people, dependent: false });
}

/** 省五一劳动奖状165个、奖章720个: whose medal it is is said once. */
export function takeAward(draft: Draft, { indicator, programme }: Draft): void {
  const stem = AWARD.exec(indicator.noun)?.[1];
  if (stem === undefined || !/^奖[章状]$/.test(draft.indicator.noun)) return;
  if (programme === indicator.noun) draft.programme = `${stem}${draft.indicator.noun}`;
  draft.indicator.noun = `${stem}${draft.indicator.noun}`;
}
const AWARD = /^(.+)奖[章状]$/;

/** Takes over the label of another figure, and what that hangs on. */
export function copyLabel(to: Indicator, from: Indicator): void {
  Object.assign(to, { action: from.action, noun: from.noun, people: from.people, dependent: from.dependent, of: from.of });
}

/** Decides whether the figure is told of another one (涉及人数492人), and what it takes over from it. */
export function settleDependence(draft: Draft, drafts: readonly Draft[]): void {
  const { indicator } = draft;
  // 受理投诉22件，涉及428人；办结案件20件: of those that were taken in.
  if (indicator.action === '办结' && /^(?:案件)?$/.test(indicator.noun) && indicator.of < 0) {
    const taken = drafts.findLast((one) => one.indicator.action === '受理' && one.mention.unit === draft.mention.unit);
    if (taken !== undefined) Object.assign(indicator, { of: taken.figure, noun: taken.indicator.noun });
  }
  const governor = drafts.find((one) => one.figure === indicator.of)?.indicator;
  // 医疗互助给付3.2亿元，参加职工42万人: those who joined the insurance, and not those who were paid.
  if (governor !== undefined && indicator.action === '参与' && /^(?:给付|获赔)$/.test(governor.action) && INSURANCE.test(governor.noun)) {
    const people = GENERIC_NOUN.test(indicator.noun) ? '' : indicator.noun;
    const noun = governor.noun.replace(/金$/, '').replace(/^互助$/, '医疗互助');
    Object.assign(indicator, { action: '参保', noun, people, of: -1, dependent: false });
    return;
  }
  const isGeneric = GENERIC_NOUN.test(indicator.noun) && (indicator.people === '' || GENERIC_NOUN.test(indicator.people));
  if (/^(?:工会)?会员(?:人?数)?$/.test(indicator.noun) && areAllMembers(indicator, drafts)) indicator.action = STOCK;
  indicator.dependent = indicator.of >= 0 && isGeneric && (HANGS_ON.test(indicator.action) || indicator.action === '');
  if (governor === undefined || indicator.dependent) return;
  // 对290家小微企业全额返还工会经费，共返还2690万元: the same act, told on.
  if (
    (indicator.noun === '' ? draft.reading?.rule === 'verb-only' : IS_MEASURE.test(indicator.noun)) &&
    (indicator.action === governor.action ||
      (indicator.noun !== '' && indicator.action !== '' && governor.noun.includes(indicator.action)) ||
      indicator.action === '发放')
  ) {
    const action = indicator.action;
    copyLabel(indicator, { ...governor, of: indicator.of });
    indicator.action = action || governor.action;
  }
  // 调解案件861宗，成功604宗.
  const settled = governor.action || (governor.noun.includes('调解') ? '调解' : '');
  if (indicator.noun === '成功' && indicator.action === '' && settled !== '')
    Object.assign(indicator, { noun: '', action: `${settled}成功` });
  // 提升阵地8个，新建3个: of what was just told.
  if (
    indicator.noun === '' &&
    draft.reading?.rule === 'verb-only' &&
    (GROWS.test(indicator.action) || /^(?:解困|完成)$/.test(indicator.action)) &&
    isSameUnit(draft, drafts)
  )
    Object.assign(indicator, { noun: governor.noun, people: governor.people });
  if (isPartUnsaid(draft, drafts)) indicator.action = drafts.at(-1)?.indicator.action ?? '';
  // 128人次参加工会干部培训，共办3期: the courses just told of.
  if (draft.reading?.rule === 'verb-only' && indicator.noun === '' && governor.action === '参与' && OF_COURSES.test(draft.mention.unit))
    Object.assign(indicator, { noun: governor.noun, people: '', dependent: false });
  // 提出建议1.5万条，实施9800条; 征集金点子740条，采用218条.
  if (draft.reading?.rule === 'verb-only' && /^(?:实施|落实|推广|发布)$/.test(indicator.action) && /(?:建议|点子)”?$/.test(governor.noun))
    indicator.action = '采纳';
  // 发展会员860人，其中货车司机95人: a part was done as the whole was.
  const isLevel = indicator.noun !== '' && ONLY_A_LEVEL.test(indicator.noun);
  if (isLevel) indicator.noun += governor.noun.replace(LEVEL_IN_FRONT, '');
  if ((indicator.action === '' || isLevel) && (draft.isPart || isLevel))
    indicator.action = HANGS_ON.test(governor.action) ? '' : governor.action;
}

/** 发展会员860人，货车司机95人; 吸收会员2600人，骑手入会420人: a part of the new members, though 其中 is not said. */
function isPartUnsaid({ mention, indicator, reading }: Draft, drafts: readonly Draft[]): boolean {
  const whole = drafts.at(-1);
  // 新建基层工会512家，外商投资企业工会31家.
  if (reading?.rule === 'noun-before' && whole !== undefined && isUnionOfNew(indicator, whole.indicator))
    return whole.mention.unit === mention.unit && mention.value < whole.mention.value;
  if (reading?.rule !== 'noun-before' || !IS_PEOPLE.test(indicator.noun) || !/^(?:入会)?$/.test(indicator.action)) return false;
  return whole?.indicator.action === GAINED && whole.mention.unit === mention.unit && mention.value < whole.mention.value;
}
const INSURANCE = /^(?:职工)?(?:医疗|住院|大病)?互助(?:保障|金)?$/;
const isUnionOfNew = (part: Indicator, whole: Indicator) =>
  part.action === '' && whole.action === BUILT && /.工会$/.test(part.noun) && /工会/.test(whole.noun) && part.noun !== whole.noun;
const BUILT = '新建';
const GAINED = '新发展';
const IS_PEOPLE = /(?:劳动者|会员|职工|人员|司机|骑手|员|工)$/;

const OF_COURSES = /^(?:期|班次|班|场|场次|批)$/;

const isSameUnit = ({ mention, indicator }: Draft, drafts: readonly Draft[]) =>
  drafts.find((one) => one.figure === indicator.of)?.mention.unit === mention.unit;

/** 基层工会达612家，会员6.8万人; 累计建立基层工会1045家，涵盖单位6181家，吸收会员4.1万人: all there are. */
function areAllMembers({ action, of }: Indicator, drafts: readonly Draft[]): boolean {
  if (action !== GAINED) return action === '' && isOfStock(of, drafts);
  const covering = drafts.find((one) => one.figure === of)?.indicator;
  const root =
    covering !== undefined && HANGS_ON.test(covering.action) ? drafts.find((one) => one.figure === covering.of)?.indicator : covering;
  return root?.action.startsWith(STOCK) === true && root.action !== STOCK && /工会/.test(root.noun);
}

/** True where the figure that it hangs on, or that one's own, tells what there is. */
function isOfStock(of: number, drafts: readonly Draft[]): boolean {
  const governor = drafts.find((one) => one.figure === of);
  if (governor === undefined) return false;
  const { action, of: further } = governor.indicator;
  return (
    action.startsWith(STOCK) ||
    (action === '' && /工会|组织/.test(governor.indicator.noun)) ||
    (HANGS_ON.test(action) && further !== of && isOfStock(further, drafts))
  );
}

const IS_MEASURE = /^(?:总?金额|总额|资金|款额|人数|户数|总人数)$/;
/** 创建市级示范点6个、县级22个: the level of the one is not the other's. */
const LEVEL_IN_FRONT = /^(?:全国|国家级|省部?级|市级|区级|县级|州级)(?=.{2})/;
/** 建成书屋9家，其中省级3家. */
const ONLY_A_LEVEL = /^(?:全国|国家|省部?|市|区|县)?级?(?:以上)?$/;
