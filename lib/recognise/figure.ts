import type { FigureMention } from './mention.ts';

export function findFigures(_text: string, _leaveOut?: string): FigureMention[] {
  return [];
}
