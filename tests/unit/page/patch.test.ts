import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { collectText, type PageText } from '../../../lib/page/page-text.ts';
import { patchPage, plainBlockOf } from '../../../lib/page/patch.ts';
import { staticStyles } from '../../../lib/page/static-styles.ts';
import type { Styles } from '../../../lib/page/styles.ts';

/** As in a browser, where paragraphs of mere text are taken whole. */
const STYLES: Styles = {
  ...staticStyles(),
  plainText: (block) => (block.localName === 'p' && block.firstElementChild === null ? (block.textContent ?? '') : undefined),
};

/** What a reading gives, save objects that are made anew each time. */
const readOf = ({ text, starts, ends, lines, pieces, plain }: PageText) => ({
  text,
  starts: [...starts],
  ends: [...ends],
  lineStarts: [...lines.starts],
  lineBlocks: lines.blocks,
  blocks: pieces.map(({ block }) => block),
  plain: [...plain],
});

const words = fc.string({ unit: fc.constantFrom('工', '会', '3', '万', '人', '。'), minLength: 1, maxLength: 12 });
/** Paragraphs, some with an element in them, which are read node by node. */
const paragraphs = fc.array(fc.record({ words, isPlain: fc.boolean() }), { minLength: 1, maxLength: 12 });
const edits = fc.array(fc.record({ at: fc.nat(11), words }), { minLength: 1, maxLength: 6 });

function made(all: readonly { words: string; isPlain: boolean }[]) {
  const html = all.map((one) => (one.isPlain ? `<p>${one.words}</p>` : `<p>${one.words}<b>条</b></p>`)).join('<br>');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return { document, page: collectText(document, STYLES) };
}

describe('a page of which some paragraphs have changed', () => {
  it('is as if it had been read anew, and tells what has changed', () => {
    fc.assert(
      fc.property(paragraphs, edits, (all, changed) => {
        const { document, page } = made(all);
        const touched = new Set<Element>();
        for (const edit of changed) {
          const block = document.querySelectorAll('p')[edit.at % all.length] as Element;
          if (plainBlockOf(page, block) === undefined) continue;
          block.textContent = edit.words;
          touched.add(block);
        }
        const patched = patchPage(page, touched, STYLES);
        expect(patched && readOf(patched.page)).toEqual(readOf(collectText(document, STYLES)));
        // The changes, applied to the text before, make the text now.
        const applied = patched?.changes.reduceRight(
          (text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end),
          page.text,
        );
        expect(applied).toBe(patched?.page.text);
      }),
    );
  });

  it('has to be read whole where a paragraph is gone, empty or no longer mere text', () => {
    const acts: ((block: Element) => void)[] = [
      (block) => block.remove(),
      (block) => (block.textContent = ''),
      (block) => (block.innerHTML = '工会<b>3万人</b>'),
      (block) => block.setAttribute('hidden', ''),
    ];
    for (const act of acts) {
      const { document, page } = made([
        { words: '工会3万人', isPlain: true },
        { words: '人人', isPlain: true },
      ]);
      const block = document.querySelector('p') as Element;
      act(block);
      expect(patchPage(page, [block], STYLES)).toBeUndefined();
    }
  });

  it('knows a node in a paragraph of mere text by the paragraph', () => {
    const { document, page } = made([
      { words: '工会', isPlain: true },
      { words: '人', isPlain: false },
    ]);
    const [plain, mixed] = document.querySelectorAll('p');
    expect(plainBlockOf(page, plain?.firstChild as Node)).toBe(plain);
    expect(plainBlockOf(page, mixed?.firstChild as Node)).toBeUndefined();
    expect(plainBlockOf(page, document.body)).toBeUndefined();
  });
});
