import type { Mention } from '../../../lib/recognise/mention.ts';
import type { Span } from '../../../lib/text/span.ts';

export type Class = Mention['class'];

/** A label of tests/gold; `value` and `unit` for required figures only. */
export interface Label extends Span {
  class: Class;
  optional: boolean;
  value: number;
  unit: string;
}

export interface Score {
  right: number;
  spurious: number;
  missed: number;
  /** Of the right figures those with another value or unit than the label's. */
  misread: string[];
}

const CLASSES: Record<string, Class> = { F: 'figure', S: 'slogan', P: 'programme' };

/** Takes the markup of tests/gold/README.md out of `source`. Throws on braces that are no label. */
export function readLabels(source: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(/\{([FSP])(\?)?:([^{}=]*)(?:=([^{}]*))?\}/g)) {
    const [whole, letter = '', mark, wording = '', given] = match;
    text += source.slice(last, match.index);
    const [value = '', unit = ''] = letter === 'F' ? (given ?? '').split(',') : [];
    const optional = mark !== undefined || (letter === 'F' && given === undefined);
    labels.push({
      start: text.length,
      end: text.length + wording.length,
      class: CLASSES[letter] ?? 'figure',
      optional,
      value: Number(value),
      unit,
    });
    text += wording;
    last = match.index + whole.length;
  }
  text += source.slice(last);
  if (/[{}]/.test(text)) throw new Error(`not a label: ${/.{0,20}[{}].{0,20}/.exec(text)?.[0]}`);
  return { text, labels };
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
}

/** By the rules of the shared scorer: one to one, best pairs first, required labels before optional ones. */
export function score(name: Class, labels: readonly Label[], mentions: readonly Mention[]): Score {
  const golds = labels.filter((label) => label.class === name);
  const found = mentions.filter((mention) => mention.class === name);
  const least = name === 'figure' ? 1 : 0.5;
  const pairs = golds
    .flatMap((gold) => found.map((mention) => ({ gold, mention, likeness: overlap(gold, mention) })))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness + (b.gold.optional ? 0 : 1) - a.likeness - (a.gold.optional ? 0 : 1));
  const partner = new Map<Label, Mention>();
  const taken = new Set<Mention>();
  for (const { gold, mention } of pairs) {
    if (partner.has(gold) || taken.has(mention)) continue;
    partner.set(gold, mention);
    taken.add(mention);
  }
  const required = golds.filter(({ optional }) => !optional);
  const isForgiven = (mention: Mention) => labels.some((label) => label.optional && overlap(label, mention) > 0);
  return {
    right: required.filter((gold) => partner.has(gold)).length,
    spurious: found.filter((mention) => !taken.has(mention) && !isForgiven(mention)).length,
    missed: required.filter((gold) => !partner.has(gold)).length,
    misread: required.flatMap((gold) => {
      const mention = partner.get(gold);
      if (mention?.class !== 'figure') return [];
      const close = Math.abs(mention.value - gold.value) <= 1e-6 * Math.max(1, Math.abs(gold.value));
      return close && mention.unit === gold.unit ? [] : [`${mention.text}: ${mention.value} ${mention.unit}`];
    }),
  };
}

/** The harmonic mean of precision and recall. */
export function f1({ right, spurious, missed }: Score): number {
  return (2 * right) / (2 * right + spurious + missed || 1);
}
