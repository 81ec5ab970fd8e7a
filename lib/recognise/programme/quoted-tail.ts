import { Gated } from '../gated.ts';
import type { ProgrammeKind } from '../mention.ts';
import { isIdeograph, isOneOf, unitSet } from '../unit-set.ts';
import { isAt, isStopAt, type WordTable, wordTable } from '../words-at.ts';
import { type Head, headAt } from './heads.ts';
import type { Quotation } from './quotes.ts';

/** What stands behind a row of quotations. */
export type Tail =
  /** Punctuation, “A”示范点, “A”创建 (`strive`); `item` where it heads a list's item. */
  | { says: 'nothing'; item?: boolean; strive?: boolean }
  /** “安康杯”竞赛: the head noun ends at `end`. */
  | { says: 'head'; kind: ProgrammeKind; end: number; word: string }
  /** “A”“B”等活动, “A”品牌: what kind they are, outside of the span; `shared` where the last of the row has the head noun, `brand` for “A”品牌 and what says as much. */
  | { says: 'kind'; kind: ProgrammeKind; shared?: boolean; brand?: boolean }
  /** “技能夜市”吸引3.5万人次: what it has done, counted. */
  | { says: 'done' }
  /** “桂花信箱”回复率100%, “优秀门卫”20人: a figure not far behind. */
  | { says: 'figured'; result: boolean; times: boolean }
  /** “A”精神, “A”要求: what no programme is followed by; `team` for “A”突击队, “A”座谈会, `ways` where nothing of the row is one. */
  | { says: 'no'; team?: boolean; ways?: boolean }
  /** Anything else: a verb, a noun that no table has. */
  | { says: 'else' };

/** Modifiers between the quotation and its head noun may be this long: “一镇街一品”工会规范化建设特色品牌培塑行动 has 14. */
const LONGEST_MODIFIER = 24;

/** A head noun is not looked for beyond these: a verb, a particle or a new noun begins there. */
const STOPS = wordTable(`的 了 等 暨 以及 评为 荣获 称号 荣誉 示范点 试点 评选 开展 举办 组织 推进 持续 深入 实施 参加 参与
  提供 走进 全部 覆盖 惠及 带来 累计 织密 织牢 撑起 筑起 架起 成为 为期 面向 针对 作为 通过 围绕 聚焦 促进 推动 纳入 不断 为服务 进一步 全面 夯实 筑牢 丰富 满足 激发 凝聚 营造 解决 帮助 方便 加大 加强 做好 抓好 打造 完善 健全 进行 召开 赠送 上线 开通 投入 建成 启动 发放 入选 位列 获 被 命名 授予 系列赛 总决赛 决赛 开设 完成 晋升 全年 揭牌`);
/** Directly behind a quotation these begin something else; further on they may be part of a word (结对, 公共). */
const DIRECT_STOPS = new Gated(
  /^(?:在(?!线)|[被把将于让是已与及或也都才又还]|即(?!将)|为(?!民|企|老)|对(?!口|接|话|标|抗)|从(?!业)|向(?!上)|使(?!命)|以(?!老|旧)|获(?!奖)|共(?![建享读同产青])|和(?!谐)|就(?!业)|做实|做好|已经|正在|延伸|开赛|开幕|前[后夕]|期间|上(?![门岗海学线班网山]))/,
  { first: '在被把将于让是已与及或也都才又还即为对从向使以获共和就做正上延前期开' },
);
/** A 和 in the run joins another noun, but for 和谐 and “五赛一争”主题劳动和技能竞赛. */
const JOINING = /^[和与及](?!谐|技能|工匠|会)/;
const JOINTS = unitSet('和与及');
/** A weak head noun stands close by: “尊法守法”公益法律服务. */
const LONGEST_WEAK = 8;
/** Directly behind a quotation these say that it is no programme: a slogan, a measure, an organisation, a person. */
const REJECTING =
  wordTable(`精神 标准 思想 理念 意识 要求 战略 目标 原则 方针 制度 机制 模式 体系 格局 政策 措施 举措 工作法 工作举措 工作机制 工作模式 工作制度 改革 问题 难题 现象
  作用 优势 意见 观念 总目标 总要求 总体布局 重要思想 讲话 关系 队伍 突击队 服务队 志愿队 宣讲团 小组 联盟 集群 公司 集团 企业 班组 单位 职工 劳动者 人员 群体
  干部 工会 党支部 支部 社区 村 园区 决定性 大讲话 规划 方案 通知 文件 条例 办法 法 口号 主线 导向 氛围 号召 责任 职责 角色 身份 行列 方式 渠道 路径 思路 布局 主题教育
  专题教育 学习教育 主题宣传教育 教育 名片 协调发展 之外 以外 建设者 先锋模范 杠杆 一体的`);
/** Of these, what a head noun may follow. */
const ITS_OWN = wordTable('职工 工会 班组 教育 法律 法治 企业 社区 干部 劳动者 队伍');
/** “双百双优”选树活动: a drive to choose, under a name that is a number. */
const CHOSEN = new Gated(/^(?:评选|选树|推树|培树)活动/, { first: '评选推培' });
/** Behind a quotation these say that it is an honour. */
const HONOUR = wordTable('荣誉称号 称号 荣誉 殊荣 奖项 奖牌 获得者 候选人 提名 表彰 评选 选树 牌匾');
/** These say that it is a brand. */
const BRAND = wordTable('品牌 子品牌 栏目 专栏 版块 节目 产品 系列产品');
/** “八桨惠工”服务品牌. */
const SERVED_BRAND = wordTable('服务品牌 工会品牌 工作品牌 特色品牌 服务子品牌');
/** “十佳”船工评选: of what they are the best. */
const BEST = /^[\u4e00-\u9fff]{2,5}(?=评选|荣誉|称号)/;
const SITE = new Gated(/^(?:等)?(?:示范点|示范基地|试点|示范|站点|阵地|建设|创建|证书)/, { first: '等示试站阵建创证' });
/** “法律门诊”进企业: where it goes is a part of the name, and the only head noun that it has. */
const INTO_BEHIND = wordTable('进企业 进基层 进校园 进社区 进车间 进班组 进工地 进园区 进机关 进万家 进连队 进乡村 进商圈');
/** 等职工主题活动: the noun that sums a row up; 等温暖服务区 are places. */
const SUMMED_UP =
  /^(?:等)[^，。；、“”\u2029]{0,12}?(活动|项目|行动|工程|计划|比赛|竞赛|大赛|赛事|服务(?!区)|平台|应用|工作室|阵地|载体|专场)/;
/** “恳谈会”、“意见箱”等形式: ways of doing; “怎样带好新人”等话题, “巧运乒乓”“踏浪前行”等趣味游戏, 三个项目: what is talked of, played and sung there. */
const WAYS = new Gated(
  /^(?:等[\u4e00-\u9fff]{0,4}?(?:形式|方式|话题|问题|游戏|环节|节目|歌曲|曲目|套餐|功能(?!区)|(?:[比竞]赛|趣味|[体运][育动])项目)|等?[一二三四五六七八九十两\d]+[个项大]功能(?!区)|等?[一二三四五六七八九十两\d]+个(?:[比竞]赛|趣味)?(?:项目|环节|游戏))/,
  { first: '等一二三四五六七八九十两0123456789' },
);
/** “书香三八”读书征文、“巾帼心向党”宣讲、“女职工维权月”等活动: the summing-up comes some quotations later. */
const SERIES =
  /^[\u4e00-\u9fff]{1,8}、(?:“[^”\u2029]{2,24}”[\u4e00-\u9fff]{0,8}?、?){1,5}等[^，。；、“”\u2029]{0,10}?(活动|项目|行动|比赛|竞赛|大赛|赛事)/;
/** “平安渔灯”点亮等活动: what is done with the last of a row. */
const SUMMED_LAST = /^[\u4e00-\u9fff]{2,6}?等[\u4e00-\u9fff]{0,6}?(活动|项目|行动|比赛|竞赛|大赛|赛事)/;
/** “平安百日”、节能降耗等竞赛: the others of the row stand without marks. */
const SUMMED_LATER =
  /^、(?:[\u4e00-\u9fff“”]{2,10}、){0,3}[\u4e00-\u9fff]{2,8}?等[^，。；、“”\u2029]{0,8}?(活动|项目|行动|比赛|竞赛|大赛|赛事)/;
/** “周末车间”举办6期, “巧手市集”共接待九百人次: a thing that is run, with a figure; “船工课堂行”自2019年实施以来, “师徒同行”致力于传技艺. */
const DONE = new Gated(
  /^(?:已|共|累计|全年|先后)?(?:举办|开设|开办|提供|办结|吸引|接待|接听|受理|点亮|惠及|资助|补助|给付|开讲|开课|放映|送出|走进|促成|发放)[\u4e00-\u9fff]{0,5}?[\d一二三四五六七八九十百千两]+(?![体线])|^\d+(?:余|多)?[个家处所间座辆台场期届季站趟](?!人)|^(?:职业|实用)?(?:技能)?(?:培训|实训|集训)\d+(?:余|多)?[期班]|^每[周月季年天学]|^自\d{4}年\d{0,2}月?(?:实施|启动|推出|上线|举办|创办|开办|开通|运行)以?来|^(?:致力于|旨在)|^(?:还|又|也|再|正式)?(?:推出|开设|上架|设有|配有|亮相|启用|开馆|揭牌|投用|开班|开营|开街|启航|开张|上新|焕新|落地|落户|上线)|^(?:近日|昨日|今日|日前)?(?:火热|温情|精彩|顺利|圆满|准时|如期|相继|陆续|成功|正式|再次)?(?:举行|举办|开讲|上演|登场|启动(?!仪式)|启幕|开幕|收官|落幕|闭幕|开赛|开播|开跑|揭晓|发车|启程)(?![\u4e00-\u9fff]{0,6}会)/,
  {
    first:
      '自致旨每已共累全先举开提办吸接受点惠资补给放送走促发0123456789培实集技职还又也再正推开上设配亮启揭落焕近昨今日火温精顺圆准如相陆成举登收闭发投',
  },
);
/** “渔火归航”返乡启动仪式: what begins there has a name. */
const CEREMONY = new Gated(/^[\u4e00-\u9fff]{0,8}(?:启动|开班|开营|揭牌|授旗|首发|发车)仪式/, { some: '仪' });
/** A figure a few characters behind the quotation. */
const FIGURED = new Gated(/^(?!为|的|是|在|主题|专题|奖励)[\u4e00-\u9fff]{0,8}\d/, { some: '0123456789' });
/** What is told of things that unions run; of ships, ports and buses other things are told: 吞吐量, 下潜, 投放. */
const RESULT =
  /^[\u4e00-\u9fff]{0,6}(?:惠及|覆盖|受益)|^(?:共|已|累计|应用|年内|今年|全年)?(?:帮助|陪伴|整合|新建|再建|建成|撮合|牵手|播放|借阅|点击|浏览|阅读|回复率|办结|输送|报名|注册|理赔|慰问|帮扶|结对|培训|服务|走访|征集|收[到信]|直播|推送|募集|筹集|化解|调解|举行|坚持|赠送|团购|订单|接诊|义诊|惠民|攻关|配送|包车|开行|议事|发放|组织|参与|吸纳|救助|赔付|获赔|调处|代理|追回|讨回|展出|巡演|巡讲|认领|捐赠|捐款|采购|签约|孵化|培养|培育|评出|产生|奖励|带动|支出|减免|免费发放|上报|发出|发现|查出|排查|存[入了]|答题|种下|植树|安装|改造|开放|圆梦|助力|带货|投入(?=\d))/;
/** 24次, 180户次: how often. */
const TIMES = /^(?:共|已|累计)?[\u4e00-\u9fff]{0,4}\d+(?:余|多)?(?:[户人]?次|[场期届])/;
const FEAST = /^“[一三五六七八十][一四八]”/;
/** A bullet, an emoji, the end of a line. */
const IN_FRONT_OF_ITEM = /(?:[\d一二三四五六七八九十]、|[^\u4e00-\u9fff，；。：、“”《》])$/;
/** “强港兴渔”发布会, “渡口先锋”观察员: a meeting, and who somebody is. */
const MEETING = new Gated(
  /^[\u4e00-\u9fff]{0,4}(?:发布会|推进会|动员会|座谈会|研讨会|现场会)|^(?:观察|协管|联络|宣讲|调解|讲解|监督|安全)员|^志愿者(?![\u4e00-\u9fff]{0,6}(?:活动|行动|项目))/,
  { some: '会员者' },
);
const TEAM = /^(?:[\u4e00-\u9fff]{0,4})(?:班组|班|队|队伍|团队|小组|团|车间|联盟)/;
/** What sums up and is no head noun by itself. */
const SUM_KINDS: Record<string, ProgrammeKind> = { 应用: 'platform', 阵地: 'service' };

function summedUpBy(noun: string): Tail {
  return { says: 'kind', kind: SUM_KINDS[noun] ?? headAt(noun, 0)?.kind ?? 'campaign' };
}

/** Reads what stands behind the last of a row of quotations. */
export function tailOf(text: string, last: Quotation): Tail {
  const tail = readTail(text, last.end);
  if (text[last.end] === '、') {
    const later = text.slice(last.end, last.end + 48);
    const summed = later.includes('等') ? SUMMED_LATER.exec(later)?.[1] : undefined;
    if (summed) return summedUpBy(summed);
  }
  // “荷塘夜读”：每周一场, an item of a list; 13.“船妈暖巢” in a cell.
  if (isOneOf(ENDS_ITEM, text, last.end) || (text[last.start - 1] === '.' && isStopAt(text, last.end)))
    return { says: 'nothing', item: IN_FRONT_OF_ITEM.test(text.slice(Math.max(0, last.start - 2), last.start) || '\u2029') };
  // The “银龄技术团”进车间: a team.
  if (tail.says === 'head' && tail.word === '进' && /[团队员组]$/.test(last.content)) return { says: 'no', team: true };
  // “云报销”系统, but the unions of the “两新”系统.
  return tail.says === 'head' && tail.word === '系统' && !/[云eE智慧码通数网线惠]/.test(last.content) ? { says: 'no' } : tail;
}

const ENDS_ITEM = unitSet('：—（');

/** “全面普惠+精准特惠”服务理念, “暖心”服务队: 服务 is no head noun there. */
const AFTER_WEAK = wordTable(
  '队 团 员 者 商 业 器 台 励 金 状 品 惩 罚 制 理念 模式 体系 机制 质量 水平 能力 意识 举措 措施 效能 方式 网络 格局 功能 标准 内容 需求 对象 群体 窗口 品牌 项目 事项 清单 圈 卡 条件 待遇 力度 政策 工作 人员 公司 阵地',
);

/** So many characters behind a row of quotations are read for most of what may follow. */
const RUN = 24;

/** Reads what follows a row of quotations, up to the next punctuation. */
function readTail(text: string, at: number): Tail {
  if (isStopAt(text, at)) return { says: 'nothing' };
  if (WAYS.testAt(text, at, RUN)) return { says: 'no', ways: true };
  const summed = text[at] === '等' ? SUMMED_UP.exec(text.slice(at, at + RUN))?.[1] : undefined;
  if (summed) return summedUpBy(summed);
  // “三比三看”先进个人称号: the honour is told whole.
  const honour = headAt(text, at);
  if (honour?.kind === 'award' && !honour.isWeak) return headed(text, { head: honour, end: at + honour.word.length });
  const best = text[at - 2] === '佳' ? BEST.exec(text.slice(at, at + RUN))?.[0] : undefined;
  if (best) return { says: 'head', kind: 'award', end: at + best.length, word: best };
  if (text[at - 2] !== '杯' && text[at] !== '暨' && followsWithin(HONOUR, text, at, 4))
    return { says: 'kind', kind: 'award', brand: CHOSEN.testAt(text, at, RUN) };
  const head = readHead(text, at) ?? readAward(text, at);
  if (head) return head;
  const into = isAt(INTO_BEHIND, text, at);
  if (into) return { says: 'head', kind: 'campaign', end: at + 3, word: '进' };
  const rest = text.slice(at, at + RUN);
  const series = rest.includes('、“') ? SERIES.exec(text.slice(at, at + 90))?.[1] : undefined;
  if (series) return summedUpBy(series);
  if (followsWithin(BRAND, text, at, 6))
    return { says: 'kind', kind: 'campaign', brand: isAt(BRAND, text, at) || isAt(SERVED_BRAND, text, at) };
  // “秋菊情”重阳慰问: what is done, outside of the name.
  if (rest.includes('慰问') && /^[\u4e00-\u9fff]{0,4}慰问/.test(rest))
    return { says: 'kind', kind: 'campaign', brand: rest.startsWith('慰问') };
  if (DONE.test(rest) || CEREMONY.test(rest)) return { says: 'done' };
  if (MEETING.test(rest)) return { says: 'no', team: true };
  if (isAt(REJECTING, text, at)) return { says: 'no', team: TEAM.test(rest) };
  // “平安渔灯”点亮等活动
  const last = rest.includes('等') ? SUMMED_LAST.exec(rest)?.[1] : undefined;
  if (last) return summedUpBy(last);
  // “数字工匠”“工助振兴”等“闽工品牌”: the summing-up stands in quotation marks itself.
  if (rest.startsWith('等“') && /^等“[^”\u2029]{2,12}(?:品牌|活动|行动|工程|项目|服务)”/.test(rest))
    return { says: 'kind', kind: 'campaign' };
  if (SITE.test(rest) || rest.startsWith('等')) return { says: 'nothing', strive: rest.startsWith('创建') };
  if (FIGURED.test(rest)) return { says: 'figured', result: RESULT.test(rest), times: TIMES.test(rest) };
  return { says: 'else' };
}

/** True where a word of the table stands behind at most `most` ideographs, 等 in front of them not counted. */
function followsWithin(table: WordTable, text: string, at: number, most: number): boolean {
  const last = at + most + (text[at] === '等' ? 1 : 0);
  for (let from = at; from <= last; from++) {
    if (isAt(table, text, from)) return true;
    if (!isIdeograph(text.charCodeAt(from))) return false;
  }
  return false;
}

/** “梯田书会”12家: what a figure begins goes on. */
function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** “国网工匠杯”职工创新成果评选: a cup that is awarded. */
function readAward(text: string, from: number): Tail | undefined {
  if (text[from - 2] !== '杯') return undefined;
  for (let at = from; at < from + LONGEST_MODIFIER && !isStopAt(text, at); at++)
    if (text.startsWith('评选', at)) return { says: 'head', kind: 'contest', end: at + 2, word: '评选' };
  return undefined;
}

/** The first head noun after a quotation, with nothing but modifiers between. */
function readHead(text: string, from: number): Tail | undefined {
  if (DIRECT_STOPS.testAt(text, from, 3)) return undefined;
  if (isAt(REJECTING, text, from) && !headAt(text, from) && !isAt(ITS_OWN, text, from)) return undefined;
  let yielding: { head: Head; end: number } | undefined;
  const isCup = text[from - 2] === '杯';
  // “江风送岗”2022年职工就业服务活动
  const first = isDigit(text, from) ? from + (/^\d{4}年度?/.exec(text.slice(from, from + 6))?.[0].length ?? 0) : from;
  for (let at = first; at < text.length && at - first <= LONGEST_MODIFIER; at++) {
    // “教工杯”羽毛球、乒乓球团体赛, “海西杯”电工、养老护理员技能竞赛: a cup in several sports or trades.
    if (text[at] === '、' && isCup && '球员工师'.includes(text[at - 1] as string)) continue;
    // “远岸杯”首届全国水运和港口行业技能竞赛 too.
    // “林海欢歌”庆“五一”文艺汇演
    if (text[at] === '“' && FEAST.test(text.slice(at, at + 4))) {
      at += 3;
      continue;
    }
    if (
      isStopAt(text, at) ||
      (isDigit(text, at) && !/^\d{1,3}公里|^\d{2,3}天|^\d?天/.test(text.slice(at, at + 5))) ||
      isAt(STOPS, text, at) ||
      (isOneOf(JOINTS, text, at) && JOINING.test(text.slice(at, at + 3)) && !(isCup && at > from + 2))
    )
      break;
    const head = headAt(text, at);
    // “我为安全献一计”征集建议: the verb. “鲁班杯”工程预算技能大赛: what a cup is for.
    if (
      !head ||
      (isCup && head.word === '工程') ||
      (head.word === '培训' && isDigit(text, at + 2) && DONE.testAt(text, from, RUN)) ||
      (at === from && head.word === '征集' && isIdeograph(text.charCodeAt(at + 2))) ||
      isPartOfWord(text, from, at, head.word)
    )
      continue;
    const end = at + head.word.length;
    if (!head.isWeak && head.kind !== 'service') {
      // “清凉一夏”驿站送水活动 is an activity, but a place with a name keeps its noun before 平台 and the like.
      return yielding && !yielding.head.isWeak && head.kind === 'platform' ? headed(text, yielding) : headed(text, { head, end });
    }
    if (!head.isWeak) {
      // “南湖里”职工服务驿站: 服务 goes before the noun.
      if (!yielding || (yielding.head.isWeak && yielding.end === at)) yielding = { head, end };
    } else if (at - from <= LONGEST_WEAK && (!isAt(AFTER_WEAK, text, end) || text.startsWith('台账', end))) yielding ??= { head, end };
    at = end - 1;
  }
  return yielding && headed(text, yielding);
}

/** “晨光助学”资助学生36名, “送温暖”含春节慰问, “双碳”重大工程, “守岸有我”广阔平台: the noun is made of two words, or of the end of one, or says nothing. */
function isPartOfWord(text: string, from: number, at: number, word: string): boolean {
  return (
    at > from && ((word === '助学' && text[at - 1] === '资') || word === '节' || SAYS_NOTHING.testBefore(text, at, Math.min(at - from, 3)))
  );
}

const SAYS_NOTHING = new Gated(/(?:重大|标志性|广阔|更大|重要|[二三四五六七八九十两]个)$/, { last: '大性阔要个' });

/** “书香职工”主题征文活动: 活动 belongs to what has no other head noun; 行动 and 竞赛 are the first (“安康杯”竞赛活动). */
const TAKES_ACTIVITY = /(?:征文|征集|[月周日年展演会读]|义诊|联谊|步走|徒步|骑行|疗养)$/;

function headed(text: string, { head, end }: { head: Head; end: number }): Tail {
  // “强技能、保安康”竞赛主题: not the contest's name.
  if (text.startsWith('主题', end)) return { says: 'no' };
  const to = head.kind === 'campaign' && text.startsWith('活动', end) && TAKES_ACTIVITY.test(head.word) ? end + 2 : end;
  return { says: 'head', kind: head.kind, end: to, word: head.word };
}
