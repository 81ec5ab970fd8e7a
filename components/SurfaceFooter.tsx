import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SyncNoticePort } from '../lib/state/sync-port.ts';
import { SyncNotice } from './SyncNotice.tsx';
import './SurfaceFooter.css';

interface Props {
  openSidePanel?: (() => Promise<void>) | undefined;
  openOptions: () => Promise<void>;
  /** Absent where nothing is marked. */
  switchOff?: (() => Promise<void>) | undefined;
  sync?: SyncNoticePort | undefined;
}

/** The ways on from here: side panel, options, off. */
export function SurfaceFooter({ openSidePanel, openOptions, switchOff, sync }: Props) {
  const [failed, setFailed] = useState<string>();
  return (
    <footer class="surface-footer">
      {sync !== undefined && <SyncNotice port={sync} />}
      {openSidePanel !== undefined && (
        <button
          type="button"
          class="link"
          onClick={() => {
            // Within the click itself: browsers open a side panel only then.
            openSidePanel().catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
          }}
        >
          {i18n.t('footer.sidePanel')}
        </button>
      )}
      <button type="button" class="link" onClick={() => void openOptions()}>
        {i18n.t('footer.options')}
      </button>
      {switchOff !== undefined && (
        <button type="button" class="link footer-last" onClick={() => void switchOff()}>
          {i18n.t('footer.switchOff')}
        </button>
      )}
      {failed !== undefined && <p role="alert">{i18n.t('footer.sidePanelFailed', [failed])}</p>}
    </footer>
  );
}
