/** True for addresses that may become a link: notes can come from outside, and `javascript:` must not. */
export function isOpenable(source: string): boolean {
  return /^(?:https?|file):/i.test(source);
}
