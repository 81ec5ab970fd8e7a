/** What is recognised in the background must come out in the page as it was. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACTNESS, KINDS, type Mention } from '../../../lib/recognise/mention.ts';
import { packMentions, unpackMentions } from '../../../lib/recognise/packed-mentions.ts';
import { recogniseBlocks } from '../../../lib/recognise/pieces.ts';
import { readSource } from '../../../scripts/read-source.ts';

/** What a message makes of it. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const PAGES = join(import.meta.dirname, '../../pages');
const names = readdirSync(PAGES).filter((name) => name.endsWith('.html'));

describe('mentions sent from one context to another', () => {
  it.each(names)('of %s', async (name) => {
    const read = await readSource(join(PAGES, name));
    const text = read.ok ? read.value.text : '';
    const mentions = recogniseBlocks(text);
    const received = unpackMentions(sent(packMentions(mentions)), text);
    expect(received).toEqual(mentions);
    // Objects of one shape are read several times faster.
    expect(new Set(received?.map((mention) => Object.keys(mention).join()))).toEqual(
      new Set(mentions.map((one) => Object.keys(one).join())),
    );
  });

  const word = fc.string({ maxLength: 4 });
  const said = fc.oneof(
    fc.record({
      class: fc.constant('figure' as const),
      kind: fc.constantFrom(...KINDS.figure),
      value: fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0),
      valueMax: fc.option(fc.double({ noDefaultInfinity: true, noNaN: true, min: 1 }), { nil: undefined }),
      unit: word,
      approx: fc.constantFrom(...EXACTNESS),
    }),
    fc.record({ class: fc.constant('slogan' as const), kind: fc.constantFrom(...KINDS.slogan), name: word }),
    fc.record({ class: fc.constant('programme' as const), kind: fc.constantFrom(...KINDS.programme), name: word }),
  );

  it('of any kind, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ gap: word, text: fc.string({ minLength: 1, maxLength: 4 }), said })), (parts) => {
        let text = '';
        const mentions = parts.map(({ gap, text: words, said: { ...said } }) => {
          const start = text.length + gap.length;
          text += gap + words;
          if (said.class === 'figure' && said.valueMax === undefined) delete said.valueMax;
          return { ...said, start, end: start + words.length, text: words } as Mention;
        });
        expect(unpackMentions(sent(packMentions(mentions)), text)).toEqual(mentions);
      }),
    );
  });

  const TEXT = '走访12家，慰问三百人';
  const GOOD = packMentions(recogniseBlocks(TEXT));
  const changed = (at: number, field: unknown) => ({ ...GOOD, fields: GOOD.fields.map((one, i) => (i === at ? field : one)) });
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '[]'],
    ['no lists', { words: '家', fields: 1 }],
    ['words that are none', { ...GOOD, words: [1] }],
    ['fields that are no numbers', changed(0, '2')],
    ['a place before the text', changed(0, -1)],
    ['a mention without length', changed(1, 0)],
    ['a place behind the text', changed(1, 100)],
    ['a kind that there is not', changed(2, 99)],
    ['a word that there is not', changed(3, 99)],
    ['an exactness that there is not', changed(4, 9)],
    ['no value', changed(6, Number.NaN)],
    ['half a place', changed(1, 1.5)],
    ['a list that breaks off', { ...GOOD, fields: GOOD.fields.slice(0, -1) }],
    ['the mentions of a longer text', packMentions(recogniseBlocks(`${TEXT}，另走访95家`))],
  ])('%s is no answer', (_, packed) => {
    expect(unpackMentions(packed, TEXT)).toBeUndefined();
  });
});
