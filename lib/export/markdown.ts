import type { Note } from '../note/note.ts';
import { fragmentLink } from './fragment-link.ts';

/** What the file says beside the notes; words in the reader's language. */
export interface MarkdownOptions {
  /** ISO 8601, UTC: when the file is made. */
  now: string;
  /** Title of the file: 工笺笔记 */
  title: string;
  /** Label of the link to a passage: 原文 */
  linkLabel: string;
  /** Stands for the title of a page that has none: 无标题 */
  untitled: string;
}

/** Control characters but for line breaks and tabs: no program shows them and some stop reading there. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** One kind of line break, no control characters, no lone surrogates (they cannot be written as UTF-8). */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(CONTROL, '');
}

/** Escapes a line of somebody else's text so that Markdown shows it letter by letter. */
function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>~|$&]/g, '\\$&')
    .replace(/==|%%/g, '\\$&')
    .replace(/(^|\s)#/g, '$1\\#')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Text of a page as paragraphs of a block quote; indentation would make it code. */
function blockQuote(text: string): string {
  const lines = plain(text)
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.map((line) => `> ${escapeLine(line)}`).join('\n>\n');
}

/**
 * The reader's own text is Markdown if they like; only what would break out of its place in the file is escaped: headings,
 * rules (also those that turn the line above into a heading), HTML, and a code fence that is not closed.
 */
function ownText(text: string): string {
  const lines = plain(text).trim().split('\n');
  const fences = lines.filter((line) => FENCE.test(line)).length;
  let isCode = false;
  return lines
    .map((line) => {
      if (FENCE.test(line)) {
        if (fences % 2 === 1) return line.replace(/[`~]/, '\\$&');
        isCode = !isCode;
        return line;
      }
      if (isCode) return line;
      return line
        .replace(/</g, '\\<')
        .replace(/%%/g, '\\%%')
        .replace(/^( {0,3})(#{1,6}(?:\s|$))/, '$1\\$2')
        .replace(/^( {0,3})([-=*_](?:\s*[-=*_])*\s*$)/, '$1\\$2');
    })
    .join('\n');
}
const FENCE = /^ {0,3}(?:```|~~~)/;

/** A tag as note-taking programs read it: without white space and punctuation but `-`, `_`, `/`. */
function hashTag(tag: string): string {
  const word = plain(tag)
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}\p{Join_Control}_/-]/gu, '');
  return word === '' ? '' : `#${word}`;
}

/** A link target that no character of the address can end early. */
const linkTarget = (url: string) => `<${plain(url).replace(/[<>\s\\]/g, (unit) => encodeURIComponent(unit))}>`;

/** A string in YAML's double quotes, which are JSON's. */
const yaml = (text: string) => JSON.stringify(plain(text));

function noteBlock(note: Note, options: MarkdownOptions): string {
  const [quote] = note.target.selector;
  const tags = note.body.tags.map(hashTag).filter((tag) => tag !== '');
  const link = `[${escapeLine(options.linkLabel)}](${linkTarget(fragmentLink(note.target.source, quote))})`;
  const last = [...tags, link, note.created.slice(0, 10)].join(' ');
  return [blockQuote(quote.exact), ownText(note.body.text), last].filter((part) => part !== '').join('\n\n');
}

/** Notes by page, pages in the order of their newest note, notes in text order. */
function byPage(notes: readonly Note[]): Note[][] {
  const pages = new Map<string, Note[]>();
  for (const note of notes) pages.set(note.target.source, [...(pages.get(note.target.source) ?? []), note]);
  const newest = (page: readonly Note[]) => page.reduce((latest, note) => (note.created > latest ? note.created : latest), '');
  const position = (note: Note) => note.target.selector[1].start;
  return [...pages.values()]
    .map((page) => page.sort((a, b) => position(a) - position(b) || (a.created < b.created ? -1 : 1)))
    .sort((a, b) => (newest(a) > newest(b) ? -1 : 1));
}

/**
 * Notes as a Markdown file (CommonMark with front matter): a section per page with its address; each note is the
 * quotation as a block quote, the reader's text, tags as `#标签`, and a link that scrolls to the passage.
 * No notes give the front matter and the heading.
 */
export function toMarkdown(notes: readonly Note[], options: MarkdownOptions): string {
  const front = ['---', `title: ${yaml(options.title)}`, `date: ${options.now.slice(0, 10)}`, `notes: ${notes.length}`, '---'].join('\n');
  const sections = byPage(notes).map((page) => {
    const last = page.reduce((a, b) => (b.modified > a.modified ? b : a));
    const title = plain(last.target.title).replace(/\s+/g, ' ').trim() || options.untitled;
    const heading = `## [${escapeLine(title)}](${linkTarget(last.target.source)})`;
    return [heading, ...page.map((note) => noteBlock(note, options))].join('\n\n');
  });
  return `${[front, `# ${escapeLine(plain(options.title))}`, ...sections].join('\n\n')}\n`;
}
