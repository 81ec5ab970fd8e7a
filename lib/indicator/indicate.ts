import type { Heading } from '../corpus/report.ts';
import type { FigureMention, Mention } from '../recognise/mention.ts';
import { type LineBreaks, prepare } from '../text/prepare.ts';
import { type Clause, cutClauses, placeMentions, preparedOffset } from './clauses.ts';
import { type Context, crossBorder, emptyContext, readGovernors, takeProgramme } from './context.ts';
import { type Reading, readClause } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { labelOf } from './label.ts';
import { isConstant, isRate, isThreshold } from './special.ts';
import { type Term, tokenize } from './tokens.ts';
import { isPlanHeading, topicOf } from './topic.ts';

/** A clause with its terms. */
interface ReadClause extends Clause {
  terms: Term[];
}

/**
 * Says of each figure among `mentions`, in text order, what it measures. `text` is the original that the mentions'
 * offsets refer to, `outline` its headings (a figure under 下一步打算 is planned). One indicator per figure mention;
 * slots that the text does not fill are empty. Never throws.
 */
export function indicate(
  text: string,
  mentions: readonly Mention[],
  outline: readonly Heading[],
  lineBreaks: LineBreaks = 'soft',
): Indicator[] {
  const prepared = prepare(text, lineBreaks);
  const placed = placeMentions(prepared, mentions);
  const figureCount = mentions.filter((mention) => mention.class === 'figure').length;
  const found: (Indicator | undefined)[] = Array.from({ length: figureCount });
  const headings = outline.map((heading) => ({
    start: preparedOffset(prepared, heading.start),
    end: preparedOffset(prepared, heading.end),
  }));
  const context = emptyContext();
  const sections = sectionsOf(outline, mentions);
  for (const sentence of sentencesOf(prepared.text, cutClauses(prepared.text, placed, headings))) {
    const offset = prepared.origin[sentence[0]?.start ?? 0] ?? 0;
    readSentence(sentence, prepared.text, context, sections(offset), found);
  }
  return found.map((indicator) => indicator ?? emptyIndicator());
}

/** An indicator with nothing told. */
export function emptyIndicator(): Indicator {
  return {
    label: '',
    body: '',
    action: '',
    noun: '',
    people: '',
    programme: '',
    programmeFrom: '',
    scope: '',
    scopeText: '',
    period: '',
    status: 'done',
    threshold: false,
    rate: false,
    constant: false,
    dependent: false,
    of: -1,
  };
}

function sentencesOf(text: string, clauses: readonly Clause[]): ReadClause[][] {
  const sentences: ReadClause[][] = [];
  for (const clause of clauses) {
    const starts = clause.breakBefore === 'block' || clause.breakBefore === 'sentence';
    if (starts || sentences.length === 0) sentences.push([]);
    sentences.at(-1)?.push({ ...clause, terms: [] });
  }
  for (const sentence of sentences) {
    // Only sentences that hold a figure, or a programme that may be the topic of the next, are worth cutting up.
    if (!sentence.some((clause) => clause.mentions.some((one) => one.mention.class !== 'slogan'))) continue;
    for (const clause of sentence) clause.terms = tokenize(text, clause);
  }
  return sentences;
}

/** A stretch under one heading. */
interface Section {
  start: number;
  planned: boolean;
  /** Set once a sentence in it tells of the years past (五年来): a heading in front of it no longer counts. */
  looksBack: boolean;
  programme: string;
}

/** For an offset: the section that it stands in, as planned or done and with the programme that its heading names. */
function sectionsOf(outline: readonly Heading[], mentions: readonly Mention[]): (offset: number) => Section {
  const sections = outline.map((heading, i) => {
    const chain: Heading[] = [];
    let level = Number.POSITIVE_INFINITY;
    for (let at = i; at >= 0; at--) {
      const above = outline[at];
      if (above === undefined || above.level >= level) continue;
      chain.push(above);
      level = above.level;
    }
    return {
      start: heading.start,
      looksBack: false,
      planned: isPlanHeading(chain.map((one) => one.text)),
      programme: topicOf(heading, mentions),
    };
  });
  return (offset) =>
    sections.findLast((section) => section.start <= offset) ?? { start: 0, looksBack: false, planned: false, programme: '' };
}

function readSentence(
  sentence: readonly ReadClause[],
  text: string,
  context: Context,
  section: Section,
  found: (Indicator | undefined)[],
): void {
  const hasFigure = sentence.some((clause) => clause.mentions.some((one) => one.figure >= 0));
  crossBorder(context, sentence[0]?.breakBefore ?? 'sentence');
  if (!hasFigure) {
    const topic = sentenceTopic(sentence);
    if (topic !== '') context.topic = topic;
    return;
  }
  const drafts: Draft[] = [];
  sentence.forEach((clause, i) => {
    if (i > 0) crossBorder(context, clause.breakBefore);
    readOneClause(clause, text, context, drafts);
  });
  shareBackwards(drafts);
  if (/年来/.test(context.period)) section.looksBack = true;
  for (const draft of drafts) {
    const programme = draft.programme || context.topic || section.programme;
    found[draft.figure] = {
      ...draft.indicator,
      programme,
      programmeFrom: draft.programme !== '' ? 'sentence' : programme !== '' ? 'topic' : '',
      status: draft.indicator.status === 'planned' || (section.planned && !section.looksBack) ? 'planned' : 'done',
    };
  }
  for (const draft of drafts) {
    const indicator = found[draft.figure];
    if (indicator !== undefined) indicator.label = labelOf(indicator, draft.mention, found[indicator.of], draft.reading);
  }
}

/** A short sentence that does little but name one programme tells what the paragraph is about: 一是持续推进“圆梦”工程。 */
function sentenceTopic(sentence: readonly ReadClause[]): string {
  const names = new Set<string>();
  for (const clause of sentence) {
    for (const { mention } of clause.mentions) if (mention.class === 'programme' && mention.kind === 'campaign') names.add(mention.name);
  }
  const length = (sentence.at(-1)?.end ?? 0) - (sentence[0]?.start ?? 0);
  const [only] = names;
  return names.size === 1 && only !== undefined && sentence.length === 1 && length <= LONGEST_TOPIC ? only : '';
}
const LONGEST_TOPIC = 32;

/** A figure being read, before its sentence is read to the end. */
interface Draft {
  figure: number;
  mention: FigureMention;
  indicator: Indicator;
  programme: string;
  reading: Reading | undefined;
  /** 其中 stands in front. */
  isPart: boolean;
}

function readOneClause(clause: ReadClause, text: string, context: Context, drafts: Draft[]): void {
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
    const isPart = clause.terms.some((one, at) => at < i && one.tags.has('Part'));
    const reading = readClause(withoutThresholds(clause.terms, i), i);
    const draft = draftOf(
      mention.mention,
      mention.figure,
      reading,
      context,
      clauseGovernor.index,
      drafts,
      firstOfClause,
      isPart,
      clause.terms,
    );
    const [before, behind] = [text.slice(Math.max(clause.start, term.start - 12), term.start), text.slice(term.end, term.end + 12)];
    draft.indicator.threshold = isThreshold(mention.mention, before, behind);
    draft.indicator.rate = reading?.rule === 'each' || isRate(mention.mention, before, behind);
    draft.indicator.constant = isConstant(mention.mention, before, behind);
    drafts.push(draft);
  });
  readGovernors(context, clause.terms.slice(read), clause.terms.length - read);
  takeProgramme(context, clause.terms, read, clause.terms.length);
  hangForwards(drafts.slice(firstOfClause));
  const governor = drafts.slice(firstOfClause).find((draft) => !draft.indicator.dependent && !isAside(draft.indicator));
  // 落实25人以下小微企业经费返还，全年返还255笔: a condition tells whom what follows is about.
  const condition = drafts.slice(firstOfClause).find((draft) => draft.indicator.threshold);
  if (governor !== undefined) context.governor = governor.figure;
  else if (condition !== undefined && context.governor < 0) context.governor = condition.figure;
  for (const draft of drafts.slice(firstOfClause)) {
    draft.programme = ownProgramme(draft, clause.terms) || draft.programme || (draft.indicator.dependent ? '' : context.programme);
  }
}

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

const isAside = (indicator: Indicator) => indicator.threshold || indicator.rate || indicator.constant;

/** 其中100人以上15家: a figure that is only a condition is a word of the label for the others. */
function withoutThresholds(terms: readonly Term[], asked: number): Term[] {
  return terms.map((term, i) => {
    const behind = terms[i + 1];
    if (i === asked || !term.tags.has('Figure') || !behind || !/^以[上下内]/.test(behind.text)) return term;
    return { ...term, tags: new Set(['Noun', 'Word', 'Unknown']) };
  });
}

const joined = (terms: readonly Term[]) => terms.map((term) => term.text).join('');

function draftOf(
  mention: FigureMention,
  figure: number,
  reading: Reading | undefined,
  context: Context,
  governor: number,
  drafts: readonly Draft[],
  firstOfClause: number,
  isPart: boolean,
  terms: readonly Term[],
): Draft {
  const indicator: Indicator = {
    ...emptyIndicator(),
    body: context.body,
    scope: context.scope,
    scopeText: context.scopeText,
    period: context.period,
    status: context.planned ? 'planned' : 'done',
    of: governor,
  };
  const draft: Draft = { figure, mention, indicator, programme: context.programme, reading, isPart };
  const previous = drafts.at(-1);
  if (reading === undefined || reading.rule === 'bare') {
    if (previous !== undefined)
      copyLabel(indicator, { ...previous.indicator, of: previous.indicator.dependent ? previous.indicator.of : previous.figure });
    return draft;
  }
  fillSlots(indicator, reading, terms);
  const recipients = drafts.slice(firstOfClause).findLast((one) => one.reading?.rule === 'recipients');
  if (recipients !== undefined && indicator.people === '') indicator.people = recipients.indicator.people;
  const inClause = drafts.slice(firstOfClause).findLast((one) => !one.indicator.dependent && !isAside(one.indicator));
  // 开展活动281场涉及20821人次: what it hangs on may stand in its own clause.
  if (inClause !== undefined && HANGS_ON.test(indicator.action)) indicator.of = inClause.figure;
  return settleDependence(draft, drafts);
}

function copyLabel(to: Indicator, from: Indicator): void {
  Object.assign(to, { action: from.action, noun: from.noun, people: from.people, dependent: from.dependent, of: from.of });
}

function fillSlots(indicator: Indicator, reading: Reading, terms: readonly Term[]): void {
  const noun = joined(trimPhrase(reading.noun));
  const cut = cutOf(noun);
  indicator.noun = cut >= 0 && cut < noun.length - 1 ? noun.slice(cut + 1) : noun.replace(/的$/, '');
  const qualifier = cut > 0 ? noun.slice(0, cut) : '';
  indicator.people = `${joined(reading.owner)}${joined(trimPhrase(reading.people))}` || qualifier;
  const isGeneric = GENERIC_NOUN.test(indicator.noun);
  indicator.action = actionOf(reading.act, isGeneric);
  if (GROWS.test(indicator.action) && isCumulative(terms, reading.act)) indicator.action = `累计${indicator.action}`;
}

/** Where the head of a phrase begins less one: behind its last 的, or behind the 等 of a list (劳模、工匠等疗休养). */
function cutOf(noun: string): number {
  const list = noun.lastIndexOf('等');
  const head = noun.slice(list + 1);
  return list > 0 && head.length >= 2 && !/^(?:活动|人员|服务|项目|工作|级|各类)/.test(head)
    ? Math.max(list, noun.lastIndexOf('的'))
    : noun.lastIndexOf('的');
}

/** The verb of an act in its folded form: what tells most; a light one (开展) only where nothing else is there. */
function actionOf(act: readonly Term[], isGeneric: boolean): string {
  const told = act.filter((term) => term.tags.has('Action') || term.tags.has('Effect'));
  const [first] = told;
  // 参加培训职工69275人 counts those who took part; 参与处理案件11件 the cases.
  if (first?.tags.has('Effect') && !first.tags.has('Action') && isGeneric) return first.canonical;
  const actions = told.filter((term) => term.tags.has('Action'));
  const chosen = actions.find((term) => !SAYS_LITTLE.has(term.canonical)) ?? actions.at(-1) ?? first ?? act.at(-1);
  return chosen?.canonical ?? '';
}
const SAYS_LITTLE = new Set(['处理', '办理', '解决', '帮助', '组织']);

/** 累计建立 is a stock, 新建 what the year brought. */
function isCumulative(terms: readonly Term[], act: readonly Term[]): boolean {
  const at = act[0] === undefined ? -1 : terms.indexOf(act[0]);
  return /^(?:累计|现有|总计|目前|已有)/.test(terms[at - 1]?.text ?? '') || /^(?:累计)/.test(terms[at - 2]?.text ?? '');
}
const GROWS = /^(?:新建|建设|新发展)$/;

function trimPhrase(terms: readonly Term[]): Term[] {
  let [from, to] = [0, terms.length];
  const isLoose = (term: Term | undefined) =>
    term !== undefined && (term.tags.has('And') || (term.tags.has('Filler') && !term.tags.has('Noun')));
  while (from < to && isLoose(terms[from])) from++;
  while (to > from && isLoose(terms[to - 1])) to--;
  return terms.slice(from, to);
}

const GENERIC_NOUN =
  /^(?:人数|金额|总额|总金额|户数|家数|件数|次数|人次数|职工人数|总人数|职工|会员|劳动者|群众|员工|人员|选手|职工群众|广大职工|职工会员|标的额|案值|款额|资金|时长)?$/;
const HANGS_ON = /^(?:涉及|惠及|参与|其中)+$/;

/** Decides whether the figure is told of another one (涉及人数492人), and what it takes over from it. */
function settleDependence(draft: Draft, drafts: readonly Draft[]): Draft {
  const { indicator } = draft;
  const governor = drafts.find((one) => one.figure === indicator.of)?.indicator;
  const isGeneric = GENERIC_NOUN.test(indicator.noun) && (indicator.people === '' || GENERIC_NOUN.test(indicator.people));
  indicator.dependent = indicator.of >= 0 && isGeneric && (HANGS_ON.test(indicator.action) || indicator.action === '');
  if (governor === undefined || indicator.dependent) return draft;
  // 对290家小微企业全额返还工会经费，共返还2690万元: the same act, told on.
  if (
    indicator.noun === '' &&
    draft.reading?.rule === 'verb-only' &&
    (indicator.action === governor.action || indicator.action === '发放')
  ) {
    const action = indicator.action;
    copyLabel(indicator, { ...governor, of: indicator.of });
    indicator.action = action || governor.action;
  }
  // 新发展会员11482人，其中新业态会员2012人: a part was done as the whole was.
  if (indicator.action === '' && draft.isPart) indicator.action = HANGS_ON.test(governor.action) ? '' : governor.action;
  return draft;
}

/** The programme that is the figure's own noun, or that it was given: 获得“清湖工匠”称号. */
function ownProgramme(draft: Draft, terms: readonly Term[]): string {
  const told = [...(draft.reading?.noun ?? []), ...(draft.reading?.people ?? [])];
  const term = told.find((one) => one.tags.has('Programme') && terms.includes(one));
  const mention = term?.mention?.mention;
  return mention?.class === 'programme' ? mention.name : '';
}

/** 全县30家企业、100个班组、一万名职工参加了“平安杯”竞赛: the verb behind the last of a list is said of all. */
function shareBackwards(drafts: readonly Draft[]): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [one, next] = [drafts[i], drafts[i + 1]];
    if (one?.reading?.rule !== 'noun-after' || one.indicator.action !== '' || next === undefined) continue;
    if (next.reading?.rule !== 'subject' && next.reading?.rule !== 'noun-after') continue;
    one.indicator.action = next.indicator.action;
    if (one.programme === '') one.programme = next.programme;
  }
}
