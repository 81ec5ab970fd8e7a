import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../lib/note/note.ts';
import type { ExportFormat, ExportPort } from '../lib/state/ports.ts';
import { Message } from './Message.tsx';

/** All notes as a file, in the reader's choice of format. */
export function ExportButtons({ port, notes }: { port: ExportPort; notes: readonly Note[] }) {
  const [failed, setFailed] = useState<string>();
  const save = async (format: ExportFormat) => {
    try {
      await port.save(format, notes);
      setFailed(undefined);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <fieldset class="row export">
        <legend class="spoken">{i18n.t('notes.export')}</legend>
        <button type="button" onClick={() => void save('markdown')}>
          {i18n.t('notes.exportMarkdown')}
        </button>
        <button type="button" onClick={() => void save('json')}>
          {i18n.t('notes.exportJson')}
        </button>
      </fieldset>
      {failed !== undefined && <Message title={i18n.t('notes.exportFailed', [failed])} role="alert" size="inline" />}
    </>
  );
}
