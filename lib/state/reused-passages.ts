import type { Comparison, Reuse } from '../compare/comparison.ts';
import { holdsAll } from './search.ts';

/** A stretch of a passage, and whether the other report has other words there. */
export interface PassagePart {
  start: number;
  text: string;
  isChanged: boolean;
  /** What the other report has in its place, where its text is at hand; may be empty. */
  was?: string;
}

/** A figure of a passage that the other report tells otherwise in the same place. */
export interface ChangedFigure {
  /** On the page. */
  start: number;
  end: number;
  text: string;
  /** What the other report has, and where. */
  was: string;
  sourceStart: number;
}

/** A passage carried over, cut where it was changed. */
export interface ReusedPassage {
  reuse: Reuse;
  parts: PassagePart[];
  /** In text order; none where the other text is not at hand. */
  figures: ChangedFigure[];
  /** Sources of other reports that have most of the passage too, but less like it. */
  also: string[];
}

/** Where so much of a passage lies in a better one of another report it is told with that one. */
const COVERED = 0.6;

/** Passages that say something, and formulas said every year; only those that hold all words looked for. */
export function reusedPassages(
  comparison: Pick<Comparison, 'reuse' | 'reports'>,
  text: string,
  words: readonly string[],
  texts: Record<string, string> = {},
): { passages: ReusedPassage[]; ritual: ReusedPassage[] } {
  const found = bestOf(comparison)
    .filter(({ reuse: { start, end } }) => holdsAll(words, [text.slice(start, end)]))
    .map((one) => {
      const other = texts[one.reuse.source];
      return { ...one, parts: partsOf(one.reuse, text, other), figures: changedFigures(one.reuse, text, other) };
    });
  return { passages: found.filter(({ reuse: { ritual } }) => !ritual), ritual: found.filter(({ reuse: { ritual } }) => ritual) };
}

type Best = Pick<ReusedPassage, 'reuse' | 'also'>;

/** The passages in text order; a place that several reports have is told once, with the report that is most like it, the newest of those alike. */
function bestOf({ reuse, reports }: Pick<Comparison, 'reuse' | 'reports'>): Best[] {
  const ages = new Map(reports.map(({ source }, age) => [source, age]));
  const ageOf = ({ source }: Reuse) => ages.get(source) ?? -1;
  const equal = ({ start, end, similarity }: Reuse) => (end - start) * similarity;
  const best: Best[] = [];
  for (const one of [...reuse].sort((a, b) => equal(b) - equal(a) || ageOf(b) - ageOf(a))) {
    const shared = ({ reuse: { start, end } }: Best) => Math.min(end, one.end) - Math.max(start, one.start);
    const better = best.find((other) => other.reuse.source !== one.source && shared(other) >= COVERED * (one.end - one.start));
    if (better === undefined) best.push({ reuse: one, also: [] });
    else if (!better.also.includes(one.source)) better.also.push(one.source);
  }
  return best.sort((a, b) => a.reuse.start - b.reuse.start);
}

function changedFigures({ figures = [] }: Reuse, text: string, other: string | undefined): ChangedFigure[] {
  if (other === undefined) return [];
  const told = figures.map(({ start, end, sourceStart, sourceEnd }) => {
    return { start, end, text: text.slice(start, end), was: other.slice(sourceStart, sourceEnd), sourceStart };
  });
  return told.filter((figure) => figure.text.replace(/\s/g, '') !== figure.was.replace(/\s/g, ''));
}

/** Without known changes the passage is one part; what was left out on the page shows only where the other text is at hand. */
function partsOf({ start, end, changes = [] }: Reuse, text: string, other: string | undefined): PassagePart[] {
  const parts: PassagePart[] = [];
  const addSame = (from: number, to: number) => {
    if (to > from) parts.push({ start: from, text: text.slice(from, to), isChanged: false });
  };
  let at = start;
  for (const change of changes) {
    addSame(at, change.start);
    const words = text.slice(change.start, change.end);
    const was = other?.slice(change.sourceStart, change.sourceEnd);
    if (words !== '' || was) parts.push({ start: change.start, text: words, isChanged: true, ...(was === undefined ? {} : { was }) });
    at = change.end;
  }
  addSame(at, end);
  return parts;
}
