import type { ProgrammeKind } from '../mention.ts';
import { isIdeograph } from '../unit-set.ts';
import { numberAt, wordTable } from '../words-at.ts';

/** Head nouns behind a quoted name, by the kind that they make of it: “求学圆梦”行动, “安康杯”竞赛, “爱心妈妈”小屋. */
const HEADS: Record<ProgrammeKind, string> = {
  campaign: `行动计划 行动 工程 计划 项目 活动 专项整治 专项检查 攻坚战 大讨论 大走访 联谊会 交友会 相亲会 联谊 联谊活动 文艺演出 晚会 分享会 读书会 故事会 朗诵会 联欢会 招聘会 音乐会 展 课 节 营 日 周 月 微视频 随手拍 打卡 访谈 联欢 送温暖 送清凉 婚礼 推广周 推广月 体验周 工间操 恳谈日 恳谈会 接待日 开放日 才艺秀 脱口秀
    消费季 购物季 文化节 艺术节 读书节 体育节 美食节 购物节 生活节 骑手节 夏令营 冬令营 训练营 嘉年华 集市 市集 沙龙 宣传月 宣传周 宣传日 活动月 活动周 活动日 服务月 服务周
    服务日 教育月 提升年 主题年 主题月 征文 游园会 灯会 送考 巡回报告 帮扶 助学 助困 救助 协商 巡讲 巡演 公益行 万里行 体验营 义诊 演出 展演 汇演 快闪 讲座 疗休养 疗养 健步走 徒步 骑行 交友 相亲 大会战 直播带岗 直播招聘 线上招聘 现场招聘 征集 歌咏大会 短视频 宣讲 歌会 合唱会 诵读会 悦读会 诵读大会 表演 筛查 体检 年夜饭 攻坚月 攻坚年 建设年 活动年 质量年
    合理化建议 文化惠民 合唱 朗诵 茶话会 鹊桥会 议事会 研学游 健身季 运动季 百家宴 长桌宴
    分享 诵读 朗读 讲述 微课 观影 研学 恳谈 义卖 义剪 巡诊 巡展 健身操 送福 答题 竞答 微电影 宣传片 情景剧 公益行动 主题阅读 读书月 阅读月 阅读季 联谊晚会 健康跑`,
  contest: `竞赛 大赛 比赛 擂台赛 挑战赛 邀请赛 锦标赛 联赛 对抗赛 争霸赛 公开赛 友谊赛 选拔赛 球赛 棋赛 拔河赛 接力赛 团体赛 技能赛 演讲赛 辩论赛 比武 大练兵 比拼 运动会 赛`,
  award:
    '奖章 奖状 文明号 文明岗 示范岗 先锋岗 先锋号 标兵岗 红旗手标兵 红旗手 红旗集体 红旗单位 先进集体 先进个人 先进单位 先进企业 先进班组 特等奖 一等奖 二等奖 三等奖 金奖 银奖 铜奖 优秀奖 奖 人物',
  service: `小屋 小站 驿站 书屋 学堂 讲堂 讲坛 课堂 之家 小家 家园 服务站点 服务站 服务点 服务圈 绿色通道 服务中心 服务包 直通车 礼包
    健康包 托管班 托育班 托班 托管 书架 书箱 培训班 暑期班 暑假班 寒假班 兴趣班 工作室 工作站 工作坊 工坊 热线 专线 服务 课程 夜校 会客厅 基金 互助金 救助金 助学金 互助保障 互助 保险 保障 食堂 空间 图书角 阅览室 活动室 咨询室 调解室 接待室 俱乐部 补助 补贴 优惠 优惠券 消费券 信箱 专区 直播间 主题列车 专列 专车 关爱室 母婴室 心理室 减压室 议事厅 体验馆 补给站 诊所 门诊 茶室 便利店 展厅 商城 超市 工场 理发店 洗衣房 影院 读书角 阅读角 套餐 托育园 托育中心 周转房 公寓 包车 兴趣小组 书法班 绘画班 舞蹈班 声乐班 摄影班 瑜伽班 太极班`,
  platform: 'APP App app 小程序 公众号 微信号 视频号 抖音号 微博 平台 网站 客户端 信息系统 管理系统 服务系统 系统 频道',
};

/** What a head noun says. */
export interface Head {
  word: string;
  kind: ProgrammeKind;
  /** It gives way to a later one in the same run: 服务 in 服务活动. */
  isWeak: boolean;
  /** 助学: not in 资助学生. */
  isHelp: boolean;
  /** Of one character, which begins many other words. */
  isShort: boolean;
}

const table = wordTable(Object.values(HEADS).join(' '));
/** By their numbers in the table, each made when it is first met. */
const met: Head[] = [];

function headOf(number: number): Head {
  let head = met[number];
  if (head === undefined) {
    const word = table.wordOf(number);
    kinds ??= kindsOfWords();
    head = {
      word,
      kind: kinds.get(word) ?? 'campaign',
      isWeak: WEAK.has(word),
      isHelp: word.startsWith('助'),
      isShort: SHORT.includes(word),
    };
    met[number] = head;
  }
  return head;
}

let kinds: Map<string, ProgrammeKind> | undefined;

function kindsOfWords(): Map<string, ProgrammeKind> {
  const kindOf = new Map<string, ProgrammeKind>();
  // Object.entries widens the keys; they are those of the record above.
  for (const [kind, words] of Object.entries(HEADS)) for (const word of words.split(/\s+/)) kindOf.set(word, kind as ProgrammeKind);
  return kindOf;
}

/** What unions do; a name of its own in front of it is longer than “结对”帮扶 and “一日”助学. */
export const CARE: readonly string[] = ['帮扶', '助学', '助困', '救助', '协商'];

/** What is done there: nothing that a short word or a number in marks makes a name of. */
export const DEEDS: readonly string[] =
  '分享 诵读 朗读 讲述 微课 观影 研学 恳谈 义卖 义剪 巡诊 巡展 健身操 送福 答题 竞答 微电影 宣传片 情景剧'.split(' ');

/** Words that only mark a head as one where nothing stronger follows: “技协帮”志愿者下基层服务活动, “智慧工会”服务平台. */
const WEAK = new Set([
  ...'服务 保险 保障 互助 基金 奖 微博 频道 赛 项目 系统 空间 演出 交友 讲座 宣讲 表演 筛查 体检 微视频 短视频 随手拍 补助 补贴 优惠 套餐 合理化建议 文化惠民 合唱 朗诵'.split(
    ' ',
  ),
  ...CARE,
  ...DEEDS,
]);

/** Behind a head noun of one character a noun does not go on: 展 | 出作品, 展 | 征集作品, but 展示. */
const ENDS_NOUN = '征和与及等在展上共吸收把将为让走开点进每各收已由落亮首';

/** The head noun that begins at `at`, if one does. */
export function headAt(text: string, at: number): Head | undefined {
  const number = numberAt(table, text, at);
  if (number === 0) return undefined;
  const head = headOf(number);
  if (head.isHelp && HELPING.includes(text[at - 1] ?? ' ')) return undefined;
  return head.isShort && isPartOfWord(text, at) ? undefined : head;
}

/** “金秋助学”资助困难职工子女318人: 资助 and 困难, not 助困. */
const HELPING = '资帮补扶救';

const SHORT = '展课节营日周月';

/** “巧手”剪纸展, “巧手”剪纸课 and a “巧手”日 are held; 展示, 课程, 开课 and 每日 are other words. */
function isPartOfWord(text: string, at: number): boolean {
  if ('开上停听备授结每当本生发'.includes(text[at - 1] as string)) return true;
  return isIdeograph(text.charCodeAt(at + 1)) && !ENDS_NOUN.includes(text[at + 1] as string);
}
