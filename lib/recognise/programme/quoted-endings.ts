import type { ProgrammeKind } from '../mention.ts';
import { WordTrie } from '../word-trie.ts';

/** Endings that make a quoted wording a name by themselves, with the least length of the whole: “鹿工学堂”, “住院关爱计划”. */
const ENDINGS: readonly { kind: ProgrammeKind; least: number; words: string }[] = [
  {
    kind: 'service',
    least: 4,
    words: `屋 站 站点 堂 室 书吧 茶吧 氧吧 讲坛 之家 示范小家 特色小家 温馨小家 家园 服务点 补给点 休息点 服务圈 生活圈 关爱圈 暖新圈 健身圈 阅读圈 包 券 卡 热线 专线 作坊 工坊 工场 展厅 托管班 托育班 托班 夜校 夜学 警校 直通车 篷车 义诊车 服务车 流动车 超市 示范点 会客厅 议事厅
      服务专班 专区 互助保障 互助会 基金 专项资金 奖学金 助学金 关怀金 关爱金 互助金 救助金 墙 餐 巴士 大舞台 空间 直播间 俱乐部 书房 角 港湾 地图 学院 影院 夜市 专列 列车 专项保险 补充保险 互助保险 爱心保险 关爱保险 安康保险 减压舱 歇脚亭 理发店 洗衣房 食光 图书馆 信箱 留言板 书苑 书院 工匠学校 职工学校 书廊 生活馆 厨房 研习社 驿家 服务台 图书车 问吧 聊吧
      育人基地 实训基地 实践基地 培训基地 教育基地 银行 公寓 餐厅 剧场 铺 网吧 菜园 农场 存折 长廊 冰柜 冰箱 药箱 衣橱 衣柜 夜宵 维权码 服务码 入会码 体检车 巡诊车 宣传车 早餐车 贷款 绿色通道 工会林`,
  },
  {
    kind: 'campaign',
    least: 4,
    words: `行动 工程 计划 活动 项目 接待日 开放日 
      音乐会 之旅 送温暖 送清凉 送岗位 送助学 送健康 送文化 送法律 送安全 送关爱 嘉年华 联谊会 故事会
      宣讲会 相亲会 交友会 联欢会 游园会 招聘会 读书会 集市 市集 汇演 展演 晚会 春晚 大走访 大讨论 大练兵 大会战 攻坚战 体检 主题党日 开放麦 思政课 公开课 公益课
      大课 打卡 夜话 茶座 下午茶 午餐会 恳谈会 金点子 专场 微心愿 研学游 家书 有约 年夜饭 长跑 健走 健步走 健康跑 百日攻坚 职工秀 书画展 摄影展 作品展 成果展 画展
      一日游 之夜 之约 故事汇 大家谈 大宣讲 大培训 接力 随手拍 微提案 微党课 微课 直播课 送考 助学 助困 助医 欢乐跑 迎新跑 马拉松 登山 徒步 骑行 毅行 歌会 诗会 朗诵会 诵读会 分享会 悦读会 鹊桥会 生日会 灯会 游艺会 沙龙 夜读 晨读 共读 领读 伴读 会战 百日冲刺 直播带岗 直播送岗 雅集 全家福`,
  },
  {
    kind: 'contest',
    least: 3,
    words: '杯 赛 榜 比武 大比拼 运动会 诗词大会 达人秀 好声音 擂台',
  },
  {
    kind: 'award',
    least: 4,
    words: `奖章 奖状 先锋号 标兵 标兵岗 能手 匠 卫士 之星 先进集体 先进个人 先进单位 先进工作者 先进女职工 先进基层党组织 先进职工之家
      文明岗 示范岗 先锋岗 创效岗 责任岗 奉献岗 文明号 红旗手 红旗集体 红旗单位 劳模 劳动模范 好人 楷模 示范单位 示范基地 示范企业 工会之友 积极分子 优秀共产党员
      优秀员工 优秀单位 文明单位 文明家庭 最美家庭 先进工会 优秀工会干部 优秀工会工作者 优秀教师 道德模范 模范职工之家 模范职工小家 人物 巧手
      大师 冠军 首席技师 首席员工 金牌工人 创新团队 先锋 先锋队员 最美职工 最美工会人
      天使 明星 状元 带头人 领军人 佳人 最美人 班组 工匠人才 功臣 尖兵 新星 匠星 达人 贤内助 廉内助 好矿嫂 明星企业 示范窗口`,
  },
  { kind: 'award', least: 3, words: '奖 奖杯' },
  {
    kind: 'platform',
    least: 3,
    words:
      'APP App app 小程序 公众号 云平台 服务平台 微平台 工会云 e家 E家 微工会 云工会 e通 一卡通 码上办 数据平台 普惠平台 学习平台 法务云 视频号',
  },
];

/** All of them, read from their ends; the values: one more than the place in `ENDINGS`. Made when it is first asked for. */
let endingsTrie: WordTrie | undefined;
/** For each place in `ENDINGS` how long the word is that has been found of it. */
const found = new Uint8Array(ENDINGS.length);

function endings(): WordTrie {
  if (endingsTrie === undefined) {
    endingsTrie = new WordTrie(ENDINGS.reduce((sum, { words }) => sum + words.length, 0));
    for (const [place, { words }] of ENDINGS.entries())
      for (const word of words.trim().split(/\s+/)) endingsTrie.addBackwards(word, place + 1);
  }
  return endingsTrie;
}

/** The kind that the last word of a quoted wording says, where it is long enough to have a modifier in front of it; nothing for other words. */
export function kindByEnding(content: string): ProgrammeKind | undefined {
  const trie = endings();
  let node = trie.step(0, content.charCodeAt(content.length - 1));
  if (node === 0) return undefined;
  found.fill(0);
  for (let length = 1; node !== 0; length++) {
    const value = trie.valueAt(node);
    if (value !== 0) found[value - 1] = length;
    if (length === content.length) break;
    node = trie.step(node, content.charCodeAt(content.length - 1 - length));
  }
  let [best, longest]: [ProgrammeKind | undefined, number] = [undefined, 0];
  for (let place = 0; place < ENDINGS.length; place++) {
    const { kind, least } = ENDINGS[place] as (typeof ENDINGS)[number]; // In range, as is `found`.
    const length = found[place] as number;
    if (length > longest && content.length >= Math.max(least, length + 1)) [best, longest] = [kind, length];
  }
  return best;
}
