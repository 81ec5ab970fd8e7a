import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** What is said once the page is cut off from the extension, and before that never. */
const LAST_WORDS = [
  'page.cutOff',
  'page.copyNote',
  'page.copied',
  'page.copyFailed',
  'page.draftKept',
  'page.discardQuestion',
  'page.keepWriting',
  'page.discard',
] as const;

/**
 * Cut off by an update, Chromium throws at every question for words, and what stands on the page could not be drawn any more: with
 * the reader's text in it. So words that were said are kept, and those for that moment are asked for now.
 */
export function keepWords(): void {
  const said = new Map<string, string>();
  // WXT's types let it be asked for words of this extension only; any name is asked for here.
  const area = browser.i18n as { getMessage: (name: string, substitutions?: string | string[]) => string };
  const ask = area.getMessage.bind(area);
  area.getMessage = (name, substitutions) => {
    const key = JSON.stringify([name, substitutions]);
    try {
      const words = ask(name, substitutions);
      said.set(key, words);
      return words;
    } catch {
      return said.get(key) ?? '';
    }
  };
  for (const key of LAST_WORDS) i18n.t(key);
}
