import { Gated } from '../gated.ts';
import type { ProgrammeKind } from '../mention.ts';
import { CARE, DEEDS } from './heads.ts';
import { type Content, EVENT, isBalanced, isLikeName } from './quoted-content.ts';
import type { Tail } from './quoted-tail.ts';

/** “焊接大王”带徒46人: what people are called. */
const PERSON = /(?:[人家王帝神星匠员师兵牛花爷哥姐妹嫂妈侠客杰子头迷通]|(?<![拉牵])手)$/;
/** 通过“扫码入会”吸纳300人, 被誉为“机床神医”: a way of doing, a nickname. */
const METHOD = /(?:通过|采取|采用|利用|推行|实行|按照|坚持|围绕|聚焦|针对|依靠|[以用按为称叫像似是])(?:了|作)?$/;

const AWARDING =
  /(?:表彰|评选|评出|新评|推选|推荐|荣获|获得|获评|获颁|颁发|喜获|摘得|斩获|荣膺|授予|评为|评选为|命名为|当选|当选为|入选|争创|创建|评选出|选树|获(?!赠))[^，。；、“”\u2029]{0,14}$/;
/** 将其作为服务船工的“暖心工程”: what something is called, and no work of that name. */
const CALLED = /(?:作为|当作|视为|看作|当成|视作)[^，。“]{0,12}的$/;
/** 打造成惠及船工的“惠民工程”“暖心工程”: the same of words that anything may be called by, where nothing says that it is carried out. */
const PRAISED_WORK = new Gated(/^(?:惠民|暖心|幸福|民生|民心|德政|满意|放心|温暖|实事|良心|连心|贴心)工程$/, { last: '程' });
const DOING = /(?:实施|启动|开展|推进|深化|推出|抓好|抓实|落实|组织)[^，。“”]{0,8}$/;
const LIKENED = /(?:成[为了]|[变当]成|当作|视为|化作)(?:[^，、“]{1,8}的)?$/;
const STRIVEN = /^[\u4e00-\u9fff]{2,6}(?:企业|单位|班组|工地|家庭|社区|园区|商圈|街区|楼宇)$/;
const AWARDED = new Gated(/(?:[评选名]为|授予|荣获|获评|评选)$/, { last: '为予获评选' });
/** 发放“暖蜂包”800份: what is handed out under a name. */
const GIVEN = new Gated(/^(?!.*(?:[红钱书背面]包|[聚套快]餐)$).{2,}[包卡券餐]$/, { last: '包卡券餐' });
const CODE = new Gated(/[码卡]$/, { last: '码卡' });
const OUT = new Gated(/(?:推出|上线|首创|发行)了?$/, { last: '出线创行了' });
const GIVING = /(?:发放|派发|赠送|送上|送出|送去|配送|领取)[^，。；、“”\u2029]{0,8}$/;
/** 12处“歇歇吧”示范点: a number with a measure of places in front. */
const COUNTED = new Gated(/[\d一二三四五六七八九十百两余多][个家处所间座辆]$/, { last: '个家处所间座辆' });
/** “党建+”工程: what follows a plus says what it is added to. */
const ADDED = new Set(['工程', '行动', '计划', '项目']);
const OWN_WORDS = new Gated(
  /^(?:[\u4e00-\u9fff]{0,3}(?:建功|返岗|暖心|圆梦|维权|素质|技能|关爱|攻坚|帮扶|培育|铸魂|强基|护航)[\u4e00-\u9fff]{0,5}|[\u4e00-\u9fff]{2,12}提升|[\u4e00-\u9fff]{0,6}建设(?:三年|专项)?)(?:行动|工程|计划)$/,
  { last: '动程划' },
);
/** “互联网+”工会普惠行动, but “互联网+”行动. */
const NETWORKED = new Gated(/^[\u4e00-\u9fff]{3,10}(?:行动|工程|计划)$/, { last: '动程划' });

/** True where the words behind, head noun included, make a name of what is none by itself: “十五五”建功工程. */
export function isNamedBehind(content: string, behind: string): boolean {
  return OWN_WORDS.test(behind) || (content === '互联网+' && NETWORKED.test(behind));
}

const ACCOUNT = /(?:公众号|小程序|视频号|APP|客户端|(?:公众|微|网上|线上|数字)平台|登[录陆])$/;
const OPENING = /(?:开设|开辟|开出)(?:了)?$/;
const LAUNCHING = /(?:推出|发起|开启|打造|开展|实施|设立|举办|开设|搭建|开通|创设|启动|组织|承办|打响|叫响|擦亮)(?:了|起)?$/;
/** 春有“江风送岗”9场，夏有“清凉渡口”1.2万份. */
const SEASONS = new Gated(/[春夏秋冬]有$/, { last: '有' });
const HOLDING = /(?:开展|举办|举行|组织)(?:了|过)?$/;
const STAGING =
  /(?:上线|推广|创办|开通|开展|举办|举行|主办|承办|协办|推出|擦亮|开设|开办|设立|开辟|参加|参与|启动|打响|叫响|[春夏秋冬]有)[^，。；、“”的\u2029]{0,10}$/;

/**
 * What kind of programme a quotation is by its wording, by what follows and by its company: `before` gives what stands in front of the row;
 * few need it. Nothing where it is none.
 */
export function kindOf(judged: Content, tail: Tail, content: string, before: () => string): ProgrammeKind | undefined {
  switch (judged.form) {
    case 'none':
      return serviceOf(content, tail);
    case 'numbered':
      if (
        tail.says === 'head' &&
        (isDeed(tail.word) || tail.word === '培训' || ((tail.word === '日' || tail.word === '活动') && content.includes('·')))
      )
        return undefined; // “三不让”救助, “10·17”扶贫日
      // “十大厨师”“十大点心师”技能竞赛: numbers with a head noun, be it the neighbour's.
      if (tail.says === 'head' && tail.word === '服务' && /^一.一.$/.test(content)) return undefined; // “一企一策”服务
      // “三访”品牌: 品牌 says as much as a head noun; “六个十佳”评选.
      return tail.says === 'head' || (tail.says === 'kind' && (tail.shared || tail.brand || content.endsWith('佳')))
        ? tail.kind
        : undefined;
    case 'named':
      if (tail.says === 'no' && tail.team && (judged.kind === 'award' || content.includes('—'))) return undefined; // “雪线先锋”班组
      // 成为“暖心港湾”: a figure of speech.
      if (judged.kind === 'service' && tail.says === 'nothing' && LIKENED.test(before())) return undefined;
      if (
        tail.says !== 'head' &&
        content.endsWith('工程') &&
        (CALLED.test(before()) || (PRAISED_WORK.test(content) && !DOING.test(before())))
      )
        return undefined;
      // “我要当工匠”演讲比赛 is a contest, whatever its last word.
      return tail.says === 'head' && (judged.kind === 'campaign' || tail.kind === 'contest') ? tail.kind : judged.kind;
    case 'plain':
      // 公众号“渡口之声”: the noun stands in front.
      if (
        content.length >= 3 &&
        (tail.says === 'no' || tail.says === 'else' || tail.says === 'nothing' || tail.says === 'figured') &&
        ACCOUNT.test(before())
      )
        return 'platform';
      // 获评“湘匠”: an honour, short as it is.
      if (content.length <= 4 && content.endsWith('匠') && AWARDING.test(before())) return 'award';
      if (GIVEN.test(content) && GIVING.test(before())) return 'service';
      // 推出“维渔码”
      if (content.length === 3 && CODE.test(content) && OUT.test(before())) return 'service';
      return kindOfPlain(tail, content, before);
    default:
      return judged satisfies never;
  }
}

/** “12351”维权热线, “精神家园”信箱: digits and figures of speech are a name where a place or a line follows. */
function serviceOf(content: string, tail: Tail): ProgrammeKind | undefined {
  // “精准描述+精细措施”竞赛; “走、进、访”活动.
  if (tail.says === 'head' && /.{4}\+.{4}|^.、.(?:、.)?$/.test(content) && /^(?:竞赛|活动)$/.test(tail.word)) return tail.kind;
  if (tail.says === 'head' && content.endsWith('+') && content !== '互联网+' && (content.length > 4 || ADDED.has(tail.word)))
    return tail.kind;
  // “互联网+船工”普惠服务平台
  if (tail.says === 'head' && !content.endsWith('+') && content.includes('+') && ADDED_UP.has(tail.word)) return tail.kind;
  return tail.says === 'head' && SERVED.has(tail.word) && SERVED_NAME.test(content) ? 'service' : undefined;
}

const ADDED_UP = new Set(['平台', '实训基地', '宣讲']);
const SERVED = new Set(['热线', '专线', '驿站', '小屋', '信箱']);
const SERVED_NAME = /^(?:\d{5,}|[\u4e00-\u9fff]{3,}[^式型化性])$/;

function kindOfPlain(tail: Tail, content: string, before: () => string): ProgrammeKind | undefined {
  if (content.endsWith('了') && tail.says !== 'head') return undefined;
  switch (tail.says) {
    case 'no':
      return undefined;
    case 'else':
      return isLikeName(content) && LAUNCHING.test(before()) ? 'campaign' : undefined;
    case 'head':
      // “个案+小组+项目”多元化服务 is a way of working.
      // “荔枝红了”联谊, but “太难了”服务.
      if ((content.endsWith('了') && content.length > 6) || (content.length < 4 && isDeed(tail.word))) return undefined;
      return tail.word === '服务' && content.includes('+') ? undefined : tail.kind;
    case 'kind':
      // 开设“船匠”专栏: what is opened has a name, short as it is.
      return content.length >= 3 || (tail.brand && OPENING.test(before())) ? tail.kind : undefined;
    case 'done':
      return content.length < 3 || isBalanced(content) || EVENT.test(content) ? undefined : 'campaign';
    case 'figured': {
      if (/^好[\u4e00-\u9fff]{2}$/.test(content)) return 'award'; // “好婆婆”“好媳妇”各6名
      if (content.length < (tail.result ? 3 : 4) || content.length > 12 || isBalanced(content) || EVENT.test(content)) return undefined;
      const run = before();
      // 评选“深受工友欢迎的医生”8名
      if (AWARDING.test(run)) return 'award';
      // 夏有“清凉渡口”1.2万份
      if (SEASONS.test(run)) return 'campaign';
      // 开展“渔火家访”24次
      if (tail.times && (run === '' || HOLDING.test(run))) return 'campaign';
      if (tail.result && !PERSON.test(content) && !METHOD.test(run)) return 'campaign';
      // 打造“渔港四季”接待站点12个
      return isLikeName(content) && LAUNCHING.test(run) ? 'campaign' : undefined;
    }
    case 'nothing':
      // “平安班组”创建: what is striven for.
      if (tail.strive && STRIVEN.test(content)) return 'award';
      // 5个“连心环”示范点: what is counted is a thing.
      if (content.length >= 3 && COUNTED.test(before())) return 'service';
      // 12条被评为“好点子”: so short only directly behind such a verb.
      if (content.length === 3 && AWARDED.test(before())) return 'award';
      if (tail.item && content.length >= 3 && content.length <= 8 && !isBalanced(content)) return 'campaign';
      // 被命名为“红旗捕捞队”
      if (/[队组]$/.test(content) && content.length > 4 && AWARDED.test(before())) return 'award';
      if (content.length < 4 || isBalanced(content) || EVENT.test(content)) return undefined;
      if (AWARDING.test(before())) return 'award';
      return STAGING.test(before()) ? 'campaign' : undefined;
    default:
      return tail satisfies never;
  }
}

const isDeed = (word: string) => CARE.includes(word) || DEEDS.includes(word);
