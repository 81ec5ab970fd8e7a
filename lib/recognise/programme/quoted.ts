import { Gated } from '../gated.ts';
import type { ProgrammeKind } from '../mention.ts';
import { isOneOf, unitSet } from '../unit-set.ts';
import type { Candidate } from './candidate.ts';
import { type Head, headAt, isWeak } from './heads.ts';
import { quotedName } from './names.ts';
import { systemStart } from './places.ts';
import { type Content, isBalanced, judgeContent } from './quoted-content.ts';
import { groupQuotations, type Quotation } from './quotes.ts';
import { isAt, isStopAt, runBefore, type WordTable, wordTable } from './words-at.ts';

/** A programme of the word list that a quotation holds from end to end, where it does. */
export type LookUp = (content: string) => { kind: ProgrammeKind; name: string } | undefined;

/** What stands behind a row of quotations. */
type Tail =
  | { says: 'nothing'; item?: boolean; strive?: boolean }
  /** “安康杯”竞赛: the head noun ends at `end`. */
  | { says: 'head'; kind: ProgrammeKind; end: number; word: string }
  /** “A”“B”等活动, “A”品牌: what kind they are, outside of the span; `shared` where the last of the row has the head noun. */
  | { says: 'kind'; kind: ProgrammeKind; shared?: boolean; brand?: boolean }
  /** “技能夜市”吸引3.5万人次: what it has done, counted. */
  | { says: 'done' }
  /** “A”精神, “A”要求, “A”突击队: what no programme is followed by. */
  /** “桂花信箱”回复率100%, “优秀门卫”20人: a figure not far behind. */
  | { says: 'figured'; result: boolean }
  | { says: 'no'; team?: boolean };

/** Modifiers between the quotation and its head noun may be this long: “一镇街一品”工会规范化建设特色品牌培塑行动 has 14. */
const LONGEST_MODIFIER = 16;

/** A head noun is not looked for beyond these: a verb, a particle or a new noun begins there. */
const STOPS = wordTable(`的 了 等 暨 以及 评为 荣获 称号 荣誉 获得者 示范点 试点 评选 开展 举办 组织 推进 持续 深入 实施 参加 参与
  获得 提供 走进 覆盖 惠及 累计 成为 为期 面向 针对 作为 通过 围绕 聚焦 促进 推动 不断 进一步 全面 夯实 筑牢 丰富 满足 激发 凝聚 营造 解决 帮助 方便 加大 加强 做好 抓好 打造 完善 健全 进行 召开 赠送 上线 开通 投入 建成 启动 发放 入选 位列 获省 获市 获区 获县 获国 获全 获评 获批 获奖 获一 获二 获三 被 命名 授予 系列赛 总决赛 决赛 开设 完成 晋升`);
/** Directly behind a quotation these begin something else; further on they may be part of a word (结对, 公共). */
const DIRECT_STOPS = new Gated(
  /^(?:[在被把将于让是已与及或也都才又还]|为(?!民|企|老)|对(?!口|接|话|标)|从(?!业)|向(?!上)|使(?!命)|以(?!老|旧)|获(?!奖)|共(?![建享读同产青])|和(?!谐)|就(?!业)|做实|做好|已经|正在)/,
  { first: '在被把将于让是已与及或也都才又还为对从向使以获共和就做正' },
);
/** A 和 in the run joins another noun, but for 和谐 and “五赛一争”主题劳动和技能竞赛. */
const JOINING = /^[和与及](?!谐|技能|工匠|会)/;
const JOINTS = unitSet('和与及');
/** A weak head noun stands close by: “尊法守法”公益法律服务. */
const LONGEST_WEAK = 6;
/** Directly behind a quotation these say that it is no programme: a slogan, a measure, an organisation, a person. */
const REJECTING =
  wordTable(`精神 思想 理念 意识 要求 战略 目标 原则 方针 制度 机制 模式 体系 格局 政策 措施 举措 工作法 工作举措 工作机制 工作模式 工作制度 改革 问题 难题 现象
  作用 优势 意见 观念 工会创建 总目标 总要求 总体布局 战略布局 重要思想 讲话 关系 队伍 突击队 服务队 志愿队 宣讲团 小组 联盟 集群 公司 集团 企业 班组 单位 职工 劳动者 人员 群体
  干部 工会 党支部 支部 社区 村 园区 决定性 大讲话 规划 方案 通知 文件 条例 办法 法 口号 主线 导向 氛围 号召 责任 职责 角色 身份 行列 方式 渠道 路径 思路 布局 目标任务 主题教育
  专题教育 学习教育 主题宣传教育 教育 建设者 先锋模范 杠杆`);
/** Behind a quotation these say that it is an honour. */
const HONOUR = wordTable('荣誉称号 称号 荣誉 殊荣 奖项 奖牌 获得者 表彰 评选 选树 牌匾');
/** These say that it is a brand. */
const BRAND = wordTable('品牌 子品牌 栏目 专栏 节目 产品 系列产品');
const SITE = new Gated(/^(?:等)?(?:示范点|示范基地|试点|示范|站点|阵地|建设|创建)/, { first: '等示试站阵建创' });
/** “法律门诊”进企业: where it goes is a part of the name, and the only head noun that it has. */
const INTO_BEHIND = new Gated(/^进(?:企业|基层|校园|社区|车间|班组|工地|园区|机关|家庭|乡村|农村|站点|万家|医院|军营)/, { first: '进' });
/** 等职工主题活动: the noun that sums a row up. */
const SUMMED_UP = /^(?:等)[^，。；、“”]{0,12}?(活动|项目|行动|工程|计划|比赛|竞赛|大赛|赛事|服务|平台|应用|工作室|阵地|载体)/;
/** “书香三八”读书征文、“巾帼心向党”宣讲、“女职工维权月”等活动: the summing-up comes some quotations later. */
const SERIES =
  /^[\u4e00-\u9fff]{1,8}、(?:“[^”]{2,24}”[\u4e00-\u9fff]{0,8}?、?){1,5}等[^，。；、“”]{0,10}?(活动|项目|行动|比赛|竞赛|大赛|赛事)/;
/** “周末车间”举办6期, “巧手市集”共接待九百人次: a thing that is run, with a figure. */
const DONE = new Gated(
  /^(?:已|共|累计|全年|先后)?(?:举办|开设|开办|办结|吸引|接待|接听|受理|点亮|惠及|资助|补助|给付|开讲|开课|送出|走进|促成|发放)[\u4e00-\u9fff]{0,5}?[\d一二三四五六七八九十百千两]+(?![体线])|^\d+(?:余|多)?[个家处所间座辆台场期](?!人)/,
  { first: '已共累全先举开办吸接受点惠资补给送走促发0123456789' },
);
/** A figure a few characters behind the quotation. */
const FIGURED = /^(?!为|的|是|在|主题|专题|奖励)[\u4e00-\u9fff]{0,7}\d/;
/** What is told of things that unions run; of ships, ports and buses other things are told: 吞吐量, 下潜, 投放. */
const RESULT =
  /^(?:共|已|累计|应用)?(?:撮合|牵手|播放|借阅|点击|浏览|阅读|回复率|办结|输送|报名|注册|理赔|慰问|帮扶|结对|培训|服务|走访|征集|收到|募集|筹集|化解|调解|举行|坚持|赠送|团购|订单|接诊|义诊)/;
/** “焊接大王”带徒46人: what people are called. */
const PERSON = /[人家手王帝神星匠员师兵牛花爷哥姐妹嫂妈侠客杰子头迷通]$/;
/** 通过“扫码入会”吸纳300人, 被誉为“机床神医”: a way of doing, a nickname. */
const METHOD = /(?:通过|采取|采用|利用|推行|实行|按照|坚持|围绕|聚焦|针对|依靠|[以用按为称叫像似是])(?:了|作)?$/;
/** A bullet, an emoji, the end of a line. */
const IN_FRONT_OF_ITEM = /[^\u4e00-\u9fff，；。：、“”《》]/;
const TEAM = /^(?:[\u4e00-\u9fff]{0,4})(?:班组|班|队|队伍|团队|小组|团|车间)/;
const SUM_KINDS: Record<string, ProgrammeKind> = {
  比赛: 'contest',
  竞赛: 'contest',
  大赛: 'contest',
  赛事: 'contest',
  服务: 'service',
  平台: 'platform',
  应用: 'platform',
  工作室: 'service',
  阵地: 'service',
};

const AWARDING =
  /(?:表彰|评选|评出|推选|推荐|荣获|获得|获评|获颁|喜获|摘得|斩获|荣膺|授予|评为|评选为|命名为|当选|当选为|入选|争创|创建|评选出|选树|获)[^，。；、“”]{0,14}$/;
const LIKENED = /(?:成为|成了|变成|当成|当作|视为|化作|变为)(?:了)?(?:职工|大家|他们)?(?:的)?$/;
const STRIVEN = new Gated(/^[\u4e00-\u9fff]{2,6}(?:企业|单位|班组|机关|工地|车间|家庭|科室|园区)$/, { last: '业位组关地间庭室区' });
const AWARDED = /(?:评为|评选为|授予|荣获|获评|命名为)$/;
/** 发放“暖蜂包”800份: what is handed out under a name. */
const GIVEN = /^(?!.*(?:红|钱|书|背|面)包$).{2,}[包卡券]$/;
const GIVING = /(?:发放|派发|赠送|送上|送出|领取)[^，。；、“”]{0,8}$/;
/** 12处“歇歇吧”示范点: a number with a measure of places in front. */
const COUNTED = /[\d一二三四五六七八九十百两余多][个家处所间座辆]$/;
/** “十五五”建功工程, “点对点”返岗专列行动: the words behind make a name of what is none by itself. */
const OWN_WORDS =
  /^[\u4e00-\u9fff]{0,3}(?:建功|返岗|暖心|圆梦|维权|素质|技能|关爱|攻坚|帮扶|培育|铸魂|强基|护航)[\u4e00-\u9fff]{0,5}(?:行动|工程|计划)$/;
const STAGING = /(?:上线|创办|开展|举办|举行|主办|承办|协办|推出|擦亮|开设|开办|参加|参与|启动|打响|叫响)[^，。；、“”的]{0,10}$/;

/**
 * Finds quoted names: with a head noun (“求学圆梦”行动), by their last word (“鹿工学堂”), by the company that they stand in
 * (举办“花城有爱”“友缘”等活动; 荣获“岗位之星”称号). Quotations, emphasis and slogans are left alone.
 */
export function findQuoted(text: string, quotations: readonly Quotation[], lookUp: LookUp): Candidate[] {
  return groupQuotations(text, quotations).flatMap((group) => judgeGroup(text, group, lookUp));
}

function judgeGroup(text: string, group: readonly Quotation[], lookUp: LookUp): Candidate[] {
  const last = group.at(-1);
  const first = group[0];
  if (!last || !first) return [];
  const tail = tailOf(text, last);
  const found: Candidate[] = [];
  for (const quotation of group) {
    const own: Tail = quotation === last ? tail : tail.says === 'head' ? { says: 'kind', kind: tail.kind, shared: true } : tail;
    const candidate = judge(quotation, own, first.start, lookUp, text);
    if (candidate) found.push(candidate);
  }
  return found;
}

function tailOf(text: string, last: Quotation): Tail {
  const tail = readTail(text, last.end);
  // “荷塘夜读”：每周一场, an item of a list.
  if (text[last.end] === '：') return { says: 'nothing', item: IN_FRONT_OF_ITEM.test(text[last.start - 1] ?? '\u2029') };
  // The “银龄技术团”进车间: a team.
  if (tail.says === 'head' && tail.word === '进' && /[团队员组]$/.test(last.content)) return { says: 'no', team: true };
  // “云报销”系统, but the unions of the “两新”系统.
  return tail.says === 'head' && tail.word === '系统' && !/[云eE智慧码通数网线惠]/.test(last.content) ? { says: 'no' } : tail;
}

/** `rowStart`: where the row of quotations begins that this one is of. */
function judge(quotation: Quotation, tail: Tail, rowStart: number, lookUp: LookUp, text: string): Candidate | undefined {
  const { content, start, end } = quotation;
  const known = lookUp(content);
  const judged: Content = known ? { form: 'named', kind: known.kind } : judgeContent(content);
  // Only the first head noun belongs to the name: “春风行动”线下招聘会 has it inside.
  const own = HEADED.test(content) || (tail.says === 'head' && (isHoused(content, tail) || text.startsWith('创建', end)));
  const to = tail.says === 'head' && !own ? tail.end : end;
  const kind =
    kindOf(judged, tail, content, () => text.slice(runBefore(text, rowStart, 24), rowStart)) ??
    (tail.says === 'head' && OWN_WORDS.test(text.slice(end, tail.end)) ? 'campaign' : undefined);
  if (!kind) return undefined;
  // “12351”维权热线 is in the list with its head noun.
  const whole = to > end ? lookUp(content + text.slice(end, to)) : undefined;
  // 全国能源化学地质系统“大国工匠”: the level with its branch is a part of the honour.
  const from = kind === 'award' && start === rowStart ? systemStart(text, start) : start;
  return { start: from, end: to, kind, name: known?.name ?? whole?.name ?? quotedName(content, text.slice(end, to), kind) };
}

/** `before` gives what stands in front of the row; few need it. */
function kindOf(judged: Content, tail: Tail, content: string, before: () => string): ProgrammeKind | undefined {
  switch (judged.form) {
    case 'none':
      return serviceOf(content, tail);
    case 'numbered':
      // “十大厨师”“十大点心师”技能竞赛: numbers with a head noun, be it the neighbour's.
      if (tail.says === 'head' && tail.word === '服务' && /^一.一.$/.test(content)) return undefined; // “一企一策”服务
      // “三访”品牌: 品牌 says as much as a head noun.
      return tail.says === 'head' || (tail.says === 'kind' && (tail.shared || tail.brand)) ? tail.kind : undefined;
    case 'named':
      if (judged.kind === 'award' && tail.says === 'no' && tail.team) return undefined; // “雪线先锋”班组
      // 成为“暖心港湾”: a figure of speech.
      if (judged.kind === 'service' && tail.says === 'nothing' && LIKENED.test(before())) return undefined;
      // “我要当工匠”演讲比赛 is a contest, whatever its last word.
      return tail.says === 'head' && (judged.kind === 'campaign' || tail.kind === 'contest') ? tail.kind : judged.kind;
    case 'plain':
      // 获评“湘匠”: an honour, short as it is.
      if (content.length <= 4 && content.endsWith('匠') && AWARDING.test(before())) return 'award';
      if (GIVEN.test(content) && GIVING.test(before())) return 'service';
      return kindOfPlain(tail, content, before);
    default:
      return judged satisfies never;
  }
}

/** “12351”维权热线, “精神家园”信箱: digits and figures of speech are a name where a place or a line follows. */
function serviceOf(content: string, tail: Tail): ProgrammeKind | undefined {
  return tail.says === 'head' && SERVED.has(tail.word) && SERVED_NAME.test(content) ? 'service' : undefined;
}

const SERVED = new Set(['热线', '专线', '驿站', '小屋', '书屋', '工作室', '信箱']);
const SERVED_NAME = /^(?:\d{5,}|[\u4e00-\u9fff]{3,}[^式型化性])$/;

function kindOfPlain(tail: Tail, content: string, before: () => string): ProgrammeKind | undefined {
  if (content.endsWith('了') && tail.says !== 'head') return undefined;
  switch (tail.says) {
    case 'no':
      return undefined;
    case 'head':
      // “个案+小组+项目”多元化服务 is a way of working.
      // “荔枝红了”联谊, but “太难了”服务.
      if (content.endsWith('了') && content.length > 6) return undefined;
      return tail.word === '服务' && content.includes('+') ? undefined : tail.kind;
    case 'kind':
      return content.length >= 3 ? tail.kind : undefined;
    case 'done':
      return content.length < 3 || isBalanced(content) || EVENT.test(content) ? undefined : 'campaign';
    case 'figured': {
      if (content.length < 4 || content.length > 12 || isBalanced(content) || EVENT.test(content) || PERSON.test(content)) return undefined;
      const run = before();
      return AWARDING.test(run) ? 'award' : tail.result && !METHOD.test(run) ? 'campaign' : undefined;
    }
    case 'nothing':
      // “平安班组”创建: what is striven for.
      if (tail.strive && STRIVEN.test(content)) return 'award';
      // 5个“连心环”示范点: what is counted is a thing.
      if (content.length >= 3 && COUNTED.test(before())) return 'service';
      // 12条被评为“好点子”: so short only directly behind such a verb.
      if (content.length === 3 && AWARDED.test(before())) return 'award';
      if (content.length < 4 || isBalanced(content) || EVENT.test(content)) return undefined;
      if (AWARDING.test(before())) return 'award';
      if (tail.item && content.length <= 8) return 'campaign';
      return STAGING.test(before()) ? 'campaign' : undefined;
    default:
      return tail satisfies never;
  }
}

/** “夜读课堂”服务200人, “园丁之家”活动室, “法律快车”进社区40次: the name has its head noun inside. */
function isHoused(content: string, tail: Tail & { says: 'head' }): boolean {
  return AT_WORK.has(tail.word) && HOUSED.test(content);
}

const HOUSED = new Gated(/(?:驿站|小屋|书屋|[学讲课食]堂|夜校|之家|工作室|[托暑]管?班|[互救]助金|基金|超市|直播间|车)$/, {
  last: '站屋堂校家室班金市间车',
});
const AT_WORK = new Set(['服务', '补助', '补贴', '互助', '保障', '课程', '活动室', '专区', '进']);

/** “全面普惠+精准特惠”服务理念, “暖心”服务队: 服务 is no head noun there. */
const AFTER_WEAK =
  /^(?:[队团员者商业器台励金状品惩罚制]|理念|模式|体系|机制|质量|水平|能力|意识|举措|措施|效能|方式|网络|格局|功能|标准|内容|需求|对象|群体|窗口|品牌|项目|圈|卡|条件|待遇|力度|政策|工作|人员|公司)/;

/** 开展“情绪压力管理培训”: a kind of event, and meetings are no programmes. */
const EVENT =
  /(?:[队团]|操作法|培训|培训班|讲座|座谈会|研讨会|会议|论坛|交流会|报告会|推进会|现场会|仪式|学习|调研|检查|督查|排查|宣讲|体检|教学)$/;

const HEADED = new Gated(/(?:行动|工程|计划|项目|活动|竞赛|大赛|比赛)$/, { last: '动程划目赛' });

/** Reads what follows a row of quotations, up to the next punctuation. */
function readTail(text: string, at: number): Tail {
  if (isStopAt(text, at)) return { says: 'nothing' };
  const rest = text.slice(at, at + 24);
  const summed = text[at] === '等' ? SUMMED_UP.exec(rest)?.[1] : undefined;
  if (summed) return { says: 'kind', kind: SUM_KINDS[summed] ?? 'campaign' };
  if (followsWithin(HONOUR, text, at, 4)) return { says: 'kind', kind: 'award' };
  const head = readHead(text, at);
  if (head) return head;
  const into = INTO_BEHIND.testAt(text, at, 4);
  if (into) return { says: 'head', kind: 'campaign', end: at + 3, word: '进' };
  const series = SERIES.exec(text.slice(at, at + 90))?.[1];
  if (series) return { says: 'kind', kind: SUM_KINDS[series] ?? 'campaign' };
  if (followsWithin(BRAND, text, at, 6)) return { says: 'kind', kind: 'campaign', brand: isAt(BRAND, text, at) };
  if (DONE.test(rest)) return { says: 'done' };
  if (isAt(REJECTING, text, at)) return { says: 'no', team: TEAM.test(rest) };
  // “数字工匠”“工助振兴”等“闽工品牌”: the summing-up stands in quotation marks itself.
  if (/^等“[^”]{2,12}(?:品牌|活动|行动|工程|项目|服务)”/.test(rest)) return { says: 'kind', kind: 'campaign' };
  if (SITE.test(rest) || rest.startsWith('等')) return { says: 'nothing', strive: rest.startsWith('创建') };
  if (FIGURED.test(rest)) return { says: 'figured', result: RESULT.test(rest) };
  return { says: 'no' };
}

/** True where a word of the table stands behind at most `most` ideographs, 等 in front of them not counted. */
function followsWithin(table: WordTable, text: string, at: number, most: number): boolean {
  const last = at + most + (text[at] === '等' ? 1 : 0);
  for (let from = at; from <= last; from++) {
    if (isAt(table, text, from)) return true;
    if (!isIdeograph(text, from)) return false;
  }
  return false;
}

function isIdeograph(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** “梯田书会”12家: what a figure begins goes on. */
function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** The first head noun after a quotation, with nothing but modifiers between. */
function readHead(text: string, from: number): Tail | undefined {
  if (DIRECT_STOPS.testAt(text, from, 3)) return undefined;
  if (isAt(REJECTING, text, from) && !headAt(text, from) && !/^(?:职工|工会|班组|教育)/.test(text.slice(from, from + 3))) return undefined;
  let yielding: { head: Head; end: number } | undefined;
  for (let at = from; at < text.length && at - from <= LONGEST_MODIFIER; at++) {
    if (
      isStopAt(text, at) ||
      isDigit(text, at) ||
      isAt(STOPS, text, at) ||
      (isOneOf(JOINTS, text, at) && JOINING.test(text.slice(at, at + 3)))
    )
      break;
    const head = headAt(text, at);
    // “我为安全献一计”征集建议: the verb.
    if (!head || (at === from && head.word === '征集' && isIdeograph(text, at + 2))) continue;
    const end = at + head.word.length;
    if (!isWeak(head) && head.kind !== 'service') {
      // “清凉一夏”驿站送水活动 is an activity, but a place with a name keeps its noun before 平台 and the like.
      return yielding && !isWeak(yielding.head) && head.kind === 'platform' ? headed(text, yielding) : headed(text, { head, end });
    }
    if (!isWeak(head)) {
      // “南湖里”职工服务驿站: 服务 goes before the noun.
      if (!yielding || (isWeak(yielding.head) && yielding.end === at)) yielding = { head, end };
    } else if (at - from <= LONGEST_WEAK && !AFTER_WEAK.test(text.slice(end, end + 4))) yielding ??= { head, end };
    at = end - 1;
  }
  return yielding && headed(text, yielding);
}

/** “书香职工”主题征文活动: 活动 belongs to what has no other head noun; 行动 and 竞赛 are the first (“安康杯”竞赛活动). */
const TAKES_ACTIVITY = new Gated(/(?:征文|征集|[月周日年展演会读]|义诊|联谊|相亲|征选|步走|徒步|骑行|巡讲|疗养|快闪)$/, {
  last: '文集月周日年展演会诊读谊亲选走步行讲养闪',
});

function headed(text: string, { head, end }: { head: Head; end: number }): Tail {
  const to = head.kind === 'campaign' && TAKES_ACTIVITY.test(head.word) && text.startsWith('活动', end) ? end + 2 : end;
  return { says: 'head', kind: head.kind, end: to, word: head.word };
}
