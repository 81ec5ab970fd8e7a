import type { Heading } from '../corpus/report.ts';
import type { FigureMention, Mention } from '../recognise/mention.ts';
import { breaksOf, type LineBreaks } from '../text/line-breaks.ts';
import { prepare } from '../text/prepare.ts';
import { cellLabels } from './cells.ts';
import { type Clause, cutClauses, placeMentions, preparedOffset } from './clauses.ts';
import { tellHead } from './colon-heads.ts';
import { type About, type Context, crossBorder, emptyContext, readPart, readYear } from './context.ts';
import { type Draft, type ReadClause, readOneClause } from './draft.ts';
import type { Reading } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { labelOf } from './label.ts';
import { joinNumbersFirst } from './number-first.ts';
import { isAimed, numberedRows } from './numbered-rows.ts';
import { isPlanLead } from './plans.ts';
import { cellSentence } from './read-cell.ts';
import { distribute, hangShares } from './respective.ts';
import { asHonoured, emptyIndicator, HANGS_ON } from './slots.ts';
import { headOf } from './theme.ts';
import { type Term, textOf, tokenize } from './tokens.ts';
import { noSection, type Section, sectionsOf } from './topic.ts';

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
  about: About = {},
): Indicator[] {
  const { year: reportYear } = about;
  const prepared = prepare(text, breaksOf(lineBreaks));
  // A year that the text does not name was guessed from its date: no ground to call a sentence a plan.
  const namedYear = reportYear !== undefined && prepared.text.includes(`${reportYear}年`) ? reportYear : undefined;
  const placed = placeMentions(prepared, mentions);
  const figureCount = mentions.filter((mention) => mention.class === 'figure').length;
  const found: (Indicator | undefined)[] = Array.from({ length: figureCount });
  const cells = numberedRows(text).flatMap(({ name, cells }) => cells.map((cell) => ({ ...cell, name })));
  const headings = [...outline, ...cells].map(({ start, end }) => ({
    start: preparedOffset(prepared, start),
    end: preparedOffset(prepared, end),
  }));
  const context = emptyContext(about);
  const sections = sectionsOf(outline, mentions, namedYear);
  for (const sentence of sentencesOf(
    prepared.text,
    joinNumbersFirst(cutClauses(prepared.text, placed, headings), prepared.text),
    about.place,
  )) {
    const offset = prepared.origin[sentence[0]?.start ?? 0] ?? 0;
    context.row = cells.find((cell) => cell.start <= offset && offset < cell.end)?.name ?? '';
    readSentence(sentence, prepared.text, context, sections(offset), found, namedYear);
  }
  readCells({ text, mentions, reportYear }, found);
  const aims = cells.filter(isAimed);
  mentions
    .filter((mention) => mention.class === 'figure')
    .forEach(({ start }, i) => {
      const indicator = found[i];
      if (indicator !== undefined && aims.some((cell) => cell.start <= start && start < cell.end)) indicator.status = 'planned';
    });
  return found.map((indicator) => indicator ?? emptyIndicator());
}

/** Figures alone in a cell have their label from the heads of row and column. */
function readCells(
  source: { text: string; mentions: readonly Mention[]; reportYear: number | undefined },
  found: (Indicator | undefined)[],
): void {
  const { text, mentions, reportYear } = source;
  const figures = mentions.filter((mention): mention is FigureMention => mention.class === 'figure');
  for (const [index, label] of cellLabels(text, mentions)) {
    const figure = figures[index];
    // A line of a converted PDF may hold a figure alone and yet be of a sentence, which was read before.
    if (figure === undefined || (found[index]?.label ?? '') !== '') continue;
    const cell = cellSentence(text, label, figure, mentions, reportYear);
    const prepared = prepare(cell.text);
    const own: (Indicator | undefined)[] = cell.mentions.flatMap((one) => (one.class === 'figure' ? [undefined] : []));
    for (const sentence of sentencesOf(prepared.text, cutClauses(prepared.text, placeMentions(prepared, cell.mentions))))
      readSentence(sentence, prepared.text, emptyContext(), noSection(), own, undefined);
    const read = own.at(-1);
    if (read === undefined) continue;
    const of = label.whole !== undefined && read.of === 0 ? label.whole.figure : -1;
    const status = found[index]?.status ?? read.status;
    found[index] = {
      ...read,
      status,
      body: cell.body || read.body,
      of,
      dependent: of >= 0 && read.dependent,
      constant: read.constant || cell.isOtherYear,
    };
  }
}

function sentencesOf(text: string, clauses: readonly Clause[], place = ''): ReadClause[][] {
  // 清河市东湖区: in its own report mostly 东湖区.
  const short = /[省市州盟]([^省市州盟]{1,6}[市区县旗])$/.exec(place)?.[1] ?? place;
  const sentences: ReadClause[][] = [];
  for (const clause of clauses) {
    const starts = clause.breakBefore === 'block' || clause.breakBefore === 'sentence';
    if (starts || sentences.length === 0) sentences.push([]);
    sentences.at(-1)?.push({ ...clause, terms: [] });
  }
  for (const sentence of sentences) {
    // Only sentences that hold a figure, or a programme that may be the topic of the next, are worth cutting up.
    const isNamed = sentence.some((clause) => clause.mentions.some((one) => one.mention.class !== 'slogan'));
    if (!isNamed && !isNumberedHead(sentence, text)) continue;
    for (const clause of sentence) clause.terms = tokenize(text, clause, short);
  }
  return sentences;
}

/** 2.组织职工疗休养。: a short numbered sentence that opens a paragraph. */
function isNumberedHead(sentence: readonly ReadClause[], text: string): boolean {
  const [only] = sentence;
  if (only === undefined || sentence.length > 1 || only.breakBefore !== 'block' || only.end - only.start > LONGEST_HEAD) return false;
  return NUMBERED.test(text.slice(only.start, only.start + 8)) && text[only.end] === '。';
}
const LONGEST_HEAD = 24;
const NUMBERED = /^\s*(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]{1,2}是)/;

function readSentence(
  sentence: readonly ReadClause[],
  text: string,
  context: Context,
  section: Section,
  found: (Indicator | undefined)[],
  reportYear: number | undefined,
): void {
  const hasFigure = sentence.some((clause) => clause.mentions.some((one) => one.figure >= 0));
  crossBorder(context, sentence[0]?.breakBefore ?? 'sentence');
  readYear(context, sentence[0]?.terms[0], reportYear);
  context.isReview = section.isReview;
  readPart(context, text.slice(sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0));
  if (sentence[0]?.breakBefore === 'block') context.head = '';
  if (!hasFigure) {
    if (isNumberedHead(sentence, text)) context.head = headOf(sentence[0]?.terms ?? []);
    if (isPlanLead(sentence[0]?.terms ?? [])) context.blockPlanned = true;
    const topic = sentenceTopic(sentence);
    if (topic !== '') context.topic = topic;
    return;
  }
  const drafts: Draft[] = [];
  let head: readonly Term[] = [];
  sentence.forEach((clause, i) => {
    if (i > 0) crossBorder(context, clause.breakBefore);
    // 青年教师教学竞赛：报名147人，决赛28人: what stands in front of a colon is what the numbers are about.
    if (clause.breakBefore === 'colon') {
      head = sentence[i - 1]?.terms ?? [];
      context.theme = nameOf(head) || context.theme;
    }
    const from = drafts.length;
    readOneClause(clause, text, context, drafts);
    tellHead(drafts.slice(from), head);
  });
  shareBackwards(drafts);
  drafts.forEach((draft, i) => {
    const next = drafts[i + 1];
    if (next === undefined || !isSpentOnNext(draft, next)) return;
    draft.indicator.of = next.figure;
    if (next.indicator.of === draft.figure) next.indicator.of = -1;
  });
  distribute(drafts);
  hangShares(sentence, drafts);
  for (const { indicator, reading } of drafts) {
    // 工会驿站建设 | 新建11个: what the row is about. A number alone is read with its heads.
    if (context.row !== '' && reading !== undefined && indicator.noun === '' && indicator.of < 0)
      indicator.noun = context.row.replace(/(?<=.{2})(?:建设|工作)$/, '');
  }
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

/** A phrase without a verb or a figure, as text; empty for anything else. */
function nameOf(terms: readonly Term[]): string {
  const text = textOf(terms);
  return terms.length > 0 && text.length <= LONGEST_NAME && terms.every((term) => term.tags.has('Word')) ? text : '';
}
const LONGEST_NAME = 16;

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

/**
 * 全县30家企业、100个班组、一万名职工参加了“平安杯”竞赛; 引导一万名职工、30家企业参加劳动竞赛: the verb behind the last of a list, and what it
 * was done to, is said of all.
 */
function shareBackwards(drafts: readonly Draft[]): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [one, next] = [drafts[i], drafts[i + 1]];
    if (one?.reading === undefined || next?.isJoined !== true || !waitsForVerb(one.reading, one.indicator.action)) continue;
    if (next.reading?.rule !== 'subject' && next.reading?.rule !== 'noun-after') continue;
    one.indicator.action = next.indicator.action;
    if (one.indicator.action === '评选') one.indicator.noun = asHonoured(one.indicator.noun);
    if (one.programme === '') one.programme = next.programme;
    // 劳动竞赛有140家企业、2.4万名职工参赛.
    if (one.subject !== '' && HANGS_ON.test(one.indicator.action) && one.indicator.people === '') {
      Object.assign(one.indicator, { people: one.indicator.noun, noun: one.subject });
      continue;
    }
    if (next.indicator.people === '' || next.indicator.noun === '' || one.indicator.people !== '') continue;
    Object.assign(one.indicator, { people: one.indicator.noun, noun: next.indicator.noun });
  }
}

/** 投入资金640万元，改造小食堂31个: what it was spent on stands behind. */
const isSpentOnNext = ({ mention, indicator, programme }: Draft, next: Draft): boolean =>
  mention.kind === 'money' &&
  programme === '' &&
  indicator.action === '投入' &&
  /^(?:资金)?$/.test(indicator.noun) &&
  indicator.of < 0 &&
  !next.isJoined &&
  next.mention.kind !== 'money' &&
  !next.indicator.dependent;

/** 30家企业、…; 引导30家企业、…: counted ones of whom nothing is said yet. */
function waitsForVerb({ rule, act }: Reading, action: string): boolean {
  if (rule === 'noun-after') return action === '';
  return rule === 'verb-object' && act.length > 0 && act.every((term) => LEADS.test(term.text));
}
const LEADS = /^(?:引导|组织|动员|发动|吸引|带动|推动)$/;
