import type { Reading } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { type Term, textOf } from './tokens.ts';

/** An indicator with nothing told. */
export function emptyIndicator(): Indicator {
  return {
    label: '',
    body: '',
    action: '',
    noun: '',
    people: '',
    programme: '',
    programmeFrom: '',
    scope: '',
    scopeText: '',
    period: '',
    status: 'done',
    threshold: false,
    rate: false,
    constant: false,
    dependent: false,
    of: -1,
  };
}

const OF_LEISURE =
  /运动会|[球棋牌]|健步|徒步|读书会|读书分享|登山|拔河|趣味|灯谜|歌咏|合唱|文艺|书法|书画|摄影|舞|瑜伽|文化节|诗|联欢|游园|骑行|太极/;

/** Fills action, noun and people from what the grammar read; `terms` are all of the clause, `isToldOfYears` in a report on several. */
export function fillSlots(indicator: Indicator, reading: Reading, terms: readonly Term[], isToldOfYears = false): void {
  const verb = reading.act.at(-1)?.text ?? '';
  const noun = textOf(trimPhrase(reading.noun))
    // 书法、拔河等活动18场: what is counted are 文体活动, of which some are named.
    .replace(/^.*、.*等(?:职工|员工)?(?=活动$)/, (named) => (OF_LEISURE.test(named) ? '文体' : ''))
    .replace(/^.*、.*等(?=(?:赛事|项目|比赛)$)/, '')
    // 举办篮球赛、健步走、读书会11场: the same without the word for them all.
    .replace(/^[^、]+、.*[^、]$/, (named) => (named.split('、').every((one) => OF_LEISURE.test(one)) ? '文体活动' : named))
    // 满意度由88.5%提升至91.2%; 建会率为92%.
    // 提供的3万个用工岗位中.
    .replace(/(?<=..[^集高初其途]|案件|提案)中$/, '')
    .replace(/(?<=..)[由从]$|(?<=[率度])(?:为|在)$/, '');
  const cut = cutOf(noun);
  // 折合36万元的防暑物资; 其中132人是骑手.
  indicator.noun = (cut >= 0 && cut < noun.length - 1 ? noun.slice(cut + 1) : noun.replace(/的$/, '')).replace(/^(?:的|是)(?=..)/, '');
  // 货车司机等“八大群体”会员: 等 stays, so that who is named in front counts as an example.
  const qualifier = cut > 0 && cut < noun.length - 1 ? noun.slice(0, noun[cut] === '等' ? cut + 1 : cut) : '';
  // 州总工会主办的竞赛: who held it is no one that is counted.
  const isDoer = /(?:主办|举办|承办|组织|开展|实施|评选|认定)$/.test(qualifier);
  // 召开职代会的单位达45家: they are counted, as in 45家单位召开职代会.
  const doers = qualifier !== '' && DOES.test(textOf(reading.act)) && DOERS.test(indicator.noun) ? indicator.noun : '';
  if (doers !== '') indicator.noun = qualifier;
  // 在86项重点工程中开展竞赛.
  const counted = textOf(trimPhrase(reading.people)).replace(/(?<=.{2})(?:手[中上里]|[中里内上])$/, '');
  // 为该区40名困难职工, 组织3万名职工和1.2万名女职工参加: how far it reaches is the scope's, and a number of its own another figure's.
  const from = reading.owner.findLastIndex((term) => term.tags.has('Figure')) + 1;
  const owner = from > 0 ? '' : textOf(reading.owner.filter((term) => !term.tags.has('Scope')));
  indicator.people = (doers || `${owner}${counted}` || (isDoer ? '' : qualifier)).replace(BOTH_SIDES, '$1');
  indicator.noun = indicator.noun.replace(BOTH_SIDES, '$1');
  const isGeneric = GENERIC_NOUN.test(indicator.noun);
  indicator.action = actionOf(reading.act, isGeneric);
  // 带动1898人实现就业: set in motion.
  if (indicator.action === '实现' && terms.some((term) => term.text === '带动')) indicator.action = '惠及';
  // 城镇新增就业人数5860人: what was new is work.
  if (indicator.action === '新发展' && verb === '就业' && /^(?:人员|人数)?$/.test(indicator.noun)) indicator.noun = '就业';
  // 收到提案50件 counts what came in, 收到慰问金5万元 what was given.
  if (/^收到了?$/.test(verb) && /(?:[金款]|慰问品|礼包|物资|用品)$/.test(indicator.noun)) indicator.action = '获得';
  // 达成协议金额3862万元: agreed on, as 协议金额 says.
  if (indicator.action === '达成' && /^协议(?:总?金额|总额)$/.test(indicator.noun)) indicator.action = '';
  // 代书1712份: what is written for others.
  if (verb === '代书' && indicator.noun === '') indicator.noun = '法律文书';
  // 为农民工讨薪440万元: what was won back is a part of the verb.
  if (/^[讨追]薪$/.test(verb)) Object.assign(indicator, { noun: '欠薪', people: indicator.people || indicator.noun });
  // 近五年累计新建站点9800个: the sum of those years, no stock.
  const isOfYears = isToldOfYears || /年(?:以?来|间)$|^近.{1,2}年/.test(indicator.period);
  if (GROWS.test(indicator.action) && !isOfYears && isCumulative(terms, reading.act)) indicator.action = `累计${indicator.action}`;
  if (indicator.action === '' && isStock(indicator.noun, terms)) indicator.action = STOCK;
  // 上半年新建工会总数达到31家: new ones, all of them.
  if (GROWS.test(indicator.action)) indicator.noun = indicator.noun.replace(/(?<=工会|会员|驿站)总[数量]$/, '');
  // 25个单位推选126名选手: they came to compete.
  if (verb === '推选' && /^(?:参赛)?选手$/.test(indicator.noun)) indicator.action = '参与';
  // 驿站累计数量突破50家: all there are.
  if (/.累计(?:数量|总数|总量)$/.test(indicator.noun) && !GROWS.test(indicator.action))
    Object.assign(indicator, { action: STOCK, noun: indicator.noun.replace(/累计(?:数量|总数|总量)$/, '') });
  takeVerbOfNoun(indicator, verb);
  takeVerbBeforeNoun(indicator);
  takeJoined(indicator, terms);
}

/**
 * 4.1万名职工新加入工会组织, 吸引网约车司机1.2万名加入工会, 3.9万名骑手成为工会会员: members, by whom they are; all of them where the number is a stock.
 */
function takeJoined(indicator: Indicator, terms: readonly Term[]): void {
  if (!JOINS.test(`${indicator.action === '新发展' ? '加入' : ''}${indicator.noun}`) && !JOINS.test(textOf(terms.slice(-3)))) return;
  const figure = terms.findLastIndex((term) => term.tags.has('Figure'));
  const isWord = (term: Term) => term.tags.has('Word');
  const behind = terms.slice(figure + 1);
  const end = behind.findIndex((term) => !isWord(term) || JOINED_UNION.test(term.text));
  const from = terms.findLastIndex((term, i) => i < figure && !isWord(term)) + 1;
  const told = behind.slice(0, end < 0 ? undefined : end);
  const who = textOf(trimPhrase(told.length > 0 ? told : terms.slice(from, figure))).replace(/(?:新?加入|成为).*$/, '');
  if (figure < 0 || (who === '' && indicator.people === '')) return;
  const action = indicator.action.startsWith(STOCK) || isStock('', terms) ? STOCK : '新发展';
  Object.assign(indicator, { action, noun: /^(?:职工|员工|劳动者|群众)?$/.test(who) ? '会员' : `${who}会员`, people: '' });
}
const JOINED_UNION = /^(?:新?加入|成为|工会)/;
const JOINS = /(?:加入(?:了)?(?:到)?(?:各级)?(?:工会(?:组织)?(?:大家庭)?)|成为(?:了)?(?:新的?|一名)?(?:工会)?新?会员)$/;

/** 企业与职工签订集体合同: the firms are counted. */
const BOTH_SIDES = /^((?:中小|小微|非公)?(?:企业|用人单位|单位))与(?:职工|员工|工会)(?:一方|双方)?$/;
const DOES = /^(?:已|共|新|均|全部)*(?:召开|建立|签订|开展|实行|推行|参加|参与|获得|荣获|获评|享受)/;
const DOERS = /^(?:已?建会)?(?:教?职工|会员|单位|企业|学校|企事业单位|公司|公司制企业|集体|班组)$/;

/** A verb that stands at the end of the noun: what those counted did, or what was paid. */
function takeVerbOfNoun(indicator: Indicator, verb: string): void {
  const { action, noun } = indicator;
  // 帮助60名困难职工子女完成学业, 实现上学梦: what was done for them is told by its end.
  if (action === '完成' || action === '实现')
    if (ITS_END.test(noun) && indicator.people !== '') Object.assign(indicator, { action: '资助', noun: indicator.people, people: '' });
  // 农民工入会4860人.
  if ((action === '' || action === STOCK) && JOINED.test(noun)) Object.assign(indicator, { action: '入会', noun: noun.slice(0, -2) });
  // 接待群众咨询1.7万人次: they were answered.
  if (action === '接待' && noun.endsWith('咨询')) indicator.action = '咨询';
  // 1000名困难职工子女得到资助, 268名劳模得到工会慰问, 为130名困难职工子女关爱圆梦: what was done for them.
  const given = GIVEN_BY_UNION.exec(noun)?.[1];
  if (action === '获得' && given !== undefined && indicator.people !== '')
    Object.assign(indicator, { action: given, noun: indicator.people, people: '' });
  // 劳动争议走进调解工作室: taken in there.
  if (/^(?:走进|进入)$/.test(verb) && /(?:争议|纠纷|案件)$/.test(indicator.people))
    Object.assign(indicator, { action: '受理', noun: indicator.people, people: '' });
  // 签下就业意向: agreed on.
  if (action === '签订' && `${indicator.people}${noun}`.includes('意向')) indicator.action = '达成';
  // 企业、职工纳入集体合同覆盖范围: covered by it.
  if (action === '纳入' && COVERED.test(noun)) Object.assign(indicator, { action: '惠及', noun: COVERED.exec(noun)?.[1] });
  // 395名个人受到省公司表彰: they are whom it honoured, as 先进个人.
  if (action === '评选' && noun === '' && /^[\u4e00-\u9fff]{2,6}$/.test(indicator.people) && !indicator.people.includes('五一'))
    Object.assign(indicator, { noun: asHonoured(indicator.people), people: '' });
  // 高温时节为19万人次送去清凉: of the campaign that all call so.
  if (action === '发放' && indicator.people === '' && /^(?:清凉|温暖)$/.test(noun))
    Object.assign(indicator, { action: '惠及', noun: `送${noun}` });
  // 为5.6万人次户外劳动者送去清凉: visited, and given no thing.
  if (action === '发放' && /^(?:清凉|温暖|关爱|关怀|祝福|问候|节日问候)$/.test(noun) && indicator.people !== '')
    Object.assign(indicator, { action: '慰问', noun: indicator.people, people: '' });
  // 3.9万名会员分布在486个基层工会: all there are.
  if (/^(?:分布|活跃|奔走|穿梭|扎根)[在于]?$/.test(action) && indicator.people !== '')
    Object.assign(indicator, { action: '', noun: indicator.people, people: '' });
  // 152名农民工拿回了被拖欠的183.6万元.
  if (action === '追回' && noun === '拖欠') indicator.noun = '欠薪';
  // 上报职工合理化建议3010条, 反馈意见建议134条: sent in, as 提出 says.
  if (/^(?:发现|回复)$/.test(action) && !(action === '回复' && indicator.people !== '') && /(?:建议|提案|点子|成果)”?$/.test(noun))
    indicator.action = '征集';
  takePatents(indicator);
  if (indicator.people !== '' && /^(?:关爱|帮助)$/.test(action) && noun === '圆梦')
    Object.assign(indicator, { action: '资助', noun: indicator.people, people: '' });
  // 帮助2196名困难职工子女上学.
  if (action === '帮助' && STUDIES.test(noun)) Object.assign(indicator, { action: '资助', noun: noun.replace(STUDIES, '') });
  // 3.99万名职工参保.
  if (action === '' && INSURED.test(noun)) Object.assign(indicator, { action: '参保', noun: noun.slice(0, -2) });
  // 互助保障赔付86万元.
  if (action === '' && PAID.test(noun)) Object.assign(indicator, { action: '获赔', noun: noun.slice(0, -2) });
  // 吸收职工入会3100人: members won.
  if (action === '新发展' && noun.endsWith('入会')) indicator.noun = noun === '职工入会' ? '会员' : noun.slice(0, -2);
  // 资助困难职工子女上学46名.
  if (action === '资助') indicator.noun = noun.replace(/(?<=子女|学生)(?:上大?学|就学|求学|入学|完成学业)$/, '');
}
/** 申请专利126项, 专利申请148件, 专利授权97件, 取得专利授权证书115项: applied for, or granted. */
function takePatents(indicator: Indicator): void {
  const text = `${indicator.people}${indicator.noun}`;
  if (!text.includes('专利')) return;
  if (/授权/.test(text) || /^(?:授权)$/.test(indicator.action)) Object.assign(indicator, { action: '授权', noun: '专利', people: '' });
  else if (/申请|申报/.test(text) || /^(?:募集|推荐)$/.test(indicator.action)) {
    Object.assign(indicator, { action: '申请', noun: PATENT.exec(text)?.[0] ?? '专利', people: '' });
  }
}
const PATENT = /(?:发明|实用新型|外观设计|国家|国际)*专利/;
const GIVEN_BY_UNION = /^(?:工会)?(?:组织)?的?(资助|救助|帮扶|慰问|补助|培训)$/;
/** 班组 that were honoured, by the name that the honour has: 先进班组. */
export const asHonoured = (noun: string): string => noun.replace(/^(?=(?:班组|集体|单位|个人)$)/, '先进');
const COVERED = /^(.*(?:合同|协议))(?:的?覆盖范围|的?覆盖面|的?保障范围|范围|覆盖)?$/;
const PAID = /(?:互助|保障|保险).*赔付$/;
/** 提合理化建议89853条, 创直接经济效益10.1亿元: a verb of one character in front of what it takes. */
function takeVerbBeforeNoun(indicator: Indicator): void {
  const read = /^(?:(?:广大|全体)?(?:职工|员工))?(提|创)((?:合理化)?建议|金点子|意见|(?:直接|间接)?(?:经济)?效益|产值)$/.exec(
    indicator.noun,
  );
  if (read === null || indicator.action !== '') return;
  Object.assign(indicator, { action: read[1] === '提' ? '征集' : '创造', noun: read[2] });
}

const STUDIES = /(?<=子女|学生)(?:上大?学|就学|求学|入学)$/;
const ITS_END = /^(?:学业|(?:上学|大学|求学|读书|就学)梦想?)$/;
const INSURED = /(?:教?职工|会员|员工|人员|劳动者|农民工|互助|保障|保险|计划|活动|群体)(?:参保|投保|续保)$/;
const JOINED = /(?:劳动者|职工|人员|司机|骑手|员|工|群体)入会$/;

/** The action of a figure that tells what there is and not what the year brought: 会员总数9.2万人, 现有工会640家. */
export const STOCK = '累计';
const STOCK_NOUN = /(?:总数|总量)$/;
const STOCK_WORD =
  /^(?:总[数量]为|现有|实有|尚有|仍有|在册|累计达?到?了?|[增升降减扩]至|(?:增加|减少|下降|上升|提高|提升|扩大|发展)[到至]|稳定在|保持在)$/;
/** True where the noun, or the word in front of the number, says that it is a stock. */
export function isStock(noun: string, terms: readonly Term[]): boolean {
  return STOCK_NOUN.test(noun) || terms.some((term) => STOCK_WORD.test(term.text));
}

/** Where the head of a phrase begins less one: behind its last 的, or behind the 等 of a list (劳模、工匠等疗休养). */
function cutOf(noun: string): number {
  const list = noun.lastIndexOf('等');
  const head = noun.slice(list + 1);
  // 涉案标的额: a word with 的 in it.
  if (/标的(?:额|金额|总额)?$|^工资等待遇$/.test(noun)) return -1;
  return list > 0 && head.length >= 2 && !/^(?:活动|人员|服务|项目|工作|级|各类)/.test(head)
    ? Math.max(list, noun.lastIndexOf('的'))
    : noun.lastIndexOf('的');
}

/** The verb of an act in its folded form: what tells most; a light one (开展) only where nothing else is there. */
function actionOf(act: readonly Term[], isGeneric: boolean): string {
  const told = act.filter((term) => term.tags.has('Action') || term.tags.has('Effect'));
  const [passive, done] = told;
  // 法律援助案件得到受理, 提案予以办理: what was done stands behind.
  if (
    passive !== undefined &&
    done !== undefined &&
    /^(?:得到|受到|获得|享受了?|享受到)$/.test(passive.text) &&
    done.tags.has('Action') &&
    act.length === 2
  )
    return done.canonical;
  const [first] = told;
  // 参加培训职工69275人 counts those who took part; 参与处理案件11件 the cases.
  if (first?.tags.has('Effect') && !first.tags.has('Action') && isGeneric) return first.canonical;
  const actions = told.filter((term) => term.tags.has('Action'));
  // “三小”建设投入资金60万元: what it was spent on stands in front of the spending.
  const spent = actions.length > 1 && actions.at(-1)?.canonical === '投入' ? actions.at(-1) : undefined;
  const chosen = spent ?? actions.find((term) => !SAYS_LITTLE.has(term.canonical)) ?? actions.at(-1) ?? first ?? act.at(-1);
  return chosen?.canonical ?? '';
}
const SAYS_LITTLE = new Set(['处理', '办理', '解决', '帮助', '组织']);

/** True where the verb is told of all years: 累计建立 is a stock, 新建 what the year brought. */
export function isCumulative(terms: readonly Term[], act: readonly Term[]): boolean {
  const at = act[0] === undefined ? -1 : terms.indexOf(act[0]);
  if (/^(?:已建|建有)/.test(act[0]?.text ?? '')) return true;
  return /^(?:累计|现有|总计|目前|已有|已$)/.test(terms[at - 1]?.text ?? '') || /^(?:累计)/.test(terms[at - 2]?.text ?? '');
}
/** Verbs of which 累计 makes another thing. */
export const GROWS = /^(?:新建|新建会|建设|新发展|培育)$/;

function trimPhrase(terms: readonly Term[]): Term[] {
  let [from, to] = [0, terms.length];
  const isLoose = (term: Term | undefined) =>
    term !== undefined && (term.tags.has('And') || (term.tags.has('Filler') && !term.tags.has('Noun')));
  while (from < to && isLoose(terms[from])) from++;
  while (to > from && isLoose(terms[to - 1])) to--;
  return terms.slice(from, to);
}

/** Nouns that say what kind of number it is and not of what: 人数, 金额, 职工. */
export const GENERIC_NOUN =
  /^(?:各?[类地]?教?职工|家庭|总数|总量|人数|金额|总额|总金额|户数|家数|件数|次数|人次数|职工人数|总人数|职工|会员|劳动者|群众|员工|人员|选手|职工群众|干部职工|广大职工|广大干部职工|职工会员|标的额|案值|款额|资金|时长)?$/;
/** Verbs that tell of another figure: 涉及人数492人. */
export const HANGS_ON = /^(?:涉及|惠及|参与|其中)+$/;
