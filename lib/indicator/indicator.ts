/**
 * What a figure measures, in slots (comparison.md: parse a label into slots and require agreement slot by slot).
 * A slot that the text does not fill is the empty string.
 */
export interface Indicator {
  /** For showing: 代理职工劳动争议案件. The empty string where nothing could be told. */
  label: string;
  /** Whose number: 律师团, 各级工会. */
  body: string;
  /** What was done, and its stage: 受理, 调解成功, 追回; synonyms folded (新增 → 新发展). */
  action: string;
  /** The counted noun: 劳动争议案件, 职工. */
  noun: string;
  /** The programme in the sentence or the one before: 求学圆梦. */
  programme: string;
  /** 区总工会本级, 全区工会系统, 全国, … */
  scope: string;
  /** A period told with the figure itself where it differs from the report's: 七年来, 上半年. */
  period: string;
  /** A result, or a plan or target (培育不少于2家). */
  status: 'done' | 'planned';
  /** True for 25人以下 as a condition, no quantity reached. */
  threshold: boolean;
  /** True for a rate: 每家5000元, 500元/人. */
  rate: boolean;
}
