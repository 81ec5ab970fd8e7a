/** What axe finds on a page, for every test that shows one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, in light and in dark, in short. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  // Half a megabyte: once for each document, not once for each scheme.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  for (const scheme of ['light', 'dark']) {
    await chooseScheme(page, scheme);
    const results = await page.evaluate(async () => {
      // The script above has set it.
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      // Of what passes only the rules are told, not every element: the same is found in less time.
      return (await axe.run({ resultTypes: ['violations'] })).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    found.push(...results.map((one) => `${scheme} ${one}`));
  }
  return found;
}

/** Firefox cannot be told the scheme over BiDi; the sheet's own dark rules are put in force there. */
async function chooseScheme(page: Page, scheme: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSMediaRule) || !/prefers-color-scheme|^(?:not )?all$/.test(rule.media.mediaText)) continue;
        rule.media.mediaText = wanted === 'dark' ? 'all' : 'not all';
      }
    }
    document.documentElement.style.colorScheme = wanted;
  }, scheme);
}
