import type { Report } from '../corpus/report.ts';

/** Between two names: “暖阳”行动更名为“晨光”行动. */
const BECAME = /^[^。；\n“”]{0,6}(?:更名|改名|易名|改称)[为作]?$/;
/** Between two names: “晨光”行动（原“暖阳”行动）. */
const WAS = /^[（(](?:原|原名|原称|曾用名|前身(?:为|是)?)[：:]?$/;
/** What stands between is never longer. */
const FARTHEST = 16;

/** The programmes that a text says to bear another name now, as names: old to new. `text` is the one that the facts are of. */
export function renamedIn({ programmes }: Report, text: string): Map<string, string> {
  const places = programmes.flatMap(({ name, places }) => places.map(({ start, end }) => ({ name, start, end })));
  places.sort((a, b) => a.start - b.start);
  const renamed = new Map<string, string>();
  places.forEach((second, i) => {
    const first = places[i - 1];
    if (first === undefined || first.name === second.name || second.start < first.end || second.start - first.end > FARTHEST) return;
    const between = text.slice(first.end, second.start).replace(/\s/g, '');
    if (BECAME.test(between)) renamed.set(first.name, second.name);
    else if (WAS.test(between)) renamed.set(second.name, first.name);
  });
  // 甲 became 乙 and 乙 became 甲: a text that says both says nothing.
  for (const [old, name] of renamed) if (renamed.has(name)) renamed.delete(old);
  return renamed;
}
