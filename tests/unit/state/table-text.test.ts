import { describe, expect, it } from 'vitest';
import { copiedTable } from '../../../lib/state/table-text.ts';

const ROWS = [
  [{ text: '指标' }, { text: '2022年' }, { text: '本页' }],
  [{ text: '慰问户外\n劳动者' }, { text: '4.6万人次', value: 46000 }, { text: '4.8万人次', value: 48000 }],
  [{ text: '同比' }, { text: '未见' }, { text: '-3.5%', value: -3.5 }],
];

describe('copiedTable', () => {
  it('keeps figures as printed, one line a row', () => {
    expect(copiedTable(ROWS, { asNumbers: false, hasHead: true }).text).toBe(
      "指标\t2022年\t本页\r\n慰问户外 劳动者\t4.6万人次\t4.8万人次\r\n同比\t未见\t'-3.5%\r\n",
    );
  });

  it('gives plain values where wanted; a gap stays a word and is no 0', () => {
    expect(copiedTable(ROWS, { asNumbers: true, hasHead: true }).text).toBe(
      '指标\t2022年\t本页\r\n慰问户外 劳动者\t46000\t48000\r\n同比\t未见\t-3.5\r\n',
    );
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '＝1+1', '＠x', ' =1+1', '\t=1+1'])('makes %j harmless', (text) => {
    const { text: plain, html } = copiedTable([[{ text }]], { asNumbers: false, hasHead: false });
    expect(plain).toBe(`'${text.trim()}\r\n`);
    expect(html).toContain(`>'${text.trim()}</td>`);
  });

  it('is a table of its own for Word and Excel, with what HTML takes for markup escaped', () => {
    const { html } = copiedTable([[{ text: '名称' }], [{ text: '<b>“A&B”</b>"' }]], { asNumbers: false, hasHead: true });
    expect(html).toContain('<th style="mso-number-format:\'\\@\'">名称</th>');
    expect(html).toContain('&lt;b&gt;“A&amp;B”&lt;/b&gt;&quot;</td>');
  });

  it('lets Excel take values for numbers', () => {
    expect(copiedTable([[{ text: '4.8万', value: 48000 }]], { asNumbers: true, hasHead: false }).html).toContain('<td>48000</td>');
  });
});
