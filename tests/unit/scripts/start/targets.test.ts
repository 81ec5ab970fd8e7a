import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTargets, pageOfText } from '../../../../scripts/start/targets.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongjian-targets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is served for a name given to npm start, and with which headers. */
async function served(name: string): Promise<{ type: string; body: string }> {
  const found = await findTargets([name]);
  if (!found.ok) throw new Error(found.error);
  const { server, targets } = found.value;
  const answer = await fetch(targets[0]?.url ?? '');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  await server.close();
  return { type: answer.headers.get('content-type') ?? '', body: new TextDecoder('gbk').decode(bytes) };
}

describe('what npm start opens', () => {
  it('is a sample report where nothing is named', async () => {
    const found = await findTargets([]);
    if (!found.ok) throw new Error(found.error);
    const answer = await fetch(found.value.targets[0]?.url ?? '');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('青澜区总工会');
    await found.value.server.close();
  });

  it('is an HTML file as it is, its charset left to the page where it is not UTF-8', async () => {
    const file = join(folder, '简报.html');
    // 数据 in GBK.
    writeFileSync(file, Buffer.concat([Buffer.from('<meta charset="gbk"><p>'), Buffer.from('cafdbedd', 'hex')]));
    expect(await served(file)).toEqual({ type: 'text/html', body: '<meta charset="gbk"><p>数据' });
  });

  it('is a text file as a page', async () => {
    const file = join(folder, '总结.txt');
    writeFileSync(file, '一、组织建设\n新建工会<32>家。\n');
    const { type, body } = await served(file);
    expect(type).toBe('text/html; charset=utf-8');
    expect(new TextDecoder().decode(new TextEncoder().encode(body))).toContain('&lt;32>');
  });

  it.each([
    ['nowhere.txt', /没有这个文件/],
    [import.meta.dirname, /文件夹/],
  ])('%s: is refused with a sentence', async (name, sentence) => {
    expect(await findTargets([name])).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});

describe('the server of npm start', () => {
  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/file/0/../x.html',
    '/file/7/x.html',
    '/README.md',
    '/expected/dark.json',
    '/%',
  ])('does not give out %s', async (path) => {
    const found = await findTargets([]);
    if (!found.ok) throw new Error(found.error);
    const { server } = found.value;
    expect((await fetch(server.origin + path)).status).toBe(404);
    await server.close();
  });
});

describe('pageOfText', () => {
  const paragraphs = (text: string) => [...pageOfText(text).matchAll(/<p>(.*)<\/p>/g)].map(([, words]) => words);

  it('makes a paragraph of each line', () => {
    expect(paragraphs('一、组织建设\r\n新建工会32家。\r\n\r\n二、帮扶救助\r\n')).toEqual([
      '一、组织建设',
      '新建工会32家。',
      '二、帮扶救助',
    ]);
  });

  it('joins lines that a conversion has cut', () => {
    const cutLine = '全区各级工会深入车间班组开展送清凉活动，走访慰问高温作业职工，累计服务一线职工20';
    expect(paragraphs(`${cutLine}\n万人次，发放物资。\n`)).toEqual([`${cutLine}万人次，发放物资。`]);
  });
});
