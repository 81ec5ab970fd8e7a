import { FORMAT_FACTS } from '../export/formats.ts';
import { localDay } from '../local-day.ts';
import type { ExportPort, ExportSource } from '../state/ports.ts';
import { type PlainContent, revived } from './export-plain.ts';
import { exportWords } from './export-words.ts';
import { makeInWorker } from './export-worker.ts';
import { saveBlob } from './save-file.ts';

/** So many notes are enough for a preview, and so many characters of it. */
const PREVIEW_NOTES = 20;
const PREVIEW_LENGTH = 3000;

/** What WXT builds of entrypoints/export-maker.ts. */
const SCRIPT = '/export-maker.js';

/**
 * Notes and pages as files, made in a worker and handed to the browser's downloads or clipboard. Previews are made here, of few notes.
 */
export function createExportPort(start: () => Worker = () => new Worker(SCRIPT)): ExportPort {
  return {
    async make(format, source, options = {}) {
      const now = new Date().toISOString();
      const { extension, type } = FORMAT_FACTS[format];
      const { fileName } = await import('../export/file-name.ts');
      const content = await makeInWorker(start, { format, content: contentOf(source, now) }, options);
      return { name: fileName(source.title, localDay(new Date(now)), extension), type, content };
    },
    async preview(format, source) {
      const content = contentOf({ ...source, notes: source.notes.slice(0, PREVIEW_NOTES) }, new Date().toISOString());
      const { previewOf } = await import('./export-make.ts');
      return (await previewOf(format, revived(content))).slice(0, PREVIEW_LENGTH).toWellFormed();
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

function contentOf(source: ExportSource, now: string): PlainContent {
  return { ...source, now, words: exportWords() };
}
