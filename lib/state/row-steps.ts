/** The keys that move within a table of buttons, and where they lead from a button: by rows, or to the first and last row. */
export function rowStep(key: string, row: number, rows: number): number | undefined {
  const to: Record<string, number> = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: rows - 1 };
  const wanted = to[key];
  return wanted === undefined || wanted < 0 || wanted >= rows ? undefined : wanted;
}
