/** Four characters fit on the button. */
const MOST = 999;

/** The count on the toolbar button: `7`, `999+`; 0 is shown too, it says that the page was looked at. */
export function badgeText(count: number): string {
  return count > MOST ? `${MOST}+` : String(count);
}
