import fc from 'fast-check';
import type { Note } from '../../../lib/note/note.ts';
import { cleanTags } from '../../../lib/note/tags.ts';

/** What a page or a reader may come up with: emoji, right-to-left, control characters, Markdown, half surrogate pairs. */
export const wildText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '职工',
          '👩‍👩‍👧',
          'שלום',
          'مرحبا',
          '\u202e',
          '\u0000',
          '\u001b',
          '\n',
          '\r\n',
          '\t',
          '    ',
          '\ud83d',
          '> ',
          '# ',
          '- ',
          '1. ',
          '1) ',
          '---',
          '===',
        ],
        ...[
          '```',
          '~~~',
          '<b>',
          '<!--',
          '&amp;',
          '[甲](乙)',
          '![图](x)',
          '*',
          '_',
          '`',
          '|',
          '$',
          '%%',
          '==',
          '#标签',
          '\\',
          '+',
          '"',
          '。',
        ],
      ),
    )
    .map((parts) => parts.join('')),
);

const time = fc.integer({ min: 0, max: 4e12 }).map((at) => new Date(at).toISOString());

const path = fc
  .array(fc.tuple(fc.constantFrom('html', 'body', 'div', 'p', 'my-card', 'h1'), fc.integer({ min: 1, max: 999 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((steps) => steps.map(([name, nth]) => `/${name}[${nth}]`).join(''));
const place = fc.integer({ min: 0, max: 10_000 });
const range = fc.record({
  type: fc.constant('RangeSelector' as const),
  startContainer: path,
  startOffset: place,
  endContainer: path,
  endOffset: place,
});

export const arbitraryNote: fc.Arbitrary<Note> = fc
  .record({
    id: fc.uuid(),
    source: fc.constantFrom('https://gonghui.example/2025.html', 'https://gonghui.example/a?id=1&b=(2)', 'file:///tmp/a b.html'),
    title: wildText,
    exact: wildText.filter((text) => text !== ''),
    prefix: fc.string({ maxLength: 32 }),
    suffix: fc.string({ maxLength: 32 }),
    start: fc.nat(),
    length: fc.integer({ min: 1, max: 1000 }),
    range: fc.option(range, { nil: undefined }),
    text: wildText,
    tags: fc
      .array(
        wildText.map((text) => text.slice(0, 100)),
        { maxLength: 4 },
      )
      .map(cleanTags),
    mention: fc.option(fc.record({ class: fc.constantFrom('figure', 'slogan', 'programme'), name: fc.string({ minLength: 1 }) }), {
      nil: undefined,
    }),
    created: time,
    modified: time,
    earlier: fc.option(fc.array(time, { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ id, source, title, exact, prefix, suffix, start, length, range, text, tags, mention, created, modified, earlier }) => ({
    id,
    target: {
      source,
      title,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end: start + length },
        ...(range === undefined ? [] : ([range] as const)),
      ] as Note['target']['selector'], // A list that may end after its second entry is not inferred as such.
    },
    body: { text, tags: tags.filter((tag) => tag.length <= 100) },
    ...(mention === undefined ? {} : { mention }),
    created,
    modified,
    ...(earlier === undefined ? {} : { earlier }),
  }));
