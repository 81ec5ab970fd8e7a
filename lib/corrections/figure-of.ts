import { findFigures } from '../recognise/figure.ts';
import type { FigureMention } from '../recognise/mention.ts';
import { prepare } from '../text/prepare.ts';

/** What a quantity says, without a place. */
export type Quantity = Pick<FigureMention, 'kind' | 'value' | 'valueMax' | 'unit' | 'approx'>;

/** The one figure of a canonical form (`约4.8万人次`); undefined where there is none or where there are several. */
export function figureOf(name: string): Quantity | undefined {
  const [figure, ...others] = findFigures(prepare(name).text);
  if (figure === undefined || others.length > 0) return undefined;
  const { kind, value, valueMax, unit, approx } = figure;
  return { kind, value, unit, approx, ...(valueMax === undefined ? {} : { valueMax }) };
}
