import { isMereWords } from './context.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { GENERIC_NOUN, HANGS_ON, STOCK } from './slots.ts';
import { type Term, type TermTag, textOf } from './tokens.ts';

/** 组织健步走活动，参与教职工1900人: what was held, in a clause before, is what the numbers behind are about. */
export function takeTheme(indicator: Indicator, theme: string, { mention, reading }: Draft): void {
  // 开展主题劳动竞赛，46家企业参与，共组织竞赛17场次: the contests just told of.
  if (EVENT.test(indicator.noun) && theme.endsWith(indicator.noun)) indicator.noun = theme;
  if (theme === '' || indicator.of >= 0) return;
  // 建立集体协商指导员队伍，目前在册286人: all that there are.
  if (indicator.noun === '' && indicator.action === STOCK && mention.kind === 'count') indicator.noun = theme;
  // 疗休养方面，市总工会组织860人.
  if (indicator.noun === '' && mention.kind === 'count' && /^(?:组织|安排|开展|举办|举行)$/.test(indicator.action)) indicator.noun = theme;
  // 参加医疗互助，当年参保2.4万人，给付1300人次: by the insurance.
  if (indicator.noun === '' && /^(?:参保|获赔|给付)$/.test(indicator.action) && /互助|保险|保障/.test(theme)) indicator.noun = theme;
  // 联合检查中，走进用人单位287家: they were looked into.
  if (/^(?:走进|深入)$/.test(reading?.act.at(-1)?.text ?? '') && /(?:检查|督查|排查)$/.test(theme)) indicator.action = '检查';
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
  // 工资专项集体合同覆盖企业531家: what they are covered by.
  if (HANGS_ON.test(indicator.action) && /^(?:各类)?(?:企业|单位|用人单位)数?$/.test(indicator.noun) && /(?:合同|协议)$/.test(theme))
    Object.assign(indicator, { noun: theme, people: indicator.noun });
  // 举办楼宇运动会，38家企业参加: they came to what was held.
  if (indicator.action === '参与' && /^(?:企业|单位)$/.test(indicator.noun) && indicator.people === '')
    Object.assign(indicator, { noun: theme, people: indicator.noun });
  const isPeople = GENERIC_NOUN.test(indicator.noun) || isOnlyPeople(reading);
  if (isPeople && HANGS_ON.test(indicator.action)) Object.assign(indicator, { noun: theme, people: indicator.people || indicator.noun });
  else if (NEEDS_THEME.test(indicator.noun) && !(indicator.noun === '单位' && indicator.action !== ''))
    indicator.noun = `${theme}${indicator.noun}`;
}

/** 职工运动会设23个项目, 合唱比赛18支队伍参赛: what stands in front of the verb or the number and is no part of the label. */
export function subjectOf(terms: readonly Term[], reading: Reading, figure: number): string {
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
  const isPhrase = before.length > 0 && before.every((term) => term.tags.has('Word') && (!term.tags.has('Programme') || isMereWords(term)));
  return isPhrase ? textOf(before) : '';
}
const NOT_TOLD: readonly TermTag[] = ['Time', 'Filler', 'Mark', 'Scope', 'Organ'];

function isOnlyPeople(reading: Reading | undefined): boolean {
  const noun = reading?.noun ?? [];
  return noun.length > 0 && noun.every((term) => term.tags.has('People') || term.tags.has('Special') || term.tags.has('And'));
}
/** 设项目21项, 参赛队伍18支: parts of what was held. */
const NEEDS_THEME = /^(?:项目|活动|文体活动|单位|工种|队伍|代表队|参赛队伍?|赛事|场次|作品)$/;

/** 劳动竞赛热潮涌动, 一线职工疗休养工作有序推进: what a clause without a figure says to go well; empty for none. */
function leadOf(terms: readonly Term[]): string {
  const told = terms.slice(terms.findIndex((term) => !term.tags.has('Scope') && !term.tags.has('Time') && !term.tags.has('Filler')));
  const lead = GOES_WELL.exec(textOf(told))?.[1] ?? '';
  if (lead === '') return '';
  let length = 0;
  const words = told.filter((term) => {
    length += term.text.length;
    return length <= lead.length;
  });
  const last = words.at(-1);
  // A phrase that ends with a word of the lists, and with the lead.
  const isPhrase = words.every(
    ({ tags, text }) => tags.has('Noun') || tags.has('People') || tags.has('Special') || tags.has('Event') || text === '组织',
  );
  if (textOf(words) !== lead || last === undefined || last.tags.has('Unknown') || !isPhrase) return '';
  return words.some((term) => (term.tags.has('Programme') && !isMereWords(term)) || term.tags.has('Slogan')) ? '' : lead;
}
const GOES_WELL =
  /^([\u4e00-\u9fff]{4,12}?)(?:工作|活动|行动|建设|制度|体系|网络|网|服务|力度|覆盖面)*(?:热潮|蓬勃|精彩|好戏|深入|深化|持续|有序|扎实|广泛|全面|稳步|不断|加快|纵深|走深|提质|扩面|再创|再上|再结|成效|卓有|有效|平稳|常态|蔚然|进一步|取得|落地|逐步|日益|如火|见效|红火|丰富|有声|有温度|硕果|捷报|成果|升温|越.{1,2}越)/;

/** What a clause without figures says to have been held or given, or to go well; empty for none. */
export function themeOf(terms: readonly Term[]): string {
  const whole = textOf(terms);
  const check = IN_COURSE.exec(whole)?.[1];
  if (check !== undefined) return check;
  const matter = OF_MATTER.exec(whole)?.[1];
  if (matter !== undefined && terms.every((term) => term.tags.has('Word') && !term.tags.has('Programme'))) return matter;
  const verb = terms.findLastIndex((term) => term.tags.has('Verb') && HOLDS.test(term.text));
  if (verb < 0) return leadOf(terms);
  const words = terms.slice(verb + 1);
  const end = words.findIndex((term) => !term.tags.has('Word'));
  const named = words.slice(0, end < 0 ? undefined : end);
  // 开展“建新功、决胜年”主题劳动竞赛: the motto is no part of what was held.
  const isContest = CONTEST.test(named.at(-1)?.text ?? '');
  const noun = isContest ? named.slice(named.findLastIndex((term) => term.tags.has('Slogan')) + 1) : named;
  // 开展“建功”主题劳动竞赛，参赛职工1.2万人次.
  const contest = /”((?:主题|专项|引领性)*劳动(?:和技能)?竞赛)$/.exec(noun.at(-1)?.mention?.mention.text ?? '')?.[1];
  if (contest !== undefined && end < 0) return contest;
  const text = textOf(noun);
  const isTheme = end < 0 && text.length >= 3 && text.length <= LONGEST_THEME && !noun.some((term) => term.tags.has('Programme'));
  return isTheme ? text : leadOf(terms);
}
/** 疗休养方面. */
const OF_MATTER = /^(.{2,10})方面$/;
/** 劳动用工联合检查中. */
const IN_COURSE = /^(.{0,10}(?:检查|督查|排查))(?:工作|活动|行动)?(?:中|期间)$/;
/** Fills what the numbered sentence that opens the paragraph says: 组织职工疗休养。计划2000人，实际组织2180人. */
export function takeHead(indicator: Indicator, head: string, { mention }: Draft): void {
  if (head === '' || indicator.of >= 0 || mention.kind !== 'count') return;
  const { action, noun } = indicator;
  // 建设户外劳动者驿站。全年新建46个、提升33个.
  if (noun === '' && /^(?:新建|建设|改造)$/.test(action) && IS_PLACE.test(head)) indicator.noun = head;
  if (noun === '' && /^(?:组织|安排)$/.test(action) && mention.unit === '人') indicator.noun = head;
  // 扩大职工医疗互助。参加职工21.3万人.
  if (action === '参与' && GENERIC_NOUN.test(noun) && /互助|保险/.test(head))
    Object.assign(indicator, { noun: head, people: indicator.people || noun });
}
const IS_PLACE = /(?:站|站点|室|屋|之家|书吧|食堂|浴室|托管班)$/;

/** 2.组织职工疗休养。: what a short numbered sentence at the head of a paragraph says the rest is about; empty for what is too wide. */
export function headOf(terms: readonly Term[]): string {
  const [first] = terms;
  const told = first?.tags.has('Verb') || /^(?:扩大|抓好|优化|完善|升级)$/.test(first?.text ?? '') ? terms.slice(1) : [];
  const text = textOf(told);
  const isPhrase = told.length > 0 && told.every((term) => term.tags.has('Word'));
  return isPhrase && text.length >= 3 && text.length <= LONGEST_THEME && !TOO_WIDE.test(text) ? text : '';
}
const TOO_WIDE = /(?:建设|工作|管理|机制|水平|作用|力度|能力|质量|体系|活力|基础|制度|引领|保障|改革|素质|提升|发展|和谐|稳定)$/;
const HOLDS =
  /^(?:签订|发放|落实|推进|(?:广泛|深入|扎实|积极)?开展|举办|组织|组织开展|召开|承办|举行|联合举办|联合开展|主办|启动|实施|安排|(?:踊跃|积极)?参加)$/;
const CONTEST = /(?:竞赛|比赛|大赛)$/;
const EVENT = /^(?:竞赛|比赛|大赛)$/;
const LONGEST_THEME = 16;
