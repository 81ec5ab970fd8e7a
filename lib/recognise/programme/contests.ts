import { Gated, hasOneOf } from '../gated.ts';
import { isOneOf, unitSet } from '../unit-set.ts';
import { runBefore, wordBefore, wordTable } from '../words-at.ts';
import type { Candidate } from './candidate.ts';
import { contestName } from './names.ts';
import { isInPlace, levelEnd, levelStart } from './places.ts';

/** What is shown and held, a name with an ordinal alone: 第二届劳动者摄影展. */
const SHOWS =
  '展示活动 实践活动 联谊活动 交流活动 系列活动 展演活动 评比活动 活动节 摄影展 书画展 作品展 文化节 艺术节 体育节 读书节 电影节'.split(
    ' ',
  );
/** Feasts that are held under a name of their own, without an ordinal too: 举办渔港消费节. */
const FEASTS = '文化节 艺术节 体育节 读书节 消费节 购物节 美食节 丰收节 旅游节'.split(' ');
const HELD = new Gated(/(?:举办|举行|主办|承办|办好|开展|启动|打造|举办了|开展了)$/, { last: '办行好展动造了' });
/** Head nouns of contests; the finder is called where one of them ends. */
export const CONTEST_HEADS =
  '竞赛 大赛 比赛 擂台赛 挑战赛 邀请赛 锦标赛 联赛 对抗赛 争霸赛 公开赛 大奖赛 球赛 棋赛 牌赛 盘赛 河赛 舟赛 绳赛 团体赛 技能赛 演讲赛 辩论赛 大比拼 运动会 比武'
    .split(' ')
    .concat([...SHOWS, ...FEASTS.filter((feast) => !SHOWS.includes(feast))]);

const LONGEST = 34;
/** A contest's name begins behind these. */
const BORDERS =
  wordTable(`办好 持续办好 办好了 推出 抓好 做好 打造 持续 组织举办 联合举办 成功举办 牵头 参加 参与 纳入 列入 举办 举行 承办 协办 主办 开展 组织 组织开展 组队参加 荣获 获 获得 夺得 斩获 的 了 在 于 和 及 与 暨 等 是 为 从 由 以 对 将 把 选手 代表 联合 共同 开赛
  启动 成功 顺利 圆满 积极 备战 出征 征战 冲击 亮相 指导 支持 继续 深入 扎实 部署 召开 组队 选派 选拔 人员 职工参加 实施 通过 围绕 结合 理顺 规范 统揽`);
const ORDINAL = /第[一二三四五六七八九十百\d]{1,4}[届次]|首届/;
const ORDINAL_BEGINS = unitSet('第首');
/** 全市劳动竞赛, 各级劳动和技能竞赛: a kind of contest, and no name. */
const GENERIC_TOPIC =
  /^(?:职工|群众性|广大|重点工程|专项|各类|[一二三]类|主题|系列|示范性|引领性)*(?:劳动(?:[和与]?技能)?|立功|岗位技能|技能|技术|知识|体育|文体|文艺)?(?:竞赛|大赛|比赛|大?比武)$/;
const NOT_A_NAME = /^(?:省市|市区|市县|\d|[一二三四五六七八九十两]+[项个次场类]|各|多|数|系列|一系列|跨|这|该|每|本次|此次|决|预|复|初)/;
const FOLLOWED = new Gated(
  /^(?:推进会|现场会|座谈会|工作会|制|者|场馆|现场|日程|规则|办法|机制|组委会|委员会|项目(?!竞赛)|成绩|平台|活动周)/,
  {
    first: '推座工制者场现日规办机组委项成平活',
  },
);

/**
 * Finds the unquoted contest that ends at `end`: one with an ordinal (番禺区第十五届职业技能竞赛) or a level and a topic of its own
 * (全省职工象棋大赛). The place stays: without it nothing proper would be left (guidelines).
 */
export function contestEndingAt(text: string, head: string, end: number): Candidate | undefined {
  if (FOLLOWED.testAt(text, end, 4)) return undefined;
  const at = end - head.length;
  const low = runFrom(text, at);
  let start = low;
  for (let p = at; p > low; p--) {
    const word = wordBefore(BORDERS, text, p);
    // 全市劳动和技能竞赛 is one.
    if (word === '' || p - word.length < low || text.startsWith('和技能', p - 1)) continue;
    // 市第二届财务人员业务技能竞赛
    if (word === '人员' && ORDINAL.test(text.slice(low, p))) continue;
    if (word.length === 1 && (isInPlace(text, p - 1) || JOINED_TRADES.testAt(text, p - 1, 9))) continue;
    start = p;
    break;
  }
  // 第五届焊工、钳工技能竞赛: the ordinal stands in front of the row.
  if (start === low && text[low - 1] === '、' && low > 8) start = rowStart(text, low);
  // “通武廊”职工羽毛球邀请赛 is the quotation's, but “中国梦·劳动美”江口市第三届职工书画展 has a theme.
  if (start === low && text[low - 1] === '”' && !ORDINAL.test(text.slice(low, at))) return undefined;
  const from = start;
  start = withoutDate(text, from, at);
  const wording = text.slice(start, end);
  if (NOT_A_NAME.test(wording)) return undefined;
  const run = text.slice(from, at);
  const cup = CUP.test(run) ? run.search(CUP.pattern) : -1;
  if (cup >= 0) return { start: from + cup, end, kind: 'contest', name: contestName(text.slice(from + cup, end)) };
  const ordinal = hasOneOf(ORDINAL_BEGINS, wording) ? ORDINAL.exec(wording) : null;
  const isShow = SHOWS.includes(head) || FEASTS.includes(head);
  if (isShow && !ordinal) {
    if (!FEASTS.includes(head) || at - start < 2 || !(text[start - 1] === '、' || HELD.testBefore(text, start, 4))) return undefined;
    return { start, end, kind: 'campaign', name: wording };
  }
  const topicFrom = ordinal ? start + ordinal.index + ordinal[0].length : (levelEnd(text, start, at) ?? behindYear(text, from, start));
  // 开展百万职工建功竞赛: a name by itself.
  if (topicFrom === undefined && MILLIONS.test(wording)) return { start, end, kind: 'contest', name: wording };
  if (topicFrom === undefined) return undefined;
  if (ordinal) start = isShow ? topicFrom : organiserStart(text, start, start + ordinal.index);
  const topic = text.slice(topicFrom, end);
  if (ordinal ? topic.length <= 2 : isKindOnly(text.slice(start, topicFrom), topic)) return undefined;
  return { start, end, kind: isShow ? 'campaign' : 'contest', name: contestName(text.slice(start, end)) };
}

/** 渡口区2025年船工技艺大赛: the place in front of the year, which stays outside, says whose contest it is. */
function behindYear(text: string, from: number, start: number): number | undefined {
  const place = /^(.{2,})\d{4}年度?$/.exec(text.slice(from, start))?.[1]?.length ?? 0;
  return place > 0 && levelStart(text, from + place) < from + place ? start : undefined;
}

const TRADES = new Gated(/(?:第[一二三四五六七八九十百\d]{1,4}届|首届)[\u4e00-\u9fff]{2,14}[工员师操作手]$/, { last: '工员师操作手' });

/** Where the row of trades begins that ends with the 、 in front of `low`, with its ordinal; `low` where there is none. */
function rowStart(text: string, low: number): number {
  const end = low - 1;
  const from = runBefore(text, end, LONGEST);
  return TRADES.testBefore(text, end, LONGEST) ? from + Math.max(0, text.slice(from, end).search(ORDINAL)) : low;
}

/** 开展灯塔杯劳动竞赛: a cup without marks is a name by itself, but for those of nations and a mere level. */
const CUP = new Gated(/(?<=^|[届次会局司校院厂矿处站度省市区县])(?!世界|欧洲|亚洲|美洲|非洲|奖|[届次的])[\u4e00-\u9fff]{2,3}杯/, {
  some: '杯',
});

const MILLIONS = new Gated(/^[十百千]万职工/, { first: '十百千' });
/** 全省渔业和海洋行业技能竞赛 */
const JOINED_TRADES = new Gated(/^[和与及][\u4e00-\u9fff]{2,6}(?:行业|系统)/, { first: '和与及' });

/** A short bracket or a feast that the words in front of the head noun run over. */
const BRACKETED = /[\u4e00-\u9fff](（[^（）]{1,8}）|“[一三五六七八十][一四八]”)$/;
const BRACKET_ENDS = unitSet('）”');

/** Where the run of words in front of the head noun begins: 两岸（福州）职工创新大赛, 第五届职工庆“五一”气排球赛. */
function runFrom(text: string, at: number): number {
  const low = runBefore(text, at, LONGEST);
  if (!isOneOf(BRACKET_ENDS, text, low - 1)) return low;
  const bracket = BRACKETED.exec(text.slice(Math.max(0, low - 11), low))?.[1]?.length ?? 0;
  return bracket > 0 ? runBefore(text, low - bracket, LONGEST - (at - low)) : low;
}

/** 全市技能竞赛 names a kind of contest; 粤港澳大湾区技能竞赛 is one contest, but 某市劳动竞赛 is none either. */
function isKindOnly(level: string, topic: string): boolean {
  // 全国性职业技能竞赛: how wide it is; 厦门设87项比赛: how many.
  if (/^性|\d[项个场类次]/.test(topic)) return true;
  if (!GENERIC_TOPIC.test(topic)) return false;
  return (
    topic.length <= 2 ||
    topic.startsWith('劳动') ||
    /^(?:国家级|全[省市区县州盟旗国校院厂]|[省市区县州]级?|.*(?:集团|公司|校|院|厂)$)/.test(level)
  );
}

/** 2019年度, 9月12日, 授予20名: the date or the figure in front stays outside, and what stands before it. */
function withoutDate(text: string, start: number, at: number): number {
  const date = /^.*(?:\d(?:[月日]|年度?|[多余]?[名位个])|[二〇零一三四五六七八九]{4}年度?)/.exec(text.slice(start, at));
  return start + (date?.[0].length ?? 0);
}

/** 区总工会第七届 …: an organiser in front of the ordinal stays only where it is a place. */
function organiserStart(text: string, start: number, ordinal: number): number {
  if (ordinal === start) return start;
  const level = levelStart(text, ordinal);
  return level < ordinal ? Math.max(level, start) : ordinal - start <= 4 ? start : ordinal;
}
