/**
 * Stands for `browser.i18n` where components run outside of the extension: the messages of locales/, looked up as the
 * browser looks them up. `?lang=en` in the address takes the English ones.
 */
import en from '../../locales/en.json' with { type: 'json' };
import zh from '../../locales/zh_CN.json' with { type: 'json' };

type Messages = { [key: string]: string | Messages };

const PLURAL_KEYS = ['0', '1', 'n'];

/** Nested messages as the build writes them: keys joined by `_`, plural forms by ` | `. */
function flatten(messages: Messages, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else if ('n' in value) flat.set(prefix + key, PLURAL_KEYS.flatMap((form) => value[form] ?? []).join(' | '));
    else for (const [inner, text] of flatten(value, `${prefix}${key}_`)) flat.set(inner, text);
  }
  return flat;
}

const wantsEnglish = new URLSearchParams(globalThis.location?.search ?? '').get('lang') === 'en';
const messages = flatten(wantsEnglish ? en : zh);

/** As `browser.i18n.getMessage`: the empty string for an unknown key. */
function getMessage(key: string, substitutions: string[] = []): string {
  return (messages.get(key) ?? '').replace(/\$([1-9])/g, (_, at: string) => substitutions[Number(at) - 1] ?? '');
}

Object.assign(globalThis, { browser: { runtime: { id: 'surfaces' }, i18n: { getMessage } } });
