import type { SloganMention } from '../mention.ts';

/** A formula of the kind `thought` from `start` to `end` of `text`. */
export function thought(text: string, start: number, end: number, name: string): SloganMention {
  return { class: 'slogan', kind: 'thought', start, end, text: text.slice(start, end), name };
}
