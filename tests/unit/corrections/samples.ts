import type { Correction, CorrectionDraft, NotHere, OwnWord } from '../../../lib/corrections/correction.ts';
import { describe as selectorsOf } from '../../../lib/note/describe.ts';
import type { MentionClass } from '../../../lib/recognise/mention.ts';

export const ADDRESS = 'https://gonghui.example/report/2025.html';

/** A draft as it is saved; ids are told apart by their order. */
export function saved(draft: CorrectionDraft, id = 'c1', created = '2026-03-01T08:00:00.000Z'): Correction {
  return { ...draft, id, created };
}

/** "Not here" said of the nth place (from 0) of `words` in `text`. */
export function notHere(text: string, words: string, className: MentionClass, nth = 0): NotHere {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  const selector = selectorsOf(text, { start, end: start + words.length });
  return { type: 'not-here', class: className, target: { source: ADDRESS, title: '石桥县总工会2025年工作总结', selector } };
}

export const slogan = (wording: string, name = wording): OwnWord => ({ class: 'slogan', kind: 'goal', wording, name });
export const programme = (wording: string, name = wording): OwnWord => ({ class: 'programme', kind: 'campaign', wording, name });
export const figure = (wording: string, name: string): OwnWord => ({ class: 'figure', kind: 'count', wording, name });
