import { describe, expect, it } from 'vitest';
import {
  classOf,
  countOf,
  fieldOf,
  MessageRefused,
  pageOf,
  requireOwn,
  requireOwnPage,
  requireSameOrigin,
  stringOf,
} from '../../../lib/messages/check.ts';
import { packContent, unpackContent } from '../../../lib/messages/packed-content.ts';
import type { Mention } from '../../../lib/recognise/mention.ts';

const OWN = 'chrome-extension://abc/';
const page = { id: 'abc', url: 'https://gonghui.example/2025.html', tab: { id: 3 } };
const popup = { id: 'abc', url: `${OWN}popup.html` };

describe('senders', () => {
  it.each([
    ['another extension', () => requireOwn({ id: 'xyz' }, 'abc')],
    ['nobody', () => requireOwn({}, 'abc')],
    ['a content script where a page of ours is needed', () => requireOwnPage(page, OWN)],
    ['an address that only looks like ours', () => requireOwnPage({ id: 'abc', url: 'https://chrome-extension.example/' }, OWN)],
    ['no address', () => requireOwnPage({ id: 'abc' }, OWN)],
    ['notes of another site', () => requireSameOrigin(page, OWN, 'https://other.example/2025.html')],
    ['notes of the same host, not encrypted', () => requireSameOrigin(page, OWN, 'http://gonghui.example/2025.html')],
    ['notes, asked by a sender without an address', () => requireSameOrigin({ id: 'abc' }, OWN, page.url)],
    ['notes of another port', () => requireSameOrigin(page, OWN, 'https://gonghui.example:8443/2025.html')],
    ['notes of a file, asked by a page', () => requireSameOrigin(page, OWN, 'file:///home/a.html')],
    ['notes of another file', () => requireSameOrigin({ id: 'abc', url: 'file:///home/a.html' }, OWN, 'file:///home/b.html')],
    ['notes of something that is no address', () => requireSameOrigin(page, OWN, 'gonghui')],
  ])('refused: %s', (_name, check) => {
    expect(check).toThrow(MessageRefused);
  });

  it.each([
    ['our content script', () => requireOwn(page, 'abc')],
    ['our popup', () => requireOwnPage(popup, OWN)],
    ['notes of the page itself', () => requireSameOrigin(page, OWN, 'https://gonghui.example/2025.html?id=2')],
    ['notes of a file, asked by it', () => requireSameOrigin({ id: 'abc', url: 'file:///home/a.html' }, OWN, 'file:///home/a.html')],
    ['notes of any site for our own pages', () => requireSameOrigin(popup, OWN, 'https://other.example/')],
  ])('taken: %s', (_name, check) => {
    expect(check).not.toThrow();
  });
});

describe('fields', () => {
  it.each([
    ['no object', () => stringOf(null, 'id')],
    ['a missing string', () => stringOf({}, 'id')],
    ['a number for a string', () => stringOf({ id: 3 }, 'id')],
    ['a string for a count', () => countOf({ tabId: '3' }, 'tabId')],
    ['a negative count', () => countOf({ tabId: -1 }, 'tabId')],
    ['half a count', () => countOf({ count: 1.5 }, 'count')],
    ['an unknown class', () => classOf({ class: 'place' })],
    ['what every object inherits', () => stringOf({}, 'toString')],
  ])('refused: %s', (_name, read) => {
    expect(read).toThrow(MessageRefused);
  });

  it('taken', () => {
    const data = { id: 'a', tabId: 3, none: 0, class: 'slogan', body: { text: '' } };
    expect([stringOf(data, 'id'), countOf(data, 'tabId'), countOf(data, 'none'), classOf(data)]).toEqual(['a', 3, 0, 'slogan']);
    expect(fieldOf(data, 'body')).toEqual({ text: '' });
    expect(fieldOf(data, 'constructor')).toBeUndefined();
  });
});

describe('a page to compare', () => {
  const text = '慰问职工320人。';
  const figure: Mention = { class: 'figure', kind: 'count', value: 320, unit: '人', approx: 'exact', text: '320人', start: 4, end: 8 };
  const content = { url: 'https://gonghui.example/', title: '总结', text, mentions: [figure] };
  const page = packContent(content);

  it('is taken as it is', () => {
    expect(pageOf(page)).toEqual(content);
    expect(unpackContent(page)).toEqual(content);
  });

  it.each([
    ['no list of mentions', { mentions: {} }],
    ['no text', { text: 7 }],
    ['mentions of another text', { text: '慰问' }],
    ['mentions that are not packed', { mentions: [figure] }],
  ])('is refused with %s', (_name, part) => {
    expect(() => pageOf({ ...page, ...part })).toThrow(MessageRefused);
  });
});
