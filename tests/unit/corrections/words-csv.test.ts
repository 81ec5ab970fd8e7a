import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnWord, Words } from '../../../lib/corrections/correction.ts';
import { readCsv, writeCsv } from '../../../lib/corrections/csv-table.ts';
import { decodeText } from '../../../lib/corrections/decode.ts';
import { foldWording } from '../../../lib/corrections/fold-wording.ts';
import { isUsable } from '../../../lib/corrections/own-words.ts';
import { planImport } from '../../../lib/corrections/words-change.ts';
import { readWordsCsv, writeWordsCsv } from '../../../lib/corrections/words-csv.ts';
import { unguarded } from '../../../lib/export/table-cells.ts';
import { KINDS } from '../../../lib/recognise/mention.ts';
import zh from '../../../locales/zh_CN.json' with { type: 'json' };

const HEADER = '类别,用语,规范形式,类型,备注,词表';
const NOW = '2026-03-02T08:00:00.000Z';
const NONE: Words = { lists: [], entries: [] };
const ids = () => {
  let next = 0;
  return () => `id${next++}`;
};
const read = (...lines: string[]) => readWordsCsv(lines.join('\r\n'), '未分组');

describe('a file of words', () => {
  it('is read with Chinese or English header and values, columns in any order, cells left empty', () => {
    expect(read(HEADER, '提法,"幸福石桥，活力石桥",,号召,"说""幸福""的",石桥', '数据,半数,50%,,,')).toEqual({
      ok: true,
      value: [
        { class: 'slogan', kind: 'rallying', wording: '幸福石桥，活力石桥', name: '幸福石桥，活力石桥', note: '说"幸福"的', list: '石桥' },
        { class: 'figure', kind: 'percent', wording: '半数', name: '50%', note: '', list: '未分组' },
      ],
    });
    expect(read('Wording,Class,Kind', '小石桥,programme,service', '', ',,')).toEqual({
      ok: true,
      value: [{ class: 'programme', kind: 'service', wording: '小石桥', name: '小石桥', note: '', list: '未分组' }],
    });
  });

  it.each<[string, string[], { line: number; code: string; value?: string }[]]>([
    ['nothing', [''], [{ line: 1, code: 'empty' }]],
    ['a header alone', [HEADER], [{ line: 1, code: 'empty' }]],
    [
      'no header',
      ['提法,幸福石桥'],
      [
        { line: 1, code: 'unknown-column', value: '提法' },
        { line: 1, code: 'unknown-column' },
        { line: 1, code: 'missing-column' },
        { line: 1, code: 'missing-column' },
      ],
    ],
    ['a column twice', ['类别,用语,class', '提法,石桥,提法'], [{ line: 1, code: 'double-column', value: 'class' }]],
    ['an unknown class', [HEADER, '提法,幸福石桥', '口号,活力石桥'], [{ line: 3, code: 'class', value: '口号' }]],
    ['a kind of another class', [HEADER, '提法,幸福石桥,,竞赛'], [{ line: 2, code: 'kind', value: '竞赛' }]],
    ['no wording', [HEADER, '提法,,幸福石桥'], [{ line: 2, code: 'wording', value: '' }]],
    ['a wording of one character', [HEADER, '提法,桥'], [{ line: 2, code: 'wording', value: '桥' }]],
    ['a figure that is no quantity', [HEADER, '数据,半数,一半左右'], [{ line: 2, code: 'quantity', value: '一半左右' }]],
    ['more cells than columns', ['类别,用语', '提法,幸福石桥,多'], [{ line: 2, code: 'extra-cell', value: '多' }]],
    ['a mark never closed', [HEADER, '提法,幸福石桥', '提法,"活力石桥', '提法,人人石桥'], [{ line: 3, code: 'open-quote' }]],
    ['a mark in the middle', [HEADER, '提法,幸福"石桥"'], [{ line: 2, code: 'stray-quote' }]],
    ['something behind a closing mark', [HEADER, '提法,"幸福"石桥'], [{ line: 2, code: 'stray-quote' }]],
    [
      'each with its line, also behind a cell of several lines',
      [HEADER, '提法,幸福石桥,,,"一\r\n二\n三"', '甲,石桥', '提法,石桥', '乙,石桥'],
      [
        { line: 5, code: 'class', value: '甲' },
        { line: 7, code: 'class', value: '乙' },
      ],
    ],
  ])('refused whole: %s', (_, lines, faults) => {
    expect(read(...lines)).toMatchObject({ ok: false, error: faults });
  });

  it('tells twenty faults and no more', () => {
    const refused = read(HEADER, ...Array.from({ length: 100 }, () => '甲,石桥'));
    expect(refused.ok || refused.error).toHaveLength(20);
  });

  it('names kinds and classes as the cards do', () => {
    const { class: classes, figureKind, sloganKind, programmeKind } = zh.page;
    for (const [className, kinds] of Object.entries({ figure: figureKind, slogan: sloganKind, programme: programmeKind })) {
      for (const [kind, words] of Object.entries(kinds)) {
        const line = `${classes[className as keyof typeof classes]},十二个石桥,12个,${words}`;
        expect(read(HEADER, line)).toMatchObject({ ok: true, value: [{ class: className, kind }] });
      }
    }
  });
});

describe('bytes', () => {
  const text = `${HEADER}\r\n提法,幸福石桥\r\n`;
  // 提法 and 用语 in GBK, written by hand: Node has no encoder for it.
  const gbk = [0xcc, 0xe1, 0xb7, 0xa8, 0x2c, 0xd3, 0xc3, 0xd3, 0xef];
  it.each<[string, Uint8Array, unknown]>([
    ['UTF-8', new TextEncoder().encode(text), { ok: true, value: text }],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), { ok: true, value: text }],
    ['GB18030', Uint8Array.from(gbk), { ok: true, value: '提法,用语' }],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0xd0, 0x63, 0xd5, 0x6c]), { ok: true, value: '提法' }],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0]), { ok: false, error: 'spreadsheet' }],
    ['zeros', Uint8Array.from([65, 0, 66, 0]), { ok: false, error: 'not-text' }],
    ['bytes of no encoding', Uint8Array.from([0xff, 0xff, 0x80]), { ok: false, error: 'not-text' }],
  ])('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toEqual(expected);
  });
});

const cells = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...`'"=+-@＝,\r\n\t; 石桥👩‍🌾`) }));

describe('round trips', () => {
  it('any table, whatever is in its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 2, maxLength: 4 })), (rows) => {
        const back = readCsv(writeCsv(rows).slice(1));
        expect(back.ok && back.value.map((record) => record.cells.map(unguarded))).toEqual(rows);
      }),
    );
  });

  it('no cell begins as a formula does', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const back = readCsv(writeCsv([[cell, 'x']]).slice(1));
        expect(back.ok && /^(?:[\t\r\n ]*[=+\-@＝＋－＠]|[\t\r\n])/.test(back.value[0]?.cells[0] ?? '')).toBe(false);
      }),
    );
  });

  it.each([' =1+1', '\t=1+1', '\n@x', "' =1"])('%j is no formula in a file of words', (cell) => {
    expect(writeCsv([[cell]])).toContain(`'${cell}`);
  });

  const labelled = fc
    .constantFrom('slogan' as const, 'programme' as const)
    .chain((name) => fc.constantFrom(...KINDS[name]).map((kind) => ({ class: name, kind })));
  const trimmed = (least: number, most: number) =>
    fc
      .string({ unit: 'grapheme', maxLength: most })
      .map((text) => text.trim())
      .filter((text) => text.length >= least && text.length <= most);
  const rows = fc.array(
    fc.record({
      labelled,
      wording: trimmed(2, 60).filter(isUsable),
      name: trimmed(1, 60),
      note: cells.map((cell) => cell.trim()),
      list: trimmed(1, 30),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it.each(['zh', 'en'] as const)('own words written and read in %s', (language) => {
    fc.assert(
      fc.property(rows, (made) => {
        // `labelled` has a class with a kind of it.
        const words = made.map(({ labelled, ...rest }) => ({ ...rest, ...labelled }) as OwnWord & { note: string; list: string });
        const { change } = planImport(NONE, words, ids(), NOW);
        const back = readWordsCsv(writeWordsCsv(change, language), '未分组');
        if (!back.ok) throw new Error(JSON.stringify(back.error));
        const again = planImport(change, back.value, ids(), NOW);
        expect(again).toMatchObject({ added: 0, changed: 0, same: change.entries.length, newLists: [] });
      }),
    );
  });
});

describe('planImport', () => {
  const row = (wording: string, over: object = {}) => ({
    class: 'slogan' as const,
    kind: 'goal' as const,
    wording,
    name: wording,
    note: '',
    list: '石桥',
    ...over,
  });
  it('adds, replaces on the same folded wording, leaves what is the same, makes lists', () => {
    const before = planImport(NONE, [row('幸福石桥'), row('人人石桥')], ids(), NOW).change;
    const next = planImport(
      before,
      [row('幸福石桥'), row('“人人”石桥', { name: '人人' }), row('活力石桥'), row('活力石桥', { list: '新' })],
      ids(),
      NOW,
    );
    expect(next).toMatchObject({ added: 2, changed: 1, same: 1, newLists: ['新'] });
    expect(next.change.entries.map(({ wording }) => foldWording(wording))).toEqual(['人人石桥', '活力石桥', '活力石桥']);
    expect(next.change.entries[0]?.id).toBe(before.entries[1]?.id);
  });
});
