import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../read-source.ts';

const PAGES = join(import.meta.dirname, '../../tests/pages');

/** Numbers from 0 to below `below` that look random and are the same every time (a linear congruential generator). */
function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** The paragraphs of our sample pages as their readers see them. */
async function sampleParagraphs(): Promise<string[]> {
  const paragraphs: string[] = [];
  for (const name of readdirSync(PAGES).sort()) {
    if (!name.endsWith('.html')) continue;
    const read = await readSource(join(PAGES, name));
    if (!read.ok) throw new Error(`${name}: ${read.error}`);
    paragraphs.push(...read.value.text.split('\n').filter((line) => line.trim() !== ''));
  }
  return paragraphs;
}

/**
 * A text of `length` UTF-16 units: the sample pages' paragraphs again and again, shuffled, every other digit drawn anew, as a page's
 * text with a line each. The same every time; a flat string, for `charCodeAt` is slower on others.
 */
export async function benchText(length: number): Promise<string> {
  const pick = picker(20_240_101);
  const paragraphs = await sampleParagraphs();
  const lines: string[] = [];
  for (let total = 0; total < length; ) {
    const round = [...paragraphs];
    for (let i = round.length - 1; i > 0; i--) {
      const j = pick(i + 1);
      [round[i], round[j]] = [round[j] as string, round[i] as string]; // Both indices are in range.
    }
    for (const paragraph of round) {
      const line = paragraph.replace(/\d/g, (digit) => (pick(2) === 0 ? digit : String(1 + pick(9))));
      lines.push(line);
      total += line.length + 1;
    }
  }
  return Buffer.from(lines.join('\n').slice(0, length), 'utf16le').toString('utf16le');
}
