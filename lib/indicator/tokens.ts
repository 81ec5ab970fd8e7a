import type { Span } from '../text/span.ts';
import type { Clause, Placed } from './clauses.ts';
import { BEGINS_DATE, DATE, OCCASION, OPENS_OCCASION } from './dates.ts';
import { settle } from './settle.ts';
import { type Tag, type Word, wordAt } from './words.ts';

/** Tags of a term as the grammar's patterns name them: those of the words, and what its place in the clause makes of it. */
export type TermTag =
  | Tag
  | 'Award'
  | 'Plain'
  | 'Colon'
  | 'Concerned'
  | 'Into'
  | 'Inside'
  | 'Honours'
  | 'Figure'
  | 'Share'
  | 'Asked'
  | 'Programme'
  | 'Slogan'
  | 'Word'
  | 'Verb'
  | 'Unknown';

/** A term of a clause that the grammar reads. */
export interface Term extends Span {
  text: string;
  tags: Set<TermTag>;
  /** The form that synonyms fold into; the text where there is none. */
  canonical: string;
  scope: Word['scope'];
  /** The mention that the term is, where it is one. */
  mention?: Placed;
}

/** The words of terms, one behind the other. */
export const textOf = (terms: readonly Term[]): string => terms.map((term) => term.text).join('');

const ENUMERATOR =
  /(?:第[一二三四五六七八九十]{1,2}(?![届次季批期类])[，、]?|[一二三四五六七八九十]{1,3}(?:是|要)|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/y;
const MAKES_A_THING = /^[金费品款率](?!额)/;
const SKIPPED = /[\s“”‘’"'《》〈〉【】\-—~·\p{So}\p{Cf}\p{Cs}]/u;
/** These one-character words are prepositions only where a phrase can begin: 为279名职工, but 行为, 认为. */
const NEEDS_PHRASE_START = new Set([
  '为',
  '替',
  '对',
  '向',
  '给',
  '由',
  '按',
  '在',
  '于',
  '从',
  '以',
  '将',
  '把',
  '经',
  '与',
  '帮',
  '让',
  '使',
  '每',
  '获',
  '有',
  '超',
  '达',
  '计',
  '总',
  '又',
  '也',
  '并',
  '还',
  '再',
  '数',
  '额',
  '人',
  '均',
  '逾',
  '含',
  '近',
  '约',
  '了',
  '案',
  '仅',
  '被',
  '占',
]);

/**
 * Cuts a clause into terms by its mentions and the longest listed words; what is left over between them is one unknown term. `place` is the
 * name of the place that the report is of, which says how far a number reaches (江州市举办招聘会12场); empty for none.
 */
export function tokenize(text: string, clause: Clause, place = ''): Term[] {
  const terms: Term[] = [];
  let unknownFrom = -1;
  const push = (term: Omit<Term, 'text'> & { text?: string }) => terms.push({ text: text.slice(term.start, term.end), ...term });
  const endUnknown = (at: number) => {
    if (unknownFrom >= 0 && at > unknownFrom) {
      const span = { start: unknownFrom, end: at };
      push({ ...span, tags: new Set(['Noun', 'Word', 'Unknown']), canonical: text.slice(span.start, span.end), scope: '' });
    }
    unknownFrom = -1;
  };
  let at = clause.start;
  let next = 0;
  if (clause.breakBefore !== 'comma' && clause.breakBefore !== 'colon' && clause.breakBefore !== 'list')
    at = matchAt(ENUMERATOR, text, at, clause.end) ?? at;
  while (at < clause.end) {
    const placed = clause.mentions[next];
    const hole = clause.holes?.find((one) => one.start <= at && one.end > at);
    if (hole !== undefined) {
      endUnknown(at);
      at = hole.end;
      continue;
    }
    if (placed !== undefined && placed.start < at) {
      next++;
      continue;
    }
    if (placed !== undefined && placed.start === at) {
      endUnknown(at);
      push({ start: at, end: placed.end, tags: new Set(mentionTags(placed)), canonical: mentionName(placed), scope: '', mention: placed });
      at = placed.end;
      continue;
    }
    const limit = placed?.start ?? clause.end;
    const code = text.charCodeAt(at);
    const bracketEnd = text[at] === '（' ? text.indexOf('）', at) : -1;
    const date = BEGINS_DATE.has(code) ? matchAt(DATE, text, at, limit) : undefined;
    const occasionEnd = OPENS_OCCASION.has(text[at] ?? '') ? matchAt(OCCASION, text, at, limit) : undefined;
    const titleEnd = text[at] === '《' ? text.indexOf('》', at) : -1;
    if (titleEnd > 0 && titleEnd < limit) {
      // 审议《岗位聘用办法》等文件5个: no verb of the title is one here.
      if (unknownFrom < 0) unknownFrom = at + 1;
      endUnknown(titleEnd);
      at = titleEnd + 1;
    } else if (text[at] === '：' || text[at] === ':') {
      endUnknown(at);
      push({ start: at, end: at + 1, tags: new Set(['Colon']), canonical: '：', scope: '' });
      at++;
    } else if (!isHan(code) && SKIPPED.test(text[at] ?? '')) {
      endUnknown(at);
      at++;
    } else if (occasionEnd !== undefined) {
      endUnknown(at);
      at = occasionEnd;
    } else if (date !== undefined) {
      endUnknown(at);
      push({ start: at, end: date, tags: new Set(['Time']), canonical: text.slice(at, date), scope: '' });
      at = date;
    } else if (
      place !== '' &&
      unknownFrom < 0 &&
      mayBePlace(terms.at(-1)) &&
      text.startsWith(place, at) &&
      !NAMES_MORE.test(text.slice(at + place.length, limit))
    ) {
      endUnknown(at);
      push({ start: at, end: at + place.length, tags: new Set(['Scope']), canonical: place, scope: 'system' });
      at += place.length;
    } else {
      const word = knownAt(text, at, limit);
      if (
        (word?.tags.has('Event') || isMeasured(word, text, limit, at)) &&
        word !== undefined &&
        MAKES_A_THING.test(text.slice(at + word.text.length, limit))
      ) {
        // 关爱慰问金: an event and 金, 费 or 品 behind it is what is given.
        endUnknown(at);
        const end = at + word.text.length + 1;
        push({ start: at, end, tags: new Set(['Noun']), canonical: text.slice(at, end), scope: '' });
        at = end;
      } else if (
        word !== undefined &&
        (mayStand(word, terms, unknownFrom) ||
          leadsTo(word, at, placed) ||
          isForServed(text, at, placed) ||
          FROM_THEN.test(text.slice(at, at + 6)))
      ) {
        endUnknown(at);
        push({ start: at, end: at + word.text.length, tags: new Set<TermTag>(word.tags), canonical: word.canonical, scope: word.scope });
        at += word.text.length;
      } else if (bracketEnd >= 0 && bracketEnd + 1 < limit && isInsidePhrase(text.slice(at, bracketEnd + 2))) {
        // 村（社区）工联会, 区域性（行业性）集体合同: both are counted.
        if (unknownFrom < 0) unknownFrom = at;
        at = bracketEnd + 1;
      } else if (bracketEnd >= 0 && bracketEnd < limit) {
        // 疗休养（春秋游）: what stands in brackets explains and is no part of the label.
        endUnknown(at);
        at = bracketEnd + 1;
      } else {
        if (unknownFrom < 0) unknownFrom = at;
        at++;
      }
    }
  }
  endUnknown(clause.end);
  return settle(terms);
}

/** 江州市总工会, 江州市交通运输工会, 江州市五一劳动奖章: a longer name. */
const NAMES_MORE = /^(?:[\u4e00-\u9fff]{0,8}工会|五一|[\u4e00-\u9fff]{0,6}(?:局|委|院|厅|办|协会|公司|银行|工匠))/;

/** Few ideographs in brackets, and one right behind them; with the brackets and what follows. */
const isInsidePhrase = (text: string) => /^（[\u4e00-\u9fff]{1,4}）[\u4e00-\u9fff]$/.test(text);

/** At the start of a clause, or behind a time or a word of no noun; in “江州市教坛新秀” and 命名江州市教坛新秀 it is part of the name. */
const mayBePlace = (before: Term | undefined): boolean =>
  before === undefined || ['Time', 'Filler', 'Prep', 'Agent'].some((tag) => before.tags.has(tag as TermTag));

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** 全县工会组织达到640个: a scope word that takes the head of a noun leaves it to the noun where a number is told of it. */
function knownAt(text: string, at: number, limit: number): Word | undefined {
  const word = wordAt(text, at, limit);
  // 新入会员: the members, and no 新入会 with something behind it.
  if (word?.text.endsWith('会') && text[at + word.text.length] === '员') return wordAt(text, at, at + word.text.length - 1);
  // 培训班组长: no 培训班.
  if (word?.text === '培训班' && text.startsWith('组长', at + 3)) return wordAt(text, at, at + 2);
  // 收到慰问金5万元: what was given.
  if (word?.text === '收到慰问' && MAKES_A_THING.test(text.slice(at + 4, limit))) return wordAt(text, at, at + 2);
  // 其中全国级3家: a level, and not all of the country.
  if (word?.tags.has('Scope') === true && text[at + word.text.length] === '级') return undefined;
  // 为民工讨薪: no 为民.
  if (word?.text === '为民' && text[at + 2] === '工') return wordAt(text, at, at + 1);
  // 发放普惠券: a thing, and nobody that had anything of it.
  if (word?.text === '普惠' && /^[券卡金性]/.test(text.slice(at + 2, limit))) return undefined;
  // 已建会企业, 已建工会单位: where there is a union, and nothing that was built.
  if (word?.text === '已建' && HAS_UNION.test(text.slice(at + 2, limit))) return wordAt(text, at, at + 1);
  if (word?.tags.has('Scope') !== true || !word.text.endsWith('工会') || word.text.length < 4) return word;
  return COUNTS_UNIONS.test(text.slice(at + word.text.length, limit + 1)) ? wordAt(text, at, at + word.text.length - 2) : word;
}
const HAS_UNION = /^(?:会(?!员|[议堂场])|工会的?(?:企业|单位))/;
const COUNTS_UNIONS = /^组织(?:总?数|累计|达|[增升降]至|已达|共|有|现有|\d)/;

/** 落实率, 建会率: a verb with 率 behind it is a share. */
function isMeasured(word: Word | undefined, text: string, limit: number, at: number): boolean {
  if (word === undefined || !(word.tags.has('Action') || word.tags.has('Light') || word.tags.has('Effect'))) return false;
  return text.slice(at + word.text.length, limit).startsWith('率');
}

function matchAt(pattern: RegExp, text: string, at: number, limit: number): number | undefined {
  pattern.lastIndex = at;
  const end = pattern.test(text) ? pattern.lastIndex : undefined;
  return end !== undefined && end <= limit ? end : undefined;
}

function mentionTags(placed: Placed): TermTag[] {
  switch (placed.mention.class) {
    case 'figure':
      return ['Figure'];
    case 'programme':
      return placed.mention.kind === 'award' ? ['Award', 'Programme', 'Noun', 'Word'] : ['Programme', 'Noun', 'Word'];
    case 'slogan':
      return ['Slogan', 'Noun', 'Word'];
  }
}

function mentionName(placed: Placed): string {
  return placed.mention.class === 'figure' ? placed.mention.text : placed.mention.name;
}

/** 办结率达98%, 系统获省五一劳动奖章8人: right in front of a figure, or of an honour, even one character is what introduces it. */
function leadsTo(word: Word, at: number, placed: Placed | undefined): boolean {
  if (placed?.start !== at + word.text.length) return false;
  return placed.mention.class === 'figure' ? word.tags.has('Filler') : word.text === '获' && placed.mention.class === 'programme';
}

/** 医疗互助为312人次补助, 互助基金向142名职工发放救助金: right in front of a figure for whom something is done, and no 总数为312人. */
function isForServed(text: string, at: number, placed: Placed | undefined): boolean {
  if (!/^[为向给]$/.test(text[at] ?? '') || placed?.mention.class !== 'figure' || placed.start !== at + 1) return false;
  return /^[^，。；、\d]{0,8}?(?:补助|发放|给付|赔付|理赔|报销|办理|提供|支付|送[去上]|减免)/.test(text.slice(placed.end, placed.end + 16));
}

/** 覆盖率从2020年的53%提升到58%. */
const FROM_THEN = /^[从由](?:(?:19|20)\d\d年|[年期]初|[上去]年)/;

/** A one-character word counts only where it cannot be the tail of an unknown word. */
function mayStand(word: Word, terms: readonly Term[], unknownFrom: number): boolean {
  if (!NEEDS_PHRASE_START.has(word.text)) return true;
  if (unknownFrom >= 0) return false;
  const before = terms.at(-1);
  if (before === undefined) return true;
  const small = word.tags.has('Mark') || word.tags.has('Prep');
  // 配合劳动监察部门为386名农民工追讨工资: those it was done with.
  if (small && before.text.endsWith('部门')) return true;
  return !small || !before.tags.has('Noun') || before.mention !== undefined || before.tags.has('Organ') || before.tags.has('People');
}
