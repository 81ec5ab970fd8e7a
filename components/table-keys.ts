import { rowStep } from '../lib/state/row-steps.ts';

/** What rows are moved through by. */
const ROW = '[data-row]';

/**
 * Arrow keys within a table of rows that hold buttons: up and down to the like button of the next row, left and right within the row,
 * Home and End to the first and last row. Tab goes its usual way.
 */
export function moveInTable(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const row = button?.closest<HTMLElement>(ROW);
  if (!button || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const buttons = [...row.querySelectorAll('button')];
  const at = buttons.indexOf(button);
  const target = event.key === 'ArrowLeft' ? buttons[at - 1] : event.key === 'ArrowRight' ? buttons[at + 1] : likeButton(event, row, at);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function likeButton(event: KeyboardEvent & { currentTarget: HTMLElement }, row: HTMLElement, at: number): HTMLElement | undefined {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW)];
  const to = rowStep(event.key, rows.indexOf(row), rows.length);
  const buttons = to === undefined ? undefined : rows[to]?.querySelectorAll('button');
  return buttons?.[Math.min(at, buttons.length - 1)];
}
