import { Gated } from '../gated.ts';
import { isIdeograph, isOneOf, unitSet } from '../unit-set.ts';
import { wordBefore, wordTable } from '../words-at.ts';

/** Provinces without their 省, 市 or 自治区, and the cities of their rank; they stand alone in 浙江工匠 and 首都劳动奖章. */
const PROVINCES =
  wordTable(`北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西
  甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 首都 新疆生产建设兵团 兵团 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区
  新疆维吾尔自治区 深圳 广州 南京 武汉 沈阳 西安 成都 济南 杭州 哈尔滨 长春 大连 青岛 厦门 宁波 粤港澳大湾区 大湾区 长三角 京津冀 中国 两岸`);

/** Levels by themselves, and joined ones: 全省铁路 begins with one, 省市区 is three in a row. */
const LEVELS =
  wordTable(`全国 全省 全市 全区 全县 全州 全盟 全旗 全校 全院 全局 全厂 全系统 全集团 全公司 全行业 国家级 国家 省部级 省级 市级 区级 县级
  州级 镇级 校级 院级 局级 厂级 公司级 集团级 集团公司 总公司 集团 公司 自治区 省 市 区 县 州 盟 旗 校 中央企业 央企 路局 铁路局 铁路 全路
  全总 铁道部 省总 市总 省直机关 市直机关 区直机关 县直机关 省直 市直 区直 县直 省部属企事业
  国家电网 国网公司 南方电网 南网 中国石油 中石油 中国石化 中石化 中国海油 中海油 国家能源集团 中国华能 中国大唐 中国华电 国家电投 中国三峡集团 中核集团 中广核 中国铁建 中国中铁 中国建筑 中建集团
  中国交建 中国电建 中国能建 中国中车 中国移动 中国电信 中国联通 中国铁塔 中国邮政 中国烟草 中国航天 航天科技 航天科工 航空工业 中国航发 兵器工业 中国船舶 中国宝武 中国铝业 中国五矿 中国一汽 东风公司
  中远海运 招商局集团 中粮集团 中国盐业 中国建材 中国黄金 中国煤科 中煤集团 国铁集团`);
/** 国网江口电力劳动模范: a company of the state grid in its province. */
const GRID = /国网[\u4e00-\u9fff]{2,3}电力$/;

/** What stands between the level and the honour: 全国教科文卫体系统先进工作者, 全省职工职业道德建设标兵. */
const BRANCHES =
  wordTable(`住房和城乡建设系统 人力资源和社会保障系统 系统 行业 产业 战线 领域 工会系统 工会 职工 教育系统 卫生系统 卫生健康系统 铁路 民航 金融系统 建设系统 交通运输系统 电力系统
  企业 机关 事业单位 国资系统 国资国企系统 总工会 年度 农村 乡村 优秀 十佳 十大 最美 首届 模范 杰出 五星级 青年 女职工`);

/** Places whose name has more than the usual two characters before 市, 区, 县, 州, or one that most names have not (`NO_PLACE`). */
const LONG_PLACES =
  wordTable(`石家庄 秦皇岛 张家口 呼和浩特 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 葫芦岛 哈尔滨 齐齐哈尔 双鸭山 佳木斯 七台河 牡丹江 连云港
  张家港 马鞍山 景德镇 平顶山 三门峡 驻马店 张家界 防城港 攀枝花 六盘水 嘉峪关 石嘴山 克拉玛依 乌鲁木齐 吐鲁番 日喀则 西双版纳 黔东南 黔西南 黔南
  凉山彝族 甘孜藏族 延边朝鲜族 恩施土家族苗族 湘西土家族苗族 大理白族 楚雄彝族 红河哈尼族彝族 文山壮族苗族 德宏傣族景颇族 浦东 滨海 两江 雄安 天府
  石景山 门头沟 高新技术开发 经济技术开发 经济开发 高新 经开 锡林郭勒 阿拉善 都江堰 丹江口 井冈山 格尔木 阿克苏 巴音郭楞 博尔塔拉 克孜勒苏 伊犁哈萨克
  浦东新 滨海新 两江新 天府新 石河子 青白江 龙泉驿 沙坪坝 九龙坡 大渡口 本溪 茂名 大名 名山 从化 从江 文成 成华 成武 成安 和平 和顺 和田 和龙 和静 和政 永和 共和 政和 泰和 平和 太和 仁和
  诸暨 全椒 全南 个旧 将乐 于都 于洪 于田`);

/** No place name ends in these; before 市 or 区 they show that the level stands alone: 被评为市劳动模范, 我区劳动模范, 授予30名选手市五一劳动奖章. */
const NO_PLACE = '获得评为予荐选的和与及各我本该全被名个等是有在将对向以由用级到成了过位给于从或手人员者体队组';
/** Two units that look like a place before 市 and are a verb: 表彰市劳动模范. */
const VERBS =
  wordTable(`表彰 评选 选树 推荐 组织 参加 创建 争创 培育 慰问 走访 邀请 产生 涌现 新增 包括 其中 先后 现有 拥有 部分 历届 优秀 以上 荣膺 喜获 斩获 摘得 夺得 当选 入选 申报 打造
  建设 开展 承办 举办 主办 协办 出席 召开 服务 成为 我们 他们 同志 先进 职工 工会 广大 一批 争取 依托 联合`);
const LEVEL_UNITS = '省市区县州盟旗';

/**
 * Start of the level or place that ends at `end` (番禺区, 全国, 省, 广东省广州市), or `end` where there is none. Place names have
 * the usual two characters or are in a list of longer ones; a wrong guess moves the border by one character.
 */
export function levelStart(text: string, end: number): number {
  let start = end;
  for (let steps = 0; steps < 4; steps++) {
    const before = oneLevel(text, start);
    if (before === start) break;
    start = before;
  }
  return isJoined(text, start, end) ? end : start;
}

/** True where the unit at `at` is a part of a place's name: 呼和浩特, 诸暨, 从化 join nothing. */
export function isInPlace(text: string, at: number): boolean {
  for (let end = at + 1; end <= at + 4; end++) if (wordBefore(LONG_PLACES, text, end).length >= end - at) return true;
  return false;
}

const SEVERAL = new Gated(/^(?!省部级)(?:全国|国家|省|市|区|县|州|部){2,}级?$/, { first: '全国省市区县州部' });
const JOINED = new Gated(/(?:全国|[省市区县]级?)[、和及]$/, { last: '、和及' });

/** 创成省市级工人先锋号, 全国、全省五一劳动奖: several levels at once are no part of a name. */
function isJoined(text: string, start: number, end: number): boolean {
  if (start === end) return false;
  const level = text.slice(start, end);
  if (SEVERAL.test(level)) return true;
  return JOINED.testBefore(text, start, 4) && /^(?:全?[省市区县]级?)$/.test(level);
}

/** Where the wording goes on behind the level that it begins with at `start`; nothing where it begins with none. */
export function levelEnd(text: string, start: number, limit: number): number | undefined {
  let best: number | undefined;
  for (let end = start + 1; end <= Math.min(limit, start + 9); end++) {
    // 青海供电员工技能大赛: a province without its 省.
    const isLevel =
      /[省市区县州盟旗国家校院厂司团局]级?$|^(?:中央企业$|粤港澳|京津冀|长三角|中国|两岸)/.test(text.slice(start, end)) ||
      wordBefore(PROVINCES, text, end).length === end - start;
    if (isLevel && levelStart(text, end) <= start) best = end;
  }
  return best;
}

/** A branch of the economy by name: 全国交通技术能手, 全国能源化学地质系统“大国工匠”. */
const INDUSTRIES =
  wordTable(`交通 交通运输 水利 电力 机械 冶金 建材 机械冶金建材 建筑 住建 石油 石化 化工 煤炭 能源 能源化学 能源化学地质 纺织 轻工 邮政 通信 国防邮电 金融 烟草 财贸轻纺烟草 农林水利气象
  农业 农业农村 林业 海员建设 海员 建设 教科文卫体 教科文卫 教育 卫生 卫生健康 医药 旅游 文化旅游 公安 税务 气象 地质 测绘 航天 航空 军工 船舶 核工业 广电 体育 文化 民政 司法 供销 粮食 商业 商贸 环卫 电子`);

/** The same, with a branch between level and honour allowed (全国工会系统先进工作者); `end` where no level stands in front of it. */
export function levelStartAcross(text: string, end: number): number {
  let at = end;
  for (let steps = 0; steps < 4; steps++) {
    const start = levelStart(text, at);
    if (start < at) return start;
    const branch = wordBefore(BRANCHES, text, at) || wordBefore(INDUSTRIES, text, at);
    if (branch === '') return end;
    at -= branch.length;
  }
  return end;
}

/** Start of a level with a branch that is called 系统 or 行业 and ends at `end` (省教科文卫体系统), or `end`. */
export function systemStart(text: string, end: number): number {
  return text.endsWith('系统', end) || text.endsWith('行业', end) ? levelStartAcross(text, end) : end;
}

/** ××市, A区级: a place that is not told. */
const MASKED = /[A-Z×*]{1,4}[省市区县州]级?$/;
const MASKS = unitSet('ABCDEFGHIJKLMNOPQRSTUVWXYZ×*');

function isMasked(text: string, end: number): boolean {
  return isOneOf(MASKS, text, end - (text[end - 1] === '级' ? 3 : 2));
}

function oneLevel(text: string, end: number): number {
  const masked = isMasked(text, end) ? MASKED.exec(text.slice(Math.max(0, end - 6), end)) : null;
  if (masked) return end - masked[0].length;
  const province = wordBefore(PROVINCES, text, end);
  if (province !== '') return end - province.length;
  const grid = text[end - 1] === '力' ? GRID.exec(text.slice(Math.max(0, end - 7), end)) : null;
  if (grid) return end - grid[0].length;
  const unit = text[end - 1] ?? '';
  if (LEVEL_UNITS.includes(unit)) {
    const named = placeStart(text, end - 1);
    if (named < end - 1) return named;
  }
  return end - wordBefore(LEVELS, text, end).length;
}

/** Start of the place name before the 市, 区 … at `at`, or `at` where the level stands alone. */
function placeStart(text: string, at: number): number {
  const known = wordBefore(PROVINCES, text, at) || wordBefore(LONG_PLACES, text, at);
  if (known !== '') return at - known.length;
  // 慰问徐州市劳动模范, 通州区: no level in a level, but 全州, 各州.
  if (text[at - 1] === '州' && isIdeograph(text.charCodeAt(at - 2)) && !'全本各我该自'.includes(text[at - 2] as string)) return at - 2;
  if (LEVEL_UNITS.includes(text[at - 1] ?? '') || text.startsWith('全国', at - 2) || wordBefore(LEVELS, text, at + 1).length > 1) return at;
  // Provinces are all known: 表彰省劳动模范 has the level alone.
  if (text[at] === '省' || wordBefore(VERBS, text, at) !== '') return at;
  // 选树：市劳动模范, 职工获市五一巾帼标兵: no place in front of the level.
  const isPlace = (index: number) => isIdeograph(text.charCodeAt(index)) && !NO_PLACE.includes(text[index] ?? '');
  if (!isPlace(at - 1)) return at;
  // 表彰丰县劳动模范: a name of one character.
  return isPlace(at - 2) && wordBefore(VERBS, text, at - 1) === '' ? at - 2 : at - 1;
}
