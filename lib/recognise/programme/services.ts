import type { ProgrammeKind } from '../mention.ts';
import { isIdeograph, isOneOf, unitSet } from '../unit-set.ts';
import { isAt, isStopAt, type WordTable, wordBefore, wordTable } from '../words-at.ts';
import type { Candidate } from './candidate.ts';

/** Whom or what a service is for; a name is made of one or more of these and a head noun: 户外劳动者 | 爱心 | 驿站. */
const WHOM = `户外劳动者 户外职工 户外 新就业形态劳动者 新就业群体 新业态劳动者 新业态 劳动者 工会 职工 爱心 暖心 暖新 心灵 司机 货车司机 卡车司机 网约车司机 骑手 快递员 快递小哥 外卖小哥 小哥
  环卫工人 环卫工 环卫 红色 先锋 惠工 心理 关爱 妈妈 妈咪 母婴 女职工 女工 综合 共享 智慧 温馨 幸福 工友 农民工 教工 教职工 青年 劳模 工匠 劳模工匠 温暖 服务 康乃馨 健康 巾帼 暖蜂 蜂巢
  24小时 能量 健身 工惠 公益 临时 职工子女 暑期 寒假 暑假 课后 员工 电子 流动 数字 阅读 书香 家属 井口 船员 海员 护林员 护士 医护 医务人员 教师 司乘 乘务员 铁路 渔民 矿工 建筑工人 建设者 保安
  家政 民警 交警 货运 快递 外卖 送餐员 配送员 出租车司机 公交司机 的哥 志愿者 文化 法律 法律服务 法治 维权 普法 就业 创业 返乡创业 求职 零工 应急 充电 纳凉 困难职工 帮扶`;

/** A family of services: the head nouns and what may stand before them. `least` is the least length of modifiers. */
const FAMILIES: readonly { heads: string; modifiers: string; kind: ProgrammeKind; least: number; not?: string }[] = [
  { heads: '驿站', modifiers: WHOM, kind: 'service', least: 2, not: '经济 酒店' },
  {
    heads: '服务站点 服务站 服务点',
    modifiers: WHOM,
    kind: 'service',
    least: 4,
  },
  { heads: '小屋 小站 妈咪屋 妈妈屋', modifiers: WHOM, kind: 'service', least: 2 },
  {
    heads: '书屋 书吧',
    modifiers: '职工 工友 农家 劳模 女职工 电子 数字 流动 智慧 便利型 便利 阅读 示范 教工 员工 农民工',
    kind: 'service',
    least: 2,
  },
  {
    heads: '大学堂 学堂 大讲堂 讲堂 大课堂 课堂 讲坛 大讲坛 学校 夜校 学院 大学校',
    modifiers:
      '职工 工会 工惠 惠工 劳模 工匠 劳模工匠 女职工 巾帼 道德 法治 安全 幸福 农民工 工友 网上 流动 市民 家长 空中 技能 直播 产业工人 创业 返乡创业 就业创业 法律 员工 教职工 骑手 司机 船员 工地 亲子 业余 健康 心理',
    kind: 'service',
    least: 2,
    not: '教育 教学 管理 建设者',
  },
  {
    heads: '之家 小家',
    modifiers:
      '职工 工友 农民工 劳模 司机 货车司机 卡车司机 网约车司机 骑手 工匠 教工 教职工 女职工 快递员 快递小哥 小哥 户外劳动者 新就业形态劳动者 暖心 温馨 模范职工 先进职工 员工 青年 外卖小哥 技工 环卫工人 志愿者',
    kind: 'service',
    least: 2,
  },
  {
    heads: '减压室 谈心室 咨询室 宣泄室 关爱室',
    modifiers: '职工 员工 教工 教职工 女职工 心理 心灵 母婴 爱心 情绪 护士 医护 民警',
    kind: 'service',
    least: 4,
  },
  { heads: '帮扶站 帮扶工作站', modifiers: '困难职工 职工 工会 农民工', kind: 'service', least: 4 },
  { heads: '加油站', modifiers: '妈妈 职工 心灵 工会 幸福 健康 女职工 暖心 能量', kind: 'service', least: 2 },
  { heads: '和谐家园 温馨家园 家园', modifiers: '职工 工友 农民工 教工 教职工 员工', kind: 'service', least: 2 },
  {
    heads: '托管班 托育班 托班 托管中心 托管所 夏令营 冬令营',
    modifiers: '爱心 工会 暑期 暑假 寒假 寒暑假 公益 职工子女 职工 子女 亲子 课后 假期 小候鸟 阳光 少年',
    kind: 'service',
    least: 2,
  },
  {
    heads: '工作室',
    modifiers:
      '劳模 工匠 创新 技能大师 职工 女职工 红娘 高技能人才 劳模和工匠人才 劳模工匠 劳模（工匠） 劳模（职工） 职工（劳模、工匠） （劳模） 职工（劳模） 劳模与工匠 工匠人才 名师 首席技师 大师 技师 心理 心理咨询 心灵 示范性 名匠 金牌工匠 班组长 青年 首席工人 职工技术 劳模人才 科技 技术 技能人才 和 巾帼 领军人才 婚恋 律师 法律服务 法律 法援 法律援助 创业 党员 调解 劳动争议 劳动争议调解 货车司机 骑手 金牌调解员 师徒 传统工艺 传统工艺（手艺） 手艺 医务职工 教师 人才 创新示范',
    kind: 'service',
    least: 2,
    not: '主任 成员 负责人 联盟',
  },
  {
    heads:
      '互助保障计划 医疗互助计划 互助保障活动 医疗互助活动 保障互助计划 医疗互助保障 疾病互助保障 伤害互助保障 住院互助保障 医疗互助 互助保险 互助合作保险 医疗互助保险 安康保险 专项保险',
    modifiers:
      '在职职工 在职 教职工 教工 员工 职工 住院 医疗 重大 特种 特殊 意外 重大疾病 重病 大病 综合 女职工 特殊疾病 特种疾病 安康 意外伤害 新就业形态劳动者 户外劳动者 工会会员 会员 工会 补充',
    kind: 'service',
    least: 2,
  },
  {
    heads: '基金',
    modifiers:
      '爱心 温暖 关爱 关怀 创新 互助 互济 互助互济 助学 救助 帮扶 慈善 公益 职工 教职工 员工 女职工 困难职工 特困职工 大病 重大疾病 重病 医疗 工会 劳模 工匠 农民工 船员 海员 护士 教师 矿工 子女 困难 特困 劳动者 司机 骑手 户外劳动者 新就业形态劳动者',
    kind: 'service',
    least: 2,
    not: '会',
  },
  {
    heads: '互助金 救助金',
    modifiers: '职工 教职工 员工 女职工 困难职工 特困职工 大病 重大疾病 重病 医疗 互助 工会 爱心 温暖 劳模 农民工',
    kind: 'service',
    least: 4,
  },
  {
    heads: '维权热线 服务热线 职工热线 法律援助热线 心理热线 心理服务热线 咨询热线 热线',
    modifiers: '心理援助 法律援助 12351 12333 12345 12348 12355 12338 12350 职工 工会 维权 服务 职工维权 职工服务',
    kind: 'service',
    least: 5,
  },
];

interface Family {
  modifiers: WordTable;
  kind: ProgrammeKind;
  least: number;
  not: WordTable | undefined;
}

const familyOf = new Map<string, Family>();
for (const { heads, modifiers, kind, least, not } of FAMILIES) {
  const table = wordTable(modifiers);
  const others = not === undefined ? undefined : wordTable(not);
  for (const head of heads.split(/\s+/)) familyOf.set(head, { modifiers: table, kind, least, not: others });
}

/** 江工惠平台: what unions call their applications; the finder is called where one of them ends. */
export const PLATFORMS = ['工惠平台', '工惠小程序', '工惠APP', '工惠App', '工惠公众号'];
/** Head nouns of services; the finder is called where one of them ends. */
export const SERVICE_HEADS = [...familyOf.keys()];

/** In these the words are no service of a union's: 干部学校, 劳模学院 are organisations. */
const NO_NAME = new Set(
  '职工学校 工会学校 技能学校 工会学院 幸福学校 安全学校 技能课堂 市民学校 法治学校 服务驿站 服务小屋 青年之家 暖心之家 网上学校 安全课堂 幸福课堂 能量加油站 健康加油站 创新基金 互助基金 互济基金 救助基金 帮扶基金 慈善基金 公益基金 医疗基金 职工基金 员工基金 工会基金 24小时驿站 法律工作室 法律援助工作室'.split(
    ' ',
  ),
);
/** 建成 | 青禾驿站, 走进的 | 星火驿站, 河口社区 | 青禾驿站: a name of its own; 一个智能化驿站, 、提高驿站服务质量 have none. */
const OWN_NAME =
  /(?:(?:^|[的、，。；：|●★\u2029\d个家处座]) ?|建成|新建|建设|走进|社区|街道)(?![建打设走来除依通利开多这该本各每此古最一新处其我旅文智便党人公高服有相首第全示小所提推协升加规优扩增评监维将把对从让由为]|.?[个家座处型级化些类等])[\u4e00-\u9fff]{2}$/;
/** 新建银滩公园驿站1个: named by where it stands, however long, between what is built and its number; 标准化驿站 and 社区书屋 are of a kind. */
const COUNTED_PLACE = new Set(['驿站', '书屋']);
const BUILT = /(?:新建|建成|打造|设立|建起|增设)了?([\u4e00-\u9fff]{3,8})$/;
const DIGITS = unitSet('0123456789');
const OF_A_KIND = /[化型级类式各]|社区|标准|示范|企业|园区|智[慧能]|无人|农家|乡村|城市|街道|工地|服务|综合|职工|工会|劳动者/;

function ownPlaceStart(text: string, at: number, end: number): number {
  if (!isOneOf(DIGITS, text, end)) return at;
  const place = BUILT.exec(text.slice(Math.max(0, at - 11), at))?.[1];
  return place === undefined || OF_A_KIND.test(place) ? at : at - place.length;
}

/** 江工惠平台, 龙湾工惠小程序: a union's own, called by its place; it begins behind a verb, a particle or punctuation. */
const LONGEST_OWNER = 4;
const IN_FRONT_OF_OWNER = wordTable(
  '推出 纳入 上线 依托 通过 登录 登陆 打开 下载 关注 使用 利用 用好 升级 打造 开发 建成 搭建 开通 注册 接入 借助 运用 完善 在 用 由 从 对 到 将 把 和 与 及 以 是 为 于 了 等 的',
);

/** Finds the application whose last word ends at `end`, with its owner in front of it. */
export function platformEndingAt(text: string, head: string, end: number): Candidate | undefined {
  const at = end - head.length;
  for (let start = at - 1; start >= at - LONGEST_OWNER && isIdeograph(text.charCodeAt(start)); start--) {
    if (!isStopAt(text, start - 1) && start > 0 && wordBefore(IN_FRONT_OF_OWNER, text, start) === '') continue;
    return { start, end, kind: 'platform', name: text.slice(start, end) };
  }
  return undefined;
}

/** 最美, 示范性 in front stay outside (guidelines). */
const OUTSIDE = /^(?:示范性|和|科技|服务)+/;
/** 暑期职工子女 | 爱心托管班: for whom it is stays outside where a name is left. */
const FOR_CHILDREN = /^.*职工子女(?=[\u4e00-\u9fff])/;
const OUTSIDE_BEGINS = unitSet('示和科服');
const JOINS = unitSet('的和与及');

/** Finds the service whose head noun ends at `end`: 户外劳动者爱心驿站, 妈咪暖心小屋, 劳模和工匠人才创新工作室. */
export function serviceEndingAt(text: string, head: string, end: number): Candidate | undefined {
  const family = familyOf.get(head);
  if (!family || (family.not && isAt(family.not, text, end))) return undefined;
  const at = end - head.length;
  let start = at;
  for (let steps = 0; steps < 6; steps++) {
    const word = wordBefore(family.modifiers, text, start);
    // 某街道总工会职工书屋: that 工会 is the organiser's.
    if (word === '' || (word === '工会' && text[start - 3] === '总')) break;
    start -= word.length;
  }
  if (isOneOf(OUTSIDE_BEGINS, text, start)) start += OUTSIDE.exec(text.slice(start, at))?.[0].length ?? 0;
  const modifiers = text.slice(start, at);
  if (modifiers.includes('子女')) start += FOR_CHILDREN.exec(modifiers)?.[0].length ?? 0;
  if (start === at && COUNTED_PLACE.has(head)) start = ownPlaceStart(text, at, end);
  if (start === at && head === '驿站' && OWN_NAME.test(text.slice(Math.max(0, at - 5), at))) start = at - 2;
  if (at - start < family.least) return undefined;
  const name = text.slice(start, end);
  // 密切班组与创新工作室的联系: whose it is stands in front of a name.
  if (NO_NAME.has(name) || (name === '创新工作室' && isOneOf(JOINS, text, start - 1))) return undefined;
  return { start, end, kind: family.kind, name };
}
