/** Grants and choices in memory, for the surfaces. */
import type { Score } from '../../lib/sites/report-score.ts';
import { NO_CHOICES, type SiteChoices } from '../../lib/sites/site-choices.ts';
import type { SitesPort } from '../../lib/sites/sites-port.ts';

const REPORT_SCORE: Score = {
  points: 14,
  parts: [
    { part: 'title', points: 4 },
    { part: 'issuer', points: 2 },
    { part: 'prose', points: 3 },
    { part: 'figures', points: 2 },
    { part: 'terms', points: 3 },
  ],
};
export const LIST_SCORE: Score = {
  points: 3,
  parts: [
    { part: 'title', points: 2 },
    { part: 'issuer', points: 2 },
    { part: 'terms', points: 2 },
    { part: 'links', points: -3 },
  ],
};

/** `isWilling`: what the reader answers to the browser's question. */
export function sitesInMemory(
  origins: readonly string[],
  choices: Partial<SiteChoices> = {},
  { score = REPORT_SCORE, isWilling = true } = {},
): SitesPort {
  let granted = [...origins];
  let chosen: SiteChoices = { ...NO_CHOICES, ...choices };
  return {
    read: async () => ({ origins: granted, choices: chosen }),
    async request(patterns) {
      if (isWilling) granted = [...new Set([...granted, ...patterns])];
      return isWilling;
    },
    async remove(patterns) {
      granted = granted.filter((one) => !patterns.includes(one));
      return true;
    },
    async choose(change) {
      chosen = change(chosen);
    },
    score: async () => score,
    watch: () => () => {},
  };
}

/** Many sites, a pause, pages and a long address. */
export const FULL_SITES = sitesInMemory(
  ['*://www.acftu.org/*', '*://*.yunxi.gov.cn/*', '*://gh.dongqiao.example/*', '*://www.gov.cn/*', '*://zgh.beitang.example/*'],
  {
    paused: ['gh.dongqiao.example'],
    everyPage: ['zgh.beitang.example'],
    pages: {
      'https://www.acftu.org/wjzl/index.html': 'always',
      [`https://gh.dongqiao.example/content/${'2024/'.repeat(24)}detail.html`]: 'never',
    },
    offered: true,
  },
);
export const NO_SITES = sitesInMemory([]);
export const ALL_GRANTED = sitesInMemory(['*://*/*'], { paused: ['mail.dongqiao.example'] });
export const DECLINED = sitesInMemory([], {}, { isWilling: false });
