import { colourOf, isWholePage, kindOf, type Note, type NoteColour } from '../note/note.ts';
import { isOpenable } from '../note/openable.ts';
import type { MentionClass } from '../recognise/mention.ts';
import { type ExportContent, type ExportPage, type ExportTable, PACE_STEP, type Pace } from './content.ts';
import { HTML_STYLE } from './html-style.ts';
import { escapeMarkup, plain } from './plain-text.ts';
import { factsOfPage, sourceLine } from './sections.ts';

/** Where something begins or ends in the page's text. */
interface Edge {
  at: number;
  /** Index of the note, or the class of the mark. */
  of: number | MentionClass;
  isEnd: boolean;
}

/** A note as the file numbers it, from 1. */
interface Numbered {
  note: Note;
  number: number;
}

/**
 * The page's text with its marks and the notes in their places, as one HTML file that needs nothing else: no script, no picture, no
 * address is loaded. Everything of the page and the reader is escaped. Undefined where no page is in view.
 */
export async function toHtml(content: ExportContent, pace: Pace): Promise<string | undefined> {
  const { page, notes, fields, words } = content;
  if (page === undefined) return undefined;
  // Numbered as they stand: of the whole page, in the text, then those that stand nowhere in it.
  const placeOf = (note: Note) => page.places.get(note.id)?.start ?? (isWholePage(note.target.selector) ? -1 : Number.POSITIVE_INFINITY);
  const inOrder = notes.map((note) => ({ note, at: placeOf(note) })).sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  const numbered = inOrder.map(({ note }, i): Numbered => ({ note, number: i + 1 }));
  const placed = numbered.filter(({ note }) => page.places.has(note.id));
  const whole = numbered.filter(({ note }) => isWholePage(note.target.selector));
  const lost = numbered.filter(({ note }) => placeOf(note) === Number.POSITIVE_INFINITY);
  const facts = factsOfPage(page, words.untitled);
  const told = escapeMarkup(sourceLine(facts));
  const body = [
    `<h1>${escapeMarkup(facts.title)}</h1>`,
    `<p class="source">${told}${told === '' ? '' : ' · '}${linkOf(page.url)} · ${escapeMarkup(words.day(content.now))}</p>`,
    whole.length > 0 ? notesOf(whole, words.wholePage, content) : '',
    '<main>',
    ...(await paragraphs(page, placed, content, pace)),
    '</main>',
    lost.length > 0 ? notesOf(lost, words.lost, content) : '',
    ...(['figures', 'comparison'] as const).map((name) => (fields[name] && content[name] !== undefined ? tableOf(content[name]) : '')),
  ];
  return `<!doctype html>
<html lang="${escapeMarkup(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(facts.title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
${body.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

function linkOf(address: string): string {
  const words = escapeMarkup(address);
  return isOpenable(address) ? `<a href="${words}" rel="noreferrer">${words}</a>` : words;
}

/** A paragraph a line of the text, behind it the notes whose passages end in it. */
async function paragraphs(page: ExportPage, placed: readonly Numbered[], content: ExportContent, pace: Pace): Promise<string[]> {
  const edges = edgesOf(page, placed);
  const made: string[] = [];
  const open = new Set<Edge['of']>();
  let next = 0;
  for (let start = 0, line = 0; start <= page.text.length; line++) {
    if (line % PACE_STEP === 0) await pace(Math.min(placed.length, Math.round((start / Math.max(1, page.text.length)) * placed.length)));
    const found = page.text.indexOf('\n', start);
    const end = found < 0 ? page.text.length : found;
    const ended: Numbered[] = [];
    let html = '';
    let at = start;
    // An edge on the line break belongs to the line before it.
    for (; next < edges.length && (edges[next]?.at ?? 0) <= end; next++) {
      const edge = edges[next];
      if (edge === undefined) break;
      html += marked(page.text.slice(at, edge.at), open, placed);
      at = Math.max(at, edge.at);
      if (!edge.isEnd) open.add(edge.of);
      else {
        open.delete(edge.of);
        const note = typeof edge.of === 'number' ? placed[edge.of] : undefined;
        if (note !== undefined) {
          ended.push(note);
          // In brackets: numbers of several notes at one place would run together, and with a figure before them.
          html += `<sup><a id="to-${note.number}" href="#note-${note.number}">[${note.number}]</a></sup>`;
        }
      }
    }
    html += marked(page.text.slice(at, end), open, placed);
    if (html.trim() !== '') made.push(`<p>${html}</p>`);
    if (ended.length > 0) made.push(...ended.map((one) => noteOf(one, content, false)));
    start = end + 1;
  }
  return made;
}

/** Begins and ends in text order; at one place ends come first. Marks never overlap, notes may. */
function edgesOf({ mentions, places, text }: ExportPage, placed: readonly Numbered[]): Edge[] {
  const edges: Edge[] = [];
  const add = (of: Edge['of'], { start, end }: { start: number; end: number }) => {
    if (start >= 0 && start < end && end <= text.length) edges.push({ at: start, of, isEnd: false }, { at: end, of, isEnd: true });
  };
  for (const mention of mentions) add(mention.class, mention);
  for (const [i, { note }] of placed.entries()) add(i, places.get(note.id) ?? { start: 0, end: 0 });
  return edges.sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd));
}

/** A stretch within the same marks and notes. */
function marked(text: string, open: ReadonlySet<Edge['of']>, placed: readonly Numbered[]): string {
  if (text === '') return '';
  let html = escapeMarkup(text);
  for (const of of open) {
    if (typeof of === 'string') html = `<span class="${of}">${html}</span>`;
    else {
      const note = placed[of]?.note;
      if (note !== undefined) html = `<mark class="${kindOf(note) === 'highlight' ? colourOf(note) : 'plain'}">${html}</mark>`;
    }
  }
  return html;
}

function notesOf(notes: readonly Numbered[], title: string, content: ExportContent): string {
  return `<section><h2>${escapeMarkup(title)}</h2>${notes.map((one) => noteOf(one, content, true)).join('\n')}</section>`;
}

function noteOf({ note, number }: Numbered, { fields, words }: ExportContent, withQuote: boolean): string {
  const { exact } = note.target.selector[0];
  const last: string[] = [];
  if (fields.tags) last.push(...note.body.tags.map((tag) => `#${tag}`));
  if (fields.looks) last.push(words.kinds[kindOf(note)]);
  if (fields.date) last.push(words.day(note.created));
  const quote = withQuote && exact !== '' ? `<blockquote>${escapeMarkup(exact)}</blockquote>` : '';
  const text = fields.text && plain(note.body.text).trim() !== '' ? `<div class="words">${escapeMarkup(note.body.text.trim())}</div>` : '';
  const back = withQuote ? `${number}` : `<a href="#to-${number}">${number}</a>`;
  const colour: NoteColour | 'plain' = kindOf(note) === 'highlight' ? colourOf(note) : 'plain';
  return `<aside id="note-${number}" class="${colour}"><b>${back}</b> ${quote}${text}<p class="soft">${escapeMarkup(last.join(' · '))}</p></aside>`;
}

function tableOf({ caption, rows }: ExportTable): string {
  const row = (tag: 'th' | 'td') => (cells: ExportTable['rows'][number]) =>
    `<tr>${cells.map(({ text, value }) => `<${tag}${tag === 'td' && value !== undefined ? ' class="number"' : ''}>${escapeMarkup(text)}</${tag}>`).join('')}</tr>`;
  const [head = [], ...rest] = rows;
  return `<section><h2>${escapeMarkup(caption)}</h2><table><thead>${row('th')(head)}</thead><tbody>${rest.map(row('td')).join('\n')}</tbody></table></section>`;
}
