import type { ProgrammeMention } from './mention.ts';

export function findProgrammes(_text: string, _leaveOut?: string): ProgrammeMention[] {
  return [];
}
