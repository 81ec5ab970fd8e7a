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
  const stem = indicator.dependent && governor !== undefined ? `${governor.action}${governor.noun}` : '';
  const printed = (reading?.act ?? []).map((term) => term.text).join('') || (indicator.action === STOCK ? '' : indicator.action);
  const act = stem !== '' && governor?.action === indicator.action ? '' : printed;
  const noun = measure === '' ? indicator.noun : indicator.noun.replace(/(?<=..)数$/, '');
  const own = noun.startsWith(act) ? noun : `${act}${noun}`;
  const people = indicator.people.replace(/^符合条件的?/, '');
  const served = people !== '' && people.length <= 10 && own !== '' && !own.includes(people) ? `（${people}）` : '';
  const text = stem === own ? own : `${stem}${own}`;
  if (text === '') return people === '' ? '' : cut(`${people}${measure}`);
  const needsMeasure = measure !== '' && !NAMES_A_MEASURE.test(text);
  return cut(`${text}${served}${needsMeasure ? measure : ''}`);
}

function cut(label: string): string {
  return label.length > LONGEST ? `…${label.slice(-LONGEST)}` : label;
}
