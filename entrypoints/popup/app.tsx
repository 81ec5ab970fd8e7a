import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { ReaderApp, type ReaderPorts } from '../../components/ReaderApp.tsx';
import { openReader, openSidePanel, openSites, openTabInReader, tabOfSurface } from '../../lib/ports/tabs.ts';

interface Props {
  ports: ReaderPorts;
  address: string;
  close: () => void;
}

/** The popup: marks the tab that it was opened over. */
export function App({ ports, address, close }: Props) {
  const [tabId, setTabId] = useState<number | null>();
  useLayoutEffect(() => {
    void tabOfSurface(address).then(setTabId);
  }, [address]);
  const all = useMemo(
    () => ({
      ...ports,
      ...(typeof tabId === 'number' ? { openSidePanel: () => openSidePanel(tabId).then(close) } : {}),
      openOptions: () => ports.openOptions().then(close),
      openSites: () => openSites().then(close),
      openReader: (tabId?: number) => (tabId === undefined ? openReader() : openTabInReader(tabId)).then(close),
      openReport: (id: string) => ports.openReport(id).then(close),
    }),
    [ports, tabId, close],
  );
  return <ReaderApp ports={all} tabId={tabId} layout="popup" />;
}
