import type { SloganMention } from '../mention.ts';
import type { Source } from '../source.ts';
import { has, isIdeograph, isOneOf, unitSet } from '../unit-set.ts';
import { isSpirit, startAfterVerb, startInList } from './named-spirit.ts';
import { thought } from './thought.ts';

const NUMERALS = '一二三四五六七八九十';
const NUMERAL = `[${NUMERALS}]`;
/** 第四百二十五 is no congress. */
const LONGEST_NUMERAL = 3;
const PLENUM = `${NUMERAL}中(?:、${NUMERAL}中){0,6}`;
/**
 * 二十届四中、五中全会精神, 五中全会精神 for short, 党的二十大和二十届三中全会精神 (one label by the guidelines). In a list that shares one head
 * (党的十九大、二十大精神) only the part with the head is taken.
 */
const PLENUMS = new RegExp(
  `(?<party>党的)?(?:(?<congress>${NUMERAL}{1,3})大(?:和|以及)(?:党的)?)?(?<sessions>(?:${NUMERAL}{1,3}届(?:${PLENUM}|历次|历届)|历届|历次|${PLENUM})全会)精神$`,
);
const PARTY_IN_FULL = new RegExp(`(?:中国共产党|党的?)第?(?<congress>${NUMERAL}{1,3})次(?:全国)?代表大会精神$`);
/** 中国工会十八大精神, 团的十九大精神, 中国妇女十三大精神. */
const MASS_ORGANISATION = new RegExp(
  `(?<body>中国工会|工会|共青团|团的?|中国妇女|妇女|中国科协|中国侨联|中国残联)第?(?<congress>${NUMERAL}{1,3})(?:大|次全国代表大会|次全国会员代表大会)精神$`,
);
/** What their names end with. */
const BODY_ENDS = unitSet('会团的女协联');
/** 中央经济工作会议精神, 中央党的群团工作会议精神. */
const CENTRAL_MEETING =
  /(?:中央(?:全面依法治国|党的群团|城市|农村|经济|人才|民族|统战|外事|政法|金融|社会|新疆|西藏|港澳|军委政治|扶贫开发|城镇化|财经|民族|组织|宣传|教育|科技|水利|巡视|周边|区域协调){0,2}工作会议|全国两会|全国“两会”)精神$/;

const QUOTED_SPIRIT = /“[\u4e00-\u9fff]{2,8}”精神$/;

/** A pattern of formulas that end in 精神. */
interface SpiritPattern {
  pattern: RegExp;
  /** A look at what stands in front of the 精神 at `at`: nearly always there is none. */
  mayEnd(text: string, at: number): boolean;
  /** The mention that a match stands for; undefined where it is none after all. */
  read(text: string, match: RegExpExecArray, start: number, end: number): SloganMention | undefined;
}

/** In the order of preference, where two find formulas of one length. */
const PATTERNS: readonly SpiritPattern[] = [
  { pattern: PLENUMS, mayEnd: (text, at) => text.endsWith('全会', at), read: readPlenums },
  {
    pattern: PARTY_IN_FULL,
    mayEnd: (text, at) => text.endsWith('代表大会', at),
    read: (text, match, start, end) => thought(text, start, end, `党的${match.groups?.congress}大精神`),
  },
  { pattern: MASS_ORGANISATION, mayEnd: (text, at) => text.endsWith('代表大会', at) || isBodyBefore(text, at), read: readMassOrganisation },
  {
    pattern: CENTRAL_MEETING,
    mayEnd: (text, at) => text.endsWith('工作会议', at) || text.endsWith('两会', text[at - 1] === '”' ? at - 1 : at),
    read: (text, match, start, end) => thought(text, start, end, match[0].replace(/[“”]/g, '')),
  },
  { pattern: QUOTED_SPIRIT, mayEnd: (text, at) => text[at - 1] === '”', read: readQuoted },
];
/** What stands in front of their 精神: 全会, 工作会议, 二十大, a closing mark. */
const PATTERN_ENDS = unitSet('会议大”');
/** Behind the patterns come the congresses and the named spirits. */
const [CONGRESS, AFTER_VERB, IN_LIST] = [PATTERNS.length, PATTERNS.length + 1, PATTERNS.length + 2];
/** How many ranks there are. */
export const SPIRIT_RANKS = IN_LIST + 1;
/** No formula has more units, 精神 included (党的二十大和党的二十届一中、…、七中全会精神), but for heaps of 伟大的. */
const REACH = 44;

/**
 * Finds the spirits of congresses, plenums and central meetings, those to come included, and named spirits that no list has: 弘扬某某精神,
 * and those that follow another in a list. One for a text: `endingAt` is called for each 精神, in text order.
 */
export class Spirits {
  private readonly source: Source;
  private last = -REACH;

  constructor(source: Source) {
    this.source = source;
  }

  /** Calls `found` for each formula whose 精神 ends at `end`, with the rank of its pattern. */
  endingAt(end: number, found: (rank: number, mention: SloganMention) => void): void {
    const { text } = this.source;
    const isInList = end - this.last < REACH;
    this.last = end;
    const low = Math.max(0, end - REACH);
    const isOfPattern = has(PATTERN_ENDS, this.source.units[end - 3] as number);
    for (let rank = 0; rank < PATTERNS.length && isOfPattern; rank++) {
      const { pattern, mayEnd, read } = PATTERNS[rank] as SpiritPattern; // rank is in range.
      const match = mayEnd(text, end - 2) ? pattern.exec(text.slice(low, end)) : null;
      const mention = match === null ? undefined : read(text, match, low + match.index, end);
      if (mention) found(rank, mention);
    }
    const congress = congressAt(text, end);
    if (congress) found(CONGRESS, congress);
    if (hasVerb(this.source, end)) this.named(AFTER_VERB, startAfterVerb(text, low, end), end, found);
    if (isInList) this.named(IN_LIST, startInList(text, low, end), end, found);
  }

  private named(rank: number, start: number, end: number, found: (rank: number, mention: SloganMention) => void): void {
    const mention = start < 0 ? undefined : spirit(this.source.text, start, start, end, end - 2);
    if (mention) found(rank, mention);
  }
}

const VERB_ENDS = unitSet('扬承续行持');

/** A look whether a verb may stand in front, with nothing but ideographs between: most 精神 have none. */
function hasVerb({ units }: Source, end: number): boolean {
  for (let at = end - 3; at >= 0 && at >= end - REACH; at--) {
    const unit = units[at] as number; // at is inside of the text.
    if (has(VERB_ENDS, unit)) return true;
    if (!isIdeograph(unit)) return false;
  }
  return false;
}

/** The spirit whose name stands from `from` to `to`, where it is one. */
function spirit(text: string, start: number, from: number, end: number, to: number): SloganMention | undefined {
  const name = text.slice(from, to);
  return isSpirit(text, name, end) ? thought(text, start, end, `${name}精神`) : undefined;
}

function readQuoted(text: string, _match: RegExpExecArray, start: number, end: number): SloganMention | undefined {
  return spirit(text, start, start + 1, end, end - 3);
}

function readPlenums(text: string, match: RegExpExecArray, start: number, end: number): SloganMention | undefined {
  const { party, congress, sessions } = match.groups ?? {};
  if (!congress && sessions === '历次全会') return undefined;
  if (!party && isOther(text, start)) return undefined;
  return thought(text, start, end, `党的${congress ? `${congress}大和` : ''}${sessions}精神`);
}

/** 党的二十大精神, 二十大精神. */
function congressAt(text: string, end: number): SloganMention | undefined {
  if (text[end - 3] !== '大') return undefined;
  const at = numeralStart(text, end - 3);
  const numeral = text.slice(at, end - 3);
  const party = text.endsWith('党的', at);
  // 五大精神, 一大精神 count something.
  if (numeral === '' || (!party && (isOther(text, at) || (numeral.length === 1 && numeral !== '十')))) return undefined;
  return thought(text, party ? at - 2 : at, end, `党的${numeral}大精神`);
}

/** 中国工会十八大精神 is another congress, 第二十大 no session. */
function isOther(text: string, start: number): boolean {
  return isOneOf(OTHERS_END, text, start - 1);
}
const OTHERS_END = unitSet(`会团女协联第${NUMERALS}`);

/** Where the numeral that ends at `end` begins; `end` where there is none. */
function numeralStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NUMERAL && NUMERALS.includes(text[start - 1] ?? ' ')) start--;
  return start;
}

/** 工会十八大: a body's name in front of the congress that ends at `at`. */
function isBodyBefore(text: string, at: number): boolean {
  if (text[at - 1] !== '大') return false;
  const start = numeralStart(text, at - 1);
  return isOneOf(BODY_ENDS, text, text[start - 1] === '第' ? start - 2 : start - 1);
}

function readMassOrganisation(text: string, match: RegExpExecArray, start: number, end: number): SloganMention | undefined {
  const body = (match.groups?.body ?? '').replace(/^(?:共青团|团的?)$/, '团的').replace(/^(工会|妇女)$/, '中国$1');
  // 省工会第十五次代表大会精神: a province's own congress is none of the national ones.
  if (/[省市区县州旗]$/.test(text[start - 1] ?? '')) return undefined;
  return thought(text, start, end, `${body}${match.groups?.congress}大精神`);
}
