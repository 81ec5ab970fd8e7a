import type { Score } from './report-score.ts';
import { isReport } from './report-score.ts';

/** What the reader says of a page: marked whatever it looks like, or not by itself. */
export type PageChoice = 'always' | 'never';

/** What the reader has settled beside what the browser was asked for (the grants, which the browser alone keeps). */
export interface SiteChoices {
  /** By cleaned address. */
  pages: Record<string, PageChoice>;
  /** Hosts on which every page is marked, report or not. */
  everyPage: string[];
  /** Hosts switched off though a wider grant (all sites, `*.gov.cn`) covers them. */
  paused: string[];
  /** True once the list of official sites was offered and answered. */
  offered: boolean;
}

/** Of a reader who has settled nothing. */
export const NO_CHOICES: SiteChoices = { pages: {}, everyPage: [], paused: [], offered: false };

/** Under this name in `storage.local`. */
export const CHOICES_KEY = 'siteChoices';

/** All of the web; never asked for but as the reader's explicit last step. */
export const ALL_SITES = '*://*/*';

/** The host of a web address, without port; undefined for files, the browser's own pages and what is no address. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname : undefined;
}

/** What the browser is asked for to switch a host on: http and https, for many official sites answer to both; a port cannot be named. */
export const patternOf = (host: string): string => `*://${host}/*`;

const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)\/\*$/;

/** What a pattern of the browser's stands for: `all`, a host, or a host with all below it (`*.gov.cn`); undefined for others (files). */
export function siteOfPattern(pattern: string): 'all' | (string & {}) | undefined {
  if (pattern === '<all_urls>') return 'all';
  const host = PATTERN.exec(pattern)?.[2];
  return host === '*' ? 'all' : host;
}

/** True where a granted pattern takes in an address. */
export function covers(pattern: string, address: string): boolean {
  const [site, host] = [siteOfPattern(pattern), hostOf(address)];
  if (site === undefined || host === undefined) return false;
  const scheme = PATTERN.exec(pattern)?.[1];
  if (scheme !== undefined && scheme !== '*' && !address.startsWith(`${scheme}:`)) return false;
  if (site === 'all') return true;
  return site.startsWith('*.') ? host === site.slice(2) || host.endsWith(site.slice(1)) : host === site;
}

/** How it stands with a page's site. */
export type SiteState = 'off' | 'on' | 'paused';

/** Whether the extension runs by itself where the address is. */
export function siteState(origins: readonly string[], choices: SiteChoices, address: string): SiteState {
  if (!origins.some((pattern) => covers(pattern, address))) return 'off';
  return choices.paused.includes(hostOf(address) ?? '') ? 'paused' : 'on';
}

/** Whether a page of a granted site is to be marked: the reader's word first, the nearest one; else what it looks like. */
export function isToBeMarked(choices: SiteChoices, page: { address: string; cleaned: string; score: Score }): boolean {
  const host = hostOf(page.address) ?? '';
  if (choices.paused.includes(host)) return false;
  const said = Object.hasOwn(choices.pages, page.cleaned) ? choices.pages[page.cleaned] : undefined;
  if (said !== undefined) return said === 'always';
  return choices.everyPage.includes(host) || isReport(page.score);
}

/** False where the reader has said that a page, or all of its site, is not to be marked by itself. */
export function isFreeOfRefusal(choices: SiteChoices, address: string, cleaned: string): boolean {
  const isRefused = Object.hasOwn(choices.pages, cleaned) && choices.pages[cleaned] === 'never';
  return !isRefused && !choices.paused.includes(hostOf(address) ?? '');
}

/** The choices with a page's changed; undefined for none. */
export function withPage(choices: SiteChoices, cleaned: string, said: PageChoice | undefined): SiteChoices {
  const { [cleaned]: _, ...others } = choices.pages;
  return { ...choices, pages: said === undefined ? others : { ...others, [cleaned]: said } };
}

/** The choices with a host put on one of the lists or taken from it. */
export function withHost(choices: SiteChoices, list: 'everyPage' | 'paused', host: string, isIn: boolean): SiteChoices {
  const others = choices[list].filter((one) => one !== host);
  return { ...choices, [list]: isIn ? [...others, host].sort() : others };
}

/** Choices from the browser's storage; what is none of ours is as if never said. */
export function readChoices(stored: unknown): SiteChoices {
  const row = isObject(stored) ? stored : {};
  const hosts = (list: unknown) => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);
  const pages = Object.entries(isObject(row.pages) ? row.pages : {});
  return {
    pages: Object.fromEntries(pages.filter((entry): entry is [string, PageChoice] => entry[1] === 'always' || entry[1] === 'never')),
    everyPage: hosts(row.everyPage),
    paused: hosts(row.paused),
    offered: row.offered === true,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
