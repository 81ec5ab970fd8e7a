import { collectText } from '../page/page-text.ts';
import { staticStyles } from '../page/static-styles.ts';

/** Parses HTML without running or loading anything of it: `DOMParser` in a browser. */
export type ParseHtml = (html: string) => Document;

const HTML_NAME = /\.(?:html?|xhtml|shtml)$/i;
const TEXT_NAME = /\.(?:txt|text|md|csv|log)$/i;
const XML_START = /^[\s\ufeff]*(?:<\?xml[^>]*>)?/;
const HTML_START = /^<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
/** HTML, 13.2.3.2: a charset is looked for in the first 1,024 bytes; sites put scripts before it, so in some more. */
const CHARSET_WITHIN = 4096;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;

/** False for a file whose name says that it is a plain text, whatever stands in it. */
export const mayBeHtml = (name: string): boolean => !TEXT_NAME.test(name);

/** True for an HTML file by its name, or by its beginning where the name does not say. */
export const isHtml = (text: string, name: string): boolean => HTML_NAME.test(name) || (mayBeHtml(name) && startsAsHtml(text));

/** Comment by comment: one pattern for all would try out every way of parting them, twice as long for each. */
function startsAsHtml(text: string): boolean {
  let rest = text.replace(XML_START, '').trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return HTML_START.test(rest);
}

/** The charset that an HTML file says of itself; undefined where it says none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  return CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WITHIN)))?.[1];
}

/** An HTML page, or a piece of one, parsed: what holds its words, and its `<title>`. */
export function bodyOfHtml(html: string, parse: ParseHtml): { body: Element; title: string } {
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const document = parse(whole.replace(/^\ufeff/, ''));
  // By name: linkedom's `document.body` is a new, empty one where the `<head>` has no tags of its own.
  const body = document.querySelector('body') ?? document.documentElement;
  return { body, title: document.querySelector('title')?.textContent?.trim() ?? '' };
}

/** Text and `<title>` of an HTML page or of a piece of one, as a reader of the page would see it without its style sheets. */
export function textOfHtml(html: string, parse: ParseHtml): { text: string; title: string } {
  const { body, title } = bodyOfHtml(html, parse);
  return { text: collectText(body, staticStyles()).text, title };
}
