import { HARD_BREAK } from '../../text/prepare.ts';
import type { Candidate } from './candidate.ts';
import type { Quotation } from './quotes.ts';

/** 建成“卡友地带”58处。在“卡友地带”京南店: a name that has been told is meant wherever it stands in marks further on in its paragraph. */
export function withRepeated(text: string, quotations: readonly Quotation[], found: readonly Candidate[]): Candidate[] {
  const all: Candidate[] = [];
  const told = new Map<string, Candidate>();
  /** Of what has been told. */
  let paragraphEnd = -1;
  let next = 0;
  for (const { content, start, end } of quotations) {
    if (told.size > 0 && paragraphEnd >= 0 && paragraphEnd < start) told.clear();
    const candidate = found[next];
    if (candidate !== undefined && candidate.start <= start && candidate.end >= end) {
      if (told.size === 0) paragraphEnd = text.indexOf(HARD_BREAK, start);
      // “渔”见幸福讲堂: a pun says nothing further on.
      if (content.length > 1) told.set(content, candidate);
      all.push(candidate);
      next++;
      continue;
    }
    const name = told.size > 0 ? told.get(content) : undefined;
    if (name) all.push({ ...name, start, end });
  }
  return all;
}
