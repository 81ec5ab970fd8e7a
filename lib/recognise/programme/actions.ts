import { Gated } from '../gated.ts';
import { isOneOf, unitSet } from '../unit-set.ts';
import { isAt, isStop, runBefore, type WordTable, wordAt, wordBefore, wordTable } from '../words-at.ts';
import type { Candidate } from './candidate.ts';
import { actionName } from './names.ts';
import { levelStart } from './places.ts';

/** Head nouns of unquoted actions; the finder is called where one of them ends. */
export const ACTION_HEADS = ['行动', '行动计划', '工程', '计划', '活动', '服务', '项目'] as const;
type ActionHead = (typeof ACTION_HEADS)[number];
type TimeHead = '年' | '月' | '周' | '季' | '日';

/** A name has this many units in front of its head noun, no less and no more. */
const SHORTEST = 4;
const LONGEST = 26;

/** A name begins behind these wherever they stand: 我们实施 | 乡村振兴劳模出彩行动. */
const STRONG_BORDERS =
  wordTable(`邀请 设立 另设 增设 新设 成立 确立为 列为 采取 付诸 变成 转化为 化为 落实到 实施 开展 启动 举办 举行 参加 参与 印发 发起 开启 发动 启动了 开展了 实施了 组织了 的 了 等 以及 并 将 把 以 对 在 为期 通过 围绕 结合 按照
  根据 依托 办好 今年 去年 年度 一是 二是 三是 四是 五是 六是 七是 八是 是 与 暨 从 到 于 由 使 让 向 纷纷`);
/** These are a verb before a name, or a part of it: 推进 | 固本强基工程, but 实施 | 深化工会改革行动. */
const WEAK_BORDERS = wordTable(
  `推进 推动 深化 抓好 做好 做实 做优 加强 落实 组织 打造 推行 推出 主推 完善 巩固 拓展 聚焦 抓实 推广 制定 出台 强化 配合 支持 响应 服务 和 及`,
);
/** Stripped from the front of a name that begins at punctuation. */
const FRONT =
  wordTable(`一是 二是 三是 四是 五是 六是 要 继续 深入 扎实 全面 大力 全力 持续 积极 稳步 切实 着力 认真 组织 推进 推动 抓好 做好 落实 我们 全市 全省 全区 全县 全国 各级
  本次 此次 即 同时 同步 此外 其中 市总工会 省总工会 区总工会 县总工会 市总 省总 全总 区总 今年以来 今年 重点 专门
  完成 圆满完成 顺利完成 高质量完成 全面完成 如期完成 加快完成 打好 打赢 入选`);

/** What a mere kind of action is made of: 专项行动, 精准关爱行动, 集中整治行动 have no name. */
const GENERIC =
  wordTable(`实际 具体 自觉 统一 联合 集体 专项 系列 各项 一系列 相关 这一 上述 该 此次 本次 重大 重点 精准 关爱 集中 整治 有关 执法 检查 救援 营救 抓捕 军事 共同 一致
  实践 思想 政治 大规模 行业 国家 市政 公益 志愿 主题 大型 多项 几项 三年 五年 年度 培训 工作 学习 活动 生产 经营 发展 建设 采购 投资 招聘 演练 应急 监督 宣传 推广 慰问 更 有温度
  新一轮 民生 民心 系统 基础 建筑 安装 水利 公路 铁路 桥梁 隧道 市政 装修 绿化 房建 总承包 改造 扩建 新建 实事 国家级 省级 市级 全市 全省 全区 全县 全国 各类 各种`);
/** Two units that are a name's own: 组织实施思想铸魂工程. */
const CORE = new Gated(/^(?:铸魂|强基|固本|筑基|圆梦|凝心|聚力|赋能|暖心|建功|护航|领航|培根|润心|惠工|强会)$/, {
  last: '魂基本梦心力能功航根工会',
});
/** Figures of speech that are a name where they stand by themselves: 实施彩虹计划. */
const IMAGE = wordTable(
  '彩虹 蓝海 雏鹰 雄鹰 飞鹰 蓝天 春雨 雨露 春蕾 春风 阳光 星火 火炬 灯塔 萤火 启明 繁星 北斗 种子 薪火 燎原 攀登 登峰 登高 扬帆 远航 启航 起航 腾飞 翱翔 凤凰 鲲鹏 伯乐 红帆 红雁 头雁 领雁 归雁 青蓝 青苗 蒲公英 千里马 金种子 向日葵 满天星',
);
const LAUNCHED = wordTable('实施 启动 推出 开展 推进 推行 发起 深化');
/** Three: 一是实施惠民生工程, 开展促就业行动. */
const SHORT_CALL = new Gated(/^[聚促惠解护强固提建铸育暖稳优助送亮][\u4e00-\u9fff]{2}$/, { first: '聚促惠解护强固提建铸育暖稳优助送亮' });
/** 开展集中整治4项行动, 实施素质提升两大工程: they are counted, and not named. */
const COUNTS = /[\d一二三四五六七八九十两][项个大场次]$/;
/** 船队工会积极行动, 船工代表和重点工程农民工代表: how something is done, and which works. */
const SAYS_HOW = /(?:实际|积极|迅速|立即|主动|率先|快速|闻令|认真|一起|重点|重大|完成|以)$/;
const NOT_A_NAME =
  /^(?:一系列|系列|各类|各项|各种|多种|这些|其他|其它|有关|相应|相关|多项|\d|[一二三四五六七八九十两]+[项个次场大类批]|以|用|靠|为(?!民)|我们|他们|自己|每一|每个|任何|上述|前述|又一|另一|发挥)/;

/** What stands behind a head noun where it is part of another word: 行动自觉, 工程师, 计划生育, 年份. */
const FOLLOWED = {
  行动: wordTable('计划 自觉 指南 共识 力 方案 小组 纲领 路线 导向 统一 上 起来 者 步骤 部署 能力 队 纪律 轨迹 不便 目标 宣言 要求'),
  行动计划: wordTable('性 书'),
  工程: wordTable(
    '师 技术 局 公司 建设 质量 项目 款 量 类 院 学 进度 施工 造价 监理 领域 验收 中心 集团 处 部 有限 现场 安全 管理 竣工 测绘 测量 咨询 设计 总 段 队 车 船 硕士 专业 系 地质 勘察 材料 招标 承包 概算 预算 结算 审计 维修 机',
  ),
  计划: wordTable(
    '生育 经济 性 书 外 内 在 到 于 总 安排 表 单列 体制 的 指标 任务 用 投入 投资 开展 组织 建 新 完成 今年 明年 年底 将 召开 举办',
  ),
  服务: wordTable('队 团 员 者 商 业 器 台 中心 站 点'),
  项目: wordTable('部 组 库 化 书 制 资金 经费 经理 建设 管理 负责 申报 评审 评选 清单 采购 招标 合作 工程'),
  活动: wordTable('室 家 中心 场 阵地 站 板房 课'),
  年: wordTable('份 度 代 底 初 内 中 间 来 前 后 均 龄 限 以 会 货 薪 轻 鉴 报 级 收入 月'),
  月: wordTable('份 底 初 内 中 间 来 前 后 均 度 报 薪 收入 饼 嫂 刊 日'),
  季: wordTable('度 节 军 风 报 后'),
  日: wordTable('常 期 前 后 起 趋 均 程 益 报 子 内 志 记'),
  周: wordTable('期 转 边 围 末 年 密 到 全 一 二 三 四 五 六 日 内 报 刊'),
} satisfies Record<ActionHead | TimeHead, WordTable>;

/** 工程 and 计划 are construction and planning unless the name speaks of people, care, learning or organising. */
const SOFT =
  /职工|员工|工人|工会|劳模|工匠|建功|劳动关系|素质|心理|健康|强基|固本|筑基|提升|提质|增效|关爱|圆梦|培育|培养|人才|文化|惠|暖|帮扶|凝心|铸魂|幸福|安居|希望|阳光|成长|互助|保障|赋能|振兴|倍增|英才|青蓝|护航|护苗|党建|引领|聚力|安康|创新创效|经济技术创新|助学|扶持|万人|千人|百人|雨露|春蕾|读书|书香|学历|技能|维权|就业|创业|领航|先锋|铁军|品牌|班组|农民工|志愿|公益|慈善|敬老|育才|育英|名师|青年|乡村|集体协商|民主管理/;
const UNION_MATTERS = /主力军|产改|出彩|建会|入会|要约|建功|攻坚|改革|服务|引领|权益|维护|普惠|安全|协商|宣讲|竞赛|法律/;
/** 项目 is a name only where it cares for somebody: 设立困难女船工大病救助项目; others are works and purchases. */
const CARING = new Gated(/[\u4e00-\u9fff]{4}(?:救助|关爱|资助|助学|圆梦|守护|护航)$/, { last: '助爱学梦护航' });
/** Of whom two units say enough: 护士关爱计划. */
const OCCUPATION = wordTable('护士 教师 骑手 司机 矿工 船员 海员 渔民 环卫 保安 交警 医护 小哥 卡友 快递');
/** Months, weeks, days and years with a theme; the word before 月 says so: 安全生产月, 纪律教育月, 宪法宣传周, 能力作风建设年. */
const THEMES =
  `宣传 教育 生产 读书 阅读 服务 普法 科普 健康 健身 质量 体验 招聘 攻坚 提升 加强 深化 表彰 行动 安全 文化 建设 关爱 维权 创新 落实 维护 创建 活动 突破 促进 改革 惠民
  普惠 作风 管理 规范 提质 服务 培训 消费 文明 廉洁 警示 学习 帮扶 爱心 公开 协商 要约 征集 慰问`.split(/\s+/);
const YEAR_THEMES = '加强 提升 深化 建设 攻坚 创新 落实 突破 表彰 规范 教育 服务 改革 作风 管理 提质 活动 质量 安全 文化'.split(' ');
const SEASON_THEMES = '惠民 消费 服务 阅读 读书 招聘 文化 健身 普法'.split(' ');
/** 女职工法律援助日, 船工恳谈日: held by the union itself, unlike 宣传日 and 读书日, which the calendar holds. */
const DAY_THEMES = '开放 援助 恳谈 议事 关爱 协商'.split(' ');
/** Themes with their month, week or year; `themedTimeEndingAt` is called where one of them ends. */
export const THEMED_TIMES = [
  ...THEMES.flatMap((theme) => [`${theme}月`, `${theme}周`]),
  ...YEAR_THEMES.map((theme) => `${theme}年`),
  ...SEASON_THEMES.map((theme) => `${theme}季`),
  ...DAY_THEMES.map((theme) => `${theme}日`),
];
/** Unquoted 活动 is a name only behind such a wording: 集体协商培训指导进基层活动, 职业健康助企行系列活动. */
const NAMED_ACTIVITY = new Gated(
  /(?:进(?:基层|企业|校园|社区|车间|班组|机关|工地|园区|万家|家庭|乡村|农村|站点|军营)|下基层|助企行|万里行|公益行|惠民行|基层行|暖心行)(?:系列|主题|专项|宣讲|宣传|服务)?$/,
  { last: '层业园区间组关地家庭村点营行列题项讲传务' },
);

/** 五送服务, 双联活动: a number and what it counts with a head noun (guidelines); 三大行动 and 两项工程 only count. */
const NUMBERED_BRAND =
  /(?<![第一二三四五六七八九十百千万零\d])(?:[一二三四五六七八九十双两百千万]{1,3}[送进微小创比联帮访争心]|[双两]百|百千万)$/;

/** What NUMBERED_BRAND ends with. */
const BRAND_ENDS = unitSet('送进微小创比联帮访争心百万');

/** Finds the name that ends with `head` at `end`: 实施 | 职工素质建设工程. Nothing where a kind of action has no name. */
export function actionEndingAt(text: string, head: ActionHead, end: number): Candidate | undefined {
  const at = end - head.length;
  const mayBeBrand = isOneOf(BRAND_ENDS, text, at - 1);
  // Most 服务 and 活动 are words like others; a short look tells.
  if (!mayBeBrand && (head === '服务' || (head === '活动' && !NAMED_ACTIVITY.testBefore(text, at, 8)))) return undefined;
  if (isAt(FOLLOWED[head], text, end)) return undefined;
  const brand = mayBeBrand ? NUMBERED_BRAND.exec(text.slice(Math.max(0, at - 5), at)) : null;
  if (brand) return { start: at - brand[0].length, end, kind: 'campaign', name: brand[0] };
  if (head === '服务' || (head === '项目' && !CARING.testBefore(text, at, 6))) return undefined;
  // “五大工程”：铸魂工程、暖心工程
  const short = shortName(text, at);
  const begins = short > 0 ? at - short : nameStart(text, at);
  if (begins === undefined) return undefined;
  // 实施5000名船工心灵守护行动, 自2018年全县渔村书屋工程启动以来
  const start = begins + (/^(?:\d+[名户人]|自?\d{4}年)/.exec(text.slice(begins, at))?.[0].length ?? 0);
  const modifier = text.slice(start, at);
  // …（社）大型核酸采样行动: without a verb in front only what speaks of a union's own matters is a name.
  if (!hasVerbBefore(text, begins) && !SOFT.test(modifier) && !UNION_MATTERS.test(modifier)) return undefined;
  if (short > 0) return { start, end, kind: 'campaign', name: text.slice(start, end) };
  if (modifier.length < SHORTEST || COUNTS.test(modifier) || SAYS_HOW.test(modifier) || NOT_A_NAME.test(modifier) || isGeneric(modifier))
    return undefined;
  if (head === '活动' && !NAMED_ACTIVITY.test(modifier)) return undefined;
  if ((head === '工程' || head === '计划') && !SOFT.test(modifier)) return undefined;
  // 2024年工会工作计划 is a document.
  if (head === '计划' && modifier.endsWith('工作')) return undefined;
  if (head === '计划' && !hasVerbBefore(text, start) && text[start - 1] !== '、') return undefined;
  return { start, end, kind: 'campaign', name: actionName(text.slice(start, end)) };
}

/** How long a name that is shorter than most is in front of the head noun at `at`; 0 where it is none. */
function shortName(text: string, at: number): number {
  if (CORE.testBefore(text, at, 2) && isStop(text[at - 3]) && text[at - 3] !== '“') return 2;
  const image = wordBefore(IMAGE, text, at).length;
  if (image > 0 && wordBefore(LAUNCHED, text, at - image) !== '') return image;
  return SHORT_CALL.testAt(text, at - 3, 3) && /(?:实施|开展)$/.test(text.slice(Math.max(0, at - 5), at - 3)) ? 3 : 0;
}

/** Where the name before the head noun at `at` begins; nothing where no border is in sight. */
function nameStart(text: string, at: number): number | undefined {
  const low = runBefore(text, at, LONGEST + 4);
  // 工会干部采取实际行动: a verb so close to the head noun leaves no room for a name.
  for (let p = at; p > at - SHORTEST && p > low; p--) {
    const word = wordBefore(STRONG_BORDERS, text, p);
    // 校园餐质量提升等专项行动: 等 ends the names, and what follows is their kind.
    if (word.length > 1 || word === '的' || word === '了' || word === '等') return undefined;
  }
  let weak: number | undefined;
  for (let p = at - SHORTEST; p >= low; p--) {
    if (isBorder(text, STRONG_BORDERS, p, low)) return weak !== undefined && isAdverbBefore(text, weak) ? weak : p;
    // 实施暖心工程和网格服务提升工程: two names.
    if (isOneOf(CONJUNCTIONS, text, p - 1) && /(?:工程|行动|计划|活动|项目)$/.test(text.slice(Math.max(0, p - 3), p - 1))) return p;
    if (weak === undefined && isBorder(text, WEAK_BORDERS, p, low)) weak = p;
  }
  // 实施强基培训工程、工会服务提升工程: what follows another of its kind begins behind it.
  const followsItsLike = isOneOf(LIST_JOINTS, text, low - 1) && text.startsWith(text.slice(at, at + 2), low - 3);
  if (weak !== undefined && !standsAfterVerb(text, weak, low) && !(followsItsLike && !isOneOf(CONJUNCTIONS, text, weak - 1))) return weak;
  // “两癌”筛查行动 is the quotation's.
  if (at - low > LONGEST || text[low - 1] === '”') return undefined;
  return withoutFront(text, low, at);
}

const [LIST_JOINTS, CONJUNCTIONS, DIRECTIONS] = [unitSet('、，；'), unitSet('和及'), unitSet('上下内外')];

function isBorder(text: string, borders: typeof STRONG_BORDERS, p: number, low: number): boolean {
  const word = wordBefore(borders, text, p);
  // 省级及以上园区: 以 is the direction's.
  return word !== '' && p - word.length >= low && !(word === '以' && isOneOf(DIRECTIONS, text, p));
}

/** 我们实施深化工会改革行动: 深化 belongs to the name where another verb stands in front of it. */
function standsAfterVerb(text: string, weak: number, low: number): boolean {
  const word = wordBefore(WEAK_BORDERS, text, weak);
  return (
    isBorder(text, STRONG_BORDERS, weak - word.length, low) &&
    wordBefore(STRONG_BORDERS, text, weak - word.length).length === 2 &&
    !isAdverb(text, weak - word.length)
  );
}

/** 要扎实推进固本强基工程: with an adverb in front of it 推进 is the verb, wherever the clause began. */
function isAdverbBefore(text: string, weak: number): boolean {
  return isAdverb(text, weak - wordBefore(WEAK_BORDERS, text, weak).length);
}

function isAdverb(text: string, end: number): boolean {
  return /(?:继续|深入|扎实|全面|大力|全力|持续|积极|稳步|有序|认真|纵深|切实|着力)$/.test(text.slice(Math.max(0, end - 2), end));
}

function withoutFront(text: string, low: number, at: number): number {
  let start = low;
  for (let steps = 0; steps < 4; steps++) {
    const word = wordAt(FRONT, text, start);
    if (word === '') break;
    // 抓好送温暖工程: what is left is too short for any but the word list.
    if (at - start - word.length < SHORTEST) return at;
    start += word.length;
  }
  return start;
}

function isGeneric(modifier: string): boolean {
  let rest = modifier;
  for (let word = wordAt(GENERIC, rest, 0); word !== ''; word = wordAt(GENERIC, rest, 0)) rest = rest.slice(word.length);
  for (let word = wordBefore(GENERIC, rest, rest.length); word !== ''; word = wordBefore(GENERIC, rest, rest.length))
    rest = rest.slice(0, -word.length);
  // 思想铸魂工程: what is left says what is done.
  return rest.length < 3 && !CORE.test(rest) && !isAt(OCCUPATION, rest, 0);
}

function hasVerbBefore(text: string, start: number): boolean {
  return isBorder(text, STRONG_BORDERS, start, 0) || isBorder(text, WEAK_BORDERS, start, 0);
}

/** 安全生产月, 纪律教育月活动: a theme, at least two units in front of it, and 活动 behind where it stands there. */
export function themedTimeEndingAt(text: string, word: string, end: number): Candidate | undefined {
  // Every word of THEMED_TIMES ends in one of the three.
  const head = word.at(-1) as TimeHead;
  if (isAt(FOLLOWED[head], text, end)) return undefined;
  const from = end - word.length;
  const low = runBefore(text, from, 12);
  // 结合宣传月活动: a month without a theme.
  if (isBorder(text, STRONG_BORDERS, from, low)) return undefined;
  let start = low;
  for (let p = from - 2; p >= low; p--) {
    if (isBorder(text, STRONG_BORDERS, p, low) || isBorder(text, WEAK_BORDERS, p, low)) {
      start = p;
      break;
    }
  }
  start = Math.max(start, withoutFront(text, start, from + 2));
  // 第22个全国安全生产月: the ordinal stays outside (guidelines).
  start += /^第\d+个(?:全国)?/.exec(text.slice(start, from))?.[0].length ?? 0;
  const level = levelStart(text, from);
  if (from - start < 2 || from - start > 10 || level === start || /^[\d一二三四五六七八九十两]/.test(text.slice(start))) return undefined;
  if (head === '年' && !isStop(text[end]) && !isAt(AFTER_YEAR, text, end)) return undefined;
  const to = text.startsWith('活动', end) ? end + 2 : end;
  return { start, end: to, kind: 'campaign', name: actionName(text.slice(start, to)) };
}

/** 能力作风建设年 is a name before these and at the end of a clause; elsewhere 年 begins something else. */
const AFTER_YEAR = wordTable('活动 行动 工作 建设 要求 目标 部署 为 各项 主题 专项 实施 和 的');
