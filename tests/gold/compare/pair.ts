import type { Comparison } from '../../../lib/compare/comparison.ts';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import type { Report } from '../../../lib/corpus/report.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import type { Span } from '../../../lib/text/span.ts';

/** A link that a careful reader makes between the two reports of a pair. */
export interface WantedLink {
  id: string;
  page: Span;
  other: Span;
  verdict: 'yes' | 'caution';
  reasons: string[];
  /** Careful readers would decide differently: counts neither for nor against. */
  free: boolean;
}

/** Two reports without their marks, and the links wanted between them. */
export interface Pair {
  name: string;
  page: string;
  other: string;
  links: WantedLink[];
}

/** The share of links that are right, of links that are found, of verdicts that are right among these, and what went wrong in words. */
export interface PairScore {
  right: number;
  wrong: number;
  missed: number;
  verdicts: number;
  lines: string[];
}

const MARK = /\{([\w-]+):([^}]+)\}/g;
/** Reasons under which the scorer takes either verdict (the gold of the development pair has both). */
const LENIENT = new Set(['plausibility', 'repeated']);

function unmark(marked: string): { text: string; marks: Map<string, Span> } {
  const marks = new Map<string, Span>();
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    marks.set(match[1] ?? '', { start: text.length, end: text.length + (match[2] ?? '').length });
    text += match[2];
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

/** Reads a pair as README.md describes it. */
export function readPair(name: string, source: string): Pair {
  const sections = new Map(
    source
      .split(/^=== /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1)] as const),
  );
  const rows = (section: string) => (sections.get(section) ?? '').split('\n').filter((line) => line !== '');
  const cautions = new Map(rows('caution').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)] as const));
  const [page, other] = [unmark(sections.get('later') ?? ''), unmark(sections.get('earlier') ?? '')];
  const optional = rows('optional').map((line) => line.split(' ~ '));
  const links = [...page.marks].flatMap(([id, span]) => {
    const counterpart = other.marks.get(id);
    if (counterpart === undefined) return [];
    const reasons = [...(cautions.get('*') ?? []), ...(cautions.get(id) ?? [])];
    const free = optional.some(([mine, theirs]) => mine === id && theirs === id);
    return [{ id, page: span, other: counterpart, verdict: reasons.length > 0 ? ('caution' as const) : ('yes' as const), reasons, free }];
  });
  const crossing = optional.flatMap(([mine = '', theirs = '']) => {
    const [span, counterpart] = [page.marks.get(mine), other.marks.get(theirs)];
    if (mine === theirs || span === undefined || counterpart === undefined) return [];
    return [{ id: `${mine} ~ ${theirs}`, page: span, other: counterpart, verdict: 'caution' as const, reasons: [], free: true }];
  });
  return { name, page: page.text, other: other.text, links: [...links, ...crossing] };
}

/** The facts of the later report and of the earlier. */
export function reportsOf({ name, page, other }: Pair): { page: Report; other: Report } {
  const build = (source: string, text: string) => buildReport({ source, text, mentions: recognise(text) });
  return { page: build(`${name}-later.txt`, page), other: build(`${name}-earlier.txt`, other) };
}

/** The same with the comparison of the later with the earlier. */
function comparePair(pair: Pair): { page: Report; other: Report; comparison: Comparison } {
  const { page, other } = reportsOf(pair);
  return { page, other, comparison: compareReports(page, [other]) };
}

/** Spans are the same when they overlap by at least one half, as for the shared scorer. */
function isNear(one: Span, two: Span): boolean {
  const overlap = Math.min(one.end, two.end) - Math.max(one.start, two.start);
  return overlap > 0 && overlap / (Math.max(one.end, two.end) - Math.min(one.start, two.start)) >= 0.5;
}

/** Scores one pair as ../shared/score/compare.mjs would. */
export function scorePair(pair: Pair): PairScore {
  const score: PairScore = { right: 0, wrong: 0, missed: 0, verdicts: 0, lines: [] };
  const hit = new Set<WantedLink>();
  const around = (text: string, { start, end }: Span) =>
    `${text.slice(Math.max(0, start - 14), start)}[${text.slice(start, end)}]${text.slice(end, end + 6)}`.replace(/\s+/g, ' ');
  for (const figure of comparePair(pair).comparison.figures)
    for (const counterpart of figure.counterparts) {
      const link = pair.links.find(({ page, other }) => isNear(page, figure) && isNear(other, counterpart));
      const told = `${around(pair.page, figure)} ~ ${around(pair.other, counterpart)}`;
      if (link === undefined) {
        score.wrong++;
        score.lines.push(`wrong link: ${told} (${counterpart.verdict} ${counterpart.reasons.join(' ')})`);
      } else if (!link.free && !hit.has(link)) {
        hit.add(link);
        score.right++;
        if (link.verdict === counterpart.verdict || (link.reasons.length > 0 && link.reasons.every((one) => LENIENT.has(one))))
          score.verdicts++;
        else
          score.lines.push(
            `verdict ${counterpart.verdict} ${counterpart.reasons.join(' ')}, should be ${link.verdict} ${link.reasons.join(' ')}: ${told}`,
          );
      }
    }
  for (const link of pair.links)
    if (!link.free && !hit.has(link)) {
      score.missed++;
      score.lines.push(`missed: ${link.id}: ${around(pair.page, link.page)} ~ ${around(pair.other, link.other)}`);
    }
  return score;
}
