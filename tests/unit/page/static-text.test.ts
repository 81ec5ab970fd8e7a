/** The page's text where there is no layout: the same cases as in real browsers, but for what only a style sheet or an XML parser tells. */
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { collectText } from '../../../lib/page/page-text.ts';
import { staticStyles } from '../../../lib/page/static-styles.ts';
import { PAGE_TEXT_CASES } from '../../dom/page-text.cases.ts';

/** Told by the computed style, or by a parser that linkedom is not. */
const NOT_HERE = new Set(['hidden until found', 'flex items are blocks', 'list items']);

it.each(PAGE_TEXT_CASES.filter(({ name, css, xhtml }) => css === undefined && !xhtml && !NOT_HERE.has(name)))('$name', ({ html, text }) => {
  const { document } = parseHTML(`<!doctype html><html><head><title>题</title></head><body>${html}</body></html>`);
  expect(collectText(document, staticStyles()).text).toBe(text);
});
