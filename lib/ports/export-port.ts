import { AT_ONCE, type ExportContent, type NameFacts, type Pace } from '../export/content.ts';
import { type ExportFormat, FORMAT_FACTS } from '../export/formats.ts';
import type { ExportPort, ExportSource } from '../state/ports.ts';
import { exportWords, localDay } from './export-words.ts';
import { saveBlob } from './save-file.ts';

/** So many notes are enough for a preview, and so many characters of it. */
const PREVIEW_NOTES = 20;
const PREVIEW_LENGTH = 3000;

/** Notes and pages as files, made here and handed to the browser's downloads or clipboard. */
export function createExportPort(): ExportPort {
  return {
    async make(format, source, { signal, progress } = {}) {
      const pace: Pace = async (done) => {
        progress?.(done);
        // A breath for the browser: to show how far it is, and to hear that it is to stop.
        await new Promise((resolve) => setTimeout(resolve));
        signal?.throwIfAborted();
      };
      const now = new Date();
      const { extension, type } = FORMAT_FACTS[format];
      const [{ fileName }, content] = await Promise.all([import('../export/file-name.ts'), contentOf(format, source, now)]);
      const made = await madeOf(format, content, pace);
      signal?.throwIfAborted();
      return { name: fileName(source.title, localDay(now.toISOString()), extension), type, content: made };
    },
    async preview(format, source) {
      const content = await contentOf(format, { ...source, notes: source.notes.slice(0, PREVIEW_NOTES) }, new Date());
      return (await previewOf(format, content)).slice(0, PREVIEW_LENGTH).toWellFormed();
    },
    save: ({ name, type, content }) => saveBlob(name, new Blob([content], { type })),
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Refused by the browser or its policy; the reader is told.
        return false;
      }
    },
  };
}

async function contentOf(format: ExportFormat, source: ExportSource, now: Date): Promise<ExportContent> {
  const content = { ...source, now: now.toISOString(), words: exportWords() };
  return format === 'anki' ? { ...content, facts: await nameFacts() } : content;
}

/** What the word lists know of slogans and programmes. */
async function nameFacts(): Promise<NameFacts> {
  const [slogans, programmes] = await Promise.all([import('../../seeds/slogans.json'), import('../../seeds/programmes.json')]);
  return {
    items: new Map(slogans.default.flatMap(({ name, items }) => (items === undefined ? [] : [[name, items] as const]))),
    about: new Map(programmes.default.flatMap(({ name, about }) => (about === undefined ? [] : [[name, about] as const]))),
  };
}

async function madeOf(format: ExportFormat, content: ExportContent, pace: Pace): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'markdown':
      return (await import('../export/markdown.ts')).toMarkdown(content, pace);
    case 'markdownZip': {
      const [{ toMarkdownFiles }, { zipOfTexts }] = await Promise.all([import('../export/markdown.ts'), import('../export/zip.ts')]);
      return zipOfTexts(await toMarkdownFiles(content, pace), content.words.day(content.now), 'md');
    }
    case 'word':
      return (await import('../export/word.ts')).toWord(content, pace);
    case 'excel':
      return (await import('../export/excel.ts')).toExcel(content, pace);
    case 'csv':
      return (await import('../export/csv.ts')).toCsv(content, pace);
    case 'html':
      return (await (await import('../export/html.ts')).toHtml(content, pace)) ?? '';
    case 'anki':
      return (await import('../export/anki.ts')).toAnki(content, pace);
    case 'json':
      return (await import('../export/backup.ts')).writeBackup(content.notes, content.now);
    default:
      return reference(format, content);
  }
}

async function reference(format: 'bibtex' | 'cslJson' | 'ris', { page, words, now }: ExportContent): Promise<string> {
  const [{ toBibtex, toCslJson, toRis }, { factsOfPage }] = await Promise.all([
    import('../export/reference.ts'),
    import('../export/sections.ts'),
  ]);
  if (page === undefined) return '';
  const write = { bibtex: toBibtex, cslJson: toCslJson, ris: toRis }[format];
  return write({ ...factsOfPage(page, words.untitled), accessed: words.day(now) });
}

/** What of a file can be read as text: a document as Markdown, a workbook as rows, a page without its tags. */
async function previewOf(format: ExportFormat, content: ExportContent): Promise<string> {
  switch (format) {
    case 'word':
      // The front matter is Markdown's own.
      return (await (await import('../export/markdown.ts')).toMarkdown(content, AT_ONCE)).replace(/^---\n[\s\S]*?\n---\n+/, '');
    case 'markdownZip':
      return (await import('../export/markdown.ts')).toMarkdown({ ...content, order: 'text' }, AT_ONCE);
    case 'excel': {
      const { sheetsOf } = await import('../export/sheets.ts');
      const line = (cells: readonly { text: string }[]) => cells.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ｜ ');
      return (await sheetsOf(content, AT_ONCE))
        .map(({ name, rows }) => [`[${name}]`, ...rows.slice(0, 12).map(line)].join('\n'))
        .join('\n\n');
    }
    case 'html': {
      const html = (await (await import('../export/html.ts')).toHtml(content, AT_ONCE)) ?? '';
      const body = new DOMParser().parseFromString(html.slice(0, 20 * PREVIEW_LENGTH), 'text/html').body;
      return (body.textContent ?? '').replace(/\n{2,}/g, '\n').trim();
    }
    default: {
      const made = await madeOf(format, content, AT_ONCE);
      return typeof made === 'string' ? made.replace(/^\ufeff/, '') : '';
    }
  }
}
