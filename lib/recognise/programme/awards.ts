import { Gated } from '../gated.ts';
import { isOneOf, unitSet } from '../unit-set.ts';
import { isAt, runBefore, type WordTable, wordBefore, wordTable } from '../words-at.ts';
import type { Candidate } from './candidate.ts';
import { levelEnd, levelStart, levelStartAcross, systemStart } from './places.ts';

/** Honours that are names by themselves; a level in front belongs to them: 五一劳动奖章, 广东省五一劳动奖章. */
export const HONOURS =
  `创新争先奖状 创新争先奖 五一劳动模范 五一奖章 五一奖状 五一劳动奖章 五一劳动奖状 五一劳动奖 劳动奖章 劳动奖状 工人先锋号 五一巾帼标兵岗 五一巾帼标兵 五一巾帼奖章 五一巾帼奖状 五一巾帼奖 五一女职工标兵岗 五一先锋号
  三八红旗手标兵 三八红旗手 三八红旗集体 巾帼文明岗 巾帼建功标兵 巾帼建功先进集体 巾帼建功先进个人 青年文明号 青年岗位能手标兵 青年岗位能手 青年五四奖章 五四奖章 五四红旗团委 五四红旗团支部
  模范职工之家 模范职工小家 模范教职工之家 模范教职工小家 模范教工之家 优秀工会工作者 优秀工会积极分子 工会积极分子 优秀工会之友 优秀职工之友 道德模范 时代楷模
  最美职工 最美奋斗者 青年安全生产示范岗 劳动模范集体 模范集体 大国工匠年度人物 大国工匠 先进职工小家 职工职业道德建设标兵`.split(/\s+/);

/** Honours only with a level in front: 区劳动模范, 省先进集体; alone they are words like others. */
export const LEVELLED =
  `劳动模范 劳模 模范工会干部 先进工作者 先进集体 先进个人 先进单位 先进班组 先进基层党组织 先进党组织 先进党支部 优秀共产党员 优秀党务工作者 优秀党员 工匠 大工匠 金牌工匠 首席工匠
  首席技师 金牌工人 金牌职工 技术能手 技能标兵 技术标兵 技术状元 文明单位 文明单位标兵 文明城市 文明县城 文明村镇 卫生城市 卫生县城 双拥模范城 文明校园 文明家庭 最美家庭 五好家庭 优秀教师 模范教师 先进教师 优秀教育工作者 先进教育工作者 先进教育工会 先进企业工会 先进机关工会 先进工会 先进工会组织 先进基层工会 先进工会集体 先进职工之家 先进教职工之家 先进教工之家 职工之家 教职工之家
  职工小家 和谐劳动关系企业 劳动关系和谐企业 和谐劳动关系示范企业 厂务公开民主管理先进单位 厂务公开民主管理示范单位 工会工作先进单位 优秀志愿者 优秀员工 优秀职工 好人
  创新能手 创新型班组 质量信得过班组 优秀班组 优秀班组长 优秀女职工 优秀企业工会主席 优秀工会主席 最美工会人 最美劳动者 最美教师 最美志愿者 最美医生 最美护士 脱贫攻坚模范 脱贫攻坚先进个人 脱贫攻坚先进集体 优秀组织奖 组织奖 优秀组织单位 先进协会 双拥模范 平安单位 卫生先进单位 科技进步奖 质量奖 示范性劳模创新工作室 示范性劳模工作室 示范性创新工作室 示范性职工创新工作室 示范性劳模和工匠人才创新工作室
  先进女职工集体 先进女职工工作者 先进女职工 优秀工会干部 师德标兵 岗位标兵 服务标兵 安全标兵 岗位能手 业务能手 双爱双评先进企业 工资集体协商示范单位 职工信赖的职工之家 百佳工会 红旗单位 生产标兵 建功立业标兵 十大杰出青年 杰出青年 优秀青年 先进女职工委员会`.split(
    /\s+/,
  );

const standing = new Set(HONOURS);

/** What stands behind a word where it is no honour given to someone: 全国劳模精神, 省劳模工匠宣讲团, 市工匠学院, 先进工作者表彰大会. */
const FOLLOWED: Record<string, WordTable> = {
  劳模: wordTable('精神 工匠 创新 和工匠 代表大会 大会 协会 联盟 工作室 大讲堂 宣讲 座谈会 表彰 档案 疗休养 助力 进 先进'),
  劳动模范: wordTable('精神 协会 创新工作室 工作室 疗休养 管理'),
  工匠: wordTable(
    '精神 学院 学校 人才 大讲堂 讲堂 创新 工作室 联盟 协会 之家 培育 培训 队伍 型 进 公园 广场 馆 博物馆 工坊 沙龙 杯 节 日 大会 论坛',
  ),
  大国工匠: wordTable('创新交流 精神 论坛 大会'),
  好人: wordTable('好事 榜 文化 主题 广场 馆'),
};
function isFollowed(text: string, word: string, end: number): boolean {
  const others = FOLLOWED[word];
  if (others !== undefined) return isAt(others, text, end);
  return word === '职工之家' && /^.{0,4}(?:APP|小程序)/.test(text.slice(end, end + 8));
}

/** True where an honour that ends at `end` is part of a meeting's name: 全国劳动模范和先进工作者表彰大会. */
export function isInMeeting(text: string, end: number): boolean {
  // All of them end with 会, and nearly nothing has one so near.
  for (let at = end; at < end + MEETING_REACH; at++) {
    if (text[at] === '会') return MEETING.test(text.slice(end, end + 24));
    if (isOneOf(ENDS_MEETING, text, at)) return false;
  }
  return false;
}

/** 14 characters, and those of 代表大会. */
const MEETING_REACH = 18;
const ENDS_MEETING = unitSet('，。；、“”\u2029');
const MEETING = /^[^，。；、“”\u2029]{0,14}?(?:表彰大会|表彰会|命名大会|颁奖大会|代表大会)/;
const NOT_A_LEVEL = /^(?:公司|集团|集团公司|总公司|校|厂|路|局|铁路|企业|机关|行业|系统)$/;

/** Finds the honour whose word begins at `start` and ends at `end`, with the level in front of it. */
export function awardAt(text: string, word: string, start: number, end: number): Candidate | undefined {
  const stands = standing.has(word);
  // 全国五一劳动奖和全国工人先锋号表彰大会 names honours, 劳动模范表彰大会 those who come.
  if (isFollowed(text, word, end) || (!stands && isInMeeting(text, end))) return undefined;
  const topic = stands ? topicStart(text, start) : start;
  const from = stands ? Math.min(levelStart(text, topic), systemStart(text, topic)) : levelStartAcross(text, start);
  // 恢复番禺区劳动模范和先进工作者评选: the second honour of a pair shares the first one's level.
  if (!stands && from === start && word !== '工匠' && isSecondOfPair(text, start)) return { start, end, kind: 'award', name: word };
  if (word === '工匠' && from === start && TOWN.test(text.slice(Math.max(0, start - 4), start)))
    return { start: start - 2, end, kind: 'award', name: text.slice(start - 2, end) };
  if (!stands && (from === start || isVague(text.slice(from, start), word))) return undefined;
  return { start: from, end, kind: 'award', name: text.slice(from, end) };
}

/** 选树第三届虹口工匠: a town’s own, its name without 市 or 区. */
const TOWN =
  /(?<=[届批获]|\d个|评选|选出|评出|选树|命名|授予|表彰|[章状号匠范模][、和])(?!大国|数字|首|金牌|青年|建筑|优秀|乡村|传统|企业|行业|年度|职工|[各一多更]|.级)[\u4e00-\u9fff]{2}$/;
/** 全省抗击新冠肺炎疫情五一劳动奖状: what the honour was given for stands between it and its level. */
const TOPICS = wordTable(
  '抗击新冠肺炎疫情 抗击疫情 抗疫 疫情防控 脱贫攻坚 抗震救灾 抗洪抢险 防汛救灾 重点工程 重大工程 女职工 农民工 职工创新 劳动竞赛',
);

/** Start of the topic in front of the honour at `start`, where a level stands in front of it. */
function topicStart(text: string, start: number): number {
  const at = start - wordBefore(TOPICS, text, start).length;
  return at < start && levelStart(text, at) < at ? at : start;
}

function isSecondOfPair(text: string, start: number): boolean {
  const first = /(?:劳动模范|劳模|先进集体|先进单位)[和、及与]$/.exec(text.slice(Math.max(0, start - 6), start));
  if (!first) return false;
  const at = start - first[0].length;
  return levelStart(text, at) < at;
}

/** 企业劳模, 全市职工之家, 公司好人: levels that do not make these words an honour. */
function isVague(level: string, word: string): boolean {
  if (word === '职工之家' || word === '职工小家') return !/^(?:省|市|区|县)级?$|[省市区县]$/.test(level);
  if (word === '工匠' || word === '好人')
    return (
      level === '省部级' ||
      !/[省市区县](?:级|(?:首届|杰出|最美|十[大佳])+)?$|^(?:中国|[\u4e00-\u9fff]{2,3})$/.test(level) ||
      NOT_A_LEVEL.test(level)
    );
  return false;
}

/** Words that say which prize; the finder is called where one of them ends. */
export const PRIZES = '特等奖 一等奖 二等奖 三等奖 金奖 银奖 铜奖 优秀奖 优胜奖'.split(' ');
const WINNING = wordTable(
  '争创 荣获 获得 获评 获 喜获 斩获 摘得 夺得 授予 评为 命名为 认定为 评选为 推荐为 确定为 入选 评选 评选出 评出 产生 表彰 选树',
);
const NAMED_PRIZE = /(?:第[一二三四五六七八九十\d]+届|首届|全国|国家|[省市区县]|[局厂校]级|中国|年度)/;

/** Words that end an honour told at length: 全省工会财务工作先进单位, 国家技能人才培育示范基地. */
export const TITLES =
  `先进单位 先进集体 先进工作队 先进个人 优秀单位 优胜单位 优秀集体 优秀个人 标兵单位 示范单位 示范企业 示范基地 示范班组 先进县 先进市 示范县 示范市 模范县 模范市 红旗单位 先进班组 优秀班组 示范城市 示范街道 示范社区 示范学校 优秀企业 先进企业
  标兵岗 标兵 能手 状元 文明岗 示范岗 先锋岗 示范点 示范区 网点 站点 管理小组 优秀组织单位 突出贡献单位 突出贡献个人 组织奖 贡献奖 创新奖 成果奖 优秀案例 教育基地 示范窗口 文明家庭 安全家庭 幸福家庭 工作者 班主任 辅导员`.split(
    /\s+/,
  );

/** 荣获 | 某省首届职工创新成果一等奖: the run between the verb (or 、) and the prize, where it holds an ordinal or a level. */
export function prizeEndingAt(text: string, word: string, end: number): Candidate | undefined {
  const start = honourStart(text, end - word.length, end);
  if (start === undefined) return undefined;
  const name = text.slice(start, end);
  if (name.length < word.length + 5 || !NAMED_PRIZE.test(name)) return undefined;
  return { start, end, kind: 'award', name };
}

/** The same for 先进单位 and the like, which must begin with their level. */
export function titleEndingAt(text: string, word: string, end: number): Candidate | undefined {
  const at = end - word.length;
  const start = honourStart(text, at, end);
  if (start === undefined) return countedInRow(text, at, end, word);
  if (isInMeeting(text, end)) return undefined;
  if (at - start < (/[任员]$/.test(word) ? 3 : 4)) return countedAt(text, start, at, end, word);
  // 中国铁路某局有限公司某站等258个先进集体 are many.
  // 市总工会和集团工会建设户外劳动者服务站点: what is done; but 书屋建设组织推进示范单位.
  const run = text.slice(start, at);
  // 区先进德育工作者, 市十佳班主任, but 社会化工会工作者.
  if (/[者任员]$/.test(word) && !/^[^劳]*(?:[先优][进秀]|十佳|最美)/.test(run)) return undefined;
  if (/\d(?!\d*周年)|公司|等/.test(run) || (/[点区]$/.test(word) && /建设[\u4e00-\u9fff]{4,}$/.test(run))) return undefined;
  const topic = levelEnd(text, start, at);
  if (topic === undefined) return countedAt(text, start, at, end, word);
  return topic >= at ? undefined : { start, end, kind: 'award', name: text.slice(start, end) };
}

/** What begins an honour that ends where its noun does; the finder is called where one of them ends. */
export const BESTS = ['十佳', '百佳', '十大'];
const BEST = /^[\u4e00-\u9fff]{2,8}?(?=[、，。；\d\u2029）]|和|及|等|称号|荣誉|获得者|$)/;
/** Behind these a person's name may follow. */
const WHO = /^[\u4e00-\u9fff]{0,6}?(?:工作者|班主任|辅导员|志愿者|管理员|教师|医生|护士|标兵|能手)/;
const NOT_THE_BEST = /评选|选树|表彰|活动|选手|之一|之列|案例|作品|论文|歌手$/;

function nounAt(text: string, at: number): string | undefined {
  const run = text.slice(at, at + 10);
  return (WHO.exec(run) ?? BEST.exec(run))?.[0];
}

/** 市十佳渔家书屋管理员, 表彰十佳金点子奖、十佳船工志愿者: with its level, behind a verb of awarding or in a row. */
export function bestFrom(text: string, word: string, end: number): Candidate | undefined {
  const at = end - word.length;
  const noun = nounAt(text, end);
  // 十大职工创新能手, but 十大新闻.
  if (noun === undefined || NOT_THE_BEST.test(noun) || (word === '十大' && !WHO.test(noun))) return undefined;
  const start = levelStartAcross(text, at);
  if (start === at && text[at - 1] !== '、' && wordBefore(WINNING, text, at) === '') return undefined;
  return { start, end: end + noun.length, kind: 'award', name: text.slice(start, end + noun.length) };
}

/** The same of words that are praise elsewhere: only behind a verb of awarding or 、, with their level. */
export const PRAISES = ['优秀', '最美'];
const NO_HONOUR = /成绩|成果|案例|作品|论文|等次|经验|工会主席团|人才|传统|文化|事迹|评选|风采|之一|代表|选手/;

/** 获评全省船运优秀协管会, 获江口市渔业系统最美驿站称号. */
export function praisedFrom(text: string, word: string, end: number): Candidate | undefined {
  const noun = nounAt(text, end);
  if (noun === undefined || noun.length > 6 || NO_HONOUR.test(noun)) return undefined;
  const at = end - word.length;
  const start = honourStart(text, at, end);
  if (start === undefined || /\d|公司|等/.test(text.slice(start, at)) || levelEnd(text, start, at) === undefined) return undefined;
  return { start, end: end + noun.length, kind: 'award', name: text.slice(start, end + noun.length) };
}

const PEOPLE = new Set(['标兵', '标兵岗', '示范岗', '先锋岗', '文明岗', '能手', '状元', '文明家庭', '安全家庭', '幸福家庭']);
const CHOSEN = new Gated(/(?:表彰|选树|评出|评选|评选出|选出|产生|评选表彰|选树了|评出了)$/, { last: '彰树出选生了' });
const COUNTED = new Gated(/^\d+(?:余|多)?[名人个户]/, { first: '0123456789' });

/** 选树技术创新标兵60名: an honour without a level, but chosen and counted. */
function countedAt(text: string, start: number, at: number, end: number, word: string): Candidate | undefined {
  if (!PEOPLE.has(word) || at - start < 2 || at - start > 8 || !COUNTED.testAt(text, end, 6) || !CHOSEN.testBefore(text, start, 4))
    return undefined;
  return { start, end, kind: 'award', name: text.slice(start, end) };
}

/** 命名创新工作坊5个、岗位创新标兵72个: the same further on in a row of what is chosen and counted. */
function countedInRow(text: string, at: number, end: number, word: string): Candidate | undefined {
  if (!PEOPLE.has(word) || !COUNTED.testAt(text, end, 6)) return undefined;
  const start = runBefore(text, at, 10);
  if (at - start < 2 || at - start > 8 || !ROW.testBefore(text, start, 48)) return undefined;
  return { start, end, kind: 'award', name: text.slice(start, end) };
}

const ROW = new Gated(/(?:表彰|选树|评出|评选|选出|产生|命名)(?:了)?(?:[^，。；：\u2029\d]{2,14}\d+[名个人户家]、){1,4}$/, { last: '、' });

/** Behind the last verb of awarding, or behind 、 or in a table’s cell of its own where the run begins with a level; the year in front stays outside. */
function honourStart(text: string, at: number, end: number): number | undefined {
  const low = runBefore(text, at, 36);
  const run = text.slice(low, at);
  const verb = lastVerb(run);
  if (
    verb === undefined &&
    text[low - 1] !== '、' &&
    !(text[low - 1] === '：' && text[end] === '、') &&
    !(isOneOf(CELL, text, low - 1) && isOneOf(CELL, text, end))
  )
    return undefined;
  // 选树30名全县岗位建功标兵: nor is the number a part of it.
  const year =
    /^(?:了|过)?(?:一批)?(?:\d{4}年度?)?(?:第[一二三四五六七八九十\d]+批|首批)?(?:\d+[名个家位])?/.exec(run.slice(verb ?? 0))?.[0].length ??
    0;
  const start = behindAnother(text, low + (verb ?? 0) + year, at);
  return verb === undefined && levelEnd(text, start, at) === undefined ? undefined : start;
}

/** 获全国先进集体和省优秀单位: two honours, each with its level; the second begins behind the last 和 that a level follows. */
function behindAnother(text: string, start: number, at: number): number {
  for (let p = at - 1; p > start; p--) if (isOneOf(ANDS, text, p) && levelEnd(text, p + 1, at) !== undefined) return p + 1;
  return start;
}

const ANDS = unitSet('和与及');
const CELL = unitSet('｜|\t');

/** Behind the last of the verbs in `run`. */
function lastVerb(run: string): number | undefined {
  for (let end = run.length; end > 0; end--) if (wordBefore(WINNING, run, end) !== '') return end;
  return undefined;
}
