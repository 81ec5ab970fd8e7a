/** Which words for what is done stand as nouns (开展监督检查, 集体协商示范企业). */
import type { Term, TermTag } from './tokens.ts';
import type { Tag } from './words.ts';

/** True where what those served did tells who they are: 为63名考取大学的职工子女发放奖学金. */
export function isAttributive(terms: readonly Term[], i: number): boolean {
  const verb = terms[i];
  if (verb === undefined || !['Action', 'Light', 'Effect'].some((tag) => verb.tags.has(tag as Tag))) return false;
  const from = terms.findLastIndex((term, at) => at < i && term.tags.has('Figure'));
  if (from < 0 || terms.slice(from + 1, i).some((term) => term.tags.has('Mark'))) return false;
  const of = terms.findIndex((term, at) => at > i && term.tags.has('Of'));
  if (of < 0 || terms.slice(i + 1, of).some((term) => term.tags.has('Figure') || term.tags.has('Mark'))) return false;
  const head = terms[of + 1];
  return head !== undefined && (head.tags.has('People') || head.tags.has('Special'));
}

/** True for one of a list of nouns: 趣味运动会、读书分享等活动, 育婴员、汽车维修等竞赛. */
export function isListed(terms: readonly Term[], i: number): boolean {
  const from = terms[i - 1]?.tags.has('Unknown') && terms[i - 1]?.end === terms[i]?.start ? i - 1 : i;
  if (terms[from - 1]?.text !== '、' || terms[from - 2]?.tags.has('Word') !== true) return false;
  const end = terms.slice(i + 1).find((term) => !term.tags.has('Noun') && !term.tags.has('And'));
  return end?.text === '等';
}

const GIVES = /^(?:发放|投入|拨付|募集)$/;

/** True for what may be a word of a noun phrase. */
export function isPhraseWord(tags: ReadonlySet<TermTag>): boolean {
  const inPhrase = ['Noun', 'People', 'Special', 'Quantity', 'Of', 'And', 'Programme', 'Slogan', 'Guard'] as const;
  return inPhrase.some((tag) => tags.has(tag)) && !tags.has('Verb');
}

/** True where an event word is a noun, as after a noun (会员实名认证137776人, 帮扶慰问13612人), unless a 为/对 before it waits for its verb. */
export function isNominal(term: Term, before: Term | undefined, after: Term | undefined, openMark: boolean): boolean {
  // 宣讲活动开展16场.
  if (before === undefined && after?.start === term.end && /^(?:活动|工作)$/.test(after.text)) return true;
  if (before === undefined || after?.tags.has('Of')) return after?.tags.has('Of') === true;
  // 参与监督检查54次, 实施救助60户次: after a verb and with nothing to act on, the word is its object.
  const takesNothing = after === undefined || !isPhraseWord(after.tags);
  // “晨光助学”资助学生, 高温慰问一线职工: with people behind it, the word is what was done for them.
  if (after !== undefined && after.start === term.end && takesPeople(term, before, after)) return false;
  // 19个协会登记会员1208人: who they are that did so.
  if (/^(?:注册|登记)$/.test(term.canonical) && after?.text === '会员') return false;
  // 走访企业排查隐患310处: what was found is not of the noun before.
  if (term.canonical === '检查' && after?.start === term.end && /^(?:隐患|问题)$/.test(after.text) && before.canonical === '企业')
    return false;
  // 评出集体协商示范企业36家: of what they are models.
  if (before.canonical === '评选' && before.tags.has('Verb') && after?.start === term.end && /^(?:示范|先进|优秀|工作)/.test(after.text))
    return true;
  // 发放帮扶救助金: what is given by its purpose.
  if (GIVES.test(before.canonical) && after !== undefined && /(?:[金款费品]|资金|物资)$/.test(after.text)) return true;
  if (before.tags.has('Verb') || before.text === '等') return takesNothing;
  if (openMark) return !takesNothing && before.tags.has('Noun');
  if (before.end !== term.start) return false;
  return (
    (before.tags.has('Noun') || before.tags.has('People') || before.tags.has('Special') || before.tags.has('Of')) &&
    !before.tags.has('Organ')
  );
}

function takesPeople(term: Term, before: Term, after: Term): boolean {
  if (!DONE_FOR_PEOPLE.test(term.canonical) || /^(?:人员|队员|会员|对象)/.test(after.text)) return false;
  // “送清凉”走访企业、工地30个.
  const isVisited = VISITS.test(term.canonical) && /^(?:企业|单位|工地|班组|站点|项目|基层)$/.test(after.text);
  const isPeople = after.tags.has('People') || after.tags.has('Special') || isVisited;
  // “暖冬行动”集中慰问活动慰问一线劳动者.
  const isHeld = /(?:活动|行动)$/.test(before.text);
  return isPeople && (isHeld || before.mention !== undefined || before.tags.has('Unknown') || before.tags.has('Time'));
}
const VISITS = /^(?:慰问|走访)$/;
const DONE_FOR_PEOPLE = /^(?:慰问|走访|资助|救助|帮扶|培训|关爱|补助|表彰|奖励)$/;
