import type { Report, ReportFigure } from '../corpus/report.ts';
import { type LabelWords, labelWords, levelsIn } from './label-words.ts';
import { type FoldedUnit, foldUnit } from './units.ts';

/** A figure made ready for comparing. */
export interface Fact {
  index: number;
  figure: ReportFigure;
  unit: FoldedUnit;
  /** 三方, 律师团, 新桥街总工会: the organ whose number it is; empty for the union itself or unknown. */
  body: string;
  /** The folded verb; empty where only a light one or none is there. */
  action: string;
  /** Words of noun and, for an event word as the noun, of the act. */
  own: LabelWords;
  /** Words that tell who is counted or served. */
  people: LabelWords;
  /** `own` less the words of the programme's name, for comparing two under one programme. */
  underName: ReadonlySet<string>;
  /** 省, 全国: the level that the noun names. */
  levels: Set<string>;
  /** True where nothing of its own tells it from others of the same unit (涉及人数492人). */
  isGeneric: boolean;
  /** The figure that it hangs on. */
  governor: Fact | undefined;
}

/** The figures of a report that may stand in a row, ready for comparing; conditions, rates, plans and constants are left out. */
export function factsOf(report: Report): Fact[] {
  const facts = new Map<number, Fact>();
  const make = (index: number, depth: number): Fact | undefined => {
    const known = facts.get(index);
    const figure = report.figures[index];
    if (known !== undefined || figure === undefined || depth > MOST_LEVELS) return known;
    const fact = factOf(figure, index, figure.indicator.of === index ? undefined : make(figure.indicator.of, depth + 1));
    facts.set(index, fact);
    return fact;
  };
  return report.figures.flatMap((figure, index) => (mayStandInRow(figure) ? (make(index, 0) ?? []) : []));
}
const MOST_LEVELS = 6;

function mayStandInRow({ indicator, kind, valueMax }: ReportFigure): boolean {
  if (indicator.threshold || indicator.rate || indicator.constant || indicator.status === 'planned') return false;
  return valueMax === undefined && !(kind === 'duration' && indicator.noun === '');
}

const LIGHT = new Set([
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
const SETS_UP_UNIONS = '新建会';
/** Verbs of giving say no more than the noun: 发放补助 and 补助 are one. */
const GIVING = new Set(['发放', '帮助', '处理', '办理', '招收']);

function factOf(figure: ReportFigure, index: number, governor: Fact | undefined): Fact {
  const { indicator } = figure;
  const own = labelWords(indicator.noun);
  const people = labelWords(indicator.people);
  const action = LIGHT.has(indicator.action) ? '' : indicator.action === SETS_UP_UNIONS ? '新建' : indicator.action;
  if (indicator.action === SETS_UP_UNIONS) own.words.add('工会');
  for (const word of action === '' || GIVING.has(action) ? [] : [action]) own.words.add(word);
  const named = labelWords(indicator.programme).words;
  const underName = new Set([...own.words].filter((word) => !named.has(word)));
  const isGeneric = indicator.dependent || (own.words.size === 0 && people.words.size === 0);
  const organ = /三方.{0,8}调/.exec(indicator.body + indicator.noun) !== null ? '三方' : bodyKey(indicator.body);
  own.words.delete('三方');
  const inherits = governor !== undefined && indicator.body === governor.figure.indicator.body;
  return {
    index,
    figure,
    unit: foldUnit(figure.unit, figure.kind),
    body: organ || (inherits ? governor.body : ''),
    action,
    own,
    underName,
    levels: levelsIn(indicator.noun),
    people,
    isGeneric,
    governor,
  };
}

/** An organ's name less the place and the union in front: 区总工会法律服务律师团队 → 法律服务律师团. */
function bodyKey(body: string): string {
  return body
    .replace(/^.{0,8}?(?:总工会|工会)(?=.{3,})/, '')
    .replace(/^(?:区|市|省|县|州)(?=.{3,})/, '')
    .replace(/团队$/, '团')
    .replace(/^法律服务(?=律师团$)/, '');
}
