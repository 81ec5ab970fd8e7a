/** What the reader has settled about our interface in pages: its single keys, and the sites on which it keeps quiet. */

/** What a single key does while text is selected. */
export const PAGE_ACTS = ['note', 'highlight', 'mark', 'pageNote'] as const;
/** One of them. */
export type PageAct = (typeof PAGE_ACTS)[number];

/** The reader's keys, and the sites that are left alone. */
export interface PageSettings {
  /** A lower-case letter each, empty for none. */
  keys: Record<PageAct, string>;
  /** Hosts, as `siteOf` gives them. */
  sitesOff: string[];
}

/** Where it is kept. */
export interface PageSettingsPort {
  read(): Promise<PageSettings>;
  write(settings: PageSettings): Promise<void>;
  /** Calls back when it was changed, here or elsewhere; gives the function that ends it. */
  watch(changed: (settings: PageSettings) => void): () => void;
}

/** Of a reader who has changed none. */
export const DEFAULT_PAGE_SETTINGS: PageSettings = { keys: { note: 'n', highlight: 'h', mark: 'm', pageNote: 'p' }, sitesOff: [] };

/** The site of an address: its host with the port; for a file, and what else has no host, the scheme (`file:`). Empty for no address. */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, protocol } = new URL(address);
  return host || protocol;
}

/** True where the reader wants quiet: no toolbar, no keys, no cards that open by themselves. */
export function isOff(settings: PageSettings, address: string): boolean {
  return settings.sitesOff.includes(siteOf(address));
}

/** The settings with one key changed; `taken` where another act has it, `no-letter` where it is none. An empty key switches it off. */
export function withKey(settings: PageSettings, act: PageAct, typed: string): PageSettings | 'taken' | 'no-letter' {
  const key = typed.trim().toLowerCase();
  if (key !== '' && !/^[a-z]$/.test(key)) return 'no-letter';
  if (key !== '' && PAGE_ACTS.some((other) => other !== act && settings.keys[other] === key)) return 'taken';
  return { ...settings, keys: { ...settings.keys, [act]: key } };
}

/** The settings with a site switched off or on again. */
export function withSite(settings: PageSettings, site: string, off: boolean): PageSettings {
  const others = settings.sitesOff.filter((one) => one !== site);
  return { ...settings, sitesOff: off && site !== '' ? [...others, site].sort() : others };
}

/** Settings from the browser's storage; what is none of ours, or of another release, is as if never settled. */
export function readPageSettings(stored: unknown): PageSettings {
  const row = isObject(stored) ? stored : {};
  const keys = isObject(row.keys) ? row.keys : {};
  const sites = Array.isArray(row.sitesOff) ? row.sitesOff : [];
  return {
    // Each act has its key, its own or the usual one.
    keys: Object.fromEntries(PAGE_ACTS.map((act) => [act, keyIn(keys[act], DEFAULT_PAGE_SETTINGS.keys[act])])) as PageSettings['keys'],
    sitesOff: sites.filter((site) => typeof site === 'string'),
  };
}

const keyIn = (stored: unknown, usual: string) => (typeof stored === 'string' && /^[a-z]?$/.test(stored) ? stored : usual);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
