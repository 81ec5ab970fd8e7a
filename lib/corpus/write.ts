import type { Report } from './report.ts';

/** A report as the text of its file: JSON with one heading, figure, slogan or programme a line, so that a change is one line of a diff. */
export function writeReport(report: Report): string {
  const lines: string[] = [];
  for (const [key, value] of Object.entries(report)) {
    const name = JSON.stringify(key);
    if (key === 'fingerprints') lines.push(`${name}: [\n${rows(value, PER_LINE)}\n]`);
    else if (Array.isArray(value))
      lines.push(value.length === 0 ? `${name}: []` : `${name}: [\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]`);
    else lines.push(`${name}: ${JSON.stringify(value)}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}
const PER_LINE = 16;

function rows(values: unknown, perLine: number): string {
  if (!Array.isArray(values)) return '';
  const lines: string[] = [];
  for (let i = 0; i < values.length; i += perLine)
    lines.push(
      values
        .slice(i, i + perLine)
        .map((one) => JSON.stringify(one))
        .join(','),
    );
  return lines.join(',\n');
}
