/** Copies words as plain text; false where the browser does not let us. */
export async function copyText(root: ShadowRoot, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no clipboard API; the page's policy may forbid it too.
    return copyByCommand(root, text);
  }
}

/** In the frame that was pressed in: a page hears of what is copied in its own document, and `getSelection()` tells it the words. */
function copyByCommand(root: ShadowRoot, text: string): boolean {
  const inside = root.querySelector('iframe')?.contentDocument ?? undefined;
  const home = inside ?? document;
  const focused = (inside ?? root).activeElement;
  const field = home.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; opacity: 0; pointer-events: none';
  (inside?.body ?? root).append(field);
  field.select();
  const done = home.execCommand('copy');
  field.remove();
  if (focused !== null && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true }); // Elements that can have it.
  return done;
}
