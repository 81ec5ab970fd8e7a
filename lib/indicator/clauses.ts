import type { Mention } from '../recognise/mention.ts';
import { firstIndex } from '../text/first-index.ts';
import { HARD_BREAK, type PreparedText } from '../text/prepare.ts';
import type { Span } from '../text/span.ts';
import { wordAt } from './words.ts';

/** A mention with its place in the prepared text, and for a figure its index among the figures. */
export interface Placed extends Span {
  mention: Mention;
  figure: number;
}

/** A stretch between commas; `breakBefore` says how hard the border on its left is. */
export interface Clause extends Span {
  breakBefore: 'block' | 'sentence' | 'semicolon' | 'comma' | 'colon' | 'list';
  mentions: Placed[];
  /** Brackets with figures of their own, which are clauses of their own: 新发展会员900人（含快递员130人）. */
  holes?: Span[];
  /** True for what stands in such brackets: an aside, on which nothing behind it hangs. */
  isAside?: true;
}

/** The first place in the prepared text that stands for `offset` of the original or what follows it. */
export const preparedOffset = ({ origin }: PreparedText, offset: number): number =>
  firstIndex(Math.max(0, origin.length - 1), (i) => (origin[i] ?? 0) >= offset);

/** Places mentions (offsets of the original text) in the prepared text; those that fell out of it are left out. */
export function placeMentions(prepared: PreparedText, mentions: readonly Mention[]): Placed[] {
  let figure = 0;
  const placed: Placed[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    const index = mention.class === 'figure' ? figure++ : -1;
    const start = preparedOffset(prepared, mention.start);
    const end = Math.min(preparedOffset(prepared, mention.end), prepared.text.length);
    if (end > start) placed.push({ mention, figure: index, start, end });
  }
  return placed;
}

const BORDERS: Record<string, Clause['breakBefore']> = {
  '，': 'comma',
  ',': 'comma',
  '：': 'colon',
  ':': 'colon',
  '；': 'semicolon',
  '﹔': 'semicolon',
  '﹐': 'comma',
  '﹕': 'colon',
  ';': 'semicolon',
  '。': 'sentence',
  '！': 'sentence',
  '？': 'sentence',
  '!': 'sentence',
  '?': 'sentence',
  '…': 'sentence',
  '|': 'block',
  '｜': 'block',
  [HARD_BREAK]: 'block',
};

/**
 * Cuts a prepared text into clauses. Borders inside a mention or in short brackets do not cut. A `、` cuts where each
 * side of it holds a figure: 慰问职工166人、发放慰问品5万元. `headings` are spans of the prepared text that stand for themselves, also
 * where a converter has run them into the paragraph below.
 */
export function cutClauses(text: string, placed: readonly Placed[], headings: readonly Span[] = []): Clause[] {
  const clauses: Clause[] = [];
  let [start, next, breakBefore]: [number, number, Clause['breakBefore']] = [0, 0, 'block'];
  // Both go forward only, so a page of 5 MB is gone through once.
  let first = 0;
  const close = (end: number, border: Clause['breakBefore']) => {
    while ((placed[first]?.start ?? Number.POSITIVE_INFINITY) < start) first++;
    const mentions: Placed[] = [];
    for (let i = first; (placed[i]?.start ?? Number.POSITIVE_INFINITY) < end; i++) {
      const one = placed[i];
      if (one !== undefined && one.end <= end) mentions.push(one);
    }
    if (end > start) clauses.push(...cutBrackets(text, { start, end, breakBefore, mentions }));
    start = end + 1;
    breakBefore = border;
  };
  const edges = new Set(headings.flatMap((heading) => [heading.start, heading.end]));
  let bracket = 0;
  for (let at = 0; at < text.length; at++) {
    while ((placed[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const mention = placed[next];
    if (mention !== undefined && at >= mention.start && at < mention.end) continue;
    const ch = text[at] ?? '';
    if (ch === '（') bracket = at + 1;
    else if (ch === '）' || at - bracket > LONGEST_BRACKET) bracket = 0;
    const border = BORDERS[ch];
    if (edges.has(at) && at > start) {
      close(at, 'block');
      start = at;
    }
    // 节日慰问：468人次: a name and its number are one clause.
    const isNamed =
      (ch === '：' || ch === ':') && mention?.start === at + 1 && mention.mention.class === 'figure' && at - start <= LONGEST_NAME;
    if (isNamed) continue;
    // 培训6630人，其中：品牌培训1460人: the colon parts nothing.
    if ((ch === '：' || ch === ':') && text.startsWith('其中', at - 2)) continue;
    // 开展竞赛创收10亿元 本报讯: what opens a news item ends the headline above it.
    if (at > start && OPENS_NEWS.has(ch) && OPENING.test(text.slice(at, at + 5))) {
      close(at, 'block');
      start = at;
    }
    if (border !== undefined && (bracket === 0 || border === 'block' || border === 'sentence')) close(at, border);
  }
  close(text.length, 'block');
  return clauses;
}
const LONGEST_NAME = 16;
const OPENS_NEWS = new Set('本来发中');
const OPENING = /^(?:本报.?.?讯|来源[：:]|发布[时日][间期]|中工网讯)/;

/** A bracket that is not closed within so many characters is taken for a misprint. */
const LONGEST_BRACKET = 40;

/** Takes brackets that hold figures out of a clause; they follow it as clauses of their own. */
function cutBrackets(text: string, clause: Clause): Clause[] {
  const isFigure = (one: Placed) => one.mention.class === 'figure';
  if (!clause.mentions.some(isFigure)) return [clause];
  const bare = bareBracket(text, clause);
  if (bare !== undefined && CLOSES_ITEM.test(text.slice(bare.end, clause.end))) {
    const head = { ...clause, end: bare.end - 1, holes: [{ start: bare.start, end: bare.start + 1 }] };
    const tail = { ...clause, start: bare.end, breakBefore: 'list' as const };
    const within = ({ start, end }: Span) => clause.mentions.filter((one) => one.start >= start && one.end <= end);
    const items = cutLists(text, { ...head, mentions: within(head) });
    return tail.start < tail.end ? [...items, ...cutBrackets(text, { ...tail, mentions: within(tail) })] : items;
  }
  // 为困难职工（86人）发放慰问金: else it is read as though they were not there.
  const holes: Span[] = bare === undefined ? [] : [bare.start, bare.end - 1].map((at) => ({ start: at, end: at + 1 }));
  for (let open = text.indexOf('（', clause.start); open >= 0 && open < clause.end; open = text.indexOf('（', open + 1)) {
    const end = text.indexOf('）', open);
    if (end < 0 || end >= clause.end) break;
    const isInMention = clause.mentions.some((one) => one.start <= open && one.end > open);
    const holds = clause.mentions.some((one) => isFigure(one) && one.start > open && one.end <= end);
    // A clause that is all bracket stays one: （其中女职工20人）.
    if (!isInMention && holds && clause.mentions.some((one) => isFigure(one) && one.end <= open)) holes.push({ start: open, end: end + 1 });
  }
  if (holes.length === 0) return cutLists(text, clause);
  const isWithin = (one: Span) => holes.some((hole) => one.start >= hole.start && one.end <= hole.end);
  const outer = { ...clause, holes, mentions: clause.mentions.filter((one) => !isWithin(one)) };
  return [...cutLists(text, outer), ...holes.flatMap((hole) => cutAside(text, hole, clause.mentions))];
}

/** 处理投诉（120件）、调解（86件）: the first figure of a clause alone in brackets counts what stands in front of them. */
function bareBracket(text: string, { start, mentions }: Clause): Span | undefined {
  const figure = mentions.find((one) => one.mention.class === 'figure');
  if (figure === undefined || figure.start - 1 <= start || text[figure.start - 1] !== '（' || text[figure.end] !== '）') return undefined;
  return { start: figure.start - 1, end: figure.end + 1 };
}
const CLOSES_ITEM = /^(?:$|、|及|和|与|以及|占)/;

/** What stands in brackets, cut at its commas. */
function cutAside(text: string, hole: Span, mentions: readonly Placed[]): Clause[] {
  const parts: Clause[] = [];
  let start = hole.start + 1;
  for (let at = start; at < hole.end; at++) {
    const isEnd = at === hole.end - 1;
    if (!isEnd && (!/[，；：]/.test(text[at] ?? '') || mentions.some((one) => one.start <= at && one.end > at))) continue;
    const own = mentions.filter((one) => one.start >= start && one.end <= at);
    if (at > start) parts.push(...cutLists(text, { start, end: at, breakBefore: 'list', mentions: own, isAside: true }));
    start = at + 1;
  }
  return parts;
}

function cutLists(text: string, clause: Clause): Clause[] {
  const figures = clause.mentions.filter((one) => one.mention.class === 'figure');
  const parts: Clause[] = [];
  let rest = clause;
  for (let i = 1; i < figures.length; i++) {
    const [before, after] = [figures[i - 1], figures[i]];
    if (before === undefined || after === undefined) continue;
    let cut = text.lastIndexOf('、', after.start);
    if (clause.holes?.some((hole) => hole.start < cut && hole.end > cut)) cut = text.lastIndexOf('、', before.end);
    if (cut < before.end || rest.mentions.some((one) => one.start < cut && one.end > cut)) cut = -1;
    if (cut >= 0 && (namesOnlyServed(text, before, cut, after) || namesOneSubject(text, rest.start, before, cut, after))) cut = -1;
    if (cut >= 0 && isAmongExamples(text, before, cut, after)) cut = -1;
    if (cut < 0) continue;
    parts.push({ ...rest, end: cut, mentions: rest.mentions.filter((one) => one.end <= cut) });
    rest = { ...rest, start: cut + 1, breakBefore: 'list', mentions: rest.mentions.filter((one) => one.start > cut) };
  }
  return [...parts, rest];
}

/** 为60名困难职工、劳模及一线职工送上慰问金7万元: a list of those served, whose verb is still to come, is not cut. */
function namesOnlyServed(text: string, served: Span, cut: number, next: Span): boolean {
  if (!/[为向给]$/.test(text.slice(Math.max(0, served.start - 1), served.start)) || cut - served.end > LONGEST_SERVED) return false;
  // 为60名职工、向8家企业: another mark, or the next number at once, begins a part of its own.
  if (/^[为向给对\d]/.test(text.slice(cut + 1)) || next.start - cut <= 1) return false;
  return verbAt(text, served.end, cut) < 0;
}
const LONGEST_SERVED = 12;

/** 46名新婚、生育职工收到慰问金4万元: several sorts of people who are one subject; their verb stands behind the last of them. */
function namesOneSubject(text: string, start: number, counted: Span, cut: number, next: Span): boolean {
  if (counted.start !== start || cut - counted.end > LONGEST_SERVED || !isOfPeople(text, counted.end, cut)) return false;
  return isOfPeople(text, cut + 1, verbAt(text, cut + 1, next.start));
}

/** 300名职工参加钳工、焊工等12个工种比武: behind a verb, a list of examples of what is counted next. */
function isAmongExamples(text: string, before: Span, cut: number, next: Span): boolean {
  return text[next.start - 1] === '等' && verbAt(text, before.end, cut) >= 0;
}

/** Where the first verb of a stretch stands; -1 for none. */
function verbAt(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const word = wordAt(text, at, end);
    if (word !== undefined && !word.tags.has('Noun') && IS_VERB.some((tag) => word.tags.has(tag))) return at;
  }
  return -1;
}

/** True where a stretch is nothing but words for people: 新婚, 生育职工. */
function isOfPeople(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const word = wordAt(text, at, end);
    if (word === undefined || !(word.tags.has('People') || word.tags.has('Special'))) return false;
    at += word.text.length;
  }
  return end > start;
}
const IS_VERB = ['Action', 'Light', 'Effect'] as const;
