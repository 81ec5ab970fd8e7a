/** A page's text is looked through while it is being read: what comes in the meantime must be what is there in the end. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drained } from '../../../lib/drained.ts';
import { RecognisedPieces, recogniseInPieces } from '../../../lib/page/in-pieces.ts';
import { collectSteps } from '../../../lib/page/page-text.ts';
import { staticStyles } from '../../../lib/page/static-styles.ts';
import type { Styles } from '../../../lib/page/styles.ts';
import { squeezed } from '../../../lib/page/text-map.ts';
import { recogniseBlocks } from '../../../lib/recognise/pieces.ts';

/** Paragraphs are taken whole, as in a browser. */
const styles: Styles = {
  ...staticStyles(),
  plainText: (block) => (block.localName === 'p' ? squeezed(block.textContent ?? '') : undefined),
};

const SHAPES = {
  paragraphs: (i: number) => `<p>走访<b>企业</b> ${i} 家。</p>`,
  'words between blocks': (i: number) => `走访企业<div>${i}家</div>，慰问${i}人<br>次日<p>培训${i}人次</p>`,
  'a table': (i: number) => `<table><tr><td>${i}</td><td>家</td><td><p>培训${i}人次</p></td></tr></table>`,
  'lines that end with a break of their own': (i: number) => `<pre>走访${i}家\n</pre><p>慰问${i}人</p>`,
};

describe.each(Object.entries(SHAPES))('a long page of %s', (_, shape) => {
  const { document } = parseHTML(`<html><body>${Array.from({ length: 3000 }, (_, i) => shape(i)).join('')}</body></html>`);

  it('comes line by line as it is, and has its mentions', async () => {
    const come: string[] = [];
    const recognise = async (text: string) => recogniseBlocks(text);
    const pieces = new RecognisedPieces(recognise, 1000);
    const onLines = (lines: string) => {
      come.push(lines);
      pieces.add(lines);
    };
    const { text } = drained(collectSteps(document, styles, { onLines }));
    expect(come.filter((lines) => lines !== '').length).toBeGreaterThan(3);
    expect(come.join('')).toBe(text);
    const whole = recogniseBlocks(text);
    expect(whole.length).toBeGreaterThan(2000);
    expect(await pieces.finish()).toEqual(whole);
    expect(await recogniseInPieces(text, recognise)).toEqual(whole);
  });
});

describe('a page of a book’s length', () => {
  const text = '走访3家。\n'.repeat(2000);

  it('asks for some of it at once, and for the rest as answers come', async () => {
    let [underWay, most] = [0, 0];
    const recognise = async (lines: string) => {
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      underWay--;
      return recogniseBlocks(lines);
    };
    expect(await recogniseInPieces(text, recognise, 60)).toEqual(recogniseBlocks(text));
    expect(most).toBe(32);
  });

  it('asks for no more where an answer fails', async () => {
    let asked = 0;
    expect(await recogniseInPieces(text, async () => void asked++, 60)).toBeUndefined();
    expect(asked).toBe(32);
  });
});
