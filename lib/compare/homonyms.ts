import type { Report, ReportProgramme } from '../corpus/report.ts';

/** What one numbered name stands for in one report: its places, and what they tell of it. */
export interface Sense {
  places: ReportProgramme['places'];
  /** Words behind the quoted name: 技能人才培育; none where nothing stands there. */
  heads: string[];
  /** What its items are, as the report's facts keep them; none where they are not told. */
  items: number[];
}

/** True for a name that is coined anew everywhere: 三个一批, 五位一体. */
export const isNumbered = (name: string): boolean => /^[一二两三四五六七八九十百千\d][个位大项送进帮双心+＋]?.{0,4}$/.test(name);

/**
 * The things that a report calls by one numbered name, in text order: “三个一批”技能人才培育行动 and “三个一批”重点项目 are two, and so are
 * two that list other items. A place that tells nothing is of the thing named before it.
 */
export function sensesOf({ places }: ReportProgramme): Sense[] {
  const senses: Sense[] = [];
  for (const place of places) {
    const told: Sense = { places: [place], heads: headOf(place.text), items: place.items === undefined ? [] : [place.items] };
    const isPlain = told.heads.length === 0 && told.items.length === 0;
    const known = isPlain ? senses.at(-1) : senses.findLast((sense) => !areApart(sense, told));
    if (known === undefined) senses.push(told);
    else {
      known.places.push(place);
      known.heads.push(...told.heads);
      known.items.push(...told.items);
    }
  }
  return senses;
}

/** True where two senses tell something of themselves, and nothing that they share. */
export function areApart(one: Sense, other: Sense): boolean {
  if (one.items.length > 0 && other.items.length > 0) return !one.items.some((item) => other.items.includes(item));
  if (one.heads.length === 0 || other.heads.length === 0) return false;
  return !one.heads.some((head) => other.heads.some((another) => sharesWord(head, another)));
}

/** True where nothing is told by which two senses could be held against each other. */
export function isUntold(one: Sense, other: Sense): boolean {
  return (one.items.length === 0 || other.items.length === 0) && (one.heads.length === 0 || other.heads.length === 0);
}

/** The part of a programme that is of one sense: its places, and the figures that stand behind them. */
export function partOf(programme: ReportProgramme, sense: Sense, { figures }: Report): ReportProgramme {
  if (sense.places.length === programme.places.length) return programme;
  const isOwn = (index: number) => {
    const start = figures[index]?.start ?? 0;
    const place = programme.places.findLast((one) => one.start <= start) ?? programme.places[0];
    return place !== undefined && sense.places.includes(place);
  };
  return { ...programme, places: sense.places, figures: programme.figures.filter(isOwn) };
}

/** What stands behind the quoted name, less words that any campaign bears: “三个一批”技能人才培育行动 → 技能人才培育. */
function headOf(text: string): string[] {
  const head = (/[”」]([^“”「」]+)$/.exec(text.replace(/\s/g, ''))?.[1] ?? '').replace(COMMON_HEAD, '');
  return head.length >= 2 ? [head] : [];
}
const COMMON_HEAD = /(?:主题|系列|专项|品牌|服务)?(?:项目|活动|行动|工程|计划|机制|工作|品牌|建设|制度|模式|体系)$/;

/** 技能人才培育 and 人才培育: two characters in a row. */
function sharesWord(one: string, other: string): boolean {
  return Array.from({ length: one.length - 1 }, (_, i) => one.slice(i, i + 2)).some((pair) => other.includes(pair));
}
