import type { Heading } from '../corpus/report.ts';
import type { Mention } from '../recognise/mention.ts';

const PLAN = /任务|部署|安排|计划|打算|今后|下一步|下步|展望|(?<!以.{2,10}为)目标|思路|要点|规划|举措和要求|重点工作$/;
const LOOKS_BACK = /回顾|总结|完成|情况|成效|成绩|开展情况|做法|亮点|取得/;

/** True where the nearest heading that says so (innermost first) announces plans: 2024年工作任务, 下一步打算, 【2025年，再出发】 in a report on 2024. */
function isPlanHeading(innermostFirst: readonly string[], reportYear: number | undefined): boolean {
  for (const text of innermostFirst) {
    if (LOOKS_BACK.test(text)) return false;
    if (PLAN.test(text) || /^(?:今年|明年)/.test(text)) return true;
    const year = /^\P{L}{0,2}(20\d\d)年(?![^】]{0,4}[-—~至])/u.exec(text)?.[1];
    if (year !== undefined && reportYear !== undefined && Number(year) > reportYear) return true;
  }
  return false;
}

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
  /** Set once a sentence in it tells of the years past (五年来): a heading in front of it no longer counts. */
  looksBack: boolean;
  programme: string;
}

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
    return {
      start: heading.start,
      looksBack: false,
      planned: isPlanHeading(
        chain.map((one) => one.text),
        reportYear,
      ),
      programme: topicOf(heading, programmes.slice(first, first + MOST_IN_HEADING)),
    };
  });
  // Asked for in text order, so a page of many headings is gone through once.
  let at = -1;
  return (offset) => {
    if ((sections[at]?.start ?? -1) > offset) at = -1;
    while ((sections[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) at++;
    return sections[at] ?? { start: 0, looksBack: false, planned: false, programme: '' };
  };
}
