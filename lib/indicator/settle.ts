import { joinTerms } from './join.ts';
import { isAttributive, isListed, isNominal, isPhraseWord } from './nominal.ts';
import type { Term } from './tokens.ts';
import type { Tag } from './words.ts';

/** Joins terms that are one (成功调解, 区总工会), and settles what words with several tasks do here. The terms handed in are changed. */
export function settle(terms: readonly Term[]): Term[] {
  return settleTags(joinTerms(terms));
}

/** Settles what a word with several tasks does here, and marks phrases (`Word`) and verbs (`Verb`). */
function settleTags(terms: Term[]): Term[] {
  // A 为 or 对 waits for its verb; once the figure of those served has come, the next event word is that verb.
  let openMark = false;
  let served = false;
  terms.forEach((term, i) => {
    const [before, after] = [terms[i - 1], terms[i + 1]];
    const { tags } = term;
    if (tags.has('Event') && (after?.tags.has('Of') || !(openMark && served)) && isNominal(term, before, after, openMark)) {
      for (const tag of ['Action', 'Light', 'Mark', 'Effect'] as const) tags.delete(tag);
      tags.add('Noun');
    }
    // 组织女职工两癌筛查: a word for an event that is no verb is one wherever it stands.
    if (tags.has('Event') && !tags.has('Action') && !tags.has('Light') && !tags.has('Effect')) tags.add('Noun');
    if ((tags.has('Event') || tags.has('Action')) && isListed(terms, i)) {
      tags.delete('Action');
      tags.add('Noun');
    }
    // 市总工会直接组织860人: how it was done; 直接经济效益 names what.
    if (term.text === '直接' && (after?.tags.has('Action') || after?.tags.has('Light'))) become(term, 'Filler');
    // 新建驿站46个、提升33个: made better, as 改造 says.
    if (term.text === '提升' && after?.tags.has('Figure') && countsBodies(terms, i) && !before?.tags.has('Word'))
      become(term, 'Action', '改造');
    // 驿站累计数量突破50家: a word of the phrase.
    if (term.text === '累计' && before?.tags.has('Word') && after?.tags.has('Quantity')) tags.add('And').delete('Filler');
    // 受理拖欠农民工工资案件22件: behind another verb it tells what the cases are about.
    if (term.canonical === '拖欠' && terms.slice(0, i).some((one) => one.tags.has('Verb'))) tags.add('Noun').delete('Action');
    // 轧钢厂开展竞赛19项: a part of the house that reports.
    if (i === 0 && tags.has('Unknown') && HOUSE.test(term.text) && after?.tags.has('Light') && after.start === term.end) tags.add('Organ');
    // 女性会员为23.4万名: how the number is introduced.
    if (term.text === '为' && before?.tags.has('Word') && !tags.has('Word') && i === terms.length - 2 && after?.tags.has('Figure'))
      become(term, 'Filler');
    // 分7批安排疗休养.
    if (term.text === '分' && tags.has('Unknown') && after?.tags.has('Figure')) become(term, 'Filler');
    // 创新工作室增加3个: new ones; 比上年增加20个 is a change.
    if (term.text === '增加' && tags.has('Unknown') && before?.tags.has('Word') && after?.tags.has('Figure') && !isCompared(terms, i))
      become(term, 'Action', '新发展');
    // 调解组织3260家, 监督组织2860个: what is counted, and no verb.
    if (term.text === '组织' && before?.tags.has('Word') && before.end === term.start && countsBodies(terms, i)) {
      for (const tag of ['Light', 'Mark'] as const) tags.delete(tag);
      tags.add('Noun');
    }
    // 产改试点单位74家, 改革试点扩大到68家: a word of what is counted.
    if (
      term.text === '试点' &&
      (/^(?:单位|企业|园区|项目|城市)/.test(after?.text ?? '') || (before?.tags.has('Word') && before.end === term.start))
    ) {
      tags.delete('Light');
      tags.add('Noun');
    }
    // 7890家建会企事业单位建立职代会: who they are.
    if (
      /^已?建会$/.test(term.text) &&
      /^(?:企业|企事业|单位)/.test(after?.text ?? '') &&
      after?.start === term.end &&
      before?.tags.has('Figure')
    ) {
      for (const tag of ['Action', 'Event'] as const) tags.delete(tag);
      tags.add('Noun');
    }
    // 合理化建议中有1690条获得采纳.
    if (term.text === '中' && before?.tags.has('Word') && hasFigureNext(terms, i)) become(term, 'Inside');
    // 江州市有24个集体获评省工人先锋号: the place itself, and not what is counted.
    if (i === 0 && tags.has('Unknown') && PLACE.test(term.text) && isWhereTheyAre(terms)) become(term, 'Scope');
    if (tags.has('Organ') && !isSubject(terms, i)) {
      tags.delete('Organ');
      tags.add('Noun');
    }
    if (openMark && isAttributive(terms, i)) {
      for (const tag of ['Action', 'Light', 'Effect', 'Mark'] as const) tags.delete(tag);
      tags.add('Noun');
    }
    // 覆盖率达90%以上，控制在4%以内: how exact the number is, and no word of what it counts.
    if (BOUND.test(term.text) && before?.tags.has('Figure') && (after === undefined || !isPhraseWord(after.tags)) && !after?.tags.has('Of'))
      become(term, 'Filler');
    if (term.text === '为' && i > 0 && before?.tags.has('Figure')) tags.add('Become');
    if (tags.has('Action') || tags.has('Light') || tags.has('Effect')) {
      if (!tags.has('Noun')) tags.add('Verb');
    }
    if (tags.has('Mark')) [openMark, served] = [true, false];
    else if (tags.has('Verb')) openMark = false;
    else if (tags.has('Figure')) served = true;
    // 劳动用工等监督检查: between words it carries the phrase on.
    if (term.text === '等' && before?.tags.has('Word') && after !== undefined && !after.tags.has('Figure') && isPhraseWord(after.tags))
      tags.add('And').delete('Filler');
    if (term.canonical === '涉及' && tags.has('Verb')) tags.add('Concerned');
    if (/^(?:走进|深入)$/.test(term.text) && tags.has('Verb')) tags.add('Into');
    if (term.canonical === '评选' && tags.has('Verb')) tags.add('Honours');
    if (isPhraseWord(tags)) tags.add('Word');
    if (tags.has('Word') && !tags.has('Award')) tags.add('Plain');
    if (tags.has('Word') && SHARE.test(term.text)) tags.add('Share');
  });
  return terms;
}

/** Makes of a term nothing but what its place says that it is. */
function become(term: Term, tag: Tag | 'Inside', canonical = term.canonical): void {
  term.tags.clear();
  term.tags.add(tag);
  term.canonical = canonical;
}

/** True where the next term that is no filler is a number of bodies. */
function countsBodies(terms: readonly Term[], i: number): boolean {
  const next = terms.slice(i + 1).find((term) => !term.tags.has('Filler') && !term.tags.has('Quantity'))?.mention?.mention;
  return next?.class === 'figure' && /^[个家所]$/.test(next.unit);
}
const hasFigureNext = (terms: readonly Term[], i: number) =>
  terms
    .slice(i + 1)
    .find((term) => !term.tags.has('Filler'))
    ?.tags.has('Figure') === true;

const isCompared = (terms: readonly Term[], end: number) => terms.slice(0, end).some(({ text }) => /^(?:同?比|较|环比)/.test(text));

const PLACE = /^[^各本我全]{2,5}[省市县区州旗]$/;
/** A number right behind the place, and what those counted did behind that; a list of places with their numbers has no verb. */
function isWhereTheyAre(terms: readonly Term[]): boolean {
  const figure = terms.findIndex((term, at) => at > 0 && !term.tags.has('Filler') && !term.tags.has('Time'));
  const behind = terms.slice(figure + 1);
  return (
    terms[figure]?.tags.has('Figure') === true &&
    behind.length > 1 &&
    behind.slice(1).some((term) => term.tags.has('Action') || term.tags.has('Light'))
  );
}

const BOUND = /^(?:以[上下内]|左右|上下|不等)$/;

const HOUSE = /^[^各本我全]{1,8}(?:厂|矿|车间|支行|分行|工段|车站|车务段|机务段|项目部|事业部|社区|村)$/;
const SHARE = /(?:率|占比|比例|满意度|知晓度|参与度)$/;

/** An organ is whose number it is where a verb, a time or a total follows it: 区总工会全年受理, but not 新组建基层工会113家. */
function isSubject(terms: readonly Term[], i: number): boolean {
  const [before, term, after] = [terms[i - 1], terms[i], terms[i + 1]];
  if (before?.tags.has('Agent')) return true;
  // 联合区教育局、区妇联等单位开展: those that something is done with are not whose number it is.
  const opener = terms.slice(0, i).findLast((term) => !term.tags.has('Word') && !term.tags.has('Organ') && !term.tags.has('And'));
  if (opener?.tags.has('Prep')) return false;
  // 15个教职工协会开展活动: those that are counted.
  if (opener?.mention?.mention.class === 'figure' && /^[支家个所间队]$/.test(opener.mention.mention.unit)) return false;
  if (before?.tags.has('Verb') && !before.tags.has('Light')) return false;
  if (after === undefined) return i === 0;
  // 工会劳动保护监督检查员, 完成9个分工会换届: part of a noun, or the object itself.
  if (before?.tags.has('Figure') === true) return false;
  // 集团2人获奖.
  // 企业工会总数1000家, 志愿服务队发展到37支: what is counted.
  if (after.tags.has('Quantity')) return false;
  // 规模以上企业工会组建率: of what the rate is.
  if (/率$/.test(after.text)) return false;
  const figure = terms.slice(i + 1).find((one) => !one.tags.has('Filler'));
  if (figure?.mention?.mention.class === 'figure' && /^[支家个所间队]$/.test(figure.mention.mention.unit)) return false;
  // 企业工会新建11家, 调解组织新建112个: what was set up.
  const isSetUp = /^(?:新建|建设)$/.test(after.canonical) && terms[i + 2]?.tags.has('Figure') === true;
  if (isSetUp && /(?<!总)工会(?:联合会)?$|(?:调解|维权|援助|监督|服务)(?:组织|机构|室|站点?)$|调委会$/.test(term?.text ?? '')) return false;
  if (after.tags.has('Figure')) return i === 0 && terms.slice(2).some((one) => one.tags.has('Action') && one.start > after.end);
  // 分工会主席培训45人.
  if (term !== undefined && /(?<!总)工会$/.test(term.text) && after.start === term.end && after.tags.has('Special')) return false;
  if (term?.text === '工会' && after.start === term.end && after.tags.has('Noun') && !after.tags.has('Action')) return false;
  return (
    ['Action', 'Light', 'Effect', 'Time', 'Filler', 'Mark', 'Prep', 'Scope'].some((tag) => after.tags.has(tag as Tag)) ||
    (i === 0 && !after.tags.has('Of'))
  );
}
