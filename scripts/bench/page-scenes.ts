import { recognise } from '../../lib/recognise/index.ts';
import { randomFrom } from '../../tests/unit/note/random.ts';
import { benchText } from './texts.ts';

/** A page of the bench, with where its marks stand. */
export interface Scene {
  name: string;
  html: string;
  /** Start and end by turns, in the joined data of the page's text nodes. */
  offsets: number[];
  /** Wordings for mark.js to look for. */
  terms: string[];
}

/** How a text becomes a page's body. */
type Shape = (lines: readonly string[]) => string;

/** As Word writes: every run in one to three spans, a number and its unit in different ones. */
const SHAPES = {
  word: (lines) => lines.map((line) => `<p class="MsoNormal" style="text-indent:32pt">${wordRuns(line)}</p>`).join(''),
  tables: (lines) => {
    const rows = Array.from({ length: Math.ceil(lines.length / CELLS) }, (_, row) => lines.slice(row * CELLS, (row + 1) * CELLS));
    const cell = (line: string) => `<td><p class="MsoNormal"><span style="font-family:仿宋">${escaped(line)}</span></p></td>`;
    return `<table border="1"><tbody>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
  },
  '5,000 nodes a paragraph': (lines) => {
    const pieces = lines.join('').match(/.{1,9}/gsu) ?? [];
    const paragraphs = Array.from({ length: Math.ceil(pieces.length / NODES_A_PARAGRAPH) }, (_, i) =>
      pieces.slice(i * NODES_A_PARAGRAPH, (i + 1) * NODES_A_PARAGRAPH),
    );
    return paragraphs.map((own) => `<p>${own.map((piece) => `<span lang="ZH">${escaped(piece)}</span>`).join('')}</p>`).join('');
  },
} satisfies Record<string, Shape>;

/** The pages by name; sizes in characters. */
export const SCENES = {
  'word 10k': { shape: 'word', size: 10_000 },
  'word 100k': { shape: 'word', size: 100_000 },
  'word 1M': { shape: 'word', size: 1_000_000 },
  'tables 100k': { shape: 'tables', size: 100_000 },
  'nodes 100k': { shape: '5,000 nodes a paragraph', size: 100_000 },
} as const satisfies Record<string, { shape: keyof typeof SHAPES; size: number }>;

export type SceneName = keyof typeof SCENES;

const CELLS = 4;
const NODES_A_PARAGRAPH = 5000;
const TERMS = 100;
const SPAN_STYLES = ['font-size:16pt;font-family:仿宋_GB2312', 'mso-bidi-font-size:16pt', 'font-family:仿宋', 'letter-spacing:-.1pt'];

/** Makes a page. The same every time. */
export async function makeScene(name: SceneName): Promise<Scene> {
  const { shape, size } = SCENES[name];
  const text = await benchText(size);
  const lines = text.split('\n').map((line) => line.replaceAll(/[ \t]+/g, '\u00a0'));
  const joined = shape === '5,000 nodes a paragraph' ? [lines.join('')] : lines;
  const offsets: number[] = [];
  const counts = new Map<string, number>();
  let base = 0;
  for (const line of joined) {
    for (const { start, end, text } of recognise(line, { lineBreaks: 'hard' })) {
      offsets.push(base + start, base + end);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    base += line.length;
  }
  const terms = [...counts].sort((a, b) => b[1] - a[1]).slice(0, TERMS);
  return { name, html: SHAPES[shape](lines), offsets, terms: terms.map(([term]) => term) };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');

function wordRuns(line: string): string {
  const random = randomFrom(line.length + (line.charCodeAt(0) || 0));
  const pieces = line.match(/[\d.％%]{1,12}|[^\d.％%]{1,14}/gu) ?? [];
  return pieces
    .map((piece) => {
      let run = escaped(piece);
      for (let depth = 1 + random.below(3); depth > 0; depth--) run = `<span style="${random.pick(SPAN_STYLES)}">${run}</span>`;
      return run;
    })
    .join('');
}
