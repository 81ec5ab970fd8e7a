import { Gated } from '../gated.ts';
import type { ProgrammeKind } from '../mention.ts';
import { isOneOf, unitSet } from '../unit-set.ts';
import { runBefore } from '../words-at.ts';
import type { Candidate } from './candidate.ts';
import { quotedName } from './names.ts';
import { systemStart } from './places.ts';
import { punAt } from './puns.ts';
import { type Content, HEADED, isLikeName, judgeContent } from './quoted-content.ts';
import { isNamedBehind, kindOf } from './quoted-kind.ts';
import { type Tail, tailOf } from './quoted-tail.ts';
import { groupQuotations, type Quotation } from './quotes.ts';
import { withRepeated } from './repeated.ts';

/** A programme of the word list that a quotation holds from end to end, where it does. */
export type LookUp = (content: string) => { kind: ProgrammeKind; name: string } | undefined;

/**
 * Finds quoted names: with a head noun (“求学圆梦”行动), by their last word (“鹿工学堂”), by the company that they stand in
 * (举办“花城有爱”“友缘”等活动; 荣获“岗位之星”称号). Quotations, emphasis and slogans are left alone.
 */
export function findQuoted(text: string, quotations: readonly Quotation[], lookUp: LookUp): Candidate[] {
  const found: Candidate[] = [];
  for (const group of groupQuotations(text, quotations)) judgeGroup(text, group, lookUp, found);
  return withRepeated(text, quotations, found);
}

/** “X匠”20名、“Y匠”60名; 20名“X匠”、60名“Y匠”: what stands in front of the first of such a list stands in front of all. */
const LISTED_BEFORE = /“[^“”]{2,16}”[\u4e00-\u9fff]{0,4}(?:\d+(?:[名个人家户对间次场期]|[户人]次)、|、\d+[名个位])$/;
const ENDS_LISTED = unitSet('、名个位');

/** What stands in front of the row of quotations that begins at `rowStart`, up to punctuation. */
function companyBefore(text: string, rowStart: number): string {
  let at = rowStart;
  for (let steps = 0; steps < 6; steps++) {
    const listed = isOneOf(ENDS_LISTED, text, at - 1) ? LISTED_BEFORE.exec(text.slice(Math.max(0, at - 28), at)) : null;
    if (listed === null) break;
    at -= listed[0].length;
  }
  return text.slice(runBefore(text, at, 24), at);
}

const EVENTS = new Gated(/(?:(?:个人|集体|趣味|[比竞]赛)项目|游戏|环节|节目|曲目)(?:有|为|是|包括|设有)?$/, { last: '目戏节有为是括' });
/** 以“匠心·同行”为主题, 以打造“平安渔港”为己任: a call, an aim. */
const AIMED_AT = new Gated(/^为(?:主题|己任|主要内容|主阵地|内涵)/, { first: '为' });

/** “渔工”系列品牌（“渔工助企”、“渔工助学”）: what the brackets tell the names of. */
const TOLD = new Gated(/(?:品牌|项目|活动)[（：]$/, { last: '（：' });

/** “小发明、小革新、小建议”等活动: what “五小” is made of. */
const SMALL = new Gated(/^(?:小[\u4e00-\u9fff]{2}(?:、|$)){3,}$/, { first: '小' });

function judgeGroup(text: string, group: readonly Quotation[], lookUp: LookUp, found: Candidate[]): void {
  const last = group[group.length - 1];
  const first = group[0];
  if (!last || !first) return;
  const tail = tailOf(text, last);
  // 个人项目有“吹球过江”、“飞镖”: what is played.
  if ((tail.says === 'no' && tail.ways) || EVENTS.testBefore(text, first.start, 8)) return;
  if (group.length === 1) {
    const candidate = judge(last, tail, first.start, lookUp, text);
    if (candidate) found.push(candidate);
    return;
  }
  const told = tail.says === 'nothing' && TOLD.testBefore(text, first.start, 3);
  const shared: Tail = told
    ? { says: 'kind', kind: 'campaign' }
    : tail.says === 'head'
      ? { says: 'kind', kind: tail.kind, shared: true }
      : tail;
  const judged = group.map((quotation) => judge(quotation, quotation === last && !told ? tail : shared, first.start, lookUp, text));
  const named = judged.find(Boolean);
  for (let i = 0; i < group.length; i++) {
    const candidate = judged[i] ?? likeOthers(group[i] as Quotation, named); // i is in range.
    if (candidate) found.push(candidate);
  }
}

/** “一元早餐”“五元理发”: what stands in a row with a name is one too. */
function likeOthers({ content, start, end }: Quotation, named: Candidate | undefined): Candidate | undefined {
  if (!named || !isLikeName(content)) return undefined;
  const { form } = judgeContent(content);
  // “六五护渔单位” begins with a number and is none.
  return form === 'plain' || (form === 'numbered' && named.kind === 'award' && content.length > 5)
    ? { start, end, kind: named.kind, name: content }
    : undefined;
}

/** `rowStart`: where the row of quotations begins that this one is of. */
function judge(quotation: Quotation, tail: Tail, rowStart: number, lookUp: LookUp, text: string): Candidate | undefined {
  const { content, start, end } = quotation;
  if (content.length === 1) return punAt(text, start, end);
  const known = lookUp(content);
  if (!known && (AIMED_AT.testAt(text, end, 5) || (text[end] === '等' && SMALL.test(content)))) return undefined;
  const judged: Content = known ? { form: 'named', kind: known.kind } : isShortForm(text, start) ? SHORT_FORM : judgeContent(content);
  // Only the first head noun belongs to the name: “春风行动”线下招聘会 has it inside.
  const own = HEADED.test(content) || (tail.says === 'head' && (isHoused(content, tail) || text.startsWith('创建', end)));
  const to = tail.says === 'head' && !own ? tail.end : end;
  const kind =
    kindOf(judged, tail, content, () => companyBefore(text, rowStart)) ??
    (tail.says === 'head' && isNamedBehind(content, text.slice(end, tail.end)) ? 'campaign' : undefined);
  if (!kind) return undefined;
  // “12351”维权热线 is in the list with its head noun.
  const whole = to > end ? lookUp(content + text.slice(end, to)) : undefined;
  // 全国能源化学地质系统“大国工匠”: the level with its branch is a part of the honour.
  const from = kind === 'award' && start === rowStart ? systemStart(text, start) : start;
  return { start: from, end: to, kind, name: known?.name ?? whole?.name ?? quotedName(content, text.slice(end, to), kind) };
}

/** 《职工互助保障活动》（简称“职互保”）. */
function isShortForm(text: string, start: number): boolean {
  return text.endsWith('简称', start) && SHORTENED.test(text.slice(Math.max(0, start - 9), start));
}

const SHORTENED = /(?:活动|计划|项目|工程|行动|[竞大]赛|保障)[》”]（(?:以下)?简称$/;
const SHORT_FORM: Content = { form: 'named', kind: 'campaign' };

/** “夜读课堂”服务200人, “园丁之家”活动室, “法律快车”进社区40次: the name has its head noun inside. */
function isHoused(content: string, tail: Tail & { says: 'head' }): boolean {
  return AT_WORK.has(tail.word) && HOUSED.test(content);
}

const HOUSED = /(?:驿站|小屋|书屋|[学讲课食]堂|夜校|之家|工作室|班|营|月|金|车)$/;
const AT_WORK = new Set(['服务', '补助', '救助', '帮扶', '关爱室', '母婴室', '活动室', '专区', '进', '培训']);
