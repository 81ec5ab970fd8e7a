import { Gated, hasOneOf } from '../gated.ts';
import type { ProgrammeKind } from '../mention.ts';
import { unitSet } from '../unit-set.ts';
import { levelStart } from './places.ts';

/** 活动 says nothing about what something is; 行动, 工程, 计划 inside quotation marks are part of most names (强基工程). */
const EMPTY_HEAD = /(?:系列)?活动$/;

function withoutEmptyHead(wording: string): string {
  return wording.endsWith('活动') ? wording.replace(EMPTY_HEAD, '') : wording;
}

const SINGLE_MARKS = unitSet('‘’');
/** “送理论”进基层活动 is 送理论进基层. */
const WHERE = new Gated(/^进[\u4e00-\u9fff]{2}(?:活动|行动|$)/, { first: '进' });

/** The name alone of a quoted name with its tail: “求学圆梦”行动 → 求学圆梦, “爱心妈妈”小屋 → 爱心妈妈小屋, “12351”维权热线 → 12351维权热线. */
export function quotedName(content: string, tail: string, kind: ProgrammeKind): string {
  const bare = hasOneOf(SINGLE_MARKS, content) ? content.replace(/[‘’]/g, '') : content;
  if (kind === 'service' && tail !== '' && !tail.endsWith('服务')) return bare + tail;
  const short = withoutEmptyHead(bare);
  const where = WHERE.test(tail) ? tail.slice(0, 3) : '';
  return (short.length >= 2 ? short : bare) + where;
}

/** The name of an unquoted action: 纪律教育月活动 → 纪律教育月, 春季要约行动 stays. */
export function actionName(wording: string): string {
  const short = withoutEmptyHead(wording).replace(/年行动$/, '年');
  return short.length >= 4 ? short : wording;
}

/** The name of an unquoted contest without place, year and ordinal: 番禺区第十五届职业技能竞赛 → 职业技能竞赛. */
export function contestName(wording: string): string {
  const withoutOrdinal = wording.replace(/第[一二三四五六七八九十百\d]{1,4}[届次]|首届/g, '').replace(/^\d{4}年度?/, '');
  for (let end = Math.min(10, withoutOrdinal.length - 4); end >= 1; end--) {
    const place = withoutOrdinal.slice(0, end);
    if (levelStart(place, end) === 0 && /[省市区县州国盟旗校]级?$|^首都$/.test(place) && !place.includes('大湾区'))
      return withoutOrdinal.slice(end);
  }
  return withoutOrdinal;
}
