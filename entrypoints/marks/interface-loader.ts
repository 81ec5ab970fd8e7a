import type { InterfaceHost, PageInterface } from '../../lib/page/interface.ts';
import type { Slot } from '../../lib/page/slot.ts';

/** The interface in the page, brought in when it is first wanted: most pages are only read. */
export class InterfaceLoader {
  /** Undefined while it is not there. */
  now: PageInterface | undefined;
  private coming: Promise<PageInterface | undefined> | undefined;
  private readonly host: InterfaceHost;
  private readonly slot: Slot;
  private readonly load: () => Promise<void>;

  /** `load` has the background inject `in-page.js` into this frame; it never rejects. */
  constructor(host: InterfaceHost, slot: Slot, load: () => Promise<void>) {
    this.host = host;
    this.slot = slot;
    this.load = load;
  }

  /** Brings it in; undefined where that may not be (the extension was updated, the tab is going). Who asks later tries again. */
  async get(): Promise<PageInterface | undefined> {
    if (this.now !== undefined) return this.now;
    this.coming ??= this.bring();
    return this.coming;
  }

  /** Has it do something as soon as it is there, in the order asked. */
  want(act: (it: PageInterface) => void): void {
    if (this.now !== undefined) act(this.now);
    else void this.get().then((it) => it && act(it));
  }

  /** As `want`, but only where it is there or on its way: what it need not know otherwise. */
  tell(act: (it: PageInterface) => void): void {
    if (this.now !== undefined || this.coming !== undefined) this.want(act);
  }

  private async bring(): Promise<PageInterface | undefined> {
    await this.load();
    this.coming = undefined;
    if (!this.host.signal.aborted) this.now = this.slot.openInterface?.(this.host);
    return this.now;
  }
}
