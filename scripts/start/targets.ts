import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { failure, type Result, success } from '../../lib/result.ts';
import { isSoftBreak } from '../../lib/text/line-breaks.ts';
import { readSource } from '../read-source.ts';
import { type PageServer, servePages } from '../serve-pages.ts';

/** A page to open. */
export interface Target {
  /** As the caller named it. */
  name: string;
  url: string;
}

/** The page that is opened where none is named. */
const SAMPLE = '/report-2023.html';

/** Starts the server and says which pages to open: those named (addresses, HTML files, texts), else a sample report. */
export async function findTargets(names: readonly string[]): Promise<Result<{ server: PageServer; targets: Target[] }, string>> {
  const files = names.filter((name) => !isAddress(name));
  const server = await servePages({ folders: files.map((file) => resolve(file, '..')) });
  const targets: Target[] = [];
  for (const name of names) {
    const target = isAddress(name) ? success({ name, url: name }) : await fileTarget(name, server);
    if (!target.ok) {
      await server.close();
      return target;
    }
    targets.push(target.value);
  }
  if (targets.length === 0) targets.push({ name: '样页', url: server.origin + SAMPLE });
  return success({ server, targets });
}

const isAddress = (name: string) => /^https?:\/\//i.test(name);

async function fileTarget(file: string, server: PageServer): Promise<Result<Target, string>> {
  if (!existsSync(file)) return failure(`没有这个文件：${file}（网址要以 http:// 或 https:// 开头）`);
  const source = await readSource(file);
  if (!source.ok) return failure(`读不了 ${file}：${source.error}`);
  const path = resolve(file);
  if (source.value.isHtml && /^\.html?$/i.test(extname(path))) return success({ name: file, url: server.addressOf(path) });
  const served = `/text/${encodeURIComponent(basename(path))}.html`;
  server.pages.set(decodeURIComponent(served), pageOfText(source.value.text));
  return success({ name: file, url: server.origin + served });
}

/** A text as a page: its paragraphs, with lines that a conversion has cut joined again; the first is the title. */
export function pageOfText(text: string): string {
  const paragraphs: string[] = [];
  let blank = true;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const words = line.trim();
    const before = paragraphs.at(-1) ?? '';
    const indent = /^[ \t\u00a0]*/.exec(line)?.[0].length ?? 0;
    if (words === '') blank = true;
    else {
      const goesOn = before !== '' && isSoftBreak({ before, next: words, blank, indent: line.startsWith('\u3000') ? 2 : indent });
      if (goesOn) paragraphs[paragraphs.length - 1] = before + words;
      else paragraphs.push(words);
      blank = false;
    }
  }
  const title = paragraphs[0]?.slice(0, LONGEST_TITLE) ?? '';
  const style = 'body{max-width:46em;margin:2em auto;padding:0 1em;font:17px/1.9 serif}p{margin:.5em 0}';
  const body = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>\n${body}\n</body></html>`;
}

const LONGEST_TITLE = 60;

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
