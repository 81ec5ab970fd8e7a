import { describe, expect, it } from 'vitest';
import { OFFICIAL_SITES } from '../../../lib/sites/official.ts';
import type { Score } from '../../../lib/sites/report-score.ts';
import {
  covers,
  hostOf,
  isFreeOfRefusal,
  isToBeMarked,
  NO_CHOICES,
  patternOf,
  readChoices,
  type SiteChoices,
  siteOfPattern,
  siteState,
  withHost,
  withPage,
} from '../../../lib/sites/site-choices.ts';
import list from '../../../seeds/sites.json' with { type: 'json' };

const REPORT: Score = { points: 12, parts: [] };
const OTHER: Score = { points: 3, parts: [] };
const ADDRESS = 'https://www.dongqiao.example:8443/a/1.html?id=3#top';
const CLEANED = 'https://www.dongqiao.example:8443/a/1.html?id=3';
const HOST = 'www.dongqiao.example';

describe('patterns', () => {
  it.each([
    [ADDRESS, HOST],
    ['http://[::1]:80/', '[::1]'],
    ['file:///home/report.html', undefined],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ])('%s is of the host %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it.each([
    ['*://www.dongqiao.example/*', HOST],
    ['https://www.dongqiao.example/*', HOST],
    ['*://*.gov.cn/*', '*.gov.cn'],
    ['*://*/*', 'all'],
    ['http://*/*', 'all'],
    ['<all_urls>', 'all'],
    ['file:///*', undefined],
    ['https://www.dongqiao.example/a/*', undefined],
  ])('%s stands for %s', (pattern, site) => {
    expect(siteOfPattern(pattern)).toBe(site);
  });

  it.each([
    [patternOf(HOST), ADDRESS, true],
    [patternOf(HOST), 'http://www.dongqiao.example/', true],
    [patternOf(HOST), 'https://dongqiao.example/', false],
    [patternOf(HOST), 'https://evil.example/www.dongqiao.example/', false],
    [patternOf(HOST), 'https://www.dongqiao.example.evil.example/', false],
    ['https://www.dongqiao.example/*', 'http://www.dongqiao.example/', false],
    ['*://*.gov.cn/*', 'https://www.yunxi.gov.cn/', true],
    ['*://*.gov.cn/*', 'https://gov.cn/', true],
    ['*://*.gov.cn/*', 'https://notgov.cn/', false],
    ['*://*/*', ADDRESS, true],
    ['<all_urls>', 'file:///home/report.html', false],
  ])('%s covers %s: %s', (pattern, address, expected) => {
    expect(covers(pattern, address)).toBe(expected);
  });
});

describe('isToBeMarked', () => {
  const page = (score: Score) => ({ address: ADDRESS, cleaned: CLEANED, score });
  const said = (choices: Partial<SiteChoices>): SiteChoices => ({ ...NO_CHOICES, ...choices });
  it.each<[string, SiteChoices, Score, boolean]>([
    ['a report', NO_CHOICES, REPORT, true],
    ['no report', NO_CHOICES, OTHER, false],
    ['no report that the reader wants', withPage(NO_CHOICES, CLEANED, 'always'), OTHER, true],
    ['a report that the reader does not want', withPage(NO_CHOICES, CLEANED, 'never'), REPORT, false],
    ['another page than the one that was said', withPage(NO_CHOICES, `${CLEANED}0`, 'always'), OTHER, false],
    ['a site of which every page is wanted', said({ everyPage: [HOST] }), OTHER, true],
    ['a page not wanted of such a site', withPage(said({ everyPage: [HOST] }), CLEANED, 'never'), OTHER, false],
    ['a site that is paused', said({ paused: [HOST], everyPage: [HOST] }), REPORT, false],
    ['a page wanted of a site that is paused', withPage(said({ paused: [HOST] }), CLEANED, 'always'), REPORT, false],
  ])('%s', (_, choices, score, expected) => {
    expect(isToBeMarked(choices, page(score))).toBe(expected);
  });

  it('takes no inherited name for a page', () => {
    expect(isToBeMarked(NO_CHOICES, { address: ADDRESS, cleaned: 'constructor', score: OTHER })).toBe(false);
  });
});

describe('choices', () => {
  it('tell whether the site is on', () => {
    expect(siteState([], NO_CHOICES, ADDRESS)).toBe('off');
    expect(siteState([patternOf(HOST)], NO_CHOICES, ADDRESS)).toBe('on');
    expect(siteState(['*://*/*'], withHost(NO_CHOICES, 'paused', HOST, true), ADDRESS)).toBe('paused');
  });

  it('are taken back as they were', () => {
    expect(withPage(withPage(NO_CHOICES, CLEANED, 'never'), CLEANED, undefined)).toEqual(NO_CHOICES);
    const twice = withHost(withHost(NO_CHOICES, 'paused', HOST, true), 'paused', HOST, true);
    expect(twice.paused).toEqual([HOST]);
    expect(withHost(twice, 'paused', HOST, false)).toEqual(NO_CHOICES);
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    { pages: 3, everyPage: 'x', paused: [4], offered: 1 },
    { pages: { [CLEANED]: 'sometimes' } },
  ])('from storage that holds %j are none', (stored) => {
    expect(readChoices(stored)).toEqual(NO_CHOICES);
  });

  it.each([
    { of: 'a page that was refused', choices: { pages: { [CLEANED]: 'never' } }, free: false },
    { of: 'a site that pauses', choices: { paused: [HOST] }, free: false },
    { of: 'a page that was asked for', choices: { pages: { [CLEANED]: 'always' } }, free: true },
    { of: 'a page of which nothing was said', choices: {}, free: true },
  ] as const)('decide whether frames may have $of marked', ({ choices, free }) => {
    expect(isFreeOfRefusal(readChoices(choices), ADDRESS, CLEANED)).toBe(free);
  });

  it('come back from storage', () => {
    const choices: SiteChoices = { pages: { [CLEANED]: 'always' }, everyPage: [HOST], paused: [HOST], offered: true };
    expect(readChoices(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
  });
});

describe('the ready list', () => {
  it('names hosts that can be asked for, each once, with its source', () => {
    const hosts = OFFICIAL_SITES.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.length).toBeGreaterThanOrEqual(5);
    for (const { host, name, source } of list.sites) {
      expect(siteOfPattern(patternOf(host)), host).toBe(host);
      expect(host).toMatch(/\.(?:org|cn)$/);
      expect(name).toMatch(/\p{Script=Han}/u);
      expect(source.length).toBeGreaterThan(20);
    }
  });
});
