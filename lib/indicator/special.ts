import type { FigureMention } from '../recognise/mention.ts';
import { isDivision } from './words.ts';

/**
 * True for a figure that draws a line and counts nothing: 25人以下小微企业, 百人以上未建会企业, 其中100人以上15家.
 * `before` and `behind` are the characters around it, cut at the clause.
 */
export function isThreshold(figure: FigureMention, before: string, behind: string): boolean {
  if (!/^[人名岁元年%]$/.test(figure.unit)) return false;
  // 失业率控制在4.1%以内: a line that was kept; 失业率3.5%，控制在4%以内: no more than a line.
  if (figure.kind === 'percent' && /(?:控制|保持|稳定)在$/.test(before))
    return /(?:^|[，；])(?:控制|保持|稳定)在$/.test(before) && /^以[上下内]/.test(behind);
  if (/^(?:及)?以[上下内](?:的)?(?:[^，。；、]{0,4}(?:企业|单位|小微|工会|用人|公司|职工|项目)|\d|$)/.test(behind))
    return !/达|共|约|惠及|服务/.test(before.slice(-2));
  return (figure.unit === '岁' && !/寿命|年龄/.test(before)) || /^工龄|^以上工龄/.test(behind);
}

/** True for what each one gets or a price per unit: 每家5000元, 500元/人, 按照500元的标准. */
export function isRate(figure: FigureMention, before: string, behind: string): boolean {
  if (figure.unit.includes('/')) return true;
  // 经费收缴同比增长8.3%: how fast, not how much.
  if (figure.kind === 'percent' && GROWTH.test(before)) return true;
  // 每年建设书屋1万家: so much a year, and no result of this one.
  if (/每年[^，。；、]{0,10}$/.test(before)) return true;
  // 登记失业137人，比上年末增加5人: by how much it changed.
  if (CHANGED.test(before)) return true;
  // 失业率平均为5.1%: a share is of nobody's.
  if (
    figure.kind !== 'percent' &&
    /(?:每[人家户名场次月年个位所件班]|人均|户均|场均|平均每?.)(?:节约|节支|增收|增加|提高|提升|增长|补助|补贴|奖励|发放|给予|资助|救助|分别|约|为|达|了|不超过|最高|一次性|可获|待遇|水平)*$/.test(
      before,
    )
  )
    return true;
  // 按800元的标准为412名职工发放补贴: those who are given it are no standard.
  if (figure.kind === 'money' && (/标准(?:为|是|从)?$/.test(before) || /^(?:的)?标准/.test(behind))) return true;
  return figure.kind === 'money' && /^[/／每]|^一[人次年月]/.test(behind);
}

const GROWS_BEHIND = /^(?:增|减|下降|上升|提高|提升|降低|翻|多|少)/;
const GROWTH = /(?:增长|增加|增幅|提高|提升|上升|下降|减少|降低|降幅|压减)(?:了|达|为|约|近|超|超过)*$/;

const CHANGED =
  /(?:[比较](?:年度|年初|全年|原定|既定|预定)?(?:目标|计划|任务)数?|[比较](?:[去上前]?年|上[期月届]|同期)(?:度|末|底|初|同期|水平)*|同比(?:上期)?|环比)(?:分别)?(?:净?增加?|增长|减少|提高|提升|上升|下降|降低|多|少)(?:出|了|达|为|约|近|超过?)*$/;

/** True for a stretch that names one of those it happened to: what is told of them is a story, and no result of the year. */
export const namesSomeone = (text: string): boolean => SOMEONE.test(text);
/** 李某, 王师傅, 张女士; 这位职工, 该职工. A surname stands in front, for 某公司 and 老师傅 are no one in particular. */
const SOMEONE =
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷贺汤罗毕郝安常于傅康伍余孟黄萧肖姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮闵季贾江童郭梅林钟徐邱骆高夏蔡田胡凌霍万卢莫丁邓洪包左石崔龚程邢裴陆翁侯段仇甘武刘叶龙廖温阎关向易文曾覃谭](?:某|师傅|先生|女士)|(?:这位|这名|该名?)(?:职工|农民工|工友|员工|患者|学生|会员|女工)/;

const MOST_DEEDS = 20;
const DEEDS = /^(?:民生|惠民|为民|利民|暖心|服务|职工)*实事/;
const CAPACITY = /^[万亿]?(?:吨|千伏|千瓦|兆瓦|伏|千瓦时|立方米)$/;
/** Nothing but a name up to the thing: 300万吨露天煤矿, and not 300万吨，新建煤矿. */
const BUILT = /^(?:级)?[^，。；、：\d产销]{0,8}(?:项目|矿|机组|电站|电厂|风电|光伏|生产线|工程|变电站|线路|泵|水库)/;

/** True for what is no result of the year: 16个镇街 (administrative map), 为期两天, 连续五年, 6个方面. */
export function isConstant(figure: FigureMention, before: string, behind: string): boolean {
  // 比去年同期1200人增长9%, 较上年的86场增加12场: the base of a growth.
  if (/[比较](?:去年|上年|前年)?(?:同期)?的?$/.test(before) && GROWS_BEHIND.test(behind)) return true;
  // 满意度由88.5%提升至91.2%, 由年初的310户减少到202户: where it came from.
  if (
    /[由从](?:(?:原来|去年|上年|年初|期初|同期|\d{4}年)的?)?$/.test(before) &&
    /^[^，。；]{0,6}?(?:提升|提高|上升|下降|增加|增长|降低|减少|扩大|发展|充实|扩充|增补|升|降|增|减)[至到为]/.test(behind)
  )
    return true;
  // 中央八项规定、自治区28条配套规定: how many articles a rule has.
  if (/^(?:配套|实施|具体)?(?:规定|禁令|准则|细则|纪律)/.test(behind)) return true;
  // 东岭300万吨煤矿项目完工, 新建35千伏变电站: how large one thing is that is built.
  if (CAPACITY.test(figure.unit) && BUILT.test(behind)) return true;
  // 年初承诺的十件实事: how many deeds the year is to have; 办理实事286件 counts what was done.
  if (figure.unit === '件' && figure.value <= MOST_DEEDS && DEEDS.test(behind)) return true;
  // 应到代表160人，实到152人: who should have come.
  if (/应(?:到|出席)(?:正式)?(?:代表|会员|人数)*$/.test(before)) return true;
  if (/^(?:个)?(?:方面|部分|大类|环节)/.test(behind) || /(?:为期|连续|历时|任期|时间为)$/.test(before)) return true;
  if (figure.unit !== '个' && figure.unit !== '') return false;
  for (let length = Math.min(8, behind.length); length > 0; length--) {
    if (!isDivision(behind.slice(0, length))) continue;
    // 走进9个乡镇, 在72个县（市、区）开展服务: where one went is no map.
    if (/(?:赴|走进|深入)(?:全[省市区县])?$/.test(before)) return false;
    if (/在$/.test(before) && /开展|实施|推行|试点/.test(behind)) return false;
    return !/^(?:示范|先进|试点|级|工会(?:联合会)?(?:示范|先进))/.test(behind.slice(length));
  }
  return false;
}
