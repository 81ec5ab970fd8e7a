import { describe } from '../note/describe.ts';
import type { Mention } from '../recognise/mention.ts';
import type { CorrectionDraft } from './correction.ts';

/** "Not a slogan": at this one place, or wherever the wording stands. */
export type Scope = 'here' | 'everywhere';

/** The page that a mention stands on. */
export interface DenyingPage {
  /** The cleaned address. */
  url: string;
  title: string;
  text: string;
}

/** What the reader says when a mention of a page is none; its span has to be in the page's text. */
export function denialOf({ url, title, text }: DenyingPage, mention: Mention, scope: Scope): CorrectionDraft {
  if (scope === 'everywhere') return { type: 'not-anywhere', class: mention.class, wording: mention.text.replace(/\s+/g, ' ') };
  return { type: 'not-here', class: mention.class, target: { source: url, title, selector: describe(text, mention) } };
}
