import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import zh from '../../../locales/zh_CN.json' with { type: 'json' };

type Messages = { [key: string]: string | Messages };

function flat(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const placeholders = (text: string | undefined) => [...new Set(text?.match(/\$\d|\{\w+\}/g) ?? [])].sort();
const chinese = flat(zh);
const english = flat(en);
const root = join(import.meta.dirname, '../../..');

describe('locales', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('have the same placeholders', () => {
    const differing = [...chinese].filter(([key, text]) => placeholders(text).join() !== placeholders(english.get(key)).join());
    expect(differing).toEqual([]);
  });

  it('have no empty words', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('do not hold what separates plural forms', () => {
    expect([...chinese, ...english].filter(([, text]) => text.includes(' | '))).toEqual([]);
  });

  it('have no two substitutions side by side, for which Chromium refuses the whole extension', () => {
    expect([...chinese, ...english].filter(([, text]) => /\$\d\$\d/.test(text))).toEqual([]);
  });

  it('never say “1 notes”: English with the plural behind a number has a singular beside it, or is never told of one', () => {
    const neverOne = ['lookup.units', 'page.versions', 'corpus.error.text_too_long', 'corpus.size.1', 'corpus.foundFirst', 'sync.tooShort'];
    const plural = /\$\d (?:(?:more|other|new|deleted|changed) )?(?!is\b|was\b|names\b)[a-z]+s\b/;
    const found = [...english].filter(([key, text]) => plural.test(text) && !(key.endsWith('.n') && english.has(key.replace(/n$/, '1'))));
    expect(found.filter(([key]) => !neverOne.includes(key))).toEqual([]);
  });

  it('use Chinese punctuation between Chinese words', () => {
    expect([...chinese].filter(([, text]) => /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});

const SOURCES = globSync('{components,entrypoints}/**/*.{ts,tsx,html}', { cwd: root }).map((path) => join(root, path));
/** Comments may quote the sentence that forced a rule; 万 and 亿 are numerals and go with Chinese units in every language. */
const wordsOf = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').replace(/[万亿]/g, '');

describe('components and entrypoints', () => {
  it('are looked at', () => {
    expect(SOURCES.length).toBeGreaterThan(10);
  });

  it('hold no Chinese words of their own', () => {
    const found = SOURCES.filter((path) => /\p{Script=Han}/u.test(wordsOf(readFileSync(path, 'utf8'))));
    expect(found.map((path) => relative(root, path))).toEqual([]);
  });

  it('ask for messages that exist', () => {
    const used = SOURCES.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/i18n\.t\('([^']+)'/g)].map(([, key]) => key ?? ''));
    const known = (key: string) => chinese.has(key) || chinese.has(`${key}.n`);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !known(key))).toEqual([]);
  });
});
