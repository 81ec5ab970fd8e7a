import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  covers,
  hostOf,
  type PageChoice,
  patternOf,
  type SiteChoices,
  siteOfPattern,
  siteState,
  withHost,
  withPage,
} from '../sites/site-choices.ts';
import type { Sites, SitesPort } from '../sites/sites-port.ts';

/** Where the extension runs by itself, and what can be done about it. */
export interface SitesModel {
  /** `undefined` until known. */
  sites: Sites | undefined;
  /** The last thing asked for was declined, or the browser keeps a grant. */
  refused: 'declined' | 'kept' | undefined;
  /** Asks the browser for sites; to be called within a click. A site that was paused goes on without a question. */
  switchOn(patterns: readonly string[]): void;
  /** Gives a host's own grant back; where a wider one still covers it, the host is paused. */
  switchOff(host: string): Promise<void>;
  /** Gives a grant back, whatever it covers. */
  removeGrant(pattern: string): Promise<void>;
  say(cleaned: string, choice: PageChoice | undefined): Promise<void>;
  setList(list: 'everyPage' | 'paused', host: string, isIn: boolean): Promise<void>;
  answerOffer(): Promise<void>;
}

/** The model of grants and choices. */
export function useSites(port: SitesPort): SitesModel {
  const [sites, setSites] = useState<Sites>();
  const [refused, setRefused] = useState<SitesModel['refused']>();
  const read = useCallback(async () => setSites(await port.read()), [port]);
  useEffect(() => {
    void read();
    return port.watch(() => void read());
  }, [port, read]);
  const choose = async (change: (choices: SiteChoices) => SiteChoices) => {
    await port.choose(change);
    await read();
  };
  return {
    sites,
    refused,
    switchOn(patterns) {
      setRefused(undefined);
      // Nothing before it: the browser asks within a click only.
      const asked = port.request(patterns);
      const finish = async (isGranted: boolean) => {
        setRefused(isGranted ? undefined : 'declined');
        if (isGranted) await choose((choices) => unpaused(choices, patterns));
        else await read();
      };
      asked.then(finish, () => finish(false));
    },
    async switchOff(host) {
      setRefused(undefined);
      await port.remove([patternOf(host)]);
      const { origins } = await port.read();
      const isCovered = origins.some((pattern) => covers(pattern, `https://${host}/`) || covers(pattern, `http://${host}/`));
      await choose((choices) => withHost(choices, 'paused', host, isCovered));
    },
    async removeGrant(pattern) {
      setRefused((await port.remove([pattern])) ? undefined : 'kept');
      await read();
    },
    say: (cleaned, choice) => choose((choices) => withPage(choices, cleaned, choice)),
    setList: (list, host, isIn) => choose((choices) => withHost(choices, list, host, isIn)),
    answerOffer: () => choose((choices) => ({ ...choices, offered: true })),
  };
}

function unpaused(choices: SiteChoices, patterns: readonly string[]): SiteChoices {
  return patterns.reduce((left, pattern) => withHost(left, 'paused', siteOfPattern(pattern) ?? '', false), choices);
}

/** What the popup can say of its page's site; undefined for pages that no site is of (files). */
export function siteOfPage({ origins, choices }: Sites, address: string) {
  const host = hostOf(address);
  if (host === undefined) return undefined;
  const said = Object.hasOwn(choices.pages, address) ? choices.pages[address] : undefined;
  return { host, state: siteState(origins, choices, address), said, everyPage: choices.everyPage.includes(host) };
}

/** A grant as the list shows it. */
export interface GrantRow {
  pattern: string;
  site: 'all' | (string & {});
}

/** The grants that stand for web sites, all sites first, then by name. */
export function grantRows(origins: readonly string[]): GrantRow[] {
  const rows = origins.flatMap((pattern) => {
    const site = siteOfPattern(pattern);
    return site === undefined ? [] : [{ pattern, site }];
  });
  return rows.sort((a, b) => Number(b.site === 'all') - Number(a.site === 'all') || (a.site < b.site ? -1 : 1));
}
