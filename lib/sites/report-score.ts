/** What a quick look at a page gives: enough to tell a report from what is none, at a cost that no one feels. */
export interface PageSketch {
  title: string;
  /** The beginning of the page's text, blocks on lines of their own. */
  text: string;
  /** How many characters of it are links. */
  linked: number;
}

/** What speaks for a report, or against. */
export const SCORE_PARTS = ['title', 'issuer', 'prose', 'figures', 'terms', 'outline', 'links', 'talk', 'shop'] as const;
/** One of them. */
export type ScorePart = (typeof SCORE_PARTS)[number];

/** How much a page looks like a report, with the parts that it is the sum of; those of no weight are left out. */
export interface Score {
  points: number;
  parts: { part: ScorePart; points: number }[];
}

/**
 * From so many points on, a page is taken for a report, or for news of what reports tell: of 462 passages of union reports and news 83 % have as
 * many, and of 70 pages of other kinds 6 %; 8 points would have 34 % and 3 %. All that speaks for one comes to 17.
 */
export const ENOUGH_POINTS = 6;

/** True for a page that is marked by itself on a site that the reader has switched on. */
export const isReport = (score: Score): boolean => score.points >= ENOUGH_POINTS;

/** Longer than this the look is not: what a report is shows on its first pages. */
export const MOST_SKETCHED = 6000;

const REPORT_TITLE = /报告|总结|[白蓝]皮书|公报|要点|综述|纪要|规划|述职|年报/;
const OFFICIAL_TITLE = /通知|意见|办法|会议|讲话|方案|决[定议]|部署|调研|召开|开展|工[作会匠人]|职工|劳[动模]/;
const ISSUER = /工会|党委|党组|人民政府|国务院|办公[厅室]|委员会|人大|政协|统计局|妇联/;
/** A line that ends a sentence and is as long as one is prose; lists of headlines and buttons are not. */
const SHORTEST_PROSE = 40;
/** So many characters of links for one of prose, and the page is a list. */
const MOST_LINKED = 2.5;
const FIGURE =
  /\d[\d,.]*[余多]?[万亿千百]{0,2}(?:人次|人|名|个|家|场|件|元|户|[%％]|项|期|条|所|次|亩|公里|吨|平方米|张|套|处|支|份|班|辆|美元|人民币)/g;
const OUTLINE =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九]是|第[一二三四五六七八九十]部分)/;
const TALK = ['楼主', '2楼', '3楼', '发表于', '沙发', '点赞', '网友'];
const SHOP = ['购物车', '立即购买', '¥', '￥', '包邮', '券后', '领券', '付款'];

/** The wording of official texts, each counted once; common in them, and seldom in others. */
const TERMS = [
  ...['深入贯彻', '贯彻落实', '习近平', '党的领导', '高质量发展', '扎实', '推进', '推动', '统筹', '全面', '着力', '聚焦', '围绕'],
  ...['坚持', '职工', '工会', '劳模', '工匠', '维权', '帮扶', '慰问', '民生', '改革', '基层', '覆盖', '同比', '累计', '全年'],
  ...['上年', '今年以来', '机制', '体系', '保障', '引领', '提升', '队伍', '权益', '就业', '增长', '示范', '创新'],
];

/** Of the words of official texts a report has more; so few, and a page need not be looked at node by node. */
const FEWEST_TERMS = 3;
const MOST_SKIMMED = 20_000;

/** False for a page whose bare text (`textContent`, scripts and all) has too few of the words for it to be a report. */
export function mayBeReport(text: string): boolean {
  return termsIn(text.slice(0, MOST_SKIMMED)) >= FEWEST_TERMS;
}

/**
 * Scores what a quick look gave. Cheap also when it has never run before, as on every page that is opened: words are searched one by
 * one, which browsers do at once, for a long alternation is interpreted at first (7 ms on a page of prose).
 */
export function scorePage({ title, text, linked }: PageSketch): Score {
  const look = text.slice(0, MOST_SKETCHED);
  const share = linked / Math.max(1, look.length);
  const { prose, headings } = linesOf(look);
  const weights: Record<ScorePart, number> = {
    title: REPORT_TITLE.test(title) ? 4 : OFFICIAL_TITLE.test(title) ? 2 : 0,
    issuer: ISSUER.test(title) || ISSUER.test(look.slice(0, 600)) ? 2 : 0,
    prose: steps(prose, [150, 600, 1800]),
    figures: steps(look.match(FIGURE)?.length ?? 0, [2, 8, 20]),
    terms: steps(termsIn(look), [4, 8, 14]),
    outline: steps(headings, [2, 5]),
    // 首页 and lists of articles are made of links; a report stands among a few dozen, short news among more than it is long.
    links: prose * MOST_LINKED > linked ? 0 : share > 0.6 ? -6 : share > 0.4 ? -3 : 0,
    talk: count(look, TALK) >= 3 ? -5 : 0,
    shop: count(look, SHOP) >= 3 ? -6 : 0,
  };
  // The keys of an object literal of that type, in its order.
  const all = Object.entries(weights) as [ScorePart, number][];
  const parts = all.flatMap(([part, points]) => (points === 0 ? [] : [{ part, points }]));
  return { points: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

/** Characters in lines of prose, and how many lines begin as headings. */
function linesOf(text: string): { prose: number; headings: number } {
  let prose = 0;
  let headings = 0;
  for (const line of text.split('\n')) {
    if (line.length >= SHORTEST_PROSE && (line.includes('。') || line.includes('；'))) prose += line.length;
    if (OUTLINE.test(line)) headings++;
  }
  return { prose, headings };
}

const termsIn = (text: string): number => TERMS.filter((term) => text.includes(term)).length;

/** How often words stand in a text, all together. */
function count(text: string, words: readonly string[]): number {
  let found = 0;
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found++;
  return found;
}

/** How many of the steps have been reached. */
const steps = (value: number, limits: readonly number[]): number => limits.filter((limit) => value >= limit).length;
