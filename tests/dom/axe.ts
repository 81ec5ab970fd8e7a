/** What axe finds on a page, for every test that shows one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose answer may change with a colour: those of contrast, and those that know a data table by the colours of its rows too. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block', 'table-fake-caption', 'td-has-header', 'th-has-data-cells'];

/**
 * What axe finds in short: all its rules in light, in dark those of colours; these in Chromium alone, for both browsers have the colours from one
 * sheet. Throws where dark changes more than colours.
 */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  // Half a megabyte: once for each document, not once for each scheme.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const isFirefox = await page.evaluate(() => CSS.supports('-moz-appearance', 'none'));
  for (const scheme of isFirefox ? ['light'] : ['light', 'dark']) {
    await chooseScheme(page, scheme);
    const results = await page.evaluate(
      async (only) => {
        // The script above has set it.
        const { axe } = globalThis as unknown as {
          axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        // Of what passes only the rules are told, not every element: the same is found in less time.
        return (await axe.run({ resultTypes: ['violations'], ...(only === undefined ? {} : { runOnly: only }) })).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
      },
      scheme === 'dark' ? OF_COLOURS : undefined,
    );
    found.push(...results.map((one) => `${scheme} ${one}`));
  }
  return found;
}

/**
 * Puts the sheet's own dark rules in force, or out of it. They may set nothing but variables that are
 * colours or shadows: what stands where, and what is seen at all, is then the same in both schemes.
 */
async function chooseScheme(page: Page, scheme: string): Promise<void> {
  const others = await page.evaluate((wanted) => {
    const isColour = (value: string) =>
      CSS.supports('color', value) || (CSS.supports('box-shadow', value) && !CSS.supports('margin', value) && value !== 'none');
    const others: string[] = [];
    const look = (rule: CSSRule, inDark: boolean) => {
      if (rule instanceof CSSStyleRule && inDark)
        for (const name of rule.style) {
          const value = rule.style.getPropertyValue(name).trim();
          // The build’s own switches between two colours.
          if (name.startsWith('--lightningcss-')) continue;
          if (!name.startsWith('--') || !isColour(value)) others.push(`${rule.selectorText} { ${name}: ${value} }`);
        }
      const isOfScheme = rule instanceof CSSMediaRule && /prefers-color-scheme/.test(rule.media.mediaText);
      if (isOfScheme && (rule.parentRule !== null || !/^\(prefers-color-scheme: ?dark\)$/.test(rule.media.mediaText)))
        others.push(rule.cssText.slice(0, 120));
      for (const one of (rule as Partial<CSSGroupingRule>).cssRules ?? []) look(one, inDark || isOfScheme);
    };
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        look(rule, false);
        if (!(rule instanceof CSSMediaRule) || !/prefers-color-scheme|^(?:not )?all$/.test(rule.media.mediaText)) continue;
        rule.media.mediaText = wanted === 'dark' ? 'all' : 'not all';
      }
    }
    document.documentElement.style.colorScheme = wanted;
    return others;
  }, scheme);
  if (others.length > 0) throw new Error(`dark changes more than colours: ${others.join(' | ')}`);
}
