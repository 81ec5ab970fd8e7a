import lists from '../../seeds/indicator/words.json' with { type: 'json' };
import type { ReportFigure } from '../corpus/report.ts';
import type { FoldedUnit } from './units.ts';

const LIGHT = new Set([
  ...lists.light,
  '',
  '开展',
  '举办',
  '组织',
  '进行',
  '实施',
  '完成',
  '落实',
  '推进',
  '做好',
  '推动',
  '召开',
  '承办',
  '协办',
  '提供',
  '参与',
  '涉及',
  '惠及',
  '组织开展',
  '联合开展',
  '共同举办',
  '联合举办',
  '深入开展',
]);
/** 新建会企业129家 counts where unions were set up. */
export const SETS_UP_UNIONS = '新建会';
/** The action of what there is. */
export const STOCK = '累计';

/** The verb as folded for comparing; the empty string for one that says no more than the noun. */
export function actionOf({ action, noun, people }: ReportFigure['indicator'], unit: FoldedUnit): string {
  // 为800名职工办理医疗互助, 参加医疗互助800人, 医疗互助参保职工800人.
  if (unit.family === 'persons' && /^(?:办理|购置|参与)$/.test(action) && INSURANCE.test(noun)) return '参保';
  // 医疗互助保障覆盖18万人, 医疗互助参加人数达16万人; 人次 are those who were paid.
  if (unit.unit === '人' && action === '惠及' && people === '' && INSURANCE.test(noun)) return '参保';
  if (LIGHT.has(action)) return '';
  // 获得理赔金8.9万元.
  if (action === '获得' && /理赔|赔付/.test(noun)) return '获赔';
  if (action === SETS_UP_UNIONS) return '新建';
  // 立项劳动竞赛41项, 开展劳动竞赛36项.
  if (action === '立项' && noun.endsWith('竞赛')) return '';
  // 成功化解 says no more than 化解; 调解成功 is a stage of its own.
  const plain = /^(化解|解决|处理|追回|帮扶|建设|新建|获得)成功$/.exec(action)?.[1];
  if (plain !== undefined) return plain;
  // 累计建设, 累计新建 and 总数: what there is.
  if (action.startsWith(STOCK)) return STOCK;
  // 排查隐患, 检查出问题: what was found.
  if (action === '检查' && /隐患|问题/.test(noun)) return '发现';
  return action;
}
const INSURANCE = /(?:互助|保障|保险|意外险)(?:保障|计划|活动)*(?:教?职工)?$/;
