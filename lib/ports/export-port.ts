import { i18n } from '#i18n';
import type { ExportPort } from '../state/ports.ts';
import { saveFile } from './save-file.ts';

/** All notes as a file, made here and handed to the browser's downloads. */
export function createExportPort(): ExportPort {
  return {
    async save(format, notes) {
      const now = new Date();
      const title = i18n.t('notes.fileTitle');
      const { fileName } = await import('../export/file-name.ts');
      if (format === 'markdown') {
        const { toMarkdown } = await import('../export/markdown.ts');
        const words = { title, linkLabel: i18n.t('notes.passage'), untitled: i18n.t('notes.untitled') };
        const text = toMarkdown(notes, { now: now.toISOString(), ...words });
        saveFile({ name: fileName(title, localDay(now), 'md'), type: 'text/markdown', text });
      } else {
        const { writeBackup } = await import('../export/backup.ts');
        saveFile({ name: fileName(title, localDay(now), 'json'), type: 'application/json', text: writeBackup(notes, now.toISOString()) });
      }
    },
  };
}

/** The reader's own day: a note made at 7 in Guangzhou is not of yesterday. */
function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
