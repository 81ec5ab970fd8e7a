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

function copyByCommand(root: ShadowRoot, text: string): boolean {
  const focused = root.activeElement;
  const selection = document.getSelection();
  const selected =
    selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : undefined;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; opacity: 0; pointer-events: none';
  root.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  // Selecting in the field has taken the reader's selection on the page away.
  if (selected !== undefined) {
    selection?.removeAllRanges();
    selection?.addRange(selected);
  }
  return done;
}
