import { oneLine } from './plain-text.ts';
import type { PageFacts } from './sections.ts';

/** What a reference of a page holds beside its facts: the day it was looked at (ISO). */
export interface Reference extends PageFacts {
  accessed: string;
}

/** TeX's own characters, as they are printed. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
const tex = (text: string) => oneLine(text).replace(/[\\{}$&#%_^~]/g, (unit) => TEX[unit] ?? unit);

/** An address in a BibTeX field: braces must balance, and biber takes the rest as it is. */
const texUrl = (url: string) => oneLine(url).replace(/[\s{}\\]/g, (unit) => encodeURIComponent(unit));

/** A short name that is the same for the same page: the host's letters, the year, and a number made of the address. */
function keyOf({ source, date, accessed }: Reference): string {
  const host = /^\w+:\/\/(?:www\.)?([a-z0-9-]+)/i.exec(source)?.[1]?.toLowerCase() ?? 'page';
  let hash = 0x811c9dc5;
  for (let i = 0; i < source.length; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193) >>> 0;
  return `${host}-${(date ?? accessed).slice(0, 4)}-${hash.toString(36)}`;
}

/** Where others can look the page up; a file of the reader's own is not on the web, and its place is nobody else's business. */
function webAddress({ source, accessed }: Reference): { url: string; accessed: string } | undefined {
  return /^https?:/i.test(source) ? { url: source, accessed } : undefined;
}

/**
 * The page as Chinese papers cite it (GB/T 7714, electronic resources): body. title[EB/OL]. (published)[looked at]. address. A file of the
 * reader's own, which is nowhere on the web, is [Z] with its day alone.
 */
export function toGbt7714(reference: Reference): string {
  const { title, organisation, date } = reference;
  const web = webAddress(reference);
  const days = web === undefined ? date : `${date === undefined ? '' : `(${date})`}[${web.accessed}]`;
  const parts = [organisation, `${title}[${web === undefined ? 'Z' : 'EB/OL'}]`, days, web?.url];
  return `${parts.flatMap((part) => (part === undefined ? [] : [`${oneLine(part)}.`])).join(' ')}\n`;
}

/** The page as an entry of biblatex. An author in a second pair of braces is an organisation, whose name is not taken apart. */
export function toBibtex(reference: Reference): string {
  const { title, organisation, date } = reference;
  const web = webAddress(reference);
  const fields: [name: string, value: string | undefined][] = [
    ['author', organisation === undefined ? undefined : `{${tex(organisation)}}`],
    ['title', `{${tex(title)}}`],
    ['date', date],
    ['url', web && texUrl(web.url)],
    ['urldate', web?.accessed],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@${web === undefined ? 'misc' : 'online'}{${keyOf(reference)},\n${lines.join('\n')}\n}\n`;
}

/** The page as CSL-JSON 1.0.2, a list of one. */
export function toCslJson(reference: Reference): string {
  const { title, organisation, date } = reference;
  const web = webAddress(reference);
  const item = {
    id: keyOf(reference),
    type: web === undefined ? 'document' : 'webpage',
    title: oneLine(title),
    ...(organisation === undefined ? {} : { author: [{ literal: oneLine(organisation) }] }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [partsOf(date)] } }),
    ...(web === undefined ? {} : { accessed: { 'date-parts': [partsOf(web.accessed)] }, URL: oneLine(web.url) }),
    language: 'zh-CN',
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

const partsOf = (date: string) => date.split('-').map(Number);

/** The page as RIS; lines end in CRLF, a tag and two blanks before the hyphen. */
export function toRis(reference: Reference): string {
  const { title, organisation, date } = reference;
  const web = webAddress(reference);
  const day = (iso: string) => iso.replaceAll('-', '/');
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', web === undefined ? 'GEN' : 'ELEC'],
    ['TI', oneLine(title)],
    // A trailing comma tells that the name is not to be taken apart.
    ['AU', organisation === undefined ? undefined : `${oneLine(organisation)},`],
    ['PY', date?.slice(0, 4)],
    ['DA', date === undefined ? undefined : day(date)],
    ['UR', web && oneLine(web.url)],
    ['Y2', web && day(web.accessed)],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}
