import lists from '../../seeds/indicator/words.json' with { type: 'json' };
import { listedWords } from '../text/listed-words.ts';

/** The words of a slot as folded for comparing. */
export interface LabelWords {
  /** Folded words that tell something; words that vary freely (职工, 各类, 活动) are left out. */
  words: Set<string>;
  /** Those of them that name a special group of people or bodies (医护, 困难, 新业态), which may not vary. */
  special: Set<string>;
}

const FOLD = new Map<string, string>();
for (const list of [lists.nouns, lists.people, lists.neutral, lists.special, lists.organs, lists.guards])
  for (const text of list) FOLD.set(text, text);
for (const [canonical, variants] of Object.entries(lists.actions)) for (const text of variants) FOLD.set(text, canonical);
for (const text of lists.light) FOLD.set(text, '');
for (const variants of Object.values(lists.effects)) for (const text of variants) FOLD.set(text, '');
for (const [canonical, variants] of Object.entries(lists.synonyms)) for (const text of variants) FOLD.set(text, canonical);
// 一线职工疗休养 and 职工疗休养 are one: common words for people vary freely, and so does how a number is introduced.
for (const list of [lists.neutral, lists.people, lists.quantities, lists.fillers]) for (const text of list) FOLD.set(text, '');
// What other words fold to stays one (工会联合会).
for (const text of lists.nouns)
  if (text.length >= 4 && FOLD.get(text) === text && !Object.hasOwn(lists.synonyms, text) && isMadeOfOthers(text)) FOLD.delete(text);
// One word that stands for two: 新建会企业 counts where unions were set up.
const TWO_IN_ONE: Record<string, readonly string[]> = {
  建会: ['新建', '工会'],
  新建会: ['新建', '工会'],
  建会企业: ['工会', '企业'],
  困难职工: ['困难'],
  在档困难职工: ['建档', '困难'],
  建档困难职工: ['建档', '困难'],
  在册困难职工: ['建档', '困难'],
  建档立卡困难职工: ['建档', '困难'],
  困难职工建档立卡: ['建档', '困难'],
  困难职工家庭: ['困难'],
  劳动和技能竞赛: ['劳动竞赛', '技能', '竞赛'],
  技能竞赛: ['技能', '竞赛'],
  技能培训: ['技能', '培训'],
  三方调解: ['三方', '调解'],
  三方联调: ['三方', '调解'],
  三方联合调解: ['三方', '调解'],
  新就业形态劳动者: ['新业态'],
  女职工: ['女'],
  普法宣传: ['普法', '宣讲'],
  普法宣传宣讲: ['普法', '宣讲'],
  法律宣传: ['普法', '宣讲'],
  法治宣传: ['普法', '宣讲'],
  住院职工: ['住院'],
  工会干部: ['干部'],
  培训班组长: ['培训', '班组长'],
  工会经费收缴: ['经费', '收缴'],
};
const longestAt = listedWords([...FOLD.keys(), ...Object.keys(TWO_IN_ONE)].map((text) => [text, text]));
const SPECIAL = new Set<string>([...lists.special, '新业态', '住院', '困难']);
const PUNCTUATION = /[\s“”‘’"'《》〈〉（）()、，,·…\-—~]/;

/** 劳动争议案件 is two words that the lists know; kept as one it would meet neither. */
function isMadeOfOthers(text: string, from = 0): boolean {
  if (from === text.length) return true;
  for (let end = text.length; end >= from + 2; end--) {
    if (end - from < text.length && FOLD.has(text.slice(from, end)) && isMadeOfOthers(text, end)) return true;
  }
  return false;
}

/** 第七届职工文化季 and 第八届职工文化季 are one. */
const ORDINAL = /第[一二三四五六七八九十百\d]{1,4}[届次期批季]|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次/g;

/** 货车司机、快递小哥、外卖骑手: who are named one by one are, together, 新就业形态劳动者. */
const NEW_TRADES =
  /(?:(?:货车司机|网约车司机|快递(?:小哥|员|从业人员)|(?:外卖|网约)?(?:骑手|配送员|送餐员|小哥)|网络主播|代驾司机)(?:、|和|及|以及)?){3,}(?:等)?(?:新就业形态|新业态)?(?:劳动者|群体|人员)*/g;

/** Names of one thing that clerks write in many ways, each with how it is held against others. */
const WRITTEN_OTHERWISE: readonly (readonly [RegExp, string])[] = [
  // 村（社区）工会联合会, 村、社区工联会, 村和社区工会联合会.
  [/村(?:[（(]社区[）)]|[、和与及]?社区)(?=工会|工联会|联合工会)|村(?=工会联合会|工联会|联合工会)/g, '村社区'],
  [/区域性?(?:[（(]行业性?[）)]|[、和与及]?行业性?)|行业性?(?:[（(]区域性?[）)]|[、和与及]区域性?)/g, '区域行业'],
  // 女职工权益保护专项集体合同, 女工专项合同, 女职工特殊权益专项集体合同.
  [/女职?工(?:特殊|劳动)?(?:权益|保护)*专项(?:集体)?(?:合同|协议)/g, '女职工专项集体合同'],
  [/工资(?:专项|协商|集体)+(?:合同|协议)/g, '工资专项集体合同'],
  // 暑托班, 暑期爱心托管班.
  [/(?:寒暑|暑|寒)?(?:[期假]|假期)?(?:爱心|公益)?托管?班/g, '托管班'],
  // 工会母婴关爱室: whose room it is goes without saying.
  [/^工会(?!驿站)(?=[\u4e00-\u9fff]{1,10}(?:室|屋|站|站点|书吧|热线|讲堂|之家|家园)$)/g, ''],
  // 已建会企事业单位: firms like all others; 新建会企业 counts unions.
  [/(?<!新)已?建会的?(?=企业|企事业|单位)/g, ''],
  // 网络普法直播, 普法直播: it is always on the net.
  [/(?:网络|网上|线上|在线)(?=[\u4e00-\u9fff]{0,4}直播)/g, ''],
  [/乳腺癌[、和及]宫颈癌|[“"]两癌[”"]/g, '两癌'],
  [/两癌(?:免费)?(?:检查|普查|体检)/g, '两癌筛查'],
];

const MAY_BE_OTHERWISE = /村|区域|行业|女职?工|工资|癌|建会|托|直播|^工会/;

/** What tells a place or people by itself, and is the tail of many a word. */
const OF_WORDS = new Set(['人', '区', '市']);

/** Cuts the text of a slot into folded words; what no list knows is a word of its own, as it stands. */
export function labelWords(label: string): LabelWords {
  // 代表团（组）长会, 代表团（组）长会议; 联席会, 联席会议.
  const plain = label.replace(ORDINAL, '').replace(/(?<=[长席事])会议$/, '会');
  let text = plain.includes('、') ? plain.replace(NEW_TRADES, '新就业形态劳动者') : plain;
  if (MAY_BE_OTHERWISE.test(text)) for (const [pattern, name] of WRITTEN_OTHERWISE) text = text.replace(pattern, name);
  const words = new Set<string>();
  let unknown = '';
  const endUnknown = () => {
    if (unknown.length > 1) words.add(unknown);
    unknown = '';
  };
  for (let at = 0; at < text.length; ) {
    const known = longestAt(text, at);
    // 老旧小区: one character of a word that no list knows is none of its own.
    if (known === undefined || (OF_WORDS.has(known) && unknown !== '')) {
      if (PUNCTUATION.test(text[at] ?? '')) endUnknown();
      else unknown += text[at];
      at++;
      continue;
    }
    endUnknown();
    // 落实率 is another thing than 落实.
    if (text[at + known.length] === '率') {
      words.add(`${FOLD.get(known) || known}率`);
      at += known.length + 1;
      continue;
    }
    for (const word of TWO_IN_ONE[known] ?? [FOLD.get(known) ?? known]) if (word !== '') words.add(word);
    at += known.length;
  }
  endUnknown();
  // 普惠券: a word that varies is the name of a thing here.
  if (words.size === 0 && /..[券包证]$/.test(text)) words.add(text);
  // 法律咨询5142人次, 咨询4908人次: asked for advice, and of what kind goes without saying; 心理咨询 says so.
  if (words.has('咨询') && label.includes('法律咨询')) words.delete('普法');
  return { words, special: new Set([...words].filter((word) => SPECIAL.has(word))) };
}

/** True for a folded word that a list knows. */
export const isListedWord = (word: string): boolean => FOLD.has(word);

/** True for a word that names so many things that it links nothing by itself: 补助, 活动, 企业. */
export function isWeakWord(word: string): boolean {
  return WEAK.has(word);
}
const WEAK = new Set<string>(lists.weak);

const LEVEL =
  /(全国|国家|省部|省|自治区|市|州|区|县|镇)级(?!及?以上)|^[“「]?(全国|省|市)(?=赛$|.{2})|^[^省市区县]{2,3}(省|市|区|县)(?=劳动模范|劳模|五一|工人先锋号|工匠|先进)/g;

/** The levels that a noun names (省级职工书屋 → 省); an honour or a place of one level is not one of another. */
export function levelsIn(noun: string): Set<string> {
  return new Set([...noun.matchAll(LEVEL)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').replace('国家', '全国')));
}

const FEDERATION = '工会联合会';

/** True for one word, or one that begins with the other: 慰问 and 慰问金, 补助 and 补助款. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const begins = (a.length >= 2 && b.startsWith(a)) || (b.length >= 2 && a.startsWith(b));
  // Unions, and federations of unions.
  return begins && a !== FEDERATION && b !== FEDERATION;
}
