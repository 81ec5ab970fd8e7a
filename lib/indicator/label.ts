import type { FigureMention } from '../recognise/mention.ts';
import type { Reading } from './grammar.ts';
import type { Indicator } from './indicator.ts';
import { STOCK } from './slots.ts';

const LONGEST = 30;
const MEASURES: Record<string, string> = { 人: '人数', 名: '人数', 位: '人数', 人次: '人次', 户: '户数', 户次: '户次', 元: '金额' };
const NAMES_A_MEASURE = /(?:人数|金额|总额|户数|人次|时长|面积|资金|经费|款|金|费)$/;

/**
 * The label for showing: 代理劳动争议案件, 代理劳动争议案件涉及人数, “圆梦”发放补助人数. `governor` is the indicator that a
 * dependent one hangs on. The empty string where neither act nor noun is known.
 */
export function labelOf(
  indicator: Indicator,
  figure: FigureMention,
  governor: Indicator | undefined,
  reading: Reading | undefined,
): string {
  const measure = MEASURES[figure.unit || (figure.kind === 'money' ? '元' : '')] ?? '';
  const stem = indicator.dependent && governor !== undefined ? stemOf(governor) : '';
  // 讨薪: 薪 is the noun already.
  // 引导2.1万名职工加入工会: members won, whatever verb leads to it.
  const isWon = indicator.action === '新发展' && indicator.noun.endsWith('会员');
  const said = isWon && !reading?.act.some((term) => term.canonical === '新发展') ? [] : (reading?.act ?? []);
  const printed =
    said
      .map((term) => (indicator.action === '资助' && /^(?:完成|实现)$/.test(term.text) ? '资助' : term.text.replace(/^[讨追]薪$/, '追回')))
      .join('') || (indicator.action === STOCK ? '' : indicator.action);
  const act = stem !== '' && governor?.action === indicator.action ? '' : printed;
  // 25人以下小微企业: the line drawn is no part of the name.
  const whole = indicator.noun.replace(/^以[上下内]的?(?=.{2})/, '');
  const noun = measure === '' ? whole : whole.replace(/(?<=..)数$/, '');
  const own = noun.startsWith(act) ? noun : `${act}${noun}`;
  const people = indicator.people.replace(/^符合条件的?/, '');
  const served = people !== '' && people.length <= 10 && own !== '' && !own.includes(people) ? `（${people}）` : '';
  // 设22个工种: of what, the name of the contest in front of it says.
  const name = stem === '' && IS_PART.test(noun) ? nameOf(indicator) : '';
  const text = stem === own ? own : `${stem || name}${own}`;
  if (text === '') return people === '' ? '' : cut(`${people}${measure}`);
  const needsMeasure = measure !== '' && !NAMES_A_MEASURE.test(text);
  return cut(`${text}${served}${needsMeasure ? measure : ''}`);
}

/** 工种, 项目: what is counted is a part of something held, which alone says nothing. */
const IS_PART = /^(?:项目|活动|单位|工种|队伍|代表队|赛事|场次|作品)$/;
const PART_BEHIND = /(?<=.{3})(?:项目|工种|赛事|场次)$/;

/** What a dependent figure is told of: those who took part in a contest are the contest's, not those of its 工种. */
function stemOf(governor: Indicator): string {
  const name = nameOf(governor);
  if (IS_PART.test(governor.noun) && name !== '') return name;
  const whole = governor.noun.replace(PART_BEHIND, '');
  return whole === governor.noun ? `${governor.action}${governor.noun}` : whole;
}

const nameOf = ({ programme, programmeFrom }: Indicator) =>
  programme !== '' && programmeFrom === 'sentence' && !programme.includes('、') ? `“${programme}”` : '';

function cut(label: string): string {
  return label.length > LONGEST ? `…${label.slice(-LONGEST)}` : label;
}
