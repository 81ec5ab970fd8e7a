import { expect, it } from 'vitest';
import { cleanAddress } from '../../../lib/page/address.ts';

const CASES: { name: string; url: string; canonical?: string; clean: string }[] = [
  { name: 'as it is', url: 'https://example.invalid/a/b.html', clean: 'https://example.invalid/a/b.html' },
  { name: 'without a place on the page', url: 'https://example.invalid/a.html#top', clean: 'https://example.invalid/a.html' },
  { name: 'a hash route is a page', url: 'https://example.invalid/#/report/3', clean: 'https://example.invalid/#/report/3' },
  { name: 'so is a hash-bang route', url: 'https://example.invalid/#!/report/3', clean: 'https://example.invalid/#!/report/3' },
  {
    name: 'what the page is stays',
    url: 'https://example.invalid/show.jsp?id=12&cid=7',
    clean: 'https://example.invalid/show.jsp?id=12&cid=7',
  },
  {
    name: 'how the reader came goes',
    url: 'https://example.invalid/show.jsp?utm_source=x&id=12&UTM_medium=y&spm=1.2&gclid=z',
    clean: 'https://example.invalid/show.jsp?id=12',
  },
  {
    name: 'shared from WeChat',
    url: 'https://example.invalid/a.html?from=timeline&isappinstalled=0',
    clean: 'https://example.invalid/a.html',
  },
  { name: 'a from that is the site’s own', url: 'https://example.invalid/list?from=2023', clean: 'https://example.invalid/list?from=2023' },
  { name: 'a language is another page', url: 'https://example.invalid/a?lang=en', clean: 'https://example.invalid/a?lang=en' },
  {
    name: 'escapes are kept',
    url: 'https://example.invalid/a?q=%E5%B7%A5%E4%BC%9A+x',
    clean: 'https://example.invalid/a?q=%E5%B7%A5%E4%BC%9A+x',
  },
  {
    name: 'a WeChat article is four parameters',
    url: 'https://mp.weixin.qq.com/s?__biz=MzA&mid=100&idx=1&sn=abc&chksm=def&scene=27&from=timeline&key=1#rd',
    clean: 'https://mp.weixin.qq.com/s?__biz=MzA&mid=100&idx=1&sn=abc',
  },
  {
    name: 'a short WeChat address',
    url: 'https://mp.weixin.qq.com/s/AbCd_1?scene=1&lang=zh_CN',
    clean: 'https://mp.weixin.qq.com/s/AbCd_1',
  },
  {
    name: 'the canonical address decides on the parameters',
    url: 'https://example.invalid/a?id=1&visitor=77',
    canonical: '/a?id=1',
    clean: 'https://example.invalid/a?id=1',
  },
  {
    name: 'a canonical front page is not believed',
    url: 'https://example.invalid/a?id=1',
    canonical: 'https://example.invalid/',
    clean: 'https://example.invalid/a?id=1',
  },
  {
    name: 'nor another site',
    url: 'https://example.invalid/a',
    canonical: 'https://other.invalid/a?x=1',
    clean: 'https://example.invalid/a',
  },
  { name: 'nor what is no address', url: 'https://example.invalid/a', canonical: 'https://[', clean: 'https://example.invalid/a' },
  { name: 'a file', url: 'file:///home/x/%E6%8A%A5%E5%91%8A.html#a', clean: 'file:///home/x/%E6%8A%A5%E5%91%8A.html' },
  { name: 'no address', url: 'nonsense', clean: 'nonsense' },
];

it.each(CASES)('$name', ({ url, canonical, clean }) => {
  expect(cleanAddress(url, canonical)).toBe(clean);
  expect(cleanAddress(clean)).toBe(clean);
});
