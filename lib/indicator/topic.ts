import type { Heading } from '../corpus/report.ts';
import type { Mention } from '../recognise/mention.ts';

const PLAN = /任务|部署|安排|计划|打算|今后|下一步|下步|展望|(?<!以.{2,10}为)目标|思路|要点|规划|举措和要求|重点工作$|工作的?建议$/;
/** 聚力落实国家重大战略任务, 推进改革部署落地: what was carried out, and no plan. */
const CARRIED_OUT = /(?:落实|贯彻|执行|履行|承担|服务|推进|推动)[^，。；]{0,16}(?:任务|部署|安排|计划|目标|规划)/g;
const LOOKS_BACK = /回顾|总结|完成情况|开展情况|成绩|做法|亮点/;
/** These look back unless a heading above says otherwise: （二）产业体系建设取得突破 under 二、今后五年目标任务 is an aim. */
const MAY_LOOK_BACK = /完成|情况|成效|取得/;
/** 全力推动“十五五”开好局、起好步. */
const AHEAD = /(?:全力|奋力|努力|确保|推动|力争)[^，。；]{0,16}(?:开好局|起好步|开门红)/;

/**
 * What the nearest heading that says so (innermost first) announces: plans (2024年工作任务, 下一步打算, 三、2025年主要工作 in a report on
 * 2024), or a review (工作回顾); undefined where none says it.
 */
function announced(innermostFirst: readonly string[], reportYear: number | undefined): 'plans' | 'review' | undefined {
  let likely: 'review' | undefined;
  for (const text of innermostFirst) {
    if (LOOKS_BACK.test(text)) return 'review';
    if (AHEAD.test(text)) return 'plans';
    if (MAY_LOOK_BACK.test(text)) {
      likely = 'review';
      continue;
    }
    if (PLAN.test(text.replace(CARRIED_OUT, '')) || /^(?:今年|明年)/.test(text)) return 'plans';
    const year = YEAR_OF_HEADING.exec(text)?.[1];
    if (year !== undefined && reportYear !== undefined && Number(year) > reportYear) return 'plans';
  }
  return likely;
}
const YEAR_OF_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五]部分[：、\s]?|\P{L}{0,2})(?:关于)?(20\d\d)年(?![^】]{0,4}[-—~至])/u;

/** The one programme that a heading names; the empty string where it names none or several. */
function topicOf(heading: Heading, mentions: readonly Mention[]): string {
  const names = new Set<string>();
  for (const mention of mentions) {
    if (mention.class === 'programme' && mention.kind !== 'award' && mention.start >= heading.start && mention.end <= heading.end)
      names.add(mention.name);
  }
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : '';
}

const MOST_IN_HEADING = 8;

/** A stretch under one heading. */
export interface Section {
  start: number;
  planned: boolean;
  /** Its heading announces a review: 预计全年增长5% tells what the year has brought. */
  isReview: boolean;
  /** Set once a sentence in it tells of the years past (五年来): a heading in front of it no longer counts. */
  looksBack: boolean;
  programme: string;
}

/** Under no heading; each its own, for `looksBack` is set in it. */
export const noSection = (): Section => ({ start: 0, planned: false, isReview: false, looksBack: false, programme: '' });

/** For an offset: the section that it stands in, as planned or done and with the programme that its heading names. */
export function sectionsOf(
  outline: readonly Heading[],
  mentions: readonly Mention[],
  reportYear: number | undefined,
): (offset: number) => Section {
  const programmes = mentions.filter((mention) => mention.class === 'programme');
  let first = 0;
  const sections = outline.map((heading, i) => {
    while ((programmes[first]?.end ?? Number.POSITIVE_INFINITY) <= heading.start) first++;
    const chain: Heading[] = [];
    let level = Number.POSITIVE_INFINITY;
    for (let at = i; at >= 0 && level > 1; at--) {
      const above = outline[at];
      if (above === undefined || above.level >= level) continue;
      chain.push(above);
      level = above.level;
    }
    const told = announced(
      chain.map((one) => one.text),
      reportYear,
    );
    return {
      start: heading.start,
      looksBack: false,
      planned: told === 'plans',
      isReview: told === 'review',
      programme: topicOf(heading, programmes.slice(first, first + MOST_IN_HEADING)),
    };
  });
  // Asked for in text order, so a page of many headings is gone through once.
  let at = -1;
  return (offset) => {
    if ((sections[at]?.start ?? -1) > offset) at = -1;
    while ((sections[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) at++;
    return sections[at] ?? noSection();
  };
}
