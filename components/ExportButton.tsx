import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportFormat } from '../lib/export/formats.ts';
import { type ExportOffer, scopesOf } from '../lib/state/export-model.ts';
import type { ExportPort } from '../lib/state/ports.ts';
import { Message } from './Message.tsx';

interface Props {
  port: ExportPort;
  /** Asked for when the button is pressed: tables are not made for a press that never comes. */
  offer: () => ExportOffer;
  /** Chosen at first. */
  format?: ExportFormat;
}

type Dialog = typeof import('./ExportDialog.tsx').ExportDialog;

/** Opens the dialog in which notes and pages are exported; it is loaded when it is first wanted. */
export function ExportButton({ port, offer, format }: Props) {
  const [open, setOpen] = useState<{ Dialog: Dialog; offer: ExportOffer }>();
  const [failed, setFailed] = useState<string>();
  const press = async () => {
    try {
      const { ExportDialog } = await import('./ExportDialog.tsx');
      const made = offer();
      if (scopesOf(made).length > 0) setOpen({ Dialog: ExportDialog, offer: made });
      setFailed(undefined);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => void press()}>
        {i18n.t('export.open')}
      </button>
      {failed !== undefined && <Message title={i18n.t('notes.exportFailed', [failed])} role="alert" size="inline" />}
      {open !== undefined && <open.Dialog port={port} offer={open.offer} format={format} onClose={() => setOpen(undefined)} />}
    </>
  );
}
