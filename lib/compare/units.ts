import type { FigureKind } from '../recognise/mention.ts';

/** A unit as folded for comparing, and the family in which units are kin but never one (人 and 人次). */
export interface FoldedUnit {
  unit: string;
  family: 'persons' | 'bodies' | 'events' | 'money' | '';
}

const SAME: readonly [FoldedUnit['family'], Record<string, readonly string[]>][] = [
  ['persons', { 人: ['人', '名', '位'], 人次: ['人次', '人（次）', '人(次)', '名次'], 户: ['户'], 户次: ['户次'] }],
  ['bodies', { 家: ['家', '个', '所', '间'], 笔: ['笔'] }],
  [
    'events',
    {
      场: ['场', '场次', '场（次）', '场(次)'],
      项: ['项'],
      条: ['条'],
      期: ['期'],
      次: ['次'],
      批: ['批', '批次'],
      件: ['件', '起', '宗'],
    },
  ],
  ['money', { 元: ['元', '块'] }],
];
const FOLDED = new Map<string, FoldedUnit>(
  SAME.flatMap(([family, units]) =>
    Object.entries(units).flatMap(([unit, variants]) => variants.map((variant): [string, FoldedUnit] => [variant, { unit, family }])),
  ),
);

/** Folds a unit: 起 → 件, 名 → 人, 场（次） → 场; money without a unit is 元. An unknown unit is its own. */
export function foldUnit(unit: string, kind: FigureKind): FoldedUnit {
  if (unit === '' && kind === 'money') return { unit: '元', family: 'money' };
  return FOLDED.get(unit) ?? { unit, family: '' };
}

/** Units of which each counts something of its own: cases, entries. */
const APART = new Set(['件', '条']);
const PIECES = new Set([...APART, '项']);

/** What units that are kin have in common: figures of different keys need not be looked at together. */
export const kinKey = ({ unit, family }: FoldedUnit): string => family || unit;

/** Units that a cautious reader would still set side by side when all else agrees: 人 and 人次, 家 and 笔, 场 and 次. */
export function areKin(a: FoldedUnit, b: FoldedUnit): boolean {
  if (a.unit === b.unit) return true;
  return a.family !== '' && a.family === b.family && !APART.has(a.unit) && !APART.has(b.unit);
}

/** Units in which ideas, patents and proposals are counted by turns: 专利37项, 专利44件. */
export const arePieces = (a: FoldedUnit, b: FoldedUnit): boolean => PIECES.has(a.unit) && PIECES.has(b.unit);
