import { HARD_BREAK } from '../../text/prepare.ts';
import type { Candidate } from './candidate.ts';
import { isLikeName, judgeContent } from './quoted-content.ts';
import type { Quotation } from './quotes.ts';

/**
 * 建成“卡友地带”58处。在“卡友地带”京南店: a name that has been told is meant wherever it stands in marks further on in its paragraph, and
 * everywhere, headlines before it included, where its wording is no number: “渔火优选”，扫码就省钱.
 */
export function withRepeated(text: string, quotations: readonly Quotation[], found: readonly Candidate[]): Candidate[] {
  if (found.length === 0 || found.length === quotations.length) return [...found];
  const told = new Map<string, Candidate>();
  const all: Candidate[] = [];
  const named = namedIn(quotations, found);
  for (let i = 0; i < quotations.length; i++) {
    const candidate = named[i];
    // i is in range.
    if (candidate !== undefined && isOwnName((quotations[i] as Quotation).content))
      told.set((quotations[i] as Quotation).content, candidate);
  }
  const near = new Map<string, Candidate>();
  /** Of what is near. */
  let paragraphEnd = -1;
  for (let i = 0; i < quotations.length; i++) {
    const { content, start, end } = quotations[i] as Quotation;
    if (near.size > 0 && paragraphEnd >= 0 && paragraphEnd < start) near.clear();
    const candidate = named[i];
    if (candidate !== undefined) {
      if (near.size === 0) paragraphEnd = text.indexOf(HARD_BREAK, start);
      near.set(content, candidate);
      all.push(candidate);
      continue;
    }
    const name = near.get(content) ?? told.get(content);
    if (name) all.push({ ...name, start, end });
  }
  return all;
}

/** For each of the quotations what has been found in it. */
function namedIn(quotations: readonly Quotation[], found: readonly Candidate[]): (Candidate | undefined)[] {
  let next = 0;
  return quotations.map(({ start, end }) => {
    const candidate = found[next];
    if (candidate === undefined || candidate.start > start || candidate.end < end) return undefined;
    next++;
    return candidate;
  });
}

/** Neither a number nor emphasis, nor a call: these are names by their company alone. */
function isOwnName(content: string): boolean {
  return isLikeName(content) && judgeContent(content).form === 'plain';
}
