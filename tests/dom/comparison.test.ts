/** The comparison as a reader works with it, in real browsers: keyboard, filters, search, reasons, copying, narrow and wide. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LINKS_2024 } from '../pages/links-2024.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

const YEARS = [2021, 2022, 2023] as const;

describe.each(BROWSERS)('comparison in %s', (name) => {
  const { errors, go, press, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });

  const open = async (state: string, width = 420) => {
    await go(state, width);
    if (state.startsWith('panel')) await press('[data-tab=compare]');
    await page.waitForSelector('.figures');
  };
  const pressed = (label: string) =>
    press(`::-p-xpath(//button[.="${label}" or starts-with(@aria-label,"${label}")] | //label[.="${label}"]//input)`);
  const text = (selector: string) => page.$eval(selector, (element) => (element.textContent ?? '').replace(/\s+/g, ''));
  const rows = () => page.$$eval('.figures tr[data-row]:not(.group)', (all) => all.length);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('shows the links of four years as a careful reader made them', async () => {
    await open('panel-years', 900);
    const shown = await page.$$eval('.figures tr[data-row]:not(.group)', (all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => (cell.querySelector('.printed, .place') ?? cell).textContent?.trim() ?? ''),
      ),
    );
    expect(shown).toHaveLength(LINKS_2024.length);
    LINKS_2024.forEach((link, at) => {
      const cells = shown[at] ?? [];
      const years = YEARS.map((year) => link[year]);
      expect(link.page.endsWith(cells.at(-1) ?? '?') || link.page === '面向25人').toBe(true);
      const none = /^计划/.test(link.page) || link.why?.startsWith('a plan') ? '计划或目标，不参与对照' : '往年报告未见同一指标';
      const apart = { 'a rate': '标准或比率，不参与对照', 'a threshold': '条件，不参与对照' }[link.why ?? ''];
      if (years.every((year) => year === undefined)) expect(cells[0], link.page).toBe(apart ?? none);
      else expect(cells.slice(0, 3), link.page).toEqual(years.map((year) => year ?? '未见'));
    });
  });

  it('is as narrow as a window that gives the popup less than it asks for', async () => {
    await open('popup', 320);
    // Less a scroll bar where the browser has one.
    await page.waitForFunction(
      () => document.querySelector('.reader-popup')?.getBoundingClientRect().width === document.documentElement.clientWidth,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('explains each verdict where a row is unfolded, with the sentence of an own report and a line over the years', async () => {
    await open('panel-years');
    await pressed('组织法律讲座');
    await page.waitForSelector('.details');
    const scope = await text('.details');
    expect(scope).toContain('范围不同一处是本级或部分单位，一处是全系统');
    expect(scope).toContain('区总工会本级组织法律讲座30场');
    expect(await page.$('.details svg')).toBeNull();
    await pressed('组织法律讲座');
    await pressed('受理劳动争议案件');
    await page.waitForSelector('.details svg');
    expect(await page.$eval('.details svg', (chart) => chart.getAttribute('aria-label'))).toBe(
      '折线图，受理劳动争议案件。2021年：165件；2022年：178件；2023年：193件；2024年（本页）：206起',
    );
    expect(await text('.details')).toContain('可比，比2021年增加41起（24.8%）。');
    expect(await violations(page)).toEqual([]);
  });

  it('says of what was matched by its likeness that it was, and not that slot by slot all agree', async () => {
    await open('panel');
    await pressed('提升爱心驿站');
    await page.waitForSelector('.details');
    expect(await text('.details')).toContain('两处说法不同，是按用词、前后数字和大小对上的，最好看一眼原文。');
    expect(await text('.details')).not.toContain('都对得上');
    await pressed('提升爱心驿站');
    await pressed('新建职工书屋');
    await page.waitForFunction(() => document.querySelector('.details')?.textContent?.includes('都对得上'));
    expect(await text('.details')).not.toContain('说法不同');
  });

  it('unfolds what each report tells of a programme', async () => {
    await open('panel-years');
    const told = await page.$$eval('.matrix tr[data-row]', (all) => {
      const row = all.find((one) => one.querySelector('.matrix-name')?.textContent === '金秋助学');
      row?.querySelector('summary')?.click();
      return [...(row?.querySelectorAll('details[open] li') ?? [])].map((line) => line.textContent ?? '');
    });
    expect(told.map((line) => line.slice(0, 5))).toEqual(['2021年', '2022年', '2023年', '2024年']);
    for (const line of told) expect(line).toMatch(/助学金 [\d.]+万元/);
  });

  it('breaks the line at gaps and reservations', async () => {
    await open('panel-ten-years');
    await press('.figures tr[data-row]:not(.group) .fold');
    await page.waitForSelector('.details svg');
    expect(await page.$$eval('.details .series-line', (lines) => lines.length)).toBeGreaterThan(2);
    expect(await text('.details svg')).toContain('未见');
  });

  it('has head, first column and page in view in a wide table, the latest year beside the page', async () => {
    await open('panel-ten-years');
    await page.waitForSelector('.table-scroll .figures');
    const seen = await page.$eval('.table-scroll:has(.figures)', (box) => {
      box.scrollIntoView();
      box.scrollTop = 300;
      const frame = box.getBoundingClientRect();
      const inside = (selector: string) => {
        const rect = box.querySelector(selector)?.getBoundingClientRect();
        return rect !== undefined && rect.left >= frame.left - 1 && rect.right <= frame.right + 1 && rect.top >= frame.top - 1;
      };
      return {
        latest: box.scrollLeft + box.clientWidth >= box.scrollWidth - 1,
        corner: inside('thead th:first-child'),
        own: inside('thead .this-page'),
        row: inside('tr[data-row]:nth-child(9) th'),
        reachable: (box as HTMLElement).tabIndex === 0 && box.getAttribute('role') === 'region',
      };
    });
    expect(seen).toEqual({ latest: true, corner: true, own: true, row: true, reachable: true });
    expect(await violations(page)).toEqual([]);
  });

  it('shows where the first column covers a number half', async () => {
    await open('panel-ten-years');
    await page.waitForSelector('.table-scroll.scrolled .figures');
    const edge = () => page.$eval('.figures tr[data-row]:not(.group) th', (head) => getComputedStyle(head, '::after').backgroundImage);
    expect(await edge()).toContain('gradient');
    await page.$eval('.table-scroll:has(.figures)', (box) => box.scrollTo({ left: 0, behavior: 'instant' }));
    await page.waitForFunction(() => document.querySelector('.table-scroll:has(.figures)')?.classList.contains('scrolled') === false);
    expect(await edge()).toBe('none');
  });

  it('does not say that no report has what only a report without a column has', async () => {
    await open('popup-oldest-only', 400);
    const first = await page.$eval('.figures tr[data-row]:not(.group)', (row) => row.querySelector('.gap')?.textContent);
    expect(first).toBe('见于未列出的报告，展开本行可看');
  });

  it('compares once more when the corpus has changed', async () => {
    await open('panel');
    const times = () => page.evaluate(() => (globalThis as unknown as { timesCompared: number }).timesCompared);
    const before = await times();
    await page.evaluate(() => (globalThis as unknown as { corpusChanged: () => void }).corpusChanged());
    await page.waitForFunction((before) => (globalThis as unknown as { timesCompared: number }).timesCompared === before + 1, {}, before);
    expect(await page.$('.figures')).not.toBeNull();
  });

  it('copies names with the place of each report where there are several', async () => {
    await open('panel-ten-years', 900);
    await press('[aria-labelledby=matrix-slogans] .row-of-tools button');
    await page.waitForFunction(() => 'copied' in globalThis);
    const [head = ''] = (await page.evaluate(() => (globalThis as unknown as { copied: { text: string } }).copied.text)).split('\r\n');
    const names = head.split('\t');
    expect(names).toContain('东桥区2021年');
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps other districts in a block of their own, open where there is nothing else', async () => {
    await open('panel-ten-years');
    const heads = (table: number) => page.$$eval('.figures', (all, at) => all[at]?.querySelector('thead')?.textContent ?? '', table);
    expect(await heads(0)).not.toContain('东桥区');
    await press('.elsewhere .fold');
    await page.waitForFunction(() => document.querySelectorAll('.figures').length === 2);
    expect(await heads(1)).toContain('东桥区');
    await open('panel-elsewhere');
    expect(await heads(0)).toContain('东桥区');
    expect(await page.$$('.figures .change')).toHaveLength(0);
    expect(await text('.glance')).toContain('仅见于其他地区');
  });

  it('filters and searches, says how many are left, and keeps both from tab to tab', async () => {
    await open('panel');
    await pressed('升 7');
    await page.waitForFunction(() => document.querySelectorAll('.figures tr[data-row]:not(.group)').length === 7);
    await page.type('input[type=search]', '会员');
    await page.waitForFunction(() => document.querySelector('.comparison-bar [role=status]')?.textContent === '找到 2 项');
    expect(await text('.comparison')).toContain('没有符合条件的数据。清除查找和筛选');
    await press('[data-tab=notes]');
    await press('[data-tab=compare]');
    await page.waitForSelector('.comparison-bar');
    expect(await page.$eval('input[type=search]', (input) => (input as HTMLInputElement).value)).toBe('会员');
    await press('[aria-labelledby=comparison-figures] .link');
    await page.waitForFunction(() => document.querySelectorAll('.figures tr[data-row]:not(.group)').length === 16);
    await page.type('input[type=search]', '书屋');
    await page.waitForSelector('mark');
    expect(await page.$$eval('mark', (all) => [...new Set(all.map((one) => one.textContent))])).toEqual(['书屋']);
  });

  it('shows one of the lists alone', async () => {
    await open('panel');
    await pressed('提法 7');
    await page.waitForFunction(() => document.querySelector('.figures') === null);
    expect(await page.$$('.matrix')).toHaveLength(1);
  });

  it('ties a row to its place on the page and back', async () => {
    await open('panel');
    const pointedAt = () => page.evaluate(() => (globalThis as unknown as { pointedAt?: { start: number } }).pointedAt?.start);
    await page.focus('.figures tr[data-row]:nth-child(4) .place');
    const start = await pointedAt();
    expect(start).toBeGreaterThan(0);
    await page.evaluate((at) => {
      const { pointOnPage } = globalThis as unknown as { pointOnPage: (span?: { start: number; end: number }) => void };
      scrollTo(0, 0);
      pointOnPage({ start: at ?? 0, end: (at ?? 0) + 4 });
    }, start);
    // It is brought into view right after it is marked: a busy machine may show the one without the other for a moment.
    await page.waitForSelector('.figures tr.at');
    const box = () => page.$eval('.figures tr.at', (row) => [row.getBoundingClientRect().top, row.getBoundingClientRect().bottom]);
    await expect.poll(async () => (await box())[1]).toBeLessThanOrEqual(800);
    expect((await box())[0]).toBeGreaterThanOrEqual(0);
  });

  it('folds the rows under a heading', async () => {
    await open('panel');
    const before = await rows();
    await press('.figures .group .fold');
    await page.waitForFunction((count) => document.querySelectorAll('.figures tr[data-row]:not(.group)').length < count, {}, before);
    expect(await page.$eval('.figures .group .fold', (fold) => fold.getAttribute('aria-expanded'))).toBe('false');
  });

  it('is walked through by arrow keys', async () => {
    await open('panel');
    await page.focus('.figures tr[data-row]:not(.group) .fold');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('调解成功劳动争议案件');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('208件');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('312件');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.details');
    await page.keyboard.press('Home');
    expect(await focused()).toContain('一、维护职工权益');
    await page.keyboard.press('End');
    expect(await focused()).toBe('新建工会');
  });

  it('sorts names by a report and says so', async () => {
    await open('panel');
    await press('.matrix thead th:nth-child(4) .sort');
    await page.waitForSelector('.matrix th[aria-sort=descending]');
    expect(await page.$$eval('.matrix thead th[aria-sort]', (all) => all.length)).toBe(1);
  });

  it('copies the table as shown or as values, a row alone, and says it', async () => {
    await open('panel');
    const copied = () => page.evaluate(() => (globalThis as unknown as { copied?: { text: string; html: string } }).copied);
    await press('[aria-labelledby=comparison-figures] .row-of-tools button');
    await page.waitForFunction(
      () =>
        document.querySelector('[aria-labelledby=comparison-figures] .row-of-tools [role=status]')?.textContent?.includes('已复制') ??
        false,
    );
    const printed = (await copied())?.text.split('\r\n') ?? [];
    expect(printed[0]).toBe('章节\t指标\t2021年\t2022年\t2023年（本页）\t单位\t增减\t备注');
    expect(printed[1]).toBe('一、维护职工权益\t受理劳动争议案件\t246起\t289件\t312件\t件\t比2022年增加23件（8%）\t');
    expect(printed.find((line) => line.includes('代理职工'))).toContain('\t2022年：范围不同：区总工会本级；相差悬殊');
    expect((await copied())?.html).toContain('<th');
    await press('[aria-labelledby=comparison-figures] .row-of-tools input');
    await press('[aria-labelledby=comparison-figures] .row-of-tools button');
    await page.waitForFunction(
      () => (globalThis as unknown as { copied?: { text: string } }).copied?.text.includes('\t11800000\t') ?? false,
    );
    await press('.figures tr[data-row]:not(.group) .fold');
    await press('.details .copy button');
    await page.waitForFunction(() => (globalThis as unknown as { copied?: { html: string } }).copied?.html.includes('<th') === false);
    expect((await copied())?.text.split('\r\n')).toHaveLength(2);
  });

  it('copies of a plan or a rate what it is, for in another program it is none of the year’s results either', async () => {
    await open('panel-years', 900);
    await press('[aria-labelledby=comparison-figures] .row-of-tools button');
    await page.waitForFunction(() => 'copied' in globalThis);
    const printed = await page.evaluate(() => (globalThis as unknown as { copied: { text: string } }).copied.text.split('\r\n'));
    const shown = await page.$$eval('.figures tr[data-row]:not(.group)', (all) =>
      all.filter((row) => row.textContent?.includes('不参与对照')).map((row) => row.textContent ?? ''),
    );
    const told = printed.filter((line) => /\t本页：(?:计划或目标|标准或比率|条件|固定数)，不参与对照(?:；[^\t]*)?$/.test(line));
    expect(shown.length).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThanOrEqual(shown.length);
  });

  it('chooses another report to compare with', async () => {
    await open('popup');
    await pressed('更换');
    await page.waitForSelector('.choice-box input[type=radio]');
    expect(await page.$$eval('.choice-box label', (all) => all.map((one) => one.textContent?.trim()))).toEqual([
      '自动：本单位上一份报告',
      '分组：全省',
      '云溪区2021年',
      '东桥区2022年',
      '云溪区2022年《云溪区总工会2022年工作报告》',
      '云溪区2022年《云溪区总工会2022年工作简报》',
      '2020年《工会重点工作情况》',
      '2020年工作总结',
    ]);
    expect(await violations(page)).toEqual([]);
    await press('.choice-box label:nth-of-type(3) input');
    await page.waitForFunction(() => document.querySelector('.compare-with')?.textContent?.includes('对照您选的报告：云溪区2021年'));
  });

  it.each([
    ['panel', 320],
    ['panel-ten-years', 320],
    ['panel-years', 900],
    ['popup', 400],
  ] as const)('%s fits %s px: nothing but tables in their boxes is wider', async (state, width) => {
    await open(state, width);
    await press('.figures tr[data-row]:not(.group) .fold');
    await page.waitForSelector('.details');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('raises no error', () => {
    expect(errors.join('\n')).toBe('');
  });
});
