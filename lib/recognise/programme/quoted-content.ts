import { Gated, hasOneOf } from '../gated.ts';
import type { ProgrammeKind } from '../mention.ts';
import { isDottedBrand, isSeasonal } from '../quoted-brand.ts';
import { unitSet } from '../unit-set.ts';
import { wordBefore, wordTable } from '../words-at.ts';
import { kindByEnding } from './quoted-endings.ts';

/** “骑手保”, “惠民保”, “平安返程险”, “劳模先锋贷”: cover and credit under a name of its own. */
const COVER = new Gated(
  /^(?!.*(?:[低医社环确担劳三四五六必]保|[风抢保脱遇涉危探冒排避除五]险|..[利园路]贷)$)[\u4e00-\u9fff]{2,5}[保险贷]$/,
  {
    last: '保险贷',
  },
);
/** “工惠驿家”, “海陵e工”: what unions call their applications. */
const UNION_APP = new Gated(/工惠|惠工|[eE]工|工[eE]|^智慧工[^会地厂程业]/, { some: '工' });
/** Accounts of the provinces' unions are called so: 粤工惠, 豫工惠, 浙工之家, 川工之家, 沪工e家. */
const UNION_PLATFORM = new Gated(
  /^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔贵云滇陕秦甘陇青蒙桂藏宁新穗深杭甬鹏齐徽]{1,2}(?:鲁)?工(?:惠|之家|[eE]家|惠通|云|慧|宝|贷|卡|码|通|汇|[eE])$/,
  { first: '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔贵云滇陕秦甘陇青蒙桂藏宁新穗深杭甬鹏齐徽', some: '工' },
);

/** What numbers of things alone stand for measures and are slogans: “六大行动”, “十项机制”, “三大改造”, “八大工程二十项行动”. */
const NUMBERED_SET = new Gated(
  /^(?:(?:[一二三四五六七八九十两双百]{1,3}|\d{1,3})(?:[大项条个种类批件化有好]|方面)[\u4e00-\u9fff]{0,4}){1,2}$/,
  { first: '一二三四五六七八九十两双百0123456789', some: '大项条个种类批件化有好方' },
);
/** A number and what it counts, the form of a brand with a head noun and of a slogan without: “六送”, “双微”, “三个一批”, “五小”. */
const NUMBERED = new Gated(
  /^(?![五六七八]一|.元|\d+元)(?:[二三四五六七八九十两双]{1,2}(?!季)|一(?=.*[一二三四五六七八九十两双])|[二三四五六七八九两]?[百千](?=[一-龥]$)|\d{1,5}(?:\+\d+)*)[大项个+]?[\u4e00-\u9fffA-Za-z]{1,4}$/,
  { first: '一二三四五六七八九十两双百千0123456789' },
);
/** “五送服务”, “两保计划”, “四个一活动”: the head noun stands inside. */
const NUMBERED_BRAND = new Gated(
  /^[一二三四五六七八九十两双百千万]{1,3}(?:个(?=一))?(?![大项条个种类批])[\u4e00-\u9fff]{1,3}(?:服务|活动|行动|工程|计划|项目)$/,
  { first: '一二三四五六七八九十两双百千万', last: '务动程划目' },
);
/** “法院+工会”, “线上+线下”: a way of working together. */
const LINKED = /[\u4e00-\u9fff]\+/;
/** “省级六好乡镇工会”, “全国高校黄大年式教师团队”: an honour by its level. */
const LEVELLED = new Gated(
  /^(?:全国|[省市区县]级)[\u4e00-\u9fff]{2,10}(?:工会|单位|集体|企业|学校|团队|班组|(?:示范|教育|培训|实训|实践)基地|社区)$/,
  {
    first: '全省市区县',
  },
);
/** “四满意车间”, “五优班组”: an honour by what it is good at. */
const SEVERAL_TIMES = new Gated(/^[二三四五六七八九十](?:好|型|优|满意|无)[\u4e00-\u9fff]{0,2}(?:工会|班组|家庭|车间|科室|支部|工地)$/, {
  first: '二三四五六七八九十',
});
/** What stands between the parts of such wordings, of “10·17”, and of what is told by the seasons. */
const PARTS = unitSet('+·、，');
/** “最美电力人”, “最佳组织单位”: an honour by its first word. */
const PRAISED = new Gated(
  /^(?:[\u4e00-\u9fff]{2,3}[省市县区](?:名|优秀|先进|模范|十佳|最美|杰出)[\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,3}[省市县区][\u4e00-\u9fff]{2,12}(?:优胜|优秀|先进|模范|示范|星级)(?:企业|单位|集体|个人|班组|工会|工匠|人才|女职工|职工|工作者)|(?:最美|最佳(?!实践|状态|时|方)|十佳|百佳|金牌|首席)[\u4e00-\u9fff]{2,10}|(?:优秀|先进|模范|杰出|星级)(?!传统|文化|经验|成果|做法|思想|理念|品质|作风|典型|事迹|作品|制造|技术|生产|性)[\u4e00-\u9fff]{2,8})$/,
  { some: '省市县区最十百金首优先模杰星' },
);
/** The last word says what it is, and is the first head noun: “强基工程”. */
export const HEADED = new Gated(/(?:行动|工程|计划|项目|活动|[大竞比]赛|[汇展]演|晚会)$/, { last: '动程划目赛演会' });
/** With what it is about behind it. */
const SUBTITLED = new Gated(/(?:行动|工程|计划|活动|项目)—/, { some: '—' });
/** “住院关爱计划”: a scheme of cover is a service. */
const SCHEME = new Gated(/(?:互助|保障|住院|保险|医疗|两保).*计划$/, { last: '划' });
/** “集体协商质效年” is a themed year; 关键之年, 一百周年, 青年 are none. “就业援助月”, “职工电影周”, “工匠乡村行”, “小水手成长营” the same. */
const THEMED_YEAR = new Gated(
  /^[\u4e00-\u9fff]{3,}(?:[^之周百元少青老壮童成几一二三四五六七八九十]年|[^个数几每当上下正腊本一二三四五六七八九十日岁明][月周季]|[^作假念休节今昨明每生几一二三四五六七八九十]日|[^银同前先执进流践施运]行|[^环细情季关章女动童师士年军庆]节|[^经运军国民阵私]营)$/,
  { last: '年月周季日行节营' },
);
/** “劳模进班组”, “心理服务进工地”, “送戏下基层”. */
const INTO = /^[\u4e00-\u9fff、]{2,}(?:进(?!一步|行|展|入|度|取)|下(?=基|乡))[\u4e00-\u9fff]{2}$/;
const DIGITS_ONLY = new Gated(/^[\d+\-×xN]+$/, { first: '0123456789+-×xN' });

/** Words that are put into quotation marks for emphasis and not because they are a name: “零距离”服务, “一站式”服务. */
const EMPHASIS =
  wordTable(`零距离 面对面 点对点 一对一 1对1 手把手 心贴心 键对键 屏对屏 家门口 家门 云端 云上 线上 指尖 掌上 充电 输血 造血 接地气 绿色 红色 黑色 面子 形象
  政绩 民心 民生 一把手 一号 头号 龙头 重点 规定 自选 豆腐渣 娘家人 娘家 主力军 排头兵 领头雁 主人翁 压舱石 助推器 加速器 稳定器 减压阀
  护城河 防火墙 风向标 指挥棒 高压线 作风关 第一道防线 第二道防线 第二课堂 加油站 朋友圈 关键小事 急难愁盼 心坎上 硬核 靶向 滴灌 精准
  贴心人 知心人 当家人 引路人 连心桥 桥头堡 试验田 责任田 聚宝盆 金字招牌 金钥匙 及时雨 量身定制 打卡 定心丸 强心针 暖心 暖 遮风避雨 一揽子 一条龙 全天候 全流程 全过程
  全链条 全方位 全周期 无缝 无障碍 不打烊 零门槛 零跑腿 零投诉 零事故 互联网 大数据 人工智能 智能 智慧 数字 白名单 黑名单 红黑榜 排行榜 两节 双节 元旦 春节 五一 六一 七一 八一 十一
  三八 五四 端午 中秋 国庆 重阳 十二五 十三五 十四五 十五五 十一五 两会 回头看 一线 幸福 美丽 健康 平安 和谐 文明 先锋 样板 示范 标杆 亮点 特色 品牌 龙江 拳头 精品 大礼包 红包
  热线 课堂 平台 家园 驿站 项目 活动 民心工程 民生工程 系统工程 一把手工程 政绩工程 面子工程 形象工程 德政工程 自选动作 规定动作 精神家园 心灵港湾 温馨港湾 温暖港湾 幸福港湾 大家庭 大课堂 大舞台 大平台 大熔炉 大学校 练兵场 竞技场 主阵地 主战场 主旋律 大合唱 协奏曲 组合拳 施工图
  路线图 任务书 时间表 军令状 责任状 大比武 大练兵 新工人 新农人 新业态 新就业形态劳动者 八大群体 务工 返岗 返乡 小哥 外卖小哥 快递小哥 农民工 工字号 掼蛋 一扇门 特等奖 一等奖 二等奖 三等奖 绿色空间 绿色通道 暖心家园 温馨家园`);

/** 一是建“民主之家”，二是建“温馨之家”: what a house of workers is to be like. */
const HOUSE = new Gated(/^(?:有序|民主|温馨|文化|和谐|幸福|温暖|学习|快乐|成长|文明|团结|效益|创新|活力|奋进|廉洁)之家$/, { last: '家' });

/** “报、网、端、微”等阵地, “安全、诚信、责任、创新、服务、节约”等班组: things by a word each. */
const LETTERS = new Gated(/^(?:(?:[\u4e00-\u9fff]、)+[\u4e00-\u9fff]|(?:[\u4e00-\u9fff]{2}、){5,}[\u4e00-\u9fff]{2})$/, { some: '、' });

/** “阶段性活动”, “探索性项目”: of what kind. */
const OF_SOME_KIND = new Gated(/^[\u4e00-\u9fff]{2}[性式型](?:活动|项目|竞赛|工程)$/, { last: '动目赛程' });

/** Endings that make a wording an adjective or a doctrine: “订单式”培训, “学习型”班组, “互联网+”平台. */
const NO_NAME = new Gated(
  /(?:^.{1,3}(?:[式型级]|(?<!女)性)|^.{1,2}(?<!文)化|(?<![eE])\+|思想|主义|理论|理念|意识|观念|战略|方针|原则|荣誉|格局|体系|机制|制度|模式|工作法|方略|总要求|一公里|一米|问题|现象|难题|意见|办法|规定|条例|方案|通知|决定|规划|纲要|报告|(?<![新赞颂咏谱])时代|关系|作用|责任制|负责制|[动女童]节)$/,
  { last: '式型性级化+誉想义论念识略针则局系制度法求里米题象见定例案知划要告代用节' },
);
const BRACKET = /（[^（）]{1,6}）$/;
/** “渔港大思政课·江口篇”: which part of it. */
const PART = new Gated(/(?<=^[^·]{4,})·[\u4e00-\u9fff]{2,4}(?:篇|站|专场|分会场)$/, { last: '篇站场' });
const STOPS_INSIDE = unitSet('。！？；：!?…');
const BEGINS_SENTENCE = new Gated(/^(?:要(?!约)|想(?![你家创])|开展|是|不(?!忘|见)|没有|为什么|怎么|如何|这|那|你们|他们|请|把握)/, {
  first: '要想开是不没为怎如这那你他请把',
});
const ENDS_SENTENCE = new Gated(/(?:吗|呢|(?<![书茶水咖氧问聊网])吧|啊)$/, { last: '吗呢吧啊' });

/** What a quoted wording looks like by itself. */
export type Content =
  | { form: 'none' }
  /** Emphasis, a doctrine, a sentence: never a name. */
  | { form: 'numbered' }
  /** A number with what it counts: a name where a head noun follows. */
  | { form: 'plain' }
  | { form: 'named'; kind: ProgrammeKind };

/** Judges the wording between a pair of quotation marks without looking at what stands around it. */
export function judgeContent(wording: string): Content {
  // “渔民互助保障活动（甲款）”
  const content = wording.endsWith('）') ? wording.replace(BRACKET, '') : PART.test(wording) ? wording.replace(PART.pattern, '') : wording;
  // “中国梦·劳动美”送清凉: the formula alone; “劳模精神、工匠精神”品牌: the spirits.
  if (content.length < 2 || content.startsWith('中国梦·') || content.endsWith('精神') || isSentence(content) || isEmphasis(content))
    return { form: 'none' };
  const isParted = hasOneOf(PARTS, content);
  if (isParted && LINKED.test(content)) return { form: 'none' };
  if (isParted && content.includes('·') && /^[\d·.]+$/.test(content)) return { form: 'numbered' }; // “10·17”扶贫日, but “5·12”护理技能大赛
  if (isParted && isSeasonal(content)) return { form: 'named', kind: 'campaign' };
  if (DIGITS_ONLY.test(content)) return { form: content.length >= 3 ? 'numbered' : 'none' };
  if (LEVELLED.test(content) || SEVERAL_TIMES.test(content)) return { form: 'named', kind: 'award' };
  if (PRAISED.test(content)) return { form: 'named', kind: kindByEnding(content) ?? 'award' };
  if (UNION_PLATFORM.test(content)) return { form: 'named', kind: 'platform' };
  if (COVER.test(content)) return { form: 'named', kind: 'service' };
  // “寻找最美护林员”
  if (SOUGHT.test(content)) return { form: 'named', kind: 'campaign' };
  const kind = SCHEME.test(content)
    ? 'service'
    : THEMED_YEAR.test(withoutMarks(content)) || isInto(content)
      ? 'campaign'
      : kindByEnding(content);
  if (kind === 'award') return { form: 'named', kind };
  if (NUMBERED_BRAND.test(content)) return { form: 'named', kind: kind ?? 'service' };
  if (NUMBERED_SET.test(content)) return content.length > 6 ? { form: 'plain' } : { form: 'numbered' };
  // “8点课堂” is called so, “三大课堂” is a set.
  if (NUMBERED.test(content) && !(kind === 'service' && content.length >= 4)) return { form: 'numbered' };
  // “暖企助企——稳岗促就业行动”: the last word says what it is; “晴空行动——谈心谈话”
  if (kind && HEADED.test(content)) return { form: 'named', kind };
  if (SUBTITLED.test(content)) return { form: 'named', kind: 'campaign' };
  if (isParted && isDottedBrand(content)) return { form: 'named', kind: kind ?? 'campaign' };
  if (isBalanced(content)) return { form: 'plain' };
  if (kind) return { form: 'named', kind };
  if (UNION_APP.test(content)) return { form: 'named', kind: 'platform' };
  // “我为企业解难题” is a name.
  if (/[解破答][^，]{0,2}(?:难题|问题)$/.test(content)) return { form: 'plain' };
  return NO_NAME.test(content) && !content.startsWith('送') ? { form: 'none' } : { form: 'plain' };
}

const SOUGHT = new Gated(/^寻找(?:最美|身边)[\u4e00-\u9fff]/, { first: '寻' });
const SINGLE_MARKS = /[‘’]/g;

/** “‘船家人’关爱船嫂服务季”: the marks inside do not count. */
function withoutMarks(content: string): string {
  return content.startsWith('‘') ? content.replace(SINGLE_MARKS, '') : content;
}

function isSentence(content: string): boolean {
  return hasOneOf(STOPS_INSIDE, content) || BEGINS_SENTENCE.test(content) || ENDS_SENTENCE.test(content);
}

function isEmphasis(content: string): boolean {
  // “文化大餐”
  return (
    content.endsWith('大餐') ||
    OF_SOME_KIND.test(content) ||
    HOUSE.test(content) ||
    LETTERS.test(content) ||
    wordBefore(EMPHASIS, content, content.length) === content
  );
}

function isInto(content: string): boolean {
  const verb = content.at(-3);
  return (verb === '进' || verb === '下') && INTO.test(content);
}

/** What clauses are parted by, white space of any kind included. */
const JOINTS = unitSet(
  '、，,—· \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** True for two or more clauses that balance one another, the form of a slogan: “建功新时代、奋进新征程”. */
export function isBalanced(content: string): boolean {
  if (!hasOneOf(JOINTS, content)) return false;
  const clauses = content
    .replace(/[‘’]/g, '')
    .split(/[、，,\s—·]+/)
    .filter((clause) => clause !== '');
  if (clauses.length < 2) return false;
  const lengths = clauses.map((clause) => clause.length);
  return Math.min(...lengths) >= 3 && Math.max(...lengths) - Math.min(...lengths) <= 2;
}

/** 开展“情绪压力管理培训”, 设立“渔港改造专班”: a kind of event, meetings and bodies are no programmes. */
export const EVENT =
  /(?:[队团]|小组|专班|委员会|联盟|操作法|培训|培训班|讲座|座谈会|研讨会|会议|论坛|交流会|报告会|推进会|现场会|仪式|学习|调研|检查|督查|排查|(?<!大)宣讲|教学)$/;

/** Of a name's length, no call and no meeting. */
export function isLikeName(content: string): boolean {
  return content.length >= 4 && content.length <= 12 && !isBalanced(content) && !EVENT.test(content);
}
