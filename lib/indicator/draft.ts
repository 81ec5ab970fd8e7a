import type { FigureMention } from '../recognise/mention.ts';
import { coverForwards, takeObjectBehind, takeVerbBehind, takeVerbOfObject } from './behind.ts';
import type { Clause } from './clauses.ts';
import { type Context, isExample, readGovernors, takeProgramme } from './context.ts';
import { type Reading, readClause } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { itemsBefore } from './respective.ts';
import { emptyIndicator, fillSlots, HANGS_ON, isCumulative, isStock, STOCK } from './slots.ts';
import { isConstant, isRate, isThreshold, namesSomeone } from './special.ts';
import { isOfWider, isSumOf, OF_ALL, takeAim, wholeOf } from './sums.ts';
import {
  copyLabel,
  isAside,
  makeStock,
  settleDependence,
  takeAward,
  takeMoney,
  takeSpending,
  takeStockNoun,
  takeStockOfVerb,
  takeSumBefore,
  tellsSpending,
} from './takeover.ts';
import { subjectOf, takeHead, takeTheme, themeOf } from './theme.ts';
import type { Term } from './tokens.ts';

/** A clause with its terms. */
export interface ReadClause extends Clause {
  terms: Term[];
}

/** A figure being read, before its sentence is read to the end. */
export interface Draft {
  figure: number;
  mention: FigureMention;
  indicator: Indicator;
  programme: string;
  reading: Reading | undefined;
  /** 其中 stands in front. */
  isPart: boolean;
  /** True where it goes on a list or stands in the clause of the figure before. */
  isJoined: boolean;
  /** What stands in front of the verb or the number and is no part of the label: 职工运动会 in 职工运动会设23个项目. */
  subject: string;
  /** True in a report on several years, where it does not tell of its last year: 累计新建 is what they brought. */
  isOfYears: boolean;
  /** The items in front of 分别, of which each has its own number; empty for most. */
  items: readonly string[];
}

/** Reads the figures of a clause into `drafts` and carries the context over it. */
export function readOneClause(clause: ReadClause, text: string, context: Context, drafts: Draft[]): void {
  const held = clause.mentions.some((one) => one.figure >= 0) ? '' : themeOf(clause.terms);
  // 发展会员143人，举办骨干培训，61人参训: they hang on what was held.
  if (held !== '') Object.assign(context, { theme: held, governor: -1 });
  // “集中建会月”建会17家，带动上半年新建工会31家: more than the campaign brought.
  const [first, second] = clause.terms;
  const isWider = second?.tags.has('Time') || second?.tags.has('Scope');
  if (/^(?:带动|使|让)$/.test(first?.text ?? '') && isWider) context.programme = '';
  const last = drafts.at(-1);
  // 投入资金285万元，用于改善职工食堂.
  const goesOn = clause.breakBefore === 'comma' && !clause.mentions.some((one) => one.figure >= 0) && tellsSpending(clause.terms[0]);
  if (last !== undefined && goesOn) takeSpending(last, clause.terms);
  // 处理争议54件。涉及职工73人: a sentence of its own that hangs on the one before.
  if (clause.breakBefore === 'sentence' && clause.terms[0]?.tags.has('Concerned')) context.governor = context.governorBefore;
  // 其中东湖市为51人追讨欠薪: in a report of the province, one place of several.
  const part = ONE_PLACE.exec(text.slice(clause.start, clause.end))?.[1];
  if (part !== undefined && context.about.place?.endsWith(part) !== true) Object.assign(context, { body: part, governor: -1 });
  let read = 0;
  const clauseGovernor = { index: -2 };
  const firstOfClause = drafts.length;
  clause.terms.forEach((term, i) => {
    const mention = term.mention;
    if (mention === undefined || mention.mention.class !== 'figure') return;
    readGovernors(context, clause.terms.slice(read), i - read);
    takeProgramme(context, clause.terms, read, i);
    if (clauseGovernor.index === -2) clauseGovernor.index = context.governor;
    read = i + 1;
    const isPart = clause.isAside === true || clause.terms.some((one, at) => at < i && one.tags.has('Part'));
    const reading = readClause(withoutThresholds(clause.terms, i), i);
    const draft = startDraft(mention.mention, mention.figure, reading, context, isPart, clauseGovernor.index);
    draft.items = drafts.length > firstOfClause ? [] : itemsBefore(clause.terms, i);
    draft.isJoined = clause.breakBefore === 'list' || drafts.length > firstOfClause;
    if (reading?.rule === 'noun-after' || reading?.rule === 'noun-before') takeVerbBehind(draft, clause.terms, i);
    if (reading?.rule === 'verb-object') takeVerbOfObject(draft, clause.terms);
    if (reading?.rule === 'subject' || reading?.rule === 'recipients') takeObjectBehind(draft, clause.terms);
    // 计划2000人，实际组织2180人: on a plan no result hangs.
    const planned = drafts.find((one) => one.figure === draft.indicator.of && one.indicator.status === 'planned');
    if (draft.indicator.status === 'done' && planned?.indicator.noun === '') draft.indicator.of = -1;
    fillDraft(draft, clause, drafts, firstOfClause, context.theme);
    takeHead(draft.indicator, context.head, draft);
    // 岭东省工会会员总数, in a report of that province.
    const place = context.about.place ?? '';
    const rest = place !== '' && draft.indicator.noun.startsWith(place) ? draft.indicator.noun.slice(place.length) : '';
    if (/^(?:总?工会|基层|各级|职工|会员)/.test(rest)) draft.indicator.noun = rest;
    const [before, behind] = [text.slice(Math.max(clause.start, term.start - 12), term.start), text.slice(term.end, term.end + 12)];
    draft.indicator.threshold = isThreshold(mention.mention, before, behind);
    draft.indicator.rate = reading?.rule === 'each' || isRate(mention.mention, before, behind) || goesOnRate(draft, drafts.at(-1));
    if (!context.isStory) context.isStory = namesSomeone(text.slice(clause.start, term.start));
    draft.indicator.constant = context.isStory || isConstant(mention.mention, before, behind);
    takeAim(draft);
    if (isSumOf(draft, drafts, text.slice(clause.start, term.start))) Object.assign(context, OF_ALL);
    if (isOfWider(draft, drafts)) Object.assign(context, { body: draft.indicator.body, scope: draft.indicator.scope });
    // 培育不少于2家, 办理案件不低于8000件: what is asked for is no result.
    if (ASKED.test(before)) draft.indicator.status = 'planned';
    drafts.push(draft);
  });
  readGovernors(context, clause.terms.slice(read), clause.terms.length - read);
  takeProgramme(context, clause.terms, read, clause.terms.length);
  hangForwards(drafts.slice(firstOfClause));
  coverForwards(drafts.slice(firstOfClause));
  const governor = drafts
    .slice(firstOfClause)
    .find((draft) => !isPortion(draft) && !draft.indicator.dependent && !isAside(draft.indicator) && !isDetail(draft, context));
  // 落实25人以下小微企业经费返还，全年返还255笔: a condition tells whom what follows is about.
  const condition = drafts.slice(firstOfClause).find((draft) => draft.indicator.threshold);
  const figures = drafts.slice(firstOfClause);
  if (figures.length > 0 && figures.every((draft) => draft.indicator.rate)) context.theme = themeOf(clause.terms) || context.theme;
  if (clause.isAside) context.governor = clauseGovernor.index === -2 ? context.governor : clauseGovernor.index;
  // 调解成功1329件，成功率76.2%，2468名职工握手言和: a share is told of what it hangs on, and so is what follows.
  else if (governor !== undefined && governor.mention.kind === 'percent' && governor.indicator.of >= 0)
    context.governor = governor.indicator.of;
  else if (governor !== undefined) context.governor = governor.figure;
  else if (condition !== undefined && context.governor < 0) context.governor = condition.figure;
  for (const draft of drafts.slice(firstOfClause)) {
    draft.programme = ownProgramme(draft, clause.terms) || draft.programme || (draft.indicator.dependent ? '' : context.programme);
  }
}

const ONE_PLACE = /^其中[\u4e00-\u9fff]{0,4}?([\u4e00-\u9fff]{2,4}[市县区州旗])(?=为|共|已|检查|受理|查处|新建|发展|筹集|发放|帮助)/;
const ASKED = /(?<!已|达|均)不(?:少于|低于)$/;

/** 月人均分别提高220元、90元和300元: what goes on a list of rates is one. */
const goesOnRate = (draft: Draft, previous: Draft | undefined): boolean =>
  previous?.indicator.rate === true &&
  draft.isJoined &&
  draft.mention.unit === previous.mention.unit &&
  draft.mention.kind === previous.mention.kind &&
  (draft.reading === undefined || draft.reading.rule === 'bare');

/** 出动8468人次参与监督检查790次: a bare verb hangs on what it was done for. */
function hangForwards(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const next = drafts[i + 1];
    if (
      draft.reading?.rule === 'verb-only' &&
      draft.indicator.noun === '' &&
      draft.indicator.of < 0 &&
      next !== undefined &&
      next.indicator.noun !== ''
    )
      draft.indicator.of = next.figure;
  });
}

/** 竞赛5场，涉及6个工种，参赛职工428人: those who took part did so in the contests. */
const isDetail = ({ indicator }: Draft, { governor }: Context) => governor >= 0 && /工种$/.test(indicator.noun);

/** 其中省级3家 is no more than a share; of 其中成功调解522件 more may be told. */
const isPortion = (draft: Draft) => draft.isPart && draft.reading?.act.length === 0;

/** 其中100人以上15家: a figure that is only a condition is a word of the label for the others. */
function withoutThresholds(terms: readonly Term[], asked: number): Term[] {
  return terms.map((term, i) => {
    const behind = terms[i + 1];
    if (i === asked || !term.tags.has('Figure') || !behind || !/^以[上下内]/.test(behind.text)) return term;
    return { ...term, tags: new Set(['Noun', 'Word', 'Unknown']) };
  });
}

function startDraft(
  mention: FigureMention,
  figure: number,
  reading: Reading | undefined,
  context: Context,
  isPart: boolean,
  governor: number,
): Draft {
  const { body, scope, scopeText } = context;
  const period = context.period || context.part;
  const isOfYears = context.about.years !== undefined && context.period === '' && context.part === '';
  const status = context.planned ? 'planned' : 'done';
  const indicator: Indicator = { ...emptyIndicator(), body, scope, scopeText, period, status, of: governor };
  return { figure, mention, indicator, programme: context.programme, reading, isPart, isJoined: false, isOfYears, subject: '', items: [] };
}

/** Fills the slots of a draft from its reading, and from the figures before it what it takes over. */
function fillDraft(draft: Draft, clause: ReadClause, drafts: readonly Draft[], firstOfClause: number, theme: string): void {
  const { indicator, reading } = draft;
  const previous = drafts.at(-1);
  if (reading === undefined || reading.rule === 'bare') {
    if (previous !== undefined)
      copyLabel(indicator, { ...previous.indicator, of: previous.indicator.dependent ? previous.indicator.of : previous.figure });
    const isAll = clause.terms.some(({ text }) => text.startsWith('累计') || /^(?:共有|现有|已有|总数)/.test(text));
    // 创新工作室添了2个，全公司达到19个.
    const isMore =
      draft.mention.value > (previous?.mention.value ?? 0) && clause.terms.some(({ text }) => /^(?:已?达到?|增至)$/.test(text));
    if (previous !== undefined && (isAll || isMore)) makeStock(draft, previous);
    // 劳动法律监督组织建设加快推进，目前共有3120个.
    if (previous === undefined && theme !== '') Object.assign(indicator, { noun: theme, action: isStock('', clause.terms) ? STOCK : '' });
    // 按人均1600元标准发放慰问品，总计128万元.
    if (previous !== undefined && isAside(previous.indicator) && indicator.noun === '') indicator.noun = theme;
    return;
  }
  fillSlots(indicator, reading, clause.terms, draft.isOfYears);
  takeSumBefore(draft, drafts, clause.terms[0]?.text === '带动');
  const figureAt = clause.terms.findIndex((term) => term.mention?.figure === draft.figure);
  takeMoney(draft, drafts.slice(firstOfClause), reading);
  takeSpending(draft, clause.terms.slice(figureAt + 1));
  // 慰问困难职工80户、一线职工300人: in a list the verb is said once.
  if (clause.breakBefore === 'list' && indicator.action === '' && previous !== undefined) indicator.action = previous.indicator.action;
  if (clause.breakBefore === 'list' && previous !== undefined) takeAward(draft, previous);
  const recipients = drafts.slice(firstOfClause).findLast(isServed);
  if (recipients !== undefined && indicator.people === '') indicator.people = recipients.indicator.people;
  const inClause = drafts.slice(firstOfClause).findLast((one) => !one.indicator.dependent && !isAside(one.indicator));
  // 开展活动281场涉及20821人次: what it hangs on may stand in its own clause.
  if (inClause !== undefined && (HANGS_ON.test(indicator.action) || (indicator.noun === '活动' && inClause.reading?.rule === 'noun-after')))
    indicator.of = inClause.figure;
  // 州级竞赛11场、参赛选手1000名: in a list they are told of the events right before.
  else if (clause.breakBefore === 'list' && HANGS_ON.test(indicator.action) && previous !== undefined && isEvents(previous))
    indicator.of = previous.figure;
  // 联谊27场，促成188对青年牵手，1834名职工参加: they came to what was held.
  const pairs = drafts.find((one) => one.figure === indicator.of && one.mention.unit === '对');
  if (pairs !== undefined && indicator.action === '参与') indicator.of = pairs.indicator.of;
  // 五年筹资476万元，慰问8350人，其中2021年筹资105万元: of what was raised.
  const whole = draft.isPart && reading.rule === 'verb-only' && indicator.noun === '' ? wholeOf(draft, drafts) : undefined;
  if (whole !== undefined) Object.assign(indicator, { of: whole.figure, noun: whole.indicator.noun });
  if (previous !== undefined && isCumulative(clause.terms, reading.act)) takeStockOfVerb(draft, previous, reading);
  settleDependence(draft, drafts);
  // 经调解达成协议1528件: settled.
  if (AGREED.test(indicator.noun) && /^[件起宗]$/.test(draft.mention.unit) && reading.act.some((term) => term.canonical === '达成'))
    if (indicator.action === '调解' || indicator.noun.startsWith('调解')) Object.assign(indicator, { action: '调解成功', noun: '' });
  draft.subject = subjectOf(clause.terms, reading, figureAt);
  // 百人以上企业新组建工会63家: of what firms.
  if (indicator.action === '新建' && /^(?:基层)?工会(?:组织)?$/.test(indicator.noun) && OF_HOUSES.test(draft.subject))
    indicator.noun = `${draft.subject}工会`;
  // 失业人员实现再就业250人: who they are stands in front.
  if (indicator.action === '实现' && /^再?就业$/.test(indicator.noun) && indicator.people === '' && draft.subject !== '')
    Object.assign(indicator, { action: '', noun: `${draft.subject}${indicator.noun}` });
  takeTheme(indicator, theme || draft.subject, draft);
  takeStockNoun(draft, drafts);
}

const AGREED = /^(?:调解)?协议$/;
const OF_HOUSES = /(?:企业|单位|组织|机构|医院|学校|站点|领域|行业|群体)$/;

/** 为46名职工发放关爱金23万元, 46名职工领到关爱金23万元. */
const isServed = ({ reading, indicator }: Draft) =>
  reading?.rule === 'recipients' || (reading?.rule === 'subject' && indicator.action === '获得');

const isEvents = ({ mention, indicator }: Draft) =>
  /^(?:场|场次|项|期|次|个|批)$/.test(mention.unit) && !indicator.dependent && !isAside(indicator);

/** The programme that is the figure's own noun, or that it was given: 获得“清湖工匠”称号. */
function ownProgramme(draft: Draft, terms: readonly Term[]): string {
  const told = [...(draft.reading?.noun ?? []), ...(draft.reading?.people ?? [])];
  const term = told.find((one) => one.tags.has('Programme') && terms.includes(one) && !isExample(terms, terms.indexOf(one)));
  const mention = term?.mention?.mention;
  return mention?.class === 'programme' ? mention.name : '';
}
