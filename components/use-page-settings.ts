import { useEffect, useState } from 'preact/hooks';
import type { PageSettings, PageSettingsPort } from '../lib/sites/page-settings.ts';

/** The settings of the interface on pages, and how to change them; kept as soon as changed. Undefined until they are read. */
export function usePageSettings(port: PageSettingsPort): [PageSettings | undefined, (changed: PageSettings) => void] {
  const [settings, setSettings] = useState<PageSettings>();
  useEffect(() => {
    void port.read().then(setSettings);
    return port.watch(setSettings);
  }, [port]);
  const keep = (changed: PageSettings) => {
    setSettings(changed);
    void port.write(changed);
  };
  return [settings, keep];
}
