/** Popup, side panel and options in every state, in real browsers: axe, keyboard, what is said, and that a crowd stays fast. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

/** What each state must say; a state that is missing here is missing a test. */
const SAYS: Record<string, string> = {
  'popup-loading': '正在读取本页',
  'popup-comparing': '正在与往年报告对照',
  popup: '新提法',
  'popup-nothing': '没有发现数据、提法或项目品牌',
  'popup-no-corpus': '没有可对照的报告',
  'popup-no-reference': '往年报告可在“设置与笔记”的“语料库”里加入',
  'popup-forbidden': '此页不能标注',
  'popup-unreachable': '读不到此页',
  'popup-failed': '没有得到回应',
  'popup-no-highlights': '不支持网页高亮',
  'popup-restless': '现在更新',
  welcome: '三种标注',
  'popup-damaged-corpus': '有 2 份对照报告不能使用',
  'popup-compare-failed': '对照没有完成',
  'popup-store-error': '新提法',
  'popup-overfull': '不再出现',
  panel: '一、维护职工权益',
  'panel-ten-years': '一、维护职工权益',
  'popup-oldest-only': '见于未列出的报告',
  'panel-elsewhere': '一、维护职工权益',
  'panel-years': '一、加强思想政治引领',
  'panel-unmarked': '本页还没有标注',
  'panel-overfull': '显示',
  'popup-in-corpus': '语料库中已有本页',
  'popup-changed-since': '加入以后，本页已改动',
  'panel-notes': '一、维护职工权益',
  'panel-notes-empty': '一、维护职工权益',
  'panel-notes-reading': '一、维护职工权益',
  'panel-notes-many': '一、维护职工权益',
  options: '隐私',
  'options-notes-many': '10,000 条',
  'options-tags-many': '隐私',
  'options-notes-long': '展开',
  'options-notes-markdown': '核对要点',
  'options-empty': '还没有笔记',
  'options-corrections': '云溪区用语',
  'options-corrections-empty': '还没有更正',
  'options-words': '一个中心、两个基本点',
  'options-backup': '保存全部备份',
  'popup-site': '看名单',
  'popup-site-declined': '看名单',
  'popup-site-on': '已自动标注',
  'popup-site-no-report': '打开时不自动标注',
  'options-sites': '已暂停',
  'options-sites-empty': '一次开启',
  'options-sites-all': '已在所有网站上开启',
  'options-sync': '测试连接',
  'options-sync-join': '测试连接',
  'options-sync-unreached': '测试连接',
  'options-sync-on': '每条都留着两个版本',
  'options-sync-offline': '稍后会自动再试',
  'options-sync-passphrase': '用另一个口令加密',
  'options-sync-damaged': '请先让其他电脑也同步一次',
  'options-sync-long': '123456',
  'popup-sync-trouble': '同步没有完成',
  'popup-lost': '共 41 条笔记',
  'popup-lost-closed': '笔记库打不开',
  'panel-lost': '另有 2 份备份已损坏',
  'options-lost': '找回笔记',
  'options-lost-none': '知道了',
  'options-keys': '打开工笺，标注当前网页',
  'options-privacy': '只把加密的内容',
  'options-corpus': '东桥',
  'options-corpus-empty': '这里是您自己的报告库',
  'options-corpus-many': '3,000 / 3,000 份',
  'options-corpus-slow': '这里是您自己的报告库',
  'options-corpus-error': '再试一次',
  'options-report': '慰问户外劳动者',
  'options-report-gone': '这份报告已不在语料库中',
  'options-store-error': '笔记库已损坏',
};

/** A crowd may take this many times as long as a usual page; the two are opened one after the other on the same machine. */
const CROWD_TIMES = 5;

describe.each(BROWSERS)('surfaces in %s', (name) => {
  const { errors, go, press, says: waitFor, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });

  const open = async (state: string, says = SAYS[state] ?? '') => {
    await go(state);
    await waitFor(says);
  };
  const text = (selector: string) => page.$eval(selector, (element) => element.textContent ?? '');

  it('are all told of', async () => {
    await page.goto(inject('surfaces'));
    await page.waitForSelector('li a');
    expect(await page.$$eval('li a', (links) => links.map((link) => link.textContent).sort())).toEqual(Object.keys(SAYS).sort());
  });

  it.each(Object.entries(SAYS))('%s says “%s” and has nothing that axe finds', async (state, says) => {
    await open(state, says);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['page', 'notes'])('the tab %s has nothing that axe finds', async (tab) => {
    await open('popup');
    await press(`[data-tab="${tab}"]`);
    expect(await violations(page)).toEqual([]);
  });

  it('move through the tabs by arrow keys, Home and End', async () => {
    await open('popup');
    await page.focus('[role=tab][aria-selected=true]');
    const chosen = () => page.$eval('[aria-selected=true]', (tab) => [tab.getAttribute('data-tab'), tab === document.activeElement]);
    const steps = [
      ['ArrowRight', 'page'],
      ['ArrowRight', 'notes'],
      ['ArrowRight', 'compare'],
      ['ArrowLeft', 'notes'],
      ['Home', 'compare'],
      ['End', 'notes'],
    ] as const;
    for (const [key, tab] of steps) {
      await page.keyboard.press(key);
      expect(await chosen()).toEqual([tab, true]);
    }
  });

  it('tell the change at the number, the year named, and the reservation at the other', async () => {
    await open('popup');
    const table = (await text('.figures')).replace(/\s+/g, '');
    expect(table).toContain('比2022年增加23件（8%）');
    expect(table).toContain('比2022年增加2,000人次（4.3%）');
    expect(table).toContain('比2022年提高1.7个百分点');
    expect(table).toContain('比2022年增加超过15个（超过33%）');
    expect(table).toContain('比2022年增加6家');
    expect(table).toContain('范围不同：区总工会本级；相差悬殊');
    expect(table).toContain('与2021年数字相同');
    expect(table).toContain('1.2万份与本页数字相同');
    expect(table).toContain('受理劳动人事争议');
    expect(table).toContain('往年报告未见同一指标');
    expect(table).not.toContain('2.1万人次');
    expect(table).not.toMatch(/[↑↓▲▼]/);
  });

  it('filter the figures from the line at a glance', async () => {
    await open('popup');
    await press('.moves button:nth-of-type(2)');
    await page.waitForFunction(() => document.querySelectorAll('.figures tbody tr:not(.group)').length === 2);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))).toBe('comparison-figures');
    expect(await text('.figures')).toContain('调解成功劳动争议案件');
  });

  it('compare once more after a failure', async () => {
    await open('popup-compare-failed');
    await press('.message button');
    await waitFor('新提法');
  });

  it('say when a place has gone from the page', async () => {
    await open('popup');
    await press('.figures .place');
    await page.waitForFunction(() => document.querySelector('.place-lost')?.textContent?.includes('已找不到'));
  });

  it('make a word list and a word in it by keyboard, delete both and bring them back', async () => {
    await open('options-corrections-empty');
    const pressed = (label: string) => press(`::-p-xpath(//button[.="${label}" or @aria-label="${label}"])`);
    await pressed('新建词表');
    await page.waitForSelector('.list-form');
    // The ring about the field does not lie on the words above it.
    const ring = await page.$eval('.list-form input:focus', (input) => {
      const { outlineOffset, outlineWidth, borderTopWidth } = getComputedStyle(input);
      return [outlineOffset, outlineWidth, borderTopWidth].map(Number.parseFloat);
    });
    expect((ring[0] ?? 9) + (ring[1] ?? 9)).toBeLessThanOrEqual(ring[2] ?? 0);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.list-form [role=alert]')?.textContent === '请填写词表名称。');
    await page.keyboard.type('石桥用语');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.own-list');
    await pressed('添加用语到词表：石桥用语');
    await page.waitForSelector('.word-form');
    await page.keyboard.type('桥');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.word-form [role=alert]')?.textContent?.includes('2 到 63 个字'));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('桥同心');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.own-list tbody th')?.textContent === '桥桥同心');
    await pressed('删除用语：桥桥同心');
    await page.waitForFunction(() => document.querySelector('.own-list tbody') === null);
    await press('.own-words .undo button');
    await page.waitForSelector('.own-list tbody');
    await pressed('删除词表：石桥用语');
    await page.waitForFunction(() => document.querySelector('.own-list') === null);
    await press('.own-words .undo button');
    await page.waitForFunction(() => document.querySelector('.own-list tbody th')?.textContent === '桥桥同心');
  });

  it('look a formula up in the built-in lists by what it stands for', async () => {
    await open('options-words');
    const names = () => page.$$eval('.lookup b', (all) => all.map((one) => one.textContent));
    expect(await names()).toHaveLength(50);
    await page.focus('.lookup input[type=search]');
    await page.keyboard.type('看齐意识');
    await page.waitForFunction(() => document.querySelectorAll('.lookup b').length === 1);
    expect(await names()).toEqual(['四个意识']);
    expect(await text('.lookup li mark')).toBe('看齐意识');
    await page.keyboard.type('查无');
    await waitFor('词表里没有');
    expect(await names()).toEqual([]);
  });

  it('take a correction back and put it again', async () => {
    await open('options-corrections');
    const count = () => page.$$eval('.correction-list li', (all) => all.length);
    await press('.correction-list li:nth-child(2) button');
    await page.waitForSelector('.corrections .undo');
    expect(await count()).toBe(2);
    await press('.corrections .undo button');
    await page.waitForFunction(() => document.querySelectorAll('.correction-list li').length === 3);
  });

  it('stay usable at 200 % zoom: nothing but tables is wider than the window', async () => {
    await go('popup', 400);
    await page.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 });
    await page.waitForSelector('.glance');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  it.each(['popup-overfull', 'panel-overfull'])('%s: a crowd is shown in part and fast', async (state) => {
    const timeOf = async (state: string) => {
      const begin = performance.now();
      await open(state);
      return performance.now() - begin;
    };
    const usual = await timeOf(state.replace('-overfull', ''));
    expect((await timeOf(state)) / usual).toBeLessThan(CROWD_TIMES);
    expect(await page.$$eval('*', (all) => all.length)).toBeLessThan(4_000);
  });

  it('raise no error', () => {
    expect(errors.join('\n')).toBe('');
  });
});
