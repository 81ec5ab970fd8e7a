import type { FigureMention } from '../recognise/mention.ts';
import type { Clause } from './clauses.ts';
import { type Context, isExample, readGovernors, takeProgramme } from './context.ts';
import { type Reading, readClause } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { itemsBefore } from './respective.ts';
import { emptyIndicator, fillSlots, GENERIC_NOUN, HANGS_ON, isCumulative } from './slots.ts';
import { isConstant, isRate, isThreshold } from './special.ts';
import { copyLabel, isAside, makeStock, settleDependence, takeAward, takeMoney, takeStockNoun, takeStockOfVerb } from './takeover.ts';
import type { Term, TermTag } from './tokens.ts';

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
  /** The items in front of 分别, of which each has its own number; empty for most. */
  items: readonly string[];
}

/** Reads the figures of a clause into `drafts` and carries the context over it. */
export function readOneClause(clause: ReadClause, text: string, context: Context, drafts: Draft[]): void {
  const held = clause.mentions.some((one) => one.figure >= 0) ? '' : themeOf(clause.terms);
  // 发展会员143人，举办骨干培训，61人参训: they hang on what was held.
  if (held !== '') Object.assign(context, { theme: held, governor: -1 });
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
    fillDraft(draft, clause, drafts, firstOfClause, context.theme);
    const [before, behind] = [text.slice(Math.max(clause.start, term.start - 12), term.start), text.slice(term.end, term.end + 12)];
    draft.indicator.threshold = isThreshold(mention.mention, before, behind);
    draft.indicator.rate = reading?.rule === 'each' || isRate(mention.mention, before, behind);
    draft.indicator.constant = isConstant(mention.mention, before, behind);
    drafts.push(draft);
  });
  readGovernors(context, clause.terms.slice(read), clause.terms.length - read);
  takeProgramme(context, clause.terms, read, clause.terms.length);
  hangForwards(drafts.slice(firstOfClause));
  const governor = drafts
    .slice(firstOfClause)
    .find((draft) => !isPortion(draft) && !draft.indicator.dependent && !isAside(draft.indicator) && !isDetail(draft, context));
  // 落实25人以下小微企业经费返还，全年返还255笔: a condition tells whom what follows is about.
  const condition = drafts.slice(firstOfClause).find((draft) => draft.indicator.threshold);
  const figures = drafts.slice(firstOfClause);
  if (figures.length > 0 && figures.every((draft) => draft.indicator.rate)) context.theme = themeOf(clause.terms) || context.theme;
  if (clause.isAside) context.governor = clauseGovernor.index === -2 ? context.governor : clauseGovernor.index;
  else if (governor !== undefined) context.governor = governor.figure;
  else if (condition !== undefined && context.governor < 0) context.governor = condition.figure;
  for (const draft of drafts.slice(firstOfClause)) {
    draft.programme = ownProgramme(draft, clause.terms) || draft.programme || (draft.indicator.dependent ? '' : context.programme);
  }
}

/** 组织健步走活动，参与教职工1900人: what was held, in a clause before, is what the numbers behind are about. */
function takeTheme(indicator: Indicator, theme: string, { mention, reading }: Draft): void {
  // 开展主题劳动竞赛，46家企业参与，共组织竞赛17场次: the contests just told of.
  if (EVENT.test(indicator.noun) && theme.endsWith(indicator.noun)) indicator.noun = theme;
  if (theme === '' || indicator.of >= 0) return;
  // 对小厂工会主席发放岗位补贴，共补贴85人.
  const act = reading?.act.at(-1)?.text ?? '';
  if (indicator.noun === '' && act !== '' && theme.includes(act)) indicator.noun = theme;
  // 发放慰问品，共支出198万元.
  if (indicator.noun === '' && mention.kind === 'money' && indicator.action !== '') indicator.noun = theme;
  // 开展隐患排查，查出34处.
  if (indicator.noun === '' && indicator.action === '发现' && /隐患|问题/.test(theme))
    indicator.noun = theme.includes('隐患') ? '隐患' : '问题';
  // 落实小微企业工会经费支持政策，向173家企业返还20万元: what was given back.
  if (/^(?:企业)?$/.test(indicator.noun) && indicator.action === '返还' && theme.includes('经费'))
    Object.assign(indicator, { noun: theme.replace(/(?:返还|支持|扶持|优惠)*政策$/, ''), people: '' });
  const isPeople = GENERIC_NOUN.test(indicator.noun) || isOnlyPeople(reading);
  if (isPeople && HANGS_ON.test(indicator.action)) Object.assign(indicator, { noun: theme, people: indicator.people || indicator.noun });
  else if (NEEDS_THEME.test(indicator.noun)) indicator.noun = `${theme}${indicator.noun}`;
}
/** 248家单位2130名职工参赛, 工会联合会5家实现换届: the verb behind the counted ones is theirs. */
function takeVerbBehind(draft: Draft, terms: readonly Term[], figure: number): void {
  if (draft.reading === undefined) return;
  const behind = terms.slice(figure + 1);
  const from = behind.findIndex((term) => !term.tags.has('Filler') && (draft.reading?.rule === 'noun-before' || !term.tags.has('Word')));
  const verbs = behind.slice(Math.max(0, from));
  const end = verbs.findIndex((term) => !term.tags.has('Verb'));
  // 实现换届: what was brought about is the verb, though it stands as a noun.
  const act = end < 0 ? verbs : verbs.slice(0, end + (verbs[end]?.tags.has('Event') ? 1 : 0));
  // 讲座12场参加职工600人: the verb of the next number.
  if (from < 0 || act.length === 0 || behind.some((term) => term.tags.has('Figure'))) return;
  draft.reading = { ...draft.reading, act };
}

/** 职工运动会设23个项目, 合唱比赛18支队伍参赛: what stands in front of the verb or the number and is no part of the label. */
function subjectOf(terms: readonly Term[], reading: Reading, figure: number): string {
  if (reading.rule === 'noun-before' || reading.rule === 'share' || reading.rule === 'each') return '';
  // 公交、出租等6个行业: examples of what is counted.
  if (terms[figure - 1]?.text === '等') return '';
  const used = [...reading.act, ...reading.noun, ...reading.people, ...reading.owner].map((term) => terms.indexOf(term));
  const end = Math.min(figure, ...used);
  // 医疗互助为312人次补助33万元: the subject stands in front of those served.
  const mark = terms.findIndex((term) => term.tags.has('Mark'));
  const told = terms
    .slice(0, mark > 0 ? Math.min(mark, end) : Math.max(0, end))
    .filter((term) => !NOT_TOLD.some((tag) => term.tags.has(tag)));
  // 举办技能大赛12个工种: how it was held is no part of its name.
  const before = told.slice(told.findLastIndex((term) => term.tags.has('Verb') && HOLDS.test(term.text)) + 1);
  const isPhrase = before.length > 0 && before.every((term) => term.tags.has('Word') && !term.tags.has('Programme'));
  return isPhrase ? before.map((term) => term.text).join('') : '';
}
const NOT_TOLD: readonly TermTag[] = ['Time', 'Filler', 'Mark'];

function isOnlyPeople(reading: Reading | undefined): boolean {
  const noun = reading?.noun ?? [];
  return noun.length > 0 && noun.every((term) => term.tags.has('People') || term.tags.has('Special') || term.tags.has('And'));
}
/** 设项目21项, 参赛队伍18支: parts of what was held. */
const NEEDS_THEME = /^(?:项目|活动|文体活动|单位|工种|队伍|代表队|参赛队伍?|赛事|场次|作品)$/;

function themeOf(terms: readonly Term[]): string {
  const verb = terms.findLastIndex((term) => term.tags.has('Verb') && HOLDS.test(term.text));
  if (verb < 0) return '';
  const words = terms.slice(verb + 1);
  const end = words.findIndex((term) => !term.tags.has('Word'));
  const named = words.slice(0, end < 0 ? undefined : end);
  // 开展“建新功、决胜年”主题劳动竞赛: the motto is no part of what was held.
  const isContest = CONTEST.test(named.at(-1)?.text ?? '');
  const noun = isContest ? named.slice(named.findLastIndex((term) => term.tags.has('Slogan')) + 1) : named;
  const text = noun.map((term) => term.text).join('');
  return end < 0 && text.length >= 3 && text.length <= LONGEST_THEME && !noun.some((term) => term.tags.has('Programme')) ? text : '';
}
const HOLDS = /^(?:签订|发放|落实|推进|开展|举办|组织|组织开展|召开|承办|举行|联合举办|联合开展|主办|启动|实施)$/;
const CONTEST = /(?:竞赛|比赛|大赛)$/;
const EVENT = /^(?:竞赛|比赛|大赛)$/;
const LONGEST_THEME = 16;

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
  const { body, scope, scopeText, period } = context;
  const status = context.planned ? 'planned' : 'done';
  const indicator: Indicator = { ...emptyIndicator(), body, scope, scopeText, period, status, of: governor };
  return { figure, mention, indicator, programme: context.programme, reading, isPart, isJoined: false, subject: '', items: [] };
}

/** Fills the slots of a draft from its reading, and from the figures before it what it takes over. */
function fillDraft(draft: Draft, clause: ReadClause, drafts: readonly Draft[], firstOfClause: number, theme: string): void {
  const { indicator, reading } = draft;
  const previous = drafts.at(-1);
  if (reading === undefined || reading.rule === 'bare') {
    if (previous !== undefined)
      copyLabel(indicator, { ...previous.indicator, of: previous.indicator.dependent ? previous.indicator.of : previous.figure });
    if (previous !== undefined && clause.terms.some((term) => term.text.startsWith('累计'))) makeStock(draft, previous);
    // 按人均1600元标准发放慰问品，总计128万元.
    if (previous !== undefined && isAside(previous.indicator) && indicator.noun === '') indicator.noun = theme;
    return;
  }
  fillSlots(indicator, reading, clause.terms);
  takeMoney(draft, drafts.slice(firstOfClause), reading);
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
  if (previous !== undefined && isCumulative(clause.terms, reading.act)) takeStockOfVerb(draft, previous, reading);
  settleDependence(draft, drafts);
  draft.subject = subjectOf(
    clause.terms,
    reading,
    clause.terms.findIndex((term) => term.mention?.figure === draft.figure),
  );
  takeTheme(indicator, theme || draft.subject, draft);
  takeStockNoun(draft, drafts);
}

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
