import { isWholePage } from '../note/note.ts';
import { isOpenable } from '../note/openable.ts';
import { type ExportContent, PACE_STEP, type Pace } from './content.ts';
import { fragmentLink } from './fragment-link.ts';
import { escapeMarkup, oneLine } from './plain-text.ts';
import { factsOfPage, type PageFacts, sectionsOf } from './sections.ts';

/** A card before it is written: what is asked and what is answered are HTML. */
interface Card {
  guid: string;
  /** Anki's own note types; `Cloze` has its gaps in the front. */
  type: 'Basic' | 'Cloze';
  front: string;
  back: string;
  tags: readonly string[];
}

/**
 * Cards for Anki (2.1.55 or newer): the numbered slogans and the programmes of the page, with what the word lists know of them, and
 * the notes. Each has a guid made of what it is about, so that importing again changes cards and adds none twice.
 */
export async function toAnki(content: ExportContent, pace: Pace): Promise<string> {
  const { deck, noteTypes } = content.words.anki;
  const cards = [...nameCards(content)];
  let done = 0;
  for (const { notes } of sectionsOf(content)) {
    for (const { note, page } of notes) {
      if (done % PACE_STEP === 0) await pace(done);
      done++;
      // A bare highlight asks nothing.
      if (note.body.text.trim() === '') continue;
      const [quote] = note.target.selector;
      const isWhole = isWholePage(note.target.selector);
      const link = isWhole ? page.source : fragmentLink(page.source, quote);
      cards.push({
        guid: `gongjian-note-${note.id}`,
        type: 'Basic',
        front: isWhole ? escapeMarkup(page.title) : `<blockquote>${html(quote.exact)}</blockquote>`,
        back: `${html(note.body.text)}${sourceOf(page, link)}`,
        tags: content.fields.tags ? note.body.tags : [],
      });
    }
  }
  const head = ['#separator:tab', '#html:true', '#guid column:1', '#notetype column:2', '#deck column:3', '#tags column:6'];
  const lines = cards.map(({ guid, type, front, back, tags }) =>
    [
      guid,
      noteTypes[type],
      deck,
      front,
      back,
      tags
        .map(tagWord)
        .filter((tag) => tag !== '')
        .join(' '),
    ]
      .map(field)
      .join('\t'),
  );
  return `${[...head, ...lines].join('\n')}\n`;
}

/** The slogans and programmes that the page names, each once, in text order; only what the word lists know something of. */
function* nameCards({ page, facts, words }: ExportContent): Generator<Card> {
  if (page === undefined || facts === undefined) return;
  const source = sourceOf(factsOfPage(page, words.untitled), page.url);
  const seen = new Set<string>();
  for (const mention of page.mentions) {
    if (mention.class === 'figure' || seen.has(`${mention.class} ${mention.name}`)) continue;
    seen.add(`${mention.class} ${mention.name}`);
    const { name } = mention;
    if (mention.class === 'slogan') {
      const items = facts.items.get(name) ?? [];
      if (items.length > 0) yield* sloganCards(name, items, words, source);
    } else {
      const about = facts.about.get(name);
      const figures = figuresBeside(page, name);
      if (about === undefined && figures.length === 0) continue;
      const told = figures.length === 0 ? '' : `<p>${escapeMarkup(words.anki.figures)}</p><ul>${listOf(figures)}</ul>`;
      yield {
        guid: `gongjian-programme-${name}`,
        type: 'Basic',
        front: escapeMarkup(words.anki.programme(name)),
        back: `${about === undefined ? '' : `<p>${escapeMarkup(about)}</p>`}${told}${source}`,
        tags: [words.anki.tags.programme],
      };
    }
  }
}

function* sloganCards(name: string, items: readonly string[], words: ExportContent['words'], source: string): Generator<Card> {
  const tags = [words.anki.tags.slogan];
  yield {
    guid: `gongjian-slogan-${name}`,
    type: 'Basic',
    front: escapeMarkup(words.anki.items(name)),
    back: `<ol>${listOf(items)}</ol>${source}`,
    tags,
  };
  // A colon would end the gap's number and braces the gap.
  const gap = (item: string, i: number) => `<li>{{c${i + 1}::${escapeMarkup(item).replaceAll('}}', '} }').replaceAll('::', ': :')}}}</li>`;
  yield {
    guid: `gongjian-cloze-${name}`,
    type: 'Cloze',
    front: `${escapeMarkup(name)}<ol>${items.map(gap).join('')}</ol>`,
    back: source,
    tags,
  };
}

const listOf = (items: readonly string[]) => items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('');

/** The sentences with figures in which the page names the programme, as printed. */
function figuresBeside({ text, mentions }: NonNullable<ExportContent['page']>, name: string): string[] {
  const sentences = new Set<string>();
  for (const mention of mentions) {
    if (mention.class !== 'programme' || mention.name !== name) continue;
    const start = Math.max(...['。', '；', '\n'].map((end) => text.lastIndexOf(end, mention.start - 1))) + 1;
    const ends = ['。', '；', '\n'].map((end) => text.indexOf(end, mention.end)).filter((end) => end >= 0);
    const end = Math.min(text.length, ...ends);
    if (mentions.some((other) => other.class === 'figure' && other.start >= start && other.end <= end))
      sentences.add(text.slice(start, end));
  }
  return [...sentences].map(oneLine);
}

function sourceOf(page: PageFacts, link: string): string {
  const words = [page.organisation, page.title].filter((part) => part !== undefined).join(' · ');
  const told = isOpenable(link) ? `<a href="${escapeMarkup(link)}">${escapeMarkup(words)}</a>` : escapeMarkup(words);
  return `<p><small>${told}</small></p>`;
}

const html = (text: string) => escapeMarkup(text.trim()).replaceAll('\n', '<br>');
/** Tags are separated by blanks; `::` makes trees of them. */
const tagWord = (tag: string) => oneLine(tag).replaceAll(' ', '_').replaceAll('"', '');

/** A column: no tab and no line break in it, in quotation marks where it has one. */
function field(text: string): string {
  const line = oneLine(text);
  return /["#]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
