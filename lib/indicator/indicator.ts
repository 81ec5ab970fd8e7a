/**
 * What a figure measures, in slots (comparison.md: parse a label into slots and require agreement slot by slot).
 * A slot that the text does not fill is the empty string. Slots hold words of the text, never a whole sentence.
 */
export interface Indicator {
  /** For showing: 代理职工劳动争议案件. The empty string where nothing could be told. */
  label: string;
  /** Whose number, where it is an organ of its own: 律师团, 三方联调中心. The union itself is told by `scope`. */
  body: string;
  /** What was done, and its stage: 受理, 调解成功, 追回; synonyms folded (新增 → 新发展). */
  action: string;
  /** The counted or given noun: 劳动争议案件, 慰问金. */
  noun: string;
  /** Who is counted or served, with what tells them apart: 住院职工, 一线医护人员. */
  people: string;
  /** The programme in the sentence or the one before: 求学圆梦. */
  programme: string;
  /** How near the programme stands: in the figure's own sentence, or only as the topic of its paragraph or section. */
  programmeFrom: 'sentence' | 'topic' | '';
  /** How far the number reaches: the union's own office, the whole system below it, a named part of it; words as printed in `scopeText`. */
  scope: 'own' | 'system' | 'below' | '';
  /** 区总工会本级, 全区工会系统, … as printed. */
  scopeText: string;
  /** A period told with the figure itself where it differs from the report's: 七年来, 上半年. */
  period: string;
  /** A result, or a plan or target (培育不少于2家). */
  status: 'done' | 'planned';
  /** True for 25人以下 as a condition, no quantity reached. */
  threshold: boolean;
  /** True for a rate: 每家5000元, 500元/人. */
  rate: boolean;
  /** True for what does not change from year to year or is no result: 16个镇街, 为期两天, 6个方面. */
  constant: boolean;
  /** True where the figure tells how many were part of another (其中成功调解522件, 涉及人数492人). */
  dependent: boolean;
  /** Index (among the report's figures) of the figure that this one hangs on: 涉及人数492人 on 代理案件84起; -1 for none. */
  of: number;
}
