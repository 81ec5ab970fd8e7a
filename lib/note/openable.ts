/** True for addresses that may become a link: notes can come from outside, and `javascript:` must not. */
export function isOpenable(source: string): boolean {
  return /^(?:https?|file):/i.test(source);
}

/** True for what a note may be of: a page's or a file's address, or a document without one, known by its words (`reader/identity.ts`). */
export function isSource(text: string): boolean {
  return /^(?:(?:https?|file):\/\/|urn:gongjian:text:[\w-]+$)/i.test(text);
}
