import { colourOf, isWholePage, kindOf } from '../note/note.ts';
import { isOpenable } from '../note/openable.ts';
import { type ExportContent, type ExportTable, type ExportWords, PACE_STEP, type Pace } from './content.ts';
import { fragmentLink } from './fragment-link.ts';
import { oneLine, plain } from './plain-text.ts';
import { type NoteOfPage, type Section, sectionsOf, sourceLine } from './sections.ts';

/** Escapes a line of somebody else's text so that Markdown shows it letter by letter. */
function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>~|$&]/g, '\\$&')
    .replace(/([=%])(?=\1)/g, '\\$1')
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
  let codeEnd = -1;
  return lines
    .map((line, i) => {
      if (i <= codeEnd) return line;
      const fence = FENCE.exec(line)?.[1];
      if (fence !== undefined) codeEnd = lines.findIndex((one, at) => at > i && closes(one, fence));
      if (i < codeEnd) return line;
      return (fence === undefined ? line : line.replace(/[`~]/, '\\$&'))
        .replace(/</g, '\\<')
        .replace(/%(?=%)/g, '\\%')
        .replace(/^( {0,3})(#{1,6}(?:\s|$))/, '$1\\$2')
        .replace(/^( {0,3})([-=*_](?:\s*[-=*_])*\s*$)/, '$1\\$2');
    })
    .join('\n');
}
/** What opens a block of code (CommonMark 4.5): not a line of backticks with more of them behind, for that is code within a line. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** True for a line that closes a block of code: as many of the same signs, or more, and nothing else. */
function closes(line: string, fence: string): boolean {
  const signs = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1] ?? '';
  return signs.startsWith(fence);
}

/** A tag as note-taking programs read it: without white space and punctuation but `-`, `_`, `/`; empty where nothing is left. */
function tagWord(tag: string): string {
  const word = plain(tag)
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}\p{Join_Control}_/-]/gu, '');
  // A number alone is no tag to them: #2023 stays text.
  return /^[\d/_-]+$/.test(word) ? `_${word}` : word;
}

/** A link target that no character of the address can end early. */
const linkTarget = (url: string) => `<${plain(url).replace(/[<>\s\\]/g, (unit) => encodeURIComponent(unit))}>`;

/** Words as a link; as they are where the address is none that a program could open: a file known by its words alone. */
function linkOf(words: string, url: string): string {
  return isOpenable(url) ? `[${words}](${linkTarget(url)})` : words;
}

/** A string in YAML's double quotes, which are JSON's. */
const yaml = (text: string) => JSON.stringify(oneLine(text));

function noteBlock({ note, page }: NoteOfPage, { fields, words }: ExportContent, withPage: boolean): string {
  const [quote] = note.target.selector;
  const isWhole = isWholePage(note.target.selector);
  const last: string[] = [];
  if (withPage) last.push(linkOf(escapeLine(page.title), page.source));
  if (fields.tags)
    last.push(
      ...note.body.tags
        .map(tagWord)
        .filter((tag) => tag !== '')
        .map((tag) => `#${tag}`),
    );
  if (fields.looks) last.push(looksOf({ note, page }, words));
  if (fields.link && !isWhole && isOpenable(page.source)) last.push(linkOf(escapeLine(words.passage), fragmentLink(page.source, quote)));
  if (fields.date) last.push(words.day(note.created));
  return [blockQuote(quote.exact), fields.text ? ownText(note.body.text) : '', last.join(' ')].filter((part) => part !== '').join('\n\n');
}

/** Kind and colour in words: 划线·黄; of a note that paints nothing the kind alone. */
export function looksOf({ note }: NoteOfPage, { kinds, colours }: ExportWords): string {
  const kind = kindOf(note);
  return kind === 'highlight' ? `${kinds[kind]}·${colours[colourOf(note)]}` : kinds[kind];
}

/** A table after GitHub's rules, which Obsidian has too. */
function tableOf({ caption, rows }: ExportTable): string {
  const lines = rows.map((cells) => `| ${cells.map(({ text }) => escapeLine(oneLine(text))).join(' | ')} |`);
  const rule = `|${(rows[0] ?? []).map(() => ' --- |').join('')}`;
  return [`## ${escapeLine(oneLine(caption))}`, [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n')].join('\n\n');
}

function frontMatter(content: ExportContent, title: string, sections: readonly Section[]): string {
  const notes = sections.flatMap((section) => section.notes);
  const tags = content.fields.tags
    ? [...new Set(notes.flatMap(({ note }) => note.body.tags.map(tagWord)))].filter((tag) => tag !== '')
    : [];
  const [only, other] = [...new Map(notes.map(({ page }) => [page.source, page])).values()];
  const page = other === undefined ? only : undefined;
  const lines = ['---', `title: ${yaml(title)}`, `date: ${content.words.day(content.now)}`, `notes: ${notes.length}`];
  if (page !== undefined) lines.push(`source: ${yaml(page.source)}`);
  if (page?.organisation !== undefined) lines.push(`author: ${yaml(page.organisation)}`);
  if (page?.date !== undefined) lines.push(`published: ${page.date}`);
  if (tags.length > 0) lines.push('tags:', ...tags.map((tag) => `  - ${JSON.stringify(tag)}`));
  return [...lines, '---'].join('\n');
}

/**
 * Notes as a Markdown file (CommonMark with front matter as Obsidian reads it): sections by page, day or tag; each note is the
 * quotation as a block quote, the reader's text, tags as `#标签`, and a link that scrolls to the passage; then the tables.
 * No notes give the front matter and the heading.
 */
export async function toMarkdown(content: ExportContent, pace: Pace): Promise<string> {
  return await fileOf(content, content.title, sectionsOf(content), pace);
}

async function fileOf(content: ExportContent, title: string, sections: readonly Section[], pace: Pace): Promise<string> {
  const parts = [frontMatter(content, title, sections), `# ${escapeLine(oneLine(title))}`];
  let done = 0;
  for (const { heading, page, notes } of sections) {
    const words = escapeLine(oneLine(heading));
    parts.push(`## ${page === undefined ? words : linkOf(words, page.source)}`);
    const source = page === undefined ? '' : sourceLine(page);
    if (source !== '') parts.push(escapeLine(source));
    for (const one of notes) {
      if (done % PACE_STEP === 0) await pace(done);
      parts.push(noteBlock(one, content, page === undefined));
      done++;
    }
  }
  for (const name of ['figures', 'comparison'] as const) {
    const table = content[name];
    if (table !== undefined && content.fields[name]) parts.push(tableOf(table));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A file a page; `name` is what the page is called, for the file's name. */
export async function toMarkdownFiles(content: ExportContent, pace: Pace): Promise<{ name: string; text: string }[]> {
  const { figures: _, comparison: __, ...withoutTables } = content;
  const files: { name: string; text: string }[] = [];
  let done = 0;
  for (const section of sectionsOf({ ...content, order: 'text' })) {
    // The tables are the page's in view.
    const own = section.page?.source === content.page?.url ? content : withoutTables;
    const before = done;
    const text = await fileOf(own, section.heading, [section], (now) => pace(before + now));
    files.push({ name: section.heading, text });
    done += section.notes.length;
  }
  return files;
}
