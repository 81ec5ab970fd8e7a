import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** What the background answers a page of the extension, which must be a success. */
export async function ask(page: Page, type: string, data?: object): Promise<unknown> {
  const answer = await answerTo(page, type, data);
  expect(answer, type).toMatchObject({ ok: true });
  return answer.value;
}

/** The same, whatever it is. */
export async function answerTo(page: Page, type: string, data?: object): Promise<{ ok: boolean; value?: unknown }> {
  const answer = await page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };
      return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message });
    },
    { type, data },
  );
  return (answer as { res: { ok: boolean; value?: unknown } }).res; // @webext-core/messaging, generic.ts
}
