import type { ReportInfo } from '../corpus/report.ts';

/** As much of a title as tells it from others in a narrow column. */
const TITLE_LENGTH = 8;
/** 广州市番禺区 → 番禺区: the outer places are those of all its neighbours too. */
const INNERMOST_PLACE = /[^省市区县州旗盟]+(?:自治[区州县旗]|[市区县州旗盟镇乡]|街道)$/;

/** What names a report in a few characters: its period (2023年), else the year of its date, its genre, the start of its title. */
export function shortNameOf(info: ReportInfo): string {
  return info.period?.label ?? info.date?.slice(0, 4) ?? info.genre ?? beginningOf(info.title);
}

/** The place of a report, innermost first: 番禺区; its organisation where the place is not known; empty where neither is. */
export function placeNameOf(info: ReportInfo): string {
  if (info.place === undefined) return info.organisation ?? '';
  return INNERMOST_PLACE.exec(info.place)?.[0] ?? info.place;
}

/** As `shortNameOf`, with the place before it: 番禺区2023年. */
export function longNameOf(info: ReportInfo): string {
  return placeNameOf(info) + shortNameOf(info);
}

function beginningOf(title: string): string {
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)}…` : title;
}
