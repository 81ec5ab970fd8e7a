import { expect, describe as group, it } from 'vitest';
import { anchor } from '../../../lib/note/anchor.ts';
import { checkNote, checkSelectors } from '../../../lib/note/check.ts';
import { describe } from '../../../lib/note/describe.ts';
import { hintedPlace } from '../../../lib/note/hint.ts';
import { foreignPath, isPath } from '../../../lib/note/xpath.ts';
import { sampleNote } from '../store/sample-note.ts';

const SAMPLE = sampleNote('1');

const ROW = '乡镇工会 建家 达标 已验收\n';
const TABLE = `各单位建家情况如下。\n${ROW.repeat(9)}以上由办公室汇总。`;
const FIFTH = TABLE.indexOf(ROW) + 4 * ROW.length + ROW.indexOf('达标');
const selectors = describe(TABLE, { start: FIFTH, end: FIFTH + 2 });
/** The page with a notice above the table: nothing in it stands where it stood. */
const NOTICE = '本站公告：系统将于周六停机维护，请提前办理业务。\n'.repeat(3);
const moved = { start: FIFTH + NOTICE.length, end: FIFTH + NOTICE.length + 2 };

group('hintedPlace', () => {
  it('tells rows apart that are alike to the last letter', () => {
    expect(anchor(NOTICE + TABLE, selectors)).toEqual({ state: 'orphan' });
    expect(hintedPlace(NOTICE + TABLE, selectors, moved)).toEqual({ state: 'anchored', ...moved });
  });

  it('takes nothing that is not word for word what was quoted, with what stood around it', () => {
    const page = (NOTICE + TABLE).slice(0, moved.end) + (NOTICE + TABLE).slice(moved.end).replace('已验收', '待验收');
    expect(hintedPlace(page, selectors, moved)).toBeUndefined();
    expect(hintedPlace(NOTICE + TABLE, selectors, { start: moved.start - 1, end: moved.end - 1 })).toBeUndefined();
    expect(hintedPlace(NOTICE + TABLE, selectors, { start: 0, end: 2 })).toBeUndefined();
  });

  it('does not count white space', () => {
    const page = (NOTICE + TABLE).replaceAll(' ', ' \u3000');
    const start = page.indexOf('达标', page.indexOf(ROW.slice(0, 4)) + 5 * (ROW.length + 3) - 8);
    expect(hintedPlace(page, selectors, { start, end: start + 2 })).toEqual({ state: 'anchored', start, end: start + 2 });
  });

  it('takes no look-alike where the quotation is seen to have been taken out', () => {
    const list = '一是走访。\n二是座谈。\n';
    const text = `${list}三是帮扶困难职工家庭。\n${list}三是帮扶困难职工家庭。\n`;
    const start = text.lastIndexOf('帮扶困难');
    const note = describe(text, { start, end: start + 4 });
    const without = text.slice(0, start) + text.slice(start + 4);
    const first = text.indexOf('帮扶困难');
    expect(hintedPlace(without, note, { start: first, end: first + 4 })).toBeUndefined();
  });
});

group('paths', () => {
  it.each(['/html[1]', '/html[1]/body[1]/my-card[2]/p[12]', '/html[1]/body[1]/h1[3]'])('%s is one', (path) => {
    expect(isPath(path)).toBe(true);
  });

  it.each([
    '',
    '/',
    '//p[1]',
    '/p',
    '/p[0]',
    '/p[1]/',
    'p[1]',
    '/P[1]',
    '/p[last()]',
    "/p[contains(., 'a')]",
    '/p[1]/text()[1]',
    '/o:p[1]',
    '/p[1]|/div[1]',
    '/*[1]',
    '/p[1] ',
    '/p[1]\n',
    '/p[9999999]',
    `/p[1]${'/div[1]'.repeat(1000)}`,
  ])('%s is none', (path) => {
    expect(isPath(path)).toBe(false);
  });

  it.each([
    ['/html/body/DIV[2]/p', '/html[1]/body[1]/div[2]/p[1]'],
    ['/html/body/main/h2[3]', '/html[1]/body[1]/main[1]/h2[3]'],
    ['/html/body/div[0]', undefined],
    ['/html/body//p', undefined],
    ['/html/body/p[position()=1]', undefined],
    ['count(//*)', undefined],
    ['/html/body', '/html[1]/body[1]'],
  ])('%s of another program is %s', (foreign, path) => {
    expect(foreignPath(foreign)).toBe(path);
  });

  it('are read in time linear in their length', () => {
    const hostile = ['/a'.repeat(100_000), `/${'a-'.repeat(100_000)}`, `${'/a[1]'.repeat(399)}[`];
    const from = process.cpuUsage();
    for (const path of hostile) expect([isPath(path), foreignPath(path)]).toEqual([false, undefined]);
    expect(process.cpuUsage(from).user).toBeLessThan(1_000_000);
  });
});

group('a note with elements', () => {
  const range = { type: 'RangeSelector', startContainer: '/html[1]/p[1]', startOffset: 0, endContainer: '/html[1]/p[2]', endOffset: 4 };
  const [quote, position] = SAMPLE.target.selector;
  const withRange = (value: unknown) => ({ ...SAMPLE, target: { ...SAMPLE.target, selector: [quote, position, value] } });

  it('is one, as is one without', () => {
    expect(checkNote(withRange(range))).toEqual({ ok: true, value: withRange(range) });
    expect(checkNote(SAMPLE).ok).toBe(true);
    expect(checkSelectors([quote, position, range]).ok).toBe(true);
  });

  it.each([
    [{ ...range, startContainer: '//p[1]' }, 'startContainer', 'wrong-value'],
    [{ ...range, endContainer: 'id("x")' }, 'endContainer', 'wrong-value'],
    [{ ...range, startOffset: -1 }, 'startOffset', 'wrong-value'],
    [{ ...range, endOffset: 10_001 }, 'endOffset', 'too-long'],
    [{ ...range, type: 'XPathSelector' }, 'type', 'wrong-value'],
    [{ ...range, startContainer: '/p[1]'.repeat(500) }, 'startContainer', 'too-long'],
  ])('is refused where %j is none', (value, field, reason) => {
    expect(checkNote(withRange(value))).toEqual({ ok: false, error: { place: `target.selector[2].${field}`, reason } });
  });
});
