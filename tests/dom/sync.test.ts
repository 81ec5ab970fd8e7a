/** Setting syncing up and switching it off, in real browsers: by keyboard, step by step, what is wrong told where it is. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

describe.each(BROWSERS)('syncing in the options in %s', (name) => {
  const { errors, go, says, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });

  const open = async (state: string) => {
    await go(state);
    await page.waitForSelector('.sync');
  };
  /** Puts the focus on a line by its label and writes into it. */
  const write = async (label: string, text: string) => {
    await page.waitForFunction(
      (wanted) => [...document.querySelectorAll('.sync label')].some((one) => one.textContent === wanted),
      {},
      label,
    );
    await page.evaluate((wanted) => {
      const found = [...document.querySelectorAll<HTMLLabelElement>('.sync label')].findLast((one) => one.textContent === wanted);
      const input = found?.control;
      if (input instanceof HTMLInputElement) input.select();
    }, label);
    await page.keyboard.type(text);
  };
  const texts = () => page.$$eval('.sync [role=alert]', (all) => all.map((one) => one.textContent ?? ''));

  it('what cannot be an address or a user is told at its line, and nothing is asked', async () => {
    await open('options-sync');
    await write('WebDAV 地址', 'http://dav.example/');
    await page.keyboard.press('Enter');
    await says('这个地址没有加密');
    await write('WebDAV 地址', 'https://dav.example/');
    await page.keyboard.press('Enter');
    await says('请填写账号');
    expect(await texts()).toEqual(['请填写账号，里面不能有冒号。']);
    expect(await violations(page)).toEqual([]);
  });

  it('by keyboard: the server, the passphrase twice, and it is on; then off again', async () => {
    await open('options-sync');
    await write('账号', 'chen');
    await write('密码', 'app-password');
    await page.keyboard.press('Enter');
    await says('连接正常');
    await says('口令不会保存在任何地方');
    await write('口令', '东风');
    await page.keyboard.press('Enter');
    await says('口令太短');
    await write('口令', '东风夜放花千树更吹落');
    await write('再输一遍', '星如雨');
    await page.keyboard.press('Enter');
    await says('两遍输入的口令不一样');
    expect(await violations(page)).toEqual([]);
    await write('再输一遍', '东风夜放花千树更吹落');
    await page.keyboard.press('Enter');
    await says('同步好了：收到 4 条，发出 2 条。');
    await page.focus('.sync-more summary');
    await page.keyboard.press('Enter');
    await page.focus('.sync-choice input');
    await page.keyboard.press('ArrowDown');
    await says('不能恢复');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await says('网盘上的内容已删除');
  });

  it('where a copy is, its passphrase is asked for once, and a wrong one is told', async () => {
    await open('options-sync-join');
    await write('账号', 'chen');
    await page.keyboard.press('Enter');
    await says('请输入当初定的口令');
    await write('口令', '西风');
    await page.keyboard.press('Enter');
    await says('口令不对');
    await write('口令', '东风夜放花千树');
    await page.keyboard.press('Enter');
    await says('立即同步');
  });

  it('what is wrong with the connection is told; typing on takes it away', async () => {
    await open('options-sync-unreached');
    await write('账号', 'chen');
    await page.keyboard.press('Enter');
    await says('安全证书');
    await write('密码', 'x');
    expect(await texts()).toEqual([]);
    expect(errors.join('\n')).toBe('');
  });
});
