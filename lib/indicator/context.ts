import type { Clause } from './clauses.ts';
import type { Indicator } from './indicator.ts';
import { isPlan, isPlanLead } from './plans.ts';
import { type Term, textOf } from './tokens.ts';

/** What is known of a report as a whole before its clauses are read; what is not known is absent. */
export interface About {
  /** The last year that it tells of: what a later year is to bring is planned. */
  year?: number | undefined;
  /** Whose report it is: a union of another name is a part of it. */
  organisation?: string | undefined;
  place?: string | undefined;
  /** How many years it looks back on, where these are several. */
  years?: number | undefined;
}

/** What governs a clause from further back: whose number, how far it reaches, which programme, done or planned. */
export interface Context {
  about: About;
  body: string;
  scope: Indicator['scope'];
  scopeText: string;
  programme: string;
  topic: string;
  period: string;
  /** `当年` in the part of a report on several years that tells of its last year. */
  part: string;
  planned: boolean;
  /** The heading above announces a review. */
  isReview: boolean;
  /** True from a year to come (2020年，我们将…) or a lead (2024年要点：) up to the end of the paragraph. */
  blockPlanned: boolean;
  /** Who governed before an organ was charged with something (委托律师团代理…；); it governs again behind the semicolon. */
  lender: Pick<Context, 'body' | 'scope' | 'scopeText'> | undefined;
  /** Whose numbers they were before one clause told what others were led to do: 指导市分公司开展竞赛73项，1.88万人次参与…. */
  leader: Pick<Context, 'body' | 'scope' | 'scopeText'> | undefined;
  /** The organ last told of in the paragraph, which 该中心 speaks of. */
  lastOrgan: string;
  /** What a clause before, without a figure, says was held: 健步走活动. */
  theme: string;
  /** What the numbered sentence that opens the paragraph says it is about: 组织职工疗休养。 */
  head: string;
  /** True from where a sentence names one of those it happened to (李某等5名农民工, 王师傅) up to its end. */
  isStory: boolean;
  /** What the numbered row of a table is about in which the sentence stands; empty elsewhere. */
  row: string;
  /** The figure that the next generic one hangs on; -1 for none. */
  governor: number;
  /** `governor` at the end of the sentence before, in one paragraph: 处理争议54件。涉及职工73人. */
  governorBefore: number;
}

/** The context at the start of a text. */
export function emptyContext(about: About = {}): Context {
  return {
    about,
    body: '',
    scope: '',
    scopeText: '',
    programme: '',
    topic: '',
    period: '',
    part: '',
    planned: false,
    isReview: false,
    blockPlanned: false,
    theme: '',
    head: '',
    isStory: false,
    row: '',
    lender: undefined,
    leader: undefined,
    lastOrgan: '',
    governor: -1,
    governorBefore: -1,
  };
}

/**
 * Carries the context over the border in front of a clause: a sentence ends body, scope, programme and governor; a
 * semicolon ends programme and governor (…金秋助学为7名…；为5390名职工发放…); a paragraph ends the topic too.
 */
export function crossBorder(context: Context, border: Clause['breakBefore']): void {
  if (border !== 'list' && context.leader !== undefined) Object.assign(context, context.leader, { leader: undefined });
  if (border === 'comma' || border === 'colon' || border === 'list') return;
  context.programme = '';
  context.theme = '';
  context.governorBefore = border === 'sentence' ? context.governor : -1;
  context.governor = -1;
  if (context.lender !== undefined) Object.assign(context, context.lender, { lender: undefined });
  if (border === 'semicolon') {
    if (context.period === THAT_YEAR) context.period = '';
    return;
  }
  Object.assign(context, { body: '', scope: '', scopeText: '', period: '', planned: false, isStory: false });
  if (border === 'block') Object.assign(context, { topic: '', blockPlanned: false, lastOrgan: '' });
  context.planned = context.blockPlanned;
}

/** Reads whose number it is, the scope, the period and the plan words from the terms of a clause up to `end`. */
export function readGovernors(context: Context, terms: readonly Term[], end: number): void {
  for (let i = 0; i < end; i++) {
    const term = terms[i];
    if (term === undefined) continue;
    // 记者从县总工会获悉: who told it, and not whose number it is.
    const isSource = term.tags.has('Organ') && TELLS.test(textOf(terms.slice(i + 1, i + 3)));
    if (isSource) continue;
    if (term.tags.has('Organ')) takeOrgan(context, term, terms[i - 1], terms[i + 1]);
    else if (term.tags.has('Scope') && !isObject(terms, i)) takeScope(context, term);
    else if (term.tags.has('Time')) takePeriod(context, term.text, terms[i - 1]?.text ?? '', terms[i + 1]?.text ?? '');
  }
  if (context.period === '' && SINCE_FOUNDED.test(textOf(terms.slice(0, end)))) context.period = '成立以来';
  // 计划2000人，实际组织2180人: behind the plan, what came of it.
  if (context.planned && !context.blockPlanned && IS_DONE.test(textOf(terms))) context.planned = false;
  else if (isPlan(terms, context.isReview)) context.planned = true;
  if (isPlanLead(terms)) Object.assign(context, { planned: true, blockPlanned: true });
}

const IS_DONE = /^(?:截至)?(?:全年|目前|现|年底)?(?:实际|最终)(?!需)/;

const TELLS = /^(?:日前|昨日|今日|近日)?(?:获悉|了解到?|得知|透露)/;

/** 帮扶中心成立至今，共帮扶1.18万人: of all its years; not of one that this year brought (今年3月成立以来), nor of a committee's term. */
const SINCE_FOUNDED = /^(?!.*(?:今年|\d月|本届|委员会)).*成立(?:以来|至今)/;

/** A sentence that begins with a year behind the one reported on (2024年，我们将…) tells plans, and so does what follows in its paragraph. */
export function readYear(context: Context, firstTerm: Term | undefined, reportYear: number | undefined): void {
  const year = /^(20\d\d)年/.exec(firstTerm?.tags.has('Time') ? firstTerm.text : '')?.[1];
  if (year !== undefined && reportYear !== undefined && Number(year) > reportYear)
    Object.assign(context, { planned: true, blockPlanned: true });
}

/** In a report on several years: 五年来… and 刚刚过去的2015年… say which of them what follows is about, whatever the last of them is. */
export function readPart(context: Context, text: string): void {
  if (context.about.years === undefined) return;
  const last = text.match(WHICH_YEARS)?.at(-1);
  if (last !== undefined) context.part = SEVERAL_YEARS.test(last) ? '' : THAT_YEAR;
}
const WHICH_YEARS =
  /(?:[两三四五六七八九十]|(?<!\d)\d)年[来间]|“?十[一二三四五]五”?|过去[两三四五六七八九十]年|刚?刚?过去的(?:一年|20\d\d年)|过去一年|一年来|^20\d\d年度?(?:主要|重点|工会)?工作/g;
const SEVERAL_YEARS = /^(?:[两三四五六七八九十]|\d)年[来间]|五”?$|^过去[两三四五六七八九十]年/;
const THAT_YEAR = '当年';

const OWN_OFFICE = /^[^街镇乡道各]*(?:区|市|省|县|州|旗|盟|自治区|全国)?(?:总工会|区总|市总|省总|县总|州总)(?:本级|机关)?$/;
/** 集团及所属单位召开职代会: the enterprise, school or hospital itself. */
const OWN_HOUSE = /^(?:本|我|全)?(?:集团|总公司|公司|大学|学院|医院|学校|校|院)$/;
/** 市教育工会, 省交通运输工会: a union of a trade on a level. */
const TRADE_UNION = /^(?:省|市|区|县|州|自治区|全国)[^各镇街]{2,8}工会(?:委员会)?$/;
/** 集团工会, 校工会, 市工会 and the bare 工会 are the union that reports, or its members: no organ of its own. */
const OWN_UNION =
  /^(?:本|我|中国|全国)?(?:[^各]{0,4}(?:集团|公司|大学|学院|医院|学校|校|院|厂|矿|局|厅|行|行业|系统|机关|产业|区|市|省|县|州|旗|盟))?工会(?:委员会)?$/;

function takeOrgan(context: Context, term: Term, before: Term | undefined, next: Term | undefined): void {
  const isOwn = OWN_OFFICE.test(term.text) && !isOfOtherPlace(term.text, context.about.organisation);
  const { body, scope, scopeText } = context;
  if (before?.tags.has('Agent')) context.lender = { body, scope, scopeText };
  if (LEADS.test(before?.text ?? '')) context.leader ??= { body, scope, scopeText };
  context.programme = '';
  context.governor = -1;
  const isPart = isPartOf(term.text, context.about.organisation);
  // 该中心: the one told of before.
  const kind = /^(?:该|这个|这家)(.+)$/.exec(term.text)?.[1];
  const name = kind === undefined ? term.text : context.lastOrgan.endsWith(kind) ? context.lastOrgan : '';
  context.lastOrgan = name;
  context.body = isOwn || (!isPart && OWN_UNION.test(name)) || OWN_HOUSE.test(name) || TRADE_UNION.test(name) ? '' : name;
  if (isOwn) Object.assign(context, { scope: 'own', scopeText: term.text });
  // 区总工会法律服务律师团, 新桥街总工会: the organ's own reach is told by its name.
  // 各县（市、区）工会受理895件: all of them.
  else if (before?.tags.has('Scope') && before.end === term.start && before.scope === 'below') return;
  else if (!next?.tags.has('Scope')) Object.assign(context, { scope: '', scopeText: '' });
}

const LEADS = /^(?:指导|督促|推动|支持|引导|协助|指导督促)$/;

/** 云桥区总工会 in a report of its city, or the other way round: not the one that reports. */
function isOfOtherPlace(union: string, organisation: string | undefined): boolean {
  const name = /^([^从由在与向据对]{2,7})[省市区县州旗盟](?:总工会|总)/.exec(union)?.[1];
  return name !== undefined && organisation !== undefined && /总工会/.test(organisation) && !organisation.includes(name);
}

/** 铸造分厂工会 in a report of another name: a part of the house that reports, whose numbers are its own. */
function isPartOf(union: string, organisation: string | undefined): boolean {
  const name = union
    .replace(/工会(?:委员会)?$/, '')
    .replace(/^(?:本|我|全|省|市|区|县|州|旗|盟)(?=.)/, '')
    .replace(/(?:集团|公司|大学|学院|医院|学校|校|院|厂|矿|局|厅|行|行业|系统|机关|产业)$/, '');
  // 中国工会已拥有2.8亿会员: no part of 中华全国总工会.
  if (/^(?:中国|全国|中华全国)$/.test(name)) return false;
  return organisation !== undefined && name.length >= 2 && !/直属|所属|基层|各级/.test(name) && !organisation.includes(name);
}

function takeScope(context: Context, term: Term): void {
  if (context.scope === 'own' && term.scope === 'own') {
    context.scopeText += term.text;
    return;
  }
  // A new subject in mid-sentence: what was said of a programme before it is no longer about this number.
  if (term.text.length > 2 && /工会/.test(term.text)) {
    context.programme = '';
    context.governor = -1;
    context.body = '';
  }
  context.scope = term.scope;
  context.scopeText = term.text;
  // 该市两年来新建工会60家, in a report of the province: one place of several.
  const place = /^该([省市区县州])$/.exec(term.text)?.[1];
  if (place !== undefined && context.about.place !== undefined && !context.about.place.endsWith(place)) context.body = term.text;
}

/** 助力全区消费市场回暖: a scope word behind a verb and before a noun belongs to the object. */
function isObject(terms: readonly Term[], i: number): boolean {
  const [before, after] = [terms[i - 1], terms[i + 1]];
  return before?.tags.has('Verb') === true && !before.tags.has('Mark') && after?.tags.has('Word') === true;
}

const OWN_PERIOD = /年来|年间|^近[两三四五六七八九十\d]年$|上半年|下半年|季度|学期|春季|秋季|本届|\d月(?:份)?$/;
/** The year that the report is of. */
const ONE_YEAR_TOLD = /^一年(?:来|间|里|中|当中|以来)$/;
const ONE_YEAR = /^(?:全年|当年|今年|去年|本年度?|20\d\d年度?)$/;
function takePeriod(context: Context, text: string, before: string, next: string): void {
  // 2009年以来，累计发放贷款336万元, in a report on 2012.
  const since = /^(\d{4})年(以来)?/.exec(text);
  const isSince = since !== null && (since[2] !== undefined || next === '以来' || before === '自');
  if (isSince && Number(since[1]) < (context.about.year ?? Number.POSITIVE_INFINITY)) context.period = `${since[1]}年以来`;
  // 本届代表共提出提案104件: whose term it is, and no span.
  const isTerm = text === '本届' && /^(?:代表|职工代表|教代会|职代会|工代会|大会|工会)/.test(next);
  if (OWN_PERIOD.test(text) && !ONE_YEAR_TOLD.test(text) && !isTerm && !isSince) context.period = text;
  // 2015年，全年新建工会64家, in a report on five years.
  else if (context.about.years !== undefined && ONE_YEAR.test(text)) context.period = THAT_YEAR;
}

/** 组织“大干一百天”等劳动竞赛16场: named as one of several. */
export function isExample(terms: readonly Term[], at: number): boolean {
  const next = terms.slice(at + 1).findIndex((term) => !term.tags.has('Programme') && term.text !== '、');
  // “开门红”“双十一”等竞赛: what stands between is an example too.
  const rest = next < 0 ? [] : terms.slice(at + 1 + next, at + 3 + next);
  return rest[0]?.text === '等' || (rest[1]?.text === '等' && rest[0]?.tags.has('Unknown') === true);
}

/** 职工医疗互助 without quotation marks: a kind of service, in mere words, that governs nothing. */
export function isMereWords(term: Term | undefined): boolean {
  const mention = term?.mention?.mention;
  return mention?.class === 'programme' && mention.kind === 'service' && !/[“”「」]/.test(mention.text);
}

/** Campaigns, contests and platforms govern the numbers behind them; an honour or a kind of place does so only as the noun itself. */
export function takeProgramme(context: Context, terms: readonly Term[], from: number, end: number): void {
  const names: string[] = [];
  for (let i = from; i < end; i++) {
    const mention = terms[i]?.mention?.mention;
    if (mention?.class !== 'programme' || mention.kind === 'award' || isMereWords(terms[i])) continue;
    if (isExample(terms, i)) {
      context.programme = '';
      continue;
    }
    // 开展“建会攻坚年”行动，新建工会1.3万家: what the whole year is called governs nothing.
    if (/.{2}年(?:行动|活动)?$/.test(mention.name)) continue;
    names.push(mention.name);
  }
  if (names.length > 0) context.programme = [...new Set(names)].join('、');
}
