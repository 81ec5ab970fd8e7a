import type { ReportFigure } from '../corpus/report.ts';
import type { Fact } from './fact.ts';
import { actionOf, SETS_UP_UNIONS, STOCK } from './fact-action.ts';
import { isProgramme } from './fact-names.ts';
import { type LabelWords, labelWords } from './label-words.ts';
import { type FoldedUnit, foldUnit } from './units.ts';

/** The slots of a figure in folded words. */
export interface FactSlots {
  /** The indicator that says what is counted: the figure's own, or that of the money that those counted were given. */
  told: ReportFigure['indicator'];
  /** What is counted or given; for those who took part in a programme, they themselves. */
  noun: string;
  own: LabelWords;
  people: LabelWords;
  unit: FoldedUnit;
  action: string;
  /** `own` as the label says it, less the words of the programme's name. */
  underName: Set<string>;
  /** Words of the programme's name. */
  named: Set<string>;
}

/** Folds noun, people, unit and verb of a figure for comparing; `governor` is the figure that it hangs on. */
export function slotsOf(figure: ReportFigure, governor: Fact | undefined): FactSlots {
  const { indicator } = figure;
  const told = tellsRecipients(figure, governor) ? governor.figure.indicator : indicator;
  // 4462个班组参加“安康杯”竞赛: those who took part are what is counted.
  const joins = (told.action === '参与' || told.action === '开展') && told.people !== '' && isProgramme(told.noun, told.programme);
  const noun = joins ? told.people : told.noun;
  const own = labelWords(noun);
  // 全市驿站已有350个: all those for who works outdoors, in short; 心理驿站 says of what kind it is, 建成50个驿站 may be of some.
  if (noun === '驿站' && /^(?:累计)?$/.test(told.action)) own.words.add('户外劳动者驿站');
  const people = labelWords(told === indicator ? (joins ? '' : told.people) : `${indicator.people}${indicator.noun}`);
  // 提供电子、缝纫等就业岗位3000个: examples of what is counted.
  if (/(?:、|[”」].).*等$/.test(indicator.people))
    for (const word of [...people.words]) if (!people.special.has(word)) people.words.delete(word);
  if (own.words.size > 1) own.words.delete('入会');
  // 失业人员再就业175人, 再就业158人: nobody else goes to work again.
  if (own.words.has('再就业') || indicator.action === '再就业')
    for (const { words, special } of [own, people]) for (const word of ['失业', '下岗']) words.delete(word) && special.delete(word);
  // 参会代表186名, 职代会如期召开，189名代表参会.
  if (indicator.action === '参与' && (own.special.has('代表') || people.special.has('代表')))
    for (const word of CONGRESS) own.words.delete(word);
  const unit = foldUnit(unitByNoun(figure.unit, noun, told.people) || personsUnsaid(figure), figure.kind);
  // 理赔金额8.9万元, 赔付互助保障金9.2万元: what is paid out is the insurance's.
  if (actionOf(told, unit) === '获赔' || own.words.has('获赔')) own.words.add(INSURANCE);
  const isClaim = governor !== undefined && isPaidByInsurance(governor, actionOf(told, unit), [own, people]);
  const action = isClaim ? '补助' : actionOf(told, unit);
  if (isClaim) setWords(own, people, INSURANCE);
  if (indicator.action === SETS_UP_UNIONS) own.words.add('工会');
  for (const word of action === '' || action === STOCK || GIVING.has(action) ? [] : [action]) own.words.add(word);
  // 调解成功劳动争议1380件, 调解成功1520件: what is settled are disputes.
  if (action === '调解成功') for (const word of ['劳动争议', '案件', '纠纷']) if (own.words.size > 1) own.words.delete(word);
  // 为1720名职工提供法律援助, 法律援助惠及1890名职工, 受援职工1350人.
  if (unit.unit === '人' && isOfAided(own, people)) setWords(own, people, AIDED);
  const named = labelWords(indicator.programme).words;
  const underName = new Set([...own.words].filter((word) => !named.has(word)));
  movePeople(own, people, unit.unit === '件' || (unit.family === 'bodies' && governor !== undefined));
  // 会员总数16万人, 新发展会员8000人: the members themselves, elsewhere a word for people.
  if (MEMBERS.test(indicator.noun) && /^(?:|累计|新发展|入会)$/.test(action)) own.words.add('会员');
  return { told, noun, own, people, unit, action, underName, named };
}

/** Verbs of giving say no more than the noun: 发放补助 and 补助 are one. */
const GIVING = new Set(['发放', '帮助', '处理', '办理', '招收']);

/** 覆盖企业9.7万户 are 家, and 五一劳动奖章30个 persons. */
function unitByNoun(unit: string, noun: string, people: string): string {
  if (unit === '户' && [noun, people].some((text) => /(?:企业|单位|商户|门店)(?:$|工会经费)/.test(text))) return '家';
  return /^[个枚]$/.test(unit) && /(?:奖章|劳模|劳动模范|工匠|标兵|能手|状元|先进个人|先进工作者)$/.test(noun) ? '人' : unit;
}

/** 惠及职工1076万: persons, though 人 is not said. */
const personsUnsaid = ({ text, kind, indicator: { noun, people } }: ReportFigure) =>
  kind === 'count' && /[万亿]$/.test(text) && /(?:职工|会员|劳动者|群众|人员|农民工|受援人)$/.test(people || noun) ? '人' : '';

/** 1.2万名职工参加医疗互助，补助患病职工286人次: what was paid by the insurance just told of, as 给付互助金312人次 says. */
function isPaidByInsurance(governor: Fact, action: string, words: readonly LabelWords[]): boolean {
  const told = words.flatMap((slot) => [...slot.words]);
  if (!governor.own.words.has(INSURANCE) || !PAYS.test(action) || told.length === 0) return false;
  return told.every((word) => word === action || OF_CLAIMS.test(word));
}
const INSURANCE = '医疗互助';
const PAYS = /^(?:补助|获得|发放|救助)?$/;
const OF_CLAIMS = /^(?:大病|住院|补助|医疗互助)$/;

/** True for those of whom nothing is told but that they had legal aid. */
function isOfAided(own: LabelWords, people: LabelWords): boolean {
  const words = [...own.words, ...people.words];
  return words.includes('援助') && words.every((word) => word === '援助' || word === '获得');
}
const AIDED = '受援人';

function setWords(own: LabelWords, people: LabelWords, word: string): void {
  for (const slot of [own, people]) for (const words of [slot.words, slot.special]) words.clear();
  own.words.add(word);
}

const MEMBERS = /^(?!该).*会员(?:总?人?数|总量|规模|队伍)?$/;

/** 给付互助金92万元，惠及职工341人: those who were given it, as 为341人发放互助金 says. */
function tellsRecipients({ kind, indicator }: ReportFigure, governor: Fact | undefined): governor is Fact {
  const [money, given] = [governor?.figure.kind === 'money', governor?.figure.indicator];
  const onlyPeople =
    indicator.dependent ||
    /^(?:小微)?(?:企业|单位|商户)$/.test(indicator.noun) ||
    [...labelWords(indicator.noun).words].every((word) => labelWords(word).special.size > 0);
  return money && kind === 'count' && /^(?:惠及|涉及)$/.test(indicator.action) && onlyPeople && given !== undefined && given.noun !== '';
}

/** 参与女教职工430人次, 512人次女教职工参与: the noun that is nothing but people. */
function movePeople(own: LabelWords, people: LabelWords, isOfThings: boolean): void {
  // 法律援助案件得到受理214件; 9100名职工、291家企业被覆盖: they are what is counted.
  if (isOfThings && own.words.size === 0) for (const word of people.words) own.words.add(word) && people.words.delete(word);
  if (people.words.size > 0 || own.words.size === 0 || ![...own.words].every((word) => own.special.has(word))) return;
  for (const word of own.words) people.words.add(word).size > 0 && people.special.add(word);
  own.words.clear();
  own.special.clear();
}

const CONGRESS = ['职代会', '教代会'];
