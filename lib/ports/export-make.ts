import { AT_ONCE, type ExportContent, type NameFacts, type Pace } from '../export/content.ts';
import type { ExportFormat } from '../export/formats.ts';

/** A file of a format, text or bytes; what makes it is loaded when first wanted. */
export async function madeOf(format: ExportFormat, content: ExportContent, pace: Pace): Promise<string | Uint8Array<ArrayBuffer>> {
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
    case 'figuresCsv':
      return (await import('../export/csv.ts')).tableToCsv(content.figures);
    case 'comparisonCsv':
      return (await import('../export/csv.ts')).tableToCsv(content.comparison);
    case 'html':
      return (await (await import('../export/html.ts')).toHtml(content, pace)) ?? '';
    case 'anki':
      return (await import('../export/anki.ts')).toAnki({ ...content, facts: await nameFacts() }, pace);
    case 'w3c':
      return w3c(content);
    case 'json':
      return (await import('../export/backup.ts')).writeBackup(content.notes, content.now);
    default:
      return reference(format, content);
  }
}

async function reference(format: 'gbt7714' | 'bibtex' | 'cslJson' | 'ris', { page, words, now }: ExportContent): Promise<string> {
  const [{ toBibtex, toCslJson, toGbt7714, toRis }, { factsOfPage }] = await Promise.all([
    import('../export/reference.ts'),
    import('../export/sections.ts'),
  ]);
  if (page === undefined) return '';
  const write = { gbt7714: toGbt7714, bibtex: toBibtex, cslJson: toCslJson, ris: toRis }[format];
  return write({ ...factsOfPage(page, words.untitled), accessed: words.day(now) });
}

/** Positions are told in code points where the page's text is at hand. */
async function w3c({ notes, now, title, page }: ExportContent): Promise<string> {
  const { toWebAnnotations } = await import('../export/web-annotation.ts');
  return toWebAnnotations(notes, { now, label: title, textOf: (source) => (source === page?.url ? page.text : undefined) });
}

/** What the word lists know of slogans and programmes. */
async function nameFacts(): Promise<NameFacts> {
  const [slogans, programmes] = await Promise.all([import('../../seeds/slogans.json'), import('../../seeds/programmes.json')]);
  return {
    items: new Map(slogans.default.flatMap(({ name, items }) => (items === undefined ? [] : [[name, items] as const]))),
    about: new Map(programmes.default.flatMap(({ name, about }) => (about === undefined ? [] : [[name, about] as const]))),
  };
}

/** Of a long page a preview shows the beginning only. */
const ENOUGH_HTML = 60_000;

/** What of a file can be read as text: a document as Markdown, a workbook as rows, a page without its tags. */
export async function previewOf(format: ExportFormat, content: ExportContent): Promise<string> {
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
      const body = new DOMParser().parseFromString(html.slice(0, ENOUGH_HTML), 'text/html').body;
      return (body.textContent ?? '').replace(/\n{2,}/g, '\n').trim();
    }
    default: {
      const made = await madeOf(format, content, AT_ONCE);
      return typeof made === 'string' ? made.replace(/^\ufeff/, '') : '';
    }
  }
}
