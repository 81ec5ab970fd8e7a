import { describe, expect, it } from 'vitest';
import { describeReport } from '../../../lib/corpus/metadata.ts';
import { PLACE_NAMES } from '../place-names.ts';
import { TITLE_CASES } from './title-cases.ts';

const BODY = '\n\n在上级工会和党委的领导下，各项工作有序推进，职工队伍保持稳定，服务能力不断增强，取得了较好的成绩，现总结如下。\n';

/** 2022, 2022-01/2022-06 or 2017/2022 as begin and end. */
function daysOf(period: string): { start: string; end: string } {
  const [from = '', to = from] = period.split('/');
  const lastDay = (year: string, month: string) => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const [year = '', month = '12'] = to.split('-');
  return { start: from.includes('-') ? `${from}-01` : `${from}-01-01`, end: `${year}-${month}-${lastDay(year, month)}` };
}

describe('what a title tells', () => {
  it.each(TITLE_CASES)('$head $pageTitle', ({ head, pageTitle, organisation, level, period, genre }) => {
    const info = describeReport(`${head}${BODY}`, pageTitle);
    if (organisation !== undefined) expect(info.organisation ?? '-').toBe(organisation);
    if (level !== undefined) expect(info.level).toBe(level);
    if (genre !== undefined) expect(info.genre).toBe(genre);
    if (period === '-') expect(info.period).toBeUndefined();
    else if (period !== undefined) expect(info.period && { start: info.period.start, end: info.period.end }).toEqual(daysOf(period));
  });

  it.each(PLACE_NAMES)('%s', (place) => {
    const union = `${place}总工会`;
    for (const head of [
      `${union}2018年工作总结`,
      `2018年${union}工作总结`,
      `建功新时代\n——我代表${union}向大会作报告`,
      `把好事办实\n记者从${union}获悉，好事办成了。`,
    ]) {
      const { organisation, place: told } = describeReport(`${head}${BODY}`);
      expect({ head, organisation, told }).toEqual({ head, organisation: union, told: place });
    }
  });
});
