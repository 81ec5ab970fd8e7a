import type { SloganMention } from '../mention.ts';
import type { Source } from '../source.ts';
import { has, isOneOf, type UnitSet, unitSet } from '../unit-set.ts';
import { isAt, wordBefore, wordTable } from '../words-at.ts';
import { thought } from './thought.ts';

const NUMERAL = '[一二三四五六七八九十]';
const PLENUM = `${NUMERAL}中(?:、${NUMERAL}中){0,6}`;
const SESSIONS = `${NUMERAL}{1,3}届(?:${PLENUM}|历次|历届)全会`;
/**
 * 党的二十大精神, 二十届四中、五中全会精神, 党的二十大和二十届三中全会精神 (one label by the guidelines). In a list that shares
 * one head (党的十九大、二十大精神) only the part with the head is taken.
 */
const CONGRESS = new RegExp(
  `(?<party>党的)?(?:(?<congress>${NUMERAL}{1,3})大(?:和|以及)(?:党的)?(?<joined>${SESSIONS}|历届全会|历次全会)|(?<sessions>${SESSIONS}|历届全会)|(?<alone>${NUMERAL}{1,3})大)精神`,
  'g',
);
const PARTY_IN_FULL = new RegExp(`(?:中国共产党|党的?)第?(?<congress>${NUMERAL}{1,3})次(?:全国)?代表大会精神`, 'g');
/** 中国工会十八大精神, 团的十九大精神, 中国妇女十三大精神. */
const MASS_ORGANISATION = new RegExp(
  `(?<body>中国工会|工会|共青团|团的?|中国妇女|妇女|中国科协|中国侨联|中国残联)第?(?<congress>${NUMERAL}{1,3})(?:大|次全国代表大会|次全国会员代表大会)精神`,
  'g',
);
/** 中央经济工作会议精神, 中央党的群团工作会议精神. */
const CENTRAL_MEETING =
  /(?:中央(?:全面依法治国|党的群团|城市|农村|经济|人才|民族|统战|外事|政法|金融|社会|新疆|西藏|港澳|军委政治|扶贫开发|城镇化|财经|民族|组织|宣传|教育|科技|水利|巡视|周边|区域协调){0,2}工作会议|全国两会|全国“两会”)精神/g;

/** 弘扬红旗渠精神: without a word list only the verb says where the spirit's name begins. */
const SPIRIT_AFTER_VERB =
  /(?<=(?:弘扬|传承|发扬|赓续|践行|秉承|秉持|继承)(?:和(?:弘扬|传承|发扬|践行|培育))?)(?<free>(?:伟大的|新时代|时代|优秀的|优良的|崇高的)*)(?<name>(?:(?!精神|的)[\u4e00-\u9fff]){2,8})精神/g;
/** …、奉献精神、创造精神: after another spirit the list says where it begins. */
const SPIRIT_IN_LIST = /(?<=精神(?:、|和|与|以及))(?<free>(?:伟大的|新时代|时代)*)(?<name>(?:(?!精神|的)[\u4e00-\u9fff]){2,6})精神/g;
const QUOTED_SPIRIT = /“(?<name>[\u4e00-\u9fff]{2,8})”精神/g;
/** 会议精神, 文件精神: what a meeting or a paper says, no spirit. 精神文明, 精神生活: the word goes on. */
const NO_SPIRIT = wordTable(
  '会 会议 讲话 指示 批示 文件 通知 决定 决议 报告 论述 思想 回信 贺信 要求 部署 工作 党代会 规定 条例 办法 意见 方案 重要 和 及 以及 等 大 届',
);
const GOES_ON = wordTable(
  '文明 文化 生活 风貌 面貌 状态 食粮 家园 力量 支柱 品格 谱系 内涵 实质 动力 财富 世界 需求 追求 卫生 病 障碍 损害 富裕 富足 抚慰 慰藉 激励 奖励 鼓励 共同',
);

/** A pattern of formulas that end in 精神. */
interface SpiritPattern {
  pattern: RegExp;
  /** What stands in front of 精神 in every one of them; undefined where it may be anything. */
  before: UnitSet | undefined;
  /** The mention that a match stands for; undefined where it is none after all. */
  read(text: string, match: RegExpExecArray, start: number, end: number): SloganMention | undefined;
}

/** In the order of preference, where two find formulas of one length. */
const PATTERNS: readonly SpiritPattern[] = [
  { pattern: CONGRESS, before: unitSet('大会'), read: readCongress },
  {
    pattern: PARTY_IN_FULL,
    before: unitSet('会'),
    read: (text, match, start, end) => thought(text, start, end, `党的${match.groups?.congress}大精神`),
  },
  { pattern: MASS_ORGANISATION, before: unitSet('大会'), read: readMassOrganisation },
  {
    pattern: CENTRAL_MEETING,
    before: unitSet('议会”'),
    read: (text, match, start, end) => thought(text, start, end, match[0].replace(/[“”]/g, '')),
  },
  { pattern: SPIRIT_AFTER_VERB, before: undefined, read: readNamed },
  { pattern: SPIRIT_IN_LIST, before: undefined, read: readNamed },
  { pattern: QUOTED_SPIRIT, before: unitSet('”'), read: readNamed },
];
/** How many patterns there are: each has a rank. */
export const SPIRIT_RANKS = PATTERNS.length;
/** No formula has more units, 精神 included (党的二十大和党的二十届一中、…、七中全会精神), but for heaps of 伟大的. */
const REACH = 44;
/** Units in front of a formula that a pattern looks back at: 传承和弘扬. */
const LOOK_BEHIND = 6;

/**
 * Finds the spirits of congresses, plenums and central meetings, those to come included, and named spirits that no list has: 弘扬某某精神,
 * and those that follow another in a list. One for a text: `endingAt` is called for each 精神, in text order.
 */
export class Spirits {
  private readonly source: Source;
  /** For each pattern where its last match ended. */
  private readonly ends = new Int32Array(PATTERNS.length);
  private last = -REACH;

  constructor(source: Source) {
    this.source = source;
  }

  /** Calls `found` for each formula whose 精神 ends at `end`, with the rank of its pattern. */
  endingAt(end: number, found: (rank: number, mention: SloganMention) => void): void {
    const { text } = this.source;
    const isInList = end - this.last < REACH;
    this.last = end;
    for (let rank = 0; rank < PATTERNS.length; rank++) {
      const { pattern, before, read } = PATTERNS[rank] as SpiritPattern; // rank is in range.
      if (before !== undefined ? !isOneOf(before, text, end - 3) : pattern === SPIRIT_IN_LIST ? !isInList : !hasVerb(this.source, end))
        continue;
      const from = Math.max(this.ends[rank] as number, end - REACH);
      const windowStart = Math.max(0, from - LOOK_BEHIND);
      pattern.lastIndex = from - windowStart;
      const match = pattern.exec(text.slice(windowStart, end));
      if (match === null) continue;
      this.ends[rank] = end;
      const mention = read(text, match, windowStart + match.index, end);
      if (mention) found(rank, mention);
    }
  }
}

const VERB_ENDS = unitSet('扬承续行持');

/** A look whether a verb of SPIRIT_AFTER_VERB may stand in front, with nothing but ideographs between: most 精神 have none. */
function hasVerb({ units }: Source, end: number): boolean {
  for (let at = end - 3; at >= 0 && at >= end - REACH; at--) {
    const unit = units[at] as number; // at is inside of the text.
    if (has(VERB_ENDS, unit)) return true;
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return false;
}

function readCongress(text: string, match: RegExpExecArray, start: number, end: number): SloganMention | undefined {
  const { party, congress, joined, sessions, alone } = match.groups ?? {};
  const before = text[start - 1] ?? '';
  // 中国工会十八大精神 is another congress; 五大精神, 一大精神 count something; 第二十大 is no session.
  if (!party && (/[会团女协联第一二三四五六七八九十]/.test(before) || (alone?.length === 1 && alone !== '十'))) return undefined;
  return thought(text, start, end, `党的${congress ? `${congress}大和${joined}` : (sessions ?? `${alone}大`)}精神`);
}

function readMassOrganisation(text: string, match: RegExpExecArray, start: number, end: number): SloganMention | undefined {
  const body = (match.groups?.body ?? '').replace(/^(?:共青团|团的?)$/, '团的').replace(/^(工会|妇女)$/, '中国$1');
  // 省工会第十五次代表大会精神: a province's own congress is none of the national ones.
  if (/[省市区县州旗]$/.test(text[start - 1] ?? '')) return undefined;
  return thought(text, start, end, `${body}${match.groups?.congress}大精神`);
}

function readNamed(text: string, match: RegExpExecArray, start: number, end: number): SloganMention | undefined {
  const name = match.groups?.name ?? '';
  if (wordBefore(NO_SPIRIT, name, name.length) !== '' || isAt(GOES_ON, text, end) || name.includes('习近平')) return undefined;
  return thought(text, start + (match.groups?.free ?? '').length, end, `${name}精神`);
}
