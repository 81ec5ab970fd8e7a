import type { ReportInfo } from './report.ts';

const SUFFIX =
  '(?:总工会|工会联合会|工会委员会|工会|人民政府|委员会|人民法院|人民检察院|有限责任公司|股份有限公司|有限公司|公司|集团|大学|学院|中学|小学|学校|医院|研究院|研究所|银行|局|厅|联合会|协会|中心(?!医院|卫生院|小学|学校))';
const NAME = new RegExp(
  `[\\u4e00-\\u9fffX×]{2,24}?${SUFFIX}(?:(?<=集团|公司|局|厅|大学|学院|学校|中学|小学|医院|银行|院|所|厂|矿)[\\u4e00-\\u9fff]{0,6}?(?:有限责任公司|股份有限公司|有限公司|分公司|公司|工会委员会|工会联合会|总工会|工会)){0,2}`,
  'g',
);
/** What may stand in front of a name in running text; the name begins behind the last of them. */
const OPENERS =
  /^.*(?:写在|我代表|代表|关于|受|根据|按照|年度|学年|20\d\d年|\d年|\d月|\d日|在|记(?!者)|数说|数读|图说|读懂|盘点|探访|走进|看(?!守)|自从|由|据|主席在|(?:记者|[日昨近])[\u4e00-\u9fff]{0,4}从|翻开|打开|回[望眸]|细数|透过|来到|聚焦|对话|直击|点赞|致敬|晒{1,2}|亮出)(?=[\u4e00-\u9fffX×]{2,}(?:省|市|区|县|旗|州|盟|镇|乡|街道|集团|公司|大学|学院|学校|医院|中国|全国|铁路|局)|[\u4e00-\u9fff]县总?工会)/;
const PLACE =
  /^(?:中华人民共和国)?((?:[\u4e00-\u9fffX×]{2,8}?(?:省|自治区|特别行政区))?(?:[\u4e00-\u9fffX×]{1,9}?(?:自治州|地区|州(?![市区县])|盟(?!市)|市))?(?:[\u4e00-\u9fffX×]{1,8}?(?:新区|开发区|高新区|自治县|自治旗|区|县|旗|市))?(?:[\u4e00-\u9fffX×]{1,6}?(?:街道|镇|乡|街))?)/;
/** What leads up to a union whose place is not said: 我代表市总工会, 工会主席在市总工会. */
const LEADS_TO_NAMELESS =
  /^.*(?:代表|自从|从|由|据|在|受|经|为|专职|主席|增强|强化|扶助|帮助|指导|协助|支持|配合|联合|依托|通过|得到|获得|受到)(?=(?:省|市|区|县|州|旗|自治区){1,2}(?:总工会|工会))/;
/** 市总工会, 区委员会: of which place is not said; 本溪市, 市南区 and 镇江市 say it. */
const NAMELESS =
  /^(?!本溪|市[南北中]区|全[州椒南]县|镇(?:江|海|远|平|原|安|巴|坪|雄|康|沅|宁|赉))(?:全|本|各|我|该|省|市|区|县|州|旗|镇|街道|自治区|上级|基层|同级|两级|下级|所属|(?:新区|开发区|高新区|经开区)(?:总?工会|工会联合会))/;
/** 促进我镇工会, 融入全县经济发展大局, 用足用好江州市总工会: words of a sentence, no name. */
const IN_A_SENTENCE =
  /[我全][省市区县州旗镇乡街校院]|[大布格全结开]局$|促进(?!会)|融入|统筹|加快|参加|主动|首先|努力|发挥|围绕|用足|用好|引领/;
/** 集团公司工会, 医院工会, 跨国公司: of which house is not said. */
const NAMELESS_HOUSE =
  /^(?:跨国|民营|外资|私营|国有|上市|劳务派遣|物业|快递|物流|保险|集团|控股|总公司|公司|大学|学院|学校|医院|局|厂|矿|总工会|工会|委员会|联合会|两级|各级){2,}$/;
const PROVINCIAL_CITIES = /^(?:北京|上海|天津|重庆)市/;

/** Finds the body whose report it is: in the head of the text first, then by its signature, then as the union most often named. */
export function findOrganisation(headLines: readonly string[], text: string): string | undefined {
  // 政府工作报告 ——2024年1月20日在江州市第十五届人民代表大会第四次会议上
  const isGovernment = headLines.some((line) => GOVERNMENT_REPORT.test(line));
  const government = isGovernment ? placeOfGovernment(headLines, text) : '';
  if (government !== '') return `${government}人民政府`;
  // 现在，我代表国务院，向大会报告政府工作.
  if (/我代表国务院/.test(text.slice(0, NEWS_HEAD))) return '国务院';
  const head = headLines.flatMap((line) => namesIn(line));
  const tail = text
    .slice(-160)
    .split(/[\n\r。]+/)
    .filter((line) => line.trim().length <= 30)
    .flatMap((line) => namesIn(line));
  const chosen =
    best(head) ??
    best(tail) ??
    // Of the unions that a government's report speaks of it is none.
    (isGovernment
      ? undefined
      : (ofHouse(headLines, text) ?? mostNamed(text) ?? fromShortForm(headLines, text) ?? fromSource(text) ?? ofTheNation(text)));
  return chosen === undefined ? undefined : inFull(fromItsPlace(chosen, headLines), text);
}

/** 政府工作报告, 2024年江州市政府工作报告 as a whole line; not 学习政府工作报告精神. */
const GOVERNMENT_REPORT = /^(?:[\u4e00-\u9fff\d]{0,16})政府工作报告$/;
const GOVERNED = '([\\u4e00-\\u9fff]{2,12}?(?:自治区|省|市|区|县|州|旗))';
const GIVEN_AT = new RegExp(`在${GOVERNED}第?[一二三四五六七八九十\\d]{1,3}届人民代表大会`);
const IN_ITS_TITLE = new RegExp(`^(?:20\\d\\d年)?${GOVERNED}(?:20\\d\\d年)?(?:人民)?政府工作报告$`);
const SPOKEN_FOR = new RegExp(`代表${GOVERNED}人民政府`);

/** Whose government it is: by the congress that it reports to, its title, or whom the speaker stands for; empty where none is named. */
function placeOfGovernment(headLines: readonly string[], text: string): string {
  const found =
    GIVEN_AT.exec(headLines.join('')) ??
    headLines.map((line) => IN_ITS_TITLE.exec(line)).find((one) => one !== null) ??
    SPOKEN_FOR.exec(text.slice(0, NEWS_HEAD));
  const place = found?.[1] ?? '';
  return NAMELESS.test(place) ? '' : place;
}

/** The full names of organisations in a line, as far as their beginnings can be told. */
function namesIn(line: string): string[] {
  // 用心用力 清河县总工会在行动: a space between two phrases parts them, in 清 河 县 总 工 会 it does not.
  return line.split(PHRASE_SPACE).flatMap(namesInPhrase);
}
const PHRASE_SPACE = /(?<=[^\s]{3})[\s\u00a0]+(?=[^\s]{3})/;

function namesInPhrase(phrase: string): string[] {
  const names: string[] = [];
  for (const match of phrase.replace(/[\s\u00a0]+/g, '').matchAll(NAME)) {
    // 2023年云溪县总工会, 7月云溪县总工会: the digits are no part of a name, and neither is what counts them.
    const name = match[0]
      .replace(/^(?:年度?|月)(?=.{4})/, '')
      .replace(OPENERS, '')
      .replace(LEADS_TO_NAMELESS, '')
      .replace(/^(?:中共|共青团|写在|在|受)(?=.)/, '')
      // 清河市基层工会超5600家: those that the city's union counts.
      .replace(/(?<=^[\u4e00-\u9fff]{2,8}[省市区县州旗])(?:基层|各级)工会$/, '总工会')
      // 远帆航空集团公司第三次工会会员代表大会.
      .replace(/(?<=.{4})第[一二三四五六七八九十\d]{1,3}[届次].*$/, '');
    if (isFullName(name)) names.push(name);
  }
  return names;
}

/** 仁和市, 和平区: no word that joins two names. */
const AND_IN_A_PLACE =
  /^(?:[\u4e00-\u9fff]{1,2}(?<![委会部局府院级])和(?=[\u4e00-\u9fff]{0,3}[省市区县州旗])|和(?=[^省市区县州旗]{1,3}[省市区县州旗]))/;

const OF_TWO_MATTERS = /(?:人力资源|住房|卫生|文化|工业|自然资源|发展|民族|体育|城市管理)和(?=[\u4e00-\u9fff]{2,8}[局厅委部])/;

function isFullName(name: string): boolean {
  // 清河市人力资源和社会保障局: an office of two matters.
  const bare = name.replace(AND_IN_A_PLACE, '').replace(OF_TWO_MATTERS, '');
  if (
    name.length < 4 ||
    NAMELESS.test(name) ||
    IN_A_SENTENCE.test(name) ||
    NAMELESS_HOUSE.test(name) ||
    /[的了是和与对把被]|以来|坚持|推进|推动|加强|学习|召开|举[行办]|会议|开展|成立|组建|代表大会|常务|常委|第.{1,3}届|党中央|国务院|记者|[从由](?=[省市区县州旗]总)/.test(
      bare,
    )
  )
    return false;
  if (/(?:^|全国|中国).{0,12}(?:总工会|工会)$/.test(name) && /^(?:中华全国总工会|全国总工会)$/.test(name)) return true;
  const place = placeOf(name);
  return place !== '' || HOUSE_OR_ITS_UNION.test(name);
}

/** A union before others, the longer of two forms of one name. */
function best(names: readonly string[]): string | undefined {
  const all = names.filter((name) => /工会(?:委员会|联合会)?$/.test(name));
  // 近日，中华全国总工会发布表彰决定，清河市总工会获评先进: whose news it is, is the other.
  const local = all.filter((name) => levelOf(name) !== 'national');
  const unions = local.length > 0 ? local : all;
  const pool = unions.length > 0 ? unions : names;
  const [first] = pool;
  return first === undefined ? undefined : (pool.find((name) => name !== first && name.endsWith(first)) ?? first);
}

/** 集团公司工会工作报告 in the head, 远帆航运集团公司工会 in the first sentences: the house by its full name. */
function ofHouse(headLines: readonly string[], text: string): string | undefined {
  const short = headLines.map((line) => HOUSE_UNION.exec(line.replace(/\s/g, ''))?.[0] ?? '').find((one) => one !== '');
  if (short === undefined) return undefined;
  const sentences = text.slice(0, HOUSE_READ).split(/[\n\r，。；：、]+/);
  return sentences.flatMap((sentence) => namesIn(sentence)).find((name) => name.endsWith(short));
}
const HOUSE_UNION = /(?:集团|总公司|公司|大学|学院|学校|医院)工会/;
/** A report names its own house within so many characters. */
const HOUSE_READ = 2_000;

/**
 * A headline that names the body in short, where the text says which kind of place it is of: 清河县：把好事办实 and 县总工会 make
 * 清河县总工会; 清河工会这一年 and 市总工会 make 清河市总工会.
 */
function fromShortForm(headLines: readonly string[], text: string): string | undefined {
  const kinds = new Set(
    [...text.matchAll(/(?<![\u4e00-\u9fff])(?:该|我|全)?(省|市|区|县|州|旗)总工会/g), ...text.matchAll(BARE_UNION)].map(
      (match) => match[1] ?? '',
    ),
  );
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined) return undefined;
  for (const line of headLines) {
    // 清湖州举行工会工作新闻发布会.
    const place = /^([\u4e00-\u9fff]{2,7}?[省市区县州旗])(?:[：:]|(?:举[行办]|召开|发布|公布|晒出?|交出).{0,4}工会)/.exec(line)?.[1] ?? '';
    if (place.endsWith(kind) && !NAMELESS.test(place)) return `${place}总工会`;
    const name = shortName(line);
    if (name !== '') return `${name}${kind}总工会`;
  }
  // 清河日报讯 记者从市总工会获悉: the place that the paper is of.
  const paper = LOCAL_PAPER.exec(text.slice(0, NEWS_HEAD))?.[1];
  if (paper !== undefined) return `${paper}${kind}总工会`;
  // 来源：清河晚报 under 去年清河3.86万名…: the paper's place, which the headline names too.
  const source = /来源[：:]\s*([\u4e00-\u9fff]{2,3}?)(?:日报|晚报|晨报)/.exec(text.slice(0, NEWS_HEAD))?.[1];
  return source !== undefined && headLines.some((line) => line.includes(source) && !line.includes('来源'))
    ? `${source}${kind}总工会`
    : undefined;
}
/** 清河工会这一年: the place that a headline names its union by; empty for none. */
function shortName(line: string): string {
  const name = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,3}?)(?:总?工会)(?![\u4e00-\u9fff]?[会员法])/.exec(line)?.[1] ?? '';
  return NO_PLACE.test(name) ? '' : name;
}

/** 喜看清河市总工会 under the headline 清河工会这一年: the name begins with the place. */
function fromItsPlace(name: string, headLines: readonly string[]): string {
  const place = headLines.map(shortName).find((short) => short !== '' && new RegExp(`.${short}[省市区县州旗盟]`).test(name));
  return place === undefined ? name : name.slice(name.indexOf(place));
}
const LOCAL_PAPER =
  /(?<![\u4e00-\u9fff])(?!工人|人民|光明|中国|经济|南方|中工|法治|法制|农民|青年|新华|新京|羊城|都市|消费|电力|铁道|劳动|大众)([\u4e00-\u9fff]{2,3}?)(?:日报|晚报|晨报|新闻网|融媒)(?:客户端|社)?(?:讯|记者|全媒体)/;
/** A news item says within so many characters which paper it is of. */
const NEWS_HEAD = 300;
/** 记者从县总工会获悉, 各地与市总工会: the union of the place, said without its name. */
const BARE_UNION = /[从由与和及在受经，、：](省|市|区|县|州|旗)总工会/g;
/** 企业工会, 全市工会, 教育工会: no place. */
const NO_PLACE =
  /[省市区县州旗镇乡司团院校局厅业层级家员的总]$|^[各全我本基上行产新建总在让做为好省市区县]|教育|教科|交通|运输|水利|电力|能源|铁路|邮|金融|建设|建筑|卫生|医|机械|冶金|石油|石化|化工|财贸|轻工|纺织|地质|农|林|海员|民航|税务|机关|直属|产业|职工|群众|数字|智慧|工会|娘家|[增加]强|强化|提[升高]|深化|扩大|推[动进]|发挥|激发|做[强优实]|改革|服务|帮扶|参加|加入|找到|系统|行业/;

const LEAST_MENTIONS = 2;
function mostNamed(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(
    /(?:^|[，。；：、\s（“]|在|由|受|经|被)([\u4e00-\u9fffX×]{2,14}?(?:省|市|区|县|旗|州|盟)(?:总工会|工会))/gm,
  )) {
    const name = (match[1] ?? '').replace(LEADS_TO_NAMELESS, '');
    if (isFullName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || first[1] < LEAST_MENTIONS) return undefined;
  // Two unions named about as often: whose text it is cannot be told.
  return second !== undefined && second[1] * 2 > first[1] && !second[0].endsWith(first[0]) && !first[0].endsWith(second[0])
    ? undefined
    : first[0];
}

/** 记者日前从岭东省总工会了解到: whom a news item has its numbers from. */
function fromSource(text: string): string | undefined {
  const source = SOURCE.exec(text.slice(0, NEWS_HEAD))?.[1];
  return source !== undefined && isFullName(source) ? source : undefined;
}
const SOURCE =
  /(?:记者|[昨今近]日|日前)[^，。；]{0,6}从([\u4e00-\u9fff]{2,12}?(?:省|自治区|市|区|县|州|旗)总工会)(?:了解到|获悉|得知|举[行办]|召开)/;

/** 全总机关选派蹲点组，全国各级工会行动起来: a text of no place but the whole country. */
function ofTheNation(text: string): string | undefined {
  if (/(?:省|市|区|县|州|旗)总工会|[我全本][省市区县州旗校厂]/.test(text) || HOUSES.test(text.slice(0, NEWS_HEAD))) return undefined;
  // 记者从司法部获悉; 司法部：…
  const ministry =
    /从((?:国家|最高|全国|中国)?[\u4e00-\u9fff]{2,8}(?:部|总局|检察院|法院|妇联|残联))(?:获悉|了解到|得知)/.exec(
      text.slice(0, NEWS_HEAD),
    )?.[1] ?? /^([\u4e00-\u9fff]{2,8}部)[：:]/.exec(text)?.[1];
  if (ministry !== undefined && !/有关|[省市区县州旗]|内部|本部|总部|支部/.test(ministry)) return ministry;
  return (text.match(
    /全国(?:工会)?会员总数|全国职工入会率|全总|全国总工会|全国(?:各级|省市县三级)?工会|全国(?:已|共|累计)?建成?工会|(?:表彰|颁发|授予)全国五一劳动奖|全国五一劳动奖(?:章|状)?评选表彰/g,
  )?.length ?? 0) >= LEAST_MENTIONS
    ? '全国总工会'
    : undefined;
}

/** Further on, a text on the whole country may speak of houses; 跨国公司 are none that it could be of. */
const HOUSES = /(?<!跨国)公司|集团|学校|医院/;

/** 番禺区总工会 → 广州市番禺区总工会 where the text has the longer form anywhere. */
function inFull(name: string, text: string): string {
  if (/^[\u4e00-\u9fffX×]{2,8}(?:省|自治区|市|州|盟)[\u4e00-\u9fffX×]{2}/.test(name) || !/^[\u4e00-\u9fffX×]{2,5}(?:区|县|旗)/.test(name))
    return name;
  const longer = new RegExp(`(?:^|[^\\u4e00-\\u9fff]|在|由|受|为)([\\u4e00-\\u9fff]{2,5}(?:市|州|盟))${name}`, 'm').exec(
    text.replace(/[ \u00a0]/g, ''),
  );
  return longer?.[1] === undefined ? name : `${longer[1]}${name}`;
}

/** The administrative place that a name begins with: 清河市东湖区总工会 → 清河市东湖区; empty where it begins with none. */
export function placeOf(name: string): string {
  if (/^(?:(?:中华)?全国总工会|国务院)$/.test(name)) return '全国';
  const place = PLACE.exec(name)?.[1] ?? '';
  // 远山银行云岭省分行: the province is a part of the house's name.
  return place.length < name.length && !HOUSE.test(place) ? place : '';
}

const HOUSE = /公司|集团|大学|学院|中学|小学|学校|医院|研究院|研究所|厂|矿|银行/;

const HOUSE_OR_ITS_UNION = new RegExp(`(?:${HOUSE.source})(?:.{0,12}工会(?:委员会)?)?$`);

/** The level of a body by its name. Undefined where the name does not tell. */
export function levelOf(name: string): ReportInfo['level'] {
  if (/^(?:中华)?全国总工会|^全国|^中国.*(?:工会全国委员会)/.test(name)) return 'national';
  const place = placeOf(name);
  const rest = name.slice(place.length);
  if (HOUSE.test(rest)) return 'unit';
  if (place === '') return undefined;
  if (/(?:街道|镇|乡|街)$/.test(place)) return 'township';
  if (/(?:县|旗)$/.test(place)) return 'county';
  if (/区$/.test(place) && !/自治区$/.test(place)) return 'county';
  if (/(?:省|自治区)$/.test(place)) return 'province';
  if (PROVINCIAL_CITIES.test(place)) return place.length === 3 ? 'province' : 'county';
  // 某市某市: a county-level city under a prefecture.
  return /市.+市$/.test(place) ? 'county' : 'city';
}
