import type { Report } from '../corpus/report.ts';

/**
 * For each programme what stands behind its quoted name, where it is more than a common word; 劳动竞赛 counts where it is the only one
 * under a name (“大干150天”劳动竞赛, the year after “百日攻坚”劳动竞赛).
 */
export function headsOf({ programmes }: Report): Map<string, string> {
  const heads = new Map(
    programmes.map(({ name, places }) => {
      const head = places.map(({ text }) => /”([^“”]+)$/.exec(text.replace(/\s/g, ''))?.[1] ?? '').find((one) => one !== '');
      // “奋斗的幸福”主题演讲比赛, “我们的工地”演讲比赛.
      return [name, (head ?? '').replace(/^主题(?=.{4})/, '')] as const;
    }),
  );
  const isOneContest = [...heads.values()].filter((head) => CONTEST_OF_THE_YEAR.test(head)).length === 1;
  for (const [name, head] of heads) {
    if (isOneContest && CONTEST_OF_THE_YEAR.test(head)) heads.set(name, '劳动竞赛');
    else if (head.length < LEAST_HEAD || COMMON_HEAD.test(head)) heads.delete(name);
  }
  return heads;
}
const CONTEST_OF_THE_YEAR = /^(?:主题|专项|引领性)?劳动(?:和技能)?竞赛(?:活动)?$/;
const LEAST_HEAD = 4;
const COMMON_HEAD =
  /^(?:劳动|职工|技能|劳动和|职业|专项|主题|系列|实践|宣传|教育|关爱|服务|志愿|文体|文化|公益|普法|法律|引领性){0,5}(?:竞赛|大赛|比赛|活动|行动|工程|计划|项目|品牌|服务)$/;

/** True where a noun is little more than the programme's name: “安康杯”竞赛. */
export function isProgramme(noun: string, programme: string): boolean {
  const [bare, name] = [noun, programme].map((text) => text.replace(/[“”‘’\s·]/g, ''));
  if (bare === undefined || name === undefined || name === '') return false;
  // 教职工小家 is the text's word for 职工小家.
  if (bare.replace(STAFF, '') === name.replace(STAFF, '')) return true;
  return bare.includes(name) && bare.length - name.length <= MOST_HEAD;
}
const STAFF = /教?职工|教工/;
/** 主题竞赛, 实践活动 behind a name, 全省 in front of it. */
const MOST_HEAD = 6;

/** True for 二类竞赛, 职业技能大赛: a kind of contest, and no name. */
export const isKindOfContest = (name: string): boolean => KIND_OF_CONTEST.test(name);
const KIND_OF_CONTEST =
  /^(?:[国省市区县校院厂局](?:家)?级|(?:公司|集团)级|[一二三]类|职工|职业|技能|劳动|技术|岗位|专项|引领性|教学|和){0,5}(?:大赛|竞赛|比赛|比武)$/;

/** A programme's name less level, ordinal and head noun: 省级第三届职工“求进”行动 → 求进. */
export function nameKey(name: string): string {
  if (name === '') return '';
  const key = name
    // 携手明天——晨光助学: the name stands behind its motto.
    .replace(/^.{4,}——(?=.{3})/, '')
    .replace(/[“”\s·]/g, '')
    // 省级工人先锋号, 岭东省工人先锋号, 省“工人先锋号”.
    .replace(
      /^(?:[\u4e00-\u9fff]{2,3})?(全国|国家|省|市|区|县|州)级?(?=五一|工人先锋号|劳动模范|劳模|技术能手|模范职工)/,
      (_, level: string) => `${level === '国家' ? '全国' : level}`,
    )
    .replace(/^.{0,4}级(?=.{4})/, '')
    .replace(/^第?[一二三四五六七八九十\d]{1,3}[类届](?=.{4})/, '')
    // 集团第九届职工技能大赛, 第十届职工技能大赛: whose it is goes without saying.
    .replace(/^(?:集团|公司|全?[校院]|学[校院]|医院)(?:第[一二三四五六七八九十\d]{1,3}届)?(?=.{4})/, '')
    .replace(/职工(?=.{2})/, '')
    // 暑期爱心托管班, 爱心托管班.
    .replace(/^(?:暑期|暑假|寒假|寒暑假|假期)(?=.{3})/, '')
    .replace(/(?:行动|工程|活动|计划|项目|竞赛|称号)$/, '');
  return IS_OF_MANY_NAMES.test(key) ? foldedPlace(key) : key;
}

const IS_OF_MANY_NAMES = /[节站点湾室屋班]$/;

/** What is called one thing in one year and another in the next. */
function foldedPlace(key: string): string {
  return (
    key
      .replace(/文化艺术节$/, '文化节')
      // 寒暑假爱心托管班, 职工子女公益托管班.
      .replace(/^(?:职工子女|寒暑?[假期]|暑[假期]|爱心|公益|工会)+托管班$/, '托管班')
      // 户外劳动者驿站, 户外劳动者服务站点.
      .replace(/^(?:户外|职工|劳动者|工会|爱心|暖心)+(?:综合|服务)*(?:驿站|站点|站|港湾)$/, '劳动者驿站')
      .replace(/^(?:爱心)?(?:母婴(?:关爱)?室|妈[妈咪](?:暖心)?小屋)$/, '母婴室')
      // 劳模（职工）创新工作室, 劳模和工匠人才创新工作室.
      .replace(/^劳模.*(?=创新工作室$)/, '劳模')
      // 爱心托管班, 职工子女暑期托管班.
      .replace(/^.*(?=托管班$)/, '')
  );
}

/** An organ's name less the place and the union in front: 区总工会法律服务律师团队 → 法律服务律师团. */
export function bodyKey(body: string): string {
  return (
    body
      .replace(/^各(?=协会|社团)/, '')
      .replace(/^.{0,8}?(?:总工会|工会)(?=.{3,})/, '')
      .replace(/^(?:[省市区县][、和]?)*(?:[两三]级)?(?=.{3,})/, '')
      .replace(/^.{0,6}(?:街道|镇|乡|街)(?=.{4,})/, '')
      .replace(/^(?:职工|工会)(?=.{3,})/, '')
      // 区法律援助中心受理301件，各镇法律援助工作站受理386件: the one and those below it.
      .replace(/(?<=调解|援助|服务|维权)(?:工作)?站点?$/, '站')
      .replace(/(?<=调解|援助|服务|维权)(?:中心|室|委员会|工作室|组织|机构)$/, '')
      .replace(/^劳动(?:人事)?争议(?=调解$)/, '')
      .replace(/团队$/, '团')
      // Those who teach are no organ whose numbers are its own: 劳模宣讲团开展宣讲, 组织劳模宣讲.
      .replace(/^.*(?:宣讲团|讲师团|宣讲队|宣讲小分队)$/, '')
      .replace(/^(?:法律服务)?律师服务团$|^法律(?:服务|援助)团$|^法律服务(?=律师团$)/, (told) =>
        told.endsWith('法律服务') ? '' : '律师团',
      )
  );
}
