import type { Report } from '../corpus/report.ts';
import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';

/** From this share of a passage on, slogans are what it is made of. */
const MOSTLY = 0.5;

/**
 * Tells passages that are said every year and tell nothing: chains of slogans, and opening or closing formulas
 * (让我们更加紧密地团结在…周围, 请予审议). Never one with figures. `text` is the page's, where it is at hand; without it slogans decide.
 */
export function ritualOf(page: Report, text: string | undefined): (passage: Span) => boolean {
  const slogans = page.slogans.flatMap(({ places }) => places).sort((a, b) => a.start - b.start);
  return (passage) => {
    const figure = page.figures[firstEndingBehind(page.figures, passage.start)];
    if (figure !== undefined && figure.start < passage.end) return false;
    let covered = 0;
    for (let i = firstEndingBehind(slogans, passage.start); (slogans[i]?.start ?? passage.end) < passage.end; i++)
      covered += Math.min(slogans[i]?.end ?? 0, passage.end) - Math.max(slogans[i]?.start ?? 0, passage.start);
    if (covered / (passage.end - passage.start) >= MOSTLY) return true;
    if (text === undefined) return false;
    const words = text.slice(passage.start, passage.end).replace(/\s+/g, '');
    const formulas = [...words.matchAll(FORMULA)].reduce((sum, match) => sum + match[0].length, 0);
    return (covered + formulas) / words.length >= MOSTLY;
  };
}

/** The index of the first of spans in text order that ends behind `offset`. */
const firstEndingBehind = (spans: readonly Span[], offset: number) => firstIndex(spans.length, (i) => (spans[i]?.end ?? 0) > offset);

/** Turns of openings and closings: who reports by whose order, under whose guidance, around whom all unite, and the last call. */
const FORMULA = new RegExp(
  [
    '(?:现在，?)?我(?:受|代表).{0,24}(?:报告工作|作工作报告|作报告)',
    '请予?(?:各位)?(?:代表|委员)?审议',
    '并请.{0,12}(?:同志|人员)提出(?:宝贵)?意见',
    '在.{0,24}(?:坚强|正确|有力|悉心)?(?:领导|指导|关心|支持)(?:下|和)',
    '(?:坚持)?以.{0,30}(?:思想|理论|观)为(?:指导|指引|引领)',
    '(?:全面|深入|认真|扎实|切实)*(?:学习|贯彻|宣传|落实|学懂弄通做实)+',
    '让我们.{0,10}(?:紧密|团结)',
    '(?:更加)?紧密地?团结在.{0,24}(?:周围|党中央周围)',
    '(?:在思想上)?(?:在?政治上)?(?:在?行动上)?同.{0,20}(?:党中央)?保持(?:高度)?一致',
    '(?:凝心聚力|踔厉奋发|勇毅前行|锐意进取|开拓创新|埋头苦干|真抓实干|不忘初心|砥砺奋进|团结奋斗|笃行不怠|奋楫扬帆)',
    '为.{4,40}(?:而(?:努力|不懈|团结)?奋斗|作出(?:新的|更大的?)+贡献|贡献(?:工会|职工)?(?:智慧和?)?力量)',
    '(?:蓝图已经?绘就|号角已经?吹响|新征程|新时代|新篇章|新局面|新台阶|新业绩|开创|谱写|书写|迈上|奋进)',
    '.{2,10}(?:总体要求|指导思想)是',
    '(?:党的|关于).{0,14}(?:精神|论述|决策部署|决定|方针|路线)',
    '作为首要政治任务(?:和主题主线)?',
  ].join('|'),
  'g',
);
