import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource, sourceOf } from '../../../scripts/read-source.ts';

const root = join(import.meta.dirname, '../../..');
const encode = (text: string) => new TextEncoder().encode(text);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongjian-source-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('readSource', () => {
  it('keeps a text as it is, line ends and all', async () => {
    const file = join(folder, 'report.txt');
    writeFileSync(file, '新建工会\r\n32家。\r\n');
    expect(await readSource(file)).toEqual({ ok: true, value: { text: '新建工会\r\n32家。\r\n', isHtml: false, title: '' } });
  });

  it('reads HTML as its reader sees it', () => {
    const html = '<!DOCTYPE html><title>简报</title><p>新建工会<b>32</b>家<script>9件</script></p><p hidden>7件</p><p>发展会员</p>';
    expect(sourceOf(encode(html), '')).toEqual({ ok: true, value: { text: '新建工会32家\n发展会员', isHtml: true, title: '简报' } });
  });

  it('reads HTML by its own charset', async () => {
    const source = await readSource(join(root, 'tests/pages/gbk.html'));
    expect(source).toMatchObject({ ok: true, value: { isHtml: true, title: '松岩县总工会召开第十届委员会第三次全体会议' } });
  });

  it('reads a fragment of HTML', () => {
    expect(sourceOf(encode('<p>新建工会</p><p>32家</p>'), '.html')).toMatchObject({ ok: true, value: { text: '新建工会\n32家' } });
  });

  it('takes a text that only talks of HTML for a text', () => {
    expect(sourceOf(encode('<html> 是网页的标记'), '.txt')).toMatchObject({ ok: true, value: { isHtml: false } });
    expect(sourceOf(encode('说到 <html> 标记'), '')).toMatchObject({ ok: true, value: { isHtml: false } });
  });

  it('looks for the beginning behind comments, however many', () => {
    const comments = '<!-- 模板 -->\n'.repeat(40);
    expect(sourceOf(encode(`<?xml version="1.0"?>${comments}<html><p>新建工会32家</p></html>`), '')).toMatchObject({
      value: { isHtml: true, text: '新建工会32家' },
    });
    expect(sourceOf(encode(`${comments}新建工会32家`), '')).toMatchObject({ value: { isHtml: false } });
  });

  it.each([
    ['a file that is not there', 'nowhere.txt', /没有这个文件/],
    ['a folder', '.', /文件夹/],
  ])('says what is wrong with %s', async (_, name, sentence) => {
    expect(await readSource(join(folder, name))).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });
});

describe('npm run -s recognise', () => {
  const recognise = (args: string[], input: string | Uint8Array = '') =>
    spawnSync(process.execPath, [join(root, 'scripts/bootstrap.mjs'), 'recognise', ...args], { cwd: folder, input, encoding: 'utf8' });

  it('prints one line of JSON a file and nothing else, with offsets of the file as it is', () => {
    const text = '一、组织建设\r\n全年新建工会32家。\r\n';
    writeFileSync(join(folder, 'a.txt'), text);
    const { stdout, status } = recognise(['a.txt', '-'], text);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(lines.map((one) => one.source)).toEqual(['a.txt', '-']);
    for (const { mentions } of lines) {
      expect(mentions).toMatchObject([{ class: 'figure', text: '32家', value: 32, unit: '家' }]);
      expect(text.slice(mentions[0].start, mentions[0].end)).toBe('32家');
    }
    expect(status).toBe(0);
  });

  it('says in a sentence what it cannot read, and reads the rest', () => {
    writeFileSync(join(folder, 'broken.txt'), Uint8Array.of(0xb5, 0xff, 0x80, 0xff, 0x0a));
    const { stdout, stderr, status } = recognise(['broken.txt', 'a.txt']);
    expect(stderr).toMatch(/^broken\.txt: .+\n$/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });
});
