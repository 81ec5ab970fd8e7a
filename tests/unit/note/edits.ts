/** Changes to a page between two visits, with the place that a quoted span has afterwards. */
import type { Span } from '../../../lib/text/span.ts';
import type { Random } from './random.ts';

export interface Edited {
  text: string;
  /** Where the quotation stands now; absent where it was taken out. */
  span?: Span;
}

const CHARACTERS = [...'的一了在是和有工会职人区市年全开展组织建设服务0123456789，。、“”'];

/** Changes `rate` of the characters outside of `span`: replaced, inserted or deleted. */
export function editCharacters(random: Random, text: string, span: Span, rate: number): Edited {
  const edit = (part: string) => {
    const out: string[] = [];
    for (const unit of part) {
      if (random.unit() >= rate) out.push(unit);
      else {
        const kind = random.below(3);
        if (kind === 0) out.push(random.pick(CHARACTERS));
        if (kind === 1) out.push(unit, random.pick(CHARACTERS));
      }
    }
    return out.join('');
  };
  const before = edit(text.slice(0, span.start));
  const quote = text.slice(span.start, span.end);
  return { text: before + quote + edit(text.slice(span.end)), span: { start: before.length, end: before.length + quote.length } };
}

/** Deletes, doubles, or exchanges `rate` of the sentences that do not touch `span`. */
export function editSentences(random: Random, text: string, span: Span, rate: number): Edited {
  const edit = (part: string, keepFirst: boolean, keepLast: boolean) => {
    const sentences = part.split(/(?<=[。\n])/);
    return sentences
      .map((sentence, i) => {
        if ((keepFirst && i === 0) || (keepLast && i === sentences.length - 1) || random.unit() >= rate) return sentence;
        const kind = random.below(3);
        if (kind === 0) return '';
        return kind === 1 ? sentence + random.pick(sentences) : random.pick(sentences);
      })
      .join('');
  };
  const before = edit(text.slice(0, span.start), false, true);
  const quote = text.slice(span.start, span.end);
  return {
    text: before + quote + edit(text.slice(span.end), true, false),
    span: { start: before.length, end: before.length + quote.length },
  };
}

/** Puts white space of every kind anywhere, in the quotation too. */
export function scatterSpaces(random: Random, text: string, span: Span, rate: number): Edited {
  const scatter = (part: string) =>
    [...part]
      .map((unit) => (random.unit() < rate ? `${random.pick(['\u00a0', '\n', ' ', '\u200b', '\u3000', '\r\n\t'])}${unit}` : unit))
      .join('');
  const before = scatter(text.slice(0, span.start));
  // Not before its first character, so that where it begins is beyond doubt.
  const quote = text.slice(span.start, span.start + 1) + scatter(text.slice(span.start + 1, span.end));
  return { text: before + quote + scatter(text.slice(span.end)), span: { start: before.length, end: before.length + quote.length } };
}

/** Takes the quotation out, puts `instead` in its place, and changes 1 % of the other characters. */
export function removeQuote(random: Random, text: string, span: Span, instead: string): Edited {
  const { text: edited, span: now } = editCharacters(random, text, span, 0.01);
  if (now === undefined) return { text: edited };
  return { text: edited.slice(0, now.start) + instead + edited.slice(now.end) };
}

/** Changes `count` characters of the quotation itself, and 1 % of the others. */
export function editQuote(random: Random, text: string, span: Span, count: number): Edited {
  const { text: edited, span: now } = editCharacters(random, text, span, 0.01);
  if (now === undefined) return { text: edited };
  let quote = edited.slice(now.start, now.end);
  for (let i = 0; i < count; i++) {
    const at = 1 + random.below(Math.max(1, quote.length - 2));
    quote = quote.slice(0, at) + random.pick(CHARACTERS) + quote.slice(at + 1);
  }
  return { text: edited.slice(0, now.start) + quote + edited.slice(now.end), span: now };
}
