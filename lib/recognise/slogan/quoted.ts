import { Gated, hasOneOf } from '../gated.ts';
import type { SloganKind, SloganMention } from '../mention.ts';
import { isDottedBrand, isSeasonal } from '../quoted-brand.ts';
import type { Source } from '../source.ts';
import { isIdeograph, unitSet } from '../unit-set.ts';
import { longestWordAt, WordTrie } from '../word-trie.ts';

const SHORTEST = 2;
/** In “ and in ‘. */
const [LONGEST, LONGEST_SINGLE] = [80, 40];
const [OPENS, CLOSES, OPENS_SINGLE, CLOSES_SINGLE, BREAK] = ['“', '”', '‘', '’', '\u2029'].map((mark) => mark.charCodeAt(0));

/** A trie of words with spaces between. */
function trieOf(words: string): WordTrie {
  const trie = new WordTrie(words.length);
  trie.addAll(words);
  return trie;
}

/** A quoted name with one of these behind it is a programme: “六送”活动, “双微”行动, “亮身份、作表率”专项行动. */
const PROGRAMME_BEHIND = trieOf(
  '行动 工程 计划 活动 竞赛 大赛 比赛 项目 品牌 平台 讲堂 课堂 工作室 驿站 小屋 热线 基金 论坛 杯 展演 评选 称号 奖章 专项 筛查 普法',
);
/** 服务 is one too, but not in these words. */
const SERVICE = '服务';
const NO_SERVICE = trieOf('宗旨 理念 意识 要求 标准 承诺 精神 目标 模式 机制 体系 格局');
/** “中国梦·劳动美”主题宣传教育: the theme of a drive is a slogan by itself. */
const THEME_BEHIND = new Gated(/^(?:为主题|(?:竞赛|活动)?主题)(?!公园|邮局|展馆|馆)/, { first: '为主竞活' });
/** Words that call what stands in quotation marks a creed: “…”的理念, “…”总要求. */
const CREED_BEHIND = trieOf(
  '理念 意识 导向 责任感 总要求 总基调 总方针 总目标 总任务 总思路 时代强音 共识 宗旨 方针 号召 口号 信念 誓言 誓词 承诺 准则 信条 格局 基本职责 校训 企训 价值观 作风 初心 工作模式 工作机制 工作要求 工作思路 工作原则 工作法则 原则 要求 目标 思想 精神',
);
/** What is called a problem, or what somebody said, is no creed: “不敢谈、不愿谈”问题. */
const NO_CREED_BEHIND = trieOf(
  '传统模式 传统方式 问题 技术 新技术 工艺 新工艺 工具 设备 流程 工种 现象 困难 难题 难点 痛点 堵点 怪圈 陋习 心态 弊端 倾向 方式 形式 批示 情况 矛盾 字样 一词 二字 等字',
);
/** “乡村工匠之城”的战略定位, “X”战略, “工业强县、旅游活县”战略: a named aim. */
const AIM_BEHIND = new Gated(/^(?:的)?(?:新的)?(?:总体|发展|重大|核心)?(?:战略|思路)/, { first: '的新总发重核战思' });

/** How many ideographs may stand between the closing mark and the word that calls it something. */
const [REACH, PROGRAMME_REACH] = [4, 6];
/** What somebody said is no formula of its own: 强调：“…”; nor is what is to be avoided: 防止“学归学、做归做”, nor who is chosen: 评选“操作能手、技改尖兵”. */
const SAID = new Gated(
  /[：:]$|(?:指出|强调|要求|写道|说|表示|批示|提问|答|称|反映|称赞|直呼|感叹|质疑|诉说|防止|克服|杜绝|避免|评选|选树)$/,
  {
    last: '：:出调求道说示问答称映赞呼叹疑止服绝免选树',
  },
);

/** 弘扬“云岭精神”: a spirit with a name; what a meeting said, and what every team has, is none. */
const OWN_SPIRIT = new Gated(/^(?!.*(?:会议?|讲话|团队|契约|敬业|专业|体育|文件|科学|人文)精神)[\u4e00-\u9fff]{2,8}精神$/, { last: '神' });
/** “重使用、轻培养”, “停车难、停车贵” are what is wrong, “可看、可学、可推广”, “看得见、摸得着”, “学习型、服务型、创新型” are what something is like. */
const NO_CALL = new Gated(
  /^重[^、，]{1,4}[、，]?轻|^[^、，]{1,4}[难贵慢](?:[、，][^、，]{1,4}[难贵慢])+$|^(?:(?:[可能][^、，]{1,5}|.得.)(?:[、，]|$)){2,}$|^(?:[\u4e00-\u9fff]{2}型(?:、|$)){3,}$|^(?:[^、，]可[^、，]{2,3}(?:[、，]|$)){3,}$|^[^、，]{0,2}春[^、，]+[、，][^、，]{0,2}夏[^、，]+[、，][^、，]{0,2}秋.*冬|^你[^、，]+[、，]我|^(?=.*[、，]).*(?:元宵|灯谜|粽|端午|中秋|重阳|月饼|汤圆|饺)/,
  { some: '轻难贵慢可能得型春元灯粽端中重月汤饺你' },
);
/** A theme of mere words: “安全、快乐、成长”. */
const WORDS = new Gated(/^(?:[\u4e00-\u9fff]{2}(?:、|$)){2,}$/, { some: '、' });
/** “喜迎二十大 建功‘十四五’”: nothing but what an era, a plan or a congress is met with, everywhere in the same words. */
const PLEDGE = new Gated(
  /^(?:(?:喜迎(?:党的)?[一二三四五六七八九十]+大|(?:岗位)?建功‘?十[一二三四五六]五’?|(?:建功|奋进|启航|奋斗|逐梦)新(?:时代|征程)|当好(?:主力军|主人翁)|创新促发展|和谐奔小康|(?:永远)?跟党走|听党话|感党恩|劳动创造幸福|强国复兴有我)[、，,·]?){2,4}$/,
  { first: '喜建岗奋启逐当创和永跟听感劳强' },
);
/** Every set has one of these. */
const NUMBERS = unitSet('一二两三四五六七八九十双0123456789');
const DIGIT = '[一二两三四五六七八九十]';
/** 六大行动, 三个务必, 七个化, 10项制度, 十件实事; with further clauses: 提升五种能力、锻造四种作风. */
const COUNTED = new Gated(
  new RegExp(`^(?!.?第)[\\u4e00-\\u9fff]{0,2}(?:${DIGIT}{1,3}|\\d{1,2})[个大项种件条类支抓送好][\\u4e00-\\u9fff]{1,8}$`),
  {
    some: '个大项种件条类支抓送好',
  },
);
/** 六有, 三跨, 双争, 五期保护, 四下基层, 双建争先, 两代表, 政治三力. */
const BARE = new Gated(/^(?:[二两三四五六七八九十双]|十[一二三四五六七八九])[\u4e00-\u9fff]{1,4}$/, { first: '二两三四五六七八九十双' });
const POWERS = new Gated(/^[\u4e00-\u9fff]{2}[三四五六七八九十][力事]$/, { last: '力事' });
/** 一岗双责, 一主两翼, 两基地一载体. */
const SEVERAL = new Gated(/^(?:[一二两三四五六七八九十双][\u4e00-\u9fff]{1,6}[、，,]?){2,5}$/, { first: '一二两三四五六七八九十双' });
/** Days, terms, ordinals, quantities and general words that begin like a set. */
const NO_SET = new Gated(
  /^(?:[一二三四五六七八九十]+[·.]?[一二三四五六七八九十]+$|[五六七八]一(?![、，])|十[一二三四五六七八九]五|[一二三四五六七八九]五(?:规划|普法|计划)?$|十[一二三四五六七八九].{0,2}[建冶局处厂]$|一种|[一二两三四五六七八九十双百千]个一(?:活动|工程|行动|计划)$|两会$|双代会$|两癌|两节(?:期间)?$|双节$|三八|双十[一二]|三伏|三九|二维码|三甲|四川|三亚|三峡|九江|十堰|八级|八段锦|双[休月]|双[百千万]$|双方|双向|双重|三方|三级|四级|五星|三星|四星|五金|七夕|七彩|六边形|双胞胎|双面|两地|两头|两岸|二手|二胎|二孩|三孩|三胎|十佳|[三四六八十百千]强|双职工|双十|三等|二等|三分|四季|五湖|九州|八方|十里|两手$|一府.院$|[一二两三四五六七八九十]个(?:多?月|半月|小时|工作日|百分点)$|两难$|[一二三四五]道防线$|[二三四五六七八九十]件宝$|双赢|[二三四五六七八九十](?:好|型|优|满意|无)[^、，]{0,2}(?:工会|班组|家庭|车间|科室|支部|工地)$|[一二两三四五六七八九十]{1,3}连[增丰冠跳降升涨胜击]$|[一二两三四五六七八九十双][^、，]{0,3}节$|二传手$|一传$|一[^、，二两三四五六七八九十双]{0,3}$|一对一|(?:[一二三四五六七八九十两]+)(?:[年月日号天米岁次期届家名人位元万亿千百吨亩层楼路街村镇班院军师团](?!一.(?:一|$))|小时|分钟|公里|中$))/,
  { first: '一二两三四五六七八九十双百千' },
);
/** 五步工作法 is one way of working, 五个方法 are a set. */
const METHOD = new Gated(/(?<!个方)法$/, { last: '法' });
/** 一镇一品, 一企一策: a way of working, not a set. */
const ONE_FOR_ONE = new Gated(/^一[\u4e00-\u9fff]一[\u4e00-\u9fff]$/, { first: '一' });

/**
 * The formula that fills the quotation marks that open at `at`, if no list has it: a set called by its number (“六大行动”), a call in
 * balanced clauses (“党有号召、工会有行动”), the theme of a drive, a creed called so (“马上就办”意识). What has a programme's head
 * noun behind it is left to the programmes. `end` is the end of the quotation, marks included, or `at` where there is none.
 */
export function quotedAt(source: Source, at: number): { mention: SloganMention | undefined; end: number } {
  const close = closeOf(source, at);
  if (close < 0) return { mention: undefined, end: at };
  const start = at + 1;
  const inside = source.text.slice(start, close);
  const kind = kindOf(source, withoutPlanMarks(inside), at, close + 1);
  return { mention: kind && { class: 'slogan', kind, start, end: close, text: inside, name: canonical(inside) }, end: close + 1 };
}

/** Where the mark stands that closes the quotation at `at`; -1 where another mark or the block's end comes first, or it is too short or long. */
function closeOf({ units, length }: Source, at: number): number {
  const single = units[at] === OPENS_SINGLE;
  const last = Math.min(length - 1, at + 1 + (single ? LONGEST_SINGLE : LONGEST));
  for (let close = at + 1; close <= last; close++) {
    const unit = units[close];
    if (unit === (single ? CLOSES_SINGLE : CLOSES)) return close - at > SHORTEST ? close : -1;
    if (unit === OPENS || unit === CLOSES || unit === BREAK || (single && unit === OPENS_SINGLE)) return -1;
  }
  return -1;
}

/** The quotation opens at `at` and ends in front of `end`. */
function kindOf(source: Source, inside: string, at: number, end: number): SloganKind | undefined {
  const { text, units } = source;
  // What is looked for behind begins with a Chinese character, all of it.
  if (!isIdeograph(units[end] as number)) return kindAlone(inside, text, at, end);
  const behind = text.slice(end, end + 14);
  // “中国梦·劳动美——喜迎二十大”职工书画展: one formula, whatever is added to it.
  if (inside.startsWith('中国梦·') && isWording(inside, 7)) return 'rallying';
  const theme = THEME_BEHIND.test(behind);
  const aim = AIM_BEHIND.test(behind);
  if (!theme && !aim && isProgrammeBehind(source, end)) return isPledge(inside) ? 'rallying' : undefined;
  if (isSet(inside)) return 'numbered';
  if (isCalled(NO_CREED_BEHIND, source, end, true) || NO_CALL.test(inside) || SAID.test(textBefore(text, at))) return undefined;
  if (OWN_SPIRIT.test(inside)) return 'thought';
  if (theme) return isWording(inside, 5) && !isDottedBrand(inside) && !WORDS.test(inside) ? 'rallying' : undefined;
  if (aim && /^[\u4e00-\u9fff、，]{3,24}$/.test(inside)) return 'goal';
  if (isBalanced(inside)) return 'rallying';
  return isCalled(CREED_BEHIND, source, end, false) && isWording(inside, 4) && inside[1] !== '、' && !isName(inside)
    ? 'rallying'
    : undefined;
}

/** True for what is a call by itself, whatever drive it is the theme of: “喜迎二十大 建功‘十四五’”劳动竞赛. */
export function isPledge(inside: string): boolean {
  return PLEDGE.test(inside);
}

function textBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 4), at);
}

/** True where one of the words stands behind a few ideographs, 的 (and 等) in front of them not counted. */
function isCalled(words: WordTrie, { units }: Source, end: number, orOthers: boolean): boolean {
  let reach = REACH;
  if (units[end] === OF) reach++;
  if (orOthers && units[end + reach - REACH] === OTHERS) reach++;
  for (let at = end; at <= end + reach; at++) {
    if (longestWordAt(words, units, at) > 0) return true;
    if (!isIdeograph(units[at] as number)) return false;
  }
  return false;
}

const [OF, OTHERS, THAT_IS] = ['的', '等', '即'].map((unit) => unit.charCodeAt(0));

function isProgrammeBehind({ units, text }: Source, end: number): boolean {
  for (let at = end; at <= end + PROGRAMME_REACH; at++) {
    if (longestWordAt(PROGRAMME_BEHIND, units, at) > 0) return true;
    if (text.startsWith(SERVICE, at) && longestWordAt(NO_SERVICE, units, at + SERVICE.length) === 0) return true;
    // “双提”建设等项目 sums up what else is built, “三个一”即办好一个活动 says what it is.
    if (!isIdeograph(units[at] as number) || (units[at] === OTHERS && at > end) || units[at] === THAT_IS) return false;
  }
  return false;
}

/** “你来摇橹、我来撒网”“一线牵船”等游戏: one of a row of things that are played, sung or talked of. */
const PLAYED = new Gated(/^(?:、?“[^“”\u2029]{1,16}”){1,4}等[\u4e00-\u9fff]{0,4}(?:游戏|环节|节目|歌曲|曲目|话题|形式|方式)/, {
  first: '、“',
});

/** With punctuation or nothing behind it. */
function kindAlone(inside: string, text: string, at: number, end: number): SloganKind | undefined {
  if (OWN_SPIRIT.test(inside)) return 'thought';
  if (isSet(inside)) return 'numbered';
  if (!isBalanced(inside) || SAID.test(textBefore(text, at)) || NO_CALL.test(inside)) return undefined;
  return PLAYED.test(text.slice(end, end + 80)) ? undefined : 'rallying';
}

/** True for a set called by its number. */
function isSet(inside: string): boolean {
  if (!hasOneOf(NUMBERS, inside)) return false;
  if (METHOD.test(inside) || inside.startsWith('十大', 2) || inside[1] === '级' || NO_SET.test(inside) || ONE_FOR_ONE.test(inside))
    return false;
  if (isCounted(inside) || SEVERAL.test(inside)) return true;
  const clauses = inside.split(/[、，,]/);
  return (
    clauses.length > 1 && clauses.every((clause) => isCounted(clause) || /^[强去增提做守促保抓创][一二两三四五六七八九十]/.test(clause))
  );
}

const isCounted = (clause: string) => COUNTED.test(clause) || BARE.test(clause) || POWERS.test(clause);

const SINGLE_MARKS = unitSet('‘');

/** “当好主人翁、建功‘十四五’”: the marks of a plan inside do not count. */
function withoutPlanMarks(inside: string): string {
  return hasOneOf(SINGLE_MARKS, inside) ? inside.replace(/‘(十[一二三四五]五)’/g, '$1') : inside;
}

const JOINTS = unitSet('、，,·.—！-');

/**
 * True for clauses that are made alike: of one length (学思想、强党性、重实践), or with the same beginning or end
 * (落实到基层、落实靠基层). Clauses of one or two characters are a list of things, not a call.
 */
export function isBalanced(inside: string): boolean {
  if (!hasOneOf(JOINTS, inside)) return false;
  if (
    !/^[\u4e00-\u9fff、，,·.—！-]+$/.test(inside) ||
    isDottedBrand(inside) ||
    isSeasonal(inside) ||
    inside.endsWith('什么') ||
    /(?:行动|工程|计划|活动|项目)—/.test(inside) ||
    inside.endsWith('！')
  )
    return false;
  const clauses = inside.split(/[、，,·.—！-]+/).filter((clause) => clause !== '');
  if (clauses.length < 2 || clauses.length > 8) return false;
  const lengths = clauses.map((clause) => clause.length);
  if (Math.min(...lengths) < 3 || Math.max(...lengths) > 16) return false;
  // 小事不出企业、大事不出园区 is no list.
  if (
    !inside.includes('不') &&
    clauses.every((clause) =>
      /(?:精神|论述|思想|全会|[省市县区镇村局部委会队站室厅处科堂园院馆屋吧]|人员|企业|单位|部门|组织|系统|行业)$/.test(clause),
    )
  )
    return false;
  const same = lengths.every((length) => length === lengths[0]);
  const likeness =
    clauses.every((clause) => clause.at(-1) === clauses[0]?.at(-1)) || clauses.every((clause) => clause[0] === clauses[0]?.[0]);
  return same || likeness;
}

/** Chinese wording of `shortest` characters and more, with no digits, Latin letters, brackets or pause of a sentence. */
function isWording(inside: string, shortest: number): boolean {
  return inside.length >= shortest && inside.length <= 40 && /^[\u4e00-\u9fff、，,·.—！+ ]+$/.test(inside);
}

/** “某某服务站”的要求 names a thing, “公益性+服务性”的理念 two, “力争三年全覆盖”目标 what is planned. */
function isName(inside: string): boolean {
  return (
    !inside.startsWith('以') &&
    /\+|^(?:力争|争取|确保)|(?:[站室家屋杯奖号年月日周]|工程|计划|行动|办法|制度|机制|体系|平台|系统|中心|基地|规划|时期)$/.test(inside)
  );
}

const FOLDED = unitSet('，,—！. ');

/** Punctuation between clauses folds into 、. */
function canonical(inside: string): string {
  return hasOneOf(FOLDED, inside) ? inside.replace(/[，,—！.]+/g, '、').replace(/ +/g, '、') : inside;
}
