import type { Fact } from './fact.ts';
import { isSameWord } from './label-words.ts';

/** How the slot of one figure stands to the same slot of the other; `alike` is the same in other words, `near` something else close by. */
export type Relation = 'same' | 'alike' | 'near' | 'apart';

/** Verbs of a stage or result of its own: what has none is not about it (受理 is not 办结, 会员9万人 is not 新发展会员5000人). */
export const OWN_STAGE = new Set(
  '办结 追回 采纳 立案 整改 新发展 新建 新建会 获赔 给付 化解 晋升 入会 换届 就业 达成 认证 注册 销售 观看 解困 查处 参保 推荐 节约 回复 招收 改造 立项 再就业 续签 续聘 日均服务 拖欠 纳入 审查 推广 撤并 规范 申请'.split(
    ' ',
  ),
);
/** Two verbs for one thing, and how near they are. */
const TWO_VERBS: readonly (readonly [string, string, 'same' | 'alike' | 'near'])[] = [
  ['建设', '新建', 'same'],
  // 建成驿站9个 may be what the year brought or what there is: size says which.
  ['建设', '累计', 'alike'],
  ['建设', '新发展', 'alike'],
  // “湖畔工匠”新增6名, 评选“湖畔工匠”5名.
  ['新发展', '评选', 'alike'],
  // 新增母婴室4间, 新建母婴室3间.
  ['新发展', '新建', 'same'],
  ['评选', '获得', 'same'],
  // 创建示范校6所, 评选示范校5所; 新增“模范职工之家”3个, 获“模范职工之家”4个.
  ['建设', '评选', 'alike'],
  ['新发展', '获得', 'alike'],
  ['推荐', '获得', 'near'],
  ['推荐', '评选', 'near'],
  // 验收示范小家5个, 新建成示范小家6个.
  ['验收', '新建', 'near'],
  ['验收', '建设', 'near'],
  ['验收', '评选', 'near'],
  ['推荐', '出动', 'near'],
  // 选拔8名选手参加决赛, 选送11名选手参加决赛.
  ['评选', '出动', 'alike'],
  ['给付', '获赔', 'same'],
  ['给付', '发放', 'same'],
  ['给付', '补助', 'same'],
  ['获赔', '补助', 'alike'],
  ['投入', '发放', 'near'],
  ['投入', '拨付', 'near'],
  ['拨付', '发放', 'same'],
  ['募集', '投入', 'near'],
  ['募集', '发放', 'near'],
  ['就业', '再就业', 'near'],
  ['受理', '接待', 'alike'],
  ['受理', '接听', 'alike'],
  ['受理', '处理', 'alike'],
  ['受理', '办理', 'alike'],
  // 受理职工诉求118件, 收到职工诉求131件.
  ['受理', '征集', 'alike'],
  // 调处劳资纠纷, 妥善处置劳资纠纷.
  ['处理', '调解', 'alike'],
  // 调处劳动纠纷, 化解劳动纠纷.
  ['化解', '调解', 'alike'],
  ['化解', '处理', 'alike'],
  // 协调解决拖欠工资1200万元, 追讨拖欠工资1300万元.
  ['解决', '追回', 'alike'],
  ['惠及', '慰问', 'alike'],
  ['走访', '慰问', 'alike'],
  // 新签集体合同8份, 签订集体合同9份: the renewed ones may be counted too.
  ['新签', '签订', 'alike'],
  ['续签', '签订', 'near'],
  ['补签', '签订', 'near'],
  ['新发展', '入会', 'same'],
  ['购置', '新发展', 'alike'],
  // 配备体检设备20台, 新增体检设备16台.
  ['配备', '新发展', 'alike'],
  ['配备', '购置', 'alike'],
  ['建设', '培育', 'alike'],
  ['新建', '培育', 'alike'],
  ['新发展', '培育', 'alike'],
  // 创建模范职工之家3家, 2家获评模范职工之家; 新建创新工作室5个, 命名创新工作室4个.
  ['建设', '获得', 'alike'],
  ['新建', '评选', 'alike'],
  // 印发宣传单8200份, 发放宣传单8600份.
  ['制定', '发放', 'alike'],
  ['培训', '培育', 'alike'],
  // 配备社会化工会工作者26名, 选聘社会化工会工作者25人.
  ['配备', '招收', 'alike'],
  // 刊发先进事迹36篇, 宣传先进事迹45篇.
  ['发布', '宣讲', 'alike'],
  // 为18人发放互助金, 18人获得互助金.
  ['发放', '获得', 'alike'],
  ['给付', '获得', 'alike'],
  // 补助132人, 176人获得补助.
  ['补助', '获得', 'alike'],
  ['救助', '获得', 'alike'],
  ['资助', '获得', 'alike'],
  // 晋升高级工59人, 取得高级工等级66人.
  ['晋升', '获得', 'alike'],
  // 托管职工子女196名, 惠及职工子女214名.
  ['托管', '惠及', 'alike'],
  // 建立职工董监事制度的公司420家, 配备职工董监事的386家.
  ['建设', '配备', 'alike'],
  // 国家专利26项, 专利授权24项.
  ['授权', '', 'alike'],
  ['授权', '获得', 'alike'],
  // 答复职工诉求146件, 解答职工诉求163条.
  ['咨询', '回复', 'alike'],
];

const pairOfVerbs = (a: string, b: string): Relation | undefined => VERB_PAIRS.get(a)?.get(b);
const VERB_PAIRS = new Map<string, Map<string, Relation>>();
for (const [one, other, relation] of TWO_VERBS.toReversed()) {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    VERB_PAIRS.set(a, (VERB_PAIRS.get(a) ?? new Map<string, Relation>()).set(b, relation));
}

/** The folded verb of spending. */
export const SPENT = '投入';

/** True where one says that something was built and the other whether it is new or all there is. */
export const isNewOrAll = (a: Fact, b: Fact) =>
  (a.action === '建设' && /^(?:累计|新发展)$/.test(b.action)) || (b.action === '建设' && /^(?:累计|新发展)$/.test(a.action));

/** Compares what was done: one verb, two for one thing, or one that the other text has as a noun. */
export function actRelation(a: Fact, b: Fact): Relation {
  if (a.action === b.action) return 'same';
  // 共补助职工 and 发放补助, 三方调解案件 and 调解案件: the act of the one is a word of the other's noun.
  const holds = (action: string, words: ReadonlySet<string>) =>
    action === '' || [...words].some((word) => isSameWord(word, action) || word.endsWith(action));
  // 参加医疗互助1.7万人 and 为316人发放互助金: those who joined and those who were given something.
  if ((hasJoined(a) && isGiven(b.action)) || (hasJoined(b) && isGiven(a.action))) return 'apart';
  // 农民工入会4860人, 农民工会员5230人.
  if (isOfMembers(a, b) || isOfMembers(b, a)) return 'alike';
  // 财政收入137万元, 财政支出97万元.
  if (isIncome(a) !== isIncome(b) && (isIncome(a) ? b : a).action === '投入') return 'apart';
  const pair = isSpentOnGifts(a, b) ? 'same' : pairOfVerbs(a.action, b.action);
  if (pair !== undefined) return pair;
  const told = a.action === '' ? b.action : a.action;
  // 会员9.2万人 and 会员总数9.2万人.
  if ((a.action === '' || b.action === '') && told === '累计') return 'same';
  if (isStage(a.action) || isStage(b.action)) return 'apart';
  if (isGiving(a.action) && isGiving(b.action)) return 'same';
  // 走访慰问劳模1230人, 455名劳模分9批赴疗养基地: of people alone the verb is all that is told.
  if ((GIVEN.has(a.action) && isOfPeopleAlone(b)) || (GIVEN.has(b.action) && isOfPeopleAlone(a))) return 'near';
  // 综合集体合同11万份 and 签订综合集体合同12万份.
  if ((a.action === '' || b.action === '') && !OWN_STAGE.has(told)) return 'same';
  if ((isGiving(a.action) || holds(a.action, b.all)) && (isGiving(b.action) || holds(b.action, a.all))) return 'same';
  return 'apart';
}
/** One of a special group who joined, and those of the group who are members. */
const isOfMembers = (a: Fact, b: Fact) => a.action === '入会' && b.action === '' && a.special.length > 0 && b.special.length > 0;

/** True for a number of people of whom nothing is told. */
const isOfPeopleAlone = ({ action, own, people, governor, programmeKey, unit }: Fact) =>
  action === '' &&
  own.words.size === 0 &&
  people.special.size > 0 &&
  governor === undefined &&
  programmeKey === '' &&
  unit.family === 'persons';

const isIncome = ({ figure }: Fact) => figure.indicator.noun.endsWith('收入');

/** 节日慰问品支出370万元, 发放节日慰问品360万元; 支出助学金, 发放助学金. */
const isSpentOnGifts = (a: Fact, b: Fact) =>
  [a, b].every(
    ({ action, figure }) =>
      /^(?:投入|发放)$/.test(action) &&
      /慰问品|(?:慰问|救助|助学|奖学|互助)(?:金|款|资金)$|(?:生活|医疗|大病|临时)救助$/.test(figure.indicator.noun),
  );
/** True for a verb of which a result or a stock is told: 调解成功, 累计. */
export const isStage = (action: string) => action.endsWith('成功') || action.startsWith('累计');
const isGiving = (action: string) => /^(?:发放|帮助|处理|办理|解决)?$/.test(action);

/** Verbs by which someone in need was helped. */
export const HELPS = /^(?:发放|资助|救助|补助|帮扶|帮助)$/;
/** True for those who took part or signed up, as against those who were given something. */
export const hasJoined = ({ figure }: Fact) => figure.indicator.action === '参与' || figure.indicator.action === '参保';
/** True for a verb of giving, whatever was given. */
export const isGiven = (action: string) => GIVEN.has(action);
const GIVEN = new Set('发放 慰问 资助 救助 补助 投入 拨付 帮扶 关爱 帮助 给付'.split(' '));
