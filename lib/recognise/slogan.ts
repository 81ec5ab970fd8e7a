import type { SloganMention } from './mention.ts';

export function findSlogans(_text: string, _leaveOut?: string): SloganMention[] {
  return [];
}
