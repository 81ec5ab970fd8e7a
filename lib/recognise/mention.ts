import type { Span } from '../text/span.ts';

/** The three classes that a report is marked for (annotation guidelines). */
export const MENTION_CLASSES = ['figure', 'slogan', 'programme'] as const;
/** 数据, 提法, 项目品牌. */
export type MentionClass = (typeof MENTION_CLASSES)[number];

/** The kinds of each class, in the order in which they are offered. */
export const KINDS = {
  figure: ['count', 'money', 'percent', 'duration', 'area', 'other'],
  slogan: ['numbered', 'thought', 'rallying', 'goal'],
  programme: ['campaign', 'contest', 'award', 'service', 'platform'],
} as const satisfies Record<MentionClass, readonly string[]>;

/** What a figure counts: 件 → count, 万元 → money, % → percent, 小时 → duration, 平方米 → area, else other. */
export type FigureKind = (typeof KINDS.figure)[number];
/** How exact the writer says a figure is: 约/近/左右 → about, 多/余/超过/以上 → over, 不足/以内 → under. */
export const EXACTNESS = ['exact', 'about', 'over', 'under'] as const;
/** One of them. */
export type Approx = (typeof EXACTNESS)[number];
/** numbered: 两个维护; thought: 劳模精神; rallying: 听党话、跟党走; goal: 高质量发展. */
export type SloganKind = (typeof KINDS.slogan)[number];
/** campaign: “春风行动”; contest: “安康杯”竞赛; award: 全国工人先锋号; service: 职工书屋; platform: “粤工惠”. */
export type ProgrammeKind = (typeof KINDS.programme)[number];

interface Found extends Span {
  /** The span's text as it stands, white space and line breaks included. */
  text: string;
}

/** A reported quantity: a numeral and its unit. */
export interface FigureMention extends Found {
  class: 'figure';
  kind: FigureKind;
  /** The number in full: 4.8万 → 48000; the lower end of a range; 0.5% → 0.5; 四成 → 4. */
  value: number;
  /** The upper end of a range (10-20家 → 20); absent where it is none. */
  valueMax?: number;
  /** The unit without its magnitude: 万元 → 元, 场（次） → 场次; empty where the writer gave none. */
  unit: string;
  approx: Approx;
}

/** A fixed political formula. */
export interface SloganMention extends Found {
  class: 'slogan';
  kind: SloganKind;
  /** The canonical form that punctuation variants, short forms and misprints fold into. */
  name: string;
}

/** The proper name of something that an organisation runs, gives or hosts. */
export interface ProgrammeMention extends Found {
  class: 'programme';
  kind: ProgrammeKind;
  /** The name alone, without quotation marks, head noun, place and ordinal: “求学圆梦”行动 → 求学圆梦. */
  name: string;
}

/**
 * A recognised span with its class and kind; mentions of one text never overlap. Those of a class are made with their
 * fields in one order everywhere: objects of few shapes are read several times faster, and files of facts come out the same.
 */
export type Mention = FigureMention | SloganMention | ProgrammeMention;
