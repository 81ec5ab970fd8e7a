import { HARD_BREAK } from '../../text/prepare.ts';
import { isNumeralCharacter } from '../numeral-characters.ts';
import type { Source } from '../source.ts';
import { has, unitSet } from '../unit-set.ts';
import { approxInFront } from './approx.ts';
import { countsHeads, inFixedWord } from './names.ts';
import type { Reading } from './quantity.ts';

const isDigit = (c: number) => c >= 48 && c <= 57;
const isLatin = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

/** Signs that join a number to a code, an address, a score or a product: a/2023件, 3:1, 7×24小时, 5·12, 020-8888. */
const JOINS = '/.:：∶_@=&#\\×xX*＊^%';
/** A table's cell: 慰问46户/9.2万元; no price and no date: 500元/3人, 3月/5次. */
const BEHIND_FIGURE = /[\d万亿](?!元)[\u4e00-\u9fff]{0,3}[^\d元年月日号级期版]\/$|(?:^|[^第\d])\d{1,2}期\/$/;
/** The same only with a digit in front of them: 2021-50, 3·8, 5+26项, 二○三五年. */
const JOINS_DIGITS = '-~—·+,，比○';
/** 目前20家, 此前3次: 前 there is part of another word and no rank. */
const NOT_RANK = '目此年日之以先提当眼月周午史空疫会赛';
/** 人数百余: 数 belongs to the word in front. */
const ENDS_IN_NUMBER = '人总次指系倍个多少半基岁位函参分度点件户序号额级篇款无户家天字票份比约';
/** Walks back over 第一、二、三 and 第3至5 at most so far. */
const CHAIN = 16;
const CHAIN_LINKS = '、和至到-~—与及或';
/** Units that number parts or ranks when a small Chinese numeral stands in front: 三组, 一班, 四级, 三层. */
const NUMBERING = new Set([...'组班队部册卷章节集版单层级类期门课讲堂角毛分度口面头字回道档代席餐孔通段尾']);
/** 一 with one of these in front is counted: 共一件, 仅一家, 各一名, 一等奖一个. */
const COUNTED_ONE = /(?:少于|至少|共计?|合计|总计|仅有?|只有|各|奖|均为|不到|不足|超过?|达)$/;
const COUNTED_TERMS = /(?:连办|已办|连续|共|累计|已?举办了?|已开展|办了|历经|选拔|评选)$/;
const ENDS_CLAUSE = `，。、；：！？）,;.!?）${HARD_BREAK}`;
const PARTY_MEETING = /^(?:全会|[工教妇团]代会|全委|执委会|常委会|党代会|代表大会|全体|会员代表大会)/;

/** Right in front of a figure nothing else says anything, nor do Latin letters and numerals: one look rules nearly all out. */
const SAYS_IN_FRONT = unitSet(`${CHAIN_LINKS}第${JOINS}${JOINS_DIGITS}前届${ENDS_IN_NUMBER}`);
const ZERO = 48;

/** True where what stands in front says that no figure begins at `start`: 第3批, A4, 3:1, 十五届六次. Bounded work. */
export function cannotBegin(source: Source, start: number, reading: Reading): boolean {
  const { units } = source;
  if (units[start] === ZERO && isDigit(units[start + 1] as number)) return true;
  if (start === 0) return false;
  const before = units[start - 1] as number; // start > 0.
  if (!has(SAYS_IN_FRONT, before) && !isNumeralCharacter(before) && !isLatin(before)) return false;
  return isRuledOut(source.text, start, reading);
}

/** What the numbers of trains begin with. */
const TRAINS = 'GDCKTZ';

function isRuledOut(text: string, start: number, reading: Reading): boolean {
  const code = text.charCodeAt(start - 1);
  const last = text[start - 1] as string; // start > 0.
  const isArabic = isDigit(text.charCodeAt(start));
  // 分获一、二、三、四名: a list of ranks.
  if (last === '、' && !isArabic && '一二三四五六七八九十'.includes(text[start - 2] ?? ' ')) return true;
  if (last === '第' || (CHAIN_LINKS.includes(last) && continuesOrdinal(text, start))) return true;
  // 〇五个, 十四5: the middle of another numeral; but 人数20人, 来5家.
  if (isNumeralCharacter(code)) return isDigit(code) || !isArabic;
  // %2D9114% is a part of an address; G102次高铁, D23、G28次 are trains, CT120次 is none.
  const isTrain = reading.unit === '次' && TRAINS.includes(last) && !isLatin(text.charCodeAt(start - 2));
  if (isTrain || (isLatin(code) && isDigit(text.charCodeAt(start - 2)))) return true;
  if (isLatin(code))
    return (
      last === 'x' ||
      last === 'X' ||
      !(reading.value >= 100 || reading.kind === 'percent' || reading.kind === 'money' || isLatin(text.charCodeAt(start - 3)))
    );
  if (JOINS.includes(last)) return joins(text, start, last);
  if (JOINS_DIGITS.includes(last) && isNumeralCharacter(text.charCodeAt(start - 2) || 0)) return last !== ',' && last !== '，';
  if (last === '-' && isLatin(text.charCodeAt(start - 2) || 0)) return true;
  if (last === '前' && reading.unit === '名' && reading.value <= 20) return true;
  if (last === '前' && !NOT_RANK.includes(text[start - 2] ?? ' ')) return true;
  if (last === '届' && reading.unit.startsWith('次')) return true;
  return text[start] === '数' && ENDS_IN_NUMBER.includes(last);
}

/** 1.20家: a list's number in front of a figure; 人数：20人: a colon that joins nothing. */
function joins(text: string, start: number, last: string): boolean {
  if (last === '/' && BEHIND_FIGURE.test(text.slice(Math.max(0, start - 8), start))) return false;
  const before = text.charCodeAt(start - 2) || 0;
  if (last === ':' || last === '：' || last === '∶') return isDigit(before);
  if (last === '.') return !isListNumber(text, start) && (isDigit(before) || isLatin(before) || before === 46);
  // 30个×5万元
  if (last === '×' && before >= 0x4e00) return false;
  return last !== '%' || isDigit(before) || isLatin(before);
}

/** True where only a number of one or two digits and a point stand between the line's start and `start`. */
function isListNumber(text: string, start: number): boolean {
  let at = start - 2;
  while (at >= 0 && start - at < 5 && isDigit(text.charCodeAt(at))) at--;
  return at < 0 || text[at] === HARD_BREAK;
}

/** 第一、二、三卷; 第3至5名. */
function continuesOrdinal(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= CHAIN; at--) {
    const ch = text[at] as string; // at is inside of the text.
    if (ch === '第') return true;
    if (!isNumeralCharacter(text.charCodeAt(at)) && !CHAIN_LINKS.includes(ch)) return false;
  }
  return false;
}

/** The first characters of the units that a rule for units speaks of. */
const JUDGED = unitSet('年版款届级期学集次步方度对层班栋幢组排个分队秒页');

/** 机场三期、水电站二期: a part of what is built; but 培训班三期. */
const PHASED = '场站港厂电程目园区路线桥池硅库';

/** True where the reading itself is plainly no reported quantity. */
export function isNoFigure(source: Source, start: number, reading: Reading): boolean {
  const { end, unit, chinese } = reading;
  if (unit === '' && reading.kind !== 'percent' && isNameOfSize(source.text, end)) return true;
  if (reading.bare && !isSizedMagnitude(source, start, reading)) return true;
  if (isListedCount(source.text, start, reading)) return true;
  if ((unit === '' || has(JUDGED, unit.charCodeAt(0))) && isRuledOutByUnit(source, start, reading)) return true;
  if (chinese && isWordedNumber(source, start, reading)) return true;
  return reading.value <= 1000 && inFixedWord(source, start);
}

function isRuledOutByUnit(source: Source, start: number, reading: Reading): boolean {
  const { text } = source;
  const { end, unit, value, chinese } = reading;
  if (isDateOrEdition(text, start, reading)) return true;
  // “钢城之夏”文化节5届, but 2022届 and 十五届.
  if (unit === '届' && (chinese || value > 50) && !COUNTED_TERMS.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (unit === '次' && chinese && isSession(text, start, end)) return true;
  // 3672次列车从江口出发
  if (unit === '次' && value >= 1000 && !chinese && text.startsWith('列车', end)) return true;
  // 人均日行8600步, 输气20亿方; but 分三步、下好五步棋, 三方协商.
  if ((unit === '步' || unit === '方') && chinese) return true;
  if (unit === '期' && chinese && text[start] !== '两' && PHASED.includes(text[start - 1] ?? ' ')) return true;
  // 钻井50128队, 采煤712队
  if (unit === '队' && value >= 500) return true;
  // 第3页 共12页
  if (unit === '页' && text.startsWith('页共', start - 2)) return true;
  if (unit === '度' && reading.one && text[end] !== '电') return true;
  if (unit === '对' && isNumeralCharacter(text.charCodeAt(end) || 0)) return true;
  if (isPartOfAddress(text, start, end, unit)) return true;
  return unit === '个' && value <= 10 && text[end] === '一' && countsHeads(source, end);
}

/** 十一次党代会, 县八次工代会, 人大五次会议. */
function isSession(text: string, start: number, end: number): boolean {
  return PARTY_MEETING.test(text.slice(end, end + 6)) || (text.startsWith('会议', end) && '大届委协会'.includes(text[start - 1] ?? ' '));
}

/** 5栋301室, 东山村2组35号, 广场南座14层, 七年级3班. */
function isPartOfAddress(text: string, start: number, end: number, unit: string): boolean {
  const before = text[start - 1] ?? ' ';
  if (unit === '层') return '座楼厦栋幢号场'.includes(before);
  if (unit === '班') return before === '级' || before === '）';
  // 4栋520间 are counted, both.
  return '栋幢组排'.includes(unit) && (/^\d+(?![\d间套人个户平])/.test(text.slice(end, end + 6)) || text.startsWith('单元', end));
}

/** 万亿级目标, 百万级: a class of size. */
function isNameOfSize(text: string, end: number): boolean {
  return '级象像般能众'.includes(text[end] ?? ' ');
}

/** 百余家, 近百名, 超千万元 are quantities; 百名, 万人, 千家万户 alone are names and figures of speech. */
function isSizedMagnitude(source: Source, start: number, reading: Reading): boolean {
  const { approx, end } = reading;
  if (approx !== 'exact' || approxInFront(source, start, true) !== undefined) return true;
  // 成南达万高铁: a name's short form.
  return end > start + 1 && '达有'.includes(source.text[start - 1] ?? ' ');
}

/** 2023年, 2023版, 2022届, 9时30分, 2.0版. */
function isDateOrEdition(text: string, start: number, { unit, value, max, chinese, decimal }: Reading): boolean {
  const isYear = !chinese && value >= 1900 && max <= 2100 && Number.isInteger(value);
  if (isYear && '年版款届级期学年集'.includes(unit)) return true;
  if (unit === '年' && value >= 100 && !chinese && value !== max) return true;
  if (unit === '年' && value >= 1000) return true;
  if (unit === '版' && decimal) return true;
  // 三点十五分四十秒
  if (unit === '秒') return /[时点][\d零〇一二三四五六七八九十]{1,3}分$/.test(text.slice(Math.max(0, start - 5), start));
  // 七点五十分, but 得了九十分
  return unit === '分' && ((chinese && value < 60) || '时点'.includes(text[start - 1] ?? ' '));
}

/** 2.3家企业获奖 at a line's start: the list's second entry, and 3家. */
function isListedCount(text: string, start: number, { kind, decimal, chinese, value }: Reading): boolean {
  if (!decimal || chinese || kind !== 'count' || value >= 100) return false;
  return start === 0 || text[start - 1] === HARD_BREAK;
}

/** Chinese numerals in words: 一个, 二期, 三组, 六个方面, 一两个. */
function isWordedNumber(source: Source, start: number, { end, unit, kind, value, max, one }: Reading): boolean {
  const { text } = source;
  const stops = end >= text.length || ENDS_CLAUSE.includes(text[end] ?? '。');
  if (one) {
    if (kind === 'count') return !(stops && COUNTED_ONE.test(text.slice(Math.max(0, start - 3), start)));
    if (kind === 'duration') return false;
    // 从工地到车间一角，…
    if (unit === '角' && text[end] !== '钱') return true;
  }
  if (value === 1 && max === 2 && kind === 'count') return true;
  // 打磨一个零件
  if (value === 0 && unit === '件') return true;
  // 高速路政三支队, but 三支队伍
  if (unit === '支' && text[end] === '队' && text[end + 1] !== '伍') return true;
  // 一至四项由张三负责
  if (unit === '项' && max <= 10 && (max > value ? '：，；（' : '至到').includes(text[start - 1] ?? '：')) return true;
  const small = value <= 10 && max <= 20;
  if (!small) return false;
  // Counting says 两; 二 numbers: 二期, 二次, 二元; but 获奖者二人。二人被评为劳模, 先后二次.
  if (
    text[start] === '二' &&
    !text.endsWith('先后', start) &&
    !(unit === '人' && (stops || '被均分同'.includes(text[end] as string))) &&
    end - start - unit.length === 1 &&
    (kind === 'count' || kind === 'duration' || unit === '元')
  )
    return true;
  if (NUMBERING.has(unit) && (text[start] !== '两' || '度节课口面头道字级层单代'.includes(unit)) && !stops) return true;
  // 三项制度 are those of the text, but not 修订《提案办法》等三项制度.
  return '个项種种类条大'.includes(unit) && text[start - 1] !== '等' && countsHeads(source, end);
}
