import { useLayoutEffect, useState } from 'preact/hooks';
import { ReaderApp, type ReaderPorts } from '../../components/ReaderApp.tsx';
import { tabOfSurface, watchActiveTab } from '../../lib/ports/tabs.ts';

/** The side panel: shows the tab in front, as far as it is marked, and follows the reader to the next. */
export function App({ ports, address }: { ports: ReaderPorts; address: string }) {
  const [tabId, setTabId] = useState<number | null>();
  useLayoutEffect(() => {
    void tabOfSurface(address).then(setTabId);
    void watchActiveTab(setTabId);
  }, [address]);
  return <ReaderApp ports={ports} tabId={tabId} layout="panel" />;
}
