import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, sourceOf } from '../../../scripts/read-source.ts';
import { recogniseText } from '../../../scripts/recognise-text.ts';
import { compareMentions, expectedPages } from '../../pages/expected.ts';
import { longPage } from '../../pages/generated.ts';

const PAGES = join(import.meta.dirname, '../../pages');

describe('the sample pages, read and recognised in Node', () => {
  it.each(expectedPages().map((one) => [one.page, one.mentions] as const))('%s', async (page, mentions) => {
    const source = await readSource(join(PAGES, page));
    if (!source.ok) throw new Error(source.error);
    const { found, expected } = compareMentions(await recogniseText(source.value.text, 'hard'), mentions);
    expect(found).toEqual(expected);
  });

  it('a page of 100,000 characters', async () => {
    const { html, mentions } = longPage();
    const source = sourceOf(new TextEncoder().encode(html), '.html');
    if (!source.ok) throw new Error(source.error);
    expect(source.value.text.length).toBeGreaterThan(100_000);
    const { found, expected } = compareMentions(await recogniseText(source.value.text, 'hard'), mentions);
    expect(found).toEqual(expected);
  });
});
