import type { InterfaceHost } from '../../lib/page/interface.ts';
import { createPageSettingsPort } from '../../lib/ports/page-settings-port.ts';
import {
  DEFAULT_PAGE_SETTINGS,
  isOff,
  PAGE_ACTS,
  type PageAct,
  type PageSettings,
  siteOf,
  withSite,
} from '../../lib/sites/page-settings.ts';

/** What the reader has settled about this interface; the usual until the browser has answered. */
export class Settings {
  private now: PageSettings = DEFAULT_PAGE_SETTINGS;
  private readonly port = createPageSettingsPort();

  private readonly address: () => string;

  constructor({ address, signal }: Pick<InterfaceHost, 'address' | 'signal'>) {
    this.address = address;
    const take = (settings: PageSettings) => {
      this.now = settings;
    };
    // Cut off by an update there is no storage: the usual stays.
    this.port.read().then(take, () => undefined);
    const stop = this.port.watch(take);
    signal.addEventListener('abort', () => {
      try {
        stop();
      } catch {
        // The same.
      }
    });
  }

  /** True where the reader wants quiet on this site. */
  get isQuiet(): boolean {
    return isOff(this.now, this.address());
  }

  get keys(): PageSettings['keys'] {
    return this.now.keys;
  }

  /** What a key does while text is selected. */
  actOf(key: string): PageAct | undefined {
    return PAGE_ACTS.find((act) => this.now.keys[act] === key.toLowerCase());
  }

  /** This site, as it is called in the settings. */
  get site(): string {
    return siteOf(this.address());
  }

  /** Switches the interface off on this site, or on again. */
  async setQuiet(isQuiet: boolean): Promise<void> {
    this.now = withSite(await this.port.read(), this.site, isQuiet);
    await this.port.write(this.now);
  }
}
