/** What `#i18n` is in a page without the extension: the words of one locale, chosen by the global `localeOfTest`. */
import en from '../../locales/en.json' with { type: 'json' };
import zh from '../../locales/zh_CN.json' with { type: 'json' };

type Words = { [key: string]: string | Words };

declare global {
  var localeOfTest: 'zh_CN' | 'en' | undefined;
}

/** A key's words with its substitutions; throws on a key that the locale has not. */
function t(key: string, second?: number | readonly (string | number)[]): string {
  let found: string | Words | undefined = globalThis.localeOfTest === 'en' ? en : zh;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found === 'object' && typeof second === 'number') found = found[String(second)] ?? found.n;
  if (typeof found !== 'string') throw new Error(`no words for ${key}`);
  const given = typeof second === 'number' ? [second] : (second ?? []);
  return found.replace(/\$(\d)/g, (_, digit: string) => String(given[Number(digit) - 1] ?? ''));
}

export const i18n = { t };
