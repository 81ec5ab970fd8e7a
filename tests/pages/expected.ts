/** The expected mentions of the sample pages, and how what was recognised is set against them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention, MentionClass } from '../../lib/recognise/mention.ts';

/** A mention as expected: its text without white space, and what it means. */
export interface ExpectedMention {
  class: MentionClass;
  text: string;
  value?: number;
  valueMax?: number;
  unit?: string;
  approx?: string;
  name?: string;
  /** Careful readers would decide it differently: finding it or not is the same. */
  optional?: boolean;
}

/** A sample page and its mentions in the order of the text. */
export interface ExpectedPage {
  page: string;
  mentions: ExpectedMention[];
}

const FOLDER = join(import.meta.dirname, 'expected');

/** All pages that have expected mentions. */
export function expectedPages(): ExpectedPage[] {
  // Our own files, in this shape; README.md says how they are written.
  return readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as ExpectedPage);
}

/** One line for a mention, to be compared: `figure 4.8万人次 = 48000 人次`. `named` are the texts whose `name` is expected. */
function line(mention: Mention | ExpectedMention, named: ReadonlySet<string>): string {
  const text = mention.text.replace(/\s/g, '');
  if (mention.class === 'slogan') return `slogan ${text}`;
  if (mention.class === 'programme') return `programme ${text}${named.has(text) ? ` = ${mention.name}` : ''}`;
  const range = mention.valueMax === undefined ? '' : `–${mention.valueMax}`;
  const approx = 'approx' in mention && mention.approx !== undefined && mention.approx !== 'exact' ? ` ${mention.approx}` : '';
  return `figure ${text} = ${mention.value}${range} ${mention.unit}${approx}`;
}

/**
 * The lines of what was found and of what was expected, without the optional ones that were found: two lists that
 * are equal where the page was recognised as it should be.
 */
export function compareMentions(found: readonly Mention[], expected: readonly ExpectedMention[]): { found: string[]; expected: string[] } {
  const key = (mention: Mention | ExpectedMention) => `${mention.class} ${mention.text.replace(/\s/g, '')}`;
  const optional = new Set(expected.filter((mention) => mention.optional).map(key));
  const required = new Set(expected.filter((mention) => !mention.optional).map(key));
  const named = new Set(expected.filter((mention) => mention.name !== undefined).map((mention) => mention.text));
  return {
    found: found.filter((mention) => required.has(key(mention)) || !optional.has(key(mention))).map((mention) => line(mention, named)),
    expected: expected.filter((mention) => !mention.optional).map((mention) => line(mention, named)),
  };
}
